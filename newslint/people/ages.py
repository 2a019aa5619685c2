"""Ages that stand for people or before their names: "the 71-year-old", "the 71-year-old Shoukry"."""

from __future__ import annotations

from bisect import bisect_left

from newslint.document import Document
from newslint.grammar.speech.cues import cue_forms
from newslint.grammar.word_classes import words
from newslint.patterns import pattern
from newslint.people.mention import NAMING, Mention

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.people.person import Person
    from newslint.people.registry import Registry

NEIGHBOURS = 10  # mentions before an age of which one may be whose it is
_AGED = pattern(r"\b[Tt]he (\d{1,3})-year-old(?: (\p{Ll}+)|(?=[.,;]))")
_AGED_NAME = pattern(r"\b(?:[Tt]he|[Aa]n?) (\d{1,3})-year-old (?:\p{Ll}+ ){0,3}(?:\p{Ll}+, )?(?=\p{Lu})")
_LINKING = pattern(r" (?:of|from|to|in|at|by|for|with|and|or|who|was|is|as|on|said|told|when|from|whose)(?= )")
_NOUN_GROUP = pattern(r"(?: \p{Ll}[\p{Ll}-]*+){1,3}(?! (?:of|from|in|at) )(?! \p{Lu})")
_ANYBODY = (
    "anybody",
    "kin",
    "unnamed",
    "another_time",
    "preposition",
    "auxiliary",
    "determiner",
    "conjunction",
    "coordinator",
    "relative",
)
_PRONOUN_AGED = pattern(r"\b(?:He|She) (was|is) (\d{2,3})(?:\.|(?<=is \d\d), )")
_NUMBER = pattern(r"\d+")
NEAR = 800  # characters before it in which the person is named whom it means
SLIP = 2  # years that a mistaken age is off


def stated_ages(document: Document, registry: Registry, mentions: list[Mention]) -> list[Mention]:
    """Mentions by age of the person named just before: one of that age, or of an age that this one may be a slip for.

    "The 61-year-old mayor" is the only person of whom the story says that word, and "she was 61" whoever "she" is. An age that
    fits nobody is somebody else’s, and left out. The mentions are in order.
    """
    prose = document.prose
    tell_a_year = _PRONOUN_AGED.search(prose) is not None
    if "-year-old" not in prose and not tell_a_year:
        return []
    starts = [mention.start for mention in mentions]
    found: list[Mention] = []
    aged: dict[int, dict[int, int]] = {}  # by a person's identity, where each of the ages that the story gives stands first
    told_first: dict[int, int] = {}  # where each age stands first, whoever has it
    described_as: dict[str, list[Person]] = {}
    for mention in mentions:
        if mention.age is not None:
            told_first.setdefault(mention.age, mention.start)
            aged.setdefault(id(mention.person), {}).setdefault(mention.age, mention.start)
    for match in _PRONOUN_AGED.finditer(prose) if tell_a_year else ():  # "Ann Lee, 94, died on Monday. She was 93."
        last = bisect_left(starts, match.start())
        meant = mentions[last] if last < len(mentions) and mentions[last].start == match.start() else None
        if meant is not None and meant.person is not None and not meant.quoted:
            age = int(match.group(2))
            ages = [own for own, first in aged.get(id(meant.person), {}).items() if first < match.start()]
            if ages and age not in ages and abs(age - ages[0]) <= SLIP:
                meant.age = age
            elif not ages and match.group(1) == "is":
                meant.age = age
                aged.setdefault(id(meant.person), {})[age] = match.start()
    for match in _AGED.finditer(prose):
        by_noun = bool(match.group(2)) and not _goes_on(match.group(2))
        age, end = int(match.group(1)), match.end(1) + len("-year-old")
        last = bisect_left(starts, match.start())
        here = mentions[last] if last < len(mentions) and mentions[last].start == match.start() else None
        if here is not None and aged.get(id(here.person), {}).get(age, match.start()) < match.start():
            continue
        if by_noun:
            described = _NOUN_GROUP.match(prose, end)
            held = _holder(registry, described.group().split(), described_as) if described is not None else None
            if held is None:
                continue
            holder, office = held
            ages = [own for own, first in aged.get(id(holder), {}).items() if first < match.start()]
            is_told = told_first.get(age, match.start()) < match.start()  # of anybody: somebody else is meant then
            if not is_told and any(age != own and (office or _may_be_slip(prose, match.start(), age, own)) for own in ages):
                if here is None:
                    found.append(Mention(document, match.start(), end, "description", holder, age=age))
                else:
                    here.person, here.age = holder, age
            continue
        later = _told_later(mentions[max(0, last - NEIGHBOURS) : last], aged, age, match.start()) if here is None else None
        if later is not None and age not in told_first:
            found.append(Mention(document, match.start(), end, "description", later, age=age))
            continue
        for mention in reversed(mentions[max(0, last - NEIGHBOURS) : last]):
            person = mention.person
            if person is None or mention.quoted or mention.kind == "pronoun":
                continue
            ages = [own for own, first in aged.get(id(person), {}).items() if first < match.start()]
            if match.start() - mention.start <= NEAR and any(_may_be_slip(prose, match.start(), age, own) for own in ages):
                if here is None:
                    found.append(Mention(document, match.start(), end, "description", person, age=age))
                else:
                    here.person, here.age = person, age
                    aged.setdefault(id(person), {}).setdefault(age, here.start)
            break
    for match in _AGED_NAME.finditer(prose):
        place = bisect_left(starts, match.end())
        named = mentions[place] if place < len(mentions) else None
        fits = named is not None and named.start == match.end() and named.person is not None and named.age is None
        if fits and named is not None and prose[match.end() - 2] == ",":  # "a 19-year-old student, Ben Carter, "
            fits = named.kind == "full" and prose[named.end : named.end + 1] == ","
        if named is not None and fits and _LINKING.search(prose, match.start(), match.end()) is None:
            found.append(Mention(document, match.start(), named.end, "description", named.person, age=int(match.group(1))))
    found.sort(key=lambda mention: mention.start)
    return found


