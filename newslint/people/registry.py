"""Gathers names into people.

Full names come first: two that share a surname are one person if their given names are the same, short for one another,
or one is the other's initial. Then come names behind a title, then bare ones, which go to the person named last before
them who bears that surname or given name. A bare name in a speaker's place that fits nobody is a person never introduced.
"""

from __future__ import annotations

from itertools import zip_longest

from newslint import lexicon
from newslint.document import Document
from newslint.grammar.names.given_names import is_given, same_given
from newslint.grammar.names.names import Name
from newslint.grammar.word_classes import words as word_class
from newslint.patterns import pattern
from newslint.people.bearers import BEARERS, Bearers, of_gender
from newslint.people.evidence import Evidence, is_whole_surname
from newslint.people.mention import Mention
from newslint.people.mistyped import gather_mistyped
from newslint.people.person import Person
from newslint.people.presenting import (
    APPOSED,
    follows_kin,
    follows_role,
    is_presented,
    is_said_to_be_all,
)
from newslint.people.telling import BEFORE, said_of

_BORN = pattern(r"(?r)\b[Bb]orn $")  # before the name that somebody was given: "Born Norma Jeane Mortenson"
_WAS_BORN = (" was born in ", " was born on ", " was born to ", " was born at ")
_NICKNAME = pattern(r"[“\"‘(](\p{Lu}\p{L}+)[”\"’)]")  # of "Terrence “Duke” Mabry"
PLACES = 3  # of a name of one word, at which the story may say what somebody is


