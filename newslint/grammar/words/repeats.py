"""Which words of a story stand again, all of them compared at once.

The folded words are written as a string with one character for each word, in which what stands again is found fast. Most
words of a story stand only once, and where one of them does, nothing can be repeated.
"""

from __future__ import annotations

import sys
from itertools import compress, cycle
from operator import ne

from newslint.document import Document
from newslint.grammar.folding import folded_words, word_counts
from newslint.patterns import pattern

RUN = 6  # words
ONCE = "\0\1\2\3"  # stand for the words that stand once, in turn: no two near each other look alike
_UNITS = "utf-32"  # which needs no module, and has a mark at the beginning; the order of the bytes in a unit is of no matter
_BYTES = len("".encode(_UNITS))
_AGAIN = pattern(rf"[^\0-\3]{{{RUN},}}")


def _signs(document: Document) -> str:
    """A character for each folded word, in order: the same for the same words.

    In a story of more different words than there are characters, a few different words may look the same.
    """
    again = [word for word, times in document.get(word_counts).items() if times > 1]
    signs = dict(zip(again, map(chr, cycle(range(len(ONCE), sys.maxunicode))), strict=False))
    return "".join(map(signs.get, document.get(folded_words), cycle(ONCE)))


def doubled(document: Document, most: int) -> list[int]:
    """Where up to so many of the folded words stand a second time in a row, whatever is between: places of the first of them.

    Where already the first word alone stands twice, that is all. ``most`` is less than the length of ``ONCE``.
    """
    words = document.get(folded_words)
    numbers = int.from_bytes(document.get(_signs).encode(_UNITS, "surrogatepass")[_BYTES:], "little")
    found = []
    for parts in range(1, most + 1):
        different = (numbers ^ numbers >> 8 * _BYTES * parts).to_bytes(len(words) * _BYTES, "little")
        same = bytes(_BYTES * parts)
        at = different.find(same)
        while at >= 0:
            place = at // _BYTES
            again = place + parts
            if words[place:again] == words[again : again + parts] and (parts == 1 or words[place] != words[place + 1]):
                found.append(again)
            at = different.find(same, (place + 1) * _BYTES)
    return found


def runs_again(document: Document) -> list[int]:
    """Where six folded words in a row begin that stand elsewhere in the story, too, in order; a few may only look so."""
    signs = document.get(_signs)
    stretches = [match.span() for match in _AGAIN.finditer(signs)]
    places = [place for start, end in stretches for place in range(start, end - RUN + 1)]
    known: dict[str, int] = {}
    firsts = list(map(known.setdefault, [signs[place : place + RUN] for place in places], places))
    if len(known) == len(places):
        return []
    again = set(compress(firsts, map(ne, firsts, places)))
    return [place for place, first in zip(places, firsts, strict=True) if first in again]
