"""Plurals of nouns, and their singulars."""

from __future__ import annotations

from newslint import lexicon

LONGEST_IN_MEN = 5  # letters of a word in -men that is no plural of one in -man, as women is
_SINGULAR_IN_MEN = frozenset({"specimen", "regimen", "abdomen", "bitumen", "cyclamen", "albumen", "cerumen", "foramen"})


def lemma(word: str) -> str | None:
    """The singular of a plural noun in lower case; None for what is no plural."""
    irregular = lexicon.mapping("plurals.tsv").get(word)
    if irregular is not None:
        return irregular
    if word.endswith("men") and len(word) > LONGEST_IN_MEN and word not in _SINGULAR_IN_MEN:
        return f"{word[:-2]}an"
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is", "'s", "’s")):
        return None
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zes")):
        return word[:-2]
    return word[:-1]


def plural(noun: str) -> str:
    """The regular plural of a noun in lower case."""
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")
