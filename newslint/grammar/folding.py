"""Views of the prose with one byte a character, so that offsets stay, in which things are looked up fast.

In the folded view letters are in lower case without diacritics, digits as they are, and a space stands for everything else.
A word list is then matched by splitting bytes and looking words up in a set, with no pattern at all. In the view of its
shape all capitals are one letter and all digits one digit, so that patterns run only where there are some.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain

from newslint.document import Document
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import KeysView

    from newslint.parts import Part

CAPITAL, DIGIT = b"A", b"0"  # any capital letter and any digit in the view of a story's shape

_BEYOND_LATIN_1 = pattern(r"[\u0100-\u024F\u1E00-\u1EFF]")
_PLAIN = bytes(code for code in range(0x80) if chr(code).isalnum()) + b" \n"
_LATIN_1_SIZE = 0x100
_MOST_REPLACED = 8  # different characters, beyond which it is faster to look at each character of the text


def _table() -> bytes:
    table = bytearray(b" " * 256)
    for base, accented in _LATIN_1.items():
        for character in accented + accented.lower():
            table[ord(character)] = ord(base)
    for code in (*range(ord("a"), ord("z") + 1), *range(ord("0"), ord("9") + 1)):
        table[code] = code
        table[ord(chr(code).upper())] = code
    return bytes(table)


_LATIN_1 = {"a": "ÀÁÂÃÄÅ", "c": "Ç", "d": "Ð", "e": "ÈÉÊË", "i": "ÌÍÎÏ", "n": "Ñ", "o": "ÒÓÔÕÖØ", "u": "ÙÚÛÜ", "y": "Ý"}
_FOLD = _table()


def _class_of(character: str) -> str:
    """What stands for a character in the view of a story's shape."""
    if character.isupper() and character.isalpha():
        return CAPITAL.decode()
    if character.isdecimal():
        return DIGIT.decode()
    return character if character < "\x80" else "a" if character.isalpha() else "?"


_SHAPE = "".join(map(_class_of, map(chr, range(_LATIN_1_SIZE)))).encode()


def signs(document: Document) -> frozenset[str]:
    """The different characters of the prose but for the letters and digits of ASCII, the space and the line feed.

    They are few, and tell at once what a story has none of.
    """
    return frozenset().union(*[part.get(signs_within) for _, part in document.parts])


def signs_within(part: Part) -> frozenset[str]:
    """The same for a part of the prose."""
    return frozenset(part.text.encode("utf-8", "surrogatepass").translate(None, _PLAIN).decode("utf-8", "surrogatepass"))


def beyond_ascii(document: Document) -> set[str]:
    """The different characters of the prose that are not ASCII."""
    return {sign for sign in document.get(signs) if sign > "\x7f"}


def folded(document: Document) -> bytes:
    """The folded view of the whole prose."""
    return b" ".join([part.get(folded_within) for _, part in document.parts])


def folded_within(part: Part) -> bytes:
    """The folded view of a part."""
    if any(_BEYOND_LATIN_1.match(character) for character in part.get(signs_within) if character >= "\u0100"):
        return fold(part.text)
    return part.text.encode("latin-1", "replace").translate(_FOLD)


def fold(text: str) -> bytes:
    """Text folded, one byte a code point."""
    if not text.isascii() and _BEYOND_LATIN_1.search(text):
        text = _BEYOND_LATIN_1.sub(_base_letter, text)
    return text.encode("latin-1", "replace").translate(_FOLD)


def shape(document: Document) -> bytes:
    """The shape of the prose: a capital is an ``A``, a digit a ``0``, small letters and signs of ASCII stand as they are."""
    return b"\n".join([part.get(shape_within) for _, part in document.parts])


def shape_within(part: Part) -> bytes:
    """The shape of a part."""
    text = part.text
    far = [character for character in part.get(signs_within) if character >= "\u0100" and character.isalnum()]
    if len(far) > _MOST_REPLACED:
        classes = {character: _class_of(character) for character in far}
        text = "".join([classes.get(character, character) for character in text])
    else:
        for character in far:
            text = text.replace(character, _class_of(character))
    return text.encode("latin-1", "replace").translate(_SHAPE)


def unaccented(text: str) -> str:
    """Text without diacritics, its capitals and signs kept; one code point a code point."""
    pairs = zip(text, fold(text).decode(), strict=True)
    return "".join(low.upper() if letter.isupper() else low if letter.isalpha() else letter for letter, low in pairs)


def _base_letter(match: object) -> str:
    import unicodedata

    letter = match.group()  # type: ignore[attr-defined]
    base = unicodedata.normalize("NFD", letter)[0]
    return base if base.isascii() else _STROKED.get(letter, letter)


_STROKED = {"ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ħ": "h", "Ħ": "H"}


def is_faithful(document: Document) -> bool:
    """Whether every letter of the prose is one in the folded view, as those of English are."""
    return not any(letter.isalpha() and fold(letter) == b" " for letter in document.get(beyond_ascii))


def folded_words(document: Document) -> list[bytes]:
    """The words of the folded view, in order."""
    return list(chain.from_iterable([part.get(words_within) for _, part in document.parts]))


def words_within(part: Part) -> list[bytes]:
    """The words of a part's folded view, in order."""
    return part.get(folded_within).split()


def word_counts(document: Document) -> Counter[bytes]:
    """How often each word of the folded view stands there."""
    return Counter(document.get(folded_words))


def vocabulary(document: Document) -> KeysView[bytes]:
    """The different words of the folded view."""
    return document.get(word_counts).keys()


def places(document: Document, words: bytes) -> list[int]:
    """Where a word, or words with one separator between them, stand in the folded view: offsets of code points, in order."""
    view, most = document.get(folded), document.get(word_counts).get(words.rpartition(b" ")[2], 0)
    size = len(words)
    found = [0] if view.startswith(words) and view[size : size + 1] in (b" ", b"") else []
    spaced = b" " + words + b" "
    at = 0
    while len(found) < most and (at := view.find(spaced, at)) >= 0:
        found.append(at + 1)
        at += 1 + size
    if view.endswith(spaced[:-1]):
        found.append(len(view) - size)
    return found
