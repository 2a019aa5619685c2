"""Whom reported words name: seldom whoever says them."""

from __future__ import annotations

from bisect import bisect_left

from newslint.document import Document
from newslint.grammar.speech.flow import spoken
from newslint.people.beside import SUBJECTS


def named_in_words(document: Document, starts: list[int]) -> set[int]:
    """Those of the places, in order, that stand in words which a pronoun behind them reports: "Hassan was late, he said"."""
    found: set[int] = set()
    for speech in document.get(spoken):
        if speech.kind != "indirect" or speech.speaker is None or speech.end > speech.speaker[0]:
            continue
        if document.prose[slice(*speech.speaker)] in SUBJECTS:
            found.update(starts[bisect_left(starts, speech.start) : bisect_left(starts, speech.end)])
    return found
