"""Amounts that a story calls a multiple or a part of another: "$5 million, twice the $2.5 million of last year"."""

from __future__ import annotations

from newslint.grammar.numbers.changes import Change
from newslint.grammar.numbers.worded_changes import COUNTS, PARTS
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from regex import Match

    from newslint.grammar.numbers.quantities import Quantity

TIMES = {"twice": 2, "double": 2, "two": 2, "three": 3, "triple": 3, "four": 4, "five": 5, "six": 6, "ten": 10, "half": 0.5}
WORDS = frozenset({b"twice", b"double", b"triple", b"half", b"times", b"third", b"thirds", b"quarter", b"quarters"})  # folded
SLACK = 0.09  # of a multiple, by which it may be off
WITHIN = 90  # code points behind an amount in which the multiple stands
REACH = 3  # numbers behind an amount among which the other stands

_SIGNS = (" twice", " double", " triple", " half", " times", "third", "quarter", "fifth")
_LETTERS = r"[^\d.;:()\n“”\"]"
_THE = (
    r"(?:(?:(?:the|last) )?\p{L}+[’']s?|the|its|their|his|her) (?:(?:usual|normal|average|previous|original|expected|planned) )?"
)
_MULTIPLE = pattern(
    rf"{_LETTERS}{{0,60}}(?:,(?: or)?| (?:is|was|were|are|will be)|\. (?:That|It|This) (?:is|was))"
    r" (?:(?P<times>twice|double|triple|half|(?P<count>two|three|four|five|six|ten) times)"
    r"(?: as (?:much|many)(?: (?!again)\p{Ll}+)? as)?"
    rf"|(?:(?P<a>an?|one|two|three)[ -])?(?P<part>half|thirds?|quarters?|fifths?)"
    rf" (?P<way>more than|less than|fewer than|as (?:much|many)(?: again)? as|of)) {_THE}"
)


def multiples(numbers: Sequence[Quantity]) -> Iterator[tuple[Quantity, Change]]:
    """The amounts that are told as a multiple of another close behind, what share of it they are, and what the story says."""
    for at, one in enumerate(numbers):
        prose = one.document.prose
        behind = prose[one.end : one.end + WITHIN]
        if one.percent or not any(word in behind for word in _SIGNS):
            continue
        match = _MULTIPLE.match(prose, one.end)
        if match is None:
            continue
        two = next((other for other in numbers[at + 1 : at + 1 + REACH] if other.start == match.end()), None)
        if two is None or two.percent or two.currency_name != one.currency_name or two.value <= 0:
            continue
        if one.noun and two.noun and one.noun != two.noun and match.group("way") != "of":
            continue
        factor = _factor(match)
        percent = 100 * one.value / two.value
        yield one, Change(round(percent, 1), round(100 * factor, 1), 100 * SLACK * factor, (one, two), "a share")


def _factor(match: Match[str]) -> float:
    if match.group("times"):
        return TIMES[match.group("count") or match.group("times")]
    part = COUNTS.get(match.group("a") or "a", 1) / PARTS[match.group("part").removesuffix("s")]
    way = match.group("way")
    if way.startswith("more") or " again " in way:
        return 1 + part
    return part if way.endswith(("as", "of")) else 1 - part
