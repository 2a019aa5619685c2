"""Totals and the parts that a sentence lists: "40 trucks: 15 to Rafah, 12 to Gaza City and 13 to Khan Younis".

Whether they agree is for rules to say. All that puts numbers together is shy: where the words between them leave room for
another reading, they are left alone.
"""

from __future__ import annotations

from newslint.grammar import counting
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.analyses.numbers import Number

LONGEST_ITEM = 60  # code points between two numbers of one list

_ITEM_GAP = pattern(r"(?: [^\d,;:.()\n“”\"]{0,50})?(?:, and |, | and |; and |; )$")
_LIST_OPENS = pattern(r"[^\d.;:\n“”\"]{0,40}(?:: ?| [—–-] |, (?:with )?)$")
_LIST_ENDS = pattern(
    r" [\p{L} ’'-]{2,50}?(?:[.;]|,(?! (?:and|or|plus|as well|including|while|most|some|all|with)\b)| [—–-] |\n|$)"
)
_DOUBTS = (
    "includ\\w+ among others? rest remaining each every some about nearly over aged? ranging between per or than plus "
    "another both either respectively later earlier previous\\w* followed then after before when who which compared"
)
_NOT_A_LIST = pattern(rf"\b(?:{_DOUBTS.replace(' ', '|')}|at least|more than|up to|so far|of them|of whom|of which)\b")
_IN_ALL = pattern(r" (?:in all|in total|altogether|all told)\b")
_TOTAL_BEFORE = pattern(r"\btotal of $")
_BEFORE_TOTAL = pattern(r"[^\d.;:\n“”\"]{2,60},(?: (?:a|for a) total of| or)? ")


def totals(sentences: Iterable[list[Number]]) -> dict[Number, tuple[Number, ...]]:
    """The totals in the numbers of some sentences, and their parts."""
    found = {}
    for numbers in sentences:
        if any(number.percent for number in numbers) or len({number.currency_name for number in numbers}) > 1:
            continue
        for total, parts in _totals(numbers[0].document.prose, numbers):
            if len(parts) >= 2 and total.value > max(part.value for part in parts) and not total.approximate:
                found[total] = tuple(parts)
                break
    return found


def _totals(prose: str, numbers: list[Number]) -> Iterator[tuple[Number, list[Number]]]:
    """Totals and lists of one sentence: lists that a total opens, and then the list before a total at the end."""
    for at, total in enumerate(numbers[:-2]):
        if _opens_list(prose, total, numbers[at + 1]):
            yield total, _list_of(prose, numbers[at + 1 :])
    last, parts = numbers[-1], numbers[:-1]
    if _closes_list(prose, parts[-1], last):
        yield last, _list_of(prose, parts)


def _closes_list(prose: str, part: Number, total: Number) -> bool:
    between = prose[part.end : total.start]
    end = counting.counted(prose, total.end)[2]
    in_all = _IN_ALL.match(prose, end) is not None or _TOTAL_BEFORE.search(between) is not None
    return in_all and _BEFORE_TOTAL.fullmatch(between) is not None


def _opens_list(prose: str, total: Number, first: Number) -> bool:
    between = prose[total.end : first.start]
    return _LIST_OPENS.fullmatch(between) is not None and not _NOT_A_LIST.search(between) and _counts(prose, total)


def _counts(prose: str, total: Number) -> bool:
    return (total.noun or total.currency) is not None and not counting.partitive(prose, total.start)


def _list_of(prose: str, numbers: list[Number]) -> list[Number]:
    """The numbers that are items of one list up to its end; none where the list is not a plain one."""
    last = 0
    while last + 1 < len(numbers):
        between = prose[numbers[last].end : numbers[last + 1].start]
        if len(between) > LONGEST_ITEM or not _ITEM_GAP.fullmatch(between) or _NOT_A_LIST.search(between):
            return []
        last += 1
        if between.endswith("and "):
            break
    else:
        return []
    end = _LIST_ENDS.match(prose, numbers[last].end)
    if end is None or _NOT_A_LIST.search(end.group()) or len(numbers) > last + 1:
        return []
    return numbers[: last + 1]
