"""Numbers that announce points ("three reasons"), and the points that follow, begun with ordinals ("First, …")."""

from __future__ import annotations

from newslint.fact import Stretch
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.analyses.numbers import Number

ANNOUNCED = frozenset({"reason", "step", "point", "goal", "question", "problem", "way", "condition", "option", "rule", "lesson"})
ORDINALS = tuple(
    rf"\b(?:{word}|{word.lower()})(?:(?:ly)?,| (?:is|was|are|were)\b)"
    for word in ("First", "Second", "Third", "Fourth", "Fifth", "Sixth")
)
LONGEST_POINT = 600  # code points from one point of a list to the next


def announced(numbers: Iterable[Number]) -> dict[Number, tuple[Stretch, ...]]:
    """Numbers of reasons and the like, and the ordinals that begin the points in the same or the next paragraphs."""
    found = {}
    for number in numbers:
        if number.noun in ANNOUNCED and number.value in range(2, len(ORDINALS) + 1) and not number.approximate:
            points = tuple(_points(number))
            if points:
                found[number] = points
    return found


def _points(number: Number) -> Iterator[Stretch]:
    document, at = number.document, number.end
    for ordinal in ORDINALS:
        match = pattern(ordinal).search(document.prose, at, at + LONGEST_POINT)
        if match is None:
            return
        yield Stretch(document, *match.span())
        at = match.end()
