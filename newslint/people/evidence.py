"""What a story shows of its capitalised words, wherever they stand: whether they name people."""

from __future__ import annotations

from collections import Counter
from itertools import chain

from newslint import lexicon
from newslint.document import Document
from newslint.grammar.names.forms import NO_INITIALS, WHOLE
from newslint.grammar.names.given_names import is_given, may_be_misspelled
from newslint.grammar.names.known_words import is_known, is_place_or_body
from newslint.grammar.names.names import Name, opens_sentence
from newslint.grammar.word_classes import words as word_class
from newslint.patterns import pattern
from newslint.people.presenting import (
    follows_role,
    is_presented,
    is_presented_as_body,
    stands_behind_role,
)

_NEXT_WORD = pattern(r" (\p{Ll}+)\b")
_GOES_ON = pattern(  # "Tavrik Lunt led with 35 points, but he missed"
    r"(?: the \p{Lu}\p{L}++| [\p{Ll}\p{N}’'-]++){1,12},? (?:but|and|as|when|while|because|before|after|though|until|since) s?he\b"
)
_NO_NAME = pattern(r"(?:ing|ed|al|ic|ous|ive|ble|ly|s)$|-\p{Ll}|\p{Lu}{2}|[’']\p{Ll}")  # of an adjective, an adverb, letters
_NO_SURNAME = pattern(r"^.{1,2}$|\p{Lu}{2}|\d|(?:ogy|tion|ness|ment|ics|ism)$")
GIVEN_AS_WELL = frozenset({"Ben", "Al", "Della"})  # particles that are given names more often: Ben Carter, Al Gore
SHORTEST_SURNAME = 3  # letters of a common word that is one
GIVEN_ACTS = 2  # verbs behind a given name that stands alone
FIRM_USES = 2  # of such a word as a surname
LONGEST_NAME = 4  # words of a name that only its place in the story tells to be a person's
MOST_PLACES = 40  # of a lone word at which is looked


