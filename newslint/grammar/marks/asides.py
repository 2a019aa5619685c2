"""What uses the characters of quotation marks and brackets and is none: apostrophes, primes, list markers, emoticons, code."""

from __future__ import annotations

from newslint import lexicon
from newslint.grammar.marks.glyphs import BRACKETS
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from newslint.grammar.marks.mark import Mark

FEET_WITHIN = 16  # code points before a mark that stands for inches
_OF_DAMAGE = frozenset("€Ä¬√ï")  # before a mark, with which they are one character read in a wrong encoding
_AFTER_DAMAGE = frozenset("Ä¬")
_ELISION = pattern(r"(?:\d\ds?\b|(\p{L}+(?:n't)?)\b)")
_QUOTED_AHEAD = pattern(
    r"(?:[^‘’'\n]|(?<=\w)[’'](?=\w)|(?<=[sS])[’'](?= )){1,300}?"
    r"(?:[,.!?…][’'](?!\w)|[’'](?=[,.;:!?)])|(?<=\p{L}{2}(?<![sSxXzZ]|in))[’'](?=\s|\Z))"
)
_TO_MARK_AT_END = pattern(r"[^\n]*[’'](?=\n|\Z)")
_NAMES_OF_PLACE = ("s-", "t ")  # ’s-Hertogenbosch, ’t Hooft
_PRIMES = pattern(r"(?r)\d+ ?(?:['’′]|ft|feet)[ -]?\d{1,2}(?:[.,]\d+|[½¼¾]| ?\d/\d)?")
_MEASURED = pattern(
    r" ?(?:tall|long|wide|deep|high|thick|x|×|by|pipes?|screens?|displays?|diameter|wheels?|in (?:diameter|height))\b"
)
_EMOTICON = pattern(r"(?r)(?:(?<!&#?\w{1,9})[:;=8xX]['’]?[-o^]?|<3|¯\\_)")
_EMOTICON_ENDS = frozenset(":;='’-^_")
_EMOTICON_STARTS = frozenset(":; \t\n\u00a0")
_LIST_MARKER = pattern(r"(?r)(?:^|[\s(\[])(?:[A-Za-z]|[ivxIVX]{1,4}|\d{1,3})$")


def other_use(prose: str, mark: Mark, block_start: int) -> str | None:
    """What a mark is that is none: ``damage``, ``apostrophe``, ``prime``, ``list``, ``code`` or ``emoticon``."""
    text, start, end = mark.text, mark.start, mark.end
    before = prose[start - 1] if start > block_start else "\n"
    if before in _OF_DAMAGE or prose[end : end + 1] in _AFTER_DAMAGE:
        return "damage"
    if text in BRACKETS:
        return _no_bracket(prose, mark, block_start)
    if text in "\"'’”´''" and before.isdigit():
        return "prime" if _is_prime(prose, mark, block_start) else None
    if mark.looks > 0 and text in "'’‘´`":
        match = _ELISION.match(prose, end)
        if match is not None:
            word = match.group(1)
            if word is None or word.lower() in lexicon.words("elisions.txt") or prose.startswith(_NAMES_OF_PLACE, end):
                if start == block_start and word is not None and _TO_MARK_AT_END.match(prose, end) is not None:
                    return None  # 'Way too early to know'
                return None if word is not None and _opens_quotation(prose, mark, word) else "apostrophe"
    return None


def _opens_quotation(prose: str, mark: Mark, word: str) -> bool:
    """Whether a single mark before a word that may lack its beginning opens words that end: "‘On Sundays,’ he said"."""
    known = word in lexicon.words("common_words.txt") or word in lexicon.words("small_words.txt")
    if mark.text not in "‘'" or not (known or (mark.text == "‘" and word[0].isupper())):
        return False
    return _QUOTED_AHEAD.match(prose, mark.end) is not None


def _no_bracket(prose: str, mark: Mark, block_start: int) -> str | None:
    text, start, end = mark.text, mark.start, mark.end
    if (text == "{" and prose[end : end + 1] in {"\n", ""}) or (text == "}" and start == block_start):
        return "code"
    ends_one = start > block_start and text in "()[]" and prose[start - 1] in _EMOTICON_ENDS
    if ends_one and _EMOTICON.match(prose, max(block_start, start - 5), start) is not None:
        return "emoticon"
    if text in "([" and prose[end : end + 1] in _EMOTICON_STARTS and prose[end : end + 2].strip() in {":", ";", ":-"}:
        return "emoticon"
    return None


def is_list_marker(prose: str, mark: Mark, block_start: int) -> bool:
    """Whether a closing bracket that nothing opens belongs to an ``a)`` or ``1)``."""
    return mark.text == ")" and _LIST_MARKER.search(prose[max(block_start, mark.start - 6) : mark.start]) is not None


def _is_prime(prose: str, mark: Mark, block_start: int) -> bool:
    if mark.text in {"'", "’", "´"}:
        return prose[mark.end : mark.end + 1].isdigit() or (
            prose[mark.end : mark.end + 1] in {" ", "-"} and prose[mark.end + 1 : mark.end + 2].isdigit()
        )
    feet: Any = _PRIMES.search(prose, max(block_start, mark.start - FEET_WITHIN), mark.start)
    return (feet is not None and feet.end() == mark.start) or _MEASURED.match(prose, mark.end) is not None


def set_code_aside(paragraphs: list[list[Mark]]) -> None:
    """Sets aside ` … ` and `` … ``, which is how code is written, and the marks inside; not `` where '' is what closes it."""
    every = [mark for found in paragraphs for mark in found if mark.looks < 0]
    typewritten = sum(mark.text == "''" for mark in every) > sum(mark.text == "``" for mark in every)
    for found in paragraphs:
        opened: dict[str, int] = {}
        for number, mark in enumerate(found):
            if mark.text != "`" and (mark.text != "``" or typewritten):
                continue
            first = opened.get(mark.text)
            if mark.looks > 0 or first is None:
                opened[mark.text] = number
                continue
            for inside in found[first : number + 1]:
                inside.aside = "code"
            opened.clear()
