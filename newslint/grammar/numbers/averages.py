"""What each of some things gets of a total: "$30 million over three years, $10 million a year"."""

from __future__ import annotations

from itertools import pairwise

from newslint.grammar.numbers import money
from newslint.grammar.numbers.changes import decimals
from newslint.grammar.words import numerals
from newslint.patterns import pattern
from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newslint.grammar.numbers.quantities import Quantity

FEWEST = 10  # things of which a story says what one costs, far from where it counts them
NEAR = 0.2  # of what things of one size come to, by which a count may have missed it
ROUGH = 0.1  # of an average, by which a rough one may be off
ROUNDED = 1.2  # times half the last digit of a rounded number
MOST = 1000  # things that a story divides by
PERIODS = {  # how many of the one are in the other, from those in which somebody works to all
    ("year", "month"): (10.0, 12.5),
    ("year", "week"): (40.0, 53.0),
    ("year", "day"): (200.0, 380.0),
    ("month", "week"): (3.5, 5.0),
    ("month", "day"): (18.0, 32.0),
    ("week", "day"): (4.5, 7.5),
    ("day", "hour"): (6.0, 25.0),
    ("hour", "minute"): (55.0, 65.0),
}

_ABOUT = r"(?:about |around |some |roughly |nearly |almost |an average of |on average )?"
_SHARED_BY = pattern(
    r"[^\d.;:()\n“”\"]{0,50}\b(?:over|across|in|among|between|by) (?:(?:the|its|their) )?(?:(?:next|past|last|coming|first) )?$"
)
_SHARED_THEN = pattern(rf" \p{{Ll}}+(?: [\p{{Ll}}-]+){{0,2}}(?:,| —| –| --)(?: or)? {_ABOUT}$")
_THEN = pattern(rf"(?: [^\d.;:()\n“”\"]{{1,40}})?(?:,| —| –| --)(?: or)? {_ABOUT}$")
# What stands behind one of the numbers of every average: few numbers have it, and the patterns below are dear.
_OF_ONE = pattern(
    r"(?: \p{Ll}+)? (?:an?|per|apiece|(?:(?:for|from|to|on) )?(?:each|every))\b"
    r"|(?: [\p{Ll}-]+){2,3} (?:an?|per|each|every) (?:year|month|week|day|hour)\b|[- ]year "
)
_EACH = pattern(
    r"(?: \p{Ll}+)? (?:each|apiece)\b(?! (?:other|of)\b)"
    r"|(?: \p{Ll}+)? (?:an?|per|each|every|for (?:each|every)) (?P<one>\p{Ll}+)\b"
)
_ENDS = pattern(r"[.,;:)—–]|\n|$| (?:on average|over|and|for|to|—|–|--)(?= )")
_A_UNIT = pattern(rf" (?:an?|per|each|every) (?P<one>\p{{Ll}}+)(?:,| —| –| --)(?: or)? {_ABOUT}$")
_OVER = pattern(r" (?:over|in|for|across) (?:(?:the )?next )?$")
_OR_EACH = pattern(rf"(?: [^\d.;:()\n“”\"]{{1,20}})?, (?:or )?{_ABOUT}$")
_OF_EACH = pattern(r"(?: \p{Ll}+)? (?:for|from|to|on) each of (?:the|its|his|her|their|those|these) $")
_ARE_MADE_OF = pattern(r" \p{Ll}+s(?: [\p{Ll}-]+)? (?:of|with|at|for|worth|costing|holding|seating) $")
_THEN_TOTAL = pattern(
    r"(?: \p{Ll}+)? (?:each|apiece)(?:,| —| –| --) (?:or|for a total of|a total of|for|giving|making)(?: a total of)? $"
)
_TERMS = pattern(r"[- ]year (?:terms|stints|sentences|contracts|spells|prison terms|jail terms),(?: or)?(?: a total of)? $")
_IN_ALL = pattern(r" years?(?: in all| in total| altogether)?[.,;]| years (?:in all|in total|altogether)\b")
_A_THING = pattern(r" (?:an?|per|for each|for every) (?P<one>\p{Ll}+)(?=[.,;)]|\n|$)")
_ONLY_EACH = pattern(r" \p{Ll}+ (?:each|apiece)(?=[.;)]|,(?! (?:and|plus)\b)|\n|$)")
_A_PERIOD = pattern(
    rf"(?: [\p{{Ll}}-]+){{0,3}} (?:an?|per|each|every) (?P<whole>year|month|week|day|hour)(?:,| —| –| --)(?: or)? {_ABOUT}$"
)
_A_PART = pattern(r"(?: [\p{Ll}-]+){0,2} (?:an?|per|each|every) (?P<part>month|week|day|hour|minute)\b")