class Evidence:
    """The capitalised words of a story, and what it shows of them.

    ``occurrences`` counts them, ``alone`` holds the places at which each stands alone, ``in_company`` those that stand beside
    others somewhere, and ``speaking`` the offsets of names in a speaker's place.
    """

    def __init__(self, document: Document, found: list[Name], speaking: set[int]) -> None:
        self.document = document
        self.speaking = speaking
        self.occurrences = Counter(chain.from_iterable([name.words for name in found]))
        self.in_company = _in_company(found)
        self._bare = {
            name.words[-1]
            for name in found
            if (len(name.words) == 1 or is_whole_surname(name)) and self._stands_for_a_person(name)
        }
        self.alone: dict[str, list[Name]] = {}
        for name in found:
            if len(name.words) == 1:
                self.alone.setdefault(name.words[0], []).append(name)
        self._likely = {name.words[-1]: name.words[0] for name in found if name.likely and len(name.words) > 1}
        self._heard = {name.words[0] for name in found if name.at in speaking and len(name.words) == 1}

    def stands_alone(self, word: str) -> bool:
        """Whether a capitalised word stands nowhere among other capitalised words."""
        return len(self.alone.get(word, ())) == self.occurrences[word]

    def is_a_body(self, word: str) -> bool:
        """Whether the story tells of a firm at one of the first places of a lone word."""
        prose = self.document.prose
        return any(is_presented_as_body(prose, name.start, name.end) for name in self.alone.get(word, ())[:MOST_PLACES])

    def _stands_for_a_person(self, name: Name) -> bool:
        if name.at in self.speaking or (name.role is not None and name.role.use == "honorific"):
            return True
        return name.role is None and (name.age is not None or self.document.prose.startswith(", who ", name.end))

    def speaks_later(self, word: str) -> bool:
        """Whether an unknown word stands in a speaker's place somewhere, and everywhere alone."""
        return word in self._heard and self.stands_alone(word) and not is_known(word)

    def is_person(self, name: Name) -> bool:
        """Whether a name of several words is a person's, by its form or by what stands around it and its words."""
        if " ".join(name.words) in lexicon.words("bodies_named_like_people.txt"):
            return False
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
        told = told or stands_behind_role(prose, name) or _GOES_ON.match(prose, name.end) is not None
        given = self._likely.get(name.words[-1])
        if given is not None and may_be_misspelled(name.words[0], given):
            return True
        if not told and (_is_a_firms(name.words[0]) or _is_plural(name.words[-1])):  # "Google Maps", "Lathos Analytics"
            return False
        if bears_firms_name(name) and (name.words[-1] in self._heard or name.at in self.speaking):
            return True
        placed = name.at in self.speaking or name.words[-1] in self._bare or self._is_called_by_surname(name)
        placed = placed or (name.words[0] in self._bare and not name.words[-1].isupper())
        if is_place_or_body(name.words[-1]):
            if prose.endswith((" the ", " a "), 0, name.start):  # "in the Clinton White House"
                return False
            named = told or (is_given(name.words[0]) and not is_place_or_body(name.words[0]))
            return named and placed and name.words[-1].lower() in word_class("surname")
        return told or placed

    def is_called_by_given_name(self, word: str) -> bool:
        """Whether a given name that is nothing else stands alone again and again, and does something: "Giulia was against it"."""
        if not is_given(word) or is_place_or_body(word) or word.lower() in lexicon.words("common_words.txt"):
            return False
        if word in lexicon.words("organisations.txt") or not self.stands_alone(word):
            return False
        alone = self.alone[word][:MOST_PLACES]
        return len(alone) > 1 and sum(map(self._acts, alone)) >= GIVEN_ACTS

    def _acts(self, name: Name) -> bool:
        """Whether a verb stands right behind a name, and no article before it."""
        prose = self.document.prose
        if prose[max(0, name.start - 4) : name.start] in {"the ", "The "}:
            return False
        following = _NEXT_WORD.match(prose, name.end)
        verb = following.group(1) if following is not None else ""
        return verb.endswith("ed") or verb in word_class("finite") or verb in word_class("irregular")

    def _is_called_by_surname(self, name: Name) -> bool:
        """Whether the story goes on with the last of two unknown words, as it does of people; of a firm it takes the first."""
        first, last = name.words[0], name.words[-1]
        if last not in self.alone or first in self.alone or _NO_NAME.search(first) or _NO_SURNAME.search(last):
            return False
        if is_known(first) or first.lower() in word_class("conjunction"):
            return False
        if f" {first.lower()} " in self.document.prose:
            return False
        return self._is_only_a_name(name) if is_known(last) else any(map(self._acts, (name, *self.alone[last][:MOST_PLACES])))

    def _is_only_a_name(self, name: Name) -> bool:
        """Whether the common word that two end with stands amid sentences with a capital, and nowhere with an article or without.

        So "Roof" is the surname of "Dylann Roof".
        """
        word, prose = name.words[-1], self.document.prose
        placed = self._acts(name) or not opens_sentence(prose, name.opening)
        if not placed or len(name.words) != WHOLE or len(word) < SHORTEST_SURNAME or f" {word.lower()}" in prose:
            return False
        amid = [other.at for other in self.alone[word] if not opens_sentence(prose, other.opening)]
        return len(amid) >= FIRM_USES and not any(prose.endswith((" the ", " a ", " The "), 0, at) for at in amid)


def bears_firms_name(name: Name) -> bool:
    """Whether a given name stands before that of a firm, as of its owner: "Robert Kraft"."""
    return len(name.words) == WHOLE and is_given(name.words[0]) and _is_a_firms(name.words[-1])


def _is_a_firms(word: str) -> bool:
    return word in lexicon.words("organisations.txt") and not is_given(word)


def _is_plural(word: str) -> bool:
    """Whether a word is a plural in English, and no surname."""
    plural = word.endswith("s") and word.lower() in lexicon.words("common_words.txt")
    return plural and word not in lexicon.words("surnames_in_s.txt")


def is_whole_surname(name: Name) -> bool:
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
