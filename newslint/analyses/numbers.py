"""The table ``numbers``: a row is a quantity, in digits or in words.

Dates, years, times, telephone numbers, addresses, versions and page numbers are no quantities and are left out.
"""

from __future__ import annotations

from newslint.document import Document
from newslint.fact import Fact
from newslint.grammar import folding, numerals
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

PERCENT_FORMS = ("%", "percent", "per cent", "pct")

_LARGE = r"[ -](?:hundred|thousand|million|billion|trillion)\b"
_SHORT = r"(?:mn|bn|tn|[kmbKMBT])\b"
_PERCENT = r"%|[ -]?[Pp]er ?cent\b| pct\b"
_DIGITS = pattern(
    r"(?P<figure>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"(?P<magnitude>{_LARGE}|{_SHORT})?(?P<percent>{_PERCENT})?(?![\p{{L}}\d_@#/]|[:.,]\d)"
)
_NOT_BEFORE_DIGITS = frozenset("_@#/.:,")
_CURRENCY = pattern(r"(?r)(?<![\p{L}])(?:US|C|A|NZ|HK|S)?[$£€¥₹] ?")
_WORDS = pattern(rf"(?P<words>{numerals.alternation()})\b(?P<percent>{_PERCENT})?", flags=2)  # IGNORECASE


class Number(Fact):
    """A quantity.

    ``value`` is what it is worth, a percentage in percent and money in whole units of the currency; ``form`` is
    ``digits`` or ``words``. ``percent`` is how its percentage is written (``%``, ``percent``, ``per cent``, ``pct``).
    """

    value: float
    form: str
    percent: str | None = None
    currency: str | None = None

    @property
    def percent_forms(self) -> dict[str, str]:
        """A percentage as it reads in each way of writing percentages."""
        if self.percent is None:
            return {}
        number = self.text[: -len(self.percent)].rstrip(" -")
        return {form: number + form if form == "%" else f"{number} {form}" for form in PERCENT_FORMS}


def find(document: Document) -> list[Number]:
    """The quantities, in order."""
    rows = [*_in_digits(document), *_in_words(document)]
    rows.sort(key=_start)
    return rows


def _start(number: Number) -> int:
    return number.start


def _in_digits(document: Document) -> Iterator[Number]:
    prose = document.prose
    for match in _DIGITS.finditer(prose):
        start, end = match.span()
        before = prose[start - 1 : start]
        if before.isalnum() or before in _NOT_BEFORE_DIGITS:
            continue
        if before in ("-", "–") and prose[start - 2 : start - 1].isalpha():
            continue
        figure, magnitude, percent = match.group("figure", "magnitude", "percent")
        currency = _CURRENCY.match(prose, 0, start) if before and before in "$£€¥₹ " else None
        if currency is not None:
            start = currency.start()
        value = numerals.digits_value(figure) * numerals.multiplier(magnitude)
        yield Number(document, start, end, value, "digits", _percent_form(percent), currency and currency.group().strip())


def _in_words(document: Document) -> Iterator[Number]:
    prose = document.prose
    view = document.get(folding.folded)
    end = 0
    starts = [start for word in document.get(folding.vocabulary) & _NUMBER_WORDS for start in folding.places(view, word)]
    for start in sorted(starts):
        match = _WORDS.match(prose, start)
        if start < end or match is None:
            continue
        end = match.end()
        words, percent = match.group("words", "percent")
        yield Number(document, start, end, numerals.words_value(words), "words", _percent_form(percent))


_NUMBER_WORDS = frozenset(word.encode() for word in numerals.WORDS)


def _percent_form(text: str | None) -> str | None:
    return text.strip(" -").lower() if text else None
