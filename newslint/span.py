"""Half-open stretches of text."""

from __future__ import annotations

from newslint.record import Record


class Span(Record):
    """The stretch [start, end) of a text, in code points from 0.

    Which text is said where a span is used: a violation's span is in the decoded source, a fact's ``start`` and
    ``end`` are in the prose of its document.
    """

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start
