"""Counts of more people than there are: "14 billion Americans"."""

from __future__ import annotations

from newslint import lexicon
from newslint.patterns import pattern
from newslint.remember import remember

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.grammar.numbers.quantities import Quantity

MILLION = 10**6
FEWEST = 6 * MILLION  # people; no population of the list is smaller
_OVER_TIME = pattern(r"[^.\n]{0,60}\b(?:ever|since|over the (?:years|centuries|decades)|a year|history)\b")  # some count twice


@remember
def _most() -> dict[str, int]:
    return {word.lower(): int(most) for word, most in lexicon.columns("populations.tsv")}


def too_many(numbers: Iterable[Quantity]) -> Iterator[tuple[Quantity, str]]:
    """The counts of more people of a kind than there are, and how many there are at most ("420 million")."""
    for number in numbers:
        if number.value < FEWEST or number.percent or number.currency or number.measured:
            continue
        most = _most().get(number.noun or "")
        if most is not None and number.value > most and not _OVER_TIME.match(number.document.prose, number.end):
            yield number, f"{most // MILLION} million" if most < 1000 * MILLION else f"{most / MILLION / 1000:g} billion"
