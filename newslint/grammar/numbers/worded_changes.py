"""Changes that a story tells in words: "doubled to $4 million from $2 million", "fell by a third, from 90 to 60"."""

from __future__ import annotations

from newslint.grammar.numbers.changes import (
    AGAINST,
    FROM_BEFORE,
    FROM_TO,
    FROM_WITHIN,
    SOME,
    THEN_FALL_OF,
    TO_FROM,
    TOLD_WITHIN,
    Change,
    is_rough,
)
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.grammar.numbers.quantities import Quantity

TIMES_SHARE = 0.15  # by which what "doubled" may have missed it
TIMES = {"doubled": 2.0, "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0, "halved": 0.5, "cut in half": 0.5}
TIMES_WORDS = frozenset(word.split()[-1].encode() for word in TIMES)  # folded

PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "tenth": 10}
COUNTS = {"two": 2, "three": 3}
PART_WORDS = frozenset(word.encode() for part in PARTS for word in (part, f"{part}s"))  # folded
FRACTION_POINTS = 5.0  # percentage points that a fraction may be off, and twice as many where it is told to be rough

_BY = pattern(
    r"(?r)\b(?:rose|rise|grew|grow|jumped|climbed|fell|fall|dropped|drop|declined|shrank|slid|cut|up|down|increased|decreased|"
    rf"reduced|rising|falling)(?: by)? (?:{SOME})?$"
)
_ROUGHLY = pattern(r"\b(?:about|nearly|almost|some|more than|just over|over|around|roughly|close to)\b")
_FRACTION = pattern(
    r"(?:(?P<a>an?|one|two|three)[ -])?(?P<part>half|thirds?|quarters?|fifths?|sixths?|tenths?)\b"
    r"(?! (?:of|an?|day|hour|percent|point))"
)
_TO_OR_FROM = pattern(r",? (?:to|from) ")
_TIMES = pattern(r"\b(?:doubled|tripled|trebled|quadrupled|halved|cut in half)\b")
_LOOSE = pattern(r"(?r)\b(?:more than|nearly|almost|about|roughly|over|less than|not|never) (?:\p{Ll}+ )?")


def times(prose: str, sentence: tuple[int, int], one: Quantity, two: Quantity) -> tuple[Quantity, Change] | None:
    """The new of two amounts of which a sentence says that one is the double of the other or the like, and their change."""
    said = _TIMES.search(prose, *sentence)
    if said is None or said.start() > one.start or _LOOSE.match(prose, max(sentence[0], said.start() - 24), said.start()):
        return None
    between = prose[one.end : two.start]
    if _TO_OR_FROM.fullmatch(prose[said.end() : one.start]) is None:
        return None
    if TO_FROM.fullmatch(between):
        new, old = one, two
    elif FROM_TO.fullmatch(between):
        old, new = one, two
    else:
        return None
    if one.percent or two.percent or one.currency != two.currency or old.value <= 0 or is_rough(one, two):
        return None
    factor = TIMES[said.group()]
    stated, percent = (abs(ratio - 1) * 100 for ratio in (factor, new.value / old.value))
    if (new.value > old.value) != (factor > 1):
        percent = -percent
    return new, Change(round(percent, 1), stated, TIMES_SHARE * factor * 100, (new, old))


def fraction(prose: str, sentence: tuple[int, int], one: Quantity, two: Quantity) -> tuple[Quantity, Change] | None:
    """The new of two amounts that a fraction stands beside, and their change: "fell by a third, from 90 to 60"."""
    if (
        one.percent
        or two.percent
        or one.currency != two.currency
        or is_rough(one, two)
        or (one.noun and two.noun and one.noun != two.noun)
    ):
        return None
    between = prose[one.end : two.start]
    if TO_FROM.fullmatch(between) or AGAINST.fullmatch(between):
        new, old = one, two
    elif FROM_TO.fullmatch(between) and FROM_BEFORE.search(prose, max(0, one.start - FROM_WITHIN), one.start):
        old, new = one, two
    else:
        return None
    found = None
    for match in _FRACTION.finditer(prose, *sentence):
        before = _BY.search(prose, max(sentence[0], match.start() - TOLD_WITHIN), match.start()) is not None
        behind = match.start() >= two.end and THEN_FALL_OF.fullmatch(prose, two.end, match.start()) is not None
        if behind or (before and match.end() <= one.start and _TO_OR_FROM.fullmatch(prose, match.end(), one.start)):
            found = match if found is None else None
    if found is None or old.value <= 0 or new.value == old.value:
        return None
    part = found.group("part").removesuffix("s")
    stated = 100 * COUNTS.get(found.group("a") or "a", 1) / PARTS[part]
    percent = abs(new.value - old.value) / old.value * 100
    rough = _ROUGHLY.search(prose, max(sentence[0], found.start() - FROM_WITHIN), found.start()) is not None
    return new, Change(round(percent, 1), round(stated, 1), FRACTION_POINTS * (1 + rough), (new, old))
