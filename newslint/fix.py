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
    taken: list[Edit] = []
    for fix in fixes:
        if not any(_touch(edit, other) for edit in fix.edits for other in taken):
            taken.extend(edit for edit in fix.edits if edit not in taken)
    for edit in sorted(taken, key=lambda edit: edit.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def _touch(edit: Edit, other: Edit) -> bool:
    return edit != other and edit.start <= other.end and other.start <= edit.end
