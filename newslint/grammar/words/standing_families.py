"""The families of forms that have a word or compound in a story: listed ones, and those that only the story tells of."""

from __future__ import annotations

from newslint.document import Document
from newslint.grammar import folding
from newslint.grammar.words.accents import accented_names
from newslint.grammar.words.capitals import inner_capitals, institutions
from newslint.grammar.words.compounds import compounds
from newslint.grammar.words.families import Family, families_of, known, listed
from newslint.grammar.words.regions import regions
from newslint.grammar.words.transliterations import sounding_alike, with_and_without_hyphen

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


def standing_families(document: Document) -> list[tuple[Family, bytes]]:
    """The families of the story's words and compounds, each with the folded words to look for."""
    unlisted = (*_institutions(document), *regions(document), *inner_capitals(document), *accented_names(document))
    in_two_ways = (*sounding_alike(document), *with_and_without_hyphen(document))
    return [*_words(document), *compounds(document), *unlisted, *in_two_ways]


def _words(document: Document) -> Iterator[tuple[Family, bytes]]:
    prose = document.prose
    for word, family in families_of(document.get(folding.vocabulary)):
        if family.kind != "proper" or sum(map(prose.__contains__, family.rows[0])) > 1:
            yield family, word


def stands_alone(document: Document, family: Family, words: bytes) -> bool:
    """Whether folded words stand only once, and their family has no others that might stand, too."""
    last = words.rpartition(b" ")[2]
    return document.get(folding.word_counts).get(last) == 1 and len(family.forms(words)) == len(family.rows[0])


def _institutions(document: Document) -> Iterator[tuple[Family, bytes]]:
    """Names of institutions with capitals and without, where no list has them."""
    for family, words in institutions(document):
        key = words.replace(b" ", b"")
        if key not in listed() or all(other.kind != "capital" for other in known(key)):
            yield family, words
