"""The table ``variants``: a row is a word or compound that is also written in another way.

Most families of forms come from the lexicons (see ``newslint.grammar.words.families``). Compounds are found without any list
too, when a story has one both as one word and with a hyphen or a space: squeezed, they are the same. Names of people,
organisations and works keep their own spelling and are no rows; nor are addresses on the web.
"""

from __future__ import annotations

from itertools import islice
from operator import attrgetter

from newslint import lexicon
from newslint.document import Document
from newslint.fact import Fact
from newslint.grammar import folding
from newslint.grammar.phrases import any_of
from newslint.grammar.words.compounds import is_attributive, is_noun
from newslint.grammar.words.families import MISSING, Family
from newslint.grammar.words.standing_families import standing_families, stands_alone
from newslint.grammar.words.written_forms import ARTICLE, is_plain_word, written_form
from newslint.patterns import pattern
from newslint.remember import remember

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from regex import Pattern

MOST_TELLING = 5  # words shown to tell a story's dialect
GLOSS_REACH = 40  # code points before and after a name in which the story may explain it

_NONE: frozenset[str] = frozenset()


class Variant(Fact):
    """A word or compound with a known variant.

    ``family`` names the forms that mean the same, ``form`` is the one it has (that of the base word, so that "colours" has
    the form "colour"), ``kind`` is ``spelling``, ``hyphenation``, ``compound``, ``capital``, ``diacritic`` or ``place``.
    ``dialect`` is given where only American or only British writers use the form.
    """

    _for_rules = ("story_dialect", "weight", "foreign", "other_dialect", "telling", "mixed", "glossed", "ending", "corrected")

    family: str
    kind: str
    form: str
    dialect: str | None
    listed: Family
    row: int

    _inner = ("listed", "row")

    @property
    def forms(self) -> dict[str, str]:
        """How it reads in each form of its family, with its own inflection and case."""
        words = zip(self.listed.rows[0], self.listed.rows[self.row], strict=True)
        return {_spaced(base): self._cased(_spaced(form)) for base, form in words if form != MISSING}

    @property
    def story_dialect(self) -> str | None:
        """The dialect most telling words of the story are in, of as many that of the first; None where it has no such word."""
        return self.document.get(leaning)

    @property
    def weight(self) -> str:
        """Whether the story is ``mostly`` in its dialect, or only ``partly``: with less than twice the words of the other."""
        return "mostly" if self.document.get(dialect) is not None else "partly"

    @property
    def foreign(self) -> bool:
        """Whether it is not in the story's dialect, or the first that is not where the story is mixed throughout."""
        if self.dialect in (None, self.story_dialect):
            return False
        return self.document.get(dialect) is not None or self.document.get(_first_foreign) is self

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
        telling = (row for row in self.document.get(find_dialect) if row.dialect == self.story_dialect)
        return tuple(islice(telling, MOST_TELLING))

    @property
    def mixed(self) -> bool:
        """Whether the story has another form of the same family."""
        return self.family in self.document.get(_mixed)

    @property
    def ending(self) -> str | None:
        """``-ise`` or ``-ize`` where it has one of the two and might have the other; None for all other words."""
        return self.listed.endings.get(self.form)

    @property
    def corrected(self) -> str | None:
        """How a misspelled word is spelled ("recieved": received); None for all others."""
        wrong = self.listed.misspelled and self.form != self.family
        return self.forms[self.family] if wrong else None

    @property
    def glossed(self) -> bool:
        """Whether the story explains the name there ("Rangoon, now called Yangon")."""
        prose = self.document.prose
        before, after = prose[max(0, self.start - GLOSS_REACH) : self.start], prose[self.end : self.end + GLOSS_REACH]
        return _gloss().search(f"{before}|{after}") is not None

    def _in_dialect(self, wanted: str, other: str) -> str | None:
        """The form of a dialect: its own, or the first that is not the other's alone."""
        dialects = self.listed.dialects
        if wanted not in dialects and other not in dialects:
            return None
        column = dialects.index(wanted) if wanted in dialects else dialects.index(None) if None in dialects else 0
        return self.forms.get(_spaced(self.listed.rows[0][column]))

    def _cased(self, form: str) -> str:
        follows = self.kind != "capital" or self.text.startswith(ARTICLE)
        return form[0].upper() + form[1:] if self.text[0].isupper() and follows else form


@remember
def _gloss() -> Pattern[str]:
    """What explains a name, which "|" stands for, beside it: "now called |", "then |", "|, which was once a village"."""
    then = any_of("glossing_beside")
    then_beside = rf"\b(?:{then})\W*\||\|(?:\W+(?:which|that|is|was|were|are))*\W+(?:{then})\b"
    return pattern(rf"\b(?:{any_of('glossing')})\b|\(|{then_beside}")


def find(document: Document) -> list[Variant]:
    """The words with variants, in order."""
    return _table_of(document, document.get(standing_families))


def find_mixed(document: Document) -> list[Variant]:
    """The words that the story also has in another form, in order."""
    possible: dict[str, frozenset[str]] = {}
    hits = [hit for hit in document.get(standing_families) if not hit[0].misspelled and _may_be_mixed(document, *hit)]
    for family, words in hits:
        possible[family.name] = possible.get(family.name, _NONE) | family.forms(words)
    hits = [(family, words) for family, words in hits if len(possible[family.name]) > 1]
    rows = _table_of(document, hits)
    forms: dict[str, set[str]] = {}
    for row in rows:
        forms.setdefault(row.family, set()).add(row.form)
    return [row for row in rows if len(forms[row.family]) > 1]


