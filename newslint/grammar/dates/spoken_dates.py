"""Finds the days that a text names by words: last Monday, a week ago Tuesday, three days ago, last week, the 19th, the 1990s."""

from __future__ import annotations

from newslint.document import Document
from newslint.grammar.dates import almanac
from newslint.grammar.dates.date_forms import months, written_dates
from newslint.grammar.dates.written_date import LATEST_DAY, WrittenDate
from newslint.grammar.folding import places, vocabulary
from newslint.grammar.setting import figures
from newslint.grammar.words.numerals import UNITS
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex

WEEK = 7  # days
MOST_DAYS = 60  # ago; of more, nobody counts each
DAYS_AGO = " days ago"
OLDEST_DECADE = 30  # the '30s are the 1930s; which the '20s are, nobody can tell
_REACH = 24  # how far before a day the words stand that belong to it, in code points

# Each begins with letters it consumes, so that ``regex`` skips to them; what stands before them is looked at then.
_WEEKDAY = pattern(r"day\b(?<=\b(?P<name>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))(?P<week> week\b)?")
_WEEKDAY_WORDS = frozenset(name.lower().encode() for name in almanac.WEEKDAYS)
_DAYS = {b"yesterday": pattern(r"yesterday\b"), b"tomorrow": pattern(r"tomorrow\b")}
_ORDINAL = pattern(
    r"the \d{1,2}(?:st|nd|rd|th)\b(?<=\b(?:[Oo]n|[Uu]ntil|[Bb]y|[Ss]ince) the (?P<day>\d{1,2})..)"
    r"(?= ?[.,;:?!)”\n]| (?:and|but|or|at|in|when|while|after|before|to|for)\b|$)"
)
_AGO = pattern(r"days? ago\b(?<=\b(?P<count>\p{L}+|\d{1,3}) days? ago)")
_PERIODS = tuple((which, unit) for which in (b"last", b"next", b"this") for unit in (b"week", b"month", b"year"))
_PERIOD = pattern(r"\b(?:[Ll]ast|[Nn]ext|[Tt]his) (?:week|month|year)\b(?![’']|-\w)")
_THE_DECADE = r"\b[Tt]he (?:(?:early|mid|late)[ -])?"
_DECADE = pattern(
    r"0(?P<mark>[’'])?s\b"
    rf"(?<=\b(?P<decade>(?:1[5-9]|20)\d0)s|{_THE_DECADE}(?P<decade>(?:1[5-9]|20)\d0)[’']s|{_THE_DECADE}[’'‘](?P<digits>\d0)[’']?s)"
)
_MORE_OF_MONTH = pattern(r"[’'-]\p{L}|\.?,? \d|-\d| \p{Lu}| (?:and|to|or) \p{Lu}\p{Ll}+,? \d")
_BEFORE_MONTH = pattern(r"(?r)\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Ll]ast|[Nn]ext|[Ee]arly|[Ll]ate|[Mm]id)[ -]")
_BEFORE_WEEKDAY = pattern(
    r"(?r)(?<!\w)(?P<way>(?P<weeks>[Aa]|[Oo]ne|[Tt]wo) weeks? (?:ago|from)(?: on)?|[Ll]ast|[Nn]ext|[Tt]his(?: coming| past)?) "
)
_NAME_BEFORE = pattern(r"(?r)\b(?:Ash|Bl(?:ack|oody)|Cyber|Easter|Giving|Good|Holy|Maundy|Palm|Shrove|Super|Whit) ")
_NAME_AFTER = pattern(r" (?:Express|Herald|Independent|Mail|Mass|Mirror|Morning|Night|Post|School|Star|Telegraph|Times|World)\b")
_GOLF = pattern(r"\b(?:birdie|bogey|eagle|fairway|hole)s?\b")
_OPEN_BEFORE = pattern(r"(?r)\b(?:[Aa]|[Tt]he|[Tt]hat|[Ee]very|[Ee]ach|[Aa]ny|[Oo]ne|[Ff]ollowing|[Pp]revious) ")
_DAY_BEFORE = pattern(r"(?r)\b(?P<day>[Yy]esterday|[Tt]oday|[Tt]omorrow),? (?:\()?")
_SAID = {"last": "last weekday", "past": "last weekday", "next": "next weekday", "coming": "next weekday", "this": "weekday"}

# The first and the last day it may be, counted from publication, by form; the others go by the tense.
WINDOWS = {
    "yesterday": (-1, -1),
    "yesterday weekday": (-1, -1),
    "today weekday": (0, 0),
    "tomorrow weekday": (1, 1),
    "tomorrow": (1, 1),
    "last weekday": (-7, -1),
    "next weekday": (1, 7),
    "weekday week": (8, 14),
    "a week ago weekday": (-13, -7),
    "two weeks ago weekday": (-20, -14),
    "a week from weekday": (8, 14),
    "two weeks from weekday": (15, 21),
}
BY_TENSE = {"weekday": (WEEK - 1, WEEK), "the Dth": (LATEST_DAY - 1, LATEST_DAY)}  # the farthest it may be: back, ahead


