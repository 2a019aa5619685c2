"""A date as it is written, and the weekday that stands beside it."""

from __future__ import annotations

from newslint.grammar.dates import almanac
from newslint.patterns import pattern
from newslint.record import Record

LATEST_DAY = 31
_REACH = 24  # how far before a date its weekday may stand, in code points
_WEEKDAY = pattern(
    r"(?r)\b(?P<text>Mon(?:day|\.)?|Tue(?:s(?:day|\.)?|\.)?|Wed(?:nesday|\.)?|Thu(?:rs(?:day|\.)?|\.)?|Fri(?:day|\.)?"
    r"|Sat(?:urday|\.)?|Sun(?:day|\.)?)(?:, | | \(|, the | the )"
)
_WEEKDAY_AFTER = pattern(
    r",? (?:\((?:a )?|a )"
    r"(?P<text>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)\.?(?=\)))\)?"
)


class WrittenDate(Record):
    """A date as it is written, at [start, end) of the prose; see ``newslint.analyses.dates`` for the fields.

    ``form_again`` tells that it ends a range, and has the form of the date that begins it.
    """

    start: int
    end: int
    form: str
    year: int | None
    month: int | None
    day: int | None
    weekday: str | None = None
    weekday_text: str | None = None
    begins_range: bool = False
    form_again: bool = False
    name: bool = False
    sure: bool = True


def add_weekday(prose: str, date: WrittenDate, floor: int) -> None:
    """Takes in the weekday that stands before a date, or behind it, as in "March 5 (a Monday)"."""
    weekday = _WEEKDAY.search(prose, max(floor, date.start - _REACH), date.start)
    if weekday is not None and weekday.end() == date.start:
        date.start = weekday.start()
        date.weekday_text = weekday.group("text")
    else:
        weekday = _WEEKDAY_AFTER.match(prose, date.end)
        if weekday is None:
            return
        date.end = weekday.end()
        date.weekday_text = weekday.group("text")
    date.weekday = next(name for name in almanac.WEEKDAYS if name[:3] == weekday.group("text")[:3])
