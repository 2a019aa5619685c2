"""The table ``words``: a row is a word, with its apostrophes and hyphens."""

from __future__ import annotations

from newslint.document import Document
from newslint.fact import Fact
from newslint.patterns import pattern

_WORD = pattern(r"[^\W_]+(?:[’'\-][^\W_]+)*")


class Word(Fact):
    """A word; ``next`` is the text of the one after it in the block, ``repeated`` whether the one before is the same word
    with nothing but white space between."""

    repeated: bool
    next: str | None = None

    @property
    def lower(self) -> str:
        return self.text.lower()


def find(document: Document) -> list[Word]:
    """All words, in order."""
    prose = document.prose
    rows: list[Word] = []
    last: Word | None = None
    for match in _WORD.finditer(prose):
        start, end = match.span()
        repeated = False
        if last is not None:
            between = prose[last.end : start]
            repeated = between.isspace() and "\n" not in between and last.text.lower() == match.group().lower()
        word = Word(document, start, end, repeated)
        if last is not None and "\n" not in prose[last.end : start]:
            last.next = match.group()
        rows.append(word)
        last = word
    return rows
