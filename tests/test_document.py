"""The document model: prose, blocks and exact positions."""

from __future__ import annotations

from newslint.document import DocumentBuilder


def test_spans_of_the_prose_lead_back_to_the_source() -> None:
    source = "A &amp; B\r\nC"
    builder = DocumentBuilder(source)
    builder.begin("paragraph")
    builder.keep(0, 2)
    builder.put("&", 2, 7)
    builder.keep(7, 9)
    builder.begin("paragraph")
    builder.keep(11, 12)
    document = builder.document()
    assert document.prose == "A & B\nC"
    assert document.locate(2, 3).start == 2
    assert document.locate(2, 3).end == 7
    assert not document.verbatim(2, 3)
    assert document.verbatim(4, 5)
    assert document.position(document.locate(6, 7).start) == (2, 1)
    assert document.source_line(1) == "A &amp; B"


def test_lines_end_only_at_the_three_line_endings() -> None:
    builder = DocumentBuilder("a\u2028b\rc\r\nd\n")
    builder.begin("paragraph")
    document = builder.document()
    assert [document.position(at) for at in (0, 2, 4, 7)] == [(1, 1), (1, 3), (2, 1), (3, 1)]
