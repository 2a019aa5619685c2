"""The table ``quotations``: a row is a quoted passage."""

from __future__ import annotations

from newslint.document import Document
from newslint.fact import Fact


class Quotation(Fact):
    """A quoted passage, from its opening to its closing mark."""

    open: str
    close: str | None


def find(document: Document) -> list[Quotation]:
    """The quotations, in order of their opening marks."""
    return []


def quoted_stretches(document: Document) -> tuple[list[int], list[int]]:
    """Where words stand inside someone's quotation: starts and ends, in order, as offsets of the prose."""
    return [], []
