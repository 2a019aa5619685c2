"""Names that a story explains where they stand: "Rangoon, now called Yangon"."""

from __future__ import annotations

from newslint.grammar.phrases import any_of
from newslint.patterns import pattern
from newslint.remember import remember

TYPE_CHECKING = False
if TYPE_CHECKING:
    from regex import Pattern

GLOSS_REACH = 40  # code points before and after a name in which the story may explain it


def is_glossed(prose: str, start: int, end: int) -> bool:
    """Whether the story explains the name at [start, end) there."""
    before, after = prose[max(0, start - GLOSS_REACH) : start], prose[end : end + GLOSS_REACH]
    return _gloss().search(f"{before}|{after}") is not None


@remember
def _gloss() -> Pattern[str]:
    """What explains a name, which "|" stands for, beside it: "now called |", "then |", "|, which was once a village"."""
    then = any_of("glossing_beside")
    then_beside = rf"\b(?:{then})\W*\||\|(?:\W+(?:which|that|is|was|were|are))*\W+(?:{then})\b"
    return pattern(rf"\b(?:{any_of('glossing')})\b|\(|{then_beside}")
