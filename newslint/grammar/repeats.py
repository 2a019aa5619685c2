"""Which words of a story stand again, all of them compared at once.

The hashes of the folded words, 64 bits each, make one long integer. Shifted by some words, it has beside each word the one
so many places on, and a single operation does for all words what a loop would do for one after the other.
"""

from __future__ import annotations

from itertools import count
from operator import ne
from struct import pack, unpack

from newslint.document import Document
from newslint.grammar.folding import folded_words

RUN = 6  # words
_BITS = 64
_BYTES = _BITS // 8
_HALF = b"\xff\xff\xff\xff\0\0\0\0"  # sums of a few halves never reach into the next word


def _numbers(document: Document) -> int:
    words = document.get(folded_words)
    return int.from_bytes(pack(f"<{len(words)}q", *map(hash, words)), "little")


def doubled(document: Document, most: int) -> list[int]:
    """Where up to so many of the folded words stand a second time in a row, whatever is between: places of the first of them.

    Where already the first word alone stands twice, that is all.
    """
    words, numbers = document.get(folded_words), document.get(_numbers)
    found = []
    for parts in range(1, most + 1):
        different = (numbers ^ numbers >> _BITS * parts).to_bytes(len(words) * _BYTES, "little")
        same = bytes(_BYTES * parts)
        at = different.find(same)
        while at >= 0:
            place = at // _BYTES
            again = place + parts
            if words[place:again] == words[again : again + parts] and (parts == 1 or words[place] != words[place + 1]):
                found.append(again)
            at = different.find(same, (place + 1) * _BYTES)
    return found


def runs_again(document: Document) -> list[tuple[int, int]]:
    """Where six folded words in a row stand that stand again later: both places; a few may only look so."""
    size = len(document.get(folded_words))
    halves = document.get(_numbers) & int.from_bytes(_HALF * size, "little")
    threes = halves + 3 * (halves >> _BITS) + 5 * (halves >> 2 * _BITS)
    sixes = threes + 7 * (threes >> 3 * _BITS)
    runs = unpack(f"<{size}Q", sixes.to_bytes(size * _BYTES, "little"))[: max(0, size - RUN + 1)]
    last = dict(zip(runs, count(), strict=False))
    if len(last) == len(runs):
        return []
    again = bytes(map(ne, map(last.__getitem__, runs), count()))
    found = []
    at = again.find(1)
    while at >= 0:
        found.append((at, last[runs[at]]))
        at = again.find(1, at + 1)
    return found
