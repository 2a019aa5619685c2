"""Numbers that stand as the items of one list: "15 to Rafah, 12 to Gaza City and 13 to Khan Younis"."""

from __future__ import annotations

from itertools import pairwise

from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.grammar.numbers.quantities import Quantity

LONGEST_ITEM = 60  # code points between two numbers of one list

IN_YEAR = r"(?: in (?:19|20)\d\d)?"  # behind what is counted
WORDS = r"[^\d.;:\n“”\"]{0,40}"  # between a number and the list that it opens

_DOUBTS = (
    "includ\\w+ among others? rest remaining each every some about nearly over aged? ranging between(?!\\s+them) per or than "
    "plus another both either respectively later earlier previous\\w* followed then after before when who which compared"
)
NOT_A_LIST = pattern(rf"\b(?:{_DOUBTS.replace(' ', '|')}|at least|more than|up to|so far|of them|of whom|of which)\b")
_TWO = ("one", "other")
_AND_THE_OTHER = pattern(r" \p{Ll}+s,? and (?:the )?(?:[\p{L}’'-]+ ){1,2}$")  # "called 23 witnesses and the defense four"
_ITEM_GAP = pattern(rf"(?: [^\d,;:.()\n“”\"]{{0,50}})?{IN_YEAR}(?:, and |, | and |; and |; )$")
_NAMED_ITEM = r"(?:(?:the|its) )?[\p{L} ’'-]{2,40} "  # "Rafah got", before the number of an item
_NAMED_LIST_OPENS = pattern(rf"{WORDS}: {_NAMED_ITEM}$")
_NAMED_GAP = pattern(rf"(?: \p{{Ll}}+s)?(?:, and|,| and) {_NAMED_ITEM}$")
_NAMED_LIST_ENDS = pattern(r"(?: \p{Ll}+s)?(?:[.;](?!\d)|\n|$)")
_LIST_ENDS = pattern(
    rf"(?: [\p{{L}} ’'-]{{2,50}}?)?{IN_YEAR}"
    r"(?:[.;]|,(?! (?:and|or|plus|as well|including|while|most|some|all|with)\b)"
    r"|,(?= or [^,.;\n]{1,30} (?:in all|in total|altogether|together|combined)\b)| (?:[—–-]|--) |\n|$)"
    r"| (?P<people>(?:wo)?men|boys|girls)(?= (?:aged?|ages|in their|between) )"
)
_AND_MORE = pattern(r"(?: [\p{L} ’'-]{2,50}?)?, (?:and|as well as) $")  # "$2 billion from Arc, and 31,000 workers"


def list_of(prose: str, numbers: list[Quantity]) -> list[Quantity]:
    """The numbers that are items of one list up to its end; none where the list is not a plain one."""
    last = 0
    while last + 1 < len(numbers):
        between = prose[numbers[last].end : numbers[last + 1].start]
        if len(between) > LONGEST_ITEM or not _ITEM_GAP.fullmatch(between) or NOT_A_LIST.search(between):
            return []
        last += 1
        if between.endswith("and "):
            break
    else:
        return []
    end = _LIST_ENDS.match(prose, numbers[last].end)
    rest = numbers[last + 1 :]
    if end is None and rest and _AND_MORE.fullmatch(prose, numbers[last].end, rest[0].start):
        return numbers[: last + 1] if numbers[last].currency and not rest[0].currency and rest[0].noun else []
    if end is None or NOT_A_LIST.search(end.group()):
        return []
    if not (end.group("people") or all(rest.measured or rest.is_age for rest in numbers[last + 1 :])):
        return []
    return numbers[: last + 1]


def last_list(prose: str, numbers: list[Quantity]) -> list[Quantity]:
    """The longest list that ends with the last of some numbers; none where there is none."""
    if len(numbers) == len(_TWO) and _AND_THE_OTHER.fullmatch(prose, numbers[0].end, numbers[1].start):
        return numbers
    lists = (numbers[start:] for start in range(len(numbers) - 1))
    return next((parts for parts in lists if list_of(prose, parts) == parts), [])


def named_list(prose: str, total: Quantity, parts: list[Quantity]) -> list[Quantity]:
    """All numbers behind a total and a colon where each is behind the name of its item ("the north got 15 and the south 12")."""
    opening = prose[total.end : parts[0].start]
    if not _NAMED_LIST_OPENS.fullmatch(opening) or NOT_A_LIST.search(opening) or not _NAMED_LIST_ENDS.match(prose, parts[-1].end):
        return []
    gaps = [prose[one.end : two.start] for one, two in pairwise(parts)]
    if not all(_NAMED_GAP.fullmatch(gap) and not NOT_A_LIST.search(gap) for gap in gaps):
        return []
    return parts if "and " in gaps[-1] else []
