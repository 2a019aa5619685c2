"""Where the forms of a family stand in a story, and which dialect each of them tells of there."""

from __future__ import annotations

from newslint import lexicon
from newslint.document import Document
from newslint.grammar import folding
from newslint.grammar.words.compounds import is_noun
from newslint.grammar.words.written_forms import is_plain_word, written_form

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.grammar.words.families import Family


def standing_forms(document: Document, family: Family, words: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Each place where these folded words stand in a form of the family: [start, end), and the row and column of the form."""
    prose = document.prose
    is_place = family.kind == "place" or (family.kind == "diacritic" and family.name[0].isupper())
    cased = is_place or family.kind in ("capital", "proper")
    for start in folding.places(document, words):
        end = start + len(words)
        written = written_form(prose[start:end], cased)
        number = next((number for number, row in enumerate(family.rows) if written in row), None)
        if number is None or not is_plain_word(prose, start, end, "place" if is_place else family.kind):
            continue
        if _is_compared(family, written, prose, start, end):
            yield start, end, number, family.rows[number].index(written)


def dialect_of(document: Document, family: Family, column: int) -> str | None:
    """The dialect that alone has the form in a column of the family; None for American ones that Canadians use, too."""
    dialect = family.dialects[column]
    is_shared = family.north_american and dialect == "American" and document.get(_is_canadian)
    return None if is_shared else dialect


def _is_compared(family: Family, written: str, prose: str, start: int, end: int) -> bool:
    """Whether a form is the noun, where the same words may be none."""
    return not (family.noun or (family.open_noun and "_" in written)) or is_noun(prose, start, end)


def _is_canadian(document: Document) -> bool:
    """Whether the story tells of Canada, where colour is analyzed."""
    return not document.get(folding.vocabulary).isdisjoint(map(str.encode, lexicon.words("canada.txt")))
