"""Which gender the story uses of each person: every pronoun and honorific that is tied to somebody is a vote."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.people.person import Person


class Votes:
    """How often each person is "he" and "she"."""

    def __init__(self) -> None:
        self._cast: dict[int, dict[str, int]] = {}

    def add(self, person: Person, gender: str | None, weight: int) -> None:
        if gender is not None:
            counts = self._cast.setdefault(id(person), {})
            counts[gender] = counts.get(gender, 0) + weight

    def count(self, person: Person, gender: str) -> int:
        return self._cast.get(id(person), {}).get(gender, 0)

    def of(self, person: Person) -> tuple[str, ...]:
        """The genders that are used of a person, the likelier first."""
        counts = self._cast.get(id(person), {})
        return tuple(sorted(counts, key=lambda gender: -counts[gender]))

    def gender(self, person: Person) -> str | None:
        """The gender that is used of a person at least twice as often as the other."""
        counts = self._cast.get(id(person))
        if counts is None:
            return None
        male, female = counts.get("male", 0), counts.get("female", 0)
        if male >= 2 * female:
            return "male"
        return "female" if female >= 2 * male else None
