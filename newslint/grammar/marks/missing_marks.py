"""Where quotation marks are missing their others, so that nobody can be sure what stands inside what."""

from __future__ import annotations

from newslint.document import Document
from newslint.grammar.marks.pairing import paired_marks


def blocks_at_fault(document: Document) -> frozenset[int]:
    """The numbers of the blocks with a mark at fault, and of those below one that is missing its closing mark."""
    faulty = [mark for mark in document.get(paired_marks) if mark.fault is not None and not mark.bracket]
    marks = [mark for mark in faulty if mark.fault != "mismatched" or (mark.opens and mark.partner is None)]
    behind = (mark.block + 1 for mark in marks if mark.fault == "unclosed" and not mark.doubled)
    return frozenset({*(mark.block for mark in marks), *behind})


def missing_marks(document: Document) -> list[int]:
    """Where the marks are whose other is missing."""
    return [mark.start for mark in document.get(paired_marks) if mark.fault in ("unclosed", "unopened") and not mark.bracket]
