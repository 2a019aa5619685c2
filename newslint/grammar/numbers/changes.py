"""Percentages beside the two amounts that they compare: "rose 50% to $3 million from $2 million"."""

from __future__ import annotations

from newslint.grammar.numbers import money
from newslint.grammar.numbers.listed_numbers import LONGEST_ITEM
from newslint.grammar.phrases import any_of
from newslint.grammar.words import numerals
from newslint.patterns import pattern
from newslint.record import Record
from newslint.remember import remember

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from regex import Pattern

    from newslint.grammar.numbers.quantities import Quantity

FROM_WITHIN = 20  # code points before a number: "from" and what stands beside it
TOLD_WITHIN = 40  # code points before a number: the words that tell which way it went
ROUNDED_SHARE = 0.025  # of a figure: $3 billion may stand for $2.95 billion, not for $2.6 billion
ROUGH_SHARE = 0.1  # of a change that is given in rough figures

_WORDS = r"[^\d.;:\n]{0,30}(?:\bin (?:19|20)\d\d,? )?"
_ABOUT = r"(?:about |around |nearly |just )?"
SOME = "about |nearly |almost |some |more than |just over |over "  # before how much it was
_MOVES = "rise|increase|gain|drop|fall|decline|decrease|jump"
TO_FROM = pattern(rf"{_WORDS}\bfrom {_ABOUT}$")
FROM_TO = pattern(rf"{_WORDS}\bto {_ABOUT}$")
FROM_BEFORE = pattern(rf"(?r)\bfrom {_ABOUT}$")
_ON_DATE = r"(?:\b(?:in|on|by|at) (?:[\p{L}]+\.? \d{1,2}, )?(?:19|20)\d\d|\b(?:on|by) \p{L}+\.? \d{1,2})?"
_UP_AFTER = pattern(rf"[^\d.;:\n]{{0,60}}{_ON_DATE}, (?:up|down|an? (?:\p{{Ll}}+ )?(?:{_MOVES}) of) (?:by )?$")
_FROM_AFTER = pattern(r",? (?:compared (?:to|with)|from) $")
_TO_AFTER = pattern(rf",? (?:to|from) {_ABOUT}$")
_THEN = pattern(r" [^\d.;:()\n]{1,50}, (?:or )?$")
_MORE_THAN = pattern(r" (?:more|less|fewer|higher|lower) than (?:the|its|their) $")
_AGO = pattern(r" (?:years?|months?|weeks?|days?|decades?) (?:ago|earlier|before)\b")
_CHANGED_BY = pattern(
    r"(?: (?:a (?:year|month|week) (?:ago|earlier|before)|last year|in \d{4}))?(?:,| ?[—–]| -| \()(?: or)? ?"
    rf"(?:up|down|an? (?:\p{{Ll}}+ )?(?:{_MOVES}|reduction) of)? ?(?:by |about |nearly )?$"
)
AGAINST = pattern(rf"[^\d.;:\n]{{0,30}}, (?:against|compared (?:with|to)|versus|down from|up from) {_ABOUT}$")
_FALL_OF = rf"(?:a|an) (?:\p{{Ll}}+ )?(?:{_MOVES}|surge|reduction|cut) of (?:by |{SOME})?$"
THEN_FALL_OF = pattern(
    rf"[^\d.;:\n]{{0,30}}(?:\bin (?:19|20)\d\d)?(?:,| —| –|;) (?:or )?(?:(?:up|down) (?:by )?(?:{SOME})?$|{_FALL_OF})"
)
_OTHER_CLAUSE = pattern(r",? (?:and|while|but|as|with|whereas) ")
_OTHER_MOMENT = pattern(r"\b(?:rang(?:e|es|ed|ing)|after|before|while|when|then|following|followed|until|despite)\b")


@remember
def change_word() -> Pattern[str]:
    """What says that something grew or fell."""
    return pattern(rf"\b(?:{any_of('of a change')})\b")


class Change(Record):
    """What two amounts make in percent, what is stated, how far a rounded figure may be from it, and the amounts.

    ``kind`` is ``a change`` from one of them to the other, or ``a share`` of one in the other; ``unit`` is ``percent``, or
    ``points`` of it.
    """

    percent: float
    stated: float
    slack: float
    amounts: tuple[Quantity, ...]
    kind: str = "a change"
    unit: str = "percent"


def changes(sentences: Iterable[list[Quantity]]) -> dict[Quantity, Change]:
    """The changes that percentages among the numbers of some sentences state."""
    found: dict[Quantity, Change] = {}
    for numbers in sentences:
        percentages = [number for number in numbers if number.percent]
        if not percentages:
            continue
        prose = percentages[0].document.prose
        numbers = [number for number in numbers if not (_AGO.match(prose, number.end) or _is_time_of_it(number))]
        amounts = [number for number in numbers if not number.percent]
        if len(percentages) == 1 and len(amounts) == 2:
            triples = [(percentages[0], amounts[0], amounts[1])]
        else:
            triples = list(_triples(prose, numbers))
        for percentage, one, two in triples:
            change = _change(prose, percentage, one, two)
            if change is not None:
                found.setdefault(percentage, change)
    return found


