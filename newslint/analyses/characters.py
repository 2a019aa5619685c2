"""The table ``characters``: a row is a character or a short sequence that a copy editor looks at twice.

Some kinds are always wrong (encoding damage, leftover markup, invisible characters, stray spaces, doubled punctuation);
for those ``expected`` is what should stand there. Others (``dash``, ``ellipsis``, ``apostrophe``) are fine by themselves
and have a ``form``, so that a rule can ask for one form a story.
"""

from __future__ import annotations

from operator import attrgetter

from newslint.document import Document
from newslint.grammar.page import damage, doubling, spacing, typography
from newslint.grammar.page.typography import Character

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def find(document: Document) -> list[Character]:
    """The characters and sequences of all kinds, in order."""
    searches: tuple[Callable[[Document], Iterator[Character]], ...] = (
        typography.apostrophes,
        typography.dashes,
        typography.ellipses,
        spacing.stray_spaces,
        spacing.missing_spaces,
        spacing.glued_quotations,
        spacing.glued_brackets,
        doubling.doubled_punctuation,
        damage.markup,
        damage.strange_characters,
        damage.lost_apostrophes,
    )
    rows = [row for search in searches for row in search(document)]
    rows.sort(key=attrgetter("start"))
    return rows
