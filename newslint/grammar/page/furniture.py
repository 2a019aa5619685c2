"""Blocks that are no copy: the furniture of a web page that came along with a story, and notes on earlier versions of it."""

from __future__ import annotations

from newslint import lexicon
from newslint.document import Block, Document
from newslint.grammar.folding import folded, vocabulary
from newslint.remember import remember

_BEGINS, _ENDS = b"^", b"$"  # of a phrase that furniture begins with, or ends with and no full stop


def furniture(document: Document) -> frozenset[int]:
    """The numbers of the blocks that hold a newsletter's form, a button, a call to subscribe or a note on an earlier version."""
    view, by_word = document.get(folded), _by_longest_word()
    standing = by_word.keys() & document.get(vocabulary)
    phrases = [phrase for word in standing for phrase in by_word[word] if phrase.strip(_BEGINS + _ENDS) in view]
    if not phrases:
        return frozenset()
    return frozenset(block.number for block in document.blocks if any(_stands(phrase, view, block) for phrase in phrases))


def _stands(phrase: bytes, view: bytes, block: Block) -> bool:
    """Whether a phrase stands in a block, or begins or ends it where the list says so."""
    if phrase.startswith(_BEGINS):
        return view.startswith(phrase[1:], block.start)
    if phrase.endswith(_ENDS):
        return view.endswith(phrase[:-1], block.start, block.end)
    return view.find(phrase, block.start, block.end) >= 0


@remember
def _by_longest_word() -> dict[bytes, list[bytes]]:
    """The phrases by their longest word, without which none of them can stand."""
    found: dict[bytes, list[bytes]] = {}
    for line in lexicon.lines("furniture.txt"):
        phrase = line.encode()
        found.setdefault(max(phrase.strip(_BEGINS + _ENDS).split(), key=len), []).append(phrase)
    return found
