"""Numbers that say how far apart two others are: "31 to 20, a majority of 11", "94 points, six more than Town, who have 88"."""

from __future__ import annotations

from newslint.grammar.numbers import money
from newslint.grammar.numbers.changes import change_word, decimals
from newslint.grammar.words import numerals
from newslint.patterns import pattern
from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newslint.grammar.numbers.quantities import Quantity

REACH = 3  # numbers before a difference among which the first of the two stands
MOVED_WITHIN = 24  # code points before a number: "rose by"
CENT = 0.01  # of the currency
WIDE = 100  # a difference that may be in round figures
_CENTS = frozenset({"cent", "penny", "pence"})

_DISTANCE = (
    "majority|margin|lead|difference|gap|gulf|spread|deficit|advantage|shortfall|saving|rise|increase|drop|fall|decline|decrease"
    "|reduction|gain|jump|surplus"
)
_WORDS = r"(?:[^\d.;:()\n“”\"]|(?<=\b(?:Mr|Ms|Mrs|Dr|Sen|Rep|Gov))\.)"
_APART = pattern(rf"(?: {_WORDS}{{1,40}})?,? (?:or |giving \p{{L}}+ |with |by |for )?an? (?:\p{{Ll}}+ )?(?:{_DISTANCE}) of $")
_AGAINST = pattern(
    rf"(?: votes?)? (?:to|against) |[-–]|{_WORDS}{{1,40}} (?:and|to|against|while|versus) {_WORDS}{{0,40}}"
    r"|[^\d.;:()\n“”\"]{1,40}, (?:the|its|his|her) \p{L}+(?: (?:is|was))? "
)
_TO_OR_FROM = pattern(rf"{_WORDS}{{0,40}} (?:to|from|get|earn|pay|paid|cost|against|of) ")
_OR = pattern(rf"(?: {_WORDS}{{1,30}})?, (?:or )?$")
_MORE = pattern(r" (?:more|less|higher|lower|cheaper)\b(?! than)")
_THEN = pattern(rf"{_WORDS}{{0,60}}(?:, |\band )$")
_MORE_THAN = pattern(
    r"(?: \p{Ll}+)? (?:(?:more|fewer|less) than|(?:clear|ahead|short) of|behind|above|below) "
    r"(?:(?:the|its|their|his|her|last year[’']s|\p{Lu}[\p{L}’'-]+[’']s?) (?:(?:\p{Ll}+ ){1,3}of )?|"
    r"(?:\p{Lu}[\p{L}’'-]+ ){0,2}\p{Lu}[\p{L}’'-]+, (?:who|which) (?:have|has|had) )?$"
)
_BY = pattern(r"(?r)\bby (?:just |only )?")
_OF_A_CONTEST = frozenset({"vote", "point", "goal", "run", "seat", "ballot"})
_THEN_RESULT = pattern(
    rf" \p{{Ll}}+(?: (?:(?!\b(?:and|but)\b){_WORDS}){{1,60}})?,"
    rf"(?: (?:defeating|beating|ousting|over|against) (?:(?!\b(?:and|but)\b)[^\d,.;:()\n“”\"]){{2,60}}| and|, by)? $"
)
_TO = pattern(r" (?:votes? )?(?:to|against) |[-–]")
_VERB = pattern(r"(?r)\b(?P<verb>\p{Ll}+)(?: by| another)? $")
_UP_FROM = pattern(r"[^;:()\n“”\"]{0,60}\b(?:from|to|compared with|compared to|against) (?:about |just )?$")
_THAT_IS = pattern(
    rf"[^.;:()\n“”\"]{{0,40}}\. (?:That|This) (?:is|was|would be|means|meant|represents) an? (?:\p{{Ll}}+ )?(?:{_DISTANCE}) of $"
)
_UP = pattern(rf"{_WORDS}{{0,40}}, (?:up|down) (?:by )?$")
_FROM = pattern(r"(?: \p{Ll}+)? from $")
_MOVED_TO = pattern(r"(?: \p{Ll}+)?,? (?:to|from) $")
_TO_FROM = pattern(rf"{_WORDS}{{0,40}} (?:from|to) $")


class Difference(Record):
    """How far apart two numbers are, how far a rounded figure may be from it, and the numbers."""

    value: float
    slack: float
    between: tuple[Quantity, ...]


def differences(sentences: Iterable[list[Quantity]]) -> dict[Quantity, Difference]:
    """The numbers of some sentences that say how far apart two others beside them are."""
    found: dict[Quantity, Difference] = {}
    for numbers in sentences:
        prose = numbers[0].document.prose
        for at, (one, two, three) in enumerate(zip(numbers, numbers[1:], numbers[2:], strict=False)):
            if _is_distance(prose, one, two, three):
                found[three] = _between(three, one, two)
            elif (first := _compared_before(prose, numbers[max(0, at + 1 - REACH) : at + 1], two, three)) is not None:
                found[two] = _between(two, first, three)
            elif _is_won_by(prose, one, two, three) or _has_moved(prose, one, two, three):
                found[one] = _between(one, two, three)
            elif _is_up_by(prose, one, two, three):
                found[two] = _between(two, one, three)
    return found


