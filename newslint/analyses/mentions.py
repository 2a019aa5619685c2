"""The table ``mentions``: a row is a place where a person is named, described or meant by a pronoun."""

from __future__ import annotations

from newslint.document import Document
from newslint.people.cast import cast
from newslint.people.mention import Mention


def find(document: Document) -> list[Mention]:
    """All mentions, in order."""
    return document.get(cast).mentions
