"""Numbers that a story says something about together: totals and their parts, shares of a whole, changes, counts again.

Each function maps a number to those it has to agree with. None judges: whether they do agree is for rules to say. All are
shy: where the words between the numbers leave room for another reading, the numbers are not put together.
"""

from __future__ import annotations

from itertools import pairwise

from newslint.analyses.sentences import sentence_bounds
from newslint.document import Document
from newslint.grammar import counting, numerals
from newslint.patterns import pattern
from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.analyses.numbers import Number

FEWEST_NUMBERS, MOST_NUMBERS = 3, 12  # of a sentence; more are a table
FEWEST_SHARES = 3
LONGEST_ITEM = 60  # code points between two numbers of one list
ANNOUNCED = frozenset({"reason", "step", "point", "goal", "question", "problem", "way", "condition", "option", "rule", "lesson"})
ORDINALS = tuple(rf"\b(?:{word}|{word.lower()})(?:ly)?," for word in ("First", "Second", "Third", "Fourth", "Fifth", "Sixth"))
LONGEST_POINT = 600  # code points from one point of a list to the next
MOST_COUNTS = 6  # of the same things, beyond which no count stands for all of them
NEAR_MISS = 2  # by which a count may be off, where it is larger than that
MEMORABLE = 2  # characters of a figure ("2.4") that two numbers of one thing hardly share by chance
ROUNDED_SHARE = 0.025  # of a figure: $3 billion may stand for $2.95 billion, not for $2.6 billion
ROUGH_SHARE = 0.1  # of a change that is given in rough figures

_ITEM_GAP = pattern(r"(?: [^\d,;:.()\n“”\"]{0,50})?(?:, and |, | and |; and |; )$")
_LIST_OPENS = pattern(r"[^\d.;:\n“”\"]{0,40}(?:: ?| [—–-] |, (?:with )?)$")
_LIST_ENDS = pattern(
    r" [\p{L} ’'-]{2,50}?(?:[.;]|,(?! (?:and|or|plus|as well|including|while|most|some|all|with)\b)| [—–-] |\n|$)"
)
_DOUBTS = (
    "includ\\w+ among others? rest remaining each every some about nearly over aged? ranging between per or than plus "
    "another both either respectively later earlier previous\\w* followed then after before when who which compared"
)
_NOT_A_LIST = pattern(rf"\b(?:{_DOUBTS.replace(' ', '|')}|at least|more than|up to|so far|of them|of whom|of which)\b")
_OF_BEFORE = pattern(r"(?ri)\b(?:(?<!\btotal )of|among|for|between|with) (?:the |all |all the |those |these )?$")
_IN_ALL = pattern(r" (?:in all|in total|altogether|all told)\b")
_TOTAL_BEFORE = pattern(r"\btotal of $")
_BEFORE_TOTAL = pattern(r"[^\d.;:\n“”\"]{2,60},(?: (?:a|for a) total of| or)? ")
_SAME_PREPOSITION = pattern(r" (?:of (?:\p{Ll}+ ){1,3}?)?(?:\p{Ll}+ ){0,2}?(by|from|to|via|through)\b")
_OF_WHOLE = pattern(r"[“\"]?Of (?:the|those|all|these) [^,\d]+, ")
_PARTED = pattern(
    r"\b(?:split|divided|made up|the rest|the remainder|the others|undecided|elsewhere|unsure|abstained|no opinion)\b"
    r"|\b(?:did not|didn[’']t) know\b"
)
_CHANGES = (
    "up down rose rises? rising fell falls? falling grew growth grow grown jump\\w* drop\\w* increas\\w* decreas\\w* "
    "gain\\w* declin\\w* climb\\w* surg\\w* soar\\w* shr[aiu]nk\\w* plung\\w* slump\\w* slid\\w* higher lower more less "
    "cut reduc\\w*"
)
_CHANGE_WORD = pattern(rf"\b(?:{_CHANGES.replace(' ', '|')})\b")
_TO_FROM = pattern(r"[^\d.;:\n]{0,30}\bfrom (?:about |around |nearly |just )?$")
_FROM_TO = pattern(r"[^\d.;:\n]{0,30}\bto (?:about |around |nearly |just )?$")
_FROM_BEFORE = pattern(r"(?r)\bfrom (?:about |around |nearly |just )?$")
_REVISIONS = (
    "rose risen rising raised climb\\w+ revis\\w+ updat\\w+ correct\\w+ initial\\w* earlier previous\\w* later originally "
    "now toll since"
)
_ADDITIONS = "more other another additional further new second separate updated"
_TOLL_CHANGES = pattern(rf"\b(?:{_REVISIONS.replace(' ', '|')}|{_ADDITIONS.replace(' ', '|')}|at first|so far)\b")
_MORE_THINGS = pattern(rf"\b(?:{_ADDITIONS.replace(' ', '|')}|remaining)\b")
_PICKED_OUT = (
    "in of from at on for with without to by as who that which whose where when under over aged? near between among "
    "given not now currently still \\w+ing"
)
_NOT_PICKED_OUT = pattern(rf"(?! (?:{_PICKED_OUT.replace(' ', '|')})\b)[ ,.;:)—–]|\n|$")
_WHOLE = pattern(
    r" (?:were|was|had|have|are|will|would|said|did|died|could|can|came|left|arrived|returned|remain\w*|all)\b|[,.;:)—–]|\n|$"
)
_NO_NOUN = "of in to from and on for by at a per more or as over with is was last this that worth years?"
_NEXT_WORD = pattern(rf" (?!(?:{_NO_NOUN.replace(' ', '|')})\b)(\p{{Ll}}{{3,}})")


