"""Compounds in two words, from the lists and without any: what a story has as one word and in two is one, squeezed.

So is what it has with a hyphen and in two words, but only where both are nouns: "a heart-attack" and "the heart attack", but
not "a long-term plan" and "in the long term". A verb and its particle ("to set up") are no compound; "the set up" is one.
"""

from __future__ import annotations

from itertools import chain, islice, pairwise
from operator import add

from newslint import lexicon
from newslint.document import Document
from newslint.grammar import folding
from newslint.grammar.words.families import PARTICLES, SEVERAL_PARTS, Family, first_two_of_several, known, listed
from newslint.grammar.words.plurals import lemma, plural
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, KeysView

    from newslint.parts import Part

DETERMINER_WITHIN = 10  # code points before a word
SHORTEST_PART = 3  # letters; shorter parts of unlisted compounds are mostly prefixes and particles
LONGEST = 80  # letters of a compound; nobody writes a longer word

_SEVERAL_PARTS = frozenset({"compound", "hyphenation"})

LONGEST_PART = 30  # characters of one of the two words with what stands beside it
_OPENING, _CLOSING = "(“\"‘'", ".,;:?!)”\"’'"
_NEXT_WORD = pattern(r" (\p{Ll}{2,}+)")
_JOINING = frozenset({"and", "or"})  # after which another attribute of the noun may stand ("heart-attack and stroke risk")
_DETERMINER_BEFORE = pattern(
    r"(?r)\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Oo]ur|[Mm]y|[Yy]our|[Nn]o|[Aa]ny|[Ee]ach|[Ee]very|[Aa]nother) $"
)


def compounds(document: Document) -> Iterator[tuple[Family, bytes]]:
    """Families of compounds that stand in two words, and of those that no list has also in one, with the folded words."""
    vocabulary = document.get(folding.vocabulary)
    parts = [part for _, part in document.parts]
    in_lists = set().union(*[part.get(_listed_pairs) for part in parts])
    for pair in sorted(in_lists):
        families = known(pair)
        for first, second in _parts(pair, vocabulary):
            for family in families:
                yield family, first + b" " + second
    yield from _of_several_words(parts)
    in_one = set().union(*[vocabulary & part.get(_pairs) for part in parts])
    for pair in sorted(pair for pair in in_one if pair not in in_lists or _SEVERAL_PARTS.isdisjoint(_kinds(pair))):
        for first, second in _parts(pair, vocabulary):
            if other := _unlisted_family(document, first, second):
                yield other, first + b" " + second
                yield other, pair
    yield from _with_hyphen_and_apart(document)


def _kinds(pair: bytes) -> set[str]:
    """The kinds of the families that hold two words, joined: a spelling says nothing of hyphens ("straight-jacket")."""
    return {family.kind for family in known(pair)}


def _pairs(part: Part) -> list[bytes]:
    """The folded words of a part, each joined with the one after it."""
    words = part.get(folding.words_within)
    return list(map(add, words, islice(words, 1, None)))


def _listed_pairs(part: Part) -> set[bytes]:
    """Those that lists hold."""
    return listed().keys() & part.get(_pairs)


def _of_several_words(parts: list[Part]) -> Iterator[tuple[Family, bytes]]:
    """Families of what stands in three or four words ("mother in law", "New Year’s Day"), with the folded words."""
    for words in sorted(set().union(*[part.get(_listed_runs) for part in parts])):
        for family in known(words.replace(b" ", b"")):
            yield family, words


def _listed_runs(part: Part) -> set[bytes]:
    """Three or four words of a part that stand together and are in lists, with spaces."""
    pairs = part.get(_pairs)
    found = set()
    for pair in first_two_of_several().intersection(pairs):
        for at in [at for at, other in enumerate(pairs) if other == pair]:
            for size in SEVERAL_PARTS:
                words = part.get(folding.words_within)[at : at + size]
                if b"".join(words) in listed():
                    found.add(b" ".join(words))
    return found


