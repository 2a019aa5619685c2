"""The readers: one module a format, found by its name; each turns a decoded source into a Document."""

from __future__ import annotations

import os

from newslint.document import Document
from newslint.errors import ReadError
from newslint.readers import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

SUFFIXES = (".txt", ".text")
LARGEST = 50_000_000  # bytes


def read_file(path: str, *, format: str | None = None, name: str | None = None) -> Iterator[Document]:
    """The documents in a file.

    Raises:
        ReadError: the file cannot be read, or is no text.
    """
    try:
        with open(path, "rb") as file:
            if os.fstat(file.fileno()).st_size > LARGEST:
                raise ReadError(path, f"the file is larger than {LARGEST // 1_000_000} MB; split it or exclude it")
            content = file.read()
    except OSError as error:
        raise ReadError(path, f"cannot read the file: {error.strerror}") from None
    yield from read_text(_decode(content, path), path=name or path, format=format)


def read_text(source: str, *, path: str = "-", format: str | None = None) -> Iterator[Document]:
    """The documents in a decoded text."""
    yield plain.read(source, path=path)


def _decode(content: bytes, path: str) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16-le" if content[0] == 0xFF else "utf-16-be", "surrogatepass")
    if b"\0" in content:
        raise ReadError(path, f"the file is binary (a zero byte at {content.index(0)}); exclude it")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ReadError(path, f"byte {error.start} is not UTF-8; save the file as UTF-8") from None
