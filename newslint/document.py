"""The document model: a source text, its prose in blocks, and what analyses know of it.

Analyses read ``Document.prose``: the text of all blocks, one after the other, with a line feed between two blocks and
nowhere else. Offsets inside newslint are code points of the prose; ``locate`` turns them into code points of the
decoded source, and ``position`` turns those into lines and columns. Nothing is ever found again by searching for it.
"""

from __future__ import annotations

from bisect import bisect_right

from newslint.kept import kept
from newslint.parts import Part
from newslint.patterns import pattern
from newslint.pieces import Pieces
from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any, TypeVar

    from newslint.parts import Memory, Movable
    from newslint.pieces import Piece
    from newslint.span import Span

    M = TypeVar("M", bound=Movable)
    T = TypeVar("T")
    Writing = Callable[[str], str] | None

ROLES = (
    "header",
    "headline",
    "byline",
    "dateline",
    "heading",
    "paragraph",
    "caption",
    "credit",
    "list-item",
    "block-quote",
    "table-cell",
)

_LINE_END = pattern(r"\r\n|\r|\n")


def line_starts(text: str) -> list[int]:
    """Where the lines of a text begin. They end at LF, CR LF and CR only."""
    if "\r" in text:
        return [0, *(match.end() for match in _LINE_END.finditer(text))]
    starts = [0]
    after = text.find("\n") + 1
    while after:
        starts.append(after)
        after = text.find("\n", after) + 1
    return starts


class Block(Record):
    """One run of prose with a role, at [start, end) of the prose; ``level`` is a heading's or a list item's depth.

    ``number`` is the block's place in the document, from 0.
    """

    role: str
    start: int
    end: int
    number: int
    level: int = 0


class Comment(Record):
    """A comment of the markup: its text without the marks around it, and [start, end) of the source with them.

    ``offset`` is the place in the prose where it stands: that of the first character behind it.
    """

    text: str
    start: int
    end: int
    offset: int


class Document:
    """A text as newslint sees it. Readers make it with ``DocumentBuilder``.

    ``source`` is the decoded file, untouched: byte order mark, line endings, entities and all; encoded in ``encoding``
    it is the file again, byte for byte. A source that cannot be written back so has no ``encoding``. ``published`` is
    the date the format itself gives for the story (``YYYY-MM-DD``), where it gives one. ``memory`` may be set before anything
    is asked for, where the version before this one was read, too.
    """

    memory: Memory | None = None

    def __init__(
        self,
        source: str,
        prose: str,
        blocks: Sequence[Block],
        pieces: Sequence[Piece],
        *,
        path: str = "-",
        format: str = "plain",
        published: str | None = None,
        encoding: str | None = "utf-8",
        comments: Sequence[Comment] = (),
        writings: Sequence[Writing] = (),
    ) -> None:
        self.source = source
        self.prose = prose
        self.blocks = list(blocks)
        self.path = path
        self.format = format
        self.published = published
        self.encoding = encoding
        self.comments = tuple(comments)
        self._writings = writings
        self._pieces = Pieces(pieces)
        self._block_starts = [block.start for block in self.blocks]
        self._line_starts: list[int] | None = None
        self._known: dict[Any, Any] = {}

    def get(self, analysis: Callable[[Document], T]) -> T:
        """What ``analysis`` says of this document: computed when first asked for, and kept."""
        if analysis not in self._known:
            self._known[analysis] = analysis(self)
        return self._known[analysis]  # type: ignore[no-any-return]

    @property
    def asked(self) -> list[Callable[[Document], Any]]:
        """The analyses it was asked for so far, in the order in which they were done."""
        return list(self._known)

    def forget(self) -> None:
        """Lets go of all that was found, once nobody asks for it any more.

        Facts and their document hold each other, and would stay until Python looks for what goes in such circles.
        """
        self._known.clear()

    def table(self, name: str, only: str | None = None) -> Sequence[Any]:
        """The facts of the table of this name, or only those whose field ``only`` is true (see ``newslint.tables``).

        Raises:
            UnknownTable: there is no such table.
        """
        from newslint.tables import finder

        return self.get(finder(name, only))

    @kept
    def parts(self) -> Sequence[tuple[int, Part]]:
        """The parts of the prose, in order, each with where it begins."""
        return self.memory.parts(self) if self.memory is not None else ((0, Part(self.prose)),)

    def find(self, analysis: Callable[[Part], Sequence[M]]) -> Sequence[M]:
        """What ``analysis`` finds in the parts of the prose, in order, and where it stands in the whole."""
        parts = self.parts
        if len(parts) == 1:
            return parts[0][1].rows(parts[0][0], analysis)
        return [row for start, part in parts for row in part.rows(start, analysis)]

    @property
    def story_start(self) -> int:
        """Where the story begins in the prose, behind its header lines."""
        return next((block.start for block in self.blocks if block.role != "header"), len(self.prose))

    def block_at(self, offset: int) -> Block:
        """The block that holds this offset of the prose."""
        return self.blocks[bisect_right(self._block_starts, offset) - 1]

    def divide(self, offset: int, before: str, behind: str) -> None:
        """Divides a block at a space of the prose into two, in these roles.

        For readers only: no analysis may have seen the document.
        """
        block = self.block_at(offset)
        self.prose = f"{self.prose[:offset]}\n{self.prose[offset + 1 :]}"
        parts = [Block(before, block.start, offset, 0), Block(behind, offset + 1, block.end, 0)]
        blocks = [*self.blocks[: block.number], *parts, *self.blocks[block.number + 1 :]]
        self.blocks = [Block(one.role, one.start, one.end, number, one.level) for number, one in enumerate(blocks)]
        self._block_starts = [one.start for one in self.blocks]
        if self._writings:
            at = block.number
            self._writings = [*self._writings[:at], self._writings[at], *self._writings[at:]]

    def locate(self, start: int, end: int) -> Span:
        """The stretch of the source that [start, end) of the prose comes from, in code points of the source."""
        return self._pieces.locate(start, end)

    def editable(self, start: int, end: int) -> bool:
        """Whether [start, end) of the prose can be replaced in the source, and nothing else with it.

        It can where no markup stands in between, and no entity or escape would be cut in two.
        """
        return self._pieces.editable(self.prose, start, end)

    def written(self, text: str, start: int) -> str:
        """How ``text`` is written in the source, at this offset of the prose: with the format's escapes."""
        writing = self._writings[self.block_at(start).number] if self._writings else None
        if writing is not None:
            text = writing(text)
        if self.encoding is not None and not self.encoding.startswith("utf"):
            text = text.encode(self.encoding, "xmlcharrefreplace").decode(self.encoding)
        return text

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1 and the column in code points, of an offset of the source.

        Lines end at LF, CR LF and CR only.
        """
        if self._line_starts is None:
            self._line_starts = line_starts(self.source)
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def source_line(self, line: int) -> str:
        """The text of a line of the source, counted from 1, without its ending."""
        self.position(0)
        assert self._line_starts is not None
        bounds = [*self._line_starts[line - 1 : line + 1], len(self.source)]
        return self.source[bounds[0] : bounds[1]].rstrip("\r\n")
