"""The closed classes of English words, by name."""

from __future__ import annotations

from newslint import lexicon
from newslint.remember import remember


@remember
def words(name: str) -> frozenset[str]:
    """The words of a class, in lower case.

    Raises:
        KeyError: there is no such class.
    """
    return frozenset(lexicon.mapping("word_classes.tsv")[name].split(" "))
