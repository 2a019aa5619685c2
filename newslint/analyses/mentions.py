"""The table ``mentions``: a row is a place where a person is named, described or meant by a pronoun."""

from __future__ import annotations

from newslint.document import Document
from newslint.fact import Fact

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.analyses.people import Person


class Mention(Fact):
    """A mention of a person, at the name without its title.

    ``kind`` is ``full``, ``surname``, ``given``, ``titled`` (a surname behind a title or an honorific), ``pronoun``,
    ``description`` ("the secretary") or, for speakers that are no people, ``organisation``. ``gender`` is what the mention
    itself tells (``male``, ``female``). ``sure`` tells, of a bare name, that it stands alone in a speaker's place and nowhere
    else. ``clash`` is, for a pronoun that can mean nobody else, the person of whom the story uses the other one.
    """

    kind: str
    person: Person | None = None
    title: str | None = None
    honorific: str | None = None
    gender: str | None = None
    age: int | None = None
    sure: bool = True
    clash: Person | None = None


def find(document: Document) -> list[Mention]:
    """All mentions, in order."""
    from newslint.grammar.cast import cast

    return document.get(cast).mentions
