"""The abbreviations of a story together: those of the same letters, and what they are said to stand for."""

from __future__ import annotations

from newslint.document import Document

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.analyses.abbreviations import Abbreviation

MOST_DEFINITIONS = 50  # that are compared with each other


def by_key(document: Document) -> dict[str, list[Abbreviation]]:
    """All that have the same letters, by these, in order."""
    groups: dict[str, list[Abbreviation]] = {}
    for row in document.table("abbreviations"):
        groups.setdefault(row.key, []).append(row)
    return groups


def uses(document: Document) -> dict[str, int]:
    """How often each abbreviation stands without being spelled out."""
    counts: dict[str, int] = {}
    for row in document.table("abbreviations"):
        if not row.defining:
            counts[row.key] = counts.get(row.key, 0) + 1
    return counts


def definitions(document: Document) -> list[Abbreviation]:
    """The places that say what an abbreviation stands for, up to a number that no story has."""
    return [row for row in document.table("abbreviations") if row.defining][:MOST_DEFINITIONS]


def words_of_expansions(document: Document) -> set[str]:
    """The words of all terms that the story abbreviates."""
    return {word for row in document.get(definitions) for word in (row.expansion or "").split()}
