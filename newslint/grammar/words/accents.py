"""Names that stand with a diacritic in one place and without in another, where no list has them."""

from __future__ import annotations

from itertools import chain

from newslint.document import Document
from newslint.grammar import folding
from newslint.grammar.words.families import Family, listed
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.parts import Part

_NAME = pattern(r"\b\p{Lu}\p{Ll}{3,}+(?:-\p{Lu}\p{Ll}++)*+\b")


def accented_names(document: Document) -> Iterator[tuple[Family, bytes]]:
    """The names, each with its folded word; those of people are left out, for they are compared as people."""
    for name in sorted(set().union(*[part.get(_accented_within) for _, part in document.parts])):
        bare, key = folding.unaccented(name), folding.fold(name)
        if bare in document.prose and key not in listed() and not _is_person(document, name):
            yield Family("diacritic", ((name, bare),), (None,) * 2), key


def _accented_within(part: Part) -> set[str]:
    """The words with a capital of a part that have a letter beyond ASCII."""
    if not any(sign.isalpha() for sign in part.get(folding.signs_within)):
        return set()
    return {name for name in _NAME.findall(part.text) if not name.isascii()}


def _is_person(document: Document, name: str) -> bool:
    return name in document.get(words_of_people)


def words_of_people(document: Document) -> frozenset[str]:
    """The words of all people's names, those with a hyphen whole and in parts."""
    words = " ".join([person.name for person in document.table("people")]).split()
    return frozenset([*words, *chain.from_iterable([word.split("-") for word in words if "-" in word])])
