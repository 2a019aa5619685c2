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

_SAME_PREPOSITION = pattern(r" (?:of (?:\p{Ll}+ ){1,3}?)?(?:\p{Ll}+ ){0,2}?(by|from|to|via|through)\b")
_OF_WHOLE = pattern(r"[“\"]?Of (?:the|those|all|these) [^,\d]+, ")
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
        listed = close and " and " in prose[percentages[-2].end : last.start]
        if listed and _are_of_one_whole(prose, percentages, start, end) and not CHANGE_WORD.search(prose, start, end):
            found[last] = tuple(percentages)
    return found


def _are_of_one_whole(prose: str, percentages: list[Number], start: int, end: int) -> bool:
    """Whether a sentence at [start, end) lists shares in parallel phrases, or says that they are parts of something."""
    prepositions = {match and match.group(1) for match in (_SAME_PREPOSITION.match(prose, share.end) for share in percentages)}
    parallel = len(prepositions) == 1 and None not in prepositions
    return parallel or _OF_WHOLE.match(prose, start, end) is not None or _PARTED.search(prose, start, end) is not None
