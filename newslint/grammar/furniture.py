"""Blocks that are no copy: the furniture of a web page that came along with a story."""

from __future__ import annotations

from newslint import lexicon
from newslint.document import Document
from newslint.grammar.folding import folded, vocabulary
from newslint.remember import remember


def furniture(document: Document) -> frozenset[int]:
    """The numbers of the blocks that hold a newsletter's form, a button or a call to subscribe."""
    view, by_word = document.get(folded), _by_longest_word()
    standing = by_word.keys() & document.get(vocabulary)
    phrases = [phrase for word in standing for phrase in by_word[word] if phrase in view]
    if not phrases:
        return frozenset()
    blocks = document.blocks
    return frozenset(
        block.number for block in blocks if any(view.find(phrase, block.start, block.end) >= 0 for phrase in phrases)
    )


@remember
def _by_longest_word() -> dict[bytes, list[bytes]]:
    """The phrases by their longest word, without which none of them can stand."""
    found: dict[bytes, list[bytes]] = {}
    for line in lexicon.lines("furniture.txt"):
        phrase = line.encode()
        found.setdefault(max(phrase.split(), key=len), []).append(phrase)
    return found
