"""Violations of one kind that are told as one: how they are put together, and what is left where some are silenced."""

from __future__ import annotations

from bisect import bisect_right

from newslint.violation import Edit, Fix, Place, Related, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ALSO_MESSAGE = "here too"
_TOLD = " The same in "


def gathered(first: Violation, also: Sequence[Place], fix: Fix | None, count: int) -> Violation:
    """The first of several violations with the places of the others, ``count`` of them, and a fix for all."""
    message = first.message
    if count:
        message += "" if message.endswith((".", "!", "?")) else "."
        message += f"{_TOLD}{count} other {'place' if count == 1 else 'places'}."
    related = tuple(Related(place, ALSO_MESSAGE) for place in also) + first.related
    return Violation(first.rule, first.severity, message, first.place, related, fix, first.url)


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
    places = [violation.place, *(related.place for related in violation.related if related.message == ALSO_MESSAGE)]
    left = [place for place in places if not is_silenced(place)]
    if len(left) == len(places):
        return violation
    if not left:
        return None
    message, _, _ = violation.message.rpartition(_TOLD)
    others = tuple(related for related in violation.related if related.message != ALSO_MESSAGE)
    first = Violation(violation.rule, violation.severity, message, left[0], others, None, violation.url)
    return gathered(first, left[1:], _within(violation.fix, left), len(left) - 1)


def _within(fix: Fix | None, places: Sequence[Place]) -> Fix | None:
    """The edits of a fix that are made at some places, which stand in order."""
    if fix is None:
        return None
    starts = [place.start for place in places]

    def is_within(edit: Edit) -> bool:
        number = bisect_right(starts, edit.start) - 1
        return number >= 0 and edit.start <= places[number].end

    edits = tuple(filter(is_within, fix.edits))
    return Fix(fix.safe, edits) if edits else None
