"""The table ``people``: a row is a person of the story, at the first place that names them."""

from __future__ import annotations

from newslint.document import Document
from newslint.people.cast import cast
from newslint.people.person import Person


def find(document: Document) -> list[Person]:
    """The people of the story, in the order in which it names them."""
    return document.get(cast).people