def _is_time_of_it(number: Quantity) -> bool:
    """Whether it is the time that something took ("rose by 40 percent in ten years, to …")."""
    return number.measured and number.document.prose.endswith(("in ", "over ", "within "), 0, number.start)


def _triples(prose: str, numbers: list[Quantity]) -> Iterator[tuple[Quantity, Quantity, Quantity]]:
    """The percentages and amounts among the numbers of a sentence that stand right beside each other."""
    for one, two, three in zip(numbers, numbers[1:], numbers[2:], strict=False):
        shares = (bool(one.percent), bool(two.percent), bool(three.percent))
        if shares == (True, False, False) and _TO_AFTER.fullmatch(prose, one.end, two.start):
            yield one, two, three
        elif shares == (False, False, True) and _CHANGED_BY.fullmatch(prose, two.end, three.start):
            yield three, one, two
        elif shares == (False, True, False):
            yield two, one, three


def _change(prose: str, percentage: Quantity, one: Quantity, two: Quantity) -> Change | None:
    if (
        not (money.of_one_currency(one, two) or (one.currency and two.currency))
        or abs(percentage.start - two.end) > 2 * LONGEST_ITEM
    ):
        return None
    between = prose[one.end : two.start]
    if percentage.start > one.start and percentage.end < two.end:
        before, after = prose[one.end : percentage.start], prose[percentage.end : two.start]
        behind = _UP_AFTER.fullmatch(before) and _FROM_AFTER.fullmatch(after)
        behind = behind or (_THEN.fullmatch(before) and _MORE_THAN.fullmatch(after))
        new, old = (one, two) if behind else (None, None)
    elif TO_FROM.fullmatch(between):
        new, old = one, two
    elif FROM_TO.fullmatch(between) and FROM_BEFORE.search(prose, max(0, one.start - FROM_WITHIN), one.start):
        old, new = one, two
    elif AGAINST.fullmatch(between) and THEN_FALL_OF.fullmatch(prose[two.end : percentage.start]):
        new, old = one, two
    else:
        return None
    if new is None or old is None:
        return None
    apart = prose[two.end : percentage.start] or prose[percentage.end : one.start]
    if _OTHER_CLAUSE.search(apart):
        return None
    start, end = min(percentage.start, one.start), max(percentage.end, two.end)
    words = prose[max(0, start - TOLD_WITHIN) : start] + prose[start:end]
    if (
        not change_word().search(words)
        or _OTHER_MOMENT.search(prose, max(0, start - FROM_WITHIN), end)
        or old.value <= 0
        or "point" in prose[percentage.end : percentage.end + 8]
    ):
        return None
    if {len(one.figure or ""), len(two.figure or "")} & {0} or (one.noun and two.noun and one.noun != two.noun):
        return None
    percent = abs(new.value - old.value) / old.value * 100
    return Change(round(percent, 1), percentage.value, figure_slack(percent, new, old, percentage), (new, old))


def figure_slack(percent: float, one: Quantity, other: Quantity, percentage: Quantity) -> float:
    """How far a stated percentage may be from the one worked out of two numbers, for what rounding may have done to all three."""
    places = max(decimals(number.figure) for number in (one, other)) if one.magnitude == other.magnitude else 0
    rounding = (_half_unit(one, places) / other.value + one.value * _half_unit(other, places) / other.value**2) * 100
    rough = ROUGH_SHARE * percent if is_rough(one, other, percentage) else 0.0
    return rounding + 10.0 ** -decimals(percentage.figure) + rough


def is_rough(*numbers: Quantity) -> bool:
    """Whether any of some numbers is a rough one."""
    return any(number.approximate for number in numbers)


def _half_unit(number: Quantity, places: int) -> float:
    """How far rounding may have moved a figure: half of what its last digit is worth, within reason; not at all for a count.

    ``places`` is how many decimals the figures beside it have: news writes $10 billion beside $10.8 billion.
    """
    figure = number.figure or "1"
    if figure.isdigit() and not (number.magnitude or number.currency or number.measured):
        return 0.0
    worth = number.value / (numerals.digits_value(figure) or 1)
    return min(worth * 10.0 ** -max(decimals(figure), places) / 2, ROUNDED_SHARE * number.value)


def decimals(figure: str | None) -> int:
    """How many decimals a figure has."""
    return len((figure or "").partition(".")[2])
