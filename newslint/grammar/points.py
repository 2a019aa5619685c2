"""Numbers that announce points ("three reasons"), and the points that follow, begun with ordinals ("First, …")."""

from __future__ import annotations

from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint.analyses.numbers import Number

ANNOUNCED = frozenset({"reason", "step", "point", "goal", "question", "problem", "way", "condition", "option", "rule", "lesson"})
ORDINALS = tuple(
    rf"\b(?:{word}|{word.lower()})(?:(?:ly)?,| (?:is|was|are|were)\b)"
    for word in ("First", "Second", "Third", "Fourth", "Fifth", "Sixth")
)
LONGEST_POINT = 600  # code points from one point of a list to the next


def announced(numbers: Iterable[Number]) -> dict[Number, int]:
    """Numbers of reasons and the like, and how many points follow in the same or the next paragraphs, begun with ordinals."""
    found = {}
    for number in numbers:
        if number.noun in ANNOUNCED and number.value in range(2, len(ORDINALS) + 1) and not number.approximate:
            prose = number.document.prose
            at, points = number.end, 0
            for ordinal in ORDINALS:
                match = pattern(ordinal).search(prose, at, at + LONGEST_POINT)
                if match is None:
                    break
                at, points = match.end(), points + 1
            if points:
                found[number] = points
    return found
