"""A total and its parts in the sentence behind it, with no words that tie them: "14 children were born. Eight … and six …".

Only their places and the same kind of thing say that they belong together. So all that the second sentence counts has to be
parts, in phrases that go on with each other, and they have to come near the total: in the articles that this was written on,
those that did without more came to it exactly.
"""

from __future__ import annotations

from itertools import pairwise

from newslint.grammar.numbers.sums import Parts
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newslint.grammar.numbers.quantities import Quantity

FEWEST, MOST = 2, 6  # parts
FEWEST_SUMS = 3  # amounts of money; two are hardly parts of a third without a word
SMALLEST = 4  # of a total; below that anything may come near
LOST = frozenset({b"missing", b"unaccounted"})  # folded
NEAR = 0.2  # of a total, by which its parts may have missed it
REACH = 200  # code points from the end of a total to its first part
OPENS_WITHIN = 12  # code points before a number: "Of these,"

_OTHER = r"(?:the (?:other|remaining) |another |the )?"
_GAP = pattern(r"(?:[^.:\n()“”\"\d]|\b\p{Lu}\.){0,120}$")
_LAST_GAP = pattern(rf"(?:\b(?:and|while|but|compared with)\b|;)(?: (?:[^\d,.;]{{0,40}} )?)?{_OTHER}$")
_JOINED = pattern(rf"[,;] (?:[^\d,.;]{{0,40}} )?{_OTHER}$")
_BRACKETS_GAP = pattern(r"\)(?:,? and|,) [^()\d\n]{2,60} \($")
_REST = pattern(r"\bthe (?:other|remaining|rest)\b|\bwhile\b|\bbut\b")
_THE_OTHER = ("the other ", "the remaining ")
_OF_THEM = pattern(r"(?r)\b(?:Of|Among) (?:these|those|them|the)\b[^.]{0,20}$")
_GOES_ON = pattern(
    r" (?:of (?:them|those|these|the \p{Ll}+) )?(?:were|was|are|is|had|have|has|will|would|came|went|got|received|died|fell|rose|"
    r"voted|lived|said|stayed|\p{Ll}+ed|in|at|by|for|on|to|from|with|who|did|others?|more)\b"
)
_SPENT = pattern(r" (?:in|on|for|from|to|by|at|was|went|came|goes|comes|more|and|will|would)\b|[,.;)]")
_KINDS = frozenset({"person", "man", "woman", "child", "boy", "girl", "adult"})
_OF_KINDS = frozenset({*_KINDS, "patient", "participant", "worker", "student", "passenger", "victim", "suspect", "voter"})
_PEOPLE = r"(?: (?:people|others|more|men|women|crew(?: members)?|passengers|sailors|of them))?"
_MISSING = pattern(
    rf"{_PEOPLE}(?: (?:were|are|was|is|remain(?:ed|s)?))?(?: still| reported)? (?:missing|unaccounted for|not found)\b"
)
_ABOARD = pattern(rf"{_PEOPLE}(?: and crew)?(?: (?:were|was|are))? (?:on board|aboard|on the|in the|inside)\b")
_FATE = pattern(
    r"[^\d.;\n]{0,50}\b(?:rescued|saved|picked up|pulled|killed|dead|died|bodies|survived|survivors|drowned|recovered|found"
    r"|safe)\b"
)
_COMES_FROM = pattern(r"\b(?:came|comes|come|raised|paid|made up|goes|went|go|split|divided|shared)\b")


def following(sentences: Sequence[tuple[int, list[Quantity]]]) -> Iterator[tuple[Quantity, Parts]]:
    """Totals of sentences, each given with its place among all and its numbers, and their parts in the sentence after."""
    earlier: list[Quantity] = []
    for (place, before), (next_place, numbers) in pairwise(sentences):
        between, earlier = earlier, before
        if next_place - place != 1 or len(numbers) < FEWEST or len(numbers) > 2 * MOST:
            continue
        counts = [number for number in numbers if _is_count(number)]
        if FEWEST <= len(counts) <= MOST:
            yield from _counted(before, counts)
        sums = [number for number in numbers if number.currency is not None]
        if FEWEST_SUMS <= len(sums) <= MOST:
            yield from _paid(between + before, sums)


