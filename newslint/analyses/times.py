"""The table ``times``: a row is a time of day: 4 p.m., 4:30pm, 16:00, noon."""

from __future__ import annotations

from operator import attrgetter

from newslint.document import Document
from newslint.fact import Fact, Stretch
from newslint.grammar.folding import vocabulary
from newslint.grammar.setting import figures
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    import regex

CLOCK_WITHIN = 12  # code points before a time that say that it is one
GAME_WITHIN = 40  # code points before and after hours and minutes, in which a game may be told of that has a clock of its own
PRICE_WITHIN = 60  # code points before a time with a full stop, in which a price may be told
CLOCK = "24-hour"
HALF_DAY = 12
EARLIEST_DAYTIME, LATEST_DAYTIME = 6, 20  # hours; a range by the 24-hour clock that lies between them does not go over midnight
_SUFFIX = r"(?:[ap]\.m\.|[ap]\. m\.|[ap]m\b|[AP]M\b|[AP]\.M\.|[ap]\.m\b)"
_RANGE_TO_SUFFIX = rf" ?(?:[-–]|to|and) ?\d[\d:.]* ?{_SUFFIX}"
_NO_TIME_AFTER = frozenset(".,:$€£/-")
_TIME = pattern(
    rf"\b(?:(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?(?P<space>[ \u00a0\u202f]?)(?P<suffix>{_SUFFIX})"
    rf"|(?P<hour24>[01]?\d|2[0-3])(?P<colon>[:.h])(?P<minute24>[0-5]\d)\b(?![:.,]?\d|[ap]m\b)"
    rf"(?:(?<=\b(?:1[3-9]|2\d).\d\d)|(?!{_RANGE_TO_SUFFIX})))"
)
_NO_TIME = pattern(  # an hour or a minute that no clock has
    rf"\b(?:(?:(?:1[3-9]|[2-9]\d)(?:[:.]\d\d[ \u00a0]?{_SUFFIX}|[ \u00a0]?(?:[ap]\.m\.|pm\b))"
    rf"|(?:1[0-2]|0?[1-9])[:.][6-9]\d[ \u00a0]?{_SUFFIX})"
    r"|(?:2[5-9]:\d\d|24:(?!00)\d\d|(?:[01]?\d|2[0-3]):[6-9]\d)\b(?![:.,]?\d|-\d)"
    r"(?<=\b(?:[Aa]t|[Uu]ntil|[Tt]ill) (?:[01]?\d|2\d):\d\d))"
)
_MARKS = frozenset(":.")
_WORDS = {"noon": 12, "midnight": 0}
_FOLDED_WORDS = frozenset(map(str.encode, _WORDS))
_WORD = pattern(r"\b(?:noon|midnight)\b")
_BEFORE_CLOCK = pattern(
    r"(?ri)\b(?:at|by|until|till|from|before|after|around|about|since|between|to|and|shortly|at exactly)\s|[-–]"
)
_ENDING = "ended ends end closed closes close finished finishes finish stopped stops stop shut shuts"
_JOINT = pattern(
    rf"(?: ?[-–—] ?| to | until | till | through |,? and (?:(?:it|they) )?(?:{_ENDING.replace(' ', '|')}) (?:at|about) | and )"
)
_BETWEEN = ("between ", "Between ")
_AFTER_CLOCK = pattern(r" ?(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|local time|hours|o’clock|hrs)\b")


_NO_RANGE = pattern(r"(?i)(?:at|by|until|till|before|after|around|about|since|shortly|from)\s")
_GOES_ON = pattern(
    r"[,.;)](?!\d)|\n|$| (?:on|in|yesterday|today|local|when|and|that|from|for|after|before|until|but|by|with|as|the|every)\b"
)
_OF_A_GAME = pattern(
    r"\b(?:(?:first|second|third|final) (?:period|half|quarter)|overtime|power[ -]play|goals?|touchdowns?|laps?)\b"
)
_PRICES = pattern(
    r"\b(?:shares?|stocks?|prices?|rupees?|euros?|dollars?|pounds?|yen|index|yields?|traded|trading|points?|rates?|average|scored"
    r"|closed|percent|odds)\b"
)


