"""Percentages behind the amount by which something moved: "Shares fell $3, or 10%, to $27"."""

from __future__ import annotations

from newslint.grammar.numbers import money
from newslint.grammar.numbers.changes import Change, change_word, decimals
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.grammar.numbers.quantities import Quantity

VERB_WITHIN = 20  # code points before an amount in which the verb that moves it stands
ROUNDED = 0.6  # of the last digit of a percentage, which is rounded
SLACK = 0.02  # of a percentage, by which rounded figures may be off

_OR = pattern(
    r"(?: (?:a|per) \p{Ll}+)?(?:,| \()(?: or)? (?:about |nearly |some )?$|(?: \p{Ll}+)?(?:, or| \() ?(?:about |nearly |some )?$"
)
_TO = pattern(r"[,)]{1,2}? (?:to(?: close at)?|at|and closed at) $")
_DOWN = pattern(
    r"(?:fell|falls?|falling|dropp?\p{Ll}*|declin\p{Ll}*|lost|loses?|slid|slides?|slipp?\p{Ll}*|sank|tumbl\p{Ll}*|down|shed|plung\p{Ll}*)"
)
_VERB = pattern(r"(?r)\b(?P<verb>\p{Ll}+)(?: by| another)? $")


def moves(sentences: Iterable[list[Quantity]]) -> Iterator[tuple[Quantity, Change]]:
    """The percentages of some sentences that give again how far something moved, and what they should be."""
    for numbers in sentences:
        prose = numbers[0].document.prose
        for by, percentage, now in zip(numbers, numbers[1:], numbers[2:], strict=False):
            if by.percent or not percentage.percent or now.percent or not money.of_one_currency(by, now):
                continue
            if not (_OR.fullmatch(prose, by.end, percentage.start) and _TO.fullmatch(prose, percentage.end, now.start)):
                continue
            verb = _VERB.search(prose, max(0, by.start - VERB_WITHIN), by.start)
            if verb is None or not (change_word().fullmatch(verb.group("verb")) or _DOWN.fullmatch(verb.group("verb"))):
                continue
            before = now.value + by.value if _DOWN.fullmatch(verb.group("verb")) else now.value - by.value
            if before > 0:
                percent = 100 * by.value / before
                slack = ROUNDED * 10.0 ** -decimals(percentage.figure) + SLACK * percent
                yield percentage, Change(round(percent, 1), percentage.value, slack, (by, now))
