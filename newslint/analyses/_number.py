"""A row of the table ``numbers``: a quantity, with what the story says of it together with other numbers."""

from __future__ import annotations

from newslint.analyses import _numbers_together as together
from newslint.analyses._whole import Whole
from newslint.fact import Stretch
from newslint.grammar.numbers import recounts
from newslint.grammar.numbers.quantities import Quantity
from newslint.grammar.words.numerals import exact


class Number(Whole):
    """A quantity, and the numbers that the story says something about together with it."""

    _for_rules = (
        *Whole._for_rules,
        "change",
        "change_stated",
        "change_slack",
        "change_kind",
        "change_unit",
        "compared",
        "counted_before",
        "turned",
        "other_magnitude",
        "most_people",
        "in_story",
        "time_between",
        "time_unit",
        "time_named",
        "until",
        "converted",
        "converted_slack",
        "converted_from",
        "average",
        "average_slack",
        "averaged",
        "exchange_rate",
        "exchange_least",
        "exchange_most",
        "exchanged_from",
        "came_from",
        "way",
        "difference",
        "difference_slack",
        "compared_by_difference",
    )

    @property
    def change(self) -> float | None:
        """The change in percent between the two amounts that stand beside a percentage ("to $3 million from $1 million")."""
        found = self.document.get(together.changes).get(self)
        return exact(found.percent) if found else None

    @property
    def change_stated(self) -> float:
        """The change in percent that the story states: its own value, or 100 for an amount that another "doubled" to."""
        found = self.document.get(together.changes).get(self)
        return exact(found.stated) if found else 0.0

    @property
    def change_slack(self) -> float:
        """How far a rounded percentage may be from ``change``, in percentage points."""
        found = self.document.get(together.changes).get(self)
        return found.slack if found else 0.0

    @property
    def change_kind(self) -> str:
        """Whether ``change`` is ``a change`` from one of the amounts to the other, or ``a share`` of one in the other."""
        found = self.document.get(together.changes).get(self)
        return found.kind if found else ""

    @property
    def change_unit(self) -> str:
        """Whether ``change`` is in ``percent``, or in ``points`` between two percentages."""
        found = self.document.get(together.changes).get(self)
        return found.unit if found else ""

    @property
    def compared(self) -> tuple[Quantity, ...]:
        """The two amounts ``change`` comes from."""
        found = self.document.get(together.changes).get(self)
        return found.amounts if found else ()

    @property
    def counted_before(self) -> Quantity | None:
        """Where the things that a definite number refers back to were counted ("12 trucks … the 14 trucks")."""
        return self.document.get(together.counted_before).get(self)

    @property
    def turned(self) -> bool:
        """Whether it has the digits of the count before in another order ("24 stores … 42 stores")."""
        return self.counted_before is not None and recounts.is_turned(self.counted_before, self)

    @property
    def other_magnitude(self) -> Quantity | None:
        """An earlier number that is the same but for million and billion."""
        return self.document.get(together.other_magnitudes).get(self)

    @property
    def most_people(self) -> str | None:
        """How many people there are at most of the kind it counts, where it counts more of them ("14 billion Americans")."""
        return self.document.get(together.too_many).get(self)

    @property
    def in_story(self) -> Quantity | None:
        """For a number in the headline: the first number of the same things in the story, where the story has no other."""
        return self.document.get(together.below_headline).get(self)

    @property
    def converted(self) -> float | None:
        """What the measure before it comes to in its own unit, where it gives that once more ("8 kilometers (5 miles)")."""
        found = self.document.get(together.conversions).get(self)
        return exact(found.value) if found else None

    @property
    def converted_slack(self) -> float:
        """How far a rounded measure may be from ``converted``."""
        found = self.document.get(together.conversions).get(self)
        return found.slack if found else 0.0

    @property
    def converted_from(self) -> Quantity | None:
        """The measure that it gives once more."""
        found = self.document.get(together.conversions).get(self)
        return found.given if found else None

    @property
    def difference(self) -> float | None:
        """How far apart the two numbers are that it says lie so far apart ("31 to 20, a majority of 11")."""
        found = self.document.get(together.differences).get(self)
        return exact(found.value) if found else None

    @property
    def difference_slack(self) -> float:
        """How far a rounded number may be from ``difference``."""
        found = self.document.get(together.differences).get(self)
        return found.slack if found else 0.0

    @property
    def compared_by_difference(self) -> tuple[Quantity, ...]:
        """The two numbers ``difference`` comes from."""
        found = self.document.get(together.differences).get(self)
        return found.between if found else ()

    @property
    def average(self) -> float | None:
        """What each thing gets of a total, where it says so ("$30 million over three years, $10 million a year")."""
        found = self.document.get(together.averages).get(self)
        return exact(found.value) if found else None

    @property
    def average_slack(self) -> float:
        """How far a rounded number may be from ``average``."""
        found = self.document.get(together.averages).get(self)
        return found.slack if found else 0.0

    @property
    def averaged(self) -> tuple[Quantity, ...]:
        """The numbers ``average`` comes from."""
        found = self.document.get(together.averages).get(self)
        return found.of if found else ()

    @property
    def exchange_rate(self) -> float | None:
        """How many of its currency one of the sum's before it makes, where it gives that once more ("3m euros ($3.5m)")."""
        found = self.document.get(together.exchanges).get(self)
        return found.rate if found else None

    @property
    def exchange_least(self) -> float:
        """The least that this rate may be."""
        found = self.document.get(together.exchanges).get(self)
        return found.least if found else 0.0

    @property
    def exchange_most(self) -> float:
        """The most that this rate may be."""
        found = self.document.get(together.exchanges).get(self)
        return found.most if found else 0.0

    @property
    def exchanged_from(self) -> Quantity | None:
        """The sum that it gives once more in another currency."""
        found = self.document.get(together.exchanges).get(self)
        return found.given if found else None

    @property
    def came_from(self) -> Quantity | None:
        """For a number that went the other way than the story says ("30 percent, up from 40 percent"): where it came from."""
        found = self.document.get(together.wrong_ways).get(self)
        return found[1] if found else None

    @property
    def way(self) -> str:
        """The word that says which way it went from ``came_from``: "up", "fell"."""
        found = self.document.get(together.wrong_ways).get(self)
        return found[0] if found else ""

    @property
    def until(self) -> Quantity | None:
        """The other end of a range of money or percentages that begins here and goes down ("between 6 and 5 percent")."""
        return self.document.get(together.falling).get(self)

    @property
    def time_between(self) -> int | None:
        """How many years or days lie between those named beside it ("eight years, from 2010 to 2016": 6); None where none are."""
        found = self.document.get(together.spans).get(self)
        return found[0] if found else None

    @property
    def time_unit(self) -> str:
        """Whether ``time_between`` is in ``years``, ``years of age``, or ``days``, the first and the last included."""
        found = self.document.get(together.spans).get(self)
        return found[1] if found else ""

    @property
    def time_named(self) -> Stretch | None:
        """The years or days that ``time_between`` comes from."""
        found = self.document.get(together.spans).get(self)
        return found[2] if found else None
