"""Percentages of one whole that one sentence lists in one form: "60% by road, 30% by sea and 10% by air"."""

from __future__ import annotations

from itertools import pairwise

from newslint.analyses.sentences import sentence_bounds
from newslint.grammar.changes import CHANGE_WORD
from newslint.grammar.sums import LONGEST_ITEM
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint.analyses.numbers import Number

FEWEST_SHARES = 3
MOST_OF_WHOLE = 130  # percent; what comes to more are hardly shares of one whole, unless the sentence says so

_SAME_PREPOSITION = pattern(r" (?:of (?:\p{Ll}+ ){1,3}?)?(?:\p{Ll}+ ){0,2}?(by|from|to|via|through)\b")
_OF_WHOLE = pattern(r"[“\"]?(?:Of|Among) (?:the|those|all|these) [^,\d]+, ")
_MAY_OVERLAP = pattern(
    r" (?:of (?:\p{Ll}+ ){1,2})?(?:had|have|has|reported|experienced|suffered|used|took|showed|said they|owned)\b"
)
_ONE_WORD = pattern(r" (?:of (?:the|its|their) \p{Ll}+(?:, \p{L}+ )?)?(?!\p{Ll}+er\b)\p{L}+(?:,? and |, | and |[.;,]|$)")
_IN_BRACKETS = pattern(r"\)(?:,? and |, )[\p{L} -]{2,40} \($")
_HOLDS = pattern(r"(?r)\b(?:is|are|was|were|holds?|held|contains?|owned|consists? of|made up of|be|being) ")
_COMES_FROM = pattern(r"\b(?:comes? from|came from|made up of|consists? of|split|divided|shared|broken down|goes to|went to)\b")
_WHOLES = (
    "vote votes ballots power electricity energy market total budget exports imports sales revenue population seats shares "
    "emissions spending trade traffic output income land water food oil gas money"
)
_OF_A_WHOLE = pattern(rf" of (?:the |its |their |all |total )*(?:{_WHOLES.replace(' ', '|')}), (?:\p{{L}}+ ){{1,3}}$")
_OTHERS_OF_IT = pattern(r"(?:,| and|, and) (?:\p{L}+ ){1,3}$")
_SEVERAL_RACES = pattern(r"\b(?:Hispanics?|Latinos?|Latinx|multiracial)\b")
_PARTED = pattern(
    r"\b(?:split|divided|made up|the rest|the remainder|the others|undecided|elsewhere|unsure|abstained|no opinion)\b"
    r"|\b(?:did not|didn[’']t) know\b"
)


def shares(sentences: Iterable[list[Number]]) -> dict[Number, tuple[Number, ...]]:
    """The shares in the numbers of some sentences, by the last of them."""
    found = {}
    for numbers in sentences:
        percentages = [number for number in numbers if number.percent]
        if len(percentages) < FEWEST_SHARES or percentages != numbers[-len(percentages) :]:
            continue
        last = percentages[-1]
        prose = last.document.prose
        start, end = sentence_bounds(last.document, last.start)
        close = all(b.start - a.end <= LONGEST_ITEM for a, b in pairwise(percentages))
        listed = close and "and " in prose[percentages[-2].end : last.start]
        if listed and _are_of_one_whole(prose, percentages, start, end) and not CHANGE_WORD.search(prose, start, end):
            found[last] = tuple(percentages)
    return found


def _are_of_one_whole(prose: str, percentages: list[Number], start: int, end: int) -> bool:
    """Whether a sentence at [start, end) lists shares in parallel phrases, or says that they are parts of something."""
    prepositions = {match and match.group(1) for match in (_SAME_PREPOSITION.match(prose, share.end) for share in percentages)}
    if (len(prepositions) == 1 and None not in prepositions) or _PARTED.search(prose, start, end) is not None:
        return True
    if sum(share.value for share in percentages) > MOST_OF_WHOLE or _SEVERAL_RACES.search(prose, start, end):
        return False
    gaps = [prose[one.end : two.start] for one, two in pairwise(percentages)]
    if _OF_WHOLE.match(prose, start, end) is not None:
        return not any(_MAY_OVERLAP.match(prose, share.end) for share in percentages)
    if all(map(_IN_BRACKETS.fullmatch, gaps)):
        return _COMES_FROM.search(prose, start, percentages[0].start) is not None
    if _OF_A_WHOLE.fullmatch(gaps[0]):
        return all(map(_OTHERS_OF_IT.fullmatch, gaps[1:]))
    first = percentages[0].start
    held = _HOLDS.match(prose, max(start, first - 16), first) is not None
    return held and all(_ONE_WORD.match(prose, share.end) for share in percentages)
