"""From bytes to text: UTF-8 with or without byte order mark, UTF-16 and UTF-32 with one, and what XML and HTML declare."""

from __future__ import annotations

import codecs

from newslint.errors import ReadError
from newslint.patterns import pattern

_XML_DECLARATION = pattern(rb"""(?:\xef\xbb\xbf)?<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)["']""")
_META_CHARSET = pattern(rb"""(?i)<meta[^>]{0,500}?charset\s*=\s*["']?([\w.:-]+)""")
#: Codecs of Python that are no encodings of files, or can hide markup.
_NO_ENCODINGS = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "utf-7", "mbcs", "oem"})
_MARKED = (  # by byte order mark; that of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NO_TEXTS = (  # by the bytes that such files begin with
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "Rich Text (RTF)"),
    (b"\xd0\xcf\x11\xe0", "a file of an old version of Word or Excel"),
    (b"PK\x03\x04", "a Word file (.docx) under another name, or an archive"),
)
_DECLARED_WITHIN = 4096  # bytes from the beginning: HTML asks for the first 1,024, XML for the first line


def decode(content: bytes, path: str, *, markup: bool = False) -> tuple[str, str | None]:
    """The text of a file, byte order mark included, and the encoding that gives the same bytes back (or None).

    Raises:
        ReadError: the file is binary, or a byte of it does not fit its encoding.
    """
    for mark, encoding in _MARKED:
        if content.startswith(mark):
            return _decoded(content, encoding, path), encoding
    for beginning, name in _NO_TEXTS:
        if content.startswith(beginning):
            raise ReadError(path, f"this is {name}, and no text; save it as plain text or as .docx")
    if b"\0" in content:
        raise ReadError(path, f"the file is binary (a zero byte at {content.index(0)}); exclude it")
    declared = _declared(content, path) if markup else None
    if declared is None or declared == "utf-8":
        return _decoded(content, "utf-8", path), "utf-8"
    text = _decoded(content, declared, path)
    try:
        return text, declared if text.encode(declared) == content else None
    except UnicodeError:
        return text, None


def _decoded(content: bytes, encoding: str, path: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        shown = encoding.upper().removesuffix("-LE").removesuffix("-BE")
        before = content[: error.start].decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
        place = f"line {before.count(chr(10)) + 1}, column {len(before) - before.rfind(chr(10))}"
        raise ReadError(path, f"byte {error.start} is not {shown} ({place}); save the file as UTF-8") from None


def _declared(content: bytes, path: str) -> str | None:
    """The encoding an XML declaration or an HTML meta element names, by its Python name."""
    if content.startswith(codecs.BOM_UTF8):
        return None
    head = content[:_DECLARED_WITHIN]
    found = _XML_DECLARATION.match(head) or _META_CHARSET.search(head)
    if found is None:
        return None
    name = found[1].decode("ascii")
    try:
        codec = codecs.lookup(name)
        if codec.name.replace("_", "-") in _NO_ENCODINGS:
            raise LookupError
        "".encode(name)  # raises LookupError for codecs from bytes to bytes
    except LookupError:
        raise ReadError(path, f"the encoding it declares, '{name}', is not known; save the file as UTF-8") from None
    if codec.name.startswith("utf-16"):
        return None  # readable as ASCII so far, so it is not UTF-16
    # https://encoding.spec.whatwg.org: pages that declare Latin-1 are windows-1252
    return "cp1252" if codec.name in {"iso8859-1", "ascii"} and not content.startswith(b"<?xml") else codec.name
