"""Blocks that are no copy: the furniture of a web page that came along with a story."""

from __future__ import annotations

from newslint import lexicon
from newslint.document import Document
from newslint.grammar.folding import folded
from newslint.remember import remember


def furniture(document: Document) -> frozenset[int]:
    """The numbers of the blocks that hold a newsletter's form, a button or a call to subscribe."""
    view = document.get(folded)
    phrases = [phrase for phrase in _phrases() if phrase in view]
    if not phrases:
        return frozenset()
    blocks = document.blocks
    return frozenset(
        block.number for block in blocks if any(view.find(phrase, block.start, block.end) >= 0 for phrase in phrases)
    )


@remember
def _phrases() -> tuple[bytes, ...]:
    return tuple(phrase.encode() for phrase in lexicon.lines("furniture.txt"))
