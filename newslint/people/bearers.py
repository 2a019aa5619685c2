"""Who bears a name, and whom of several who bear it the name means."""

from __future__ import annotations

from collections import Counter

from newslint.grammar.names.given_names import usual_gender
from newslint.grammar.names.names import ARTICLES
from newslint.people.person import Person

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

BEARERS = 40  # people of one name among whom the one named last is looked for


class Bearers:
    """The people of a story by each surname and each word of their names, and where each was named so far."""

    def __init__(self) -> None:
        self.by_surname: dict[str, list[Person]] = {}
        self.by_word: dict[str, list[Person]] = {}
        self._last_mention: dict[int, int] = {}
        self._named: Counter[int] = Counter()  # how often each person, by identity, was named so far

    def add(self, person: Person, surname: str, words: Iterable[str]) -> None:
        """Notes a new person, who bears this surname and is called by these words."""
        forms = _forms(surname)
        for form in forms:
            self.by_surname.setdefault(form, []).append(person)
        for word in {*words, *forms}:
            self.by_word.setdefault(word, []).append(person)

    def note(self, person: Person, at: int) -> None:
        """Notes that a person is named at this offset."""
        self._last_mention[id(person)] = at
        self._named[id(person)] += 1

    def of_surname(self, words: tuple[str, ...]) -> list[Person]:
        """Those who bear a surname of these words, "De la Cruz", or else of the last of them."""
        surname = " ".join(words)
        return self.by_surname.get(surname[0].lower() + surname[1:]) or self.by_surname.get(words[-1], [])

    def is_shared(self, surname: str) -> bool:
        """Whether several people of the story bear a surname."""
        return len(self.by_surname.get(surname, ())) > 1

    def nearest(self, bearers: list[Person]) -> Person | None:
        """Of people with one name, the one mentioned last so far, or else the first of the story."""
        if not bearers:
            return None
        return max(bearers[-BEARERS:], key=lambda person: self._last_mention.get(id(person), -1))

    def likeliest(self, bearers: list[Person]) -> Person | None:
        """Of people with one surname, whom the bare surname means: the one named most often so far."""
        if len(bearers) < 2:
            return bearers[0] if bearers else None
        return max(bearers[-BEARERS:], key=lambda person: (self._named[id(person)], self._last_mention.get(id(person), -1)))


def of_gender(bearers: list[Person], gender: str) -> list[Person]:
    """Of people with one surname, those whom "Mrs." may mean: the story has it of them, or else their given name tells."""
    told = [person for person in bearers if gender in person.genders]
    untold = [person for person in bearers if not person.genders]
    usual = [person for person in untold if usual_gender(person.given) == gender]
    return told or usual or [person for person in untold if usual_gender(person.given) is None]


def _forms(surname: str) -> tuple[str, ...]:
    """A surname as stories write it: "al-Assad" is "Al-Assad" where a sentence begins, and "Assad" to many papers."""
    if surname[:3].lower() not in ARTICLES:
        return (surname,)
    bare = surname[3:]
    forms = {surname, surname[0].lower() + surname[1:], surname[0].upper() + surname[1:]}
    return (*forms, bare) if bare[:1].isupper() else tuple(forms)
