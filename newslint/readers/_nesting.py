"""Texts inside texts: HTML in a JSON string, HTML in escaped XML; and a builder that leads back to the outermost."""

from __future__ import annotations

from bisect import bisect_right

from newslint.pieces import Piece

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Protocol

    class Builder(Protocol):
        """What readers add blocks to: a ``DocumentBuilder``, or one for a text inside its source."""

        source: str
        writing: Callable[[str], str] | None

        def begin(self, role: str, level: int = 0) -> None: ...
        def end(self) -> None: ...
        def block(self, role: str, source_start: int, source_end: int, level: int = 0) -> None: ...
        def keep(self, source_start: int, source_end: int) -> None: ...
        def put(self, text: str, source_start: int, source_end: int) -> None: ...
        def comment(self, text: str, source_start: int, source_end: int) -> None: ...


class Inner:
    """A builder for a text that stands, in escapes, inside the source of another builder.

    ``source`` is the text; ``pieces`` lead from it to the outer source, in order; ``writing`` says how text is written
    in it, before it is written in the outer source.
    """

    def __init__(self, outer: Builder, source: str, pieces: Sequence[Piece]) -> None:
        self.source = source
        self._outer = outer
        self._pieces = pieces
        self._starts = [piece.start for piece in pieces]
        self.writing: Callable[[str], str] | None = None

    def begin(self, role: str, level: int = 0) -> None:
        """Opens a block, and ends the one before it."""
        inner, outer = self.writing, self._outer.writing
        self._outer.writing = (lambda text: outer(inner(text))) if inner and outer else inner or outer
        self._outer.begin(role, level)
        self._outer.writing = outer

    def end(self) -> None:
        """Ends the open block, if there is one."""
        self._outer.end()

    def block(self, role: str, source_start: int, source_end: int, level: int = 0) -> None:
        """Adds a block that is [source_start, source_end) of the inner text as it is."""
        self.begin(role, level)
        self.keep(source_start, source_end)
        self.end()

    def keep(self, source_start: int, source_end: int) -> None:
        """Adds [source_start, source_end) of the inner text as it is."""
        number = self._number(source_start)
        while source_start < source_end:
            piece = self._pieces[number]
            number += 1
            end = min(source_end, self._starts[number]) if number < len(self._starts) else source_end
            if piece.verbatim:
                start = piece.source_start + source_start - piece.start
                self._outer.keep(start, start + end - source_start)
            else:
                self._outer.put(self.source[source_start:end], piece.source_start, piece.source_end)
            source_start = end

    def put(self, text: str, source_start: int, source_end: int) -> None:
        """Adds ``text``, which stands for [source_start, source_end) of the inner text."""
        self._outer.put(text, *self._located(source_start, source_end))

    def comment(self, text: str, source_start: int, source_end: int) -> None:
        """Notes a comment that stands here, at [source_start, source_end) of the inner text."""
        self._outer.comment(text, *self._located(source_start, source_end))

    def _located(self, start: int, end: int) -> tuple[int, int]:
        if not self._pieces:
            return 0, 0
        first = self._pieces[self._number(start)]
        outer_start = first.source_start + (start - first.start if first.verbatim else 0)
        if end <= start:
            return outer_start, outer_start
        last = self._pieces[self._number(end - 1)]
        return outer_start, last.source_start + end - last.start if last.verbatim else last.source_end

    def _number(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)
