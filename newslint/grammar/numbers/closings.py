"""Parts and totals that the end of a list ties together: "the remaining 600", "The two had 260 beds between them".

The parts may lie in several sentences. What is told only by such words has to come near: otherwise something else is meant.
"""

from __future__ import annotations

from newslint.grammar.numbers import measures
from newslint.grammar.numbers.sums import Parts
from newslint.grammar.sentences import sentence_bounds
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newslint.grammar.numbers.quantities import Quantity

NEAR = 0.15  # of a total, by which its parts may have missed it
MOST = 8  # numbers before the last part among which the others and the total stand
FEWEST_SUMS = 3  # of a list that ends with all others
FEWEST_THINGS = 2  # in a part; "one" often counts nothing
REACH = 500  # code points from a total to what remains of it
_WORDS = "remaining between together combined total other others rest else leaving"
WORDS = frozenset(word.encode() for word in _WORDS.split())  # folded

_REMAINING = ("the remaining ", "the other ", "The remaining ", "The other ")
_LEAVING = ("leaving ", "leaving only ", "leaving just ")
_LEFT = pattern(r"[.,;]|\n|$| (?:at large|missing|unaccounted|still|left|in jail|in custody|open|empty|standing|to go)\b")
_OF_TOTAL = pattern(r"(?r)\b[Oo]f (?:(?:the|its|their|his|her|those|these|all|our|[\p{L}’']+[’']s?) )*$")
_BETWEEN_THEM = pattern(
    r"(?: \p{Ll}+){0,3} (?:between them|together|combined|in all|in total|altogether)\b"
    r"(?!,? (?:in|last|then|until|before|by|at)\b)"
)
_THE_TWO = pattern(
    r"(?r)\b(?:The|the) (?P<count>two|three|four)(?: \p{Ll}+)? (?:had|have|has|held|hold|had had|employ\w*|carr\w+) $"
)
_FOR_ALL_OTHERS = pattern(r" (?:for|on|to) (?:all (?:the )?others?|everything else|all else|the rest)\b")
_COUNTS = {"two": 2, "three": 3, "four": 4}
_ALL_OTHERS = pattern(
    r"(?r)\b(?:all (?:the )?others?|everything else|all else|the rest)(?: [\p{Ll}-]+){0,3}"
    r"(?: (?:gets?|got|takes?|took|received?))? $"
)


def closings(numbers: Sequence[Quantity]) -> Iterator[tuple[Quantity, Parts]]:
    """Totals whose parts are closed by such words, and the parts."""
    for at, number in enumerate(numbers):
        prose = number.document.prose
        if number.percent:
            continue
        if prose.endswith(_REMAINING, 0, number.start) or (
            prose.endswith(_LEAVING, 0, number.start) and _LEFT.match(prose, number.end)
        ):
            yield from _remaining(numbers, at)
        elif number.currency and (
            _ALL_OTHERS.search(prose, max(0, number.start - 48), number.start) or _FOR_ALL_OTHERS.match(prose, number.end)
        ):
            yield from _all_others(numbers, at)
        elif number.noun and (two := _THE_TWO.search(prose, max(0, number.start - 40), number.start)):
            yield from _between_them(numbers, at, _COUNTS[two.group("count")])


def _remaining(numbers: Sequence[Quantity], at: int) -> Iterator[tuple[Quantity, Parts]]:
    """ "Of the 4,000 pupils, 1,000 walked. Another 2,400 rode, and the remaining 600 stayed"."""
    last = numbers[at]
    prose = last.document.prose
    parts = [last]
    for number in reversed(numbers[max(0, at - MOST) : at]):
        if last.start - number.end > REACH or number.document.block_at(number.start) is not number.document.block_at(last.start):
            return
        if number.percent or number.is_age or number.measured != last.measured or number.currency_name != last.currency_name:
            continue
        if number.value < FEWEST_THINGS or measures.in_ratio(prose, number.start, number.end):
            continue
        if _OF_TOTAL.search(prose, max(0, number.start - 24), number.start):
            if len(parts) > 1 and _is_near(number, parts) and not _may_come_to(number.value - last.value, parts[1:]):
                yield number, Parts(tuple(reversed(parts)), all=True)
            return
        parts.append(number)


def _may_come_to(value: float, parts: Sequence[Quantity]) -> bool:
    """Whether some of the parts, but not all of them, come to a value: the others count something else."""
    sums = {0.0}
    for part in parts:
        sums |= {made + part.value for made in sums}
    return value in sums and sum(part.value for part in parts) != value


def _all_others(numbers: Sequence[Quantity], at: int) -> Iterator[tuple[Quantity, Parts]]:
    """ "The budget is $41 billion. … Schools get $11 billion, health $14 billion, and all others $16 billion"."""
    last = numbers[at]
    start = sentence_bounds(last.document, last.start)[0]
    parts = [number for number in numbers[max(0, at - MOST) : at] if number.start >= start] + [last]
    if len(parts) < FEWEST_SUMS or any(part.currency_name != last.currency_name or part.approximate for part in parts):
        return
    come_to = sum(part.value for part in parts)
    before = [number for number in numbers[: at + 1 - len(parts)] if number.currency_name == last.currency_name]
    near = [number for number in before if _is_near(number, parts)]
    if near and all(number.value != come_to for number in before) and len({number.value for number in near}) == 1:
        yield near[-1], Parts(tuple(parts), all=True)


def _between_them(numbers: Sequence[Quantity], at: int, count: int) -> Iterator[tuple[Quantity, Parts]]:
    """ "St. Anne's has 140 beds, and Mercy 120 beds. The two have 260 beds between them"."""
    total = numbers[at]
    if not _BETWEEN_THEM.match(total.document.prose, total.end) or total.approximate:
        return
    start = sentence_bounds(total.document, total.start)[0]
    earlier = sentence_bounds(total.document, max(0, start - 1))[0]
    parts = [
        number for number in numbers[max(0, at - MOST) : at] if earlier <= number.start < start and number.noun == total.noun
    ]
    if len(parts) == count and not any(part.approximate for part in parts) and _is_near(total, parts):
        yield total, Parts(tuple(parts), all=True)


def _is_near(total: Quantity, parts: Sequence[Quantity]) -> bool:
    come_to = sum(part.value for part in parts)
    return total.value > max(part.value for part in parts) and abs(come_to - total.value) <= NEAR * total.value
