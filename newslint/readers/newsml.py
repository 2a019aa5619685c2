"""Reads NewsML-G2, IPTC's exchange format: each news item of a file is a document.

The text stands in the item's content, as NITF, XHTML or plain text; the headline of the metadata is read where the
content has none. ``contentCreated`` is the date of publication, else ``versionCreated``. See
https://iptc.org/standards/newsml-g2/.
"""

from __future__ import annotations

from newslint.document_builder import DocumentBuilder
from newslint.readers import _markup as markup
from newslint.readers import _xml, nitf, plain
from newslint.readers._dates import iso_date
from newslint.readers._elements import Vocabulary, Walker, roles_of
from newslint.readers._guesses import guessed
from newslint.readers._nesting import Inner

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document
    from newslint.readers._markup import Token

_ITEMS = frozenset({"newsItem", "packageItem"})
_DATES = ("contentCreated", "versionCreated", "firstCreated")
_REGIONS = frozenset({"inlineXML", "inlineData"})
_PICTURE_REGIONS = frozenset({"description"})
_CONTENT_HEADLINES = frozenset({"hl1", "h1"})


def read_each(source: str, *, path: str = "-") -> Iterator[Document]:
    """The documents of a NewsML-G2 file: one for each news item that has text.

    Raises:
        ReadError: it is no well-formed XML.
    """
    _xml.check(source, path)
    item: list[Token] = []
    depth = 0
    for token in markup.tokens(source, xml=True):
        item.append(token)
        if token.name in _ITEMS:
            depth += {markup.START: 1, markup.END: -1}.get(token.kind, 0)
            if depth == 0:
                yield _document(source, item, path)
                item = []
    if any(token.kind is markup.START for token in item):
        yield _document(source, item, path)


def _document(source: str, item: list[Token], path: str) -> Document:
    """The document of a news item's tokens."""
    builder = DocumentBuilder(source)
    started = {token.name for token in item if token.kind is markup.START}
    headline = frozenset() if started & _CONTENT_HEADLINES else frozenset({"headline"})
    regions = _REGIONS if started & _REGIONS else _PICTURE_REGIONS
    roles = roles_of("news_elements.tsv") | {"h1": "headline"}
    walker = Walker(builder, Vocabulary(roles, regions, headline, prefixed=True))
    dates: dict[str, str | None] = {}
    plain_text: markup.Gathered | None = None
    for number, token in enumerate(item):
        if token.kind is markup.START:
            nitf.note_date(source, token, dates)
            if token.name in _DATES and number + 1 < len(item):
                dates.setdefault(token.name, iso_date(source[item[number + 1].start : item[number + 1].end]))
            elif token.name == "inlineData" and not token.closed:
                walker.finish()
                plain_text = markup.Gathered()
        elif token.kind is markup.END and token.name == "inlineData" and plain_text is not None:
            _add_plain(builder, plain_text)
            plain_text = None
        if plain_text is None or token.kind not in {markup.TEXT, markup.CDATA}:
            walker.take(token)
        else:
            plain_text.take(source, token)
    walker.finish()
    published = next((dates[name] for name in _DATES if dates.get(name)), None) or nitf.published(dates)
    return guessed(builder.document(path=path, format="newsml", published=published))


def _add_plain(builder: DocumentBuilder, gathered: markup.Gathered) -> None:
    text = gathered.text
    if "<p" in text or "</" in text:
        from newslint.readers import html

        html.add_story(Inner(builder, text, gathered.pieces))
    else:
        plain.add_story(Inner(builder, text, gathered.pieces))
