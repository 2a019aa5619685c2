"""Applies fixes to a text."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint.violation import Edit, Fix


def apply_edits(text: str, fixes: Iterable[Fix]) -> str:
    """``text`` with the fixes applied in order; a fix that touches what an earlier one changed is left out.

    Offsets are code points of ``text``.
    """
    for edit in reversed(edits_of(fixes)):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def edits_of(fixes: Iterable[Fix]) -> list[Edit]:
    """The edits of the fixes in order of place; a fix that touches what an earlier one changed is left out."""
    taken: list[Edit] = []
    for fix in fixes:
        if not any(_touch(edit, other) for edit in fix.edits for other in taken):
            taken.extend(edit for edit in fix.edits if edit not in taken)
    return sorted(taken, key=lambda edit: edit.start)


def _touch(edit: Edit, other: Edit) -> bool:
    return edit != other and edit.start <= other.end and other.start <= edit.end
