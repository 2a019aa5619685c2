"""Percentages of one whole: listed in one form ("60% by road, 30% by sea and 10% by air"), or "the other 40%" beside 60%."""

from __future__ import annotations

from itertools import pairwise

from newslint.grammar.numbers.changes import change_word
from newslint.grammar.numbers.listed_numbers import LONGEST_ITEM
from newslint.grammar.sentences import sentence_bounds
from newslint.patterns import pattern
from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newslint.grammar.numbers.quantities import Quantity

HOLDER_WITHIN = 16  # code points before a number: the word for what holds a share
WHOLE_WITHIN = 60  # code points before a number: "of those who voted,"
FEWEST_SHARES = 3
MOST_OF_WHOLE = 130  # percent; what comes to more are hardly shares of one whole, unless the sentence says so
MOST_OF_VOTE = 115  # percent; so with the shares of candidates, who may have been judged one by one
BEFORE = 160  # code points before a sentence with shares, in which the story may speak of the vote or of a half

_OF_THOSE = pattern(r"(?r)\b[Oo]f (?:the|those|all|these) (?:\p{L}[\p{L}’'-]* ?){1,6}, $")
_KIND = r"(?: of (?:the|those|its|their|all) (?:[\p{Ll}-]+ ){0,3}?[\p{Ll}-]+)?(?: (?:were|are|was|is|voted|came out))?(?: the)? "
_COUPLES = (
    (r"(?:girls|boys)", r"(?:girls|boys)"),
    (r"(?:men|women|male|female)", r"(?:men|women|male|female)"),
    (r"(?:for|in favou?r|yes)", r"(?:against|opposed|no)"),
    (r"(?:against|opposed|no)", r"(?:for|in favou?r|yes)"),
    (r"(?:urban|rural)", r"(?:urban|rural)"),
)
_COUPLE = [
    (pattern(rf"{_KIND}{one}\b(?! (?:of|who)\b)"), pattern(rf"(?: (?:were|are|was|is))?(?: voted)?(?: the)? {other}\b"))
    for one, other in _COUPLES
]
_COUPLED = pattern(r"(?:[^\d.;:\n“”\"]{2,60})(?:,? and|, with|, while) $")
_SAME_PREPOSITION = pattern(r" (?:of (?:\p{Ll}+ ){1,3}?)?(?:\p{Ll}+ ){0,2}?(by|from|to|via|through|as)\b")
_OF_WHOLE = pattern(r"[“\"]?(?:Of|Among) (?:the|those|all|these) [^,\d]+, ")
_MAY_OVERLAP = pattern(
    r" (?:of (?:\p{Ll}+ ){1,2})?(?:had|have|has|reported|experienced|suffered|used|took|showed|said they|owned)\b"
)
_ITEM_ENDS = r"(?:,? and |, | and |[.;,]|$)"
_ONE_WORD = pattern(rf" (?:of (?:the|its|their) \p{{Ll}}+(?:, \p{{L}}+ )?)?(?!\p{{Ll}}+er\b)\p{{L}}+{_ITEM_ENDS}")
_STATE = pattern(rf" (?:is|are|was|were) (?:\p{{L}}+ )?\p{{L}}+{_ITEM_ENDS}")
_IN_BRACKETS = pattern(r"\)(?:,? and |, )[\p{L} -]{2,40} \($")
_HOLDS = pattern(r"(?r)(?:\b(?:is|are|was|were|holds?|held|contains?|owned|consists? of|made up of|be|being)|:) ")
_COMES_FROM = pattern(r"\b(?:comes? from|came from|made up of|consists? of|split|divided|shared|broken down|goes to|went to)\b")
_WHOLES = (
    "vote votes ballots power electricity energy market total budget exports imports sales revenue population seats shares "
    "emissions spending trade traffic output income land water food oil gas money flow supply stock stake harvest crop costs "
    "profits funds funding aid debt workforce capacity fleet production reserves calories"
)
_OF_A_WHOLE = pattern(rf" of (?:the |its |their |all |total )*(?:{_WHOLES.replace(' ', '|')}), (?:\p{{L}}+ ){{1,3}}$")
_SOMEWHERE = r"(?: (?:in|from|to|on|at|by) [^\d,.;:()\n“”\"]{2,30}?)"
_OF_IT_SOMEWHERE = pattern(rf" of (?:the |its |their |all |total )*(?:{_WHOLES.replace(' ', '|')}){_SOMEWHERE}(?:,| and|, and) $")
_ELSEWHERE = pattern(rf"{_SOMEWHERE}(?:,| and|, and) $")
_OTHERS_OF_IT = pattern(r"(?:,| and|, and) (?:\p{L}+ ){1,3}$")
_NEXT_NAME = pattern(r"(?: of the votes?)?(?:,| and|, and)(?: for)?(?: \p{Lu}[\p{L}’'-]+){1,3}(?: with)? $")
_VOTE = pattern(r"\b(?:votes?|ballots|precincts|election|runoff|results)\b")
_SEVERAL_RACES = pattern(r"\b(?:Hispanics?|Latinos?|Latinx|multiracial)\b")
_PARTED = pattern(
    r"\b(?:split|divided|made up|the rest|the remainder|the others|undecided|elsewhere|unsure|abstained|no opinion)\b"
    r"|\b(?:did not|didn[’']t) know\b"
)
LEFT_OVER = frozenset({b"other", b"remaining"})  # folded
_THE_OTHER = ("the other ", "the remaining ", "The other ", "The remaining ")
_IN_PARTS = pattern(r"(?i)\b(?:half|thirds?|quarters?|fifths?|tenths?|points?|least|most|than|up to|some of|majority)\b")


