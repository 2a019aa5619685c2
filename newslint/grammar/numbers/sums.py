"""Totals and the parts that a sentence lists: "40 trucks: 15 to Rafah, 12 to Gaza City and 13 to Khan Younis".

Whether they agree is for rules to say. All that puts numbers together is shy: where the words between them leave room for
another reading, they are left alone.
"""

from __future__ import annotations

from newslint.grammar.numbers import counting, records
from newslint.grammar.numbers.listed_numbers import IN_YEAR, NOT_A_LIST, WORDS, last_list, list_of, named_list
from newslint.grammar.words import numerals
from newslint.patterns import pattern
from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.grammar.numbers.quantities import Quantity

GROUP_WITHIN = 16  # code points before a number: "a group of"
_DASHES = frozenset("-–")
ROUNDED_PERCENT = 0.5  # by which a percentage may be off that raises come to, one upon the other
EXACT = ("last ", "past ", "first ", "next ")  # before a total that may be an exact one
KNOWN = ("the ", "The ", "its ", "their ", "his ", "her ", "that ", "Of ")  # before a sum that something is part of
NEAR = 0.08  # of a total, by which what may be its parts may have missed it

_LIST_OPENS = pattern(rf"{WORDS}(?:: ?| (?:[—–-]|--) ?| (?:is|was|are|were) made up of | consist(?:s|ed|ing)? of | compris\w+ )$")
_OPENINGS = (
    ", ",
    "; ",
    ": ",
    ":",
    "— ",
    "– ",
    " - ",
    " of ",
    "with ",
    "comprising ",
    "comprised ",
    "including ",
    " were ",
    " are ",
    "-",
    "–",
)
_ITEM_LIKE = pattern(rf"{WORDS}[,;] (?:with )?$")  # "12 people, five men …" opens a list, "12 men, five women …" is in one
_NAMES_ITEMS = pattern(r" [\p{Ll}-]+ (?:were|are) $")
_GROUP_OF = pattern(
    r"(?ri)\b(?:total|crew|panel|jury|team|group|fleet|staff|board|party|squad|convoy|delegation|committee|cast|class) of "
)
_GROUP_AFTER = pattern(r"-(?:member|seat|strong|person|man|nation|team) ")
_GENERAL_NOUNS = (
    "person member victim passenger worker student patient suspect prisoner hostage candidate juror judge participant guest "
    "animal vehicle ship medal game match vote seat building year month week hour"
)
_GENERAL = frozenset(_GENERAL_NOUNS.split(" "))  # of which the parts may be things of narrower kinds
_OF_PEOPLE = frozenset({"man", "woman", "child", "boy", "girl", "adult"})
_LIST_MARKS = frozenset(",.;")
_COUPLES = ({"man", "woman"}, {"boy", "girl"}, {"adult", "child"})  # in which whatever people there are may be told apart
_KINDS = {"child": ("boy", "girl"), "adult": ("man", "woman")}
_ELLIPTIC = pattern(
    r" (?:in|at|by|for|from|to|on|of|with|under|over|as|who|that|which|via|through|were|are|was|is|during"
    r"|away|abroad|overseas|elsewhere|before|after)\b|[,.;)]|\n|$"
)
_INCLUDING = pattern(rf"{WORDS},? including $")
_NEXT_WORD = pattern(r" \p{Ll}+")
_SOME_OF = pattern(rf"(?ri)(?:\d|\b(?:{'|'.join(numerals.SIMPLE)}|most|some|many|half)) of (?:the|its|their|his|her|those) $")
_IN_ALL = pattern(r" (?:in all|in total|altogether|all told|together|combined)\b")
_BRINGING = r"(?:bringing|taking) the (?:\p{Ll}+ ){0,2}(?:toll|total|number) to"
_MAY_BE_MORE = pattern(rf"\b{_BRINGING} $")  # with those that were counted before
_TOTAL_BEFORE = pattern(rf"\btotal of $|, {_BRINGING} $")
_OF_WHICH_ONE = pattern(r", of (?:which|whom) [^\d.,;:()\n“”\"]{3,36} $")
_AND_OTHER = pattern(r"(?: [^\d.,;:()\n“”\"]{1,40})?,? and (?:the )?(?:[\p{L}’'-]+ ){1,3}$")
_BEFORE_TOTAL = pattern(rf"(?:[^\d.;:\n“”\"]{{2,60}})?{IN_YEAR}(?:,(?: (?:a|for a) total of| or| {_BRINGING})?| [—–-]) ")


class Parts(Record):
    """The parts of a total, and whether they are ``all`` of it or only some ("12 people, including seven men")."""

    numbers: tuple[Quantity, ...]
    all: bool


def totals(sentences: Iterable[list[Quantity]]) -> dict[Quantity, Parts]:
    """The totals in the numbers of some sentences, and their parts."""
    found = {}
    for numbers in sentences:
        prose = numbers[0].document.prose
        for total, parts, are_all in _totals(prose, numbers):
            if len(parts) < 2 or (total.approximate and not prose.endswith(EXACT, 0, total.start)):
                continue
            if total.value <= max(part.value for part in parts) and {part.noun for part in parts} not in _COUPLES:
                continue
            everything = (total, *parts)
            if all(part.percent for part in everything) and _is_total_of_raises(prose, total, parts):
                found[total] = Parts(tuple(parts), are_all)
                break
            if not any(part.percent for part in everything) and len({part.currency_name for part in everything}) == 1:
                found[total] = Parts(tuple(parts), are_all)
                break
    return found


