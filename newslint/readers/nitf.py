"""Reads NITF, IPTC's News Industry Text Format: headlines, byline, dateline, body and media captions.

``date.issue`` is the date of publication, else ``pubdata``. See https://iptc.org/standards/nitf/.
"""

from __future__ import annotations

from newslint.document_builder import DocumentBuilder
from newslint.readers import _markup as markup
from newslint.readers import _xml
from newslint.readers._dates import iso_date
from newslint.readers._elements import Vocabulary, Walker, roles_of
from newslint.readers._guesses import guessed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.readers._nesting import Builder

#: Elements that carry the date of publication, best first, and the attribute that holds it.
DATES = (("date.issue", "norm"), ("pubdata", "date.publication"), ("date.release", "norm"), ("story.date", "norm"))


def read(source: str, *, path: str = "-") -> Document:
    """The document of an NITF file.

    Raises:
        ReadError: it is no well-formed XML.
    """
    _xml.check(source, path)
    builder = DocumentBuilder(source)
    date = add_story(builder)
    return guessed(builder.document(path=path, format="nitf", published=date))


def add_story(builder: Builder) -> str | None:
    """Adds the blocks of the builder's whole source, an NITF text, and gives its date of publication."""
    walker = Walker(builder, Vocabulary(roles_of("news_elements.tsv"), frozenset({"body"}), prefixed=True))
    dates: dict[str, str | None] = {}
    for token in markup.tokens(builder.source, xml=True):
        walker.take(token)
        if token.kind is markup.START:
            note_date(builder.source, token, dates)
    walker.finish()
    return published(dates)


def note_date(source: str, token: markup.Token, dates: dict[str, str | None]) -> None:
    """Notes the date an element carries, by the element's name."""
    for name, attribute in DATES:
        if token.name == name:
            value = markup.attributes(source, token).get(attribute)
            dates.setdefault(name, iso_date(value[0]) if value is not None else None)


def published(dates: dict[str, str | None]) -> str | None:
    """The date of publication among the dates noted."""
    return next((dates[name] for name, _ in DATES if dates.get(name)), None)
