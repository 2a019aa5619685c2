"""Gathers names into people.

Full names come first: two that share a surname are one person if their given names are the same, short for one another,
or one is the other's initial. Then come names behind a title, then bare ones, which go to the person named last before
them who bears that surname or given name. A bare name in a speaker's place that fits nobody is a person never introduced.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from itertools import chain, zip_longest

from newslint import lexicon
from newslint.document import Document
from newslint.grammar.names.forms import NO_INITIALS, WHOLE
from newslint.grammar.names.given_names import is_given, may_be_misspelled, same_given
from newslint.grammar.names.known_words import is_known, is_place_or_body
from newslint.grammar.names.names import ARTICLES, Name, opens_sentence
from newslint.grammar.slips import Slips
from newslint.grammar.word_classes import words as word_class
from newslint.patterns import pattern
from newslint.people.mention import Mention
from newslint.people.person import Person
from newslint.people.presenting import (
    APPOSED,
    BEFORE,
    follows_kin,
    follows_role,
    is_presented,
    is_presented_as_body,
    said_of,
    stands_behind_role,
)

_NEXT_WORD = pattern(r" (\p{Ll}+)\b")
_NO_NAME = pattern(r"(?:ing|ed|al|ic|ous|ive|ble|ly|s)$|-\p{Ll}|\p{Lu}{2}|[’']\p{Ll}")  # of an adjective, an adverb, letters
_NO_SURNAME = pattern(r"^.{1,2}$|\p{Lu}{2}|\d|(?:ogy|tion|ness|ment|ics|ism)$")
_BORN = pattern(r"(?r)\b[Bb]orn $")  # before the name that somebody was given: "Born Norma Jeane Mortenson"
_NICKNAME = pattern(r"[“\"‘(](\p{Lu}\p{L}+)[”\"’)]")  # of "Terrence “Duke” Mabry"
_IN_A_PLACE = pattern(r"(?<=\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom) )\p{Lu}|[\p{L}’'-]+, \p{Lu}")  # "in Davie", "Davie, Florida"
ABOVE = frozenset({"headline", "heading", "caption"})
GIVEN_AS_WELL = frozenset({"Ben", "Al", "Della"})  # particles that are given names more often: Ben Carter, Al Gore
LONGEST_HEADLINE = 400  # characters
SHORTEST = 5  # letters of a known word in a headline that may be a slip for a surname
SHORTEST_SURNAME = 3  # letters of a common word that is one
FIRM_USES = 2  # of such a word as a surname
BEARERS = 40  # people of one name among whom the one named last is looked for
LONGEST_NAME = 4  # words of a name that only its place in the story tells to be a person's


class Registry:
    """The people of a document and the mentions of them by name.

    ``speaking`` are the offsets of names in a speaker's place.
    """

    def __init__(self, document: Document, found: list[Name], speaking: set[int]) -> None:
        self.document = document
        self.people: list[Person] = []
        self.mentions: list[Mention] = []
        self.occurrences = Counter(chain.from_iterable([name.words for name in found]))
        self._by_surname: dict[str, list[Person]] = {}
        self._by_word: dict[str, list[Person]] = {}
        self._surnames: dict[tuple[str, ...], Person] = {}  # by the words of a double one: "García Márquez"
        self._last_mention: dict[int, int] = {}
        self._named: Counter[int] = Counter()  # how often each person, by identity, was named so far
        self._named_by: dict[int, list[Mention]] | None = None
        self._descriptors: dict[int, set[str]] = {}
        self._speaking = speaking
        self._in_company = _in_company(found)
        self._bare = {
            name.words[-1]
            for name in found
            if (len(name.words) == 1 or _is_whole_surname(name)) and self._stands_for_a_person(name)
        }
        self._alone: dict[str, list[Name]] = {}
        for name in found:
            if len(name.words) == 1:
                self._alone.setdefault(name.words[0], []).append(name)
        self._likely = {name.words[-1]: name.words[0] for name in found if name.likely and len(name.words) > 1}
        self._starts = [name.start for name in found]
        self._heard = {name.words[0] for name in found if name.at in speaking and len(name.words) == 1}
        self._gather(found)

    def descriptors(self, person: Person) -> set[str]:
        """The words, in lower case, by which the story says what a person is: titles, ages, what stands in apposition."""
        if self._named_by is None:
            self._named_by = _by_person(self.mentions)
        known = self._descriptors.get(id(person))
        if known is None:
            known = self._descriptors[id(person)] = set()
            for mention in self._named_by.get(id(person), ()):
                known.update(said_of(mention))
        return known

    def is_shared(self, surname: str) -> bool:
        """Whether several people of the story bear a surname."""
        return len(self._by_surname.get(surname, ())) > 1

    def stands_alone(self, word: str) -> bool:
        """Whether a capitalised word stands nowhere among other capitalised words."""
        return len(self._alone.get(word, ())) == self.occurrences[word]

    def is_a_body(self, word: str) -> bool:
        """Whether the story tells of a firm at one of the first places of a lone word."""
        prose = self.document.prose
        return any(is_presented_as_body(prose, name.start, name.end) for name in self._alone.get(word, ())[:BEARERS])

    def _stands_for_a_person(self, name: Name) -> bool:
        if name.at in self._speaking or (name.role is not None and name.role.use == "honorific"):
            return True
        return name.role is None and (name.age is not None or self.document.prose.startswith(", who ", name.end))

    def _gather(self, found: list[Name]) -> None:
        full: dict[int, Person] = {}
        for name, partner in zip_longest(found, found[1:]):
            if len(name.words) > 1:
                if name.words not in self._surnames and not _is_whole_surname(name) and self._is_person(name):
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
            elif person is None and _is_whole_surname(name):
                surname = " ".join(name.words)
                bearers = self._by_surname.get(surname[0].lower() + surname[1:]) or self._by_surname.get(name.words[-1], [])
                person, kind = self._nearest(bearers), "surname"
                if person is None and name.at in self._speaking:
                    person = self._new(name, None, surname, introduced=self.occurrences[name.words[-1]] > 1)
            elif person is None and len(name.words) == 1:
                person, kind = self._person_of_bare(name)
            if person is not None:
                self._add(name, person, kind)
        self._gather_slips_above_the_story(found)
        self._gather_slips_in_the_story(found)

    def _gather_slips_above_the_story(self, found: list[Name]) -> None:
        """Takes a word of a headline or a caption that is one slip from a surname of the story for a name of its own."""
        slips = Slips(self._by_surname)
        for block in self.document.blocks:
            if block.role in ABOVE and block.end - block.start < LONGEST_HEADLINE:
                words = self.document.prose[block.start : block.end].split()
                titled = not any(word.islower() and len(word) >= SHORTEST for word in words)
                for name in found[bisect_left(self._starts, block.start) : bisect_left(self._starts, block.end)]:
                    self._gather_slips(name, slips, titled)

    def _gather_slips_in_the_story(self, found: list[Name]) -> None:
        """Takes a lone unknown word that is one slip from a surname for a name of its own, where one of both stands once."""
        slips = Slips(person.surname for person in self.people if person.introduced)
        taken: dict[str, Person] = {}
        for name in found:
            word = name.words[0]
            if len(name.words) > 1 or name.role is not None or (word in self._by_word and word not in taken):
                continue
            if word in taken:
                self._add(name, taken[word], "surname")
            elif slips.may_hold(word) and not is_known(word) and not self._goes_with_a_place_or_name(name):
                surname = slips.surname(word)
                if surname is not None and 1 in (self.occurrences[word], self.occurrences[surname]):
                    taken[word] = self._new(name, None, word, introduced=False)
                    self._add(name, taken[word], "surname")

    def _goes_with_a_place_or_name(self, name: Name) -> bool:
        prose = self.document.prose
        if _IN_A_PLACE.match(prose, name.at) is not None:
            return True
        before = prose[max(0, name.at - BEFORE) : name.at].split()
        return prose[name.at - 1 : name.at] == " " and bool(before) and is_given(before[-1].strip("-—–@*"))

    def _gather_slips(self, name: Name, slips: Slips, titled: bool) -> None:
        """Takes each lone word of a name that is one slip from a surname for a name of its own.

        Where all words have capitals, or a sentence begins, a known word is no slip.
        """
        prose = self.document.prose
        at = name.at
        for word in name.words:
            at = prose.find(word, at)
            if not slips.may_hold(word) or self.occurrences[word] > 1 or word in self._by_word:
                continue
            placed = titled or len(word) < SHORTEST or (at == name.at and opens_sentence(prose, name.opening))
            if (not placed or not is_known(word)) and slips.surname(word) is not None:
                slip = Name(at, at + len(word), at, "", None, (word,), False, at)
                self._add(slip, self._new(slip, None, word, introduced=False), "surname")

    def _is_nobody(self, name: Name) -> bool:
        """Whether a lone word goes with no person, and is no new one either."""
        word = name.words[0]
        if word in self._by_word or name.at in self._speaking or is_given(word) or self._speaks_later(word):
            return False
        return not follows_kin(self.document.prose, name)

    def _speaks_later(self, word: str) -> bool:
        """Whether an unknown word stands in a speaker's place somewhere, and everywhere alone."""
        return word in self._heard and self.stands_alone(word) and not is_known(word)

    def _is_first_of_couple(self, name: Name, partner: Name) -> bool:
        """Whether this is "Bill" of "Bill and Hillary Clinton"."""
        if name.role is not None or self.document.prose[name.end : partner.start] != " and ":
            return False
        return len(partner.words) == 2 and is_given(name.words[0]) and is_given(partner.words[0])

    def _is_person(self, name: Name) -> bool:
        if name.likely:
            return True
        if (
            len(name.words) > LONGEST_NAME
            or name.words[0] in NO_INITIALS
            or (is_place_or_body(name.words[0]) and not is_given(name.words[0]))
        ):
            return False
        prose = self.document.prose
        if not is_given(name.words[0]) and is_presented_as_body(prose, name.start, name.end):
            return False
        closed = prose[name.end : name.end + 1] in {",", "."}
        told = ((closed or name.age is not None) and follows_role(prose, name)) or is_presented(prose, name)
        told = told or stands_behind_role(prose, name)
        given = self._likely.get(name.words[-1])
        if given is not None and may_be_misspelled(name.words[0], given):
            return True
        placed = name.at in self._speaking or name.words[-1] in self._bare or self._is_called_by_surname(name)
        placed = placed or (name.words[0] in self._bare and not name.words[-1].isupper())
        if is_place_or_body(name.words[-1]):
            if prose.endswith((" the ", " a "), 0, name.start):  # "in the Clinton White House"
                return False
            named = told or (is_given(name.words[0]) and not is_place_or_body(name.words[0]))
            return named and placed and name.words[-1].lower() in word_class("surname")
        return told or placed

    def _acts(self, name: Name) -> bool:
        """Whether a verb stands right behind a name, and no article before it."""
        prose = self.document.prose
        if prose[max(0, name.start - 4) : name.start] in {"the ", "The "}:
            return False
        following = _NEXT_WORD.match(prose, name.end)
        return following is not None and (following.group(1).endswith("ed") or following.group(1) in word_class("finite"))

    def _is_called_by_surname(self, name: Name) -> bool:
        """Whether the story goes on with the last of two unknown words, as it does of people; of a firm it takes the first."""
        first, last = name.words[0], name.words[-1]
        if last not in self._alone or first in self._alone or _NO_NAME.search(first) or _NO_SURNAME.search(last):
            return False
        if is_known(first) or first.lower() in word_class("conjunction"):
            return False
        if f" {first.lower()} " in self.document.prose:
            return False
        return self._is_only_a_name(name) if is_known(last) else any(map(self._acts, self._alone[last][:BEARERS]))

    def _is_only_a_name(self, name: Name) -> bool:
        """Whether the common word that two end with stands amid sentences with a capital, and nowhere with an article or without.

        So "Roof" is the surname of "Dylann Roof".
        """
        word, prose = name.words[-1], self.document.prose
        placed = self._acts(name) or not opens_sentence(prose, name.opening)
        if not placed or len(name.words) != WHOLE or len(word) < SHORTEST_SURNAME or f" {word.lower()}" in prose:
            return False
        amid = [other.at for other in self._alone[word] if not opens_sentence(prose, other.opening)]
        return len(amid) >= FIRM_USES and not any(prose.endswith((" the ", " a ", " The "), 0, at) for at in amid)

    def _person_of_full(self, name: Name) -> Person:
        given, surname = name.given or name.words[0], name.surname
        for person in self._by_surname.get(surname, [])[-BEARERS:]:
            if person.given is None or same_given(person.given, given):
                whole = " ".join(name.words)
                if person.given is None or (len(whole) > len(person.name) and not given.endswith(".")):
                    person.name, person.given = whole, given
                return person
        if _BORN.search(self.document.prose, max(0, name.at - BEFORE), name.at) is not None:
            for person in reversed(self.people[-BEARERS:]):
                if person.given is not None and same_given(person.given, given):
                    return person
        person = self._new(name, given, surname, introduced=True)
        particles = lexicon.words("name_particles.txt")
        for place in range(1, len(name.words) - 1):
            if not is_given(name.words[place]) or name.words[place + 1] in particles:
                self._surnames.setdefault(name.words[place:], person)
        return person

    def _person_of_titled(self, name: Name) -> Person | None:
        """Who bears a surname behind a title or an honorific; the gender these tell chooses among several."""
        surname = name.words[-1]
        role = name.role
        if name.words in self._surnames:
            return self._surnames[name.words]
        if _is_whole_surname(name):
            surname = " ".join((name.words[0].lower(), *name.words[1:]))
        known = self._by_surname.get(surname) or self._by_word.get(name.words[-1], [])
        if len(known) > 1 and role is not None and role.gender is not None:
            known = [person for person in known[-BEARERS:] if role.gender in person.genders or not person.genders] or known
        person = self._nearest(known)
        office = role is not None and role.use != "honorific"
        if person is not None:
            person.introduced = person.introduced or office
            return person
        if not name.likely:
            return None
        return self._new(name, None, surname, introduced=office or surname in self._in_company)

    def _person_of_bare(self, name: Name) -> tuple[Person | None, str]:
        word = name.words[-1]
        person = self._likeliest(self._by_surname.get(word, []))
        if person is not None:
            return person, "given" if person.given == word else "surname"
        person = self._nearest(self._by_word.get(word, []))
        if person is not None:
            return person, "given" if person.given == word else "surname"
        prose = self.document.prose
        if (is_given(word) or follows_kin(prose, name)) and follows_role(prose, name):
            return self._new(name, word, word, introduced=True), "given"
        if name.at not in self._speaking and not self._speaks_later(word):
            return None, "surname"
        alone = self._alone[word]
        introduced = word in self._in_company or (len(alone) > 1 and self._is_told_of(alone[0]))
        return self._new(name, None, word, introduced=introduced), "surname"

    def _is_told_of(self, name: Name) -> bool:
        """Whether the story says at once what somebody is who may have one name only: "Sutrisno, the head of the council"."""
        prose = self.document.prose
        return prose.startswith(APPOSED, name.end) and is_presented(prose, name, alone=True)

    def _nearest(self, bearers: list[Person]) -> Person | None:
        """Of people with one name, the one mentioned last so far, or else the first of the story."""
        if not bearers:
            return None
        return max(bearers[-BEARERS:], key=lambda person: self._last_mention.get(id(person), -1))

    def _likeliest(self, bearers: list[Person]) -> Person | None:
        """Of people with one surname, whom the bare surname means: the one named most often so far."""
        if len(bearers) < 2:
            return bearers[0] if bearers else None
        return max(bearers[-BEARERS:], key=lambda person: (self._named[id(person)], self._last_mention.get(id(person), -1)))

    def _new(self, name: Name, given: str | None, surname: str, *, introduced: bool) -> Person:
        person = Person(self.document, name.at, name.end, " ".join(name.words), given, surname, introduced)
        self.people.append(person)
        for form in _forms(surname):
            self._by_surname.setdefault(form, []).append(person)
        for word in {*name.words, *_forms(surname), *_NICKNAME.findall(self.document.prose, name.at, name.end)}:
            self._by_word.setdefault(word, []).append(person)
        return person

    def _add(self, name: Name, person: Person, kind: str) -> None:
        honorific = name.title if name.role is not None and name.role.use == "honorific" else None
        title = name.title if name.role is not None and honorific is None else None
        gender = name.role.gender if name.role is not None else None
        self.mentions.append(Mention(self.document, name.at, name.end, kind, person, title, honorific, gender, name.age))
        if gender is not None and gender not in person.genders:
            person.genders = (*person.genders, gender)
        self._last_mention[id(person)] = name.at
        self._named[id(person)] += 1

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


