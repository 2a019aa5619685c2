"""Totals and parts that lie further apart than one list: "40 trucks left. Of those, 15 went to Rafah and 30 to Gaza City".

The words that tie the parts to the total are what tells that they belong together: without such words nothing is read.
"""

from __future__ import annotations

from newslint.grammar.numbers.of_them import FEWEST, MOST_PARTS, tied
from newslint.grammar.numbers.sums import Parts
from newslint.grammar.sentences import sentence_bounds
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from newslint.grammar.numbers.quantities import Quantity

TOTAL_WITHIN = 12  # code points before a number: what says that it is a total
LEAVES_WITHIN = 24  # code points before a number: "that leaves"
MORE_WITHIN = 16  # code points before a number: "another"
MOST_OF_TOTAL = 2  # times the total; parts that come to more are hardly parts of it
REACH = 120  # code points from a whole and a part of it to what is left
NEAR = 0.15  # of a total that what is added up may have missed it by, where only their places tie numbers together

_AND_CREW = pattern(r" passengers and (?:a crew of )?$")
_CREW = pattern(r" (?:crew|members of (?:the )?crew|sailors)\b|[.,]| —")
_ABOARD = pattern(r" (?:\p{Ll}+ )?(?:people|persons|souls|passengers and crew)\b|(?: people)? (?:aboard|on board)\b")
_LEAVES = pattern(r"(?r)\b(?:(?:[Tt]hat|[Tt]his|[Ww]hich) (?:leaves|left)|leaving) (?:only |just )?$")
_OF_WHICH = pattern(r" of (?:(?:the|its|his|her|their|those|all|our|[\p{L}’']+[’']s?) )+$")
_LETTERS = r"(?:[^\d.;:()\n“”\"]|(?<=\b(?:Mr|Ms|Mrs|Dr|Sen|Rep|Gov))\.)"
_OTHERS_GAP = pattern(rf" {_LETTERS}{{1,60}}(?:,| and|;|, and|, while|, with|, but) {_LETTERS}{{0,30}}the (?:other|remaining) $")
_STILL = pattern(r"[.,;]| (?:without|still|unaccounted|missing|left|outstanding|empty|vacant|to be|open|in the)\b")
_TOTAL_BEFORE = pattern(r"(?r)\btotal (?:of|to) $")
_MORE_BEFORE = pattern(r"(?ri)\b(?:an?(?:other| further| additional| extra)|further) $")
_MORE_AFTER = pattern(r" (?:more|others?|further|additional)\b")
_HOLD = "hold have has had control win won take took get got"
_SEATS_OF = pattern(
    rf"-(?:member|seat) \p{{L}}+(?: of \p{{L}}+)?,? (?:[^\d.;:()\n]{{0,40}} )?(?:{_HOLD.replace(' ', '|')})(?:s|ed)? $"
)
_SEATS_IN = pattern(r"(?: seats)? (?:in|of) the $")
_AND_OTHERS = pattern(r"-(?:member|seat) \p{L}+,? (?:and|to) (?:the )?(?:[\p{L}’'-]+ ){1,3}$")
_OTHER_SEATS = pattern(
    r"(?: seats)?(?: for [^\d.;:()\n]{3,30})?(?:,| and|,? and|,? while|,? to)(?: the)?(?: \p{L}[\p{L}’'-]*){1,3} $"
)


def breakdowns(numbers: Sequence[Quantity]) -> dict[Quantity, Parts]:
    """The totals among the numbers of a story whose parts some words tie to them, and the parts."""
    found: dict[Quantity, Parts] = {}
    if not numbers:
        return found
    prose = numbers[0].document.prose
    for at, number in enumerate(numbers):
        read = _reader(prose, number)
        for total, parts in read(numbers, at) if read else ():
            if total not in found and _fit(total, parts.numbers):
                found[total] = parts
    return found


def _reader(prose: str, number: Quantity) -> Callable[[Sequence[Quantity], int], Iterator[tuple[Quantity, Parts]]] | None:
    """What may tie a number to others, by the words right beside it; None for nothing."""
    behind = prose[number.end : number.end + 4]
    if behind == " of ":
        return tied
    if behind == " pas":
        return _aboard
    if behind[:1] == "-":
        return _seats
    for words, read in _TIES.get(prose[number.start - 2 : number.start], ()):
        if prose.endswith(words, 0, number.start):
            return read
    return None


def _others(numbers: Sequence[Quantity], at: int) -> Iterator[tuple[Quantity, Parts]]:
    """ "They tested 79 babies. Of these, 46 were well, while the other 33 were ill": the one number before is the total."""
    other = numbers[at]
    prose = other.document.prose
    if at < FEWEST or not prose.endswith(("the other ", "the remaining "), 0, other.start):
        return
    one = numbers[at - 1]
    start = sentence_bounds(other.document, other.start)[0]
    part, whole = numbers[at - 2], one
    if part.start >= start and whole.noun and _OF_WHICH.fullmatch(prose, part.end, whole.start):
        if _OTHERS_GAP.fullmatch(prose, whole.end, other.start) and other.noun in (None, whole.noun):
            yield whole, Parts((part, other), all=True)
        return
    earlier = sentence_bounds(other.document, max(0, start - 1))[0]
    before = [row for row in numbers[max(0, at - MOST_PARTS) : at] if row.start >= earlier and not row.percent]
    totals = [row for row in before if row is not one and row.noun is not None and not (row.measured or row.is_age)]
    if one.start >= start and before and before[-1] is one and len(totals) == 1 and len(before) == FEWEST:
        remaining = prose.endswith("the remaining ", 0, other.start)  # of others, perhaps
        if not remaining or abs(one.value + other.value - totals[0].value) <= NEAR * totals[0].value:
            yield totals[0], Parts((one, other), all=True)


