"""Quantities in digits, where a story has them: ``1,234``, ``$3.5 million``, ``40%``, ``12 000``."""

from __future__ import annotations

from newslint.document import Document
from newslint.grammar import folding
from newslint.grammar.numbers import labels, money, percentages
from newslint.grammar.words import numerals
from newslint.patterns import pattern
from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.parts import Part

LONGEST_FIGURE = 24  # characters

_LARGE = r"[ \u00a0-](?:hundred|thousand|million|billion|trillion)\b"
_SHORT = r" ?(?:mn|bn|tn|[kmbKMBT])\b"
_SPACED = r"[1-9]\d{0,2}(?:(?:[\u00a0\u2009\u202f]\d{3})+|(?: \d{3})+(?:(?<= 000)|(?= \p{Ll})))(?![\d ,.-]*\d)"
_FIGURE = pattern(
    rf"(?P<figure>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|{_SPACED}|\d+(?:\.\d+)?)"
    rf"(?P<magnitude>{_LARGE}|{_SHORT})?(?P<percent>{percentages.PATTERN})?"
    r"(?![\p{L}\d_@#/°]|[:.,]\d|-\d{4}\b|-\d{3}-\d)"
)
_NOT_BEFORE = frozenset("_@#/.:,'’\\")
_DASHES = frozenset("-–")


class Figure(Record):
    """A quantity at [start, end): its digits as written, and the magnitude, percentage and currency beside them, if any."""

    start: int
    end: int
    digits: str
    magnitude: str | None
    percent: str | None
    currency: str | None

    def moved(self, by: int) -> Figure:
        """The same figure, so many code points further on."""
        return Figure(self.start + by, self.end + by, self.digits, self.magnitude, self.percent, self.currency)


def figures(document: Document) -> list[Figure]:
    """The quantities in digits, in order; those of header lines are left out."""
    first = document.story_start
    return [figure for figure in document.find(_figures) if figure.start >= first]


def _figures(part: Part) -> list[Figure]:
    """The quantities in digits of a part, in order."""
    found = []
    prose, shape = part.text, part.get(folding.shape_within)
    at = shape.find(folding.DIGIT)
    while at >= 0:
        match = _FIGURE.match(prose, at)
        if match is None:
            at = shape.find(folding.DIGIT, at + 1)
            continue
        start, end = match.span()
        at = shape.find(folding.DIGIT, end)
        digits, magnitude, percent = match.group("figure", "magnitude", "percent")
        if _is_inside(prose, start, digits, bare=not (magnitude or percent)):
            continue
        currency, start = money.sign_before(prose, start)
        if currency is None:
            if magnitude and not percent and magnitude.strip() in numerals.SHORT_MULTIPLIERS:
                end, magnitude = match.end("figure"), None  # "5 m" and "5 k" are metres and races
            if not percent and not magnitude and labels.is_label(prose, start, end, digits):
                continue
            currency, end = money.word_after(prose, end)
        found.append(Figure(start, end, digits, magnitude, percentages.form_of(percent), currency))
    return found


def _is_inside(prose: str, start: int, digits: str, *, bare: bool) -> bool:
    """Whether a figure is part of a word, a name, an address, a telephone number or a span of years, or endless."""
    before = prose[start - 1 : start]
    if before == " ":
        return len(digits) > LONGEST_FIGURE
    if before.isalnum() and prose[start - 3 : start] not in money.CURRENCY_CODES:
        return True
    if before in _NOT_BEFORE or len(digits) > LONGEST_FIGURE:
        return True
    if before in _DASHES:
        earlier = prose[start - 2 : start - 1]
        return earlier.isalpha() or (earlier.isdigit() and bare and len(digits) == len("1998"))
    return False
