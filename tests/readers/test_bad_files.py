"""Whatever a file holds, its reader gives a right document or one clear line, soon and in little memory."""

from __future__ import annotations

import io
import json
import tracemalloc
import zipfile
from typing import TYPE_CHECKING

import pytest

from newslint.errors import ReadError
from newslint.readers import read_bytes, read_file

if TYPE_CHECKING:
    from pathlib import Path

    from newslint.document import Document

BOMB = '<!DOCTYPE nitf [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><nitf><body><p>&b;</p></body></nitf>'
OUTSIDE = '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/hostname">]><nitf><body><p>&x;</p></body></nitf>'


def documents(content: bytes | str, path: str) -> list[Document]:
    return list(read_bytes(content.encode() if isinstance(content, str) else content, path=path))


@pytest.mark.parametrize(
    ("path", "content", "said"),
    [
        ("s.nitf", BOMB, "declares the entity 'a'"),
        ("s.nitf", OUTSIDE, "declares the entity 'x'"),
        ("s.nitf", "<nitf><body><p>&nothing;</p></body></nitf>", "line 1, column 16: undefined entity"),
        ("s.nitf", "<nitf>\n<body><p>cut off</p>", "line 2, column 21: no element found"),
        ("s.nitf", '<?xml version="1.0" encoding="x-none"?><nitf/>', "'x-none', is not known"),
        ("s.nitf", '<?xml version="1.0" encoding="idna"?><nitf/>', "'idna', is not known"),
        ("s.xml", "<unknown/>", "neither NITF, NewsML-G2, RSS nor Atom"),
        ("s.json", '{"headline": "cut', "line 1, column 14: Unterminated string"),
        ("s.json", "[1, 2]", "no news item"),
        ("s.json", '{"a": ' + "9" * 10_000 + "}", "too many digits"),
        ("s.json", '{"a":' * 100_000, "nested too deep"),
        ("s.jsonl", '{"text": "a"}\n{"text": "b"', "s.jsonl:2: the JSON is broken"),
        ("s.jsonl", '{"words": "a"}', "s.jsonl:1: the row has no text in 'text'"),
        ("s.html", b"<meta charset=utf-8><p>caf\xe9</p>", "byte 26 is not UTF-8"),
        ("s.txt", b"\xff\xfea", "byte 2 is not UTF-16"),
        ("s.txt", "Caf\u00e9.\r\nTh\u00e9 ".encode() + b"\xe9", "byte 13 is not UTF-8 (line 2, column 5)"),
        ("s.rtf", b"{\\rtf1 text}", "this is Rich Text (RTF), and no text; save it as plain text or as .docx"),
        ("s.txt", b"%PDF-1.7 text", "this is a PDF"),
        ("s.doc", b"\xd0\xcf\x11\xe0\xa1\xb1", "old version of Word"),
        ("s.txt", b"PK\x03\x04text", "under another name"),
        ("s.md", b"a\0b", "binary (a zero byte at 1)"),
    ],
)
def test_a_broken_file_is_answered_in_one_line(path: str, content: bytes | str, said: str) -> None:
    with pytest.raises(ReadError) as error:
        documents(content, path)
    assert str(error.value).startswith(path)
    assert said in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("path", "part", "times"),
    [
        ("s.html", "<div>", 100_000),
        ("s.html", "<p>a", 50_000),
        ("s.html", "<nav>a", 50_000),
        ("s.html", '<a href="', 100_000),
        ("s.html", "<a ", 100_000),
        ("s.html", "<", 500_000),
        ("s.html", "<!--", 100_000),
        ("s.html", "<meta ", 100_000),
        ("s.html", '<script type="application/ld+json">', 10_000),
        ("s.html", "</p>", 100_000),
        ("s.md", "* ", 20_000),
        ("s.md", "[", 50_000),
        ("s.md", ">", 50_000),
        ("s.md", "<a ", 50_000),
        ("s.txt", "a\n", 100_000),
        ("s.txt", "A-", 200_000),
        ("s.txt", "A/B ", 100_000),
        ("s.txt", "By A ", 100_000),
    ],
)
def test_what_repeats_without_end_is_read_and_adds_no_prose(path: str, part: str, times: int) -> None:
    [document] = documents(part * times, path)
    assert len(document.prose) <= len(part) * times


def test_elements_nested_a_hundred_thousand_deep_keep_their_text() -> None:
    deep = "<p>" * 100_000 + "deep" + "</p>" * 100_000
    assert documents(deep, "s.html")[0].prose == "deep"
    assert documents(f"<nitf><body>{deep}</body></nitf>", "s.nitf")[0].prose == "deep"


def test_an_element_that_hides_text_and_has_no_end_hides_nothing() -> None:
    assert documents("<nav>Home<p>The story</p>", "s.html")[0].prose == "Home\nThe story"
    assert documents("<nav>Home</nav><p>The story</p>", "s.html")[0].prose == "The story"


def test_named_entities_of_an_external_dtd_are_known() -> None:
    source = '<!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><body><p>One &mdash; two</p></body></nitf>'
    assert documents(source, "s.nitf")[0].prose == "One — two"


def package(parts: dict[str, bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return written.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "broken"),
        (b"PK\x03\x04 cut off", "broken"),
        (package({"a.txt": b"a"}), "no Word document"),
        (package({"[Content_Types].xml": b"<x/>", "../../outside": b"x"}), "broken"),
        (package({"[Content_Types].xml": b"<x/>", "word/document.xml": b"0" * 60_000_000}), "unpacks to more than"),
    ],
)
def test_a_broken_word_document_is_answered_in_one_line(content: bytes, said: str) -> None:
    pytest.importorskip("docx")
    with pytest.raises(ReadError, match=said):
        documents(content, "s.docx")


def test_a_broken_parquet_file_is_answered_in_one_line() -> None:
    pytest.importorskip("pyarrow")
    with pytest.raises(ReadError, match="broken"):
        documents(b"PAR1 cut off", "s.parquet")


def test_rows_are_read_one_by_one(tmp_path: Path) -> None:
    row = json.dumps({"text": "The mediators met on Monday. " * 100 + "\n"}) + "\n"
    file = tmp_path / "rows.jsonl"
    file.write_text(row * 3_000)
    tracemalloc.start()
    assert sum(1 for _ in read_file(str(file))) == 3_000
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < file.stat().st_size / 10
