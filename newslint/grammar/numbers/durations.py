"""Numbers of months, weeks and days beside the months or dates between which they lie: "three months, from April to June".

With the first and the last of them counted: from April to June may be two months, or three.
"""

from __future__ import annotations

from newslint.fact import Stretch
from newslint.grammar.dates import almanac
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from regex import Match

    from newslint.grammar.numbers.quantities import Quantity

UNITS = {"day": 1.0, "week": 7.0, "month": 30.44}  # days
EXACT = ("last ", "past ", "next ", "first ", "just ", "only ", "over ")  # before a time that may be an exact one
REACH = 110  # code points before a number in which its dates may stand
MOST_MONTHS = 12  # between months of which no year is named

_MONTH = "|".join([*almanac.MONTHS, *(rf"{month[:3]}\." for month in almanac.MONTHS), r"Sept\."])
_TO = r"(?: (?:to|until|till|through|into) | ?[-–—] ?)"
_NAMED = (
    rf"(?P<named>(?P<first>{_MONTH})(?: (?P<from>\d{{1,2}}))?(?:,? (?P<year>(?:19|20)\d\d))?,?{_TO}"
    rf"(?P<last>{_MONTH})(?: (?P<to>\d{{1,2}}))?(?:,? (?P<in>(?:19|20)\d\d))?"
    rf"|(?P<from>\d{{1,2}}) (?P<first>{_MONTH})(?: (?P<year>(?:19|20)\d\d))?{_TO}"
    rf"(?P<to>\d{{1,2}}) (?P<last>{_MONTH})(?: (?P<in>(?:19|20)\d\d))?)(?![\w-]|,? (?:19|20)\d\d| \d)"
)
_AFTER = pattern(
    r"(?: (?:day|week|month)s?|-(?:day|week|month))\b(?! (?:ago|later|earlier|before|after|old)\b)"
    rf"(?: [\p{{L}}’'-]+){{0,4}}?,? \(?"
    rf"(?:(?:that |which )?(?:runs?|ran|lasts?|lasted|beginning|will run) )?(?:from |(?<=[,(] ?)){_NAMED}"
)
_BEFORE = pattern(
    r"(?r)\b(?:began|begun|started|opened|ran|runs|lasted)(?: on| from)? "
    rf"(?P<named>(?P<first>{_MONTH}) (?P<from>\d{{1,2}})(?:, (?P<year>(?:19|20)\d\d),?)?"
    r"(?:,? and (?:ended|finished|closed)(?: on)?| to| through| until) "
    rf"(?P<last>{_MONTH}) (?P<to>\d{{1,2}})(?:, (?P<in>(?:19|20)\d\d))?)"
    r"(?:, | and | )(?:(?:which |it |that )?(?:lasted|took|ran|is|was)|a total of|in all)(?: for)? $"
)


def durations(numbers: Sequence[Quantity], published: int | None) -> Iterator[tuple[Quantity, tuple[int, str, Stretch]]]:
    """Numbers of days, weeks or months, the most that lie between those named beside each, their unit, and the named ones."""
    for number in numbers:
        unit = number.unit
        if unit is None or unit.rstrip("s") not in UNITS or number.percent:
            continue
        if number.approximate and not number.document.prose.endswith(EXACT, 0, number.start):
            continue
        prose = number.document.prose
        match = _AFTER.match(prose, number.end)
        if match is None and prose.startswith(f" {unit.rstrip('s')}", number.end):
            match = _BEFORE.search(prose, max(0, number.start - REACH), number.start)
        length = _most(match, unit.rstrip("s"), published) if match is not None else None
        if match is not None and length is not None:
            yield number, (length, f"{unit.rstrip('s')}s", Stretch(number.document, *match.span("named")))


def _most(match: Match[str], unit: str, published: int | None) -> int | None:
    """How many days, weeks or months there are from one to the other, with both; None where that cannot be told."""
    first, last = (almanac.month_number(match.group(name)) for name in ("first", "last"))
    years = [match.group(name) for name in ("year", "in")]
    begins = int(years[0] or years[1] or published or 0)
    ends = int(years[1] or begins)
    if first > last and years[0] is None:
        begins, ends = (begins - 1, ends) if years[1] else (begins, ends + 1)
    if (match.group("from") is None) != (match.group("to") is None):
        return None
    if match.group("from") is None:
        months = 12 * (ends - begins) + last - first + 1
        return months if unit == "month" and months > 1 and (months <= MOST_MONTHS or any(years)) else None
    dates = [(begins, first, int(match.group("from"))), (ends, last, int(match.group("to")))]
    days = almanac.day_number(*dates[1]) - almanac.day_number(*dates[0]) + 1
    if days <= 1 or (first == last and unit == "day"):  # days of one month are told with those of one week
        return None
    return int(-(-days // UNITS[unit]))
