"""What a story says of several numbers together: totals and their parts, shares, changes, counts of the same things."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from newslint.analyses.header import publication_day
from newslint.document import Document
from newslint.grammar.folding import vocabulary
from newslint.grammar.numbers import averages as means
from newslint.grammar.numbers import (
    back_references,
    breakdowns,
    closings,
    directions,
    durations,
    following,
    fractions,
    headline_counts,
    lifetimes,
    magnitudes,
    moves,
    multiples,
    points,
    points_apart,
    populations,
    portions,
    records,
    recounts,
    states,
    sums,
    worded_changes,
)
from newslint.grammar.numbers import changes as comparisons
from newslint.grammar.numbers import conversions as units
from newslint.grammar.numbers import differences as distances
from newslint.grammar.numbers import exchanges as rates
from newslint.grammar.numbers import shares as wholes
from newslint.grammar.numbers import spans as times
from newslint.grammar.sentences import sentence_bounds, sentence_starts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from newslint.fact import Stretch
    from newslint.grammar.numbers.quantities import Quantity

    Reader = Callable[[str, tuple[int, int], Quantity, Quantity], "tuple[Quantity, comparisons.Change] | None"]

SPANS = frozenset({b"year", b"years", b"day", b"days", b"week", b"weeks", b"month", b"months"})  # folded
RANGES = frozenset({b"between", b"aged", b"ages"})  # folded
AGES = ("aged ", "aged from ", "aged between ", "ages ", "ages of ", "ages from ")  # before a range of them
JOINTS, LONGEST_JOINT = frozenset({" to ", " and ", "-", "–"}), 5
FEWEST_NUMBERS, MOST_NUMBERS = 3, 12  # of a sentence that says something about them together; more are a table
_IN_WORDS = ((worded_changes.TIMES_WORDS, worded_changes.times), (worded_changes.PART_WORDS, worded_changes.fraction))


def _sentences_with_numbers(document: Document) -> dict[int, list[Quantity]]:
    """The numbers of each sentence that has some, by the place of the sentence; nothing where a story has few."""
    rows = document.table("numbers")
    groups: dict[int, list[Quantity]] = {}
    if len(rows) >= FEWEST_NUMBERS:
        starts = document.get(sentence_starts)
        for row in rows:
            groups.setdefault(bisect_right(starts, row.start), []).append(row)
    return groups


def _by_sentence(document: Document) -> list[list[Quantity]]:
    """The numbers of each sentence with as many as may say something together."""
    groups = document.get(_sentences_with_numbers).values()
    return [group for group in groups if FEWEST_NUMBERS <= len(group) <= MOST_NUMBERS]


def totals(document: Document) -> Mapping[Quantity, sums.Parts]:
    """The totals whose parts the story gives, and these."""
    found = sums.totals(document.get(_by_sentence))
    if len(document.table("numbers")) >= FEWEST_NUMBERS:
        for total, parts in breakdowns.breakdowns(document.table("numbers")).items():
            found.setdefault(total, parts)
        for sentence in document.get(_by_sentence):
            found.update((total, sums.Parts(tuple(sides), all=True)) for total, sides in records.of_votes(sentence))
        for total, games in records.of_seasons(document.table("numbers")):
            found.setdefault(total, sums.Parts(tuple(games), all=True))
        for total, parts in states.in_states(document.get(_by_sentence)):
            found.setdefault(total, parts)
        if not document.get(vocabulary).isdisjoint(closings.WORDS):
            for total, parts in closings.closings(document.table("numbers")):
                found.setdefault(total, parts)
        taken = {part for parts in found.values() for part in parts.numbers}
        for total, parts in following.following(list(document.get(_sentences_with_numbers).items())):
            if taken.isdisjoint(parts.numbers):
                found.setdefault(total, parts)
        if not document.get(vocabulary).isdisjoint(following.LOST):
            found.update(following.accounted_for(document.table("numbers")))
    return found


def shares(document: Document) -> Mapping[Quantity, wholes.Shares]:
    """The last percentage of each list of shares of one whole, and all of them."""
    found = wholes.couples(document.get(_sentences_with_numbers).values())
    found.update(wholes.shares(document.get(_by_sentence)))
    if not document.get(vocabulary).isdisjoint(wholes.LEFT_OVER):
        found.update(wholes.complements(document.table("numbers")))
    return found


def changes(document: Document) -> Mapping[Quantity, comparisons.Change]:
    """The percentages and amounts beside two amounts that they compare, and what comes of these."""
    found = portions.portions(document.get(_by_sentence))
    found.update(comparisons.changes(document.get(_by_sentence)))
    found.update(points_apart.of_percentages(document.get(_by_sentence)))
    found.update(moves.moves(document.get(_by_sentence)))
    if not document.get(vocabulary).isdisjoint(worded_changes.PART_WORDS):
        found.update(fractions.fractions(document.table("numbers")))
    if not document.get(vocabulary).isdisjoint(multiples.WORDS):
        found.update(multiples.multiples(document.table("numbers")))
    for words, read in _IN_WORDS:
        if not document.get(vocabulary).isdisjoint(words):
            found.update(_told(document, read))
    return found


def _told(document: Document, read: Reader) -> Iterator[tuple[Quantity, comparisons.Change]]:
    """The changes of sentences with two numbers in which something doubled, fell by a third or the like."""
    for one, two in pairwise(document.table("numbers")):
        bounds = sentence_bounds(document, one.start)
        if two.start < bounds[1] and (change := read(document.prose, bounds, one, two)):
            yield change


def announced(document: Document) -> Mapping[Quantity, points.Points]:
    """The numbers that announce things, and these."""
    return points.announced(document.table("numbers"))


def counted_before(document: Document) -> Mapping[Quantity, Quantity]:
    """The numbers that refer back to things counted before, and the earlier count."""
    found = recounts.counted_before(document.table("numbers"))
    for number, before in back_references.unmet(document.table("numbers")):
        found.setdefault(number, before)
    return found


def other_magnitudes(document: Document) -> Mapping[Quantity, Quantity]:
    """The numbers that stand earlier with another magnitude, and the earlier one."""
    return magnitudes.other_magnitudes(document.table("numbers"))


def too_many(document: Document) -> Mapping[Quantity, str]:
    """The numbers that count more people of a kind than there are, and how many there are at most."""
    return dict(populations.too_many(document.table("numbers")))


def falling(document: Document) -> Mapping[Quantity, Quantity]:
    """The numbers that begin ranges of money, percentages, measures or ages which go down, and the other end."""
    if document.get(vocabulary).isdisjoint(RANGES):
        return {}
    prose = document.prose
    found = {}
    for one, two in pairwise(document.table("numbers")):
        if one.value <= two.value or two.start - one.end > LONGEST_JOINT or one.currency_name != two.currency_name:
            continue
        joint = prose[one.end : two.start]
        if joint == " and " and prose.endswith("between ", 0, one.start):
            if two.currency or two.percent or (one.figure and two.figure and two.measured and not two.is_age):
                found[one] = two
        elif joint in JOINTS and prose.endswith(AGES, 0, one.start):
            found[one] = two
    return found


def spans(document: Document) -> Mapping[Quantity, tuple[int, str, Stretch]]:
    """The numbers of years or days beside named ones, how many lie between these, in what unit, and where they are named."""
    published = document.get(publication_day)
    found: dict[Quantity, tuple[int, str, Stretch]] = {}
    if published is not None and not document.get(vocabulary).isdisjoint(lifetimes.BORN):
        found.update(lifetimes.lifetimes(document, document.table("numbers"), published.year))
    if not document.get(vocabulary).isdisjoint(SPANS):
        year = published.year if published is not None else None
        found.update(times.spans(document.table("numbers"), year))
        found.update(durations.durations(document.table("numbers"), year))
    return found


def conversions(document: Document) -> Mapping[Quantity, units.Conversion]:
    """The measures that give those before them in another unit, and what those come to in it."""
    return units.conversions(document.table("numbers"))


def differences(document: Document) -> Mapping[Quantity, distances.Difference]:
    """The numbers that say how far apart two others are, how far that is, and these two."""
    found = distances.differences(document.get(_by_sentence))
    found.update(distances.in_next_sentence(document.table("numbers")))
    return found


def exchanges(document: Document) -> Mapping[Quantity, rates.Exchange]:
    """The sums that give those before them in another currency, and their rates."""
    return rates.exchanges(document.table("numbers"))


def wrong_ways(document: Document) -> Mapping[Quantity, tuple[str, Quantity]]:
    """The numbers that went the other way than the story says, the word that says so, and where they came from."""
    if document.get(vocabulary).isdisjoint(directions.WORDS):
        return {}
    return dict(directions.against(document.table("numbers")))


def averages(document: Document) -> Mapping[Quantity, means.Average]:
    """The numbers that each of some things gets of a total, and what the total and the count make of them."""
    if not means.may_be_told(document.table("numbers")):
        return {}
    found = dict(means.averages(document.get(_by_sentence)))
    found.update(means.in_periods(document.table("numbers")))
    found.update(means.products(document.table("numbers")))
    found.update(means.of_things(document.table("numbers")))
    return found


def below_headline(document: Document) -> Mapping[Quantity, Quantity]:
    """The numbers of the headline that the story has otherwise, and its own."""
    return headline_counts.below_headline(document.table("numbers"))
