"""People whom a sentence begins with and tells what they are, without a name: "The Texas senator left", "A clerk saw it"."""

from __future__ import annotations

from itertools import pairwise

from newslint.document import Document
from newslint.grammar.names.roles import roles
from newslint.grammar.speech.cues import cue_forms
from newslint.grammar.speech.outer import narrated_starts
from newslint.grammar.word_classes import words as word_class
from newslint.patterns import pattern
from newslint.people.mention import Mention

_NAMED_BEHIND = pattern(r"[^,.;:\n]{0,60}, \p{Lu}")  # "The vicar of St Ann's, Tom Fenwick, came"
_PRONOUN_BEHIND = pattern(r"[^.;:\n“\"]{0,80}?, (?:he|she) ")  # "A clerk in Leeds, she had waited"
ARTICLES = ("The ", "A ", "An ", "One ", "Another ", "His ", "Her ")
LONGEST = 7  # words of "A 26-year-old Berlin woman", and the verb
WIDEST = 80  # characters of these
_GOES_ON = ("finite", "irregular", "preposition", "relative", "age_goes_on")  # classes of what may follow the noun


def described_subjects(document: Document, known: set[int]) -> list[Mention]:
    """A mention for each, in order, but for those that are mentions already and begin at one of the places ``known``."""
    prose = document.prose
    found = []
    for start in document.get(narrated_starts):
        if prose.startswith(ARTICLES, start) and start not in known:
            mention = _described(document, start)
            if mention is not None:
                found.append(mention)
    return found


def _described(document: Document, start: int) -> Mention | None:
    prose = document.prose
    said = prose[start : start + WIDEST].split("\n", 1)[0].split(" ")[: LONGEST + 1]
    end = start
    for word, following in pairwise(said):
        end += len(word) + (end > start)
        if end == start + len(said[0]):  # the article
            continue
        bare = word.rstrip(",")
        role = roles().get(bare.lower())
        person_like = bare in word_class("anybody") or (role is not None and role.use != "body")
        if person_like and _goes_on(word, following):
            if _PRONOUN_BEHIND.match(prose, end) is not None or (said[0] != "The" and following in word_class("perhaps")):
                return None
            if _NAMED_BEHIND.match(prose, end - 1) is not None:
                return None
            return Mention(document, start, end - len(word) + len(bare), "description", gender=role.gender if role else None)
        if word != bare or not word.replace("-", "").replace("’", "").replace(".", "").isalnum():
            return None
    return None


def _goes_on(word: str, following: str) -> bool:
    """Whether what follows a noun tells that it is the subject: a verb or a preposition, but no name and no other noun."""
    if word.endswith(","):  # "The driver, who", "The driver, 35, held"
        return following[:1].islower() or (following.endswith(",") and following[:-1].isdigit())
    following = following.rstrip(",")
    if following.endswith(("ed", "ly")) or following in cue_forms():
        return following.islower()
    return any(following in word_class(name) for name in _GOES_ON)
