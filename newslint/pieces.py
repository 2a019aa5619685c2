"""Where prose comes from: the stretches of the source that its runs stand for."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from newslint.record import Record
from newslint.span import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


class Piece(Record):
    """A run of prose that comes from one stretch of the source.

    Where it is not ``verbatim`` (an entity, an escape, a line break inside a paragraph), the prose has other
    characters than the source, and its stretch of the source is taken as a whole.
    """

    start: int  # in the prose
    source_start: int
    source_end: int
    verbatim: bool = True


class Pieces:
    """The pieces that a prose is made of, in order."""

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self._pieces = list(pieces)
        self._starts = [piece.start for piece in self._pieces]

    def locate(self, start: int, end: int) -> Span:
        """The stretch of the source that [start, end) of the prose comes from."""
        place = max(0, bisect_right(self._starts, start) - 1)
        first = self._pieces[place] if self._pieces else Piece(0, 0, 0)
        if first.verbatim:
            source_start = first.source_start + start - first.start
        else:
            source_start = first.source_end if start > first.start and start == end else first.source_start
        if end <= start:
            return Span(source_start, source_start)
        behind = self._starts[place + 1 : place + 2]
        last = first if not behind or end <= behind[0] else self._at(end - 1)
        return Span(source_start, last.source_start + end - last.start if last.verbatim else last.source_end)

    def editable(self, prose: str, start: int, end: int) -> bool:
        """Whether [start, end) of this prose can be replaced in the source, and nothing else with it."""
        if "\n" in prose[start:end] or not self._pieces:
            return False
        first = max(0, bisect_right(self._starts, start) - 1)
        last = max(first, bisect_right(self._starts, end - 1) - 1)
        pieces = self._pieces[first : last + 1]
        whole = all(piece.verbatim or piece.source_start < piece.source_end for piece in pieces)
        joined = all(one.source_end == other.source_start for one, other in pairwise(pieces))
        return whole and joined and self._at_seam(prose, first, start) and self._at_seam(prose, last, end)

    def _at_seam(self, prose: str, number: int, offset: int) -> bool:
        """Whether an offset of the prose does not fall inside this piece where prose and source differ."""
        piece = self._pieces[number]
        if piece.verbatim or offset <= piece.start:
            return True
        following = self._starts[number + 1] if number + 1 < len(self._pieces) else len(prose)
        return offset >= following or prose[offset] == "\n"

    def _at(self, offset: int) -> Piece:
        if not self._pieces:
            return Piece(0, 0, 0)
        return self._pieces[max(0, bisect_right(self._starts, offset) - 1)]