class Change(Record):
    """The change between two amounts in percent, how far a rounded figure may be from it, and the amounts."""

    percent: float
    slack: float
    amounts: tuple[Number, ...]


def sums(document: Document) -> dict[Number, tuple[Number, ...]]:
    """Totals and the parts that their sentences list: "40 trucks: 15 to Rafah, 12 to Gaza City and 13 to Khan Younis"."""
    found = {}
    for numbers in _by_sentence(document):
        if any(number.percent for number in numbers) or len({number.currency_name for number in numbers}) > 1:
            continue
        for total, parts in _totals(document.prose, numbers):
            if len(parts) >= 2 and total.value > max(part.value for part in parts) and not total.approximate:
                found[total] = tuple(parts)
                break
    return found


def shares(document: Document) -> dict[Number, tuple[Number, ...]]:
    """Percentages of one whole, listed in one sentence in one form: "60% by road, 30% by sea and 10% by air"."""
    found = {}
    prose = document.prose
    for numbers in _by_sentence(document):
        percentages = [number for number in numbers if number.percent]
        if len(percentages) < FEWEST_SHARES or percentages != numbers[-len(percentages) :]:
            continue
        last = percentages[-1]
        start, end = sentence_bounds(document, last.start)
        close = all(b.start - a.end <= LONGEST_ITEM for a, b in pairwise(percentages))
        listed = close and " and " in prose[percentages[-2].end : last.start]
        if listed and _are_of_one_whole(prose, percentages, start, end) and not _CHANGE_WORD.search(prose, start, end):
            found[last] = tuple(percentages)
    return found


def _are_of_one_whole(prose: str, percentages: list[Number], start: int, end: int) -> bool:
    """Whether a sentence at [start, end) lists shares in parallel phrases, or says that they are parts of something."""
    prepositions = {match and match.group(1) for match in (_SAME_PREPOSITION.match(prose, share.end) for share in percentages)}
    parallel = len(prepositions) == 1 and None not in prepositions
    return parallel or _OF_WHOLE.match(prose, start, end) is not None or _PARTED.search(prose, start, end) is not None


def changes(document: Document) -> dict[Number, Change]:
    """Percentages beside the two amounts that they compare: "rose 50% to $3 million from $2 million"."""
    found: dict[Number, Change] = {}
    for numbers in _by_sentence(document):
        percentages = [number for number in numbers if number.percent]
        amounts = [number for number in numbers if not number.percent]
        if len(percentages) == 1 and len(amounts) == 2:
            change = _change(document.prose, percentages[0], amounts[0], amounts[1])
            if change is not None:
                found[percentages[0]] = change
    return found


def counted_before(document: Document) -> dict[Number, Number]:
    """Definite counts and the one count before them of the same things: "12 trucks … the 14 trucks"."""
    found = {}
    before: dict[str, list[Number]] = {}
    for number in _numbers(document):
        things = _things(number)
        if things is None:
            continue
        earlier = before.setdefault(things, [])
        if len(earlier) > MOST_COUNTS:
            continue
        if number.definite and len({other.value for other in earlier}) == 1 and _may_refer(number, earlier):
            slip = _is_slip(earlier[0].value, number.value)
            if _is_whole(number, slip=slip):
                found[number] = earlier[0]
        earlier.append(number)
    return found


