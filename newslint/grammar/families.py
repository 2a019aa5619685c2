"""Families of forms that mean one thing, from the lexicons: color and colour, cease-fire and ceasefire, Kyiv and Kiev.

A lexicon has one family a line. Forms stand in columns; the rows of a family (after each ``|``) are its inflections.
Fourteen thousand rows have to be at hand within a few milliseconds: the words of a list, squeezed and folded, are a set, and
the line of one is looked for and read only when a story has it.
"""

from __future__ import annotations

import os
from itertools import pairwise

from newslint.grammar.folding import fold
from newslint.lexicon import FOLDER, additions
from newslint.record import Record
from newslint.remember import remember

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

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
PARTICLES = frozenset({"up", "down", "off", "out", "over", "away", "back", "through"})  # of verbs: a set-up, to set up

_JOINERS = b"-_"
_UNMATCHABLE = 0xFF  # stands for what is not ASCII: every such form has one in ASCII beside it


class Family(Record):
    """Forms that mean one thing: ``rows`` of forms, the base word's first, and the dialect of each column, if any.

    ``noun_and_verb`` is true of forms that are two words in British English (practice, practise). ``noun`` is true where
    only nouns are compared, and ``open_noun`` where the form in two words is compared as a noun only.
    """

    kind: str
    rows: tuple[tuple[str, ...], ...]
    dialects: tuple[str | None, ...]
    noun_and_verb: bool = False
    noun: bool = False
    open_noun: bool = False

    @property
    def name(self) -> str:
        return self.rows[0][0].replace("_", " ")

    def columns(self, words: bytes) -> frozenset[int]:
        """The columns with a form that reads like these folded words."""
        known: dict[bytes, frozenset[int]] = self.__dict__.setdefault("_columns", {})
        found = known.get(words)
        if found is None:
            forms = ((column, form) for row in self.rows for column, form in enumerate(row))
            found = known[words] = frozenset(column for column, form in forms if fold(form.replace("_", " ")) == words)
        return found

    def telling(self, words: bytes) -> bool:
        """Whether these folded words may be a form that is of one dialect only."""
        return any(self.dialects[column] for column in self.columns(words))


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

    def openers(self) -> Iterator[bytes]:
        """The first words of the forms in two words, folded."""
        pieces = b"\n".join([b".", *self._lines, b"."]).lower().replace(b"_", b"-").split(b"-")
        for piece, rest in pairwise(pieces):
            before = piece.rsplit(None, 1)
            if len(before) > 1 and len(rest.split(None, 1)) > 1:  # or it is a word of three, or the middle one
                yield before[1]

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


@remember
def listed() -> frozenset[bytes]:
    """The words of all lists, squeezed and folded."""
    return frozenset().union(*(index.words for index in indexes()))


@remember
def openers() -> frozenset[bytes]:
    """The first words of all forms in two words, folded."""
    return frozenset().union(*(index.openers() for index in indexes()))


def known(words: set[bytes] | frozenset[bytes]) -> dict[bytes, list[Family]]:
    """Which of these words, squeezed and folded, families hold, and the families."""
    return {key: [index.family(key) for index in indexes() if key in index.words] for key in words & listed()}


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
        return Family(kind if width == 3 else "hyphenation", rows, (None,) * width, open_noun=_is_of_verb(line))
    rows = (tuple(line.split()),)
    return Family(kind, rows, (None,) * len(rows[0]))


def _compound_forms(form: str) -> tuple[str, ...]:
    closed = form.replace("_", "").replace("-", "")
    if "_" not in form and not _is_of_verb(form):
        return closed, form
    return closed, form.replace("_", "-"), form.replace("-", "_")


def _is_of_verb(form: str) -> bool:
    """Whether a compound is made of a verb and its particle."""
    return form.split()[0].rpartition("-")[2].removesuffix("s") in PARTICLES
