"""Names that are one slip of the keyboard apart."""

from __future__ import annotations

from newslint.analyses import people
from newslint.document import Document

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.analyses.people import Person

SHORTEST = 5  # letters of a name in which one letter off is still more likely a slip than another name
ALIKE = 40  # people compared with any one; a list of names has more, and no slips that can be told


def resembling(document: Document) -> dict[Person, Person]:
    """Each person whose name may be a slip for another's, and that other, who is named more often or earlier."""
    found: dict[Person, Person] = {}
    near: dict[str, list[Person]] = {}
    ranked = sorted(document.get(people.find), key=lambda person: (-person.named, person.start))
    for person in ranked:
        words = [word for word in (person.surname, person.given) if word is not None and len(word) >= SHORTEST]
        for key in {key for word in words for key in _keys(word)}:
            alike = near.setdefault(key, [])
            if person not in found:
                other = next((other for other in alike[:ALIKE] if _may_be_slip(person, other)), None)
                if other is not None:
                    found[person] = other
            alike.append(person)
    return found


def _keys(word: str) -> Iterator[str]:
    """The word and each form of it with one letter left out: two words one slip apart have one of these in common."""
    yield word
    for place in range(1, len(word)):
        yield word[:place] + word[place + 1 :]


def _may_be_slip(person: Person, other: Person) -> bool:
    if person.given is None:
        return not person.introduced and other.introduced and one_slip(person.surname, other.surname)
    if other.given is None:
        return False
    if person.given == other.given:
        return one_slip(person.surname, other.surname)
    return person.surname == other.surname and one_slip(person.given, other.given)


def one_slip(name: str, other: str) -> bool:
    """Whether two names differ by one letter left out, put in, or changed, or by two neighbours that changed places.

    Both are of five letters or more and begin alike; a final "s" is no slip (the Clintons).
    """
    if (
        name == other
        or min(len(name), len(other)) < SHORTEST
        or name[0] != other[0]
        or name + "s" == other
        or other + "s" == name
    ):
        return False
    if abs(len(name) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(name), len(other)) and name[start] == other[start]:
        start += 1
    rest, other_rest = name[start:], other[start:]
    if len(name) == len(other):
        swapped = len(rest) > 1 and rest[0] == other_rest[1] and rest[1] == other_rest[0] and rest[2:] == other_rest[2:]
        return rest[1:] == other_rest[1:] or swapped
    return rest[1:] == other_rest or rest == other_rest[1:]
