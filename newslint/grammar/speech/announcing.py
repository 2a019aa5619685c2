"""Whoever gives a quotation its words without a cue: Ann Lee was blunt: “No.” Omar Hassan shook his head. “Never.”"""

from __future__ import annotations

from bisect import bisect_left

from newslint.grammar.names.roles import role_of
from newslint.grammar.speech.contents import is_statement
from newslint.grammar.speech.outer import OuterSentence, Quoted, narrated_within
from newslint.grammar.speech.subjects_ahead import first_subject
from newslint.grammar.speech.tokens import CAPITAL
from newslint.grammar.word_classes import COORDINATOR, DETERMINER, FINITE, SUBJECT
from newslint.grammar.word_classes import words as word_class

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.parts import Part

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


def told_of_before(part: Part, quoted: Sequence[Quoted], start: int) -> tuple[tuple[int, int] | None, bool]:
    """Whom the narrator's sentence right before one of the same paragraph is about: "Ann Lee shook her head. “Never.”

    And whether it says that this one answers: "Ann Lee disagreed."
    """
    bounds = part.given(narrated_within, quoted)
    place = bisect_left(bounds, start)
    if place == 0 or place == len(bounds) or part.text[start - 1] == "\n":
        return None, False
    begin = bounds[place - 1]
    if any(begin <= quotation.start < start for quotation in quoted):
        return None, False
    sentence = OuterSentence(part.text, begin, start, ())
    group = first_subject(sentence, len(sentence))
    if group is None or group[1] == len(sentence) or not _may_speak(sentence, *group):
        return None, False
    return sentence.span(*group), sentence.lower[group[1]] in word_class("answering")


def _may_speak(sentence: OuterSentence, start: int, end: int) -> bool:
    """Whether a subject is "he", a name, or tells what somebody is: not "It", "the tide" or "The first thing"."""
    first, head = sentence.kinds[start], end - 1
    if first & SUBJECT:
        return sentence.lower[start] in word_class("personal")
    if sentence.kinds[head] & CAPITAL and (head > start or not first & DETERMINER):
        return len(sentence.words[head]) > 1
    role = role_of(sentence.lower[head])
    return role is not None and role.use != "body"