def accounted_for(numbers: Sequence[Quantity]) -> Iterator[tuple[Quantity, Parts]]:
    """How many were aboard, and what became of them: "16 people were on board. Eleven were saved … Three are missing"."""
    for at, missing in enumerate(numbers):
        prose = missing.document.prose
        if at < FEWEST or not _MISSING.match(prose, missing.end) or not _is_count(missing):
            continue
        parts = [missing]
        for number in reversed(numbers[max(0, at - MOST) : at]):
            if number.approximate and any(number.value == part.value for part in parts):
                continue  # "killing at least 31 … 31 bodies were found"
            if missing.start - number.end > 3 * REACH or number.approximate:
                break
            if _ABOARD.match(prose, number.end):
                if len(parts) > 1 and _is_near(number, parts):
                    yield number, Parts((*reversed(parts),), all=True)
                break
            if _is_count(number) and _FATE.match(prose, number.end):
                parts.append(number)
            elif _is_count(number):
                break


def _is_count(number: Quantity) -> bool:
    return not (number.percent or number.currency or number.is_age or number.measured)


def _counted(before: list[Quantity], parts: list[Quantity]) -> Iterator[tuple[Quantity, Parts]]:
    prose = parts[0].document.prose
    if any(_is_rough(part) or part.value < 1 or not isinstance(part.value, int) for part in parts):
        return
    whole = _REST.search(prose, parts[-2].end, parts[-1].start) is not None or all(part.noun in _KINDS for part in parts)
    totals = [total for total in before if _is_count(total) and total.noun is not None and not total.approximate]
    if not totals or not _go_on(prose, parts) or _OF_THEM.search(prose, parts[0].start - OPENS_WITHIN, parts[0].start):
        return
    for total in totals:
        if _fit(total, parts) and all(_is_some_of(prose, total, part, whole=whole) for part in parts):
            yield total, Parts(tuple(parts), all=whole)
            return


def _is_rough(part: Quantity) -> bool:
    return part.approximate and not part.document.prose.endswith(_THE_OTHER, 0, part.start)


def _is_some_of(prose: str, total: Quantity, part: Quantity, *, whole: bool) -> bool:
    """Whether a number may count some of the things that a total counts."""
    if part.noun is None:
        return whole or _GOES_ON.match(prose, part.end) is not None
    return part.noun == total.noun or (total.noun in _OF_KINDS and part.noun in _KINDS)


def _paid(before: list[Quantity], parts: list[Quantity]) -> Iterator[tuple[Quantity, Parts]]:
    prose = parts[0].document.prose
    totals = [total for total in before if total.currency_name == parts[0].currency_name and not total.approximate]
    if len(totals) != 1 or len({part.currency_name for part in parts}) != 1 or any(_is_rough(part) for part in parts):
        return
    in_brackets = all(_BRACKETS_GAP.fullmatch(prose, one.end, two.start) for one, two in pairwise(parts))
    whole = _REST.search(prose, parts[-2].end, parts[-1].start) or _COMES_FROM.search(prose, totals[0].end, parts[0].start)
    spent = all(_SPENT.match(prose, part.end) for part in parts)
    if _fit(totals[0], parts) and (in_brackets or (whole and spent and _go_on(prose, parts))):
        yield totals[0], Parts(tuple(parts), all=True)


def _go_on(prose: str, parts: list[Quantity]) -> bool:
    """Whether the phrases of some numbers go on with each other, up to an "and"."""
    for one, two in pairwise(parts):
        gap = prose[one.end : two.start]
        last = two is parts[-1]
        if not _GAP.fullmatch(gap) or not (_LAST_GAP.search(gap) or (not last and _JOINED.search(gap))):
            return False
    return True


def _fit(total: Quantity, parts: list[Quantity]) -> bool:
    """Whether numbers come near a total, and lie near it."""
    return _is_near(total, parts) and parts[0].start - total.end <= REACH


def _is_near(total: Quantity, parts: list[Quantity]) -> bool:
    come_to = sum(part.value for part in parts)
    largest = max(part.value for part in parts)
    return total.value >= SMALLEST and total.value > largest and abs(come_to - total.value) <= NEAR * total.value
