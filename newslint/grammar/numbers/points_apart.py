"""Percentages beside the two that they compare: "from 12 percent to 15 percent, an increase of 25 percent", or of 3 points."""

from __future__ import annotations

from newslint.grammar.numbers.changes import (
    FROM_BEFORE,
    FROM_TO,
    FROM_WITHIN,
    THEN_FALL_OF,
    TO_FROM,
    Change,
    decimals,
    is_rough,
)
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.grammar.numbers.quantities import Quantity

_THEN_DIFFERENCE_OF = pattern(r"[^\d.;:\n]{0,30}, an? (?:\p{Ll}+ )?(?:difference|gap|margin|lead|spread|gulf) of $")
_COMPARED_WITH = pattern(
    r"[^\d.;:\n]{0,60}\b(?:compared (?:with|to)|against|and|versus|while|but|to|than)(?: [^\d.;:\n]{1,30})? \(?$"
)
_THEN_POINTS = pattern(r"[^\d.;:\n]{0,30}, (?:or )?$")
_POINTS_APART = pattern(r" (?:percentage )?points? (?:lower|higher|more|less|fewer|ahead|behind|up|down)\b(?! than)")
_POINTS = pattern(r" (?:percentage |per ?cent )?points?\b")


def of_percentages(sentences: Iterable[list[Quantity]]) -> Iterator[tuple[Quantity, Change]]:
    """Changes from one percentage to another: "from 12 percent to 15 percent, an increase of 25 percent", or of three points."""
    for numbers in sentences:
        prose = numbers[0].document.prose
        for one, two, stated in zip(numbers, numbers[1:], numbers[2:], strict=False):
            points_apart = _THEN_POINTS.fullmatch(prose, two.end, stated.start) and _POINTS_APART.match(prose, stated.end)
            if one.percent and two.percent and points_apart and _COMPARED_WITH.fullmatch(prose, one.end, two.start):
                apart, rounding = abs(one.value - two.value), _half_point(one) + _half_point(two)
                yield stated, Change(round(apart, 1), stated.value, rounding, (one, two), "a difference", "points")
                continue
            if one.percent and two.percent and _THEN_DIFFERENCE_OF.fullmatch(prose, two.end, stated.start):
                if _COMPARED_WITH.fullmatch(prose, one.end, two.start) and _POINTS.match(prose, stated.end):
                    apart, rounding = abs(one.value - two.value), _half_point(one) + _half_point(two)
                    yield stated, Change(round(apart, 1), stated.value, rounding, (one, two), "a difference", "points")
                continue
            if not (one.percent and two.percent) or not THEN_FALL_OF.fullmatch(prose, two.end, stated.start):
                continue
            old, new = one, two
            if TO_FROM.fullmatch(prose[old.end : new.start]):
                old, new = new, old
            elif not (
                FROM_BEFORE.search(prose, max(0, old.start - FROM_WITHIN), old.start)
                and FROM_TO.fullmatch(prose[old.end : new.start])
            ):
                continue
            if old.value <= 0 or is_rough(old, new, stated):
                continue
            in_points = _POINTS.match(prose, stated.end) is not None
            if stated.percent is None and not in_points:
                continue
            points, rounding = abs(new.value - old.value), _half_point(old) + _half_point(new)
            if in_points:
                yield stated, Change(round(points, 1), stated.value, rounding, (old, new), unit="points")
                continue
            rounding = rounding * 100 / old.value + 10.0 ** -decimals(stated.figure)
            yield stated, Change(round(100 * points / old.value, 1), stated.value, rounding, (old, new))


def _half_point(percentage: Quantity) -> float:
    return 10.0 ** -decimals(percentage.figure) / 2
