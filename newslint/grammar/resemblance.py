"""People whose names are one slip of the keyboard apart."""

from __future__ import annotations

from newslint.analyses import people
from newslint.document import Document
from newslint.grammar.slips import SHORTEST, one_slip, slip_keys
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.analyses.people import Person

SHORTEST_GIVEN = 3  # letters of a given name that is compared by its sound
_UNHEARD = pattern(r"(?<=[aou])h(?=[nmr])|(?<=(\p{Ll}))\1|(?<=nn)e$")  # letters that a given name may do without
ALIKE = 40  # people compared with any one; a list of names has more, and no slips that can be told


def resembling(document: Document) -> dict[Person, Person]:
    """Each person whose name may be a slip for another's, and that other, who is named more often or earlier."""
    found: dict[Person, Person] = {}
    near: dict[str, list[Person]] = {}
    ranked = sorted(document.get(people.find), key=lambda person: (-person.named, person.start))
    for person in ranked:
        words = [word for word in (person.surname, person.given) if word is not None and len(word) >= SHORTEST]
        for key in {key for word in words for key in slip_keys(word)}:
            alike = near.setdefault(key, [])
            if person not in found:
                other = next((other for other in alike[:ALIKE] if _may_be_slip(person, other)), None)
                if other is not None:
                    found[person] = other
            alike.append(person)
    return found


def _may_be_slip(person: Person, other: Person) -> bool:
    if person.given is None:
        return not person.introduced and other.introduced and one_slip(person.surname, other.surname)
    if other.given is None:
        return False
    if person.given == other.given:
        return one_slip(person.surname, other.surname)
    return person.surname == other.surname and (one_slip(person.given, other.given) or _sounds_alike(person, other))


def _sounds_alike(person: Person, other: Person) -> bool:
    """Whether two given names with one surname are spellings of one: Jon and John, Scot and Scott, Ann and Anne."""
    one, two = person.given or "", other.given or ""
    return min(len(one), len(two)) >= SHORTEST_GIVEN and _UNHEARD.sub("", one) == _UNHEARD.sub("", two)
