"""The table ``sentences``: a row is a sentence, from its first to its last mark."""

from __future__ import annotations

from newslint.document import Document
from newslint.fact import Fact
from newslint.grammar.sentences import sentence_starts
from newslint.patterns import pattern

_WORD = pattern(r"[^\W_]+(?:[’'\-.][^\W_]+)*")


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
