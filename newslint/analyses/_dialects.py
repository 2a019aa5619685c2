"""The dialect of a story, American or British, by the words that only writers of one of the two spell so."""

from __future__ import annotations

from newslint.document import Document

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.analyses.variants import Variant


def dialect(document: Document) -> str | None:
    """The dialect of a story, by the weight of all its telling words; None where neither has twice the other's weight."""
    american, british = weights(document.table("variants", "dialect"))
    if american == british or max(american, british) < 2 * min(american, british):
        return None
    return "American" if american > british else "British"


def leaning(document: Document) -> str | None:
    """The dialect of most telling words, however few more they are; of as many, that of the first."""
    rows: Sequence[Variant] = document.table("variants", "dialect")
    american, british = weights(rows)
    if american == british:
        return rows[0].dialect if rows else None
    return "American" if american > british else "British"


def weights(rows: Sequence[Variant]) -> tuple[int, int]:
    """How many words are only American, and how many only British."""
    found = [row.dialect for row in rows]
    return found.count("American"), found.count("British")
