"""Numbers of years beside years that say the same: "for eight years, from 2010 to 2016", "in 1988, 26 years ago"."""

from __future__ import annotations

from newslint.fact import Stretch
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.analyses.numbers import Number

YEARS = (" year", "-year")  # how the unit follows its number
REACH = 60  # code points before a number in which the years may stand

_YEAR = r"(?:1[5-9]|20)\d\d"
_RANGE = rf"(?P<years>(?P<first>{_YEAR})(?: (?:to|until|till|through|and) |[-–])(?P<last>{_YEAR}))(?![\d-])"
_RANGE_AFTER = pattern(
    rf"(?: years?(?: in [\p{{L}} ]{{2,20}})?(?:,| —| –)?|-year(?: [\p{{Ll}}-]+){{1,3}},?) (?:\(|(?:from|between) ){_RANGE}"
)
_RANGE_BEFORE = pattern(rf"(?r)\b(?:from|between) {_RANGE},? (?:(?:a (?:period|span) of|for|in all|or|that is) )?$")
_YEARS_AFTER = pattern(r" years?(?=[,.;)]| —| –)")
_YEAR_BEFORE = pattern(rf"(?r)\b(?P<years>(?P<first>{_YEAR}))(?:, | \(| — | – )$")
_AGO = pattern(r" years? ago\b")
_AGO_IN = pattern(rf" years? ago,? in (?P<years>(?P<first>{_YEAR}))\b")


def spans(numbers: Sequence[Number], published: int | None) -> dict[Number, tuple[int, Stretch]]:
    """Numbers of years, the years that really lie between what is named beside each of them, and where those are named.

    ``published`` is the year of publication, which "ago" counts from.
    """
    found = {}
    for number in numbers:
        prose = number.document.prose
        if prose.startswith(YEARS, number.end) and not number.approximate:
            read = _between(prose, number.start, number.end) or (published and _ago(prose, number.start, number.end, published))
            if read:
                years, place = read
                found[number] = (years, Stretch(number.document, *place))
    return found


def _between(prose: str, start: int, end: int) -> tuple[int, tuple[int, int]] | None:
    match = _RANGE_AFTER.match(prose, end)
    if match is None and _YEARS_AFTER.match(prose, end):
        match = _RANGE_BEFORE.search(prose, max(0, start - REACH), start)
    if match is None:
        return None
    years = int(match.group("last")) - int(match.group("first"))
    return (years, match.span("years")) if years > 0 else None


def _ago(prose: str, start: int, end: int, published: int) -> tuple[int, tuple[int, int]] | None:
    match = _AGO_IN.match(prose, end)
    if match is None and _AGO.match(prose, end):
        match = _YEAR_BEFORE.search(prose, max(0, start - REACH), start)
    if match is None:
        return None
    years = published - int(match.group("first"))
    return (years, match.span("years")) if years > 0 else None
