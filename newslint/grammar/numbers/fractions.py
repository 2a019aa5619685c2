"""Fractions in words beside what else says the same: "a third of the houses, or 32 percent", "two of the six, or a third"."""

from __future__ import annotations

from itertools import pairwise

from newslint.grammar.numbers.changes import Change
from newslint.grammar.numbers.worded_changes import COUNTS, PARTS
from newslint.grammar.words.plurals import lemma
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from regex import Match

    from newslint.grammar.numbers.quantities import Quantity

LONGEST_GAP = 60  # code points between two numbers of which one is part of the other
THEM_WITHIN = 80  # code points from things to "of them"
OF_WITHIN = 40  # code points before a number: "two-thirds of the"
REACH = 96  # code points before a number in which the fraction stands
POINTS = 4.0  # percentage points that a fraction may be off
ROUGH_POINTS = 8.0  # the same where it is told to be rough ("nearly a third")

_ROUGHLY = "(?:about|nearly|almost|some|more than|less than|just (?:over|under)|over|under|around|roughly|close to)"
_FRACTION = rf"(?P<rough>{_ROUGHLY} )?(?:(?P<a>an?|one|two|three)[ -])?(?P<part>half|thirds?|quarters?|fifths?|sixths?|tenths?)"
_OF_A_FRACTION = pattern(r"[ -](?:thirds?|quarters?|fifths?|sixths?|tenths?)\b")  # the "two" of "two-thirds"
_LETTERS = r"[^\d,.;:()\n“”\"]"
_OR = rf"(?:,? or| \(or| \()(?: {_ROUGHLY})? ?"
_BEFORE = pattern(rf"(?ri)\b{_FRACTION} of {_LETTERS}{{2,50}}{_OR}$")
_APPOSED_TO = pattern(rf"(?ri)\b{_FRACTION} of {_LETTERS}{{2,50}}, $")
_BEHIND_THEM = pattern(rf"{_LETTERS}{{0,40}}, (?:or )?{_FRACTION} of (?:them|it|the total|all)\b")
_THEM_OR = pattern(rf" of them, or {_FRACTION}\b(?! of)")
_BEHIND = pattern(rf"{_LETTERS}{{0,40}}, or {_FRACTION}\b(?! (?:of|an?|hour|day|century|dozen|million|billion|percent|point)\b)")
_ABOVE = frozenset({"more than", "over", "well over", "just over"})
_BOUND = pattern(
    rf"{_LETTERS}{{0,40}}, (?P<rough>more than|well over|just over|over|less than|fewer than|just under|under) "
    r"(?:(?P<a>an?|one|two|three)[ -])?(?P<part>half|thirds?|quarters?|fifths?|tenths?)\b(?! (?:again|as)\b)"
)
_OF_THE_THINGS = pattern(rf"(?ri)\b{_FRACTION} of (?:the|its|their|all) (?P<things>\p{{Ll}}+),? or $")
_ENDS = pattern(r"[,.;)]|\n|$")
_OF_THEM = pattern(rf"(?: \p{{Ll}}+)?, {_FRACTION}(?: of (?:them|whom|which|these|those))?,? or {_ROUGHLY}? ?")
_THEN = pattern(rf"(?: \p{{Ll}}+){{0,2}}, or (?:{_ROUGHLY} )?")
_OF_THE = pattern(rf"(?ri)\b{_FRACTION} of (?:the|its|their|all|those) $")
_MAY_SAY_AGAIN = " of "
_OUT_OF = pattern(r" (?:\p{Ll}+ )?(?:out )?of (?:(?:the|its|his|her|their|those|all|our) )*$")
_MORE = pattern(r" (?:more|less|fewer|higher|lower|above|below|up|down|points?|of)\b")


