"""Reads HTML: the article's headline, paragraphs, lists, quotations, tables and captions, by element.

Where a page says which part of it is the article (``article``, ``main``), only that is read, and the first-level
heading wherever it stands. The date of publication is what the page tells machines (schema.org, Open Graph).
"""

from __future__ import annotations

from newslint.document_builder import DocumentBuilder
from newslint.patterns import pattern
from newslint.readers import _markup as markup
from newslint.readers._dates import iso_date
from newslint.readers._elements import Vocabulary, Walker, roles_of
from newslint.readers._guesses import guessed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.readers._nesting import Builder

_HEADLINE = pattern(r"(?i)<h1\b")
_REGION = pattern(r"(?i)<(article|main)\b")
_DATED = pattern(r"(?i)<(?:meta|time|script)\b[^<>]*+>")
_DATE_NAMES = pattern(r"""(?i)article:published_time|datePublished|dc\.date|pubdate|["']date["']""")
_LINKED_DATE = pattern(r'"datePublished"\s*:\s*"([^"\\]+)"')
LINKED_DATA = 100_000  # characters of a page's data for machines that are looked at


def read(source: str, *, path: str = "-") -> Document:
    """The document of a page, or of a piece of HTML."""
    builder = DocumentBuilder(source)
    region = _REGION.search(source)
    roles = roles_of("html_elements.tsv")
    headline = "h1" if _HEADLINE.search(source) is not None else "title"
    roles[headline] = "headline"
    _add(builder, Vocabulary(roles, frozenset({region[1].lower()} if region is not None else ()), frozenset({headline})))
    return guessed(builder.document(path=path, format="html", published=_published(source)))


def add_story(builder: Builder) -> None:
    """Adds the blocks of the builder's whole source, a piece of HTML."""
    _add(builder, Vocabulary(roles_of("html_elements.tsv")))


def _add(builder: Builder, vocabulary: Vocabulary) -> None:
    source = builder.source
    walker = Walker(builder, vocabulary)
    captions: set[str] = set()
    for token in markup.tokens(source, xml=False):
        if token.kind is markup.START and token.name == "img":
            text = markup.attributes(source, token).get("alt")
            if text is not None and " " in text[0].strip() and text[0] not in captions:
                captions.add(text[0])
                walker.caption(*text[1:])
        walker.take(token)
    walker.finish()


def _published(source: str) -> str | None:
    """The date of publication that a page gives machines: in its linked data, else in a meta or time element."""
    dates = []
    for match in _DATED.finditer(source):
        if match[0][1:7].lower() == "script":
            linked = "ld+json" in match[0] and _LINKED_DATE.search(source, match.end(), match.end() + LINKED_DATA)
            if linked:
                return iso_date(linked[1])
        elif _DATE_NAMES.search(match[0]):
            given = markup.attributes(source, markup.Token(markup.START, *match.span()))
            value = given.get("content") or given.get("datetime")
            dates.append(iso_date(value[0]) if value is not None else None)
    return next((date for date in dates if date is not None), None)
