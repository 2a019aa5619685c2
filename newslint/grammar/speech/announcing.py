"""Whoever gives a quotation its words without a cue: Ann Lee was blunt: “No.”"""

from __future__ import annotations

from newslint.grammar.speech.contents import is_statement
from newslint.grammar.speech.outer import OuterSentence
from newslint.grammar.speech.subjects_ahead import first_subject
from newslint.grammar.speech.tokens import CAPITAL
from newslint.grammar.word_classes import COORDINATOR, FINITE
from newslint.grammar.word_classes import words as word_class

SHORTEST = 3  # tokens of a sentence with a quotation, a speaker and a verb
NAME = 3  # words of a name
CLAUSE = 3  # tokens of a name, a verb and what ends them
_DASHES = frozenset("-–—―")


def announcer(sentence: OuterSentence, place: int) -> tuple[int, int] | None:
    """Whoever gives a quotation its words without a cue: the subject of a sentence that ends with them, or goes on from them."""
    before = sentence.lower[place - 1] if place else ""
    if before == ":":
        group = _source_before(sentence, place - 1) or first_subject(sentence, place - 1, _clause_before(sentence, place - 1))
    elif before == "," and is_statement(sentence, place) and sentence.quoted_text(place)[1].isupper():
        group = first_subject(sentence, place - 1, _clause_before(sentence, place - 1))
        group = group if group is not None and _is_verb(sentence, group[1]) else None
    elif place == 0 and sentence.quoted_text(0)[-2:-1] == "," and len(sentence) > SHORTEST:
        group = first_subject(sentence, len(sentence), 1)
    else:
        return None
    return group and sentence.span(*group)


def _source_before(sentence: OuterSentence, colon: int) -> tuple[int, int] | None:
    """The name that is all that stands before a colon, behind a dash, "from" or "by": A close race - Ann Lee: “It is.”"""
    first = colon
    while first > 0 and sentence.kinds[first - 1] & CAPITAL:
        first -= 1
    sourced = first > 0 and (sentence.lower[first - 1] in _DASHES or sentence.lower[first - 1] in {"from", "by"})
    return (first, colon) if sourced and first < colon <= first + NAME else None


def is_introduced_by_name(sentence: OuterSentence, place: int) -> bool:
    """Whether a name and a verb open the clause that a colon and a quotation end: Nguyen put it like this: “No.”"""
    if place < CLAUSE or sentence.lower[place - 1] != ":":
        return False
    start = _clause_before(sentence, place - 1)
    return _names_subject(sentence, start, 1) if start == 0 else True


def _clause_before(sentence: OuterSentence, colon: int) -> int:
    """Where the last clause before a colon begins that has a name or a pronoun for its subject: "If so, but Lee shot back:"."""
    for comma in range(colon - CLAUSE, 0, -1):
        if sentence.lower[comma] in {",", ";"}:
            start = comma + 1 + (sentence.kinds[comma + 1] & COORDINATOR != 0)
            if _names_subject(sentence, start, NAME):
                return start
    return 0


def _names_subject(sentence: OuterSentence, start: int, longest: int) -> bool:
    """Whether "he", "she" or a name of up to so many words stands at a token, and a verb behind it."""
    verb = start
    while verb < start + longest and verb < len(sentence) - 1 and sentence.kinds[verb] & CAPITAL:
        verb += 1
    if verb == start and sentence.lower[start] in {"he", "she"}:
        verb += 1
    return verb > start and _is_verb(sentence, verb)


def _is_verb(sentence: OuterSentence, place: int) -> bool:
    word = sentence.lower[place]
    return word.endswith("ed") or sentence.kinds[place] & FINITE != 0 or word in word_class("irregular")
