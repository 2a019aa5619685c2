"""Violations of one kind that are told as one: how they are put together, and what is left where some are silenced."""

from __future__ import annotations

from newslint.violation import Edit, Fix, Place, Related, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ALSO_MESSAGE = "here too"


def gathered(parts: Sequence[Violation], related: Sequence[Related]) -> Violation:
    """The first of several violations with the places of the others, what all are ``related`` to, and a fix for all."""
    first, *others = parts
    message = first.message
    if others:
        message += "" if message.endswith((".", "!", "?")) else "."
        message += f" The same in {len(others)} other {'place' if len(others) == 1 else 'places'}."
    also = [Related(other.place, ALSO_MESSAGE) for other in others]
    fix = together([part.fix for part in parts if part.fix is not None])
    return Violation(first.rule, first.severity, message, first.place, (*also, *related), fix, first.url, tuple(parts))


def together(fixes: Sequence[Fix]) -> Fix | None:
    """One fix for several, in order of place: for the safe ones, or for all where none is.

    An edit that touches the one before waits for the next run.
    """
    safe = [fix for fix in fixes if fix.safe]
    edits: list[Edit] = []
    for edit in (edit for fix in safe or fixes for edit in fix.edits):
        if not edits or edit.start > edits[-1].end:
            edits.append(edit)
    return Fix(bool(safe), tuple(edits)) if edits else None


def without(violation: Violation, is_silenced: Callable[[Place], bool]) -> Violation | None:
    """What is left of a violation where some of its places are silenced; None where all of them are."""
    parts = violation.parts or (violation,)
    left = [part for part in parts if not is_silenced(part.place)]
    if len(left) == len(parts):
        return violation
    return gathered(left, violation.related[len(parts) - 1 :]) if left else None