class TimeOfDay(Fact):
    """A time of day; ``hour`` is from 0 to 23. ``form`` shows how it is written: ``4 p.m.``, ``4pm``, ``4 PM`` or ``24-hour``.

    Noon and midnight go with every form, and have none; so has 4:30, which may be by either clock. ``valid`` is false of hours
    and minutes that no clock has, as 25:00 and 13 p.m.; those have no form, and are at 0:00.
    """

    hour: int
    minute: int
    form: str | None
    valid: bool = True

    @property
    def mark(self) -> str | None:
        """What stands between its hour and its minutes, ``:`` or ``.``; None where it has no minutes."""
        return next((sign for sign in self.text[1:3] if sign in _MARKS), None) if self.minute or "00" in self.text else None

    @property
    def until(self) -> Stretch | None:
        """The later end of a range that begins here: "from 4 p.m. to 6 p.m.", "between 16:00 and 18:00"."""
        last = self._last()
        return None if last is None else Stretch(self.document, last.start, last.end)

    @property
    def reversed(self) -> bool:
        """Whether a range that begins here ends before it begins, on the same half of the day: not from 10 p.m. to 6 a.m."""
        last = self._last()
        if last is None or (self.hour, self.minute) <= (last.hour, last.minute):
            return False
        if self.form == CLOCK or last.form == CLOCK:
            return last.hour >= EARLIEST_DAYTIME and self.hour <= LATEST_DAYTIME
        return self.form is not None and last.form is not None and self.hour // HALF_DAY == last.hour // HALF_DAY

    def _last(self) -> TimeOfDay | None:
        prose = self.document.prose
        joint = _JOINT.match(prose, self.end)
        if joint is None or (joint.group() == " and " and not prose.endswith(_BETWEEN, 0, self.start)):
            return None
        match = _TIME.match(prose, joint.end())
        return None if match is None else _row(self.document, match)


def find(document: Document) -> list[TimeOfDay]:
    """The times of day, in order."""
    prose = document.prose
    rows = []
    for place in document.get(figures):
        match = _TIME.match(prose, place) if prose[place - 1 : place] not in _NO_TIME_AFTER else None
        row = _row(document, match) if match is not None else None
        if row is None and not prose[place - 1 : place].isalnum():
            row = _no_time(document, place)
        if row is not None:
            rows.append(row)
    if not document.get(vocabulary).isdisjoint(_FOLDED_WORDS):
        rows += [TimeOfDay(document, *match.span(), _WORDS[match.group()], 0, None) for match in _WORD.finditer(prose)]
        rows.sort(key=attrgetter("start"))
    return rows


def _no_time(document: Document, place: int) -> TimeOfDay | None:
    """What looks like a time of day there, and is none by any clock; a game has a clock of its own."""
    match = _NO_TIME.match(document.prose, place)
    if match is None or document.prose[place - 1 : place] in _NO_TIME_AFTER:
        return None
    start, end = match.span()
    if match.group()[-1].isdigit() and (
        _GOES_ON.match(document.prose, end) is None
        or _OF_A_GAME.search(document.prose, max(0, start - GAME_WITHIN), end + GAME_WITHIN) is not None
    ):
        return None
    return TimeOfDay(document, start, end, 0, 0, None, valid=False)


def _row(document: Document, match: regex.Match[str]) -> TimeOfDay | None:
    start, end = match.span()
    if match.group("suffix"):
        suffix = match.group("suffix")
        hour = int(match.group("hour")) % HALF_DAY + (HALF_DAY if suffix[0] in "pP" else 0)
        form = "4" + (" " if match.group("space") else "") + ("p" if suffix[0].islower() else "P") + suffix[1:]
        return TimeOfDay(document, start, end, hour, int(match.group("minute") or 0), form)
    if not _is_clock(document.prose, match):
        return None
    digits = match.group("hour24")
    clock = CLOCK if int(digits) > HALF_DAY or digits[0] == "0" else None
    return TimeOfDay(document, start, end, int(digits), int(match.group("minute24")), clock)


def _is_price(prose: str, start: int) -> bool:
    """Whether hours and minutes with a full stop are rather a figure of the markets or of a score."""
    return _PRICES.search(prose, max(0, start - PRICE_WITHIN), start) is not None


def _is_clock(prose: str, match: regex.Match[str]) -> bool:
    """Whether hours and minutes are a time of day rather than a score, a ratio or a length."""
    start, end = match.span()
    if _AFTER_CLOCK.match(prose, end) is not None:
        return True
    before = _BEFORE_CLOCK.search(prose, max(0, start - CLOCK_WITHIN), start)
    if match.group("colon") != ":":
        at = before is not None and before.end() == start and _NO_RANGE.match(before.group()) is not None
        return (
            at
            and int(match.group("hour24")) > HALF_DAY
            and _GOES_ON.match(prose, end) is not None
            and not _is_price(prose, start)
        )
    whole = match.group("minute24") == "00" and int(match.group("hour24")) > HALF_DAY  # no score, ratio or running time
    heads = start == 0 or prose[start - 1] == "\n"  # as the stamps of a live report do, which have a form of their own
    if (whole and not heads) or before is None or before.end() != start:
        return whole and not heads
    return _OF_A_GAME.search(prose, max(0, start - GAME_WITHIN), end + GAME_WITHIN) is None
