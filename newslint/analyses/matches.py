"""The table ``matches``: a row is a match of the rule's own ``match:`` or ``replace:`` patterns."""

from __future__ import annotations

from newslint.document import Document
from newslint.fact import Fact
from newslint.patterns import compiled
from newslint.runtime import PATTERN_SECONDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.rule import Rule


class Match(Fact):
    """A match; ``replacement`` is what a ``replace:`` rule offers for it. Named groups are fields of their own."""

    replacement: str | None


def find(document: Document) -> list[Match]:
    """No rows: the table depends on the rule that asks (see ``find_matches``)."""
    return []


def find_matches(document: Document, rule: Rule) -> list[Match]:
    """The matches of a rule's patterns that do not overlap, the earlier and then the longer first.

    Raises:
        TimeoutError: a pattern took longer than ``PATTERN_SECONDS`` on this document.
    """
    found: list[Match] = []
    for source, replacement in rule.patterns:
        for match in compiled(source).finditer(document.prose, timeout=PATTERN_SECONDS):
            if match.end() > match.start():
                row = Match(document, match.start(), match.end(), replacement)
                row.__dict__.update(match.groupdict())
                found.append(row)
    found.sort(key=lambda row: (row.start, -row.end))
    kept: list[Match] = []
    for row in found:
        if not kept or row.start >= kept[-1].end:
            kept.append(row)
    return kept
