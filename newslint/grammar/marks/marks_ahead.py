"""What the marks that follow one in its paragraph tell of it."""

from __future__ import annotations

from bisect import bisect_right

from newslint.grammar.marks.mark import Mark
from newslint.grammar.marks.single_marks import POSSESSIVE_END

NESTING_REACH = 30  # how many marks ahead may decide whether a quotation stands inside another


class MarksAhead:
    """The quotation marks of a paragraph; each question is asked of the place of one of them."""

    def __init__(self, prose: str, quotes: list[Mark]) -> None:
        self.prose = prose
        self.quotes = quotes
        self._single_closings = [i for i, mark in enumerate(quotes) if mark.single and mark.looks < 0]
        self._double_closings = [i for i, mark in enumerate(quotes) if not mark.single and direction(mark) < 0]

    def next_double(self, place: int) -> Mark | None:
        """The next double mark, where one is near."""
        for i in range(place + 1, min(len(self.quotes), place + NESTING_REACH)):
            if not self.quotes[i].single:
                return self.quotes[i]
        return None

    def nests(self, place: int) -> bool:
        """Whether the marks close both the double quotation that begins here and the one around it."""
        level = 2
        for mark in self.quotes[place + 1 : place + NESTING_REACH]:
            if not mark.single:
                level += 1 if direction(mark) > 0 else -1
                if level == 0:
                    return True
        return False

    def close_singles(self, place: int, level: int) -> bool:
        """Whether so many single quotations close before a double mark comes or the paragraph ends."""
        for mark in self.quotes[place + 1 : place + NESTING_REACH]:
            if not mark.single:
                return False
            level -= mark.looks < 0
            level += mark.looks > 0
            if level == 0:
                return True
        return False

    def close_single_first(self, place: int) -> bool:
        """Whether a single mark closes something before a double one does."""
        single, double = _next(self._single_closings, place), _next(self._double_closings, place)
        return single is not None and single < (double or len(self.quotes))

    def close_single(self, place: int) -> bool:
        """Whether a single mark closes something."""
        return _next(self._single_closings, place) is not None

    def begin_with_single_closing(self, place: int) -> bool:
        """Whether the very next mark closes a single quotation, and is no apostrophe."""
        following = self.quotes[place + 1] if place + 1 < len(self.quotes) else None
        if following is None or following.text not in {"’", "'"} or following.looks >= 0:
            return False
        return self.prose[following.start - 1] not in POSSESSIVE_END

    def close_both(self, place: int) -> bool:
        """Whether the next two marks close a single quotation and the double one around it."""
        following = self.quotes[place + 1 : place + 3]
        return [mark.single for mark in following] == [True, False] and all(
            mark.looks < 0 and mark.means <= 0 for mark in following
        )


def direction(mark: Mark) -> int:
    """1 where a mark opens, -1 where it closes: by its place, and where that does not tell, by its character."""
    if mark.looks and (mark.means == 0 or mark.looks != mark.means):
        return mark.looks
    return mark.means or -1


def _next(places: list[int], place: int) -> int | None:
    """The first of some places, in order, that comes after ``place``."""
    index = bisect_right(places, place)
    return places[index] if index < len(places) else None