def spoken_dates(document: Document) -> list[WrittenDate]:
    """The days named by words, in no order; those that are part of a written date are left out, and so is the header."""
    prose, words = document.prose, document.get(vocabulary)
    begin = document.story_start
    found: list[WrittenDate] = []
    if not words.isdisjoint(_WEEKDAY_WORDS):
        taken = {date.start for date in document.get(written_dates) if date.weekday is not None}
        found += [_weekday(prose, match) for match in _WEEKDAY.finditer(prose, begin) if match.start("name") not in taken]
    for word in _DAYS.keys() & words:
        matches = _DAYS[word].finditer(prose, begin)
        found += [WrittenDate(*match.span(), match.group(), None, None, None) for match in matches]
    if b"ago" in words:
        found += [date for date in map(_days_ago, _AGO.finditer(prose, begin)) if date is not None]
    found += _periods(document, begin)
    for place in document.get(figures):
        the_day = _ORDINAL.match(prose, place - 4) if prose[place - 4 : place] == "the " and place > begin else None
        if the_day is not None and int(the_day.group("day")) <= LATEST_DAY:
            found.append(_ordinal(document, the_day))
    found += [_decade(match) for match in _DECADE.finditer(prose, begin)]
    found += [_month(match) for match in document.get(months) if _stands_alone(prose, match)]
    return found


def _periods(document: Document, begin: int) -> Iterator[WrittenDate]:
    """Weeks, months and years by words: last week, next month, this year."""
    words = document.get(vocabulary)
    for which, unit in _PERIODS:
        if which in words and unit in words:
            for place in places(document, which + b" " + unit):
                match = _PERIOD.match(document.prose, place) if place >= begin else None
                if match is not None:
                    yield WrittenDate(*match.span(), match.group().lower(), None, None, None)


def window(form: str, *, past: bool, ahead: bool) -> tuple[int, int] | None:
    """The first and the last day that a form may stand for, in days after publication; None where nothing tells."""
    if form in BY_TENSE and past is not ahead:
        back, forth = BY_TENSE[form]
        return (-back, 0) if past else (1, forth)
    if form.endswith(DAYS_AGO):
        days = int(form.removesuffix(DAYS_AGO))
        return -days, -days
    return WINDOWS.get(form)


def _stands_before(before: regex.Pattern[str], prose: str, start: int) -> regex.Match[str] | None:
    """What a pattern that looks backwards finds to end where a day starts."""
    match = before.search(prose, max(0, start - _REACH), start)
    return match if match is not None and match.end() == start else None


def _stands_alone(prose: str, match: regex.Match[str]) -> bool:
    """Whether a month's name, in full, is said of time, and nothing after it belongs to it."""
    full = match.group("month") in almanac.MONTHS and _MORE_OF_MONTH.match(prose, match.end()) is None
    return full and _stands_before(_BEFORE_MONTH, prose, match.start()) is not None


def _month(match: regex.Match[str]) -> WrittenDate:
    return WrittenDate(*match.span(), "Month alone", None, almanac.month_number(match.group("month")), None)


def _weekday(prose: str, match: regex.Match[str]) -> WrittenDate:
    start, name = match.start("name"), match.group("name")
    named = _stands_before(_NAME_BEFORE, prose, start) is not None or _NAME_AFTER.match(prose, match.end()) is not None
    date = WrittenDate(start, match.end(), "weekday", None, None, None, name, name, name=named)
    day = _stands_before(_DAY_BEFORE, prose, start)
    if day is not None:
        date.form = f"{day.group('day').lower()} weekday"
        return date
    before = _stands_before(_BEFORE_WEEKDAY, prose, start)
    if match.group("week"):
        date.form = "weekday week"
    elif before is not None:
        date.start = before.start()
        date.form = _form(before)
    if _stands_before(_OPEN_BEFORE, prose, date.start) is not None:
        date.form = "a weekday"
    return date


def _days_ago(match: regex.Match[str]) -> WrittenDate | None:
    """A day counted back from publication: a day ago, three days ago; None where the number is no number, or too large."""
    word = match.group("count").lower()
    days = int(word) if word.isdigit() else {"a": 1, **UNITS}.get(word, 0)
    if not 0 < days <= MOST_DAYS:
        return None
    return WrittenDate(match.start("count"), match.end(), f"{days}{DAYS_AGO}", None, None, None)


def _form(before: regex.Match[str]) -> str:
    """The form of a weekday, by the words before it, which tell which one it is."""
    words = before.group("way").lower().split()
    if before.group("weeks"):
        weeks = "two weeks" if words[0] == "two" else "a week"
        return f"{weeks} {words[2]} weekday"
    return _SAID[words[-1]]


def _ordinal(document: Document, match: regex.Match[str]) -> WrittenDate:
    """A day of a month that is not said; where golf is played, it may be a hole."""
    date = WrittenDate(*match.span(), "the Dth", None, None, int(match.group("day")))
    date.sure = not document.get(_tells_of_golf)
    return date


def _tells_of_golf(document: Document) -> bool:
    return _GOLF.search(document.prose) is not None


def _decade(match: regex.Match[str]) -> WrittenDate:
    ending = "'s" if match.group("mark") else "s"
    if match.group("decade"):
        return WrittenDate(match.start("decade"), match.end(), "YYYY" + ending, int(match.group("decade")), None, None)
    digits = int(match.group("digits"))
    year = 1900 + digits if digits >= OLDEST_DECADE else None
    return WrittenDate(match.start("digits") - 1, match.end(), "'YY" + ending, year, None, None)
