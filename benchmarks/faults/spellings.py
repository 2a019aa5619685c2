"""Names that are spelled in two ways: slips of one letter, and given names that have two spellings."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from benchmarks.faults.fault import Fault, Stretch, replaced
from benchmarks.faults.naming import Named, people, quoted

SHORTEST = 5  # letters of a name in which a slip is planted
_SPEAKS = re.compile(r",?(?: (?:said|says|told|added|warned|argued|asked)\b)")
_TITLED = re.compile(r"\b(?:Mr|Ms|Mrs|Dr|Sen|Rep|Gov)\.? $")
_ACTS = re.compile(r" (?:was|is|has|had|will|would|did|[a-z]+ed)\b")
_TWO_SPELLINGS = (
    "Alan Allan|Ann Anne|Anthony Antony|Brian Bryan|Carl Karl|Catherine Katherine|Christina Kristina|Claire Clare|"
    "Deborah Debra|Elisabeth Elizabeth|Eric Erik|Erica Erika|Frederick Frederic|Gary Garry|Geoffrey Jeffrey|Graham Graeme|"
    "Harriet Harriett|Helen Helene|Jeffery Jeffrey|John Jon|Jonathan Jonathon|Julia Julie|Kathryn Katherine|Kristin Kristen|"
    "Lawrence Laurence|Leslie Lesley|Lynn Lynne|Marc Mark|Mathew Matthew|Megan Meghan|Michele Michelle|Mohamed Mohammed|"
    "Muhammad Mohammad|Nicholas Nicolas|Philip Phillip|Rachael Rachel|Rebecca Rebekah|Sara Sarah|Sean Shawn|Stephen Steven|"
    "Stewart Stuart|Teresa Theresa|Thomas Tomas|Vivian Vivien|Zachary Zachery"
)


def name_slip(text: str, rng: Random) -> Fault | None:
    """One of several mentions of a surname has one letter changed, dropped, doubled, added or swapped."""
    known = [person for person in people(text) if len(person.surname) >= SHORTEST and len(person.places) >= 3]
    spots: dict[str, list[tuple[Named, Stretch]]] = {}
    for person in known:
        for start, end in person.bare:
            spots.setdefault(_position(text, start, end), []).append((person, (start, end)))
        for _, end in person.whole:
            spots.setdefault("whole", []).append((person, (end - len(person.surname), end)))
    if not spots:
        return None
    position = rng.choice(sorted(spots))
    person, span = rng.choice(spots[position])
    new = slipped(person.surname, rng)
    if re.search(rf"\b{new}\b", text):
        return None
    return replaced(text, f"name-slip/{position}", span, new, person.places)


def _position(text: str, start: int, end: int) -> str:
    if quoted(text, start):
        return "quoted"
    if text[end : end + 2] in {"’s", "'s"} or (text[end - 1] == "s" and text[end : end + 1] == "’"):
        return "possessive"
    if _SPEAKS.match(text, end) or re.search(r"\b(?:said|says|added) $", text[max(0, start - 8) : start]):
        return "speaker"
    return "subject" if _ACTS.match(text, end) else "object"


def slipped(name: str, rng: Random) -> str:
    """A name with one slip of the keyboard that is not in its first letter, nor at a capital or a mark."""
    places = [place for place in range(1, len(name)) if name[place].islower()]
    while True:
        at = rng.choice(places)
        how = rng.choice(["swap", "drop", "double", "change", "vowel"])
        new = name
        if how == "swap" and at > 1 and name[at - 1].islower():
            new = name[: at - 1] + name[at] + name[at - 1] + name[at + 1 :]
        elif how == "drop":
            new = name[:at] + name[at + 1 :]
        elif how == "double":
            new = name[:at] + name[at] + name[at:]
        elif how == "change":
            new = name[:at] + rng.choice("abdeghiklmnoprstuy") + name[at + 1 :]
        elif name[at] in "aeiouy":
            new = name[:at] + rng.choice("aeiouy") + name[at + 1 :]
        if new != name:
            return new


def given_name_slip(text: str, rng: Random) -> Fault | None:
    """The whole name is given twice, the second time with a slip in the given name."""
    known = [person for person in people(text) if len(person.given) >= SHORTEST]
    return _given_twice(text, rng, known, lambda given: slipped(given, rng), "given-name-slip")


def given_name_variant(text: str, rng: Random) -> Fault | None:
    """The whole name is given twice, the given name in another spelling that it may have: Sara and Sarah."""
    other: dict[str, str] = {}
    for pair in _TWO_SPELLINGS.split("|"):
        one, two = pair.split()
        other.setdefault(one, two)
        other.setdefault(two, one)
    known = [person for person in people(text) if person.given in other]
    return _given_twice(text, rng, known, other.__getitem__, "given-name-variant")


def _given_twice(text: str, rng: Random, known: list[Named], change: Callable[[str], str], kind: str) -> Fault | None:
    options = []
    for person in known:
        for start, end in [*person.whole[1:], *person.bare]:
            if not quoted(text, start) and not _TITLED.search(text, max(0, start - 6), start):
                options.append((person, (start, end)))
    if not options:
        return None
    person, span = rng.choice(options)
    new = change(person.given)
    if re.search(rf"\b{new}\b", text):
        return None
    again = "again" if span in person.whole else "for-surname"
    return replaced(text, f"{kind}/{again}", span, f"{new} {person.surname}", person.places)


_HEADLINES = (
    "{} says more talks are expected",
    "Council backs {} plan",
    "‘We will wait,’ says {}",
    "Critics turn on {} after vote",
    "{}: the year ahead",
    "How {} won the day",
    "{given} {} to lead inquiry",
)


def headline_name(text: str, rng: Random) -> Fault | None:
    """A headline above the story has a slip in a surname."""
    known = [person for person in people(text) if len(person.surname) >= SHORTEST and len(person.places) >= 3]
    if not known:
        return None
    person = rng.choice(known)
    new = slipped(person.surname, rng)
    form = rng.choice(_HEADLINES)
    headline = form.format(new, given=person.given)
    if re.search(rf"\b{new}\b", text):
        return None
    at = headline.index(new)
    grown = len(headline) + 2
    places = [(at, at + len(new)), *((start + grown, end + grown) for start, end in person.places)]
    return Fault(f"{headline}\n\n{text}", "headline-name", places)


def caption_name(text: str, rng: Random) -> Fault | None:
    """A caption in the story has a slip in a surname."""
    known = [person for person in people(text) if len(person.surname) >= SHORTEST and len(person.places) >= 3]
    breaks = [match.end() for match in re.finditer(r"[.”]\n+", text)]
    if not known or not breaks:
        return None
    person, at = rng.choice(known), rng.choice(breaks[:3])
    new = slipped(person.surname, rng)
    if re.search(rf"\b{new}\b", text):
        return None
    form = rng.choice(
        [
            "{given} {} leaves the building on Monday. Maria Roe/AFP via Getty Images",
            "{given} {} speaks to reporters. Photograph: Maria Roe/Reuters",
            "{} at the opening in May. (Maria Roe/AP)",
        ]
    )
    caption = form.format(new, given=person.given)
    start = at + caption.index(new)
    grown = len(caption) + 2
    others = [(a + grown, b + grown) if a >= at else (a, b) for a, b in person.places]
    return Fault(f"{text[:at]}{caption}\n\n{text[at:]}", "caption-name", [(start, start + len(new)), *others])
