"""The table ``attributions``: a row is a stretch of words and who says them.

An attribution that is interrupted ("“Talks,” she said, “will go on.”") has one row for each part, with the same cue and
speaker.
"""

from __future__ import annotations

from newslint.document import Document
from newslint.fact import Fact
from newslint.grammar.speech.flow import spoken
from newslint.people.cast import cast
from newslint.people.mention import Mention
from newslint.people.person import Person


class Cue(Fact):
    """The word that reports; ``kind`` is ``speech``, ``belief`` or ``intention``."""

    _in_reference = ("lemma", "tense", "kind")

    lemma: str
    tense: str
    kind: str


class Attribution(Fact):
    """Words and who says them, at the words themselves (inside the marks of a direct quotation).

    ``kind`` is ``direct``, ``indirect`` or ``mixed``. ``speaker`` is the mention beside the cue, ``sure`` tells that there
    is one.
    """

    _for_rules = ("amid", "named")

    kind: str
    cue: Cue | None
    speaker: Mention | None
    sure: bool

    @property
    def content(self) -> str:
        """The words attributed."""
        return self.text

    @property
    def person(self) -> Person | None:
        """Who says them; None for a body, a crowd, or somebody the story does not name."""
        return self.speaker.person if self.speaker else None

    @property
    def named(self) -> Mention | None:
        """The name in the speaker's place, or the one that a "who" there goes with: "Hassan" of "Hassan, who said"."""
        speaker = self.speaker
        if speaker is None or speaker.kind != "pronoun":
            return speaker
        return self.document.get(cast).antecedents.get((speaker.start, speaker.end))

    @property
    def amid(self) -> Person | None:
        """Who speaks before and is told of after, where the speaker is named nowhere else and nothing says who that is."""
        from newslint.analyses._outsiders import amid

        return amid(self)

    @property
    def words(self) -> int:
        """How many words are attributed."""
        return len(self.text.split())


def find(document: Document) -> list[Attribution]:
    """All attributions, in the order of their words."""
    speakers = document.get(cast).speakers
    cues: dict[tuple[int, int], Cue] = {}
    rows = []
    for speech in document.get(spoken):
        cue = None
        if speech.cue is not None and speech.form is not None:
            cue = cues.get(speech.cue)
            if cue is None:
                cue = cues[speech.cue] = Cue(document, *speech.cue, speech.form.lemma, speech.form.tense, speech.form.kind)
        speaker = speakers.get(speech.speaker) if speech.speaker else None
        rows.append(Attribution(document, speech.start, speech.end, speech.kind, cue, speaker, speech.sure))
    return rows
