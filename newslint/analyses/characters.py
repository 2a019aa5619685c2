"""The table ``characters``: a row is a character or a short sequence that a copy editor looks at twice.

Some kinds are always wrong (encoding damage, leftover markup, invisible characters, stray spaces, doubled punctuation);
for those ``expected`` is what should stand there. Others (``dash``, ``ellipsis``, ``apostrophe``) are fine by themselves
and have a ``form``, so that a rule can ask for one form a story.
"""

from __future__ import annotations

from newslint.document import Document
from newslint.fact import Fact, Stretch
from newslint.grammar import damage, spacing, typography

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newslint.grammar.typography import Spot


class Character(Fact):
    """A character or sequence; ``name`` says what it is in words.

    ``kind`` is ``mojibake``, ``leftover-markup``, ``invisible``, ``homoglyph``, ``space-before-punctuation``,
    ``space-inside-bracket``, ``double-space``, ``missing-space``, ``doubled-punctuation``, ``dash``, ``ellipsis`` or
    ``apostrophe``. ``expected`` is the right text, empty to take it out; ``certain`` tells that no other repair is possible.
    """

    kind: str
    form: str | None
    expected: str | None
    name: str | None
    certain: bool

    @property
    def repair(self) -> Stretch | None:
        """The sequence itself, where it is known what should stand there."""
        return None if self.expected is None else Stretch(self.document, self.start, self.end)


def find(document: Document) -> list[Character]:
    """The characters and sequences of all kinds, in order."""
    searches: tuple[Callable[[Document], Iterator[Spot]], ...] = (
        typography.apostrophes,
        typography.dashes,
        typography.ellipses,
        spacing.stray_spaces,
        spacing.missing_spaces,
        spacing.doubled_punctuation,
        damage.markup,
        damage.strange_characters,
    )
    rows = [
        Character(document, spot.start, spot.end, spot.kind, spot.form, spot.expected, spot.name, spot.certain)
        for search in searches
        for spot in search(document)
    ]
    rows.sort(key=lambda row: row.start)
    return rows