def _aboard(numbers: Sequence[Quantity], at: int) -> Iterator[tuple[Quantity, Parts]]:
    """ "A ferry with 214 people sank, and all, 186 passengers and 28 crew, were saved": who is aboard is one or the other."""
    parts = tuple(numbers[at : at + FEWEST])
    prose = parts[0].document.prose
    if (
        len(parts) < FEWEST
        or not _AND_CREW.fullmatch(prose, parts[0].end, parts[1].start)
        or not _CREW.match(prose, parts[1].end)
    ):
        return
    start = sentence_bounds(parts[0].document, parts[0].start)[0]
    totals = [total for total in numbers[max(0, at - FEWEST) : at] if total.start >= start and _ABOARD.match(prose, total.end)]
    if len(totals) == 1 and abs(sum(part.value for part in parts) - totals[0].value) <= 2 * NEAR * totals[0].value:
        yield totals[0], Parts(parts, all=True)


def _left_over(numbers: Sequence[Quantity], at: int) -> Iterator[tuple[Quantity, Parts]]:
    """ "4,000 of the 12,000 homes … That leaves 8,000"."""
    left = numbers[at]
    prose = left.document.prose
    if at < FEWEST or _LEAVES.search(prose, max(0, left.start - LEAVES_WITHIN), left.start) is None:
        return
    part, total = numbers[at - 2], numbers[at - 1]
    if not _OF_WHICH.fullmatch(prose, part.end, total.start) or left.start - total.end > REACH:
        return
    leaving = prose.endswith(", leaving ", 0, left.start) and "." not in prose[total.end : left.start]
    if left.noun == total.noun or (left.noun is None and (leaving or _STILL.match(prose, left.end))):
        yield total, Parts((part, left), all=True)


def _added_up(numbers: Sequence[Quantity], at: int) -> Iterator[tuple[Quantity, Parts]]:
    """ "They held 45 men. Another 12 were held on Sunday, for a total of 57"."""
    total = numbers[at]
    prose = total.document.prose
    if at < FEWEST or _TOTAL_BEFORE.search(prose, max(0, total.start - TOTAL_WITHIN), total.start) is None:
        return
    one, more = numbers[at - 2], numbers[at - 1]
    start = sentence_bounds(total.document, total.start)[0]
    if not one.start < start <= more.start or sentence_bounds(total.document, max(0, start - 1))[0] > one.start:
        return
    added = _MORE_BEFORE.search(prose, max(0, more.start - MORE_WITHIN), more.start) or _MORE_AFTER.match(prose, more.end)
    same = one.noun is not None and {more.noun, total.noun} <= {None, one.noun}
    if added and same and abs(one.value + more.value - total.value) <= NEAR * total.value:
        yield total, Parts((one, more), all=True)


def _seats(numbers: Sequence[Quantity], at: int) -> Iterator[tuple[Quantity, Parts]]:
    """ "In the 100-member House, Republicans hold 54 seats and Democrats 46"."""
    total = numbers[at]
    prose = total.document.prose
    if at and at + 1 < len(numbers) and _SEATS_IN.fullmatch(prose, numbers[at - 1].end, total.start):
        if _AND_OTHERS.fullmatch(prose, total.end, numbers[at + 1].start):
            yield total, Parts((numbers[at - 1], numbers[at + 1]), all=False)
        return
    parts = tuple(numbers[at + 1 : at + 3])
    if len(parts) < FEWEST or not _SEATS_OF.fullmatch(prose, total.end, parts[0].start):
        return
    if _OTHER_SEATS.fullmatch(prose, parts[0].end, parts[1].start):
        yield total, Parts(parts, all=False)


def _fit(total: Quantity, parts: tuple[Quantity, ...]) -> bool:
    """Whether numbers may be a total and its parts: of one kind, and none of them rough."""
    everything = (total, *parts)
    if any(number.percent for number in everything) or len({number.currency_name for number in everything}) > 1:
        return False
    if total.approximate or any(part.approximate for part in parts[:1]):
        return False
    return max(part.value for part in parts) < total.value and sum(part.value for part in parts) <= MOST_OF_TOTAL * total.value


_READERS = {
    **dict.fromkeys(("Of those, ", "Of these, ", "Of them, ", "Of that, ", "Of the total, ", ", "), tied),
    **dict.fromkeys(("those ", "these ", "them ", ", of whom ", ", of which "), tied),
    **dict.fromkeys(("leaves ", "leaving ", "left ", "only ", "just "), _left_over),
    **dict.fromkeys(("total of ", "total to "), _added_up),
    "the other ": _others,
    "the remaining ": _others,
}
_TIES = {words[-2:]: [(other, read) for other, read in _READERS.items() if other[-2:] == words[-2:]] for words in _READERS}
