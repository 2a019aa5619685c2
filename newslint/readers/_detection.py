"""Which reader reads a file: by the ending of its name, and where that leaves it open, by its first bytes."""

from __future__ import annotations

import os

from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

#: Other endings than the readers' own names.
ALIASES = {
    "txt": "plain",
    "text": "plain",
    "md": "markdown",
    "htm": "html",
    "xhtml": "html",
    "rss": "feed",
    "atom": "feed",
    "ndjson": "jsonl",
}
#: Endings that say too little: a folder full of them may hold anything.
OPEN_ENDINGS = ("json", "xml", "jsonl", "ndjson", "html", "htm")
OWN_REPORT = b'<meta name="generator" content="newslint">'
HEAD = 65_536  # bytes looked at

_ROOT = pattern(rb"<(?![?!])(?:[\w.-]+:)?([\w.-]+)")
_ROOTS = {
    b"nitf": "nitf",
    b"newsItem": "newsml",
    b"newsMessage": "newsml",
    b"packageItem": "newsml",
    b"contentSet": "newsml",
    b"rss": "feed",
    b"feed": "feed",
    b"RDF": "feed",
}
_HTML = pattern(rb"(?is)\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|p|h1|div)\b")
_NINJS_KEYS = pattern(rb'"(?:body_\w+|bodies|headlines?|versioncreated|versionCreated)"\s*:')
_ROWS = pattern(rb"\s*\{[^\n]*\}[ \t\r]*\n\s*\{")
_COMMENT = pattern(rb"(?s)<!--.*?-->")


def format_of(name: str, head: bytes) -> str:
    """The format of a file of this name that begins with these bytes; ``plain`` where nothing else is likely."""
    named = format_of_name(name)
    if named is not None:
        return named
    ending = os.path.splitext(name)[1][1:].lower()
    return format_of_content(head) or {"json": "ninjs", "xml": "xml"}.get(ending, "plain")


def format_of_name(name: str) -> str | None:
    """The format that the ending of a name stands for; None where the content must tell."""
    ending = os.path.splitext(name)[1][1:].lower()
    if ending in {"json", "xml"} or not ending:
        return None
    return ALIASES.get(ending) or (ending if ending in formats() else None)


def format_of_content(head: bytes) -> str | None:
    """The format that a file's first bytes show; None for what looks like plain text."""
    if head.startswith(b"PK\x03\x04"):
        return "docx"
    if head.startswith(b"PAR1"):
        return "parquet"
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith((b"\xff\xfe<\0", b"\xfe\xff\0<")):
        start = start[2:].replace(b"\0", b"")
    if start.startswith(b"{"):
        return "jsonl" if _ROWS.match(start) and not _NINJS_KEYS.search(start.split(b"\n", 1)[0]) else "ninjs"
    if _HTML.match(start):
        return "html"
    if start.startswith(b"<"):
        root = _ROOT.search(_COMMENT.sub(b"", start))
        if root is not None and (start.startswith((b"<?xml", b"<!DOCTYPE")) or root[1] in _ROOTS):
            return _ROOTS.get(root[1], "html" if root[1] == b"html" else "xml")
    return None


def is_story(path: str) -> bool:
    """Whether a file found in a folder is taken for a story: by its name, or where that is too little, its content."""
    ending = os.path.splitext(path)[1][1:].lower()
    if ending in OPEN_ENDINGS:
        return _holds_story(path, ending)
    return (ending in ALIASES or ending in formats()) and not os.path.basename(path).startswith("~$")


def formats() -> frozenset[str]:
    """The names of all readers."""
    global _formats
    if _formats is None:
        _formats = frozenset(_modules())
    return _formats


_formats: frozenset[str] | None = None


def _modules() -> Iterator[str]:
    for name in os.listdir(os.path.dirname(__file__)):
        if name.endswith(".py") and name[0] != "_":
            yield name[:-3]


def _holds_story(path: str, ending: str) -> bool:
    try:
        with open(path, "rb") as file:
            head = file.read(HEAD)
    except OSError:
        return True  # read it, and say what is wrong
    if ending == "xml":
        return format_of_content(head) in {*_ROOTS.values()}
    if ending == "json":
        return _NINJS_KEYS.search(head) is not None
    if ending in {"html", "htm"}:
        return OWN_REPORT not in head
    return b'"text"' in head
