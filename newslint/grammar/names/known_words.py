"""Capitalised words that are known for something else than a surname."""

from __future__ import annotations

from newslint import lexicon
from newslint.grammar.names.given_names import is_given


def is_known(word: str) -> bool:
    """Whether a capitalised word is a common word, a given name, a place or a body, so that it is no slip for a surname."""
    known = word.lower() in lexicon.words("common_words.txt") or word in lexicon.words("organisations.txt")
    return known or is_given(word) or is_place_or_body(word)


def is_place_or_body(word: str) -> bool:
    """Whether a capitalised word is a place, or ends the name of a body."""
    return word in lexicon.words("organisation_heads.txt") or word in lexicon.words("places.txt")
