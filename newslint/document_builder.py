"""Builds a Document: what readers do with the prose they find."""

from __future__ import annotations

from newslint.document import Block, Comment, Document
from newslint.pieces import Piece

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.document import Writing


class DocumentBuilder:
    """Builds a Document block by block, in reading order.

    A reader opens a block with ``begin``, adds its text with ``keep`` (as it stands in the source) and ``put`` (other
    characters than the source has), and asks for the document at the end. A block without text is dropped.

    ``writing`` says how text is written in the source in the blocks begun from now on; None writes it as it is.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self.writing: Writing = None
        self._texts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._pieces: list[Piece] = []
        self._comments: list[Comment] = []
        self._writings: list[Writing] = []
        self._open: tuple[str, int, int, Writing] | None = None

    def begin(self, role: str, level: int = 0) -> None:
        """Opens a block, and ends the one before it."""
        self.end()
        gap = 1 if self._blocks else 0
        self._open = (role, level, self._length + gap, self.writing)

    def end(self) -> None:
        """Ends the open block, if there is one."""
        if self._open is None:
            return
        role, level, start, writing = self._open
        if self._length > start:
            self._writings.append(writing)
            self._blocks.append(Block(role, start, self._length, len(self._blocks), level))
        self._open = None

    def block(self, role: str, source_start: int, source_end: int, level: int = 0) -> None:
        """Adds a block that is [source_start, source_end) of the source as it is. It must hold text, and no line feed."""
        if self._open is not None:
            self.end()
        if self._blocks:
            self._texts.append("\n")
            self._length += 1
        start = self._length
        self._length = end = start + source_end - source_start
        self._texts.append(self.source[source_start:source_end])
        self._pieces.append(Piece(start, source_start, source_end))
        self._blocks.append(Block(role, start, end, len(self._blocks), level))
        self._writings.append(self.writing)

    def keep(self, source_start: int, source_end: int) -> None:
        """Adds [source_start, source_end) of the source as it is. It must hold no line feed."""
        self._add(self.source[source_start:source_end], source_start, source_end, verbatim=True)

    def put(self, text: str, source_start: int, source_end: int) -> None:
        """Adds ``text``, which stands for [source_start, source_end) of the source. It must hold no line feed."""
        self._add(text, source_start, source_end, verbatim=False)

    def comment(self, text: str, source_start: int, source_end: int) -> None:
        """Notes a comment that stands here, at [source_start, source_end) of the source."""
        inside = self._open is not None and self._length > self._open[2]
        gap = 0 if inside or not self._texts else 1
        self._comments.append(Comment(text, source_start, source_end, self._length + gap))

    def document(self, *, path: str = "-", format: str = "plain", published: str | None = None) -> Document:
        """The document of all that was added."""
        self.end()
        return Document(
            self.source,
            "".join(self._texts),
            self._blocks,
            self._pieces,
            path=path,
            format=format,
            published=published,
            comments=self._comments,
            writings=self._writings if any(self._writings) else (),
        )

    def _add(self, text: str, source_start: int, source_end: int, *, verbatim: bool) -> None:
        assert self._open is not None, "begin() a block first"
        if not text:
            return
        if self._blocks and self._length < self._open[2]:
            self._texts.append("\n")
            self._length += 1
        self._pieces.append(Piece(self._length, source_start, source_end, verbatim))
        self._texts.append(text)
        self._length += len(text)
