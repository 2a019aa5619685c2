"""The readers: one module a format, found by its name; each turns a file into Documents.

A reader has one of three functions: ``read(source, path=…)`` gives the Document of a decoded text; ``read_each``
gives several, one after the other; ``read_stream(file, path=…, field=…)`` does so from a binary file that is no text as
a whole. Modules that begin with ``_`` are what readers share.
"""

from __future__ import annotations

from importlib import import_module

from newslint.errors import ReadError, alternatives
from newslint.readers._decoding import decode
from newslint.readers._detection import HEAD, format_of, format_of_content, format_of_name, formats, is_story

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType
    from typing import BinaryIO

    from newslint.document import Document

__all__ = ["LARGEST", "formats", "is_story", "read_bytes", "read_file", "read_text"]

LARGEST = 50_000_000  # bytes of a file, or of one row of a file of rows
MARKUP = frozenset({"html", "nitf", "newsml", "feed"})


def read_file(path: str, *, format: str | None = None, name: str | None = None, field: str = "text") -> Iterator[Document]:
    """The documents in a file, called ``name`` where that is given; ``field`` is the text's name in a file of rows.

    Raises:
        ReadError: the file cannot be read as a story.
    """
    shown = name or path
    try:
        with open(path, "rb") as file:
            yield from _read(file, shown, format, field)
    except OSError as error:
        raise ReadError(shown, f"cannot read the file: {error.strerror or error}") from None


def read_bytes(content: bytes, *, path: str = "-", format: str | None = None, field: str = "text") -> Iterator[Document]:
    """The documents in what a file of this path holds, as from standard input.

    Raises:
        ReadError: the content cannot be read as a story.
    """
    from io import BytesIO

    yield from _read(BytesIO(content), path, format, field)


def read_text(source: str, *, path: str = "-", format: str | None = None, field: str = "text") -> Iterator[Document]:
    """The documents in a decoded text.

    Raises:
        ReadError: the text cannot be read as a story of this format.
    """
    format = format or format_of_name(path) or format_of_content(source[:HEAD].encode("utf-8", "replace")) or "plain"
    reader = _reader(format, path)
    if hasattr(reader, "read_stream"):
        yield from read_bytes(source.encode("utf-8", "surrogatepass"), path=path, format=format, field=field)
    else:
        yield from _documents(reader, source, path)


def _read(file: BinaryIO, path: str, format: str | None, field: str) -> Iterator[Document]:
    if format is None:
        format = format_of_name(path)
    if format is None:
        head = file.read(HEAD)
        format = format_of(path, head)
        file = _from_start(file, head)
    reader = _reader(format, path)
    if hasattr(reader, "read_stream"):
        yield from reader.read_stream(file, path=path, field=field)
        return
    source, encoding = decode(_content(file, path), path, markup=format in MARKUP)
    for document in _documents(reader, source, path):
        document.encoding = encoding
        yield document


def _from_start(file: BinaryIO, head: bytes) -> BinaryIO:
    """A file that gives ``head``, which was read of it, again; a pipe is read as a whole for that."""
    if file.seekable():
        file.seek(0)
        return file
    from io import BytesIO

    return BytesIO(head + file.read(LARGEST + 1))


def _documents(reader: ModuleType, source: str, path: str) -> Iterator[Document]:
    if hasattr(reader, "read_each"):
        yield from reader.read_each(source, path=path)
    else:
        yield reader.read(source, path=path)


def _content(file: BinaryIO, path: str) -> bytes:
    content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise ReadError(path, f"the file is larger than {LARGEST // 1_000_000} MB; split it or exclude it")
    return content


def _reader(format: str, path: str) -> ModuleType:
    if format == "xml":
        raise ReadError(path, "this XML is neither NITF, NewsML-G2, RSS nor Atom; say what it is with --format")
    if format not in formats():
        raise ReadError(path, f"there is no format '{format}'{alternatives(format, formats())}")
    return import_module(f"newslint.readers.{format}")
