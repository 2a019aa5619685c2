"""Measures that are given once more in another unit: "8 kilometers (5 miles)", "50 hectares, or 124 acres".

What news rounds is let pass: "a 10-kilometer (6-mile) road". A warmth may be a reading, which is told from 32 F, or a
difference, which is not; either will do.
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

MINUS = ("minus ", "-", "−", "–")  # before a number that is less than zero
LONGEST_GAP = 48  # code points from a measure to the same in another unit
LOOSE = 0.12  # of a measure, by which a rounded one may be off
VAGUE = 0.3  # the same for units of which there are several: gallons, pints and tons
_POUNDS = " pounds"
WARMTH = "warmth"  # what degrees measure
FREEZING = 32.0  # degrees Fahrenheit
WARMTH_SLACK = 1.5  # degrees
PART_WITHIN = 10  # code points before a number: the feet of "6 feet 2 inches (1.88 meters)"
SHORTEST_NAME = 3  # letters of a unit that may have a capital where the list has none
_VAGUE = frozenset({"gallon", "pint", "ton"})

_UNIT = r"[ \u00a0-]?(?P<unit>(?:square |sq |nautical )?(?:degrees )?[\p{L}°]+(?:/h)?(?:(?: per| an) hour)?)"
_ROUGHLY = r"(?:about |around |roughly |nearly |almost |just (?:over|under) |some |or )?"
_THEN = pattern(rf"{_UNIT}(?: (?!or\b|to\b)\p{{Ll}}+){{0,2}}(?: \(|,? or ){_ROUGHLY}$")
_AGAIN = pattern(rf"{_UNIT}(?![\p{{L}}\d/])(?! \d)")
_PART_OF_MEASURE = pattern(r"(?ri)(?:feet|foot|ft|pounds?|lbs?|stone|degrees|[’'\"]),? $")


class Conversion(Record):
    """What a measure comes to in the unit of the one behind it, how far rounding may have moved that, and the first measure."""

    value: float
    slack: float
    given: Quantity


def conversions(numbers: Sequence[Quantity]) -> dict[Quantity, Conversion]:
    """Measures that give those before them in another unit, and what those come to in it."""
    found = {}
    for one, two in pairwise(numbers):
        gap = one.document.prose[one.end : two.start]
        if len(gap) > LONGEST_GAP or not (" (" in gap or " or " in gap):
            continue
        if not (one.percent or two.percent or _is_money(one) or _is_money(two)):
            conversion = _read(one, two)
            if conversion is not None:
                found[two] = conversion
    return found


def _read(one: Quantity, two: Quantity) -> Conversion | None:
    prose = one.document.prose
    first = _THEN.fullmatch(prose, _end_of_figure(one), two.start)
    second = _AGAIN.match(prose, _end_of_figure(two)) if first else None
    if prose.endswith(MINUS, 0, one.start) or prose.endswith(MINUS, 0, two.start):
        return None
    if not first or not second or _PART_OF_MEASURE.search(prose, max(0, one.start - PART_WITHIN), one.start):
        return None
    given, wanted = _unit(first.group("unit")), _unit(second.group("unit"))
    if given is None or wanted is None or given[0] != wanted[0] or given[1] == wanted[1]:
        return None
    kind, factor = given[0], given[1] / wanted[1]
    rounding = _half_unit(one) * factor + _half_unit(two)
    value = one.value * factor
    if kind == WARMTH:
        reading = value + FREEZING if factor > 1 else (one.value - FREEZING) * factor
        value = min(reading, value, key=lambda worth: abs(worth - two.value))
        return Conversion(round(value, 1), rounding + WARMTH_SLACK, one)
    vague = not _VAGUE.isdisjoint((first.group("unit").rstrip("s"), second.group("unit").rstrip("s")))
    return Conversion(float(f"{value:.3g}"), max(rounding, (VAGUE if vague else LOOSE) * value), one)


def _is_money(number: Quantity) -> bool:
    """Whether it is an amount of money; pounds may be a weight."""
    return number.currency is not None and not number.text.endswith(_POUNDS)


def _end_of_figure(number: Quantity) -> int:
    """Where a number ends without the pounds that it may be taken to be money by."""
    return number.end - number.text.endswith(_POUNDS) * len(_POUNDS)


def _half_unit(number: Quantity) -> float:
    """Half of what the last digit of a number is worth."""
    worth = number.value / (numerals.digits_value(number.figure) or 1) if number.figure else 1
    return worth * 10.0 ** -decimals(number.figure) / 2


def _unit(name: str) -> tuple[str, float] | None:
    """What a unit measures, and what one is worth; None where it is none that is known, in letters that could be words."""
    return _units().get(name) or (_units().get(name.lower()) if len(name) > SHORTEST_NAME else None)


@remember
def _units() -> dict[str, tuple[str, float]]:
    return {name: (kind, float(worth)) for name, kind, worth in lexicon.columns("units.tsv")}
