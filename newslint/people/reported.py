"""Who speaks where, and whom reported words name: seldom whoever says them."""

from __future__ import annotations

from bisect import bisect_left

from newslint.document import Document
from newslint.grammar.speech.flow import spoken
from newslint.people.beside import SUBJECTS
from newslint.record import Record


class Voices(Record):
    """Where those are named who speak: all, those who ask, those who do so in another one's words (begin and end of each).

    ``told_of`` are the places of those who are named in words that a pronoun reports.
    """

    speaking: set[int]
    asking: set[int]
    nested: set[int]
    told_of: set[int]


def speaking_in_words(document: Document) -> set[int]:
    """Where those begin and end who speak in words of another one: Hassan of "Lee said that Hassan had told the paper"."""
    found: set[int] = set()
    told: list[tuple[int, int]] = []
    for speech in document.get(spoken):
        if speech.speaker is None:
            continue
        begin = speech.speaker[0]
        if any(start <= begin < end for start, end in told):
            found.update(speech.speaker)
        if speech.kind == "indirect" and speech.speaker[1] <= speech.start:
            told = [(speech.start, speech.end), *told[:1]]
    return found


def named_in_words(document: Document, starts: list[int]) -> set[int]:
    """Those of the places, in order, that stand in words which a pronoun behind them reports: "Hassan was late, he said"."""
    found: set[int] = set()
    for speech in document.get(spoken):
        if speech.kind != "indirect" or speech.speaker is None or speech.end > speech.speaker[0]:
            continue
        if document.prose[slice(*speech.speaker)] in SUBJECTS:
            found.update(starts[bisect_left(starts, speech.start) : bisect_left(starts, speech.end)])
    return found
