"""Numbers that measure: with a unit, as an age, or beside another number, in a range or a ratio."""

from __future__ import annotations

from newslint.patterns import pattern

BEFORE = 16  # code points before a number in which what makes it an age or a ratio stands
_UNITS = (
    "years? months? weeks? days? hours? minutes? seconds? miles? kilomet met(?:er|re) feet foot inch pounds? ounces? tons? "
    "kilo milli mg kg km cm mm degrees? points? percentage acres? gallons? lit(?:er|re)s? calories grams? milligrams? times "
    "nautical yards? pints? hectares? tonnes? cents? nanomet micro millimet centimet cups? tablespoons? teaspoons? decades? "
    "centur"
)
_UNIT_AFTER = pattern(rf"[ -](?:{_UNITS.replace(' ', '|')})")
_WHOLE_UNIT = pattern(rf"[ \u00a0-]?(?P<unit>(?:{_UNITS.replace(' ', '|')})\p{{L}}*+)(?!-?\w)")
_UNIT_BEGINS = frozenset(unit[:2] for unit in _UNITS.split())
_AGE_BEFORE = pattern(r"(?ri)\b(?:aged?|ages|turned|turns|(?:young|old|early) as|older than|younger than|under) ")
_AGE_AT = pattern(r"(?ri)\bat (?:about |just )?")  # "at 3 months, babies …"
_OF_BABIES = pattern(r" (?:weeks?|months?),")
_AGE_AFTER = pattern(r"[ -](?:years?|months?|weeks?|days?|hours?)(?:[ -]old\b|[ -]olds\b| of age\b|,? in human)")
_RANGE_AFTER = pattern(r"[-–]\d| (?:\p{Ll}+ )?(?:to|or) \$?\d| (?:to|or) (?:two|three|four|five|six|seven|eight|nine|ten)\b")
_RATIO_BEFORE = pattern(
    r"(?r)\b(?:in|of|out of|(?:in|of|for) every|(?:\d|one|two|three|four) (?:or|to|and)|per|omega|an?|times|\p{Ll}+\p{Lu}\w*) "
)
_RATIO_AFTER = pattern(r" (?:in|of|out of|times|or) |(?: \p{Ll}+){1,5} (?:for every|per) \d")
_DASHES = frozenset("-–")


def measured(prose: str, end: int) -> bool:
    """Whether a number that ends there counts units of time, length, weight and the like."""
    return prose[end + 1 : end + 3] in _UNIT_BEGINS and _UNIT_AFTER.match(prose, end) is not None


def unit_after(prose: str, end: int) -> str | None:
    """The unit behind a number that ends there, in lower case; None where there is none."""
    match = _WHOLE_UNIT.match(prose, end)
    return match.group("unit").lower() if match is not None else None


def is_age(prose: str, start: int, end: int) -> bool:
    """Whether a number at [start, end) is how old somebody is."""
    before = _AGE_BEFORE.match(prose, max(0, start - BEFORE), start)
    if before is not None or _AGE_AFTER.match(prose, end) is not None:
        return True
    return _OF_BABIES.match(prose, end) is not None and _AGE_AT.match(prose, max(0, start - BEFORE), start) is not None


def in_ratio(prose: str, start: int, end: int) -> bool:
    """Whether a number at [start, end) is one of a range or of a ratio."""
    return (
        prose[start - 1 : start] in _DASHES
        or _RATIO_AFTER.match(prose, end) is not None
        or _RATIO_BEFORE.match(prose, max(0, start - BEFORE), start) is not None
        or _RANGE_AFTER.match(prose, end) is not None
    )
