"""The table ``sentences``: a row is a sentence, from its first to its last mark.

Sentences never cross blocks. A full stop ends one where a space and something that can begin a sentence follow,
unless it belongs to an initial or an abbreviation that goes before a name or number.
"""

from __future__ import annotations

from bisect import bisect_right

from newslint import lexicon
from newslint.document import Document
from newslint.fact import Fact
from newslint.patterns import pattern

_WORD = pattern(r"[^\W_]+(?:[’'\-.][^\W_]+)*")
_END = pattern(r"(?:[.!?…]|\.\.\.)[”’»\"')\]]*(?=\s+[“‘«\"'(\[¿¡]*[\p{Lu}\p{N}])|\n")
_BEFORE_STOP = pattern(r"(?r)(?<![\w.])((?:\p{L}\.)*\p{L}+)")


class Sentence(Fact):
    """A sentence; ``words`` counts its words."""

    @property
    def words(self) -> int:
        return len(_WORD.findall(self.text))


def find(document: Document) -> list[Sentence]:
    """The sentences of all blocks, in order."""
    prose = document.prose
    starts = document.get(sentence_starts)
    ends = [*starts[1:], len(prose)][: len(starts)]
    return [Sentence(document, start, start + len(prose[start:end].rstrip())) for start, end in zip(starts, ends, strict=True)]


def sentence_starts(document: Document) -> list[int]:
    """Where sentences begin, as offsets of the prose in order."""
    prose = document.prose
    abbreviations = lexicon.words("abbreviations.txt")
    starts = {block.start for block in document.blocks}
    for match in _END.finditer(prose):
        mark = match.start()
        if prose[mark] == "\n":
            continue
        if prose[mark] == ".":
            before = _BEFORE_STOP.search(prose, max(0, mark - 20), mark)
            if before is not None and before.end() == mark and _goes_on(before.group(), abbreviations):
                continue
        after = match.end()
        while prose[after].isspace():
            after += 1
        starts.add(after)
    return sorted(starts)


def sentence_bounds(document: Document, offset: int) -> tuple[int, int]:
    """Where the sentence around an offset begins, and where the next one does."""
    starts = document.get(sentence_starts)
    place = bisect_right(starts, offset)
    return (starts[place - 1] if place else 0), (starts[place] if place < len(starts) else len(document.prose))


def _goes_on(word: str, abbreviations: frozenset[str]) -> bool:
    return word in abbreviations or (len(word) == 1 and word.isupper())
