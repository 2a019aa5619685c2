"""The calendar, and how English writes its days: months, weekdays, forms of dates. Gregorian throughout."""

from __future__ import annotations

from newslint.patterns import pattern
from newslint.record import Record

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LEAST_ABBREVIATED = 3  # letters of a month's or weekday's name that its abbreviations keep
FIRST_YEAR, LAST_YEAR = 1500, 2099  # of which news copy tells
CENTURY_TURN = 50  # two-digit years from here on belong to the 20th century
ISO = "YYYY-MM-DD"

_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTH_NUMBERS = {name[:LEAST_ABBREVIATED].lower(): number for number, name in enumerate(MONTHS, 1)}
_NAME = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_WHOLE = pattern(
    r"(?i)(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?(?:"
    r"(?P<y>\d{4})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?P<time>[T ]\d{1,2}:\d{2}\S*)?"
    r"|(?P<a>\d{1,2})(?P<s2>[-/.])(?P<b>\d{1,2})(?P=s2)(?P<y2>\d{4}|\d{2})"
    r"|(?P<packed>\d{8})"
    rf"|{_NAME}(?P<dot>\.)? (?P<d3>\d{{1,2}})(?P<th>st|nd|rd|th)?,? (?P<y3>\d{{4}})"
    rf"|(?P<d4>\d{{1,2}})(?P<th4>st|nd|rd|th)? {_NAME.replace('month', 'month4')}(?P<dot4>\.)?,? (?P<y4>\d{{4}})"
    r")"
)


class Day(Record):
    """A day as somebody wrote it; it need not exist. ``form`` is how: ``YYYY-MM-DD``, ``Month D, YYYY`` and the like.

    ``ambiguous`` tells that another reading (day and month the other way round) is as good.
    """

    year: int
    month: int
    day: int
    form: str
    ambiguous: bool = False

    @property
    def exists(self) -> bool:
        return FIRST_YEAR <= self.year <= LAST_YEAR and exists(self.year, self.month, self.day)

    @property
    def iso(self) -> str:
        return f"{self.year:04}-{self.month:02}-{self.day:02}"


def month_number(name: str) -> int:
    """1 to 12 for a month's name or abbreviation."""
    return _MONTH_NUMBERS[name[:LEAST_ABBREVIATED].lower()]


def month_days(month: int, year: int | None) -> int:
    """How many days a month has; February has 29 where the year is not known. 0 for a month that does not exist."""
    if not 1 <= month <= len(MONTHS):
        return 0
    leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
    return 29 if month == 2 and leap else _MONTH_DAYS[month - 1]


def exists(year: int | None, month: int, day: int) -> bool:
    """Whether there is such a day."""
    return 1 <= day <= month_days(month, year)


def day_number(year: int, month: int, day: int) -> int:
    """Days since a fixed day in the past; two of them tell how far days are apart.

    Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
    """
    year -= month <= 2
    era_year = year % 400
    year_day = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return year // 400 * 146097 + era_year * 365 + era_year // 4 - era_year // 100 + year_day


def weekday(year: int, month: int, day: int) -> str:
    """The weekday's name."""
    return weekday_of(day_number(year, month, day))


def weekday_of(number: int) -> str:
    """The name of a day's weekday, by its number as ``day_number`` counts."""
    return WEEKDAYS[(number + 2) % 7]


def abbreviated_weekday(name: str, *, dotted: bool) -> str:
    """“Mon.” or “Mon” for Monday; “Tues.” and “Thurs.” as English news abbreviates them."""
    letters = {"Tuesday": 4, "Thursday": 5}.get(name, LEAST_ABBREVIATED)
    return name[:letters] + ("." if dotted else "")


def full_year(digits: str) -> int:
    """The year that two or four digits stand for."""
    year = int(digits)
    return year if len(digits) > 2 else year + (1900 if year >= CENTURY_TURN else 2000)


def written(year: int, month: int, day: int) -> dict[str, str]:
    """A day in every form that a header may ask for, by the form's name."""
    name = MONTHS[month - 1]
    return {
        ISO: f"{year:04}-{month:02}-{day:02}",
        "YYYY/MM/DD": f"{year:04}/{month:02}/{day:02}",
        "YYYYMMDD": f"{year:04}{month:02}{day:02}",
        "DD/MM/YYYY": f"{day:02}/{month:02}/{year:04}",
        "MM/DD/YYYY": f"{month:02}/{day:02}/{year:04}",
        "DD.MM.YYYY": f"{day:02}.{month:02}.{year:04}",
        "Month D, YYYY": f"{name} {day}, {year}",
        "D Month YYYY": f"{day} {name} {year}",
    }


def read_day(text: str) -> Day | None:
    """The day that a text is; None where it is none."""
    match = _WHOLE.fullmatch(text)
    if match is None:
        return None
    part = match.groupdict()
    if part["packed"]:
        digits = part["packed"]
        return Day(int(digits[:4]), int(digits[4:6]), int(digits[6:]), "YYYYMMDD")
    if part["y"]:
        exact = len(part["m"]) == len(part["d"]) == 2
        form = part["s"].join(("YYYY", "MM", "DD") if exact else ("YYYY", "M", "D")) + (" time" if part["time"] else "")
        return Day(int(part["y"]), int(part["m"]), int(part["d"]), form)
    if part["a"]:
        return _numeric(part["a"], part["b"], part["y2"], part["s2"])
    if part["d3"]:
        month, day, year, form = part["month"], part["d3"], part["y3"], "Month D, YYYY"
    else:
        month, day, year, form = part["month4"], part["d4"], part["y4"], "D Month YYYY"
    plain_form = (
        month.capitalize() in MONTHS
        and not (part["th"] or part["th4"])
        and text == written(int(year), month_number(month), int(day)).get(form)
    )
    return Day(int(year), month_number(month), int(day), form if plain_form else f"{form} (variant)")


def _numeric(first: str, second: str, year: str, separator: str) -> Day:
    """Day and month by what is possible; the day first where both are."""
    a, b = int(first), int(second)
    day_first = exists(full_year(year), b, a) or not exists(full_year(year), a, b)
    letters = ("DD", "MM") if day_first else ("MM", "DD")
    if not len(first) == len(second) == 2:
        letters = (letters[0][0], letters[1][0])
    form = separator.join((*letters, "YYYY" if len(year) == 4 else "YY"))
    day, month = (a, b) if day_first else (b, a)
    ambiguous = day_first and a != b and exists(full_year(year), a, b)
    ambiguous = ambiguous or (len(year) == 2 and exists(full_year(first), b, int(year)))  # 23-06-20
    return Day(full_year(year), month, day, form, ambiguous)
