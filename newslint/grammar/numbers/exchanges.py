"""Sums that are given once more in another currency: "3 million euros ($3.5 million)".

Nobody can tell the rate of the day. But one that has never been is a slip, and so is another rate than the story has elsewhere.
"""

from __future__ import annotations

from itertools import pairwise

from newslint import lexicon
from newslint.grammar.numbers.changes import decimals
from newslint.grammar.words import numerals
from newslint.patterns import pattern
from newslint.record import Record
from newslint.remember import remember

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.grammar.numbers.quantities import Quantity

NEAR = 0.1  # of a rate, by which another in the same story may differ from it
MOST_ROUNDED = 0.06  # of a sum, that rounding may hide
LONGEST_GAP = 32  # code points from a sum to the same in another currency

_ROUGHLY = r"(?:(?:or|about|around|some|roughly|nearly|approximately) )*"
_AGAIN = pattern(rf"(?: \({_ROUGHLY}|,? or {_ROUGHLY})$")
_CLOSED = pattern(r"\)|,? at (?:the )?(?:current|today)|[.,;]| ")


class Exchange(Record):
    """How many of its currency a sum makes of one of the sum's before it, the least and the most that may be, and that sum."""

    rate: float
    least: float
    most: float
    given: Quantity


def exchanges(numbers: Sequence[Quantity]) -> dict[Quantity, Exchange]:
    """The sums that give those before them in another currency, and their rates."""
    found: dict[Quantity, Exchange] = {}
    before: dict[tuple[str, str], Exchange] = {}
    for one, two in pairwise(numbers):
        prose = one.document.prose
        if one.currency is None or two.currency is None or two.start - one.end > LONGEST_GAP or one.value <= 0:
            continue
        names = (str(one.currency_name), str(two.currency_name))
        bounds = _bounds(*names)
        if bounds is None or _is_other_dollar(one) or _is_other_dollar(two):
            continue
        if not (_AGAIN.fullmatch(prose, one.end, two.start) and _CLOSED.match(prose, two.end)):
            continue
        rate = two.value / one.value
        rough = 1 + _rounding(one) + _rounding(two)
        first = before.get(names)
        if first is not None:
            rough += NEAR + _rounding(first.given)
            bounds = (first.rate, first.rate)
        found[two] = Exchange(round(rate, 3), round(bounds[0] / rough, 3), round(bounds[1] * rough, 3), one)
        if found[two].least <= rate <= found[two].most:
            before.setdefault(names, found[two])
    return found


def _rounding(number: Quantity) -> float:
    """How much of a sum its last digit may hide, within reason."""
    digits = numerals.digits_value(number.figure) if number.figure else 1.0
    return min(10.0 ** -decimals(number.figure) / 2 / (digits or 1), MOST_ROUNDED)


def _is_other_dollar(number: Quantity) -> bool:
    """Whether it is of Canadian dollars or the like, of which the rates are others."""
    currency = number.currency or ""
    return currency.endswith("$") and currency not in ("$", "US$")


@remember
def _rates() -> dict[tuple[str, str], tuple[float, float]]:
    return {(one, other): (float(least), float(most)) for one, other, least, most in lexicon.columns("exchange_rates.tsv")}


def _bounds(one: str, other: str) -> tuple[float, float] | None:
    """The least and the most of a currency that one unit of another has been worth; None where no list says."""
    if (one, other) in _rates():
        return _rates()[one, other]
    least, most = _rates().get((other, one), (0.0, 0.0))
    return (1 / most, 1 / least) if least else None