def is_noun(prose: str, start: int, end: int) -> bool:
    """Whether a compound is a noun by its plural or by the article or the like before it."""
    return (
        lemma(prose[start:end].lower()) is not None
        or _DETERMINER_BEFORE.search(prose, max(0, start - DETERMINER_WITHIN), start) is not None
    )


def is_attributive(prose: str, start: int, end: int) -> bool:
    """Whether a noun may follow that a compound belongs to ("the heart-attack risk", but not "the side-effects remained")."""
    following = _NEXT_WORD.match(prose, end)
    if following is None:
        return False
    word = following.group(1)
    if prose.endswith("s", start, end) and (word in _JOINING or word.endswith("ed")):
        return False
    return word in _JOINING or word not in lexicon.words("words_after_numbers.txt")


def _parts(pair: bytes, vocabulary: KeysView[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """The ways to part two words of the story that were joined."""
    for size in range(1, min(len(pair), LONGEST)):
        if pair[:size] in vocabulary and pair[size:] in vocabulary:
            yield pair[:size], pair[size:]


def _unlisted_family(document: Document, first: bytes, second: bytes) -> Family | None:
    """The family of two words that also stand as one; None where the two are likely no compound ("every day", "everyday")."""
    prose = document.prose
    one, two = first.decode(), second.decode()
    gaps = {prose[at + len(first)] for at in folding.places(document, first + b" " + second)}
    apart = lexicon.words("words_apart.txt")
    if " " in gaps and not (one in apart or two in apart or min(len(one), len(two)) < SHORTEST_PART):
        return Family("compound", ((one + two, f"{one}-{two}", f"{one}_{two}"),), (None,) * 3)
    if " " in gaps and two in PARTICLES and one not in apart:
        return Family("compound", ((one + two, f"{one}-{two}", f"{one}_{two}"),), (None,) * 3, open_noun=True)
    if "-" in gaps and one not in lexicon.words("telling_prefixes.txt"):
        return Family("hyphenation", ((one + two, f"{one}-{two}"),), (None,) * 2)
    return None


def _with_hyphen_and_apart(document: Document) -> Iterator[tuple[Family, bytes]]:
    """Families of unlisted compounds that stand with a hyphen and in two words, with the folded words."""
    view = document.get(folding.folded)
    done: set[tuple[str, str]] = set()
    for one, two in chain.from_iterable([part.get(_hyphenated) for _, part in document.parts]):
        singular = lemma(two) or two
        if (one, singular) in done or view.count(f"{one} {singular[:-1]}".encode()) < 2:
            continue
        done.add((one, singular))
        nouns = (singular, two if singular != two else plural(two))
        if not _apart(one, two) and listed().keys().isdisjoint((one + noun).encode() for noun in nouns):
            rows = tuple((f"{one}-{noun}", f"{one}_{noun}") for noun in nouns)
            family = Family("compound", rows, (None,) * 2, noun=True, open_noun=True)
            for noun in nouns:
                yield family, f"{one} {noun}".encode()


def _apart(one: str, two: str) -> bool:
    apart = lexicon.words("words_apart.txt")
    return one in apart or (two in apart and two not in PARTICLES)


def _hyphenated(part: Part) -> list[tuple[str, str]]:
    """The words in small letters that have one hyphen, each in its two halves."""
    found = []
    for left, right in pairwise(f" {part.text} ".split("-")):
        if not (left[-1:].islower() and right[:1].islower()):
            continue
        before, after = left[-LONGEST_PART:].rsplit(None, 1), right[:LONGEST_PART].split(None, 1)
        one, two = before[-1].lstrip(_OPENING), after[0].rstrip(_CLOSING)
        if len(before[-1]) == len(left) or len(after[0]) == len(right):  # of three parts or more
            continue
        if len(one) >= SHORTEST_PART and (len(two) >= SHORTEST_PART or two in PARTICLES) and _is_small(one) and _is_small(two):
            found.append((one, two))
    return found


def _is_small(word: str) -> bool:
    return word.isalpha() and word.islower()
