"""The prose of a story in parts that are read by themselves, so that what was found in most of them need not be found anew.

Much of what there is to find in a paragraph is told by its own words, whatever stands around it. Where a story is read once,
its whole prose is one part, and all this costs nothing. Where it is read after every keystroke, each block is a part, and a
``Memory`` keeps the parts from one version to the next: what was found in them is moved to where they stand now.
"""

from __future__ import annotations

from newslint import lexicon

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any, Protocol, Self, TypeVar

    from newslint.document import Document

    class Movable(Protocol):
        """What stands somewhere; it must not change, since versions of a story share it."""

        def moved(self, by: int) -> Self:
            """The same, so many code points further on."""

    C = TypeVar("C")
    M = TypeVar("M", bound=Movable)
    T = TypeVar("T")


class Part:
    """A block, or all of them with a line feed between two, and what is known of its ``text``.

    An analysis of a part must go by the text and the word lists alone, must take the end of a block for the end of the text,
    and counts offsets from where the text begins.
    """

    __slots__ = ("_known", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._known: dict[Any, Any] = {}

    def get(self, analysis: Callable[[Part], T]) -> T:
        """What ``analysis`` says of this part: computed when first asked for, and kept."""
        if analysis not in self._known:
            self._known[analysis] = analysis(self)
        return self._known[analysis]  # type: ignore[no-any-return]

    def given(self, analysis: Callable[[Part, C], T], context: C) -> T:
        """What ``analysis`` says of this part where it depends on something else, too; the last answer is kept."""
        known = self._known.get(analysis)
        if known is None or known[0] != context:
            known = self._known[analysis] = (context, analysis(self, context))
        return known[1]

    def rows(self, start: int, analysis: Callable[..., Sequence[M]], *context: Any) -> Sequence[M]:
        """What ``analysis`` finds in this part where it begins at ``start``; the last answer is kept, as many stay there."""
        rows = self.given(analysis, *context) if context else self.get(analysis)
        if not start or not rows:
            return rows
        kept: tuple[Sequence[M], int, Sequence[M]] | None = self._known.get((analysis, "moved"))
        if kept is None or kept[0] is not rows or kept[1] != start:
            kept = self._known[analysis, "moved"] = (rows, start, [row.moved(start) for row in rows])
        return kept[2]


class Memory:
    """The parts of the last version of a story. It is never larger than that: what the story no longer has is forgotten."""

    def __init__(self) -> None:
        self._parts: dict[str, Part] = {}
        self._lists = lexicon.changes()

    def __len__(self) -> int:
        return len(self._parts)

    def parts(self, document: Document) -> list[tuple[int, Part]]:
        """The blocks of a new version, each with where it begins; those that the last one had, with all that is known of them."""
        if self._lists != lexicon.changes():
            self._parts = {}
            self._lists = lexicon.changes()
        prose, before = document.prose, self._parts
        self._parts = {}
        found = []
        for block in document.blocks:
            text = prose[block.start : block.end]
            part = self._parts.get(text)
            if part is None:
                part = self._parts[text] = before.get(text) or Part(text)
            found.append((block.start, part))
        return found