def in_next_sentence(numbers: Sequence[Quantity]) -> Iterator[tuple[Quantity, Difference]]:
    """ "Orsa has 210,000 people, up from 200,000 in 2010. That is an increase of 10,000"."""
    numbers = [number for number in numbers if not number.percent]
    for one, two, stated in zip(numbers, numbers[1:], numbers[2:], strict=False):
        prose = one.document.prose
        if not prose.endswith(" of ", 0, stated.start) or not _THAT_IS.fullmatch(prose, two.end, stated.start):
            continue
        if _UP_FROM.fullmatch(prose, one.end, two.start) and _are_alike(one, two, stated) and _is_of(stated, one, two):
            yield stated, _between(stated, one, two)


def _between(stated: Quantity, one: Quantity, two: Quantity) -> Difference:
    slack = _half_unit(one) + _half_unit(two)
    if stated.value >= WIDE:
        slack = max(slack, _half_unit(stated) if stated.approximate or stated.magnitude else 0.0)
    value = abs(one.value - two.value)
    if _is_of_cents(stated, one):
        value, slack = value / CENT, slack / CENT
    return Difference(round(value, 4), slack, (one, two))


def _half_unit(number: Quantity) -> float:
    """How far rounding may have moved a figure: half of what its last digit is worth; not at all for a count."""
    figure = number.figure or "1"
    if not number.magnitude and (number.form == "words" or figure.replace(",", "").isdigit()):
        return 0.0
    worth = number.value / (numerals.digits_value(figure) or 1)
    return worth * 10.0 ** -decimals(figure) / 2


def _is_distance(prose: str, one: Quantity, two: Quantity, stated: Quantity) -> bool:
    """Whether the last of three numbers is how far the others are apart ("a lead of 2,000", "or $3,000 more")."""
    if not _are_alike(one, two, stated):
        return False
    if _APART.fullmatch(prose, two.end, stated.start):
        return _AGAINST.fullmatch(prose, one.end, two.start) is not None and _is_of(stated, one, two)
    if one.currency is None or not _OR.fullmatch(prose, two.end, stated.start):
        return False
    return _TO_OR_FROM.fullmatch(prose, one.end, two.start) is not None and _MORE.match(prose, stated.end) is not None


def _compared_before(prose: str, before: list[Quantity], stated: Quantity, other: Quantity) -> Quantity | None:
    """What is so much more than the last number: the nearest before of such things ("21 points from nine games, two …")."""
    if not _MORE_THAN.fullmatch(prose, stated.end, other.start):
        return None
    for first in reversed(before):
        if (
            _are_alike(first, stated, other)
            and _is_of(stated, first, other)
            and (first.noun == stated.noun or first is before[-1])
        ):
            return first if _THEN.fullmatch(prose, before[-1].end, stated.start) else None
    return None


def _is_won_by(prose: str, stated: Quantity, one: Quantity, two: Quantity) -> bool:
    """ "She won by 12 votes, defeating Mr. Lind 3,418 to 3,406"."""
    if stated.noun not in _OF_A_CONTEST or not _TO.fullmatch(prose, one.end, two.start):
        return False
    won = _BY.search(prose, max(0, stated.start - MOVED_WITHIN), stated.start) is not None
    return won and _are_counts(stated, one, two) and _THEN_RESULT.fullmatch(prose, stated.end, one.start) is not None


def _has_moved(prose: str, stated: Quantity, one: Quantity, two: Quantity) -> bool:
    """ "Fares will rise by 10 cents, to €2.60 from €2.50"."""
    verb = _VERB.search(prose, max(0, stated.start - MOVED_WITHIN), stated.start)
    if verb is None or not change_word().fullmatch(verb.group("verb")):
        return False
    if not (_MOVED_TO.fullmatch(prose, stated.end, one.start) and _TO_FROM.fullmatch(prose, one.end, two.start)):
        return False
    alike = _are_alike(stated, one, two) or _is_of_cents(stated, one)
    return alike and not (stated.percent or one.percent or two.percent) and _is_of(stated, one, two)


def _is_up_by(prose: str, one: Quantity, stated: Quantity, two: Quantity) -> bool:
    """ "2.20 euros a share, up 20 cents from 2.00 euros"."""
    if not (_UP.fullmatch(prose, one.end, stated.start) and _FROM.fullmatch(prose, stated.end, two.start)):
        return False
    alike = _are_alike(one, stated, two) or (_is_of_cents(stated, one) and _are_alike(one, two))
    return alike and not (stated.percent or one.percent) and _is_of(stated, one, two)


def _is_of_cents(stated: Quantity, one: Quantity) -> bool:
    return stated.noun in _CENTS and stated.currency is None and one.currency is not None


def _is_of(stated: Quantity, one: Quantity, two: Quantity) -> bool:
    """Whether what a number counts may be what two others count."""
    return (
        stated.noun is None or _is_of_cents(stated, one) or {one.noun, two.noun} <= {stated.noun, None} or one.noun == stated.noun
    )


def _are_counts(*numbers: Quantity) -> bool:
    return all(
        isinstance(number.value, int) and not (number.percent or number.currency or number.magnitude) for number in numbers
    )


def _are_alike(*numbers: Quantity) -> bool:
    """Whether numbers are of one kind and exact."""
    if any(number.approximate for number in numbers) or not money.of_one_currency(*numbers):
        return False
    return len({bool(number.percent) for number in numbers}) == 1
