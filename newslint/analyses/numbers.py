"""The table ``numbers``: a row is a quantity, in digits or in words.

Dates, years, times, telephone numbers, addresses, versions, page numbers and other labels are no quantities and are left
out.
"""

from __future__ import annotations

from operator import attrgetter

from newslint.analyses import _numbers_together as together
from newslint.analyses._number import Number
from newslint.document import Document
from newslint.grammar.numbers import figures
from newslint.grammar.numbers.quantities import Quantity
from newslint.grammar.numbers.spelled_numbers import spelled_numbers
from newslint.grammar.words import numerals

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


def find(document: Document) -> list[Number]:
    """The quantities, in order."""
    rows = []
    inside = set()  # where "million" of "3 million" ends, which is no number of its own
    for one in document.get(figures.figures):
        worth = numerals.digits_value(one.digits)
        value = numerals.exact(worth * numerals.multiplier(one.magnitude) if one.magnitude else worth)
        rows.append(Number(document, one.start, one.end, value, "digits", one.percent, one.currency, one.digits, one.magnitude))
        if one.magnitude:
            inside.add(one.end)
    for start, end, words, percent, currency in spelled_numbers(document):
        if end not in inside:
            rows.append(Number(document, start, end, numerals.exact(numerals.words_value(words)), "words", percent, currency))
    rows.sort(key=attrgetter("start"))
    return rows


def find_parts(document: Document) -> list[Quantity]:
    """The totals whose parts are listed, in order."""
    return _in_order(document.get(together.totals))


def find_shares(document: Document) -> list[Quantity]:
    """The last percentages of lists of shares, in order."""
    return _in_order(document.get(together.shares))


def find_change(document: Document) -> list[Quantity]:
    """The percentages beside two amounts with a change between them, in order."""
    changes = document.get(together.changes)
    return [row for row in _in_order(changes) if changes[row].percent]


def find_announced(document: Document) -> list[Quantity]:
    """The numbers that announce points, in order."""
    return _in_order(document.get(together.announced))


def find_counted_before(document: Document) -> list[Quantity]:
    """The numbers of things that were counted before, in order."""
    return _in_order(document.get(together.counted_before))


def find_other_magnitude(document: Document) -> list[Quantity]:
    """The numbers that stand earlier with another magnitude, in order."""
    return _in_order(document.get(together.other_magnitudes))


def find_most_people(document: Document) -> list[Quantity]:
    """The numbers that count more people than there are, in order."""
    return _in_order(document.get(together.too_many))


def find_in_story(document: Document) -> list[Quantity]:
    """The numbers of the headline that the story has otherwise, in order."""
    return _in_order(document.get(together.below_headline))


def find_until(document: Document) -> list[Quantity]:
    """The numbers that begin ranges which go down, in order."""
    return _in_order(document.get(together.falling))


def find_time_between(document: Document) -> list[Quantity]:
    """The numbers of years or days beside those that are named, in order."""
    return _in_order(document.get(together.spans))


def find_converted(document: Document) -> list[Quantity]:
    """The measures that give others in another unit, in order."""
    return _in_order(document.get(together.conversions))


def find_difference(document: Document) -> list[Quantity]:
    """The numbers that say how far apart two others are, in order."""
    return _in_order(document.get(together.differences))


def find_average(document: Document) -> list[Quantity]:
    """The numbers of each of some things, in order."""
    return _in_order(document.get(together.averages))


def find_exchange_rate(document: Document) -> list[Quantity]:
    """The sums that are given once more in another currency, in order."""
    return _in_order(document.get(together.exchanges))


def find_came_from(document: Document) -> list[Quantity]:
    """The numbers that went the other way than the story says, in order."""
    return _in_order(document.get(together.wrong_ways))


def _in_order(numbers: Iterable[Quantity]) -> list[Quantity]:
    return sorted(numbers, key=attrgetter("start"))