def _may_be_mixed(document: Document, family: Family, words: bytes) -> bool:
    """Whether a story may have a term both with capitals and without, which many have in the two forms of one word."""
    if family.kind != "capital":
        return True
    return not stands_alone(document, family, words) and sum(map(document.prose.__contains__, family.written)) > 1


def find_ending(document: Document) -> list[Variant]:
    """The words in -ise or -ize that might have the other of the two, in order."""
    return _in_order(document, [hit for hit in document.get(standing_families) if hit[0].endings])


def find_corrected(document: Document) -> list[Variant]:
    """The misspelled words, in order."""
    rows = _in_order(document, [(family, words) for family, words in document.get(standing_families) if _is_slip(family, words)])
    return [row for row in rows if row.form != row.family]


def _is_slip(family: Family, words: bytes) -> bool:
    """Whether folded words are a misspelling, and not the right form of a family that has some."""
    return family.misspelled and family.name not in family.forms(words)


def find_dialect(document: Document) -> list[Variant]:
    """The words that only American or only British writers spell so, in order."""
    return [row for row in _without_noun_and_verb(document, document.get(_telling)) if row.dialect]


def _telling(document: Document) -> list[Variant]:
    """Words in a form that belongs to a dialect, those too that a British story rightly writes in two ways."""
    return _in_order(
        document,
        [(family, words) for family, words in document.get(standing_families) if family.dialect_forms & family.forms(words)],
    )


def _table_of(document: Document, hits: Iterable[tuple[Family, bytes]]) -> list[Variant]:
    return _without_noun_and_verb(document, _without_attributive(_in_order(document, hits)))


def _in_order(document: Document, hits: Iterable[tuple[Family, bytes]]) -> list[Variant]:
    rows = [row for family, words in hits for row in _rows(document, family, words)]
    rows.sort(key=attrgetter("start"))
    return rows


def dialect(document: Document) -> str | None:
    """The dialect of a story, by the weight of all its telling words; None where neither has twice the other's weight."""
    american, british = _weights(document.get(find_dialect))
    if american == british or max(american, british) < 2 * min(american, british):
        return None
    return "American" if american > british else "British"


def leaning(document: Document) -> str | None:
    """The dialect of most telling words, however few more they are; of as many, that of the first."""
    rows = document.get(find_dialect)
    american, british = _weights(rows)
    if american == british:
        return rows[0].dialect if rows else None
    return "American" if american > british else "British"


def is_canadian(document: Document) -> bool:
    """Whether the story tells of Canada, where colour is analyzed."""
    return not document.get(folding.vocabulary).isdisjoint(map(str.encode, lexicon.words("canada.txt")))


def _first_foreign(document: Document) -> Variant | None:
    """The first word in the other dialect that does not also stand in the story's own spelling."""
    return next((row for row in document.get(find_dialect) if row.dialect != row.story_dialect and not row.mixed), None)


def _weights(rows: list[Variant]) -> tuple[int, int]:
    """How many words are only American, and how many only British."""
    found = [row.dialect for row in rows]
    return found.count("American"), found.count("British")


def _mixed(document: Document) -> set[str]:
    """The families of which the story has more than one form."""
    return {row.family for row in document.get(find_mixed)}


def _rows(document: Document, family: Family, words: bytes) -> Iterator[Variant]:
    """A row for each place where these folded words stand in a form of the family."""
    prose = document.prose
    kind = "capital" if family.kind == "proper" else family.kind
    is_place = kind == "place" or (family.kind == "diacritic" and family.name[0].isupper())
    cased = is_place or kind == "capital"
    for start in folding.places(document, words):
        end = start + len(words)
        written = written_form(prose[start:end], cased)
        for number, row in enumerate(family.rows):
            if written in row:
                plain = is_plain_word(prose, start, end, "place" if is_place else family.kind)
                if plain and _is_compared(family, written, prose, start, end):
                    column = row.index(written)
                    form = _spaced(family.rows[0][column])
                    dialect_of = family.dialects[column]
                    if family.north_american and dialect_of == "American" and document.get(is_canadian):
                        dialect_of = None
                    yield Variant(document, start, end, family.name, kind, form, dialect_of, family, number)
                break


def _is_compared(family: Family, written: str, prose: str, start: int, end: int) -> bool:
    """Whether a form is the noun, where the same words may be none."""
    return not (family.noun or (family.open_noun and "_" in written)) or is_noun(prose, start, end)


def _without_attributive(rows: list[Variant]) -> list[Variant]:
    """Rows without compounds that have a hyphen only because they go before a noun ("health-care workers")."""
    is_open = {row.family for row in rows if row.kind == "compound" and " " in row.form}
    return [row for row in rows if not (row.family in is_open and "-" in row.form and _is_attributive(row))]


def _is_attributive(row: Variant) -> bool:
    return is_attributive(row.document.prose, row.start, row.end)


def _without_noun_and_verb(document: Document, rows: list[Variant]) -> list[Variant]:
    """Rows without words that a British story rightly writes in two ways ("good practice", "to practise")."""
    if not any(row.listed.noun_and_verb for row in rows):
        return rows
    american, british = _weights(document.get(_telling))
    return [row for row in rows if not row.listed.noun_and_verb] if british > american else rows


def _spaced(form: str) -> str:
    return form.replace("_", " ")
