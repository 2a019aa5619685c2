"""Where sentences begin.

Sentences never cross blocks. A full stop ends one where a space and something that can begin a sentence follow,
unless it belongs to an initial or an abbreviation that goes before a name or number.
"""

from __future__ import annotations

from bisect import bisect_right

from newslint import lexicon
from newslint.document import Document
from newslint.grammar.setting import offsets
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.parts import Part

_ENDS = ".!?…"
_CLOSING = frozenset("”’»\"')]")
_OPENING = frozenset("“‘«„\"'`([¿¡")
_CAPITAL_OR_FIGURE = pattern(r"[\p{Lu}\p{N}]")
_LONGEST_ABBREVIATION = 20  # code points before a full stop that are looked at
_NEXT_WORD = pattern(r"\s(\p{Lu}[\p{L}’'-]*+)")
_BEFORE_STOP = pattern(r"(?r)(?<![\w.])((?:\p{L}\.)*\p{L}+)")


def sentence_starts(document: Document) -> list[int]:
    """Where sentences begin, as offsets of the prose in order."""
    return [start + at for start, part in document.parts for at in part.get(starts_within)]


def starts_within(part: Part) -> list[int]:
    """Where sentences begin in a part, in order."""
    text = part.text
    starts = {0, *(place + 1 for place in offsets(text, "\n"))} if text else set()
    for sign in _ENDS:
        for mark in offsets(text, sign):
            after = _begins_after(text, mark + 1)
            if after and not (sign == "." and _goes_on(text, mark)):
                starts.add(after)
    return sorted(starts)


def sentence_bounds(document: Document, offset: int) -> tuple[int, int]:
    """Where the sentence around an offset begins, and where the next one does."""
    starts = document.get(sentence_starts)
    place = bisect_right(starts, offset)
    return (starts[place - 1] if place else 0), (starts[place] if place < len(starts) else len(document.prose))


def _begins_after(prose: str, end: int) -> int:
    """Where a sentence begins in the same block if one ends with the mark before ``end``; 0 where none does."""
    following = prose[end : end + 1]
    while following in _CLOSING:
        end += 1
        following = prose[end : end + 1]
    if following == "\n" or not following.isspace():
        return 0
    while following.isspace() and following != "\n":
        end += 1
        following = prose[end : end + 1]
    first = end
    while following in _OPENING:
        first += 1
        following = prose[first : first + 1]
    return end if "A" <= following <= "Z" or _CAPITAL_OR_FIGURE.match(following) is not None else 0


def _goes_on(prose: str, stop: int) -> bool:
    """Whether the sentence goes on behind a full stop, which belongs to an initial or an abbreviation."""
    if prose[stop - 2 : stop] == "..":
        stop -= 2  # what matters is the word before the ellipsis
    if not prose[stop - 1 : stop].isalpha():
        return False
    before = prose[max(0, stop - _LONGEST_ABBREVIATION) : stop]
    word = before[max(before.rfind(" "), before.rfind("\n")) + 1 :]
    if not word.isalpha():
        match = _BEFORE_STOP.search(prose, max(0, stop - _LONGEST_ABBREVIATION), stop)
        if match is None or match.end() != stop:
            return False
        word = match.group()
        if word.isupper() and len(word) > 2:  # "the U.S. Senate", "J.D. Vance", but "in the U.S. The talks"
            following = _NEXT_WORD.match(prose, stop + 1)
            return following is not None and following.group(1) not in lexicon.words("openers.txt")
    known = lexicon.words("abbreviations.txt")
    return word in known or (word.isupper() and (len(word) == 1 or word.title() in known))  # "SEN. OKAFOR"
