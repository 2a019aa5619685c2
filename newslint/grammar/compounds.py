"""Compounds in two words, from the lists and without any: what a story has as one word and in two is one, squeezed."""

from __future__ import annotations

from itertools import compress, islice
from operator import add

from newslint import lexicon
from newslint.document import Document
from newslint.grammar import folding
from newslint.grammar.families import Family, known, listed, openers

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

SHORTEST_PART = 3  # letters; shorter parts of unlisted compounds are mostly prefixes and particles
LONGEST = 80  # letters of an unlisted compound; nobody writes a longer word


def compounds(document: Document) -> Iterator[tuple[Family, bytes]]:
    """Families of compounds that stand in two words, and of those that no list has also in one, with the folded words."""
    words = document.get(folding.folded_words)
    vocabulary = document.get(folding.vocabulary)
    for pair, first in sorted(_listed_pairs(words)):
        for family in known({pair})[pair]:
            yield family, first + b" " + pair[len(first) :]
    unlisted = vocabulary.intersection(map(add, words, islice(words, 1, None))).difference(listed())
    for pair in sorted(unlisted):
        for size in range(1, min(len(pair), LONGEST)):
            first, second = pair[:size], pair[size:]
            if first in vocabulary and second in vocabulary and (other := _unlisted_family(document, first, second)):
                yield other, first + b" " + second
                yield other, pair


def _listed_pairs(words: list[bytes]) -> set[tuple[bytes, bytes]]:
    """Two words in a row that a list may have as a compound, joined, and the first of them."""
    in_list = listed()
    places = compress(range(len(words) - 1), map(openers().__contains__, words))
    return {(pair, words[at]) for at in places if (pair := words[at] + words[at + 1]) in in_list}


def _unlisted_family(document: Document, first: bytes, second: bytes) -> Family | None:
    """The family of two words that also stand as one; None where the two are likely no compound ("every day", "everyday")."""
    prose = document.prose
    one, two = first.decode(), second.decode()
    gaps = {prose[at + len(first)] for at in folding.places(document.get(folding.folded), first + b" " + second)}
    apart = lexicon.words("words_apart.txt")
    if " " in gaps and not (one in apart or two in apart or min(len(one), len(two)) < SHORTEST_PART):
        return Family("compound", ((one + two, f"{one}-{two}", f"{one}_{two}"),), (None,) * 3)
    if "-" in gaps and one not in lexicon.words("telling_prefixes.txt"):
        return Family("hyphenation", ((one + two, f"{one}-{two}"),), (None,) * 2)
    return None
