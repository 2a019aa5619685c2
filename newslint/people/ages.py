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
    if "-year-old" not in document.prose and _PRONOUN_AGED.search(document.prose) is None:
        return []
    return _Reading(document, registry, mentions).found()


class _Ages:
    """Which ages a story gives to whom, and where each stands first."""

    def __init__(self, mentions: list[Mention]) -> None:
        self._by_person: dict[int, dict[int, int]] = {}  # by a person's identity
        self._of_anybody: dict[int, int] = {}
        for mention in mentions:
            if mention.age is not None:
                self._of_anybody.setdefault(mention.age, mention.start)
                self.note(mention.person, mention.age, mention.start)

    def note(self, person: Person | None, age: int, at: int) -> None:
        """A person's age stands at ``at``, too."""
        known = self._by_person.setdefault(id(person), {})
        known[age] = min(at, known.get(age, at))

    def before(self, person: Person | None, at: int) -> list[int]:
        """The ages that a person has before ``at``."""
        return [age for age, first in self._by_person.get(id(person), {}).items() if first < at]

    def behind(self, person: Person | None, at: int) -> list[int]:
        """The ages that a person has behind ``at`` only."""
        return [age for age, first in self._by_person.get(id(person), {}).items() if first > at]

    def first(self, age: int) -> int | None:
        """Where an age stands first, whoever has it."""
        return self._of_anybody.get(age)


class _Reading:
    """Goes through the ages of a story that stand for people, and gathers the mentions that they are."""

    def __init__(self, document: Document, registry: Registry, mentions: list[Mention]) -> None:
        self._document = document
        self._prose = document.prose
        self._registry = registry
        self._mentions = mentions
        self._starts = [mention.start for mention in mentions]
        self._ages = _Ages(mentions)
        self._described_as: dict[str, list[Person]] = {}  # of whom the story says each word that was asked for
        self._found: list[Mention] = []

    def found(self) -> list[Mention]:
        """The mentions that are none yet, in order; those that are get their person and age."""
        for match in _PRONOUN_AGED.finditer(self._prose):
            self._of_pronoun(self._mention_at(match.start()), int(match.group(2)), match.start(), now=match.group(1) == "is")
        for match in _AGED.finditer(self._prose):
            by_noun = bool(match.group(2)) and not _goes_on(match.group(2))
            age, end = int(match.group(1)), match.end(1) + len("-year-old")
            here = self._mention_at(match.start())
            if here is not None and age in self._ages.before(here.person, match.start()):
                continue
            if by_noun:
                self._of_described(here, age, match.start(), end)
            else:
                self._of_named_before(here, age, match.start(), end)
        for match in _AGED_NAME.finditer(self._prose):
            self._of_named_behind(int(match.group(1)), match.start(), match.end())
        self._found.sort(key=lambda mention: mention.start)
        return self._found

    def _mention_at(self, start: int) -> Mention | None:
        place = bisect_left(self._starts, start)
        return self._mentions[place] if place < len(self._mentions) and self._starts[place] == start else None

    def _of_pronoun(self, meant: Mention | None, age: int, at: int, *, now: bool) -> None:
        """ "Ann Lee, 94, died on Monday. She was 93." """
        if meant is None or meant.person is None or meant.quoted:
            return
        ages = self._ages.before(meant.person, at)
        if ages and age not in ages and abs(age - ages[0]) <= SLIP:
            meant.age = age
        elif not ages and now:
            meant.age = age
            self._ages.note(meant.person, age, at)

    def _of_described(self, here: Mention | None, age: int, at: int, end: int) -> None:
        """ "The 61-year-old mayor", of whom another age is told, and nobody of this one."""
        described = _NOUN_GROUP.match(self._prose, end)
        held = self._holder(described.group().split()) if described is not None else None
        first = self._ages.first(age)
        if held is None or (first is not None and first < at):
            return
        holder, office = held
        ages = self._ages.before(holder, at)
        if any(age != own and (office or _may_be_slip(self._prose, at, age, own)) for own in ages):
            self._give(here, holder, age, at, end)

    def _of_named_before(self, here: Mention | None, age: int, at: int, end: int) -> None:
        """ "The 61-year-old said": whoever was named last, if another age of theirs may be this one."""
        last = bisect_left(self._starts, at)
        before = self._mentions[max(0, last - NEIGHBOURS) : last]
        if here is None and self._ages.first(age) is None and (later := self._told_later(before, age, at)) is not None:
            self._give(here, later, age, at, end)
            return
        likely = (mention for mention in reversed(before) if not mention.quoted and mention.kind != "pronoun")
        nearest = next((mention for mention in likely if mention.person is not None), None)
        if nearest is None or nearest.person is None or at - nearest.start > NEAR:
            return
        if any(_may_be_slip(self._prose, at, age, own) for own in self._ages.before(nearest.person, at)):
            self._give(here, nearest.person, age, at, end)
            if here is not None:
                self._ages.note(nearest.person, age, here.start)

    def _of_named_behind(self, age: int, at: int, end: int) -> None:
        """ "The 71-year-old Shoukry", "a 19-year-old student, Ben Carter, "."""
        named = self._mention_at(end)
        if named is None or named.person is None or named.age is not None:
            return
        if self._prose[end - 2] == "," and (named.kind != "full" or self._prose[named.end : named.end + 1] != ","):
            return
        if _LINKING.search(self._prose, at, end) is None:
            self._found.append(Mention(self._document, at, named.end, "description", named.person, age=age))

    def _give(self, here: Mention | None, person: Person, age: int, at: int, end: int) -> None:
        """Has the mention here mean a person of this age, or a new one at [at, end)."""
        if here is None:
            self._found.append(Mention(self._document, at, end, "description", person, age=age))
        else:
            here.person, here.age = person, age

    def _told_later(self, before: list[Mention], age: int, at: int) -> Person | None:
        """The only person named before "the 19-year-old" whose age the story tells further on, and tells as 18 or 20."""
        named = {id(mention.person): mention.person for mention in before if not mention.quoted and mention.kind in NAMING}
        fitting = [
            person for person in named.values() if any(0 < abs(age - own) <= SLIP for own in self._ages.behind(person, at))
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _holder(self, group: list[str]) -> tuple[Person, bool] | None:
        """The only person of whom the story says one of the words of a noun group, and whether that is an office."""
        holders: dict[int, tuple[Person, bool]] = {}
        for word in group:
            if any(word in words(kind) for kind in _ANYBODY):
                continue
            if word not in self._described_as:
                told = (person for person in self._registry.people if person.introduced)
                self._described_as[word] = [person for person in told if word in self._registry.descriptors(person)]
            for person in self._described_as[word][:2]:
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
