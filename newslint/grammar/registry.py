"""Gathers names into people.

Full names come first: two that share a surname are one person if their given names are the same, short for one another,
or one is the other's initial. Then come names behind a title, then bare ones, which go to the person named last before
them who bears that surname or given name. A bare name in a speaker's place that fits nobody is a person never introduced.
"""

from __future__ import annotations

from newslint import lexicon
from newslint.analyses.mentions import Mention
from newslint.analyses.people import Person
from newslint.document import Document
from newslint.grammar.names import Name, is_given
from newslint.grammar.roles import role_of
from newslint.patterns import pattern

_APPOSITION = pattern(r", (?:a|an|the|who|whose|his|her|their|now|then)\b")


class Registry:
    """The people of a document while they are gathered."""

    def __init__(self, document: Document, found: list[Name], speaking: set[int]) -> None:
        self.document = document
        self.people: list[Person] = []
        self.mentions: list[Mention] = []
        self.by_word: dict[str, list[Person]] = {}
        self.last_mention: dict[int, int] = {}
        self._descriptors: dict[int, set[str]] = {}
        self._by_surname: dict[str, list[Person]] = {}
        self._found = found
        self._speaking = speaking
        self._named_in_company = self._company()
        self._bare = self._bare_uses()
        self._gather()

    def _company(self) -> set[str]:
        """Words that stand in some longer run of capitalised words, or behind a title."""
        words: set[str] = set()
        for name in self._found:
            if len(name.words) > 1 or name.role is not None:
                words.update(name.words)
            last = name.words[-1]
            if last.endswith("s"):
                words.add(last[:-1])
        return words

    def _bare_uses(self) -> set[str]:
        """Words that stand alone as a name in a speaker's place or behind an honorific."""
        return {
            name.words[-1]
            for name in self._found
            if len(name.words) == 1 and (name.at in self._speaking or (name.role is not None and name.role.use == "honorific"))
        }

    def _gather(self) -> None:
        prose = self.document.prose
        full: dict[int, Person] = {}
        for place, name in enumerate(self._found):
            if len(name.words) > 1 and self._is_person(name):
                full[name.at] = self._person_of_full(name)
            elif (
                len(name.words) == 1
                and name.role is None
                and is_given(name.words[0])
                and prose[name.end : name.end + 5] == " and "
            ):
                partner = self._found[place + 1] if place + 1 < len(self._found) else None
                if (
                    partner is not None
                    and partner.start == name.end + 5
                    and len(partner.words) == 2
                    and is_given(partner.words[0])
                ):
                    paired = Name(name.start, name.end, name.at, "", None, (name.words[0], partner.surname), True, False)
                    full[name.at] = self._person_of_full(paired)
        for name in self._found:
            person = full.get(name.at)
            kind = "full"
            if person is None:
                if len(name.words) > 1 and name.at not in self._speaking:
                    person = self._known_by_last(name)
                    if person is None:
                        continue
                    kind = "titled" if name.role is not None else "surname"
                elif name.role is not None:
                    person, kind = self._person_of_titled(name), "titled"
                else:
                    person, kind = self._person_of_bare(name)
            if person is None:
                continue
            self._add(name, person, kind)

    def _is_person(self, name: Name) -> bool:
        if name.likely:
            return True
        if len(name.words) > 4 or any(word in {"of", "for", "the"} for word in name.words):
            return False
        if name.at in self._speaking and not _is_head(name.words[-1]) and not _is_head(name.words[0]):
            return True
        if name.words[-1] in self._bare:
            return name.words[0] not in lexicon.words("places.txt")
        return (name.age is not None or bool(_APPOSITION.match(self.document.prose, name.end))) and self._follows_role(name)

    def _follows_role(self, name: Name) -> bool:
        before = self.document.prose[max(0, name.start - 25) : name.start].split()
        return bool(before) and role_of(before[-1]) is not None

    def _person_of_full(self, name: Name) -> Person:
        given, surname = name.words[0], name.surname
        for person in self._by_surname.get(surname, []):
            if person.given is None or same_given(person.given, given):
                if person.given is None or (len(" ".join(name.words)) > len(person.name) and not given.endswith(".")):
                    person.name = " ".join(name.words)
                    person.given = given
                return person
        return self._new(name, " ".join(name.words), given, surname, introduced=True)

    def _known_by_last(self, name: Name) -> Person | None:
        if name.role is None:
            return None
        return self._nearest(self._by_surname.get(name.words[-1], []))

    def _person_of_titled(self, name: Name) -> Person | None:
        surname = name.words[-1]
        known = self._by_surname.get(surname, [])
        gender = name.role.gender if name.role else None
        fitting = [person for person in known if not (gender and person.genders and gender not in person.genders)]
        if fitting or known:
            person = self._nearest(fitting or known)
            if person is not None and name.role is not None and name.role.use != "honorific":
                person.introduced = True
            return person
        if not name.likely:
            return None
        introduced = name.role is not None and name.role.use != "honorific"
        return self._new(name, surname, None, surname, introduced=introduced or surname in self._named_in_company_of(name))

    def _named_in_company_of(self, name: Name) -> set[str]:
        return {word for other in self._found if other is not name and len(other.words) > 1 for word in other.words}

    def _person_of_bare(self, name: Name) -> tuple[Person | None, str]:
        word = name.words[-1]
        bearers = self._by_surname.get(word)
        if bearers:
            return self._nearest(bearers), "surname"
        bearers = self.by_word.get(word)
        if bearers:
            person = self._nearest(bearers)
            return person, "given" if person is not None and person.given == word else "surname"
        if name.at in self._speaking:
            introduced = word in self._named_in_company
            return self._new(name, " ".join(name.words), None, word, introduced=introduced), "surname"
        return None, "surname"

    def _nearest(self, bearers: list[Person]) -> Person | None:
        """Of people with one name, the one mentioned last so far, or else the first of the story."""
        if not bearers:
            return None
        return max(bearers, key=lambda person: self.last_mention.get(id(person), -1))

    def _new(self, name: Name, full: str, given: str | None, surname: str, *, introduced: bool) -> Person:
        person = Person(self.document, name.at, name.end, full, given, surname, introduced)
        self.people.append(person)
        self._by_surname.setdefault(surname, []).append(person)
        for word in {*name.words, surname}:
            self.by_word.setdefault(word, []).append(person)
        return person

    def _add(self, name: Name, person: Person, kind: str) -> None:
        honorific = name.title if name.role is not None and name.role.use == "honorific" else None
        title = name.title if name.role is not None and honorific is None else None
        gender = name.role.gender if name.role is not None else None
        mention = Mention(self.document, name.at, name.end, kind, person, title, honorific, gender, name.age)
        if gender and gender not in person.genders:
            person.genders = (*person.genders, gender)
        self.mentions.append(mention)
        self.last_mention[id(person)] = name.at

    def descriptors(self, person: Person) -> set[str]:
        """The words, in lower case, by which the story says what a person is: titles, and what stands in apposition."""
        known = self._descriptors.get(id(person))
        if known is None:
            known = set()
            for mention in self.mentions:
                if mention.person is person:
                    known.update(self._said_of(mention))
            self._descriptors[id(person)] = known
        return known

    def _said_of(self, mention: Mention) -> list[str]:
        prose = self.document.prose
        before = prose[max(0, mention.start - 60) : mention.start]
        before = re_split_before(before)
        after = prose[mention.end : mention.end + 90]
        following = after[2:].split(",")[0].split(".")[0] if after.startswith(", ") else ""
        return (before + " " + following).lower().split()

    def finish(self, mentions: list[Mention]) -> list[Person]:
        """The people with all their mentions, in the order in which the story names them."""
        of: dict[int, list[Mention]] = {}
        for mention in mentions:
            if mention.person is not None:
                of.setdefault(id(mention.person), []).append(mention)
        for person in self.people:
            own = of.get(id(person), [])
            person.mentions = tuple(own)
            person.titles = tuple(dict.fromkeys(mention.title for mention in own if mention.title))
            person.ages = tuple(dict.fromkeys(mention.age for mention in own if mention.age is not None))
        self.people.sort(key=lambda person: person.start)
        return self.people


def same_given(one: str, other: str) -> bool:
    """Whether two given names may be one person's: the same, one short for the other, or one the other's initial."""
    if one == other:
        return True
    short = lexicon.mapping("nicknames.tsv")
    if short.get(one, one) == short.get(other, other):
        return True
    return (one.endswith(".") or other.endswith(".")) and one[0] == other[0]


def re_split_before(before: str) -> str:
    """The words right before a name that belong to it: those after the last mark of punctuation."""
    for mark in ',.;:“”"—(\n':
        before = before.rsplit(mark, 1)[-1]
    return before


def _is_head(word: str) -> bool:
    return word in lexicon.words("organisation_heads.txt") or word in lexicon.words("places.txt")
