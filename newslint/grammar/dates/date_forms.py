"""Finds the dates of a text by their forms: June 19, 2023; Mon., June 19; 19 June; 19/06/2023; June 20-22; 1998 to 2001."""

from __future__ import annotations

from newslint.document import Document
from newslint.grammar.dates import almanac
from newslint.grammar.dates.dates_in_figures import in_figures
from newslint.grammar.dates.dates_together import see_together
from newslint.grammar.dates.written_date import LATEST_DAY, WrittenDate, add_weekday
from newslint.grammar.folding import places, vocabulary
from newslint.grammar.setting import figures
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    import regex

_REACH = 24  # how far before a month its day may stand, in code points
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)\b"
_MONTH_NAME = f"(?:{'|'.join(almanac.MONTHS)}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
_MONTH = pattern(
    rf"\b(?P<month>{'|'.join(almanac.MONTHS)}"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b(?P<dot>\.)?)"
)
_MONTH_WORDS = frozenset(
    word.lower().encode() for name in almanac.MONTHS for word in (name, name[: almanac.LEAST_ABBREVIATED], name[:4])
)
_DAY_AFTER = pattern(
    r" (?:the (?=\d{1,2}(?:st|nd|rd|th)))?"
    rf"(?P<day>\d{{1,2}})(?P<th>st|nd|rd|th)?(?!\w|[:.,]\d|%|/\d|-\p{{Ll}}| ?[ap]\.?m\b)(?:,? {_YEAR}(?! ?\p{{Ll}}+ers\b))?"
)
_LAST_DAY_AFTER = pattern(
    r"(?P<joint> ?[-–—] ?| to | through | until | till | and )"
    rf"(?P<day>\d{{1,2}})(?P<th>st|nd|rd|th)?(?!\w|[:.,]\d|%|/\d|-\p{{Ll}}|(?: of)? {_MONTH_NAME}\b)(?:, {_YEAR})?"
)
_DAY_BEFORE = pattern(
    r"(?r)(?<![\d.,:/$€£-])\b(?:(?P<first>\d{1,2})(?: ?[-–] ?| to ))?(?P<day>\d{1,2})(?P<th>st|nd|rd|th)?(?: of)? "
)
_YEAR_AFTER = pattern(rf",? {_YEAR}")
_BETWEEN = "between "
_NAME_AFTER = pattern(r" (?:\p{Lu}\w|attacks?\b|massacre|uprising|movement|revolution|coup|riots?\b|bombings?\b)")
_QUANTITY = pattern(r" (?:\p{Ll}+s|people|men|women|children|percent|per cent|million|billion|thousand)\b")
_NO_QUANTITY = pattern(r" (?:is|was|has|as|its|his|this|versus|news|series)\b")


def written_dates(document: Document) -> list[WrittenDate]:
    """The dates of the prose, in order; those of header lines are left out."""
    prose = document.prose
    found: list[WrittenDate] = []
    begin = floor = document.story_start
    for match in document.get(months):
        if match.start() >= floor:
            found.extend(_with_month(prose, match, floor))
            floor = max(match.end(), found[-1].end if found else floor)
    for place in document.get(figures):
        if place >= begin:
            found.extend(in_figures(prose, place, begin))
    headers = {block.number for block in document.blocks if block.role == "header" and block.start >= begin}
    if headers:  # below a title, as in front matter
        found = [date for date in found if document.block_at(date.start).number not in headers]
    found.sort(key=lambda date: date.start)
    see_together(prose, found)
    return found


def months(document: Document) -> list[regex.Match[str]]:
    """The names of months after the header, in order: ``month`` is the name."""
    begin = document.story_start
    found = sorted(place for word in _MONTH_WORDS & document.get(vocabulary) for place in places(document, word))
    matches = (_MONTH.match(document.prose, place) for place in found if place >= begin)
    return [match for match in matches if match is not None]


def _with_month(prose: str, match: regex.Match[str], floor: int) -> list[WrittenDate]:
    """The date, or the two ends of a range, that a month's name belongs to; without a day only a month with its year."""
    month = almanac.month_number(match.group("month"))
    before = _DAY_BEFORE.search(prose, max(floor, match.start() - _REACH), match.start())
    if before is not None and before.end() == match.start():
        return _day_first(prose, match, before, month, floor)
    after = _DAY_AFTER.match(prose, match.end())
    if after is not None:
        return _month_first(prose, match, after, month, floor)
    year = _YEAR_AFTER.match(prose, match.end())
    if year is None:
        return []
    return [WrittenDate(match.start(), year.end(), "Month YYYY", int(year.group("year")), month, None)]


def _month_first(prose: str, match: regex.Match[str], after: regex.Match[str], month: int, floor: int) -> list[WrittenDate]:
    form = f"{_spelling(match)} D" + ("th" if after.group("th") else "")
    date = WrittenDate(match.start(), after.end(), form, _year(after), month, int(after.group("day")))
    add_weekday(prose, date, floor)
    _judge(prose, date)
    last = _LAST_DAY_AFTER.match(prose, date.end)
    if last is None or date.year is not None or not _ends_range(prose, date, last):
        return [date]
    return [date, WrittenDate(last.start("day"), last.end(), form, _year(last), month, int(last.group("day")))]


def _ends_range(prose: str, date: WrittenDate, last: regex.Match[str]) -> bool:
    """Whether a number after a date is the last day of a range; after "and" only in "between June 20 and 25"."""
    if last.group("joint") != " and ":
        return True
    is_day = last.group("th") is not None or _QUANTITY.match(prose, last.end()) is None
    return is_day and prose.endswith(_BETWEEN, 0, date.start)


def _day_first(prose: str, match: regex.Match[str], before: regex.Match[str], month: int, floor: int) -> list[WrittenDate]:
    form = "D" + ("th " if before.group("th") else " ") + _spelling(match)
    year = _YEAR_AFTER.match(prose, match.end())
    end = year.end() if year is not None else match.end()
    date = WrittenDate(before.start("day"), end, form, _year(year), month, int(before.group("day")))
    _judge(prose, date)
    is_time = year is not None or _said_of_time(prose, match, before)
    if before.group("first"):
        first = WrittenDate(*before.span("first"), form, None, month, int(before.group("first")))
        add_weekday(prose, first, floor)
        date.sure = date.sure and ((date.day or 0) <= LATEST_DAY or is_time)
        return [first, date]
    add_weekday(prose, date, floor)
    date.sure = date.weekday is not None or (date.sure and ((date.day or 0) <= LATEST_DAY or is_time))
    return [date]


def _said_of_time(prose: str, match: regex.Match[str], before: regex.Match[str]) -> bool:
    """Whether "on" or "the … of" tells that a number before a month is a day, although no month has so many."""
    said_on = prose.endswith("on ", 0, before.start()) and _NAME_AFTER.match(prose, match.end()) is None
    return said_on or before.group().endswith(" of ")


def _year(match: regex.Match[str] | None) -> int | None:
    return int(match.group("year")) if match is not None and match.group("year") else None


def _spelling(match: regex.Match[str]) -> str:
    if match.group("month") in almanac.MONTHS:
        return "Month"
    return "Mon." if match.group("dot") else "Mon"


def _judge(prose: str, date: WrittenDate) -> None:
    """Whether it is part of a name, and whether its day may rather be a number of things: “In May 32 people …”."""
    date.name = _NAME_AFTER.match(prose, date.end) is not None
    if date.year is None and date.weekday is None and (date.day or 0) > LATEST_DAY:
        date.sure = _QUANTITY.match(prose, date.end) is None or _NO_QUANTITY.match(prose, date.end) is not None
