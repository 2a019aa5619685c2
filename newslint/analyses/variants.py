"""The table ``variants``: a row is a word or compound that is also written in another way.

Most families of forms come from the lexicons (see ``newslint.grammar.words.families``). Compounds are found without any list
too, when a story has one both as one word and with a hyphen or a space: squeezed, they are the same. Names of people,
organisations and works keep their own spelling and are no rows; nor are addresses on the web.
"""

from __future__ import annotations

from itertools import islice
from operator import attrgetter

from newslint.analyses._dialects import dialect, leaning, weights
from newslint.document import Document
from newslint.fact import Fact
from newslint.grammar.words.compounds import is_attributive
from newslint.grammar.words.families import MISSING, Family
from newslint.grammar.words.glosses import is_glossed
from newslint.grammar.words.standing_families import standing_families, stands_alone
from newslint.grammar.words.standing_forms import dialect_of, standing_forms
from newslint.grammar.words.written_forms import ARTICLE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST_TELLING = 5  # words shown to tell a story's dialect

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
        return is_glossed(self.document.prose, self.start, self.end)

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
    return _without_noun_and_verb(document, _without_attributive(document, _in_order(document, hits)))


def _in_order(document: Document, hits: Iterable[tuple[Family, bytes]]) -> list[Variant]:
    rows = [row for family, words in hits for row in _rows(document, family, words)]
    rows.sort(key=attrgetter("start"))
    return rows


def _first_foreign(document: Document) -> Variant | None:
    """The first word in the other dialect that does not also stand in the story's own spelling."""
    return next((row for row in document.get(find_dialect) if row.dialect != row.story_dialect and not row.mixed), None)


def _mixed(document: Document) -> set[str]:
    """The families of which the story has more than one form."""
    return {row.family for row in document.get(find_mixed)}


def _rows(document: Document, family: Family, words: bytes) -> Iterator[Variant]:
    """A row for each place where these folded words stand in a form of the family."""
    kind = "capital" if family.kind == "proper" else family.kind
    for start, end, number, column in standing_forms(document, family, words):
        form = _spaced(family.rows[0][column])
        yield Variant(document, start, end, family.name, kind, form, dialect_of(document, family, column), family, number)


def _without_attributive(document: Document, rows: list[Variant]) -> list[Variant]:
    """Rows without compounds that have a hyphen only because they go before a noun ("health-care workers")."""
    is_open = {row.family for row in rows if row.kind == "compound" and " " in row.form}
    return [
        row
        for row in rows
        if not (row.family in is_open and "-" in row.form and is_attributive(document.prose, row.start, row.end))
    ]


def _without_noun_and_verb(document: Document, rows: list[Variant]) -> list[Variant]:
    """Rows without words that a British story rightly writes in two ways ("good practice", "to practise")."""
    if not any(row.listed.noun_and_verb for row in rows):
        return rows
    american, british = weights(document.get(_telling))
    return [row for row in rows if not row.listed.noun_and_verb] if british > american else rows


def _spaced(form: str) -> str:
    return form.replace("_", " ")
