"""Reads rows of JSON, one a line: the text of each row is a document, called ``path:row`` (from 1).

A document's source is its row; positions are in it. Rows are read one by one, so that a file of any size takes the
memory of its longest row.
"""

from __future__ import annotations

from newslint.document_builder import DocumentBuilder
from newslint.errors import ReadError
from newslint.readers import _json, plain
from newslint.readers._dates import iso_date
from newslint.readers._nesting import Inner

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from newslint.document import Document

LARGEST = 50_000_000  # bytes of a row
_HEADLINES = ("headline", "title")
_DATES = ("date", "published", "versioncreated", "versionCreated")


def read_stream(file: BinaryIO, *, path: str = "-", field: str = "text") -> Iterator[Document]:
    """The documents of the rows that have text; those of rows behind a bad one, too.

    Raises:
        ReadError: a row is no JSON object, or not UTF-8, once all others were read; or it is too long.
    """
    first_bad: ReadError | None = None
    bad = 0
    for content, name in _rows(file, path):
        try:
            yield from _documents(_row(content, name), name, field)
        except ReadError as error:
            first_bad = first_bad or error
            bad += 1
    if first_bad is not None:
        more = f"; {bad - 1} more of the rows could not be read" if bad > 1 else ""
        raise ReadError(first_bad.path, first_bad.problem + more)


def _rows(file: BinaryIO, path: str) -> Iterator[tuple[bytes, str]]:
    """The rows that are not blank, each with its name."""
    row, number, row_number = b"", 0, 0
    while line := file.readline(LARGEST + 1):
        number += 1
        if len(line) > LARGEST or len(row) > LARGEST:
            raise ReadError(f"{path}:{number}", f"the row is larger than {LARGEST // 1_000_000} MB; split it or exclude the file")
        if row.strip() and line.strip():
            yield row, f"{path}:{row_number}"
            row = b""
        if line.strip():
            row_number = number
        row += line  # blank lines go with the row before them, so that the rows make up the file
    if row.strip():
        yield row, f"{path}:{row_number}"


def _row(line: bytes, path: str) -> str:
    """The text of a row, its line ending included."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ReadError(path, f"byte {error.start} of the row is not UTF-8; save the file as UTF-8") from None


def _documents(source: str, path: str, field: str) -> Iterator[Document]:
    data = _json.load(source, path)
    if not isinstance(data, dict):
        raise ReadError(path, "the row is no JSON object; each line of the file must be one")
    if not isinstance(data.get(field), str):
        raise ReadError(path, f"the row has no text in '{field}'; say which field holds it, with --text-field")
    builder = DocumentBuilder(source)
    builder.writing = _json.written
    places = _json.strings(source)
    has_headline = False
    for name in _HEADLINES:
        if name != field and isinstance(data.get(name), str) and data[name].strip() and "\n" not in data[name]:
            gathered = _json.decoded(source, *places[(name,)])
            builder.begin("headline")
            Inner(builder, gathered.text, gathered.pieces).keep(0, len(gathered.text))
            has_headline = True
            break
    gathered = _json.decoded(source, *places[(field,)])
    plain.add_story(Inner(builder, gathered.text, gathered.pieces), has_headline=has_headline)
    date = next((iso_date(data[name]) for name in _DATES if isinstance(data.get(name), str)), None)
    yield builder.document(path=path, format="jsonl", published=date)
