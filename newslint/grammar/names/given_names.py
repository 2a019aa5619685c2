"""Given names: whether a word is one, whose it usually is, and which two may be one person's."""

from __future__ import annotations

from newslint import lexicon
from newslint.grammar.slips import one_slip
from newslint.patterns import pattern
from newslint.remember import remember

SHORTEST = 3  # letters of a given name that is compared by its sound
_UNHEARD = pattern(r"(?<=[aou])h(?=[nmr])|(?<=(\p{Ll}))\1|(?<=nn)e$")  # letters that a given name may do without
_NONE: frozenset[int] = frozenset()


def is_given(word: str) -> bool:
    """Whether a word is a known given name, of men or of women."""
    return word in lexicon.words("given_names_male.txt") or word in lexicon.words("given_names_female.txt")


def usual_gender(given: str | None) -> str | None:
    """The gender of most people of this given name; None where it is not known or both bear it."""
    male = given in lexicon.words("given_names_male.txt")
    female = given in lexicon.words("given_names_female.txt")
    return None if male == female else "male" if male else "female"


def same_given(one: str, other: str) -> bool:
    """Whether two given names may be one person's: the same, one short for the other, or one the other's initial."""
    if one == other:
        return True
    short = lexicon.mapping("nicknames.tsv")
    if short.get(one, one) == short.get(other, other):
        return True
    return (one.endswith(".") or other.endswith(".")) and one[0] == other[0]


def may_be_misspelled(one: str, other: str) -> bool:
    """Whether one of two given names may be the other, spelled wrongly: a slip apart, or spelled as others spell it."""
    if {usual_gender(one), usual_gender(other)} == {"male", "female"}:  # Eric Garner's daughter Erica
        return False
    spellings = _spellings()
    if one_slip(one, other) or not spellings.get(one, _NONE).isdisjoint(spellings.get(other, _NONE)):
        return True
    return min(len(one), len(other)) >= SHORTEST and _UNHEARD.sub("", one) == _UNHEARD.sub("", other)


@remember
def _spellings() -> dict[str, set[int]]:
    """The lines of the list of spellings on which a given name stands."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(lexicon.lines("given_name_spellings.txt")):
        for spelling in line.split():
            found.setdefault(spelling, set()).add(number)
    return found