class Average(Record):
    """What the numbers beside an average come to, how far it may be from that, and these numbers."""

    value: float
    slack: float
    of: tuple[Quantity, ...]


def may_be_told(numbers: Sequence[Quantity]) -> bool:
    """Whether one of the numbers is of one thing or of each, or an average: without it, none is worked out."""
    return any(
        _OF_ONE.match(one.document.prose, one.end) or one.document.prose.endswith(" average of ", 0, one.start) for one in numbers
    )


def averages(sentences: Iterable[list[Quantity]]) -> Iterator[tuple[Quantity, Average]]:
    """The averages of some sentences, or totals beside averages, and what the numbers beside them make of them."""
    for numbers in sentences:
        prose = numbers[0].document.prose
        for one, two, three in zip(numbers, numbers[1:], numbers[2:], strict=False):
            if _is_shared(prose, one, two, three):
                yield three, _average(three, one, two)
            elif _is_had_by_each(prose, one, two, three):
                yield three, _average(three, two, one)
            elif _is_for_each(prose, one, two, three):
                yield two, _average(two, one, three)
            elif _is_told_first(prose, one, two, three):
                yield two, Average(one.value * three.value, _slack(two) + _half_unit(one) * three.value, (one, three))
            elif _is_product(prose, one, two, three):
                slack = _slack(three) + _half_unit(two) * one.value
                yield three, Average(one.value * two.value, slack, (one, two))


def in_periods(numbers: Sequence[Quantity]) -> Iterator[tuple[Quantity, Average]]:
    """ "Four million a year, about 11,000 a day": numbers that give again, for a shorter time, what is before them."""
    for whole, part in pairwise(numbers):
        prose = whole.document.prose
        if whole.percent or part.percent or whole.currency_name != part.currency_name or not 0 < part.value < whole.value:
            continue
        first = _A_PERIOD.fullmatch(prose, whole.end, part.start)
        second = _A_PART.match(prose, part.end) if first else None
        bounds = PERIODS.get((first.group("whole"), second.group("part"))) if first and second else None
        if bounds is not None:
            least, most = whole.value / bounds[1], whole.value / bounds[0]
            rough = 1 + ROUGH * (whole.approximate or part.approximate)
            yield part, Average(round((most + least) / 2, 2), (most - least) / 2 * rough + ROUGH * least, (whole,))


def of_things(numbers: Sequence[Quantity]) -> Iterator[tuple[Quantity, Average]]:
    """ "They will build 9,000 homes. … It will cost €1.8 billion, or €200,000 a home"."""
    for at, (total, each) in enumerate(pairwise(numbers)):
        prose = total.document.prose
        if not each.currency or not _OR_EACH.fullmatch(prose, total.end, each.start) or not money.of_one_currency(total, each):
            continue
        match = _A_THING.match(prose, each.end)
        counts = [number for number in numbers[:at] if match and number.noun == match.group("one")]
        if len({count.value for count in counts}) != 1 or any(count.approximate or count.measured for count in counts):
            continue
        if counts[0].value >= FEWEST:
            yield each, _average(each, total, counts[-1])


def products(numbers: Sequence[Quantity]) -> Iterator[tuple[Quantity, Average]]:
    """ "A hospital with 320 beds … 16 wards of 20 beds each": counts that things of one size come near, but not to."""
    for count, each in pairwise(numbers):
        prose = count.document.prose
        if each.noun is None or each.currency or each.percent or not (_is_count(count) and not each.approximate):
            continue
        if not _ARE_MADE_OF.fullmatch(prose, count.end, each.start) or not _ONLY_EACH.match(prose, each.end):
            continue
        come_to = count.value * each.value
        same = [number for number in numbers if number.noun == each.noun and number is not each and not number.approximate]
        near = [number for number in same if abs(number.value - come_to) <= NEAR * come_to]
        if near and all(number.value != come_to for number in same) and len({number.value for number in near}) == 1:
            yield near[-1], Average(come_to, 0.0, (count, each))


