"""Families of forms that mean one thing, from the lexicons: color and colour, cease-fire and ceasefire, Kyiv and Kiev.

A lexicon has one family a line. Forms stand in columns; the rows of a family (after each ``|``) are its inflections.
Fourteen thousand rows have to be at hand within a few milliseconds: where each word stands, squeezed and folded, is kept
between runs, and the line of one is read only when a story has it.
"""

from __future__ import annotations

import os

from newslint.grammar.folding import fold
from newslint.kept import kept
from newslint.lasting import lasting
from newslint.lexicon import FOLDER, additions
from newslint.record import Record
from newslint.remember import remember

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, KeysView

LISTS = {
    "spellings.txt": "spelling",
    "compounds.txt": "compound",
    "diacritics.txt": "diacritic",
    "accented_nouns.txt": "accented noun",
    "place_variants.txt": "place",
    "capitals.txt": "capital",
    "proper_words.txt": "proper",
}
DIALECTS = {"A": "American", "N": "American", "B": "British"}
NORTH_AMERICAN = "N"
NOUN_AND_VERB = "P"
MISSPELLED = "X"
MISSING = "~"
SEVERAL_PARTS = (3, 4)
SHORTEST_STEM = 3  # letters before -ise or -ize; prise and prize are two words
PARTICLES = frozenset({"up", "down", "off", "out", "over", "away", "back", "through"})  # of verbs: a set-up, to set up

_JOINERS = b"-_'|"  # and what parts the rows of a family
_UNMATCHABLE = 0xFF  # stands for what is not ASCII: every such form has one in ASCII beside it


class Family(Record):
    """Forms that mean one thing: ``rows`` of forms, the base word's first, and the dialect of each column, if any.

    ``noun_and_verb`` is true of forms that are two words in British English (practice, practise). ``noun`` is true where
    only nouns are compared, and ``open_noun`` where the form in two words is compared as a noun only. ``north_american`` is
    true where Canadians, who write colour, have the American form (analyze, tire). ``misspelled`` is true where all forms but
    the first are slips (receive, recieve).
    """

    kind: str
    rows: tuple[tuple[str, ...], ...]
    dialects: tuple[str | None, ...]
    noun_and_verb: bool = False
    noun: bool = False
    open_noun: bool = False
    north_american: bool = False
    misspelled: bool = False

    @kept
    def name(self) -> str:
        """How the base word is written in the first column."""
        return self.rows[0][0].replace("_", " ")

    @kept
    def written(self) -> tuple[str, ...]:
        """How the base word stands in a story in each form, without the first letter of "the", which may be a capital."""
        return tuple(form.replace("_", " ").removeprefix("t") for form in self.rows[0])

    @kept
    def _forms(self) -> dict[bytes, frozenset[str]]:
        return {}

    def forms(self, words: bytes) -> frozenset[str]:
        """The forms, as base words, that these folded words may have."""
        found = self._forms.get(words)
        if found is None:
            written = ((base, form) for row in self.rows for base, form in zip(self.rows[0], row, strict=True))
            found = self._forms[words] = frozenset(base for base, form in written if fold(form.replace("_", " ")) == words)
        return found

    @kept
    def endings(self) -> dict[str, str]:
        """``-ise`` or ``-ize`` for the base words that have one of the two, where the family has both (organise, organize)."""
        found = {}
        for form in self.rows[0]:
            stem, of_z, rest = form.rpartition("iz")
            if of_z and len(stem) >= SHORTEST_STEM and f"{stem}is{rest}" in self.rows[0]:
                found.update({form: "-ize", f"{stem}is{rest}": "-ise"})
        return found

    @kept
    def dialect_forms(self) -> frozenset[str]:
        """The forms, as base words, that are of one dialect only."""
        return frozenset(base for base, dialect in zip(self.rows[0], self.dialects, strict=True) if dialect)


