"""Reads the front matter of Markdown: the lines of YAML or TOML that readers of the page see, as blocks."""

from __future__ import annotations

from newslint import lexicon
from newslint.patterns import pattern
from newslint.readers._dates import iso_date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.document_builder import DocumentBuilder

_LINE = pattern(r"(?m)^([ \t]*([A-Za-z_]+)[ \t]*[:=][ \t]*)([^\r\n]*)|^([ \t]*date\b[^\r\n]*)")
_DAY_AHEAD = pattern(r"[\"']?(?:1[5-9]|20)\d\d-\d")
_ISO_VALUE = pattern(r"(\d{4}-\d{2}-\d{2})(?:[T ][\d:.+Zz -]+)?")
#: The role of a field's value.
ROLES = {
    "title": "headline",
    "headline": "headline",
    "author": "byline",
    "byline": "byline",
    "subtitle": "heading",
    "dek": "heading",
    "standfirst": "heading",
    "description": "paragraph",
    "summary": "paragraph",
    "excerpt": "paragraph",
    "caption": "caption",
}


def add_front_matter(builder: DocumentBuilder, start: int, end: int) -> str | None:
    """Adds the fields of the front matter at [start, end) that are prose, and its date; gives the date if it is one."""
    published = None
    for match in _LINE.finditer(builder.source, start, end):
        name = (match[2] or "date").lower()
        value_start = match.start(3)
        value = (match[3] or "").rstrip()
        quote = value[:1] if value[:1] in {'"', "'"} and value[:1] == value[-1:] and len(value) > 1 else ""
        first = value_start + len(quote)
        last = value_start + len(value) - len(quote)
        if name == "date" or (_DAY_AHEAD.match(value) is not None and name in lexicon.words("date_slips.txt")):
            published = published or iso_date(value.strip("\"'"))
            _add_date(builder, match.span(), first if name == "date" else -1, last)
        elif name in ROLES and last > first and value[0] not in "|>[{":
            builder.writing = _WRITINGS[quote]
            builder.begin(ROLES[name])
            builder.keep(first, last)
            builder.writing = None
    return published


def _add_date(builder: DocumentBuilder, line: tuple[int, int], first: int, last: int) -> None:
    """Adds the date as a header line; what YAML needs around a date that is in form is not part of it."""
    builder.begin("header")
    found = _ISO_VALUE.fullmatch(builder.source, first, last) if first >= 0 else None
    if found is None or line[1] > last + 1:
        builder.keep(*line)
    else:
        builder.put("date: ", line[0], first)
        builder.keep(*found.span(1))


_WRITINGS = {
    "": None,
    '"': lambda text: text.replace("\\", "\\\\").replace('"', '\\"'),
    "'": lambda text: text.replace("'", "''"),
}
