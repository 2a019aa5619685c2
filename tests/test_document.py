"""The document model: prose, blocks and exact positions."""

from __future__ import annotations

import pytest

from newslint.document import Document
from newslint.document_builder import DocumentBuilder


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
    assert document.position(document.locate(6, 7).start) == (2, 1)
    assert document.source_line(1) == "A &amp; B"


def test_lines_end_only_at_the_three_line_endings() -> None:
    builder = DocumentBuilder("a\u2028b\rc\r\nd\n")
    builder.begin("paragraph")
    document = builder.document()
    assert [document.position(at) for at in (0, 2, 4, 7)] == [(1, 1), (1, 3), (2, 1), (3, 1)]


def entities() -> Document:
    """``A && B`` in the source ``A &amp;&amp; <b>B</b>``."""
    builder = DocumentBuilder("A &amp;&amp; <b>B</b>")
    builder.writing = lambda text: text.replace("&", "&amp;")
    builder.begin("paragraph")
    builder.keep(0, 2)
    builder.put("&", 2, 7)
    builder.put("&", 7, 12)
    builder.keep(12, 13)
    builder.keep(16, 17)
    return builder.document()


@pytest.mark.parametrize(
    ("start", "end", "editable"), [(0, 1, True), (2, 3, True), (0, 4, True), (2, 5, True), (4, 6, False), (5, 6, True)]
)
def test_prose_can_be_edited_where_no_markup_stands_between(start: int, end: int, editable: bool) -> None:
    assert entities().editable(start, end) is editable


def test_an_entity_is_edited_as_a_whole_or_not_at_all() -> None:
    builder = DocumentBuilder("x &tm; y")
    builder.begin("paragraph")
    builder.keep(0, 2)
    builder.put("(tm)", 2, 6)
    builder.keep(6, 8)
    document = builder.document()
    assert document.editable(2, 6)
    assert not document.editable(2, 4)
    assert not document.editable(3, 8)


def test_text_is_written_with_the_escapes_of_its_format() -> None:
    assert entities().written("a & b", 0) == "a &amp; b"
    document = entities()
    document.encoding = "latin-1"
    assert document.written("é”", 0) == "é&#8221;"


def test_a_comment_stands_before_the_first_character_behind_it() -> None:
    builder = DocumentBuilder("<!--a--><p>x<!--b-->y</p><!--c-->")
    builder.comment("a", 0, 8)
    builder.begin("paragraph")
    builder.keep(11, 12)
    builder.comment("b", 12, 20)
    builder.keep(20, 21)
    builder.begin("paragraph")
    builder.comment("c", 25, 33)
    assert [(comment.text, comment.offset) for comment in builder.document().comments] == [("a", 0), ("b", 1), ("c", 3)]
