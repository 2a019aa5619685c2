"""Names of the east of Asia, in which the surname comes first or words are many and short: "Zhao Weiming", "Nguyen Van Minh".

The syllables are those of the romanisations that news in English uses: Pinyin for Chinese, Revised and McCune-Reischauer for
Korean, Wade-Giles for names from Taiwan, none of them told by its author.
"""

from __future__ import annotations

from newslint.grammar.word_classes import words
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_FINAL = r"(?:[iu]ang|i?ong|[aei]ng|ia[no]|ua[in]|[aeu]i|ao|ou|iu|[iu]e|er|[aeiu]n|[iu]a|uo|[aoeiu])"
_ONSET = r"(?:[zcs]h|[bpmfdtnlgkhjqxzcsryw])"
_PINYIN = pattern(rf"(?i){_ONSET}?{_FINAL}{_ONSET}{_FINAL}")  # of two syllables: "Weiming"
_SYLLABLE = (
    r"(?:kk|tt|pp|jj|[zcsktw]?h|ts|hs|[gkndtrlmbpsjcywqx])?w?"
    r"(?:ye?o?u?|eou?|eui?|ae|ya|oo|ee|ou|ui|[aeiouw][aei]?)(?:ng|hn|[nmklpthbr])?"
)
_HYPHENED = pattern(rf"(?i){_SYLLABLE}-{_SYLLABLE}")  # "Ji-hoon", "Ing-wen", and no "Prize-winning"
_ENGLISH = frozenset({"china", "time", "life", "dance", "game", "home", "place", "house", "state", "line", "site", "machine"})
SURNAME_FIRST = 2  # words of a name that begins with the surname
VIETNAMESE = (3, 4)  # words of a name
LONGEST_WORD = 6  # letters of one of them


def surname_first(name: Sequence[str]) -> bool:
    """Whether a name has the form of a Korean or Chinese one, surname first: "Park Ji-hoon", "Zhao Weiming"."""
    if len(name) != SURNAME_FIRST:
        return False
    last = name[-1]
    if "-" in last:
        return last[last.index("-") + 1 :].islower() and _HYPHENED.fullmatch(last) is not None
    return name[0] in words("chinese_surname") and _PINYIN.fullmatch(last) is not None and last.lower() not in _ENGLISH


def is_vietnamese(name: Sequence[str]) -> bool:
    """Whether a name has the form of a Vietnamese one: a surname first, and two or three short words: "Nguyen Van Minh"."""
    return (
        len(name) in VIETNAMESE
        and name[0] in words("vietnamese_surname")
        and all(len(word) <= LONGEST_WORD and word[1:].islower() for word in name)
    )
