"""People whose names are one slip of the keyboard apart."""

from __future__ import annotations

from collections import Counter

from newslint.document import Document
from newslint.grammar.names.given_names import may_be_misspelled
from newslint.grammar.slips import SHORTEST, one_slip, slip_keys
from newslint.people.mention import HONORIFICS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.people.mention import Mention
    from newslint.people.person import Person

SHORTEST_WITH_HONORIFIC = 7  # letters of two surnames together, where one stands only behind "Mr." and goes with nobody
SHORTEST_OF_ONE_GIVEN_NAME = 8  # the same, where both go with the same given name
KNIGHTED = ("Sir", "Dame")  # the honorifics that go before a given name
SIC_REACH = 9  # code points behind a name
ALIKE = 40  # people compared with any one; a list of names has more, and no slips that can be told


def resembling(document: Document) -> dict[Person, Person]:
    """Each person whose name may be a slip for another's, and that other, who is named more often or earlier."""
    found: dict[Person, Person] = {}
    near: dict[str, list[Person]] = {}
    everybody = document.table("people")
    initials = Counter([person.surname[0] for person in everybody])
    comparable = [person for person in everybody if initials[person.surname[0]] > 1]  # a slip begins as the name does
    ranked = sorted(comparable, key=lambda person: (-person.named, person.start))
    for person in ranked:
        for key in slip_keys(person.surname):
            alike = near.setdefault(key, [])
            if person not in found:
                other = next((other for other in alike[:ALIKE] if _may_be_slip(person, other)), None)
                if other is not None:
                    found[person] = other
            alike.append(person)
    known = [other for other in everybody if other.given is not None and any(map(_is_knighted, other.mentions))][:ALIKE]
    for person in everybody if known else ():
        if not person.introduced and person.named == 1 and person.first is not None and _is_knighted(person.first):
            knight = next((other for other in known if _is_knighted_alike(person, other)), None)
            if knight is not None:
                found.setdefault(person, knight)
    return found


def _is_knighted(mention: Mention) -> bool:
    return mention.honorific in KNIGHTED


def _is_knighted_alike(person: Person, other: Person) -> bool:
    """Whether "Sir Allan" may be a slip for Sir Alan Whitcombe, who goes by his given name."""
    if other.given is None or not may_be_misspelled(person.surname, other.given):
        return False
    honorific = person.first.honorific if person.first is not None else None
    return any(mention.honorific == honorific for mention in other.mentions)


def _may_be_slip(person: Person, other: Person) -> bool:
    as_written = person.document.get(_as_written)
    if person in as_written or other in as_written:
        return False
    if not (person.introduced and other.introduced):
        if person.introduced == other.introduced:
            return False
        alone = not person.introduced and person.named == 1 and _with_honorific(person)  # "Ms. Teel", for Yvonne Teale
        return one_slip(person.surname, other.surname, SHORTEST_WITH_HONORIFIC if alone else SHORTEST)
    if person.given is None or other.given is None:
        return False
    if person.given == other.given:
        return one_slip(person.surname, other.surname, SHORTEST_OF_ONE_GIVEN_NAME if person.named == 1 else SHORTEST)
    return person.surname == other.surname and may_be_misspelled(person.given, other.given)


def _as_written(document: Document) -> set[Person]:
    """The people of whom the story says that somebody else spells a name so: "Angela Correy’s [sic] career"."""
    prose = document.prose
    if "[sic]" not in prose:
        return set()
    everybody = document.table("people")
    return {person for person in everybody if any("[sic]" in prose[one.end : one.end + SIC_REACH] for one in person.mentions)}


def _with_honorific(person: Person) -> bool:
    """Whether the story's first mention of somebody has "Mr." or "Ms."."""
    return person.first is not None and person.first.honorific in HONORIFICS