def _average(stated: Quantity, total: Quantity, count: Quantity) -> Average:
    value = total.value / count.value
    rough = ROUGH * value if stated.approximate or total.approximate else 0.0
    return Average(round(value, 2), rough + _slack(stated) + _half_unit(total) / count.value, (total, count))


def _slack(stated: Quantity) -> float:
    """What rounding may have done to a number that was worked out: up to what its last digit is worth."""
    figure = stated.figure or "1"
    digits = figure.replace(",", "")
    zeros = len(digits) - len(digits.rstrip("0")) if digits.isdigit() else 0
    return max(ROUNDED * _half_unit(stated), 10.0**zeros if zeros and len(digits) > zeros + 1 else 0.0)


def _half_unit(number: Quantity) -> float:
    worth = number.value / (numerals.digits_value(number.figure) or 1) if number.figure else 1.0
    return worth * 10.0 ** -decimals(number.figure) / 2 if number.magnitude or decimals(number.figure) else 0.0


def _is_shared(prose: str, total: Quantity, count: Quantity, each: Quantity) -> bool:
    """ "$30 million over three years, $10 million a year"."""
    if not (_SHARED_BY.fullmatch(prose, total.end, count.start) and _SHARED_THEN.fullmatch(prose, count.end, each.start)):
        return False
    return _are_alike(total, each) and _is_each_of(prose, each, count)


def _is_told_first(prose: str, each: Quantity, total: Quantity, count: Quantity) -> bool:
    """ "It saves $120 million a year, $360 million over three years"."""
    match = _A_UNIT.fullmatch(prose, each.end, total.start)
    if match is None or not _OVER.fullmatch(prose, total.end, count.start):
        return False
    return match.group("one") == (count.unit or "").rstrip("s") and _are_alike(total, each) and _is_count(count)


def _is_had_by_each(prose: str, count: Quantity, total: Quantity, each: Quantity) -> bool:
    """ "The six games drew 96,000 people, 16,000 a game"."""
    if not _THEN.fullmatch(prose, total.end, each.start):
        return False
    return count.definite and _are_alike(total, each) and _is_each_of(prose, each, count) and total.value > each.value


def _is_for_each(prose: str, total: Quantity, each: Quantity, count: Quantity) -> bool:
    """ "It lost £6.6 million, or £600,000 for each of the 11 days"."""
    if not _OR_EACH.fullmatch(prose, total.end, each.start):
        return False
    return _OF_EACH.fullmatch(prose, each.end, count.start) is not None and _are_alike(total, each) and _is_count(count)


def _is_product(prose: str, count: Quantity, each: Quantity, total: Quantity) -> bool:
    """ "Four boats of 20 seats each, or 80", "three four-year terms, 12 years in all"."""
    if not (_is_count(count) or (count.value < MOST and not count.percent and not count.currency)) or count.approximate:
        return False
    if prose[count.end : each.start] == " " and _TERMS.fullmatch(prose, each.end, total.start):
        return _IN_ALL.match(prose, total.end) is not None
    if not _ARE_MADE_OF.fullmatch(prose, count.end, each.start) or each.approximate or total.approximate:
        return False
    return _THEN_TOTAL.fullmatch(prose, each.end, total.start) is not None and each.currency_name == total.currency_name


def _is_each_of(prose: str, each: Quantity, count: Quantity) -> bool:
    """Whether a number is told to be of each of the things that another counts."""
    if prose.endswith("an average of ", 0, each.start):
        return _is_count(count)
    match = _EACH.match(prose, each.end)
    if match is None or not _is_count(count):
        return False
    if not _ENDS.match(prose, match.end()):
        return False
    return match.group("one") in (None, (count.unit or "").rstrip("s"), count.noun)


def _is_count(number: Quantity) -> bool:
    over = number.document.prose.endswith("over ", 0, number.start)  # "over three years" they may be three
    plain = not (number.percent or number.currency or number.magnitude or (number.approximate and not over))
    return plain and isinstance(number.value, int) and 1 < number.value < MOST and (number.noun or number.unit) is not None


def _are_alike(total: Quantity, each: Quantity) -> bool:
    """Whether two numbers may be a total and a share of it."""
    alike = bool(total.percent) == bool(each.percent) and money.of_one_currency(total, each)
    return alike and not (total.percent and total.value > 100)