@lasting
def listed() -> dict[bytes, int | tuple[int, ...]]:
    """The words of all lists, squeezed and folded, and the families they stand in, several as a tuple.

    A family is the number of its line times the number of lists, plus that of its list.
    """
    found: dict[bytes, int | tuple[int, ...]] = {}
    for number, (name, kind) in enumerate(LISTS.items()):
        text = b"\n".join(_lines(name)).translate(_SQUEEZE, _JOINERS)
        for line, words in enumerate(text.split(b"\n")):
            family = line * len(LISTS) + number
            for word in set(words.split()[kind == "spelling" :]):  # without the letters that tell of dialects
                other = found.get(word)
                found[word] = family if other is None else (*other, family) if isinstance(other, tuple) else (other, family)
    return found


@lasting
def first_two_of_several() -> frozenset[bytes]:
    """The first two words, folded and joined, of all forms in three or four words or parts: "motherin" of mother-in-law."""
    found = set()
    for name in LISTS:
        for form in b"\n".join(_lines(name)).translate(_SQUEEZE).split():
            words = form.replace(b"_", b"-").replace(b"'", b"-").split(b"-")
            if len(words) in SEVERAL_PARTS and all(words):
                found.add(words[0] + words[1])
    return frozenset(found)


def families_of(words: KeysView[bytes]) -> Iterator[tuple[bytes, Family]]:
    """Those of these words, squeezed and folded, that lists hold, each with every family that holds it."""
    for word in listed().keys() & words:
        for family in known(word):
            yield word, family


@remember
def known(word: bytes) -> tuple[Family, ...]:
    """The families that hold a word, squeezed and folded, which is one of ``listed``."""
    standing = listed()[word]
    kinds = list(LISTS.items())
    found = []
    for one in (standing,) if isinstance(standing, int) else standing:
        line, number = divmod(one, len(LISTS))
        name, kind = kinds[number]
        found.append(_family(_lines(name)[line].decode(), kind))
    return tuple(found)


@remember
def _lines(name: str) -> list[bytes]:
    """The families of a list, a line each."""
    with open(os.path.join(FOLDER, name), "rb") as file:
        text = file.read()
    lines = text[text.rfind(b"\n#") + 1 :].splitlines()[1:]
    return lines + [line.encode() for line in additions(name)]


def _squeezing() -> bytes:
    table = bytearray(range(256)).lower()
    table[0x80:] = bytes([_UNMATCHABLE]) * 0x80
    return bytes(table)


_SQUEEZE = _squeezing()


def _family(line: str, kind: str) -> Family:
    if kind == "spelling":
        letters, forms = line.split(" ", 1)
        rows = tuple(tuple(row.split()) for row in forms.split(" | "))
        dialects = tuple(DIALECTS.get(letter) for letter in letters)
        north_american, misspelled = NORTH_AMERICAN in letters, MISSPELLED in letters
        return Family(kind, rows, dialects, NOUN_AND_VERB in letters, north_american=north_american, misspelled=misspelled)
    if kind == "compound":
        rows = tuple(_compound_forms(form) for form in line.split())
        width = len(rows[0])  # "bail-out bail_outs": only the plural may be open, but then it has no base form to go by
        rows = tuple((*row, *[MISSING] * (width - len(row)))[:width] for row in rows)
        return Family(kind if width == 3 else "hyphenation", rows, (None,) * width, open_noun=_is_of_verb(line))
    written = line.split()
    if kind == "capital" and "_" in written[0]:  # "Supreme court", too
        written = list(dict.fromkeys((*written, written[0][0] + written[0][1:].lower())))
    rows = (tuple(written),)
    if kind == "accented noun":
        return Family("diacritic", rows, (None,) * len(rows[0]), noun=True)
    return Family(kind, rows, (None,) * len(rows[0]))


def _compound_forms(form: str) -> tuple[str, ...]:
    closed = form.replace("_", "").replace("-", "")
    if "_" not in form and not _is_of_verb(form):
        return closed, form
    return closed, form.replace("_", "-"), form.replace("-", "_")


def _is_of_verb(form: str) -> bool:
    """Whether a compound is made of a verb and its particle."""
    return form.split()[0].rpartition("-")[2].removesuffix("s") in PARTICLES
