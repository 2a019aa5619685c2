"""Counts of the same things in two places of a story: "12 trucks … the 14 trucks"."""

from __future__ import annotations

from newslint.grammar.numbers import counting
from newslint.grammar.phrases import any_of
from newslint.grammar.sentences import sentence_bounds
from newslint.patterns import pattern
from newslint.remember import remember

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import regex

    from newslint.grammar.numbers.quantities import Quantity

FEWEST_TURNED = 12  # counts below it have no two digits that might change places
MOST_COUNTS = 6  # of the same things, beyond which no count stands for all of them
NEAR = 2000  # characters from a count in which words may set it against another
_REFERRING_ENDS = (*counting.DEFINITE_ENDS, "toll of ")  # of the words before a number that may refer back
OF_A_RATE = ("out of ", "in every ", "one in ")  # before a number that counts nothing
NEAR_MISS = 2  # by which a count may be off, where it is larger than that

_REVISIONS = (
    "rose risen rising raised climb\\w+ revis\\w+ updat\\w+ correct\\w+ initial\\w* earlier previous\\w* later originally "
    "now toll(?!\\sof\\s\\d) since every each per annual\\w* yearly"
)
_COMPARED = pattern(r"\b(?:compared|versus|against|than|while|up from|down from)\b")
_OTHER_TIME = pattern(r"\b(?:(?:in|since|until|by) (?:19|20)\d\d|(?:a|last) (?:year|month)|ago|earlier)\b")
_NAME_AFTER = pattern(r" \p{Lu}\p{Ll}")
_SCORE = pattern(
    r" (?:games|sets|matches|goals|points|votes|frames|rounds) to (?:\d|one|two|three|four|five|six|nil|none|love)\b"
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


def counted_before(numbers: Sequence[Quantity]) -> dict[Quantity, Quantity]:
    """Counts, and the one count of the same things before them that they refer back to or have the digits of, turned round."""
    found = _referring(numbers)
    for number, other in _turned(numbers):
        found.setdefault(number, other)
    return found


def _turned(numbers: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Counts with the digits of the first count of the same things in another order ("45 miners … at least 54 miners")."""
    by_digits: dict[str, list[Quantity]] = {}
    for number in numbers:
        if number.value >= FEWEST_TURNED and isinstance(number.value, int):
            by_digits.setdefault("".join(sorted(str(number.value))), []).append(number)
    for first, *others in by_digits.values():
        for number in others[:MOST_COUNTS]:
            if number.value == first.value or number.of != first.of or not (_is_count(first) and _is_count(number)):
                continue
            bounds = sentence_bounds(number.document, number.start)
            if sentence_bounds(number.document, first.start)[1] > number.start or _is_compared(first, number):
                continue
            if not (number.quoted and _OTHER_TIME.search(number.document.prose, *bounds)):
                yield number, first


def is_turned(one: Quantity, other: Quantity) -> bool:
    """Whether two counts have the same digits, in another order."""
    digits, turned = (sorted(str(int(number.value))) for number in (one, other))
    return digits == turned and one.value != other.value and one.value >= FEWEST_TURNED


def _is_compared(first: Quantity, number: Quantity) -> bool:
    """Whether words behind the first or before the other of two counts set them against each other."""
    prose, start, end = number.document.prose, first.end, number.start
    if _COMPARED.search(prose, start, min(end, start + NEAR)) is not None:
        return True
    return _COMPARED.search(prose, max(start, end - NEAR), end) is not None


def _is_count(number: Quantity) -> bool:
    counts = not (number.percent or number.currency or number.measured or number.is_age) and number.noun is not None
    return counts and (not number.approximate or _is_floor(number))


def _is_floor(number: Quantity) -> bool:
    """Whether it is told as the least or as small, which a headline leaves out."""
    return number.document.prose.endswith(("t least ", "just ", "only "), 0, number.start)


def _referring(numbers: Sequence[Quantity]) -> dict[Quantity, Quantity]:
    """Definite counts and the one count before them of the same things."""
    if not numbers:
        return {}
    prose = numbers[0].document.prose
    referring = [row for row in numbers if prose.endswith(_REFERRING_ENDS, 0, row.start) and row.definite]
    if not referring:
        return {}
    things_of = _things_with_victims if all(number.toll != "injured" for number in numbers) else bare_things
    before: dict[str | None, list[Quantity]] = {things: [] for number in referring if (things := things_of(number))}
    if not before:
        return {}
    found = {}
    for place, number in enumerate(numbers):
        if number.toll is not None and number.noun not in (None, "person") and number.of in before and is_bare(number):
            before[number.of].append(number)  # "arrested 12 men … the 14 men"
        earlier = before.get(things_of(number))
        if earlier is None or len(earlier) > MOST_COUNTS:
            continue
        if number.definite and len({other.value for other in earlier}) == 1 and _may_refer(number, earlier):
            slip = is_slip(earlier[0].value, number.value)
            if _is_whole(number, slip=slip) and not (place and _is_part(earlier[0], numbers[place - 1], number)):
                found[number] = earlier[0]
        earlier.append(number)
    of_nouns: dict[str, list[Quantity]] = {number.noun: [] for number in referring if number.noun and number.of == number.noun}
    for number in numbers if of_nouns else ():
        same = of_nouns.get(number.noun or "")
        if same is not None and len(same) <= MOST_COUNTS:
            if number not in found and number.of == number.noun and number.definite and (named := _with_a_name(same, number)):
                found[number] = named
            same.append(number)
    return found


def _with_a_name(before: list[Quantity], number: Quantity) -> Quantity | None:
    """The count before of the same things with a name, where it is likely a slip: "eight Calgary clinics … the nine clinics"."""
    prose = number.document.prose
    if not before or bare_things(number) is None or len({other.value for other in before}) > 1:
        return None
    if not all(bare_things(other) and _NAME_AFTER.match(prose, other.end) for other in before):
        return None
    slip = is_slip(before[0].value, number.value)
    return before[0] if slip and _may_refer(number, before) and _is_whole(number, slip=True) else None


def is_bare(number: Quantity, *, least: bool = False) -> bool:
    """Whether it is a plain count that is not rough; a ``least`` is one for a headline, which leaves "at least" out."""
    return not (number.percent or number.currency or (number.approximate and not (least and _is_floor(number))))


def bare_things(number: Quantity, *, least: bool = False) -> str | None:
    """What a bare whole number counts: those killed, or things with all words before their noun."""
    if (
        number.value < 2
        or not isinstance(number.value, int)
        or not is_bare(number, least=least)
        or _SCORE.match(number.document.prose, number.end)
        or number.document.prose.endswith(OF_A_RATE, 0, number.start)
    ):
        return None
    return number.toll or (number.of if number.noun and not number.measured else None)


def _things_with_victims(number: Quantity) -> str | None:
    """What a number counts in a story that counts no injured: victims are those killed."""
    things = bare_things(number)
    return "killed" if things == "victim" else things


def _may_refer(number: Quantity, earlier: list[Quantity]) -> bool:
    """Whether nothing around the counts says that they are of two moments or of other things."""
    document = number.document
    if any(document.prose.startswith(" of ", counting.counted(document.prose, other.end)[2]) for other in earlier):
        return False
    doubts = _TOLL_CHANGES if _is_toll(number) else _MORE_THINGS
    if _is_toll(number) and _MORE_DEATHS.search(document.prose, earlier[0].end, number.start):
        return False
    return not _stand_beside(doubts, number, earlier)


def tells_of_others(number: Quantity, earlier: Sequence[Quantity]) -> bool:
    """Whether words around some counts say that they are of other things: "another five clinics"."""
    return _stand_beside(_MORE_THINGS, number, earlier)


def _stand_beside(words: regex.Pattern[str], number: Quantity, earlier: Sequence[Quantity]) -> bool:
    around = [sentence_bounds(number.document, other.start) for other in (*earlier, number)]
    return any(words.search(number.document.prose, start, end) for start, end in around)


def _is_part(counted: Quantity, part: Quantity, whole: Quantity) -> bool:
    """Whether a count is of some of the things that are counted now: six drivers, "the six of the eight drivers"."""
    return part.value == counted.value and whole.document.prose[part.end : whole.start] in {" of the ", " of all "}


def _is_toll(number: Quantity) -> bool:
    return number.toll is not None or number.of == "victim"


def _is_whole(number: Quantity, *, slip: bool) -> bool:
    """Whether a definite count is of all such things, and not of those that a clause picks out ("the 14 who …").

    Where the two counts differ as by a ``slip``, less is asked of the words around.
    """
    prose = number.document.prose
    if number.toll is not None:
        return slip or not counting.is_death_toll(prose, number.start)  # another disaster may have had another
    if not slip and not _is_toll(number) and counting.partitive(prose, number.start):
        return False
    end = counting.counted(prose, number.end)[2]
    return (_NOT_PICKED_OUT if slip else _whole()).match(prose, end) is not None


@remember
def _whole() -> regex.Pattern[str]:
    """What follows a count of all such things."""
    return pattern(rf" (?:{any_of('behind a whole')}|all)\b|[,.;:)—–]|\n|$")


def is_slip(one: float, other: float) -> bool:
    """Whether two whole numbers differ as when one was mistyped: by one or two, or in one digit."""
    first, second = str(int(one)), str(int(other))
    near = abs(one - other) <= NEAR_MISS < min(one, other)
    return near or (len(first) == len(second) > 1 and sum(a != b for a, b in zip(first, second, strict=True)) == 1)
