"""Names that a story writes in two ways which sound alike, where no list has them: "Quneitra" and "Kuneitra".

Two names are taken for one only where they are as good as the same, read aloud: what differs is a doubled letter, an h behind
another letter, k for q, i for y and the like; or a hyphen, as in "Coca-Cola" and "Ban Ki-moon". People are compared as people,
and two given names are two people's.
"""

from __future__ import annotations

from itertools import chain, islice, pairwise

from newslint import lexicon
from newslint.document import Document
from newslint.grammar import folding
from newslint.grammar.names.given_names import is_given
from newslint.grammar.names.names import names
from newslint.grammar.words.accents import words_of_people
from newslint.grammar.words.families import Family, listed
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newslint.parts import Part

SHORTEST = 6  # letters of a name that is compared by its sound
MOST_NAMES = 200  # that are looked up in a story; more are a list
MOST_ALIKE = 3  # words of one sound; more are no slips
LONGEST_PART = 30  # code points of one of the two parts of a name with a hyphen, with what stands beside it

# What sounds alike, in order: the letters, and what stands for them.
_SOUNDS = (
    (b"tch", b"C"), (b"ch", b"C"), (b"kh", b"k"), (b"gh", b"g"), (b"dh", b"d"), (b"th", b"t"), (b"ph", b"f"), (b"bh", b"b"),
    (b"ck", b"k"), (b"ou", b"u"), (b"oo", b"u"), (b"ee", b"i"), (b"ie", b"i"), (b"ae", b"e"), (b"h ", b" "),
)  # fmt: skip
_LETTERS = bytes.maketrans(b"qcywz", b"kkivs")
_DOUBLED = tuple((bytes([letter, letter]), bytes([letter])) for letter in b"abdefgijklmnoprstuv")
_OPENING, _CLOSING = "(“\"‘'[", ".,;:?!)”\"’'…]"
_HYPHEN = "-"
_CAPITAL_PART = pattern(r"\p{L}{2,}")


def sounding_alike(document: Document) -> Iterator[tuple[Family, bytes]]:
    """The names that stand in two spellings of one sound, each with its folded word."""
    names_of = [name.words for name in document.get(names)]
    folded = {folding.fold(word) for word in chain.from_iterable(names_of) if len(word) >= SHORTEST}
    words = sorted(word for word in folded if word.isalpha())  # nothing that has no letter of ASCII ("Hawaiʻi")
    sounds = _sounds(words)
    if len(set(sounds)) == len(sounds):
        return
    alike: dict[bytes, list[bytes]] = {}
    for word, sound in zip(words, sounds, strict=True):
        alike.setdefault(sound, []).append(word)
    groups = [group for group in alike.values() if 1 < len(group) <= MOST_ALIKE]
    for group in groups[:MOST_NAMES]:
        same = [word for word in group if _is_name(document, word)]
        if len(same) > 1:
            family = Family("place", (tuple(word.decode().capitalize() for word in same),), (None,) * len(same))
            for word in same:
                yield family, word


def _sounds(words: Sequence[bytes]) -> list[bytes]:
    """How folded words sound, more or less."""
    text = b" ".join(words) + b" "
    for letters, sound in _SOUNDS:
        text = text.replace(letters, sound)
    text = text.translate(_LETTERS)
    for letters, sound in _DOUBLED:
        text = text.replace(letters, sound)
    return text.split()


def _is_name(document: Document, word: bytes) -> bool:
    """Whether a word stands with a capital alone, and is no name of people and no word that is known."""
    text = word.decode()
    name = text.capitalize()
    if word in listed() or text in lexicon.words("common_words.txt") or is_given(name):
        return False
    prose = document.prose
    found = [prose[at : at + len(word)] for at in folding.places(document, word)]
    return set(found) == {name} and name not in document.get(words_of_people)


def with_and_without_hyphen(document: Document) -> Iterator[tuple[Family, bytes]]:
    """The names of two parts that stand with a hyphen and with a space, each with its folded words."""
    prose = document.prose
    halves = set().union(*[part.get(_names_with_hyphens) for _, part in document.parts])
    for one, two in islice(sorted(halves), MOST_NAMES):
        forms = [f"{one}-{two}", f"{one} {two}"]
        if two.islower():
            forms = [forms[0], f"{one}-{two.capitalize()}", f"{one} {two.capitalize()}"]
        if sum(map(prose.__contains__, forms)) > 1 and folding.fold(one + two) not in listed() and _is_one(document, one, two):
            family = Family("place", (tuple(form.replace(" ", "_") for form in forms),), (None,) * len(forms))
            yield family, folding.fold(forms[0])


def _names_with_hyphens(part: Part) -> set[tuple[str, str]]:
    """The names of a part that have one hyphen, in their two halves."""
    found = set()
    for left, right in pairwise(f" {part.text} ".split(_HYPHEN)):
        if not (left[-1:].isalpha() and right[:1].isalpha()):
            continue
        before, after = left[-LONGEST_PART:].rsplit(None, 1), right[:LONGEST_PART].split(None, 1)
        if not before or not after or len(before[-1]) == len(left) or len(after[0]) == len(right):  # of three parts or more
            continue
        one, two = before[-1].lstrip(_OPENING), after[0].rstrip(_CLOSING).removesuffix("’s").removesuffix("'s")
        if one[:1].isupper() and _CAPITAL_PART.fullmatch(one) and _CAPITAL_PART.fullmatch(two) and not one.isupper():
            found.add((one, two))
    return found


def _is_one(document: Document, one: str, two: str) -> bool:
    """Whether two words may be one name, and not those of two people ("the Lind-Horn debate")."""
    people = [person.name for person in document.table("people") if one in person.name or two in person.name]
    return all(one in name and two in name for name in people)
