"""A total and its parts with a verb each: "Of the 1,900 staff, 900 are nurses, 300 are doctors and 700 are in other jobs".

Things may be of two kinds at once. So two parts are read only where nothing can be both, and three where they come near.
"""

from __future__ import annotations

from newslint.grammar.numbers.sums import Parts
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.grammar.numbers.quantities import Quantity

FEWEST, MOST = 3, 6  # parts that are read where they only come near
COUPLE = 2
NEAR = 0.12  # of a total, by which its parts may have missed it

_OF = pattern(r"(?r)(?:^|[.!?”\"\n] ?)Of (?:(?:the|its|their|those|these|all|our|[\p{L}’'.-]+[’']s?) )*$")
_THEN = pattern(r"(?: [^\d.;:()\n]{1,60})?, $")
_VERB = (
    r" (?:are|were|is|was|have been|had been|will be|remain|remained|stayed|went|came|voted|died|survived|lived|work|worked)\b"
)
_IS = pattern(rf"(?P<what>{_VERB}(?: [^\d.,;:()\n“”\"]{{1,50}})?)(?P<joint>, and |, | and | while |, while |; |$|[.;\n])")
_EITHER = [
    (pattern(rf"\b(?:{one})\b"), pattern(rf"\b(?:{other})\b"))
    for one, other in (
        ("closed|shut|shuttered", "open|opened|reopened"),
        ("killed|died|dead|perished|drowned", "survived|alive|saved|rescued|unhurt"),
        ("men|male|boys", "women|female|girls"),
        ("full[ -]time", "part[ -]time"),
        ("damaged|destroyed", "undamaged|intact|spared|unharmed"),
        ("for|in favou?r", "against|opposed"),
        ("occupied|full|taken|sold", "empty|vacant|free|unsold"),
        ("public", "private"),
        ("guilty|convicted", "acquitted|cleared"),
        ("vaccinated", "unvaccinated"),
    )
]


def in_states(sentences: Iterable[list[Quantity]]) -> Iterator[tuple[Quantity, Parts]]:
    """The totals of some sentences that begin with "Of the …", and their parts."""
    for numbers in sentences:
        total, parts = numbers[0], numbers[1:]
        prose = total.document.prose
        if len(parts) > MOST or not _OF.search(prose, max(0, total.start - 48), total.start):
            continue
        if not _THEN.fullmatch(prose, total.end, parts[0].start) or not all(_is_alike(total, part) for part in parts):
            continue
        said = [match for part in parts if (match := _IS.match(prose, part.end))]
        if len(said) < len(parts) or any(match.end() != part.start for match, part in zip(said, parts[1:], strict=False)):
            continue
        come_to = sum(part.value for part in parts)
        if len(parts) >= FEWEST and abs(come_to - total.value) <= NEAR * total.value:
            yield total, Parts(tuple(parts), all=True)
        elif len(parts) == COUPLE and _are_opposed(said[0].group("what"), said[1].group("what")):
            yield total, Parts(tuple(parts), all=abs(come_to - total.value) <= NEAR * total.value)


def _is_alike(total: Quantity, part: Quantity) -> bool:
    plain = not (part.percent or part.approximate or total.percent or total.approximate)
    return plain and part.currency_name == total.currency_name and part.value < total.value


def _are_opposed(one: str, other: str) -> bool:
    """Whether nothing can be in both of two states."""
    return any(
        (first.search(one) and second.search(other)) or (second.search(one) and first.search(other)) for first, second in _EITHER
    )
