"""The first letters of a story's words, in which those of an abbreviation are looked for."""

from __future__ import annotations

from newslint import lexicon
from newslint.document import Document
from newslint.grammar import folding

TERM_LETTERS = 4  # of a word that is likely part of a spelled-out term


def initials(document: Document) -> tuple[bytes, bytes]:
    """The first letters of all words of the story in a row, and of all but small words.

    A word too short to be part of a term stands as a space, or any three letters would be found somewhere by chance.
    """
    words = document.get(folding.folded_words)
    letters = {word: word[:1] if len(word) >= TERM_LETTERS else b" " for word in document.get(folding.vocabulary)}
    letters[b"s"] = b""  # of "Alzheimer's"
    everything = b"".join(map(letters.__getitem__, words))
    letters.update((word.encode(), b"") for word in lexicon.words("small_words.txt"))
    return everything, b"".join(map(letters.__getitem__, words))
