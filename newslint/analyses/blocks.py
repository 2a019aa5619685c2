"""The table ``blocks``: a row is a block of the document, whatever its role."""

from __future__ import annotations

from newslint import lexicon
from newslint.document import Document
from newslint.fact import Fact
from newslint.patterns import pattern

_WORD = pattern(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


class BlockFact(Fact):
    """A block; ``level`` is the depth of a heading or list item, ``words`` its number of words."""

    level: int

    @property
    def words(self) -> int:
        return len(_WORD.findall(self.text))

    @property
    def case(self) -> str | None:
        """``upper``, ``lower``, ``title`` or ``sentence``; None where too few words tell."""
        words = _WORD.findall(self.text)
        if not words:
            return None
        if all(word.isupper() for word in words):
            return "upper"
        if all(word.islower() for word in words):
            return "lower"
        small = lexicon.words("small_words.txt")
        telling = [word for word in words[1:] if word.lower() not in small]
        if len(telling) < 2:
            return None
        if all(word[0].isupper() for word in telling):
            return "title"
        if telling[-1][0].islower() or sum(word[0].islower() for word in telling) * 2 >= len(telling):
            return "sentence"
        return None

    @property
    def ends_with(self) -> str | None:
        """The punctuation mark it ends with; None where it ends with a word."""
        last = self.text.rstrip()[-1:]
        return last if last and not last.isalnum() else None


def find(document: Document) -> list[BlockFact]:
    """All blocks, in order."""
    return [BlockFact(document, block.start, block.end, block.level) for block in document.blocks]
