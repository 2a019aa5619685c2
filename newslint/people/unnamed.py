"""People whom a story lets speak without a name: "a resident said". What "she" means behind them is nobody it names."""

from __future__ import annotations

from newslint.grammar.names.roles import roles
from newslint.grammar.word_classes import words as word_class
from newslint.people.genders import Votes
from newslint.people.person import Person

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.people.mention import Mention

TOLD = 5  # votes of a word that tells the gender, as many as an honorific has
_MARKS = ",.;:"
_AGAIN = frozenset({"the", "this", "that"})
_POSSESSIVE = frozenset({"his", "her", "their", "its", "our", "my"})
_DEFINITE = _POSSESSIVE | {"the"}
_SEVERAL = frozenset({"two", "three", "four", "five", "some", "many", "most", "several", "few", "all", "both", "other"})


class Unnamed:
    """Stands in for speakers of whom the story gives a description only, each the same one where it is told of again."""

    def __init__(self, votes: Votes) -> None:
        self._votes = votes
        self._stand_ins: dict[int, Person] = {}  # by the place of the description
        self._known: set[int] = set()  # the same by identity
        self._last: tuple[str, Person] | None = None  # whoever spoke last, and the word for them
        self._heads: dict[int, str | None] = {}  # by the place of the description

    def __contains__(self, person: Person) -> bool:
        return id(person) in self._known

    def again(self, mention: Mention) -> Person | None:
        """Whoever spoke last without a name, where "the spokesman" goes on with "a police spokesman", or "the woman" does."""
        head = self._head(mention) if self._last is not None else None
        if self._last is None or head is None or mention.text.split(" ", 1)[0].lower() not in _AGAIN:
            return None
        known, person = self._last
        if head == known:
            return person
        if head not in word_class("anybody") or head in word_class("kin"):
            return None
        return person if self._votes.gender(person) in (None, mention.gender) else None

    def of(self, mention: Mention) -> Person | None:
        """Somebody to stand in for the speaker whom a description means; None where it means several, or no person."""
        head = self._head(mention)
        article = mention.text.split(" ", 1)[0].lower()
        if head is None or (article in _DEFINITE and not mention.speaks):
            return None
        person = self._stand_ins.get(mention.start)
        if person is None:
            person = Person(mention.document, mention.start, mention.end, mention.text, None, "", introduced=False)
            self._stand_ins[mention.start] = person
            self._known.add(id(person))
            self._votes.add(person, mention.gender, TOLD)
        if article not in _DEFINITE:  # "the father", "its farm minister" may have a name
            self._last = head, person
        return person

    def forget(self) -> None:
        """Begins another reading of the same story."""
        self._last = None

    def _head(self, mention: Mention) -> str | None:
        """The word for whom a description means, which is asked for in each reading."""
        if mention.start not in self._heads:
            self._heads[mention.start] = _head(mention)
        return self._heads[mention.start]


def _head(mention: Mention) -> str | None:
    """The word of a description for a single person: "resident" of "a resident of Leeds"; None where there is none."""
    words = mention.text.lower().split()
    if words[0] in _SEVERAL:
        return None
    end = next(
        (place for place, word in enumerate(words) if place and (word in word_class("preposition") or word == "who")), None
    )
    head = words[:end][-1].strip(_MARKS)
    if mention.age is not None and head.endswith("-year-old"):
        return head
    known = roles().get(head)
    if words[0] in _POSSESSIVE and head in word_class("also_of_bodies"):  # "their employer"
        return None
    person_like = head in word_class("anybody") or (known is not None and known.use != "body")
    person_like = person_like or (end is None and mention.document.prose.startswith(" who ", mention.end))
    return head if person_like else None
