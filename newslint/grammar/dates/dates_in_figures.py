"""Dates all in figures, and years of a range: 19/06/2023; 2023-06-19; 1998 to 2001."""

from __future__ import annotations

from newslint.grammar.dates import almanac
from newslint.grammar.dates.written_date import WrittenDate, add_weekday
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex

MONTHS_OF_YEAR = len(almanac.MONTHS)
_NUMERIC = pattern(
    r"(?<![\d/.\w-])(?:(?P<iso>(?:1[5-9]|20)\d\d)-(?P<m>\d{1,2})-(?P<d>\d{1,2})"
    r"|(?P<a>\d{1,2})(?P<sign>[/.])(?P<b>\d{1,2})(?P=sign)(?P<y>(?:1[5-9]|20)\d\d|(?<=/)\d\d))(?![\d/\w]|[-.]\w)"
)
_YEARS = pattern(  # matched where a figure begins
    r"(?:(?<=\b(?:[Ff]rom|[Bb]etween) )(?P<a>(?:1[5-9]|20)\d\d)(?: to | until | till | through | and | ?[-–—] ?)"
    r"(?P<b>(?:1[5-9]|20)\d\d)|(?<![-–/])\b(?P<c>(?:1[89]|20)\d\d)[-–](?P<e>(?:1[89]|20)\d\d))\b"
    r"(?! ?(?:BC|B\.C|%|percent|met\p{Ll}+s|feet|people|points)|[-–/.,]\d)"
)
_NUMERIC_SIGNS = frozenset("/.-")  # one of which stands at most four digits behind the first
_YEARS_SIGNS = frozenset(" -–—")  # one of which stands behind the first year


def in_figures(prose: str, place: int, floor: int) -> Iterator[WrittenDate]:
    """The date all in figures, or the years of a range, that begin with the figure at a place."""
    match = None if _NUMERIC_SIGNS.isdisjoint(prose[place + 1 : place + 5]) else _NUMERIC.match(prose, place)
    date = _numeric(match) if match is not None else None
    if date is not None:
        add_weekday(prose, date, floor)
        _read_by_weekday(date)
        yield date
    years = _YEARS.match(prose, place) if prose[place + 4 : place + 5] in _YEARS_SIGNS else None
    if years is not None:
        for group in ("a", "b", "c", "e"):
            if years.group(group):
                yield WrittenDate(*years.span(group), "YYYY", int(years.group(group)), None, None)


def _numeric(match: regex.Match[str]) -> WrittenDate | None:
    """The date that figures are; None for three figures of which the first two can be no day and month, as a 50/30/20 rule."""
    if match.group("iso"):
        return WrittenDate(*match.span(), almanac.ISO, int(match.group("iso")), int(match.group("m")), int(match.group("d")))
    digits, a, b = match.group("y"), int(match.group("a")), int(match.group("b"))
    if min(a, b) > MONTHS_OF_YEAR and len(digits) == 2:
        return None
    year = almanac.full_year(digits)
    month_first = b > MONTHS_OF_YEAR >= a or (almanac.exists(year, a, b) and not almanac.exists(year, b, a))
    month, day = (a, b) if month_first else (b, a)
    return WrittenDate(*match.span(), match.group("sign").join(("D", "M", "Y" * len(digits))), year, month, day)


def _read_by_weekday(date: WrittenDate) -> None:
    """Of two readings of "05/03/2024", takes the one that its weekday belongs to."""
    year, month, day = date.year, date.month, date.day
    if date.weekday is None or date.form == almanac.ISO or year is None or month is None or day is None:
        return
    turned = almanac.exists(year, day, month) and almanac.weekday(year, day, month) == date.weekday
    if turned and not (almanac.exists(year, month, day) and almanac.weekday(year, month, day) == date.weekday):
        date.month, date.day = day, month
