"""Lists that "of those" or the like ties to a total before them: "40 trucks left. Of those, 15 went north and 25 south"."""

from __future__ import annotations

from newslint.grammar.numbers.sums import Parts
from newslint.grammar.sentences import sentence_bounds
from newslint.grammar.words.plurals import lemma
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newslint.grammar.numbers.quantities import Quantity

OF_THEM_WITHIN = 16  # code points before a number: "of them" and the like
THINGS_WITHIN = 32  # code points before a number: "of the firefighters"
TOTAL_WITHIN = 12  # code points before a total: "Of the"
FEWEST = 2  # parts of a total
MOST_PARTS = 8  # of a total, and numbers before them among which it is looked for

_OF_THEM_AFTER = pattern(r" of (?:them|those|these|that|it)\b")
_OF_THEM_BEFORE = pattern(r"(?r)\b(?:Of (?:those|these|them|that|the total),?|, of (?:whom|which)) $")
_OF_TOTAL = pattern(r"(?r)\bOf (?:the |its |their |those |these )?")
_OF_THINGS = pattern(r"(?r)\b(?:Of|Among) the (\p{Ll}+), $")
_THEN_PARTS = pattern(r"(?: [^\d.;:()\n]{1,60})?, $")
_NEXT_ITEM = pattern(
    r"(?: of (?:them|those|these|that|it))?(?: (?:[^\d;:.()\n“”\"]|\b\p{Lu}\.){1,60}?)?"
    r"(?:,? and |, |; |; and |,? while |, but )(?:for )?(?P<who>(?:the )?(?:[\p{L}’'-]+ ){0,5}?)(?:for |to )?$"
)
_ELLIPTIC = pattern(
    r"(?: of them| of those| others?)?(?: (?:in|at|by|for|on|to|from|during|via|as|under|through)\b|[,.;]|,? and )"
)
_OF_THEM_SO = pattern(r" of (?:them|those|these) \p{Ll}+(?:,| and)")  # "60 of them old and 30 new"
_SO = pattern(r" \p{Ll}+(?:[.,;]| and )")
_OVERLAP_VERBS = "had have has reported experienced suffered used took showed said say owned received tested named cited"
_MAY_OVERLAP = pattern(rf"(?: \p{{L}}+){{0,5}} (?:{_OVERLAP_VERBS.replace(' ', '|')})\b")


def tied(numbers: Sequence[Quantity], at: int) -> Iterator[tuple[Quantity, Parts]]:
    """A list that "of those" or the like ties to a number before it; its first item is the number there."""
    first = numbers[at]
    prose = first.document.prose
    before = _OF_THEM_BEFORE.search(prose, max(0, first.start - OF_THEM_WITHIN), first.start)
    if before is None and not _OF_THEM_AFTER.match(prose, first.end):
        if prose.endswith(", ", 0, first.start) and (
            things := _OF_THINGS.search(prose, max(0, first.start - THINGS_WITHIN), first.start)
        ):
            yield from _of_things(numbers, at, lemma(things.group(1)))
            return
        total = numbers[at - 1] if at else None
        if total is None or "Of " not in prose[max(0, total.start - TOTAL_WITHIN) : total.start]:
            return
        if not _OF_TOTAL.match(prose, max(0, total.start - TOTAL_WITHIN), total.start):
            return
        if not _THEN_PARTS.fullmatch(prose[total.end : first.start]):
            return
    else:
        total = _largest_before(numbers, at)
    parts = _items(numbers, at)
    if total is not None and len(parts) >= FEWEST:
        yield total, Parts(parts, all=False)


def _of_things(numbers: Sequence[Quantity], at: int, noun: str | None) -> Iterator[tuple[Quantity, Parts]]:
    """ "They sent 260 firefighters. Of the firefighters, 120 are from the north and 140 from the south"."""
    start = sentence_bounds(numbers[at].document, numbers[at].start)[0]
    earlier = sentence_bounds(numbers[at].document, max(0, start - 1))[0]
    totals = [row for row in numbers[max(0, at - MOST_PARTS) : at] if row.start >= earlier and row.noun == noun is not None]
    parts = _items(numbers, at)
    if len(totals) == 1 and len(parts) >= FEWEST:
        yield totals[0], Parts(parts, all=False)


def _largest_before(numbers: Sequence[Quantity], at: int) -> Quantity | None:
    """The largest number of the same kind in the sentence and the one before; None where a rough one might be meant."""
    number = numbers[at]
    document = number.document
    start = sentence_bounds(document, number.start)[0]
    start = sentence_bounds(document, max(0, start - 1))[0]
    candidates = [
        other
        for other in numbers[max(0, at - MOST_PARTS) : at]
        if other.start >= start and not other.percent and other.currency_name == number.currency_name and not other.measured
    ]
    return max(candidates, key=lambda other: other.value, default=None)


def _items(numbers: Sequence[Quantity], at: int) -> tuple[Quantity, ...]:
    """The items of a list that begins with one of the numbers, whose verb only the first has; none where it is no such list."""
    first = numbers[at]
    prose = first.document.prose
    if _MAY_OVERLAP.match(prose, first.end):
        return ()
    parts = [first]
    for number in numbers[at + 1 : at + MOST_PARTS]:
        gap = _NEXT_ITEM.fullmatch(prose, parts[-1].end, number.start)
        elliptic = _ELLIPTIC.match(prose, number.end) or (_OF_THEM_SO.match(prose, first.end) and _SO.match(prose, number.end))
        if gap is None or not elliptic:
            break
        parts.append(number)
    last_gap = prose[parts[-2].end : parts[-1].start] if len(parts) >= FEWEST else ""
    return tuple(parts) if "and " in last_gap or "while " in last_gap else ()
