"""A mention of a person: a place where somebody is named, described or meant by a pronoun."""

from __future__ import annotations

from collections import Counter

from newslint.document import Document
from newslint.fact import Fact
from newslint.grammar.word_classes import words
from newslint.patterns import pattern
from newslint.people.presenting import is_used_alone

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.people.person import Person


NAMING = frozenset({"full", "surname", "given", "titled"})  # the kinds that name a person
SETTLED = 2  # how many times the story names a person one way before that is no accident
LIST = 60  # code points before a name in which an honorific for several people stands

_NEXT_WORD = pattern(r" (\p{Ll}+)\b")
_HONORIFIC_OF_SEVERAL = pattern(r"(?r)\b(?:Messrs|Mmes|Drs|Profs|Mses)\.? (?:\p{Lu}[\p{L}’'-]*+(?:, and |, | and ))*$")
HONORIFICS = ("Mr.", "Mrs.", "Ms.", "Mr", "Mrs", "Ms", "Miss")
DOCTOR = ("Dr.", "Dr")


class Mention(Fact):
    """A mention of a person, at the name without its title.

    ``kind`` is ``full``, ``surname``, ``given``, ``titled`` (a surname behind a title or an honorific), ``pronoun``,
    ``description`` ("the secretary") or, for speakers that are no people, ``organisation``. ``gender`` is what the mention
    itself tells (``male``, ``female``). ``sure`` tells, of a bare surname in a speaker's place, that it is a person's; of one
    whom nothing introduces, at one of its places only. ``clash`` is, for a pronoun that can mean nobody else, the person of
    whom the story uses the other one; ``rival`` is another person whom a pronoun could as well mean. ``speaks`` tells that it
    stands in the speaker's place of a cue.
    """

    _for_rules = (
        "clash",
        "rival",
        "style",
        "office",
        "doctor",
        "apart",
        "acts",
        "stands_for_a_person",
        "in_private",
        "again",
        "namesake",
    )

    kind: str
    person: Person | None = None
    title: str | None = None
    honorific: str | None = None
    gender: str | None = None
    age: int | None = None
    sure: bool = True
    clash: Person | None = None
    rival: Person | None = None
    speaks: bool = False

    @property
    def style(self) -> str | None:
        """How a later mention names the person: with ``an honorific``, or as a speaker by ``the bare surname``."""
        if self.kind not in {"surname", "titled"} or (
            self.person is not None and self.person.surname in self.document.get(_shared)
        ):
            return None
        if self.kind == "surname":
            if not self.speaks:
                return None
            shared = _HONORIFIC_OF_SEVERAL.search(self.document.prose, max(0, self.start - LIST), self.start)
            return "the bare surname" if shared is None else "an honorific"
        if self.kind != "titled" or self.person is None or self._is_author():
            return None
        doctor = self.honorific in DOCTOR and self is not self.person.first
        return "an honorific" if doctor or self.honorific in HONORIFICS else None

    def _is_author(self) -> bool:
        """Whether it tells who wrote the story, in a line of its own below it: "Mr. Phillips is a director of the institute"."""
        document = self.document
        if not document.prose.startswith((" is a", " is the ", " is director ", " is Director "), self.end):
            return False
        block = document.block_at(self.start)
        return block.number == len(document.blocks) - 1 > 0 and document.prose[block.start : self.start].strip() == self.honorific

    @property
    def in_private(self) -> bool:
        """Whether the title is a trade's or a firm's, which goes with the whole name at first: "Chief Executive Ann Lee"."""
        return self.title is not None and self.title.rpartition(" ")[2].lower() in words("private_title")

    @property
    def office(self) -> str | None:
        """The office that it gives the person: "Gov." of "Gov. Lopez", "foreign minister" of "Shoukry, the foreign minister"."""
        from newslint.people.offices import title_told

        return title_told(self)

    @property
    def doctor(self) -> str | None:
        """The name of the person, who is "Dr." somewhere: doctors may have an honorific where nobody else has one."""
        if self.person is None or not any(mention.honorific in DOCTOR for mention in self.person.mentions):
            return None
        return self.person.name

    @property
    def apart(self) -> str | None:
        """The name of the person, where the story has honorifics for some people throughout and for others never.

        That is how papers tell athletes, artists and the accused from everybody else.
        """
        return self.person.name if self.person is not None and self.document.get(_treats_people_apart) else None

    @property
    def acts(self) -> bool:
        """Whether a verb follows right behind it: "Hassan waited", "Hassan had come"."""
        following = _NEXT_WORD.match(self.document.prose, self.end)
        if following is None:
            return False
        return following.group(1).endswith("ed") or following.group(1) in words("finite")

    @property
    def stands_for_a_person(self) -> bool:
        """Whether a name means somebody as no part of a larger name: "Hassan’s team", "led by Hassan", not "the Hassan plan"."""
        if self.speaks or self.acts or self.age is not None:
            return True
        return is_used_alone(self.document.prose, self.start, self.end)

    @property
    def again(self) -> bool:
        """Whether it gives the whole name once more, after an earlier mention in the body of the story."""
        if self.kind != "full" or self.person is None or self.role != "paragraph":
            return False
        before = [mention for mention in self.person.mentions if mention.start < self.start and mention.role == "paragraph"]
        return any(mention.kind == "full" for mention in before)

    @property
    def namesake(self) -> Person | None:
        """For a bare surname, somebody else of the story who bears it."""
        if self.kind != "surname" or self.person is None:
            return None
        for other in self.document.table("people"):
            if other is not self.person and other.surname == self.person.surname and other.introduced:
                return other  # type: ignore[no-any-return]
        return None


def _treats_people_apart(document: Document) -> bool:
    """Whether two people are named again and again, the one always with an honorific and the other never."""
    ways = {_way(person) for person in document.table("people")}
    return "honorific" in ways and "bare" in ways


def _way(person: Person) -> str | None:
    """How the story names a person all the time after the first: with an ``honorific``, ``bare``, or both ways (None)."""
    told = [mention for mention in person.mentions if mention.role == "paragraph" and not mention.quoted]
    bare = sum(mention.kind == "surname" for mention in told)
    titled = sum(mention.kind == "titled" and mention.honorific in HONORIFICS for mention in told)
    if max(bare, titled) < SETTLED or min(bare, titled):
        return None
    return "bare" if bare else "honorific"


def _shared(document: Document) -> set[str]:
    """The surnames that several people of the story bear: an honorific tells these apart."""
    bearers = Counter([person.surname for person in document.table("people")])
    return {surname for surname, count in bearers.items() if count > 1}
