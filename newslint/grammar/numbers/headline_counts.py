"""Counts in the headline that the story has otherwise: "40 killed in fire", above "the fire killed 14 people"."""

from __future__ import annotations

from newslint.grammar.numbers import headlines, recounts, scores
from newslint.grammar.words import numerals
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.grammar.numbers.quantities import Quantity

BEGINNING = 2  # paragraphs in which a headline's count may be one of other things: six women, "six victims"
FAR = 50  # times as many as a headline counts are something else

_AT_ANOTHER_TIME = pattern(r"[- ](?:year|month|week|day|hour|minute)s?[- ](?:ago|later|earlier|before|old|after)\b")
_SOME_OF = pattern(rf" of (?:its|the|their|his|her) (?:\d[\d,]*|{numerals.alternation()}) (?P<things>\p{{Ll}}+)")


def below_headline(numbers: Sequence[Quantity]) -> dict[Quantity, Quantity]:
    """Counts in the headline whose things (or tolls) the story counts, always with one and the same other number."""
    if not numbers:
        return {}
    blocks = numbers[0].document.blocks
    headline = next((block for block in blocks if block.role != "header"), None)
    if headline is None or headline.role not in ("headline", "heading"):
        return {}
    above = [number for number in numbers if headline.start <= number.start < headline.end]
    if not above:
        return {}
    found = {}
    below = [number for number in numbers if number.start >= headline.end]
    counts = [number for number in below if not (number.percent or number.currency)]
    for number in above:
        things = _of_headline(number)
        if things is None or number.value < 2 or _stands_in(number, counts) or not recounts.is_bare(number, least=True):
            continue
        same = [
            other
            for other in below
            if things in (_of_headline(other), other.noun)
            and not _AT_ANOTHER_TIME.match(other.document.prose, other.end)
            and recounts.is_bare(other, least=True)
            and other.value * FAR > number.value
            and number.value * FAR > other.value
        ]
        lead = [other for other in same if other.paragraph == same[0].paragraph]
        if len({other.value for other in lead}) != 1 or headlines.is_made_of(number, same, below):
            continue
        if len({other.value for other in same}) == 1 or headlines.is_slip_for(number, same):
            found[number] = lead[0]
    for number, other in (*headlines.below(above, below), *scores.below(above, below)):
        found.setdefault(number, other)
    return found


def _of_headline(number: Quantity) -> str | None:
    """What a number counts, by which a headline and its story are compared.

    The unit of "a nine-day strike" is "day", and "two of its five wards" are "some wards".
    """
    part = _SOME_OF.match(number.document.prose, number.end)
    if part is not None:
        return f"some {part.group('things')}"
    return number.toll or number.noun or (number.unit.rstrip("s") if number.measured and number.unit else None)


def _stands_in(number: Quantity, counts: Sequence[Quantity]) -> bool:
    """Whether a number of the headline is among the counts below; "20 minutes" are no 20 dead, nor 20 months."""
    things, ends = _of_headline(number), counts[0].paragraph + BEGINNING if counts else 0
    return any(
        other.value == number.value and (_of_headline(other) == things or (other.paragraph < ends and not other.measured))
        for other in counts
    )
