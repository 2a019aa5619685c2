"""Which day a date stands for that does not say so itself: seen from the day of publication, or from the dates beside it."""

from __future__ import annotations

from newslint.analyses.header import find as header_fields
from newslint.analyses.header import publication_day
from newslint.document import Document
from newslint.grammar.dates import almanac, date_forms, spoken_dates, tense

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.analyses.dates import Date

NEAR_DAYS = 120  # a date without a year that is farther from publication may belong to another year
BESIDE_DAYS = 31  # a date without a year that is farther from the dates that have one may belong to another year


def day_meant(date: Date) -> str | None:
    """The day that words such as "last Monday" stand for, counted from the day of publication."""
    published = date.document.get(publication_day)
    if published is None or date.quoted:
        return None
    days = spoken_dates.window(date.form, past=date.past, ahead=tense.looks_ahead(date.document, date.start))
    if days is None:
        return None
    import datetime

    first = datetime.date(published.year, published.month, published.day) + datetime.timedelta(days[0])
    for away in range(days[1] - days[0] + 1):
        day = first + datetime.timedelta(away)
        if date.weekday in (None, almanac.WEEKDAYS[day.weekday()]) and date.day in (None, day.day):
            return day.isoformat()
    return None


def weekday_meant(date: Date) -> str | None:
    """The weekday of yesterday, today or tomorrow, seen from the day of publication."""
    published = date.document.get(publication_day)
    if published is None:
        return None
    away, _ = spoken_dates.WINDOWS[date.form]
    number = almanac.day_number(published.year, published.month, published.day) + away
    return almanac.weekday_of(number)


def understood_year(document: Document, month: int, day: int) -> int | None:
    """The year of a date without one: that which brings it near to publication, or that of the dates beside it."""
    published = document.get(publication_day)
    if published is None:
        return _year_beside(document, month, day)
    here = almanac.day_number(published.year, published.month, published.day)
    near = [year for year in range(published.year - 1, published.year + 2) if almanac.exists(year, month, day)]
    near = [year for year in near if abs(almanac.day_number(year, month, day) - here) <= NEAR_DAYS]
    return near[0] if near else None


def _year_beside(document: Document, month: int, day: int) -> int | None:
    """The year of the dates of the story that have one, where they all have the same and one of them is near in the calendar.

    Where the header has a date that cannot be read, nobody knows what year the story means.
    """
    if any(field.name == "date" for field in document.get(header_fields)):
        return None
    days, years = document.get(_days_with_year)
    if len(years) != 1 or not days:
        return None
    year = next(iter(years))
    here = almanac.day_number(year, month, day)
    return year if any(abs(here - other) <= BESIDE_DAYS for other in days) else None


def _days_with_year(document: Document) -> tuple[list[int], set[int]]:
    """The days, counted from a fixed one, of the dates that have a year, and their years."""
    days = [
        (date.year, date.month, date.day)
        for date in document.get(date_forms.written_dates)
        if date.year is not None and date.month is not None and date.day is not None
    ]
    return [almanac.day_number(*day) for day in days], {year for year, _, _ in days}