def fractions(numbers: Sequence[Quantity]) -> Iterator[tuple[Quantity, Change]]:
    """Numbers that a fraction beside them says once more, and what they and the fraction come to in percent."""
    numbers = [number for number in numbers if not _OF_A_FRACTION.match(number.document.prose, number.end)]
    for at, number in enumerate(numbers):
        prose = number.document.prose
        if (
            number.percent
            and _MAY_SAY_AGAIN in prose[max(0, number.start - REACH) : number.start]
            and not _MORE.match(prose, number.end)
        ):
            match = _BEFORE.search(prose, max(0, number.start - REACH), number.start)
            if match is not None and not (at and numbers[at - 1].start >= match.start()):
                yield number, _change(_percent(match), number.value, match, (number,))
        if at and (match := _THEM_OR.match(prose, number.end)) and _is_whole(numbers[at - 1], number):
            amounts = (number, numbers[at - 1])
            yield number, _change(number.value / amounts[1].value * 100, _percent(match), match, amounts)
    yield from _of_things(numbers)
    for one, two in pairwise(numbers):
        prose = one.document.prose
        gap = prose[one.end : two.start]
        if len(gap) > LONGEST_GAP or not (" or " in gap or _MAY_SAY_AGAIN in gap):
            continue
        match = _OF_THEM.fullmatch(prose, one.end, two.start) or (
            _THEN.fullmatch(prose, one.end, two.start) and _OF_THE.search(prose, max(0, one.start - OF_WITHIN), one.start)
        )
        if match and _is_part(two, one):
            yield two, _change(two.value / one.value * 100, _percent(match), match, (two, one))
            continue
        if not _is_part(one, two) or not _OUT_OF.fullmatch(prose, one.end, two.start):
            continue
        match = _BEHIND.match(prose, two.end) or _BEHIND_THEM.match(prose, two.end)
        bound = _BOUND.match(prose, two.end)
        if bound is not None:
            change = _change(one.value / two.value * 100, _percent(bound), bound, (one, two))
            wrong = change.percent <= change.stated if bound.group("rough") in _ABOVE else change.percent >= change.stated
            if wrong:
                yield one, Change(change.percent, change.stated, 0.0, change.amounts, change.kind)
            continue
        match = match or _APPOSED_TO.search(prose, max(0, one.start - REACH), one.start)
        if match is not None:
            yield one, _change(one.value / two.value * 100, _percent(match), match, (one, two))


def _of_things(numbers: Sequence[Quantity]) -> Iterator[tuple[Quantity, Change]]:
    """ "They will build 9,000 homes. … A third of the homes, or 3,000, will be for rent"."""
    for at, number in enumerate(numbers):
        prose = number.document.prose
        if number.noun or number.percent or number.currency or not prose.endswith("or ", 0, number.start):
            continue
        match = _OF_THE_THINGS.search(prose, max(0, number.start - REACH), number.start)
        if match is None or not _ENDS.match(prose, number.end):
            continue
        things = lemma(match.group("things"))
        wholes = [other for other in numbers[:at] if other.noun == things and not (other.percent or other.currency)]
        if (
            things
            and len({whole.value for whole in wholes}) == 1
            and wholes[0].value > number.value
            and not wholes[0].approximate
        ):
            yield number, _change(number.value / wholes[0].value * 100, _percent(match), match, (number, wholes[0]))


def _is_whole(whole: Quantity, part: Quantity) -> bool:
    """Whether a number counts the things close before that a part is told to be of."""
    near = part.start - whole.end <= THEM_WITHIN and not (whole.percent or whole.currency or part.percent)
    return near and whole.noun is not None and 0 < part.value < whole.value


def _is_part(one: Quantity, two: Quantity) -> bool:
    plain = not (one.percent or two.percent or one.approximate or two.approximate)
    return plain and one.currency_name == two.currency_name and 0 < one.value < two.value


def _percent(match: Match[str]) -> float:
    part = match.group("part").lower().removesuffix("s")
    return 100 * COUNTS.get((match.group("a") or "a").lower(), 1) / PARTS[part]


def _change(percent: float, stated: float, match: Match[str], amounts: tuple[Quantity, ...]) -> Change:
    slack = ROUGH_POINTS if match.group("rough") else POINTS
    return Change(round(percent, 1), round(stated, 1), slack, amounts, "a share")
