"""A quantity, with what the story says makes it up: the things it announces, its parts, its shares."""

from __future__ import annotations

from newslint.analyses import _numbers_together as together
from newslint.fact import Stretch
from newslint.grammar.numbers.quantities import Quantity
from newslint.grammar.words.numerals import exact

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar


class Whole(Quantity):
    """A quantity, and what the story says makes it up, or follows where it announces things."""

    _for_rules: ClassVar[tuple[str, ...]] = (
        *Quantity._for_rules,
        "announced",
        "points",
        "parts",
        "parts_are_all",
        "parts_sum",
        "shares",
        "shares_are_all",
        "shares_sum",
    )

    @property
    def announced(self) -> int | None:
        """How many things follow where it announces some ("three reasons. First, …"); None where they are not counted."""
        found = self.document.get(together.announced).get(self)
        return found.count if found else None

    @property
    def points(self) -> tuple[Stretch, ...]:
        """Where the things that it announces stand: items of a list, or the ordinals that begin points."""
        found = self.document.get(together.announced).get(self)
        return found.places if found else ()

    @property
    def parts(self) -> tuple[Quantity, ...]:
        """The numbers that the sentence says it is made up of ("40 trucks: 15 to Rafah, 12 to Gaza City …")."""
        found = self.document.get(together.totals).get(self)
        return found.numbers if found else ()

    @property
    def parts_are_all(self) -> bool:
        """Whether its parts are all of it, and not some only ("12 people, including seven men and four women")."""
        found = self.document.get(together.totals).get(self)
        return found is not None and found.all

    @property
    def parts_sum(self) -> float:
        """What its parts come to."""
        return sum(part.value for part in self.parts)

    @property
    def shares(self) -> tuple[Quantity, ...]:
        """The percentages of one whole that a sentence lists, at the last of them."""
        found = self.document.get(together.shares).get(self)
        return found.numbers if found else ()

    @property
    def shares_are_all(self) -> bool:
        """Whether the story says that its shares are the whole ("60 percent … the other 40 percent")."""
        found = self.document.get(together.shares).get(self)
        return found is not None and found.all

    @property
    def shares_sum(self) -> float:
        """What the shares come to, in percent."""
        return exact(round(sum(share.value for share in self.shares), 2))
