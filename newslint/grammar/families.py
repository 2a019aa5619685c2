"""Families of forms that mean one thing, from the lexicons: color and colour, cease-fire and ceasefire, Kyiv and Kiev.

A lexicon has one family a line. Forms stand in columns; the rows of a family (after each ``|``) are its inflections.
Fourteen thousand rows have to be at hand within a few milliseconds: the words of a list, squeezed and folded, are a set, and
the line of one is looked for and read only when a story has it.
"""

from __future__ import annotations

import os

from newslint.lexicon import FOLDER, additions
from newslint.record import Record
from newslint.remember import remember

LISTS = {
    "spellings.txt": "spelling",
    "compounds.txt": "compound",
    "diacritics.txt": "diacritic",
    "place_variants.txt": "place",
    "capitals.txt": "capital",
    "proper_words.txt": "proper",
}
DIALECTS = {"A": "American", "B": "British"}
NOUN_AND_VERB = "P"
MISSING = "~"

_JOINERS = b"-_"
_UNMATCHABLE = 0xFF  # stands for what is not ASCII: every such form has one in ASCII beside it


class Family(Record):
    """Forms that mean one thing: ``rows`` of forms, the base word's first, and the dialect of each column, if any.

    ``noun_and_verb`` is true of forms that are two words in British English (practice, practise).
    """

    kind: str
    rows: tuple[tuple[str, ...], ...]
    dialects: tuple[str | None, ...]
    noun_and_verb: bool = False

    @property
    def name(self) -> str:
        return self.rows[0][0].replace("_", " ")


class Index:
    """The families of one list, found by the words they hold, squeezed and folded."""

    def __init__(self, name: str, kind: str) -> None:
        self._kind = kind
        with open(os.path.join(FOLDER, name), "rb") as file:
            text = file.read()
        self._lines = text[text.rfind(b"\n#") + 1 :].splitlines()[1:]
        self._lines += [line.encode() for line in additions(name)]
        self._text = b" " + b" \n ".join(self._lines).translate(_SQUEEZE, _JOINERS) + b" "
        self.words = frozenset(self._text.split())
        self._families: dict[bytes, Family] = {}

    def family(self, key: bytes) -> Family:
        """The family that holds this word."""
        found = self._families.get(key)
        if found is None:
            number = self._text.count(b"\n", 0, self._text.rindex(b" " + key + b" "))
            found = self._families[key] = _family(self._lines[number].decode(), self._kind)
        return found


@remember
def indexes() -> tuple[Index, ...]:
    """The lists, read once a process."""
    return tuple(Index(name, kind) for name, kind in LISTS.items())


def known(words: set[bytes]) -> dict[bytes, list[Family]]:
    """Which of these words, squeezed and folded, families hold, and the families."""
    found: dict[bytes, list[Family]] = {}
    for index in indexes():
        for key in words & index.words:
            found.setdefault(key, []).append(index.family(key))
    return found


def _squeezing() -> bytes:
    table = bytearray(range(256)).lower()
    table[0x80:] = bytes([_UNMATCHABLE]) * 0x80
    return bytes(table)


_SQUEEZE = _squeezing()


def _family(line: str, kind: str) -> Family:
    if kind == "spelling":
        letters, forms = line.split(" ", 1)
        rows = tuple(tuple(row.split()) for row in forms.split(" | "))
        return Family(kind, rows, tuple(DIALECTS.get(letter) for letter in letters), NOUN_AND_VERB in letters)
    if kind == "compound":
        rows = tuple(_compound_forms(form) for form in line.split())
        width = len(rows[0])  # "bail-out bail_outs": only the plural may be open, but then it has no base form to go by
        rows = tuple((*row, *[MISSING] * (width - len(row)))[:width] for row in rows)
        return Family(kind if width == 3 else "hyphenation", rows, (None,) * width)
    rows = (tuple(line.split()),)
    return Family(kind, rows, (None,) * len(rows[0]))


def _compound_forms(form: str) -> tuple[str, ...]:
    closed = form.replace("_", "").replace("-", "")
    return (closed, form.replace("_", "-"), form) if "_" in form else (closed, form)
