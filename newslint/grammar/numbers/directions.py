"""Numbers that are said to have gone up and went down, or the other way: "30 percent, up from 40 percent"."""

from __future__ import annotations

from itertools import pairwise

from newslint.grammar.numbers import money
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newslint.grammar.numbers.quantities import Quantity

LONGEST_GAP = 70  # code points from one number to the other
VERB_WITHIN = 16  # code points before a number in which the verb stands that tells which way it went
_UP = "up rose risen rise rises rising grew grown grow grows growing climbed climbs increased increases jumped jumps"
_DOWN = "down fell fallen fall falls falling dropped drops declined declines shrank slid sank decreased decreases"
UP, DOWN = (frozenset(words.split()) for words in (_UP, _DOWN))
WORDS = frozenset(word.encode() for word in UP | DOWN)  # folded

_WORDS = r"(?:[^\d.;:()\n“”\"]|(?<=\b(?:Mr|Ms|Mrs|Dr|Sen|Rep|Gov))\.)"
_FROM = pattern(rf"{_WORDS}{{0,50}}, (?P<way>up|down) (?:sharply |slightly |only )?from (?:about |just |only )?$")
_TO = pattern(rf"(?: {_WORDS}{{1,24}})? (?P<joint>from|to) (?:about |just |only )?$")
_WENT = pattern(r"(?r)\b(?P<way>\p{Ll}+) (?P<joint>from|to) (?:about |just |only )?$")
_UNLIKE = pattern(r" (?:percentage )?points?\b|th\b|st\b|nd\b|rd\b| place\b")
_ODDS_AFTER = pattern(r",? (?:and )?to (?:over |about |more than |nearly )?(?:\p{Sc}?\d|one\b|two\b)")
_RANKED = pattern(r"(?r)\b(?:No|no|number|rank(?:ed|ing)?|place|seed(?:ed)?|position|rating)\b[^.\n]{0,16}$")


def against(numbers: Sequence[Quantity]) -> Iterator[tuple[Quantity, tuple[str, Quantity]]]:
    """The later of two numbers, the word that says which way it went, and the number it came from, where it went the other."""
    for one, two in pairwise(numbers):
        prose = one.document.prose
        if two.start - one.end > LONGEST_GAP or not _is_joined(prose[one.end : two.start]) or not _are_alike(one, two):
            continue
        behind = _FROM.fullmatch(prose, one.end, two.start)
        if behind is not None:
            now, then, way = one, two, behind.group("way")
        else:
            went = _WENT.search(prose, max(0, one.start - VERB_WITHIN), one.start)
            joint = _TO.fullmatch(prose, one.end, two.start) if went is not None else None
            if went is None or joint is None or went.group("joint") == joint.group("joint"):
                continue
            now, then = (one, two) if went.group("joint") == "to" else (two, one)
            way = went.group("way")
        if (way in UP and now.value < then.value) or (way in DOWN and now.value > then.value):
            yield now, (way, then)


def _is_joined(between: str) -> bool:
    """Whether the words between two numbers may lead from one to the other."""
    return " from " in between or " to " in between


def _are_alike(one: Quantity, two: Quantity) -> bool:
    """Whether two numbers are of one kind, and no places in a ranking."""
    prose = one.document.prose
    if (
        bool(one.percent) != bool(two.percent)
        or not money.of_one_currency(one, two)
        or bool(one.magnitude) != bool(two.magnitude)
    ):
        return False
    if one.noun and two.noun and one.noun != two.noun:
        return False
    if (one.unit or two.unit) and one.unit and two.unit and one.unit.rstrip("s") != two.unit.rstrip("s"):
        return False
    if two.value == 1 or _ODDS_AFTER.match(prose, two.end):  # "from 18 to 1, to over 25 to 1"
        return False
    if any(_UNLIKE.match(prose, number.end) or prose.endswith(("minus ", "-", "−"), 0, number.start) for number in (one, two)):
        return False
    return _RANKED.search(prose, max(0, one.start - 24), one.start) is None
