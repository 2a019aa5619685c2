"""What the dates of a story tell of each other: which of them begin ranges, and how they spell the months."""

from __future__ import annotations

from itertools import pairwise

from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.grammar.dates.written_date import WrittenDate

RESCHEDULED_WITHIN = 80  # code points before a date to which something was moved
NEVER_ABBREVIATED = frozenset((3, 4, 5, 6, 7))  # March to July, in the style of the Associated Press
_JOINT = pattern(r"(?: ?[-–—] ?| to | through | until | till )")
_RANGE = pattern(r" ?[-–—] ?|,? (?:to|through|until|till|and) ")
_JOINT_OF_FROM = pattern(r", (?:to|through|until) ")  # "from Friday, June 21, to Monday, June 24"
_RESCHEDULED = pattern(
    r"\b(?:moved|postponed|rescheduled|shifted|changed|brought|pushed|delayed|advanced|fell|rose|dropped|cut)\b"
)


def see_together(prose: str, found: list[WrittenDate]) -> None:
    """Tells the dates of a story, in order, what the others say of them."""
    _mark_ranges(prose, found)
    _spell_alike(found)
    for date, other in pairwise(found):
        other.form_again = date.form == other.form and (
            date.begins_range or _RANGE.fullmatch(prose, date.end, other.start) is not None
        )


def _mark_ranges(prose: str, found: list[WrittenDate]) -> None:
    for date, other in pairwise(found):
        if prose[date.end : other.start] == " and ":
            date.begins_range = prose.endswith(("between ", "Between "), 0, date.start)
        else:
            date.begins_range = _JOINT.fullmatch(prose, date.end, other.start) is not None or (
                prose.endswith(("from ", "From "), 0, date.start)
                and _JOINT_OF_FROM.fullmatch(prose, date.end, other.start) is not None
            )
        moved = date.begins_range and prose[date.end : other.start].endswith(" to ")
        if moved and _RESCHEDULED.search(prose, max(0, date.start - RESCHEDULED_WITHIN), date.start) is not None:
            date.begins_range = False


def _spell_alike(found: list[WrittenDate]) -> None:
    """Gives dates in months that are never abbreviated the spelling that the story's other dates have most often.

    Not in a story that abbreviates one of those: there "Jun. 24" and "June 11" are two forms.
    """
    if any("Mon" in date.form and "Month" not in date.form and date.month in NEVER_ABBREVIATED for date in found):
        return
    counts: dict[str, int] = {}
    neutral = []
    for date in found:
        spelling = next((part for part in ("Month", "Mon.", "Mon") if part in date.form), None)
        if spelling is None or date.day is None:
            continue
        if spelling == "Month" and date.month in NEVER_ABBREVIATED:
            neutral.append(date)
        else:
            counts[spelling] = counts.get(spelling, 0) + 1
    if counts:
        usual = max(counts, key=lambda key: counts[key])
        for date in neutral:
            date.form = date.form.replace("Month", usual)
