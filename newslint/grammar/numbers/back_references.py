"""Counts that refer back to one the story never gave: "a study of 24 patients … eleven of the 22 patients"."""

from __future__ import annotations

from collections import Counter

from newslint.grammar.numbers import counting, recounts
from newslint.grammar.phrases import any_of
from newslint.patterns import pattern
from newslint.remember import remember

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import regex

    from newslint.grammar.numbers.quantities import Quantity

FEWEST = 4  # things; two or three may be those that the story has just named
_ENDS = ("the ", "The ", "those ", "Those ", "these ", "These ")  # of the words before a number that refers back
_ALL = ("all ", "All ")  # the same, where all of other things may be meant
_STUDY = "study|trial|survey|sample|experiment|review|analysis|test"


def unmet(numbers: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Definite counts of things which the story only counts as other numbers before, and the nearest of these counts.

    Nothing else in the story may have the number, so that it can refer to nothing; what is picked out of the things ("the 22
    patients who …") is another count.
    """
    prose = numbers[0].document.prose if numbers else ""
    referring = [row for row in numbers if row.value >= FEWEST and prose.endswith((*_ENDS, *_ALL), 0, row.start)]
    if not referring:
        return
    times = Counter(row.value for row in numbers)
    for number in referring:
        if times[number.value] > 1 or not number.noun or number.quoted or recounts.bare_things(number) is None:
            continue
        before = [row for row in numbers if row.start < number.start and row.noun == number.noun and _counts(row)]
        if not 0 < len(before) <= recounts.MOST_COUNTS or recounts.tells_of_others(number, before):
            continue
        nearest = min(before, key=lambda row: abs(row.value - number.value))
        slip = recounts.is_slip(nearest.value, number.value)
        if not slip and (number.of not in (number.noun, nearest.of) or prose.endswith(_ALL, 0, number.start)):
            continue
        if _whole().match(prose, counting.counted(prose, number.end)[2]):
            yield number, nearest


@remember
def _whole() -> regex.Pattern[str]:
    """What follows a count of all such things: a verb, the study they were in, or a mark."""
    in_study = rf"(?:in|of) (?:the|this|that|their|its) (?:\p{{Ll}}+ )?(?:{_STUDY})\b(?! (?:who|that|which)\b)"
    return pattern(rf" (?:{any_of('behind a whole')})\b| {in_study}|[,.;:)—–](?! who\b)|\n|$")


def _counts(number: Quantity) -> bool:
    """Whether a number counts things, and not roughly; "only 15" are 15."""
    return recounts.bare_things(number, least=True) is not None
