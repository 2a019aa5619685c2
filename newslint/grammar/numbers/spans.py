"""Numbers of years and days beside those that say the same: "for eight years, from 2010 to 2016", "in 1988, 26 years ago".

"The five-day visit, from Monday to Thursday" is four days, and so is "from June 3 to June 6".
"""

from __future__ import annotations

from newslint.fact import Stretch
from newslint.grammar.dates import almanac
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from regex import Match

    from newslint.grammar.numbers.quantities import Quantity

YEARS = (" year", "-year")  # how the unit follows its number
DAYS = (" day", "-day")
MOST_DAYS = 7  # between two weekdays; of more nobody can tell the week
MOST_IN_MONTH = 31
REACH = 140  # code points before a number in which the years may stand

_YEAR = r"(?:1[5-9]|20)\d\d"
_RANGE = rf"(?P<years>(?P<first>{_YEAR})(?: (?:to|until|till|through|and) |[-–])(?P<last>{_YEAR}))(?![\d-])"
_RANGE_AFTER = pattern(
    rf"(?: years?(?: (?:in|to|at|as) [\p{{L}}’' -]{{2,30}}?)?(?:,| —| –)?|-year(?: [\p{{Ll}}-]+){{1,3}},?)"
    rf" (?:\(|(?:from|between) ){_RANGE}"
)
_RANGE_BEFORE = pattern(rf"(?r)\b(?:from|between) {_RANGE},? (?:(?:a (?:period|span) of|for|in all|or|that is) )?$")
_YEARS_AFTER = pattern(r" years?(?=[,.;)]| —| –)")
_YEAR_BEFORE = pattern(rf"(?r)\b(?P<years>(?P<first>{_YEAR}))(?:, | \(| — | – )$")
_AGO = pattern(r" years? ago\b")
_AGO_IN = pattern(rf" years? ago,? in (?P<years>(?P<first>{_YEAR}))\b")
_SINCE = pattern(rf" years?,? since (?P<years>(?P<first>{_YEAR}))\b(?![-–]\d)")
_FROM_NOW = pattern(r" years? from now\b")
_OLD = pattern(r" years? old\b")
_MADE_IN = pattern(rf"(?r)\b(?:in|since) (?P<years>(?P<first>{_YEAR})),? (?:is|was|turns|turned) $")
_UNTIL = pattern(rf" years?, until (?P<years>(?P<first>{_YEAR}))\b")
_WILL = pattern(r"(?r)\bwill [^\d.;:\n]{0,40}$")
_LATER = pattern(r" years? later\b")
_FIRST_AND_LAST = pattern(
    rf"(?r)(?:\bfrom (?P<years>(?P<first>{_YEAR}) (?:to|until) [^\d.;:\n]{{2,40}} in (?P<last>{_YEAR}))"
    rf"|(?:^|[.!?\n] ?)[^\d.;:!?\n]{{2,60}}\bin (?P<years>(?P<first>{_YEAR}) [^\d.;:\n]{{2,60}} in (?P<last>{_YEAR}))), $"
)
_UNTIL_IN = pattern(rf" years?,? until [^\d.;:\n“”\"]{{2,50}} in (?P<last>{_YEAR})\b")
_BEGUN_IN = pattern(rf"(?r)\b(?:in|since) (?P<first>{_YEAR})(?:\.| ) ?[^\d.;:\n“”\"]{{2,60}}\bfor $")
_THING_OPENED_IN = pattern(
    r"-year-old (?:\p{L}[\p{L}’'-]*(?: \p{L}[\p{L}’'-]*){0,3}), (?:which )?(?:was )?"
    r"(?:opened|built|founded|made|completed|finished|laid|established)(?: [\p{Ll}]+){0,3}"
    rf" in (?P<years>(?P<first>{_YEAR}))\b"
)
_OPENED_IN = pattern(
    rf" years? old(?:;|,|\.| and) (?:(?:it|It|which|having|and) )?(?:(?:was|were|been) )?"
    r"(?:opened|built|founded|made|completed|finished|laid|established|dates from|dates to)(?: [\p{Ll}]+){0,3}"
    rf" in (?P<years>(?P<first>{_YEAR}))\b"
)
_WEEKDAY = "|".join(almanac.WEEKDAYS)
_MONTH = "|".join([*almanac.MONTHS, *(rf"{month[:3]}\." for month in almanac.MONTHS), r"Sept\."])
_DAYS_NAMED = (
    rf"(?P<days>(?P<first>{_WEEKDAY}) (?:to|until|till|through) (?P<last>{_WEEKDAY})(?! (?:week|morning|night))"
    rf"|(?P<month>{_MONTH}) (?P<from>\d{{1,2}})(?: (?:to|until|till|through) (?:(?P=month) )?|[-–])(?P<to>\d{{1,2}})(?!\d)"
    rf"|(?P<from>\d{{1,2}})(?: (?:to|until|till|through) |[-–])(?P<to>\d{{1,2}}) (?P<month>{_MONTH}))"
)
_DAYS_AFTER = pattern(
    rf"(?: days?|-day)(?: [\p{{L}}’'-]+){{0,4}}?,? \(?(?:(?:that |which )?(?:runs?|lasts?) )?(?:from )?{_DAYS_NAMED}\b"
)