class Registry:
    """The people of a document and the mentions of them by name.

    ``speaking`` are the offsets of names in a speaker's place, ``evidence`` what the story shows of its capitalised words.
    """

    def __init__(self, document: Document, found: list[Name], speaking: set[int]) -> None:
        self.document = document
        self.people: list[Person] = []
        self.mentions: list[Mention] = []
        self.evidence = Evidence(document, found, speaking)
        self.bearers = Bearers()
        self._surnames: dict[tuple[str, ...], Person] = {}  # by the words of a double one: "García Márquez"
        self._behind_honorifics: set[tuple[str, ...]] = set()  # the words of names behind one: "Mrs Parker Bowles"
        self._initials: dict[int, str] = {}  # that the story gives of each person, by identity
        self._named_by: dict[int, list[Mention]] | None = None
        self._descriptors: dict[int, set[str]] = {}
        self._gather(found)

    def descriptors(self, person: Person) -> set[str]:
        """The words, in lower case, by which the story says what a person is: titles, ages, what stands in apposition."""
        if self._named_by is None:
            self._named_by = _by_person(self.mentions)
        known = self._descriptors.get(id(person))
        if known is None:
            known = self._descriptors[id(person)] = set()
            for mention in self._named_by.get(id(person), ()):
                told = mention.text.lower().split() if mention.kind == "description" else said_of(mention)
                known.update(told)
        return known

    def _gather(self, found: list[Name]) -> None:
        self._behind_honorifics = {name.words for name in found if name.role is not None and name.role.use == "honorific"}
        full: dict[int, Person] = {}
        for name, partner in zip_longest(found, found[1:]):
            if len(name.words) > 1:
                if name.words not in self._surnames and not is_whole_surname(name) and self.evidence.is_person(name):
                    full[name.at] = self._person_of_full(name)
            elif partner is not None and partner.start - name.end == len(" and ") and self._is_first_of_couple(name, partner):
                words = (name.words[0], partner.surname)
                full[name.at] = self._person_of_full(Name(name.start, name.end, name.at, "", None, words, True, name.opening))
        for name in found:
            if len(name.words) == 1 and name.role is None and name.at not in full and self._is_nobody(name):
                continue
            person: Person | None = full.get(name.at)
            kind = "full"
            if person is None and name.role is not None:
                person, kind = self._person_of_titled(name), "titled"
            elif person is None and name.words in self._surnames:
                person, kind = self._surnames[name.words], "surname"
            elif person is None and is_whole_surname(name):
                surname = " ".join(name.words)
                person, kind = self.bearers.nearest(self.bearers.of_surname(name.words)), "surname"
                if person is None and name.at in self.evidence.speaking:
                    person = self.new(name, None, surname, introduced=self.evidence.occurrences[name.words[-1]] > 1)
            elif person is None and len(name.words) == 1:
                person, kind = self._person_of_bare(name)
            if person is not None:
                self.add(name, person, kind)
        gather_mistyped(self, found)

    def _is_nobody(self, name: Name) -> bool:
        """Whether a lone word goes with no person, and is no new one either."""
        word = name.words[0]
        if word in self.bearers.by_word or is_given(word):
            return False
        if name.at in self.evidence.speaking or self.evidence.speaks_later(word):
            return False
        return not follows_kin(self.document.prose, name)

    def _is_first_of_couple(self, name: Name, partner: Name) -> bool:
        """Whether this is "Bill" of "Bill and Hillary Clinton"."""
        if name.role is not None or self.document.prose[name.end : partner.start] != " and ":
            return False
        return len(partner.words) == 2 and is_given(name.words[0]) and is_given(partner.words[0])

    def _person_of_full(self, name: Name) -> Person:
        given, surname = name.given or name.words[0], name.surname
        for person in self.bearers.by_surname.get(surname, [])[-BEARERS:]:
            initials = self._initials.get(id(person), "")
            if name.initials and initials and not _may_be_the_same(name.initials, initials):  # George W. and George H.W. Bush
                continue
            if person.given is None or same_given(person.given, given):
                if name.initials:
                    self._initials[id(person)] = max(name.initials, initials, key=len)
                whole = " ".join(name.words)
                if person.given is None or (len(whole) > len(person.name) and not given.endswith(".")):
                    person.name, person.given = whole, given
                return person
        if self._is_name_at_birth(name):
            for person in reversed(self.people[-BEARERS:]):
                if person.given is not None and same_given(person.given, given):
                    return person
        person = self.new(name, given, surname, introduced=True)
        if name.initials:
            self._initials[id(person)] = name.initials
        particles = lexicon.words("name_particles.txt")
        for place in range(1, len(name.words) - 1):
            double = name.words[place:]
            if not is_given(double[0]) or double[1] in particles or double in self._behind_honorifics:
                self._surnames.setdefault(double, person)
        return person

    def _is_name_at_birth(self, name: Name) -> bool:
        """Whether the story gives the name that somebody was born with, and gives it once: "Ottoline Venn was born in Leeds"."""
        prose = self.document.prose
        if _BORN.search(prose, max(0, name.at - BEFORE), name.at) is not None:
            return True
        return prose.startswith(_WAS_BORN, name.end) and self.evidence.occurrences[name.words[-1]] == 1

    def _person_of_titled(self, name: Name) -> Person | None:
        """Who bears a surname behind a title or an honorific; the gender these tell chooses among several."""
        surname = name.words[-1]
        role = name.role
        if name.words in self._surnames:
            return self._surnames[name.words]
        if is_whole_surname(name):
            surname = " ".join((name.words[0].lower(), *name.words[1:]))
        if role is not None and role.word in word_class("ruler") and is_given(surname):  # "Prince Charles" is no Charles Kennedy
            known = self.bearers.by_surname.get(surname, [])
        else:
            known = self.bearers.by_surname.get(surname) or self.bearers.by_word.get(name.words[-1], [])
        if len(known) > 1 and role is not None and role.gender is not None:
            known = of_gender(known[-BEARERS:], role.gender) or known
        person = self.bearers.nearest(known)
        office = role is not None and (role.use != "honorific" or role.word in word_class("introducing"))
        if person is not None:
            person.introduced = person.introduced or office
            return person
        if not name.likely or (role is not None and role.word in word_class("also_of_places")):  # "St. Louis said it would pay"
            return None
        return self.new(name, None, surname, introduced=office or surname in self.evidence.in_company)

    def _person_of_bare(self, name: Name) -> tuple[Person | None, str]:
        word = name.words[-1]
        person = self.bearers.likeliest(self.bearers.by_surname.get(word, []))
        if person is not None:
            return person, "given" if person.given == word else "surname"
        person = self.bearers.nearest(self.bearers.by_word.get(word, []))
        if person is not None:
            return person, "given" if person.given == word else "surname"
        prose = self.document.prose
        if (is_given(word) or follows_kin(prose, name)) and follows_role(prose, name):
            return self.new(name, word, word, introduced=True), "given"
        if self.evidence.is_called_by_given_name(word):
            return self.new(name, word, word, introduced=True), "given"
        if name.at not in self.evidence.speaking and not self.evidence.speaks_later(word):
            return None, "surname"
        alone = self.evidence.alone[word]
        introduced = word in self.evidence.in_company or (len(alone) > 1 and any(map(self._is_told_of, alone[:PLACES])))
        introduced = introduced or any(map(self._is_all, alone[:PLACES]))
        return self.new(name, None, word, introduced=introduced), "surname"

    def _is_told_of(self, name: Name) -> bool:
        """Whether the story says at once what somebody is who may have one name only: "Sutrisno, the head of the council"."""
        prose = self.document.prose
        return prose.startswith(APPOSED, name.end) and is_presented(prose, name, alone=True)

    def _is_all(self, name: Name) -> bool:
        """Whether the story says at once that there is no more to a name: "Sutrisno, who goes by one name"."""
        return is_said_to_be_all(self.document.prose, name)

    def new(self, name: Name, given: str | None, surname: str, *, introduced: bool) -> Person:
        """A person whom the story has not named before."""
        person = Person(self.document, name.at, name.end, " ".join(name.words), given, surname, introduced)
        self.people.append(person)
        self.bearers.add(person, surname, (*name.words, *_NICKNAME.findall(self.document.prose, name.at, name.end)))
        return person

    def add(self, name: Name, person: Person, kind: str) -> None:
        """Notes a mention of a person by name."""
        honorific = name.title if name.role is not None and name.role.use == "honorific" else None
        title = name.title if name.role is not None and honorific is None else None
        gender = name.role.gender if name.role is not None else None
        self.mentions.append(Mention(self.document, name.at, name.end, kind, person, title, honorific, gender, name.age))
        if gender is not None and gender not in person.genders:
            person.genders = (*person.genders, gender)
        self.bearers.note(person, name.at)

    def finish(self, mentions: list[Mention]) -> list[Person]:
        """The people with all their mentions, in the order in which the story names them."""
        of = _by_person(mentions)
        for person in self.people:
            own = of.get(id(person), [])
            person.mentions = tuple(own)
            person.titles = tuple(dict.fromkeys(mention.title for mention in own if mention.title))
            person.ages = tuple(dict.fromkeys(mention.age for mention in own if mention.age is not None))
        self.people.sort(key=lambda person: person.start)
        return self.people


def _may_be_the_same(one: str, other: str) -> bool:
    """Whether two people's initials may be one person's: the same, or one of them shorter."""
    return one.startswith(other) or other.startswith(one)


def _by_person(mentions: list[Mention]) -> dict[int, list[Mention]]:
    """The mentions of each person, in order, by the person's id."""
    of: dict[int, list[Mention]] = {}
    for mention in mentions:
        if mention.person is not None:
            of.setdefault(id(mention.person), []).append(mention)
    return of
