"""A folded view of the prose, in which words are looked up fast.

One byte a character, so that offsets stay: letters in lower case without diacritics, digits as they are, and a space
for everything else. A word list is then matched by splitting bytes and looking words up in a set, with no pattern at all.
"""

from __future__ import annotations

from newslint.document import Document
from newslint.patterns import pattern

_BEYOND_LATIN_1 = pattern(r"[\u0100-\u024F\u1E00-\u1EFF]")


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


def folded(document: Document) -> bytes:
    """The folded view of the whole prose."""
    return fold(document.prose)


def fold(text: str) -> bytes:
    """Text folded, one byte a code point."""
    if not text.isascii() and _BEYOND_LATIN_1.search(text):
        text = _BEYOND_LATIN_1.sub(_base_letter, text)
    return text.encode("latin-1", "replace").translate(_FOLD)


def unaccented(text: str) -> str:
    """Text without diacritics, its capitals kept; one code point a code point."""
    return "".join(low.upper() if letter.isupper() else low for letter, low in zip(text, fold(text).decode(), strict=True))


def _base_letter(match: object) -> str:
    import unicodedata

    letter = match.group()  # type: ignore[attr-defined]
    base = unicodedata.normalize("NFD", letter)[0]
    return base if base.isascii() else _STROKED.get(letter, letter)


_STROKED = {"ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ħ": "h", "Ħ": "H"}


def is_faithful(document: Document) -> bool:
    """Whether every letter of the prose is one in the folded view, as those of English are."""
    prose = document.prose
    return prose.isascii() or not any(letter.isalpha() and fold(letter) == b" " for letter in set(prose) if letter > "\x7f")


def folded_words(document: Document) -> list[bytes]:
    """The words of the folded view, in order."""
    return document.get(folded).split()


def vocabulary(document: Document) -> set[bytes]:
    """The different words of the folded view."""
    return set(document.get(folded_words))


def places(view: bytes, word: bytes) -> list[int]:
    """Where a word, or words with one separator between them, stand in a folded view: offsets of code points."""
    found = []
    size = len(word)
    at = view.find(word)
    while at >= 0:
        end = at + size
        if (at == 0 or view[at - 1] == _SPACE) and (end == len(view) or view[end] == _SPACE):
            found.append(at)
        at = view.find(word, end)
    return found


_SPACE = ord(" ")