def _totals(prose: str, numbers: list[Quantity]) -> Iterator[tuple[Quantity, list[Quantity], bool]]:
    """Totals and lists of one sentence, and whether the lists are whole: those a total opens, and the one before a total."""
    for at, total in enumerate(numbers[:-2]):
        rest = numbers[at + 1 :]
        if ": " in prose[total.end : rest[0].start] and _counts(prose, total):
            parts = named_list(prose, total, rest)
            if parts:
                yield total, parts, True
        if _OF_WHICH_ONE.fullmatch(prose, total.end, rest[0].start) and _AND_OTHER.fullmatch(prose, rest[0].end, rest[1].start):
            yield total, rest[:2], False
        if not prose.endswith(_OPENINGS, total.end, rest[0].start) and prose[rest[0].end] not in _DASHES:
            continue
        if _opens_list(prose, total, rest):
            yield total, list_of(prose, rest), True
        elif _INCLUDING.fullmatch(prose[total.end : rest[0].start]) and _counts(prose, total):
            parts = list_of(prose, rest)
            if {part.noun for part in parts} <= _OF_PEOPLE and len({part.noun for part in parts}) == len(parts):
                yield total, parts, False
        elif records.is_vote_of(prose, total, *rest[:2]):
            yield total, rest[:2], False
    for total, parts, are_all in records.of_games(prose, numbers):
        yield total, parts, are_all
    for place in range(2, len(numbers)):
        if _closes_list(prose, numbers[place - 1], numbers[place]):
            with_others = _MAY_BE_MORE.search(prose, numbers[place - 1].end, numbers[place].start) is not None
            yield numbers[place], last_list(prose, numbers[:place]), not with_others


def _closes_list(prose: str, part: Quantity, total: Quantity) -> bool:
    between = prose[part.end : total.start]
    end = counting.counted(prose, total.end)[2]
    before = _TOTAL_BEFORE.search(between)
    in_all = _IN_ALL.match(prose, end) is not None or before is not None
    return in_all and _BEFORE_TOTAL.fullmatch(between) is not None


def _opens_list(prose: str, total: Quantity, parts: list[Quantity]) -> bool:
    between = prose[total.end : parts[0].start]
    of_people = {part.noun for part in parts[:2]} in _COUPLES
    if of_people and _SOME_OF.search(prose, max(0, total.start - GROUP_WITHIN), total.start):
        return False  # "nine of the 15 judges, six women and three men"
    if of_people and total.noun in _OF_PEOPLE and parts[0].noun not in _KINDS.get(total.noun, ()):
        return False  # "five children, four women and five men"
    if NOT_A_LIST.search(between) or not (_counts(prose, total) or (of_people and _ends_with_noun(prose, parts[1]))):
        return False
    if _LIST_OPENS.fullmatch(between):
        return True
    if _NAMES_ITEMS.fullmatch(between):
        return total.definite
    if _ITEM_LIKE.fullmatch(between) is not None and any(part.noun == total.noun is not None for part in parts):
        return False  # "eighty people were saved, 31 bodies were found and nine people are missing"
    if _ITEM_LIKE.fullmatch(between) is None or (_is_item(prose, total, parts[0]) and not _come_near(prose, total, parts)):
        return False
    elliptic = all(_ELLIPTIC.match(prose, part.end) for part in parts[:2])
    return total.currency is not None or total.noun in _GENERAL or of_people or elliptic or _is_group(prose, total)


def _ends_with_noun(prose: str, part: Quantity) -> bool:
    """Whether a list ends with what its last number counts ("a survey of 240 pupils, 130 girls and 110 boys, …")."""
    end = counting.counted(prose, part.end)[2]
    return prose[end : end + 1] in _LIST_MARKS


def _come_near(prose: str, total: Quantity, parts: list[Quantity]) -> bool:
    """Whether a list of sums comes so near another before it that this is their total, though worded as they are."""
    come_to = sum(part.value for part in list_of(prose, parts))
    return total.currency is not None and abs(come_to - total.value) <= NEAR * total.value


def _is_total_of_raises(prose: str, total: Quantity, parts: list[Quantity]) -> bool:
    """Whether percentages are told to have a total ("3 percent and 4 percent, a total of 7"), and not multiplied to it."""
    if not prose.endswith("total of ", 0, total.start):
        return False
    grown = 1.0
    for part in parts:
        grown *= 1 + part.value / 100
    return abs((grown - 1) * 100 - total.value) > ROUNDED_PERCENT


def _is_item(prose: str, total: Quantity, part: Quantity) -> bool:
    """Whether a number is rather an item of the list itself: "42 votes for Trump, 18 for Cruz and 16 for Rubio"."""
    word = _NEXT_WORD.match(prose, part.end)
    return word is not None and f"{word.group()} " in prose[total.end : part.start]


def _counts(prose: str, total: Quantity) -> bool:
    if _is_group(prose, total):
        return True
    if total.currency:  # "sales of $9 billion" are all of it
        return not (prose.endswith(KNOWN, 0, total.start) and counting.partitive(prose, total.start))
    return total.noun is not None and not counting.partitive(prose, total.start)


def _is_group(prose: str, total: Quantity) -> bool:
    """Whether it is the size of a group ("the jury of 12", "the 11-member board")."""
    before = _GROUP_OF.match(prose, max(0, total.start - GROUP_WITHIN), total.start)
    return before is not None or _GROUP_AFTER.match(prose, total.end) is not None
