"""Families of forms that mean one thing, from the lexicons: color and colour, cease-fire and ceasefire, Kyiv and Kiev.

A lexicon has one family a line. Forms stand in columns; the rows of a family (after each ``|``) are its inflections.
Fourteen thousand rows have to be at hand within a few milliseconds: where each word stands, squeezed and folded, is kept
between runs, and the line of one is read only when a story has it.
"""

from __future__ import annotations

import os
from itertools import pairwise

from newslint.grammar.folding import fold
from newslint.lasting import lasting
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


@lasting
def listed() -> dict[bytes, int | tuple[int, ...]]:
    """The words of all lists, squeezed and folded, and the families they stand in, those of several lists as a tuple.

    A family is the number of its line times the number of lists, plus that of its list.
    """
    found: dict[bytes, dict[int, int]] = {}
    for number, name in enumerate(LISTS):
        text = b"\n".join(_lines(name)).translate(_SQUEEZE, _JOINERS)
        for line, words in enumerate(text.split(b"\n")):
            for word in words.split():
                found.setdefault(word, {})[number] = line * len(LISTS) + number  # of two lines of a list the last
    return {word: next(iter(of.values())) if len(of) == 1 else tuple(of.values()) for word, of in found.items()}


@lasting
def openers() -> frozenset[bytes]:
    """The first words of all forms in two words, folded."""
    return frozenset().union(*(_openers(name) for name in LISTS))


def known(words: set[bytes] | frozenset[bytes]) -> dict[bytes, list[Family]]:
    """Which of these words, squeezed and folded, families hold, and the families."""
    return {key: _families_of(key) for key in listed().keys() & words}


@remember
def _families_of(key: bytes) -> list[Family]:
    standing = listed()[key]
    kinds = list(LISTS.items())
    found = []
    for one in (standing,) if isinstance(standing, int) else standing:
        line, number = divmod(one, len(LISTS))
        name, kind = kinds[number]
        found.append(_family(_lines(name)[line].decode(), kind))
    return found


@remember
def _lines(name: str) -> list[bytes]:
    """The families of a list, a line each."""
    with open(os.path.join(FOLDER, name), "rb") as file:
        text = file.read()
    lines = text[text.rfind(b"\n#") + 1 :].splitlines()[1:]
    return lines + [line.encode() for line in additions(name)]


def _openers(name: str) -> Iterator[bytes]:
    """The first words of the forms in two words of a list, folded."""
    pieces = b"\n".join([b".", *_lines(name), b"."]).lower().replace(b"_", b"-").split(b"-")
    for piece, rest in pairwise(pieces):
        before = piece.rsplit(None, 1)
        if len(before) > 1 and len(rest.split(None, 1)) > 1:  # or it is a word of three, or the middle one
            yield before[1]


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
