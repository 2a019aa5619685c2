"""The table ``variants``: a row is a word or compound that is also written in another way.

Most families of forms come from the lexicons (see ``newslint.grammar.families``). Compounds are found without any list
too, when a story has one both as one word and with a hyphen or a space: squeezed, they are the same. Names of people,
organisations and works keep their own spelling and are no rows; nor are addresses on the web.
"""

from __future__ import annotations

from itertools import islice
from operator import add, attrgetter

from newslint import lexicon
from newslint.document import Document
from newslint.fact import Fact
from newslint.grammar import folding
from newslint.grammar.capitals import institutions
from newslint.grammar.families import MISSING, Family, known
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

SHORTEST_PART = 3  # letters; shorter parts of unlisted compounds are mostly prefixes and particles

MOST_TELLING = 5  # words shown to tell a story's dialect
GLOSS_REACH = 40  # code points before and after a name in which the story may explain it

_GLOSS = pattern(r"\b(?:formerly|former|previously|once|then|now|known as|called|renamed|spelled|spelt|transliterated)\b|\(")
_JOINERS = {" ": "_", "\u00a0": "_", "-": "-", "\u2010": "-", "\u2011": "-"}
_ADDRESS = frozenset("/@#_\\")
_SENTENCE_START = pattern(r"(?r)(?:\A|\n|[.!?…:][”’\"')\]]*\s+)[“‘\"'(\[]*")
_LOWER_NEXT = pattern(r"[ ,]+[\p{Ll}\d]")
_ATTRIBUTIVE = pattern(r" (?!and\b|or\b|but\b|in\b|on\b|at\b|to\b|for\b|of\b|with\b|by\b|is\b|was\b|has\b|that\b)\p{Ll}{2}")
_NAME = pattern(r"\b\p{Lu}\p{Ll}{3,}+\b")
_CAPITAL_NEXT = pattern(r"[ -]\p{Lu}")
_CAPITAL_BEFORE = pattern(r"(?r)(?<!(?:\A|\n|[.!?][”’\"')]*\s+)[“‘\"'(\[]*)\b\p{Lu}[\w’'.-]* ")
_SEVERAL_PARTS = frozenset({"compound", "hyphenation"})


class Variant(Fact):
    """A word or compound with a known variant.

    ``family`` names the forms that mean the same, ``form`` is the one it has (that of the base word, so that "colours" has
    the form "colour"), ``kind`` is ``spelling``, ``hyphenation``, ``compound``, ``capital``, ``diacritic`` or ``place``.
    ``dialect`` is given where only American or only British writers use the form.
    """

    family: str
    kind: str
    form: str
    dialect: str | None
    listed: Family
    row: int

    @property
    def forms(self) -> dict[str, str]:
        """How it reads in each form of its family, with its own inflection and case."""
        words = zip(self.listed.rows[0], self.listed.rows[self.row], strict=True)
        return {_spaced(base): self._cased(_spaced(form)) for base, form in words if form != MISSING}

    @property
    def story_dialect(self) -> str | None:
        """The dialect most telling words of the story are in; None where the story leaves it open."""
        return self.document.get(dialect)

    @property
    def american(self) -> str | None:
        """How it reads in American English; None where the two do not differ in it."""
        return self._in_dialect("American", "British")

    @property
    def british(self) -> str | None:
        """How it reads in British English; None where the two do not differ in it."""
        return self._in_dialect("British", "American")

    @property
    def other_dialect(self) -> str | None:
        """How it reads in the story's dialect, where it is in the other."""
        return self.british if self.dialect == "American" else self.american

    @property
    def telling(self) -> tuple[Variant, ...]:
        """The first words that tell the story's dialect."""
        telling = (row for row in _table(self.document) if row.dialect and row.dialect == self.story_dialect)
        return tuple(islice(telling, MOST_TELLING))

    @property
    def mixed(self) -> bool:
        """Whether the story has another form of the same family."""
        return len(self.document.get(_forms)[self.family]) > 1

    @property
    def glossed(self) -> bool:
        """Whether the story explains the name there ("Rangoon, now called Yangon")."""
        prose = self.document.prose
        around = prose[max(0, self.start - GLOSS_REACH) : self.start] + " " + prose[self.end : self.end + GLOSS_REACH]
        return _GLOSS.search(around) is not None

    def _in_dialect(self, wanted: str, other: str) -> str | None:
        """The form of a dialect: its own, or the first that is not the other's alone."""
        dialects = self.listed.dialects
        if wanted not in dialects and other not in dialects:
            return None
        column = dialects.index(wanted) if wanted in dialects else dialects.index(None) if None in dialects else 0
        return self.forms.get(_spaced(self.listed.rows[0][column]))

    def _cased(self, form: str) -> str:
        return form[0].upper() + form[1:] if self.text[0].isupper() and self.kind != "capital" else form


def find(document: Document) -> list[Variant]:
    """The words with variants, in order."""
    rows = [*_words(document), *_compounds(document), *_institutions(document), *_accented_names(document)]
    rows.sort(key=attrgetter("start"))
    return _without_noun_and_verb(_without_attributive(rows))


def dialect(document: Document) -> str | None:
    """The dialect of a story, by the weight of all its telling words; None where neither has twice the other's weight."""
    american, british = _weights(_table(document))
    if american == british or max(american, british) < 2 * min(american, british):
        return None
    return "American" if american > british else "British"


def _weights(rows: list[Variant]) -> tuple[int, int]:
    """How many words are only American, and how many only British."""
    found = [row.dialect for row in rows]
    return found.count("American"), found.count("British")


def _table(document: Document) -> list[Variant]:
    return document.get(find)


