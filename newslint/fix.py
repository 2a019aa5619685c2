"""Applies fixes: to a text, pass by pass until nothing is left to do, and to files, whole or not at all."""

from __future__ import annotations

from bisect import bisect_left, insort
from itertools import pairwise

from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from newslint.violation import Edit, Fix, Violation

MOST_PASSES = 10


class Fixed(Record):
    """A text after its fixes, and how many were applied; ``settled`` unless they would have gone on for ever."""

    text: str
    applied: int
    settled: bool = True


def fix_text(text: str, lint: Callable[[str], Sequence[Violation]], *, unsafe: bool = False) -> Fixed:
    """Fixes what ``lint`` finds in a text, and what it finds then, until there is nothing left to fix.

    Only safe fixes are applied unless ``unsafe`` asks for all. A text whose fixes never end is left as it is.
    """
    now, applied, seen = text, 0, {text}
    for _ in range(MOST_PASSES):
        fixes = [violation.fix for violation in lint(now) if violation.fix is not None and (unsafe or violation.fix.safe)]
        chosen = compatible(fixes)
        following = _edited(now, edits_of(chosen))
        if following == now:
            return Fixed(now, applied)
        if following in seen:
            break
        now, applied = following, applied + len(chosen)
        seen.add(now)
    return Fixed(text, 0, settled=False)


def apply_edits(text: str, fixes: Iterable[Fix]) -> str:
    """``text`` with the fixes applied in order; a fix that touches what an earlier one changed is left out.

    Offsets are code points of ``text``.
    """
    return _edited(text, edits_of(fixes))


def edits_of(fixes: Iterable[Fix]) -> list[Edit]:
    """The edits of the fixes that can be applied together, each once, in order of place."""
    edits = {edit for fix in compatible(fixes) for edit in fix.edits}
    return sorted(edits, key=lambda edit: (edit.start, edit.end))


def compatible(fixes: Iterable[Fix]) -> list[Fix]:
    """The fixes that can be applied together, earlier ones first: no two of them touch, and none touches itself.

    A fix that makes the same edit as another is the same fix.
    """
    chosen: list[Fix] = []
    taken: list[tuple[int, int, str]] = []  # sorted
    for fix in fixes:
        edits = sorted({(edit.start, edit.end, edit.text) for edit in fix.edits})
        within = any(later[0] <= earlier[1] for earlier, later in pairwise(edits))
        fresh = [edit for edit in edits if not _holds(taken, edit)]
        if fresh and not within and not any(_touches(taken, edit) for edit in fresh):
            chosen.append(fix)
            for edit in fresh:
                insort(taken, edit)
    return chosen


def _holds(taken: list[tuple[int, int, str]], edit: tuple[int, int, str]) -> bool:
    place = bisect_left(taken, edit)
    return place < len(taken) and taken[place] == edit


def _touches(taken: list[tuple[int, int, str]], edit: tuple[int, int, str]) -> bool:
    """Whether an edit touches one that is taken; as those do not touch each other, its neighbours tell."""
    place = bisect_left(taken, edit)
    return any(edit[0] <= other[1] and other[0] <= edit[1] for other in taken[max(0, place - 1) : place + 1])


def _edited(text: str, edits: Iterable[Edit]) -> str:
    parts, last = [], 0
    for edit in edits:
        parts += [text[last : edit.start], edit.text]
        last = edit.end
    return "".join([*parts, text[last:]])
