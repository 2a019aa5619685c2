"""A text with the positions an editor counts in it: lines and, within a line, units of the encoding it has chosen."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from lsprotocol import types

from newslint.document import line_starts

BYTE_ORDER_MARK = "\ufeff"
_WIDE = {"utf-8": re.compile("[^\0-\x7f]"), "utf-16": re.compile("[\U00010000-\U0010ffff]"), "utf-32": None}


def units_of(character: str, encoding: str) -> int:
    """How many units of an encoding a character takes; a lone surrogate counts as what an editor would store."""
    if encoding == "utf-16":
        return 1 + (character > "\uffff")
    if encoding == "utf-8":
        return 1 + (character > "\x7f") + (character > "\u07ff") + (character > "\uffff")
    return 1


def _has_pairs(text: str) -> bool:
    """Whether UTF-16 takes two units for any character of a text."""
    return len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text)


class Text:
    """Some text that does not change, and the way between its code points and an editor's positions.

    ``encoding`` is the protocol's ``utf-8``, ``utf-16`` or ``utf-32``. Lines end at LF, CR LF and CR only. With
    ``mark_hidden`` a byte order mark takes no place: editors do not show the one that a file on disk begins with.
    """

    def __init__(self, source: str, encoding: str = "utf-16", *, mark_hidden: bool = False) -> None:
        self.source = source
        self.encoding = encoding
        self._hidden = 1 if mark_hidden and source.startswith(BYTE_ORDER_MARK) else 0
        self._line_starts = [self._hidden, *line_starts(source)[1:]]
        self._wide: list[int] = []  # offsets of the characters that take more than one unit
        self._wide_units: list[int] = []  # and how many units stand before each of them in the text
        self._extra: list[int] = [0]  # and by how many units the text before and with each is longer than its code points
        self._measure()

    def position(self, offset: int) -> types.Position:
        """The editor's position of an offset in code points."""
        offset = max(self._hidden, min(offset, len(self.source)))
        line = bisect_right(self._line_starts, offset) - 1
        return types.Position(line, self._units(offset) - self._units(self._line_starts[line]))

    def range(self, start: int, end: int) -> types.Range:
        """The editor's range of [start, end) in code points."""
        return types.Range(self.position(start), self.position(end))

    def offset(self, position: types.Position) -> int:
        """The offset in code points of an editor's position.

        A position behind a line's end is that end, one below the last line is the end of the text, and one inside a
        character is the character's start.
        """
        if position.line >= len(self._line_starts):
            return len(self.source)
        start = self._line_starts[position.line]
        return min(self._offset_of(self._units(start) + position.character), self._line_end(position.line))

    def changed(self, changes: Iterable[types.TextDocumentContentChangeEvent]) -> Text:
        """The text after an editor's changes, each told in positions of the text that the one before it left."""
        text = self
        for change in changes:
            if isinstance(change, types.TextDocumentContentChangePartial):
                start, end = sorted((text.offset(change.range.start), text.offset(change.range.end)))
                source = text.source[:start] + change.text + text.source[end:]
            else:
                source = change.text
            text = Text(source, self.encoding)
        return text

    def _line_end(self, line: int) -> int:
        """The offset of the end of a line's text, before what ends it."""
        if line + 1 == len(self._line_starts):
            return len(self.source)
        end = self._line_starts[line + 1]
        return end - 2 if self.source.startswith("\r\n", end - 2) else end - 1

    def _measure(self) -> None:
        wide = _WIDE[self.encoding]
        if wide is None or self.source.isascii() or (self.encoding == "utf-16" and not _has_pairs(self.source)):
            return
        extra = 0
        for match in wide.finditer(self.source):
            self._wide.append(match.start())
            self._wide_units.append(match.start() + extra)
            extra += units_of(match.group(), self.encoding) - 1
            self._extra.append(extra)

    def _units(self, offset: int) -> int:
        """How many units stand before an offset."""
        return offset + self._extra[bisect_left(self._wide, offset)]

    def _offset_of(self, units: int) -> int:
        """The offset with so many units before it, or of the character they end in."""
        place = bisect_right(self._wide_units, units)
        return max(self._wide[place - 1], units - self._extra[place]) if place else units