def spans(numbers: Sequence[Quantity], published: int | None) -> dict[Quantity, tuple[int, str, Stretch]]:
    """Numbers of years or days, how many really lie between those named beside each, in what unit, and where they are named.

    ``published`` is the year of publication, which "ago" counts from. Days are counted with the first and the last.
    """
    found = {}
    for number in numbers:
        prose = number.document.prose
        if prose.startswith(DAYS, number.end) and not number.approximate and (match := _DAYS_AFTER.match(prose, number.end)):
            days = _days(match)
            if days is not None and number.value <= (MOST_DAYS + 1 if match.group("first") else MOST_IN_MONTH):
                found[number] = (days, "days", Stretch(number.document, *match.span("days")))
        if prose.startswith(YEARS, number.end) and not number.approximate:
            read = _between(prose, number.start, number.end) or (published and _ago(prose, number.start, number.end, published))
            if read:
                years, place = read
                found[number] = (years, "years", Stretch(number.document, *place))
    return found


def _days(match: Match[str]) -> int | None:
    """How many days there are from one to the other, with both; None where the second may not be after the first."""
    if match.group("first"):
        first, last = (almanac.WEEKDAYS.index(match.group(group)) for group in ("first", "last"))
        return (last - first) % len(almanac.WEEKDAYS) + 1 if first != last else None
    days = int(match.group("to")) - int(match.group("from")) + 1
    return days if days > 1 else None


def _between(prose: str, start: int, end: int) -> tuple[int, tuple[int, int]] | None:
    match = _RANGE_AFTER.match(prose, end)
    if match is None and _YEARS_AFTER.match(prose, end):
        match = _RANGE_BEFORE.search(prose, max(0, start - REACH), start)
    if (
        match is None
        and (until := _UNTIL_IN.match(prose, end))
        and (begun := _BEGUN_IN.search(prose, max(0, start - REACH), start))
    ):
        years = int(until.group("last")) - int(begun.group("first"))
        return (years, until.span("last")) if years > 0 else None
    if match is None and _LATER.match(prose, end):
        match = _FIRST_AND_LAST.search(prose, max(0, start - REACH), start)
    if match is None:
        return None
    years = int(match.group("last")) - int(match.group("first"))
    return (years, match.span("years")) if years > 0 else None


def _ago(prose: str, start: int, end: int, published: int) -> tuple[int, tuple[int, int]] | None:
    match = (
        _AGO_IN.match(prose, end)
        or _SINCE.match(prose, end)
        or _OPENED_IN.match(prose, end)
        or _THING_OPENED_IN.match(prose, end)
    )
    if match is None and _AGO.match(prose, end):
        match = _YEAR_BEFORE.search(prose, max(0, start - REACH), start)
    if match is None and _FROM_NOW.match(prose, end) and (then := _YEAR_BEFORE.search(prose, max(0, start - REACH), start)):
        years = int(then.group("first")) - published
        return (years, then.span("years")) if years > 0 else None
    if match is None and _OLD.match(prose, end):
        match = _MADE_IN.search(prose, max(0, start - REACH), start)
    if match is None and (until := _UNTIL.match(prose, end)) and _WILL.search(prose, max(0, start - REACH), start):
        years = int(until.group("first")) - published
        return (years, until.span("years")) if years > 0 else None
    if match is None:
        return None
    years = published - int(match.group("first"))
    return (years, match.span("years")) if years > 0 else None
