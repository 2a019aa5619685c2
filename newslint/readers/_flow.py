"""Adds text to a builder as markup shows it: runs of white space are one space, and none stands at the ends of a block."""

from __future__ import annotations

from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.readers._nesting import Builder

_SPACE = pattern(r"[ \t\r\n\f]{2,}|[\t\r\n\f]")
SPACE = " \t\r\n\f"
STAND_IN = "\ufffc"  # Unicode's object replacement character


class Flow:
    """One block after the other; a block begins with its first character that is no space."""

    def __init__(self, builder: Builder) -> None:
        self.has_text = False  # in the block that is open
        self._builder = builder
        self._role = "paragraph"
        self._level = 0
        self._space: tuple[int, int] | None = None
        self._replaced: tuple[int, int] | None = None  # what was replaced before the first text of the block

    def begin(self, role: str, level: int = 0) -> None:
        """Ends the block that is open; text that follows makes one in this role."""
        self.end()
        self._role, self._level = role, level

    def end(self) -> None:
        """Ends the block that is open, if there is one; text that follows makes a new one in the same role."""
        self._builder.end()
        self.has_text = False
        self._space = None
        self._replaced = None

    def replace(self, start: int, end: int) -> None:
        """Has one character stand for [start, end) of the source, which readers see, and which is no prose: code, a formula.

        Without it the words and the marks around it would seem to be neighbours. A block that holds nothing else is none.
        """
        if self.has_text:
            self._before_text()
            self._builder.put(STAND_IN, start, end)
        elif self._replaced is None:
            self._replaced = (start, end)

    def keep(self, start: int, end: int) -> None:
        """Adds [start, end) of the source."""
        source = self._builder.source
        position = start
        for match in _SPACE.finditer(source, start, end):
            self._keep_words(position, match.start())
            self.space(match.start(), match.end())
            position = match.end()
        self._keep_words(position, end)

    def put(self, text: str, start: int, end: int) -> None:
        """Adds text that stands for [start, end) of the source."""
        words = text.strip(SPACE)
        if not words:
            self.space(start, end)
            return
        if text[0] in SPACE:
            self.space(start, start)
        self._before_text()
        self._builder.put(" ".join(words.split("\n")), start, end)
        if text[-1] in SPACE:
            self.space(end, end)

    def space(self, start: int, end: int) -> None:
        """Notes that [start, end) of the source is white space."""
        if self.has_text or self._replaced is not None:
            adjacent = self._space is not None and self._space[1] == start
            if self._space is None or adjacent:
                self._space = (self._space[0] if self._space else start, end)

    def _keep_words(self, start: int, end: int) -> None:
        """Adds text with single spaces only; those at its ends wait for what follows."""
        source = self._builder.source
        if start < end and source[start] == " ":
            self.space(start, start + 1)
            start += 1
        if start >= end:
            return
        self._before_text()
        trailing = source[end - 1] == " "
        self._builder.keep(start, end - trailing)
        if trailing:
            self.space(end - 1, end)

    def _before_text(self) -> None:
        if not self.has_text:
            self._builder.begin(self._role, self._level)
            self.has_text = True
            if self._replaced is not None:
                self._builder.put(STAND_IN, *self._replaced)
        if self._space is not None:
            start, end = self._space
            if self._builder.source[start:end] == " ":
                self._builder.keep(start, end)
            else:
                self._builder.put(" ", start, end)
        self._space = None