def _told_later(before: list[Mention], aged: dict[int, dict[int, int]], age: int, at: int) -> Person | None:
    """The only person named before "the 19-year-old" whose age the story tells further on, and tells as 18 or 20."""
    named = {id(mention.person): mention.person for mention in before if not mention.quoted and mention.kind in NAMING}
    fitting = [
        person
        for person in named.values()
        if any(first > at and 0 < abs(age - own) <= SLIP for own, first in aged.get(id(person), {}).items())
    ]
    return fitting[0] if len(fitting) == 1 else None


def _holder(registry: Registry, group: list[str], described_as: dict[str, list[Person]]) -> tuple[Person, bool] | None:
    """The only person of whom the story says one of the words of a noun group, and whether that is an office.

    ``described_as`` keeps of whom the story says each word that was asked for.
    """
    holders: dict[int, tuple[Person, bool]] = {}
    for word in group:
        if any(word in words(kind) for kind in _ANYBODY):
            continue
        if word not in described_as:
            described_as[word] = [
                person for person in registry.people if person.introduced and word in registry.descriptors(person)
            ]
        for person in described_as[word][:2]:
            holders.setdefault(id(person), (person, word in words("apposed_office")))
    return next(iter(holders.values())) if len(holders) == 1 else None


def _goes_on(word: str) -> bool:
    """Whether a word after "the 71-year-old" is a verb, and no noun that the age belongs to."""
    return word.endswith("ed") or word in words("finite") or word in words("age_goes_on") or word in cue_forms()


def _may_be_slip(prose: str, at: int, age: int, own: int) -> bool:
    """Whether an age may be meant for a person of another one: a year or two off, or a digit, and nobody else's before."""
    if abs(age - own) <= SLIP:
        return True
    one, other = str(age), str(own)
    if len(one) != len(other) or not (sorted(one) == sorted(other) or sum(a != b for a, b in zip(one, other, strict=True)) == 1):
        return False
    return str(age) not in _NUMBER.findall(prose, 0, at)