class Shares(Record):
    """Percentages of one whole, and whether they are ``all`` of it."""

    numbers: tuple[Quantity, ...]
    all: bool = False

    @property
    def sum(self) -> float:
        """What they come to, in percent."""
        return sum(number.value for number in self.numbers)


def shares(sentences: Iterable[list[Quantity]]) -> dict[Quantity, Shares]:
    """The shares that some sentences list, by the last of them."""
    found = {}
    for numbers in sentences:
        percentages = _last_run(numbers)
        percentages = _from_whole(percentages)
        if len(percentages) < FEWEST_SHARES:
            continue
        last = percentages[-1]
        prose = last.document.prose
        start, end = sentence_bounds(last.document, last.start)
        if _are_of_one_whole(prose, percentages, start, end) and not change_word().search(prose, start, end):
            found[last] = Shares(tuple(percentages))
    return found


def couples(sentences: Iterable[list[Quantity]]) -> dict[Quantity, Shares]:
    """The second of two percentages of things that can only be one or the other, and both of them."""
    found = {}
    for numbers in sentences:
        for one, two in pairwise(numbers):
            if one.percent and two.percent and _is_couple(one, two):
                found[two] = Shares((one, two))
    return found


def complements(numbers: Sequence[Quantity]) -> dict[Quantity, Shares]:
    """Percentages of what is left of a whole ("the other 40%"), with those of the same or the sentence before that they add to.

    Where there is a choice, the ones that come closest to all of it.
    """
    found = {}
    for at, number in enumerate(numbers):
        prose = number.document.prose
        if not number.percent or not prose.endswith(_THE_OTHER, 0, number.start):
            continue
        start = sentence_bounds(number.document, number.start)[0]
        start = sentence_bounds(number.document, max(0, start - 1))[0]
        before: list[Quantity] = []
        for other in reversed(numbers[max(0, at - FEWEST_SHARES) : at]):
            if other.percent and other.start >= start:
                before.insert(0, other)
        if before and not _IN_PARTS.search(prose, max(0, start - BEFORE), number.end):
            choices = [Shares((*before[first:], number), all=True) for first in range(len(before))]
            found[number] = min(choices, key=lambda choice: abs(choice.sum - 100))
    return found


def _from_whole(percentages: list[Quantity]) -> list[Quantity]:
    """Those of some percentages that stand behind words for their whole ("74%; of those who voted, 68% …"); all where none do."""
    for at, share in enumerate(percentages[1:], 1):
        prose = share.document.prose
        if prose.endswith(", ", 0, share.start) and _OF_THOSE.search(prose, max(0, share.start - WHOLE_WITHIN), share.start):
            return percentages[at:]
    return percentages


def _is_couple(one: Quantity, two: Quantity) -> bool:
    """Whether two percentages are of things that can only be one or the other ("48 percent were girls and 54 percent boys")."""
    prose = one.document.prose
    if not _COUPLED.fullmatch(prose, one.end, two.start):
        return False
    for first, second in _COUPLE:
        words, others = first.match(prose, one.end), second.match(prose, two.end)
        if words and others:
            return words.group().rsplit(" ", 1)[-1] != others.group().rsplit(" ", 1)[-1]
    return False


def _last_run(numbers: list[Quantity]) -> list[Quantity]:
    """The last percentages of a sentence that stand close together, with nothing counted between them."""
    run: list[Quantity] = []
    for number in reversed(numbers):
        if not number.percent:
            if run and number.measured:
                continue
            break
        if run and run[0].start - number.end > LONGEST_ITEM:
            break
        run.insert(0, number)
    return run


def _are_of_one_whole(prose: str, percentages: list[Quantity], start: int, end: int) -> bool:
    """Whether a sentence at [start, end) lists shares in parallel phrases, or says that they are parts of something."""
    first = percentages[0]
    prepositions = {match and match.group(1) for match in (_SAME_PREPOSITION.match(prose, share.end) for share in percentages)}
    gaps = [prose[one.end : two.start] for one, two in pairwise(percentages)]
    if len(prepositions) == 1 and None not in prepositions:
        return "and " in gaps[-1] or ", " in gaps[-1]
    if "and " not in gaps[-1]:
        return False
    if _PARTED.search(prose, start, end) is not None:
        return True
    total = sum(share.value for share in percentages)
    if total > MOST_OF_WHOLE or _SEVERAL_RACES.search(prose, start, end):
        return False
    if total <= MOST_OF_VOTE and all(map(_NEXT_NAME.fullmatch, gaps)) and _VOTE.search(prose, max(0, start - BEFORE), end):
        return True
    if _OF_WHOLE.match(prose, start, end) is not None or _OF_THOSE.search(
        prose, max(start, first.start - WHOLE_WITHIN), first.start
    ):
        return not any(_MAY_OVERLAP.match(prose, share.end) for share in percentages)
    if all(map(_IN_BRACKETS.fullmatch, gaps)):
        return _COMES_FROM.search(prose, start, first.start) is not None
    if _OF_IT_SOMEWHERE.fullmatch(gaps[0]):
        return all(map(_ELSEWHERE.fullmatch, gaps[1:]))
    if _OF_A_WHOLE.fullmatch(gaps[0]):
        return all(map(_OTHERS_OF_IT.fullmatch, gaps[1:]))
    elliptic = _STATE.match(prose, first.end) is not None  # "60% were wet, 30% dry and 10% both"
    held = elliptic or _HOLDS.match(prose, max(start, first.start - HOLDER_WITHIN), first.start) is not None
    return held and all(_ONE_WORD.match(prose, share.end) for share in percentages[elliptic:])