def other_magnitudes(document: Document) -> dict[Number, Number]:
    """Numbers that stand earlier with the same figure but another of million, billion and trillion, and mean the same thing."""
    found = {}
    before: dict[tuple[str, str | None], list[Number]] = {}
    for number in _numbers(document):
        if number.figure is None or number.magnitude is None or number.percent:
            continue
        same_figure = before.setdefault((number.figure, number.currency_name), [])
        if len(same_figure) < MOST_COUNTS and all(other.value != number.value for other in same_figure):
            earlier = next((other for other in same_figure if _mean_the_same(other, number)), None)
            if earlier is not None:
                found[number] = earlier
        same_figure.append(number)
    return found


def below_headline(document: Document) -> dict[Number, Number]:
    """Counts in the headline whose things (or tolls) the story counts, always with one and the same other number."""
    headline = next((block for block in document.blocks if block.role != "header"), None)
    if headline is None or headline.role not in ("headline", "heading"):
        return {}
    found = {}
    numbers = _numbers(document)
    above = [number for number in numbers if headline.start <= number.start < headline.end]
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


def announced(document: Document) -> dict[Number, int]:
    """Numbers of reasons and the like, and how many points follow in the same or the next paragraphs, begun with ordinals."""
    found = {}
    prose = document.prose
    for number in _numbers(document):
        if number.noun in ANNOUNCED and number.value in range(2, len(ORDINALS) + 1) and not number.approximate:
            at, points = number.end, 0
            for ordinal in ORDINALS:
                match = pattern(ordinal).search(prose, at, at + LONGEST_POINT)
                if match is None:
                    break
                at, points = match.end(), points + 1
            if points:
                found[number] = points
    return found


def _numbers(document: Document) -> list[Number]:
    from newslint.analyses import numbers

    return document.get(numbers.find)


def _by_sentence(document: Document) -> list[list[Number]]:
    groups: dict[int, list[Number]] = {}
    for number in _numbers(document):
        groups.setdefault(number.sentence, []).append(number)
    return [group for group in groups.values() if FEWEST_NUMBERS <= len(group) <= MOST_NUMBERS]


def _totals(prose: str, numbers: list[Number]) -> Iterator[tuple[Number, list[Number]]]:
    """Totals and lists of one sentence: lists that a total opens, and then the list before a total at the end."""
    for at, total in enumerate(numbers[:-2]):
        if _opens_list(prose, total, numbers[at + 1]):
            yield total, _list_of(prose, numbers[at + 1 :])
    last, parts = numbers[-1], numbers[:-1]
    if _closes_list(prose, parts[-1], last):
        yield last, _list_of(prose, parts)


def _closes_list(prose: str, part: Number, total: Number) -> bool:
    between = prose[part.end : total.start]
    end = counting.counted(prose, total.end)[2]
    in_all = _IN_ALL.match(prose, end) is not None or _TOTAL_BEFORE.search(between) is not None
    return in_all and _BEFORE_TOTAL.fullmatch(between) is not None


def _opens_list(prose: str, total: Number, first: Number) -> bool:
    between = prose[total.end : first.start]
    return _LIST_OPENS.fullmatch(between) is not None and not _NOT_A_LIST.search(between) and _counts(prose, total)


def _counts(prose: str, total: Number) -> bool:
    return (total.noun or total.currency) is not None and not _OF_BEFORE.search(prose, max(0, total.start - 16), total.start)


def _list_of(prose: str, numbers: list[Number]) -> list[Number]:
    """The numbers that are items of one list up to its end; none where the list is not a plain one."""
    last = 0
    while last + 1 < len(numbers):
        between = prose[numbers[last].end : numbers[last + 1].start]
        if len(between) > LONGEST_ITEM or not _ITEM_GAP.fullmatch(between) or _NOT_A_LIST.search(between):
            return []
        last += 1
        if between.endswith("and "):
            break
    else:
        return []
    end = _LIST_ENDS.match(prose, numbers[last].end)
    if end is None or _NOT_A_LIST.search(end.group()) or len(numbers) > last + 1:
        return []
    return numbers[: last + 1]


