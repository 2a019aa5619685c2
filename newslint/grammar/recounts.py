"""Counts of the same things in two places: "12 trucks … the 14 trucks", and in the headline and below it."""

from __future__ import annotations

from newslint.analyses.sentences import sentence_bounds
from newslint.grammar import counting
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.analyses.numbers import Number

MOST_COUNTS = 6  # of the same things, beyond which no count stands for all of them
_REFERRING_ENDS = (*counting.DEFINITE_ENDS, "toll of ")  # of the words before a number that may refer back
NEAR_MISS = 2  # by which a count may be off, where it is larger than that

_REVISIONS = (
    "rose risen rising raised climb\\w+ revis\\w+ updat\\w+ correct\\w+ initial\\w* earlier previous\\w* later originally "
    "now toll(?!\\sof\\s\\d) since every each per annual\\w* yearly"
)
_ADDITIONS = "more other another additional further new second separate updated"
_TOLL_CHANGES = pattern(
    rf"\b(?:{_REVISIONS.replace(' ', '|')}|{_ADDITIONS.replace(' ', '|')}|at first|so far|a (?:year|month|week|day))\b"
)
_MORE_DEATHS = pattern(
    r"\bmore (?:people )?(?:(?:were|was|have|had|has) )?(?:died|killed|dead|deaths|bodies|injured|arrested)\b"
    r"|\banother \p{L}+ (?:people )?died\b|\bdied (?:later|overnight|of (?:his|her|their) (?:wounds|injuries))\b"
    r"|\btoll (?:\p{L}+ )?(?:rose|rise|risen|climb\w+)\b"
)
_MORE_THINGS = pattern(rf"\b(?:{_ADDITIONS.replace(' ', '|')}|remaining)\b")
_PICKED_OUT = (
    "in of from at on for with without to by as who that which whose where when under over aged? near between among "
    "given not now currently still \\w+ing"
)
_NOT_PICKED_OUT = pattern(rf"(?! (?:{_PICKED_OUT.replace(' ', '|')})\b)[ ,.;:)—–]|\n|$")
_WHOLE = pattern(
    r" (?:were|was|had|have|are|will|would|said|did|died|could|can|came|left|arrived|returned|remain\w*|all)\b|[,.;:)—–]|\n|$"
)


def counted_before(numbers: Sequence[Number]) -> dict[Number, Number]:
    """Definite counts and the one count before them of the same things."""
    if not numbers:
        return {}
    prose = numbers[0].document.prose
    referring = [row for row in numbers if prose.endswith(_REFERRING_ENDS, 0, row.start) and row.definite]
    if not referring:
        return {}
    things_of = _things_with_victims if all(number.toll != "injured" for number in numbers) else _things
    before: dict[str | None, list[Number]] = {things: [] for number in referring if (things := things_of(number))}
    if not before:
        return {}
    found = {}
    for place, number in enumerate(numbers):
        if number.toll is not None and number.noun not in (None, "person") and number.of in before and _is_bare(number):
            before[number.of].append(number)  # "arrested 12 men … the 14 men"
        earlier = before.get(things_of(number))
        if earlier is None or len(earlier) > MOST_COUNTS:
            continue
        if number.definite and len({other.value for other in earlier}) == 1 and _may_refer(number, earlier):
            slip = _is_slip(earlier[0].value, number.value)
            if _is_whole(number, slip=slip) and not (place and _is_part(earlier[0], numbers[place - 1], number)):
                found[number] = earlier[0]
        earlier.append(number)
    return found


def below_headline(numbers: Sequence[Number]) -> dict[Number, Number]:
    """Counts in the headline whose things (or tolls) the story counts, always with one and the same other number."""
    if not numbers:
        return {}
    blocks = numbers[0].document.blocks
    headline = next((block for block in blocks if block.role != "header"), None)
    if headline is None or headline.role not in ("headline", "heading"):
        return {}
    above = [number for number in numbers if headline.start <= number.start < headline.end]
    if not above:
        return {}
    found = {}
    below = [number for number in numbers if number.start >= headline.end]
    values = {number.value for number in below}
    for number in above:
        things = number.toll or number.noun
        if things is None or number.value in values or number.value < 2 or not _is_bare(number):
            continue
        same = [other for other in below if things == (other.toll or other.noun) and _is_bare(other)]
        if same and len({other.value for other in same}) == 1 and not same[0].approximate:
            found[number] = same[0]
    return found


def _is_bare(number: Number) -> bool:
    return not (number.percent or number.currency or number.approximate)


def _things(number: Number) -> str | None:
    """What a bare whole number counts: those killed, or things with all words before their noun."""
    if number.value < 2 or not isinstance(number.value, int) or not _is_bare(number):
        return None
    return number.toll or (number.of if number.noun and not number.measured else None)


def _things_with_victims(number: Number) -> str | None:
    """What a number counts in a story that counts no injured: victims are those killed."""
    things = _things(number)
    return "killed" if things == "victim" else things


def _may_refer(number: Number, earlier: list[Number]) -> bool:
    """Whether nothing around the counts says that they are of two moments or of other things."""
    document = number.document
    if any(document.prose.startswith(" of ", counting.counted(document.prose, other.end)[2]) for other in earlier):
        return False
    doubts = _TOLL_CHANGES if _is_toll(number) else _MORE_THINGS
    if _is_toll(number) and _MORE_DEATHS.search(document.prose, earlier[0].end, number.start):
        return False
    around = [sentence_bounds(document, other.start) for other in (*earlier, number)]
    return not any(doubts.search(document.prose, start, end) for start, end in around)


def _is_part(counted: Number, part: Number, whole: Number) -> bool:
    """Whether a count is of some of the things that are counted now: six drivers, "the six of the eight drivers"."""
    return part.value == counted.value and whole.document.prose[part.end : whole.start] in {" of the ", " of all "}


def _is_toll(number: Number) -> bool:
    return number.toll is not None or number.of == "victim"


def _is_whole(number: Number, *, slip: bool) -> bool:
    """Whether a definite count is of all such things, and not of those that a clause picks out ("the 14 who …").

    Where the two counts differ as by a ``slip``, less is asked of the words around.
    """
    prose = number.document.prose
    if number.toll is not None:
        return slip or not counting.is_death_toll(prose, number.start)  # another disaster may have had another
    if not slip and not _is_toll(number) and counting.partitive(prose, number.start):
        return False
    end = counting.counted(prose, number.end)[2]
    return (_NOT_PICKED_OUT if slip else _WHOLE).match(prose, end) is not None


def _is_slip(one: float, other: float) -> bool:
    """Whether two whole numbers differ as when one was mistyped: by one or two, or in one digit."""
    first, second = str(int(one)), str(int(other))
    near = abs(one - other) <= NEAR_MISS < min(one, other)
    return near or (len(first) == len(second) > 1 and sum(a != b for a, b in zip(first, second, strict=True)) == 1)
