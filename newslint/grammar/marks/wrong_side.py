"""Quotation marks whose space stands on their wrong side: ``she said.” We left`` for ``she said. “We left``."""

from __future__ import annotations

_SPACES = frozenset(" \u00a0")
_BEFORE = frozenset(",.:;?!")  # what may stand before an opening mark that lacks its space


def space_inside(prose: str, start: int, end: int, *, opens: bool) -> tuple[int, int] | None:
    """Where the space stands that belongs on the other side of the mark at [start, end); None where none does."""
    first = last = end if opens else start
    if opens:
        if not start or not (prose[start - 1].isalnum() or prose[start - 1] in _BEFORE):
            return None
        while last < len(prose) and prose[last] in _SPACES:
            last += 1
    elif end < len(prose) and prose[end].isalnum():
        while first and prose[first - 1] in _SPACES:
            first -= 1
    return (first, last) if first < last else None