def _change(prose: str, percentage: Number, one: Number, two: Number) -> Change | None:
    if (one.currency is None) != (two.currency is None) or abs(percentage.start - two.end) > 2 * LONGEST_ITEM:
        return None
    between = prose[one.end : two.start]
    if percentage.start > one.start and percentage.end < two.end:
        return None
    if _TO_FROM.fullmatch(between):
        new, old = one, two
    elif _FROM_TO.fullmatch(between) and _FROM_BEFORE.search(prose, max(0, one.start - 20), one.start):
        old, new = one, two
    else:
        return None
    start, end = min(percentage.start, one.start), max(percentage.end, two.end)
    words = prose[max(0, start - 40) : start] + prose[start:end]
    if not _CHANGE_WORD.search(words) or old.value <= 0 or "point" in prose[percentage.end : percentage.end + 8]:
        return None
    if {len(one.figure or ""), len(two.figure or "")} & {0} or (one.noun and two.noun and one.noun != two.noun):
        return None
    percent = abs(new.value - old.value) / old.value * 100
    rounding = (_half_unit(new) / old.value + new.value * _half_unit(old) / old.value**2) * 100
    slack = rounding + 10.0 ** -_decimals(percentage.figure) + (ROUGH_SHARE * percent if _is_rough(new, old, percentage) else 0.0)
    return Change(round(percent, 1), slack, (new, old))


def _is_rough(*numbers: Number) -> bool:
    return any(number.approximate for number in numbers)


def _half_unit(number: Number) -> float:
    """How far rounding may have moved a figure: half of what its last digit is worth, within reason."""
    figure = number.figure or "1"
    worth = number.value / (numerals.digits_value(figure) or 1)
    return min(worth * 10.0 ** -_decimals(figure) / 2, ROUNDED_SHARE * number.value)


def _decimals(figure: str | None) -> int:
    return len((figure or "").partition(".")[2])


def _is_bare(number: Number) -> bool:
    return not (number.percent or number.currency or number.approximate)


def _things(number: Number) -> str | None:
    """What a bare whole number counts: those killed, or things with all words before their noun."""
    if not _is_bare(number) or number.value < 2 or not isinstance(number.value, int):
        return None
    return number.toll or (number.of if number.noun and not number.measured else None)


def _may_refer(number: Number, earlier: list[Number]) -> bool:
    """Whether nothing around the counts says that they are of two moments or of other things."""
    document = number.document
    if any(document.prose.startswith(" of ", counting.counted(document.prose, other.end)[2]) for other in earlier):
        return False
    doubts = _TOLL_CHANGES if number.toll else _MORE_THINGS
    around = [sentence_bounds(document, other.start) for other in (*earlier, number)]
    return not any(doubts.search(document.prose, start, end) for start, end in around)


def _is_whole(number: Number, *, slip: bool) -> bool:
    """Whether a definite count is of all such things, and not of those that a clause picks out ("the 14 who …").

    Where the two counts differ as by a ``slip``, less is asked of the words around.
    """
    prose = number.document.prose
    if number.toll is not None:
        return True
    if not slip and _OF_BEFORE.search(prose, max(0, number.start - 16), number.start):
        return False
    end = counting.counted(prose, number.end)[2]
    return (_NOT_PICKED_OUT if slip else _WHOLE).match(prose, end) is not None


def _is_slip(one: float, other: float) -> bool:
    """Whether two whole numbers differ as when one was mistyped: by one or two, or in one digit."""
    first, second = str(int(one)), str(int(other))
    near = abs(one - other) <= NEAR_MISS < min(one, other)
    return near or (len(first) == len(second) > 1 and sum(a != b for a, b in zip(first, second, strict=True)) == 1)


def _mean_the_same(earlier: Number, number: Number) -> bool:
    """Whether two numbers of one figure are likely one number: by their noun, a figure that few share, or a reference back."""
    memorable = len(number.figure or "") >= MEMORABLE
    nouns = {_noun_after_money(earlier), _noun_after_money(number)}
    if nouns != {None} and len(nouns) == 1:
        return memorable or number.currency is not None
    both_named = number.definite and earlier.definite and None not in nouns
    return number.currency is not None and (memorable or number.definite) and not both_named


def _noun_after_money(number: Number) -> str | None:
    """The word an amount stands before ("the $3 billion deal"), or the noun it counts."""
    match = _NEXT_WORD.match(number.document.prose, number.end)
    if match is None:
        return None
    word = match.group(1)
    return counting.lemma(word) or word
