"""The table ``dates``: a row is a date in the prose, with what can be understood of its year.

Days named by words are there, too: last Monday, a week ago Tuesday, the 19th, in June, the 1990s.

The year of "June 19" is the one that brings it nearest to the day of publication, or the only year that the story's
other dates name.
"""

from __future__ import annotations

from operator import attrgetter

from newslint.analyses._days_meant import day_meant, understood_year, weekday_meant
from newslint.analyses.header import HeaderField, publication_day, publication_field
from newslint.document import Document
from newslint.fact import Fact, Stretch
from newslint.grammar.dates import almanac, date_forms, spoken_dates, tense
from newslint.grammar.dates.written_date import LATEST_DAY, WrittenDate

RECENT_DAYS = 31  # a date without a year that is nearer to publication belongs to no other year
NAMED_TWICE = frozenset({"yesterday weekday", "today weekday", "tomorrow weekday"})  # forms


class Date(Fact):
    """A date.

    ``form`` names how it is written (``Month D``, ``D Mon.``, ``YYYY-MM-DD`` …; whether it has a year does not matter).
    Named by words, it is ``weekday`` ("on Monday"), ``a weekday`` ("every Monday"), ``last weekday``, ``next weekday``,
    ``weekday week``, ``yesterday weekday`` ("yesterday, Monday"; or ``today``, ``tomorrow``), ``a week ago weekday``, ``a week
    from weekday`` (or ``two weeks …``), ``yesterday``, ``tomorrow``, ``3 days ago`` (whatever the number), ``last week`` (or
    ``next …``, ``this …``; ``… month``, ``… year``), ``the Dth``, ``Month alone``, ``YYYYs`` or ``'YYs``.

    ``month`` and ``day`` are empty where they are not written; the ``written_year`` of a decade is its first.
    ``until`` is the later end of a range that begins here. ``name`` tells that it is part of a name, as in "the June 30
    Movement". ``weekday`` is the one written, in full. ``form_again`` tells of the end of a range
    that it has the form of its beginning.
    """

    _for_rules = (
        "form_again",
        "written_year",
        "weekday_text",
        "weekday_start",
        "month_days",
        "month_name",
        "wrong_weekday",
        "weekday_mark",
        "in_full",
        "right_weekday",
        "past",
        "reversed",
        "publication",
    )

    form: str
    month: int | None
    day: int | None
    written_year: int | None
    weekday: str | None
    weekday_text: str | None
    weekday_start: int
    until: Date | None
    form_again: bool
    name: bool
    sure: bool

    @property
    def year(self) -> int | None:
        """The year, written or understood."""
        if self.written_year is not None or self.month is None or self.day is None:
            return self.written_year
        return understood_year(self.document, self.month, self.day)

    @property
    def calendar_day(self) -> str | None:
        """The day it stands for, ``YYYY-MM-DD``; empty where nothing tells, and for days that people quoted name by words."""
        if self.year is not None and self.month is not None and self.day is not None:
            exists = almanac.exists(self.year, self.month, self.day)
            return f"{self.year:04}-{self.month:02}-{self.day:02}" if exists else None
        return day_meant(self) if self.written_year is None and self.month is None and not self.name else None

    @property
    def valid(self) -> bool:
        """Whether there is such a day."""
        if self.month is None or self.day is None:
            return True
        return almanac.exists(self.written_year, self.month, self.day)

    @property
    def month_days(self) -> int:
        """How many days its month has."""
        return almanac.month_days(self.month, self.year) if self.month is not None else 0

    @property
    def month_name(self) -> str | None:
        return almanac.MONTHS[self.month - 1] if self.month is not None and 1 <= self.month <= 12 else None

    @property
    def actual_weekday(self) -> str | None:
        """The weekday by the calendar; empty where the year is not known or the day does not exist."""
        if self.form in NAMED_TWICE:
            return weekday_meant(self)
        if self.year is None or self.month is None or self.day is None or not almanac.exists(self.year, self.month, self.day):
            return None
        return almanac.weekday(self.year, self.month, self.day)

    @property
    def wrong_weekday(self) -> bool:
        """Whether its weekday is not the calendar's, and not that of the year before where that may be meant."""
        if self.weekday is None or self.actual_weekday in (None, self.weekday):
            return False
        if self.form in NAMED_TWICE:
            return not self.quoted
        away = self.days_from_publication
        if self.written_year is not None or (away is not None and abs(away) <= RECENT_DAYS):
            return True
        if away is not None and away > 0 and tense.looks_ahead(self.document, self.start):
            return True
        assert self.year is not None
        assert self.month is not None
        assert self.day is not None
        return self.weekday != almanac.weekday(self.year - 1, self.month, self.day)

    @property
    def in_full(self) -> str:
        """The day in words, with the year that is understood."""
        if self.form in NAMED_TWICE:
            return self.form.split()[0].capitalize()
        return f"{self.month_name} {self.day}, {self.year}"

    @property
    def weekday_mark(self) -> Stretch | None:
        """The weekday as it is written."""
        if self.weekday_text is None:
            return None
        return Stretch(self.document, self.weekday_start, self.weekday_start + len(self.weekday_text))

    @property
    def right_weekday(self) -> str | None:
        """The weekday by the calendar, written as the story writes the wrong one."""
        actual, text = self.actual_weekday, self.weekday_text
        if actual is None or text is None:
            return None
        return actual if text in almanac.WEEKDAYS else almanac.abbreviated_weekday(actual, dotted=text.endswith("."))

    @property
    def days_from_publication(self) -> int | None:
        """How many days after publication it is; below 0 for days before."""
        published = self.document.get(publication_day)
        if published is None or self.actual_weekday is None or self.month is None:
            return None
        assert self.year is not None
        assert self.month is not None
        assert self.day is not None
        day = almanac.day_number(self.year, self.month, self.day)
        return day - almanac.day_number(published.year, published.month, published.day)

    @property
    def publication(self) -> HeaderField | None:
        """The header field that tells the day of publication."""
        return publication_field(self.document)

    @property
    def past(self) -> bool:
        """Whether what is told of it has happened, by the verbs of its sentence."""
        return tense.is_past(self.document, self.start, self.end)

    @property
    def reversed(self) -> bool:
        """Whether a range that begins here ends before it begins."""
        last = self.until
        if last is None:
            return False
        if self.written_year is None or last.written_year is None:
            return self.month == last.month and (self.day or 0) > (last.day or LATEST_DAY)
        if self.month is None or last.month is None:
            return self.written_year > last.written_year
        if self.day is None or last.day is None:
            return (self.written_year, self.month) > (last.written_year, last.month)
        return (self.written_year, self.month, self.day) > (last.written_year, last.month, last.day)


def find(document: Document) -> list[Date]:
    """The dates, in order. Those of the header are in the table ``header``."""
    rows = _written_rows(document)
    rows += [_row(document, date, None) for date in document.get(spoken_dates.spoken_dates)]
    rows.sort(key=attrgetter("start"))
    return rows


def _written_rows(document: Document) -> list[Date]:
    written = document.get(date_forms.written_dates)
    rows: list[Date] = []
    for date in reversed(written):
        until = rows[-1] if date.begins_range and rows else None
        rows.append(_row(document, date, until))
    rows.reverse()
    return rows


def _row(document: Document, date: WrittenDate, until: Date | None) -> Date:
    return Date(
        document,
        date.start,
        date.end,
        form=date.form,
        month=date.month,
        day=date.day,
        written_year=date.year,
        weekday=date.weekday,
        weekday_text=date.weekday_text,
        weekday_start=document.prose.find(date.weekday_text or "", date.start),
        until=until,
        form_again=date.form_again,
        name=date.name,
        sure=date.sure,
    )
