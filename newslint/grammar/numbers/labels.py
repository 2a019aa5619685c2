"""Figures that are no quantities: years, parts of dates and times, and the numbers of things ("Boeing 737", "page 4")."""

from __future__ import annotations

from newslint.grammar.numbers import counting
from newslint.patterns import pattern

WORD_WITHIN = 24  # code points before a label in which the word before it stands
BEATEN_WITHIN = 40  # code points before a score in which the verb stands that says who lost
YEARS = range(1500, 2101)  # a bare number of four digits among these is a year
REACH = 20  # code points before a figure in which the word or name stands that it belongs to

_MONTH = (
    r"Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|April|May|June|July|Aug(?:ust|\.)?|Sept(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?"
    r"|Dec(?:ember|\.)?"
)
_DATE_AFTER = pattern(rf" (?:(?:{_MONTH})\b|[ap]\.?m\b|o[’']clock|GMT\b)")
_DATE_BEGINS = frozenset("JFMASONDapoG")
_LABELS = (
    "chapter page pages section room flight version phase type channel highway route article grade stage level day number no\\."
)
_WORD_BEFORE = pattern(rf"(?ri)\b(?:{_LABELS.replace(' ', '|')})[ -]")
_IN_HEADLINES = (
    "Kill Kills Killed Injure Injures Injured Wound Wounds Hurt Hurts Leave Leaves Arrest Arrests Arrested Free Frees Freed "
    "Close Closes Cut Cuts Destroy Destroys Damage Damages Trap Traps Hold Holds Take Takes Win Wins Lose Loses Sign Signs "
    "Send Sends Shut Shuts Evacuate Evacuates Rescue Rescues Suspend Suspends Charge Charges Fire Fires Hire Hires Detain "
    "Detains Deport Deports After For To Of In And With From By At Over Under The All About Nearly More Than Least"
)  # words before a count in a headline whose words have capitals
_NAME_BEFORE = pattern(rf"(?r)\b(?!(?:{_IN_HEADLINES.replace(' ', '|')}) )\p{{Lu}}[\p{{L}}.]*(?<!day)[ -]")
_SENTENCE_WORD = pattern(r"(?r)(?:\A|\n|[.!?:;][”’\"')]*\s+)[“‘\"'(\[]*\p{Lu}\p{Ll}* ")
_SCORE = pattern(r"[-–]\d{1,2}(?![-–\w])")
_BEATEN = pattern(
    r"(?r)\b(?:beat|beats|beaten|defeat|defeats|defeated|edge|edges|edged|thrash|thrashed)\b[^\d.;:!?\n“”\"]{0,32}$"
)
_WORD_ENDS = frozenset(label.replace("\\", "")[-2:] for label in _LABELS.split())
_JOINERS = frozenset(" -")


def is_label(prose: str, start: int, end: int, figure: str) -> bool:
    """Whether a figure without percent, currency or magnitude at [start, end) is a label."""
    if len(figure) == len("1998") and figure.isdigit() and int(figure) in YEARS:
        return not counting.approximate(prose, start) or counting.counted(prose, end)[0] is None
    if prose[end + 1 : end + 2] in _DATE_BEGINS and _DATE_AFTER.match(prose, end):
        return True
    if prose[start - 1 : start] not in _JOINERS:
        return False
    reach = max(0, start - REACH)
    if prose[start - 3 : start - 1].lower() in _WORD_ENDS and _WORD_BEFORE.match(prose, reach, start):
        return True
    if "," in figure or prose[prose.rfind(" ", reach, start - 1) + 1 : start - 1].islower():
        return False
    name = _NAME_BEFORE.match(prose, reach, start)
    if name is not None and _SCORE.match(prose, end) and _BEATEN.search(prose, max(0, start - BEATEN_WITHIN), start):
        return False
    return name is not None and _SENTENCE_WORD.match(prose, max(0, start - WORD_WITHIN), start) is None