def _forms(surname: str) -> tuple[str, ...]:
    """A surname as stories write it: "al-Assad" is "Al-Assad" where a sentence begins, and "Assad" to many papers."""
    if surname[:3].lower() not in ARTICLES:
        return (surname,)
    bare = surname[3:]
    forms = {surname, surname[0].lower() + surname[1:], surname[0].upper() + surname[1:]}
    return (*forms, bare) if bare[:1].isupper() else tuple(forms)


def _by_person(mentions: list[Mention]) -> dict[int, list[Mention]]:
    """The mentions of each person, in order, by the person's id."""
    of: dict[int, list[Mention]] = {}
    for mention in mentions:
        if mention.person is not None:
            of.setdefault(id(mention.person), []).append(mention)
    return of


def _is_whole_surname(name: Name) -> bool:
    """Whether a run is a surname with its particles, and no given name: "Von der Leyen"."""
    particles = lexicon.words("name_particles.txt")
    if len(name.words) < 2 or name.words[0].lower() not in particles or (name.role is not None and name.role.use == "role"):
        return False
    if name.words[0] in GIVEN_AS_WELL:
        return False
    return len(name.words) == 2 or name.words[1] in particles


def _in_company(found: list[Name]) -> set[str]:
    """Words that stand in a run of several capitalised words, or in the plural (the Clintons): these introduce a name."""
    words: set[str] = set()
    for name in found:
        if len(name.words) > 1 or (name.role is not None and name.role.use != "honorific"):
            words.update(name.words)
        if name.words[-1].endswith("s"):
            words.add(name.words[-1][:-1])
    return words
