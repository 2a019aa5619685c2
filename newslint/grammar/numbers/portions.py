"""Percentages beside the two numbers that they are worked out from: "12 of 131 patients, or 9 percent"."""

from __future__ import annotations

from newslint.grammar.numbers.changes import Change, decimals, figure_slack
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint.grammar.numbers.quantities import Quantity

NOT_ALL_WITHIN = 12  # code points before a number: what says that the parts are not all
RATES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000})  # one in so many
RATE_BELOW = 100
OF_FIRST_WITHIN = 14  # code points before a number: "of the"
_ROUGHLY = r"(?:about |around |roughly |nearly |almost |some |just (?:over|under) |more than |less than )?"
_THE = r"(?:(?:the|its|his|her|their|those|all|our|(?:the )?\p{L}+[’']s?) )*"
_OUT_OF = pattern(rf" (?:\p{{Ll}}+ )?(?:out )?of {_THE}$")
_IN_EVERY = pattern(r" in (?:every )?$")
_NAMED = r"(?: [^\d.,;:()\n—–]{1,40}?)?"
_OR = pattern(rf"{_NAMED}(?:(?:,| ?[—–]| --| -) or {_ROUGHLY}| \((?:or )?{_ROUGHLY})$")
_SHORT = pattern(r"(?: [\p{L}’'-]+){0,3}[^\p{L}]")
_BESIDE = pattern(rf"{_NAMED}, (?:or )?{_ROUGHLY}$")
_IN_BRACKETS = pattern(rf"(?:,? or | \(|: |, | of {_THE}[^\d.;:()\n—–]{{1,40}}(?:, or | \(){_ROUGHLY})$")
_OF_TWO = pattern(r"(?r)\d(?: (?:to|against) |[-–])")
_TO = pattern(r" to | against |[-–]")
_THEN_RATE = pattern(r"(?: of (?:the |its |all |their )?\p{Ll}+(?: \p{Ll}+)?)?(?:,? or| \(|,) (?:about |nearly |almost )?$")
_OF_WHOM = pattern(r"(?: [\p{Ll}-]+){1,3}, of (?:whom|which|these|those|them),? $")
_APPOSED = pattern(rf"{_NAMED}, {_ROUGHLY}$")
_ENDS_APPOSED = pattern(r"[,.;)]")
_OF_FIRST = pattern(r"(?ri)\bof (?:the |its |their )?")
_THEN_PART = pattern(r"(?: [^\d.;:()\n]{0,70})?, $")
_OF_ITS = pattern(r" of (?:its|the|their|his|her) (?:[\p{Ll}-]+ ){0,3}?(?:of )?$")
_NOT_ALL = pattern(r"\b(?:another|each|every|average|per(?! cent)|least|most|times|up to)\b")
_MORE = pattern(r" (?:more|less|fewer|higher|lower|above|below|up|down|points?)\b")


def portions(sentences: Iterable[list[Quantity]]) -> dict[Quantity, Change]:
    """The percentages among the numbers of some sentences that stand for one number's share of another."""
    found: dict[Quantity, Change] = {}
    for numbers in sentences:
        if not any(number.percent for number in numbers):
            continue
        prose = numbers[0].document.prose
        numbers = [number for number in numbers if number.percent or not number.measured]
        for one, two, three in zip(numbers, numbers[1:], numbers[2:], strict=False):
            read = _read(prose, one, two, three)
            if read is not None and not _NOT_ALL.search(prose, max(0, one.start - NOT_ALL_WITHIN), three.start):
                percentage, part, whole = read
                portion = _portion(percentage, part, whole)
                if portion is not None:
                    found[percentage] = portion
        for ayes, noes, percentage, whole in zip(numbers, numbers[1:], numbers[2:], numbers[3:], strict=False):
            if (
                percentage.percent
                and _TO.fullmatch(prose, ayes.end, noes.start)
                and _OR.fullmatch(prose, noes.end, percentage.start)
            ):
                portion = _portion(percentage, ayes, whole) if _OF_ITS.fullmatch(prose, percentage.end, whole.start) else None
                if portion is not None and not whole.percent:
                    found[percentage] = portion
    return found


def _read(prose: str, one: Quantity, two: Quantity, three: Quantity) -> tuple[Quantity, Quantity, Quantity] | None:
    """The percentage, the part and the whole among three numbers that follow each other."""
    first, second = prose[one.end : two.start], prose[two.end : three.start]
    if three.percent and not (one.percent or two.percent):
        is_rate = one.value < RATE_BELOW and two.value in RATES and _IN_EVERY.fullmatch(first) is not None
        if (is_rate or _OUT_OF.fullmatch(first)) and _APPOSED.fullmatch(second) and _ENDS_APPOSED.match(prose, three.end):
            return three, one, two
        if _OR.fullmatch(second):
            if is_rate or _OUT_OF.fullmatch(first):
                return three, one, two
            if _OF_WHOM.fullmatch(first):
                return three, two, one
            if (
                _SHORT.match(second)
                and _THEN_PART.fullmatch(first)
                and _OF_FIRST.match(prose, max(0, one.start - OF_FIRST_WITHIN), one.start)
            ):
                return three, two, one
    elif one.percent and not (two.percent or three.percent):
        is_rate = two.value < RATE_BELOW and three.value in RATES and _IN_EVERY.fullmatch(second) is not None
        if is_rate and _THEN_RATE.fullmatch(first):
            return one, two, three
        if _IN_BRACKETS.fullmatch(first) and _OUT_OF.fullmatch(second):
            return one, two, three
    elif (
        two.percent
        and not (one.percent or three.percent or _OF_TWO.match(prose, max(0, one.start - OF_FIRST_WITHIN), one.start))
        and _BESIDE.fullmatch(first)
        and _OF_ITS.fullmatch(second)
    ):
        return two, one, three
    return None


def _portion(percentage: Quantity, part: Quantity, whole: Quantity) -> Change | None:
    if (
        _MORE.match(percentage.document.prose, percentage.end)
        or part.currency_name != whole.currency_name
        or not 0 < part.value < whole.value
    ):
        return None
    percent = part.value / whole.value * 100
    counted = not (part.magnitude or whole.magnitude or part.approximate or whole.approximate or percentage.approximate)
    slack = 10.0 ** -decimals(percentage.figure) if counted else figure_slack(percent, part, whole, percentage)
    return Change(round(percent, 1), percentage.value, slack, (part, whole), "a share")
