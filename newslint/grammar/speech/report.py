"""What a report of speech is: a cue, its speaker, and the stretches that are attributed."""

from __future__ import annotations

from newslint.grammar.speech.cues import CueForm
from newslint.grammar.speech.outer import OuterSentence
from newslint.record import Record


class Report(Record):
    """One cue and what it reports. ``speaker``, ``cue`` and ``parts`` are places of tokens, [i, j).

    ``verb`` is where the cue's verb group begins ("has also said" at "has"). ``beside`` tells that the speaker stands right
    at the cue, with nothing else in the speaker's place.
    """

    sentence: OuterSentence
    form: CueForm
    cue: tuple[int, int]
    speaker: tuple[int, int] | None
    parts: list[tuple[int, int]]
    beside: bool
    verb: int