def _forms(document: Document) -> dict[str, set[str]]:
    """The forms that the story has of each family."""
    forms: dict[str, set[str]] = {}
    for row in _table(document):
        forms.setdefault(row.family, set()).add(row.form)
    return forms


def _words(document: Document) -> Iterator[Variant]:
    for key, families in known(document.get(folding.vocabulary)).items():
        for family in families:
            if family.kind != "proper" or sum(form in document.prose for form in family.rows[0]) > 1:
                yield from _rows(document, family, key)


def _institutions(document: Document) -> Iterator[Variant]:
    """Names of institutions with capitals and without, where no list has them."""
    for family, words in institutions(document):
        if not known({words.replace(b" ", b"")}):
            yield from _rows(document, family, words)


def _accented_names(document: Document) -> Iterator[Variant]:
    """Names that stand once with a diacritic and once without, where no list has them; those of people are compared as people."""
    if document.prose.isascii():
        return
    names = {name for name in _NAME.findall(document.prose) if not name.isascii()}
    for name in sorted(names):
        bare, key = folding.unaccented(name), folding.fold(name)
        if bare in document.prose and not known({key}) and not _is_person(document, name):
            yield from _rows(document, Family("diacritic", ((name, bare),), (None,) * 2), key)


def _is_person(document: Document, name: str) -> bool:
    return any(name in person.name for person in document.table("people"))


def _compounds(document: Document) -> Iterator[Variant]:
    """Compounds in two parts, and the same in one word where no list has it."""
    words = document.get(folding.folded_words)
    joined = list(map(add, words, islice(words, 1, None)))
    pairs = set(joined)
    listed = known(pairs)
    unlisted = pairs & document.get(folding.vocabulary) - listed.keys()
    hits = listed.keys() | unlisted
    for pair, first in sorted({(pair, words[at]) for at, pair in enumerate(joined) if pair in hits}):
        second = pair[len(first) :]
        for family in listed.get(pair, ()):
            yield from _rows(document, family, first + b" " + second)
        if pair in unlisted and (other := _unlisted_family(document, first, second)):
            yield from _rows(document, other, first + b" " + second)
            yield from _rows(document, other, pair)


def _unlisted_family(document: Document, first: bytes, second: bytes) -> Family | None:
    """The family of two words that also stand as one; None where the two are likely no compound ("every day", "everyday")."""
    prose = document.prose
    one, two = first.decode(), second.decode()
    gaps = {prose[at + len(first)] for at in folding.places(document.get(folding.folded), first + b" " + second)}
    apart = lexicon.words("words_apart.txt")
    if " " in gaps and not (one in apart or two in apart or min(len(one), len(two)) < SHORTEST_PART):
        return Family("compound", ((one + two, f"{one}-{two}", f"{one}_{two}"),), (None,) * 3)
    if "-" in gaps and one not in lexicon.words("telling_prefixes.txt"):
        return Family("hyphenation", ((one + two, f"{one}-{two}"),), (None,) * 2)
    return None


def _rows(document: Document, family: Family, words: bytes) -> Iterator[Variant]:
    """A row for each place where these folded words stand in a form of the family."""
    prose = document.prose
    kind = "capital" if family.kind == "proper" else family.kind
    is_place = kind == "place" or (family.kind == "diacritic" and family.name[0].isupper())
    cased = is_place or kind == "capital"
    for start in folding.places(document.get(folding.folded), words):
        end = start + len(words)
        written = _written(prose[start:end], cased)
        for number, row in enumerate(family.rows):
            if written in row:
                if _is_plain_word(prose, start, end, "place" if is_place else family.kind):
                    column = row.index(written)
                    form = _spaced(family.rows[0][column])
                    yield Variant(document, start, end, family.name, kind, form, family.dialects[column], family, number)
                break


def _written(text: str, cased: bool) -> str:
    """A stretch of prose as the lexicons write it; empty where something else than a hyphen or space parts its words."""
    text = text if cased else text.lower()
    for at, character in enumerate(text):
        if not character.isalnum():
            if character not in _JOINERS:
                return ""
            text = text[:at] + _JOINERS[character] + text[at + 1 :]
    return text


def _is_plain_word(prose: str, start: int, end: int, kind: str) -> bool:
    """Whether it is a word of the story's own, and no part of a name, a longer compound or an address."""
    before, after = prose[start - 1 : start], prose[end : end + 1]
    if before in _ADDRESS or after in _ADDRESS or before == "." or (after == "." and prose[end + 1 : end + 2].isalnum()):
        return False
    if "-" in (before, after) and kind in _SEVERAL_PARTS:
        return False
    if prose[start].islower():
        return kind != "place"
    if kind == "place":
        return _CAPITAL_NEXT.match(prose, end) is None
    at_start = _SENTENCE_START.match(prose, 0, start) is not None
    if kind == "proper":
        return not at_start
    if kind == "capital":
        return not (at_start or _CAPITAL_NEXT.match(prose, end) or _CAPITAL_BEFORE.match(prose, 0, start))
    return at_start and prose[start + 1 : end].islower() and _LOWER_NEXT.match(prose, end) is not None


def _without_attributive(rows: list[Variant]) -> list[Variant]:
    """Rows without compounds that have a hyphen only because they go before a noun ("health-care workers")."""
    is_open = {row.family for row in rows if row.kind == "compound" and " " in row.form}
    return [
        row for row in rows if not (row.family in is_open and "-" in row.form and _ATTRIBUTIVE.match(row.document.prose, row.end))
    ]


def _without_noun_and_verb(rows: list[Variant]) -> list[Variant]:
    """Rows without words that a British story rightly writes in two ways ("good practice", "to practise")."""
    american, british = _weights(rows)
    return [row for row in rows if not row.listed.noun_and_verb] if british > american else rows


def _spaced(form: str) -> str:
    return form.replace("_", " ")
