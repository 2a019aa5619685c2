"""Reads RSS and Atom feeds: each entry is a document.

An entry's text is its content, or where it has none, its summary; both may be HTML in escapes or in CDATA. See
https://www.rssboard.org/rss-specification and RFC 4287.
"""

from __future__ import annotations

from newslint.document_builder import DocumentBuilder
from newslint.patterns import pattern
from newslint.readers import _markup as markup
from newslint.readers import _xml, html, plain
from newslint.readers._dates import iso_date
from newslint.readers._elements import Vocabulary, Walker, roles_of
from newslint.readers._guesses import guessed
from newslint.readers._nesting import Inner
from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document
    from newslint.readers._markup import Token

_ENTRIES = frozenset({"item", "entry"})
#: The elements of an entry that hold text, best first.
_TEXTS = ("encoded", "content", "description", "summary")
_DATES = ("pubDate", "published", "date", "issued", "updated")
_LOOKS_LIKE_HTML = pattern(r"<[A-Za-z/!]|&(?:#\d|[A-Za-z])")


class _Field(Record):
    """An element of an entry: its tokens, and the text in them with escapes undone."""

    tokens: list[Token]
    gathered: markup.Gathered


def read_each(source: str, *, path: str = "-") -> Iterator[Document]:
    """The documents of a feed.

    Raises:
        ReadError: it is no well-formed XML.
    """
    _xml.check(source, path)
    entry: list[Token] | None = None
    for token in markup.tokens(source, xml=True):
        if token.kind is markup.START and token.name in _ENTRIES and entry is None:
            entry = []
        elif token.kind is markup.END and token.name in _ENTRIES and entry is not None:
            yield _document(source, entry, path)
            entry = None
        elif entry is not None:
            entry.append(token)


def _document(source: str, entry: list[Token], path: str) -> Document:
    """The document of the tokens of an entry."""
    fields = _fields(source, entry)
    builder = DocumentBuilder(source)
    if "title" in fields:
        _add(builder, fields["title"], "headline")
    author = fields.get("creator") or fields.get("author")
    if author is not None:
        _add(builder, author, "byline")
    text = next((fields[name] for name in _TEXTS if name in fields and fields[name].gathered.text.strip()), None)
    if text is not None:
        _add(builder, text, None)
    date = next((iso_date(fields[name].gathered.text) for name in _DATES if name in fields), None)
    return guessed(builder.document(path=path, format="feed", published=date))


def _fields(source: str, entry: list[Token]) -> dict[str, _Field]:
    """The elements right below an entry, the first of each name."""
    fields: dict[str, _Field] = {}
    field: _Field | None = None
    depth = 0
    for token in entry:
        if token.kind is markup.START and not token.closed:
            if depth == 0:
                field = fields.setdefault(token.name, _Field([], markup.Gathered()))
            depth += 1
        elif token.kind is markup.END:
            depth -= 1
        if field is not None and depth > 0:
            field.tokens.append(token)
            if token.kind in {markup.TEXT, markup.CDATA}:
                field.gathered.take(source, token)
    return fields


def _add(builder: DocumentBuilder, field: _Field, role: str | None) -> None:
    """Adds the text of a field as one block of this role, or without a role as a story."""
    in_cdata = any(token.kind is markup.CDATA for token in field.tokens)
    builder.writing = None if in_cdata else markup.written
    text = field.gathered.text
    if role is not None:
        roles: dict[str, str | None] = {"div": None, field.tokens[0].name: role}
        walker = Walker(builder, Vocabulary(roles, prefixed=True))
    elif sum(token.kind is markup.START for token in field.tokens) > 1:  # XHTML
        walker = Walker(builder, Vocabulary(roles_of("html_elements.tsv"), prefixed=True))
    else:
        inner = Inner(builder, text, field.gathered.pieces)
        if _LOOKS_LIKE_HTML.search(text):
            html.add_story(inner)
        else:
            plain.add_story(inner, has_headline=True)
        return
    for token in field.tokens:
        walker.take(token)
    walker.finish()
