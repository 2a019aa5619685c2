"""Words and phrases that patterns look for, by what they tell."""

from __future__ import annotations

from newslint import lexicon


def any_of(name: str) -> str:
    """The phrases of this name as the alternatives of a pattern, in the order of the list.

    Raises:
        KeyError: there is none of this name.
    """
    return lexicon.mapping("phrases.tsv")[name]
