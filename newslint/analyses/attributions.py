"""The table ``attributions``: a row is a stretch of words and who says them.

An attribution that is interrupted ("“Talks,” she said, “will go on.”") has one row for each part, with the same cue and
speaker.
"""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from newslint.analyses.mentions import Mention
from newslint.analyses.people import Person
from newslint.document import Document
from newslint.fact import Fact
from newslint.grammar.cast import cast
from newslint.grammar.flow import spoken
from newslint.grammar.roles import role_of

ROLE_WITHIN = 25  # code points before a name in which a word for what its bearer is may stand


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

    _for_rules = ("amid",)

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
    def amid(self) -> Person | None:
        """Somebody else whose words surround these, where the speaker is named nowhere else and nothing says who that is.

        The words around go on with a pronoun or with their speaker's name, as if that one had never stopped.
        """
        person, speaker = self.person, self.speaker
        if person is None or speaker is None or speaker.kind != "full" or person.named > 1 or person.titles or person.ages:
            return None
        if self._says_who_speaks(speaker):
            return None
        rows = self.document.get(_of_people)
        place = rows.index(self, bisect_left(rows, self.start, key=attrgetter("start")))
        earlier = map(rows.__getitem__, range(place - 1, -1, -1))
        before = next((row.person for row in earlier if row.person is not person), None)
        following = rows[place + 1] if place + 1 < len(rows) else None
        if following is None or following.speaker is None:
            return None
        beside = (
            self.cue is not None
            and self.cue.kind == "speech"
            and 1 in (self.cue.start - speaker.end, speaker.start - self.cue.end)
        )
        goes_on = following.speaker.kind == "pronoun" or following.person is before
        if not goes_on or not beside or not person.sure:
            return None
        later = map(rows.__getitem__, range(place + 1, len(rows)))
        after = next((row.person for row in later if row.speaker is not None and row.speaker.kind != "pronoun"), None)
        return before if before is after else None

    def _says_who_speaks(self, speaker: Mention) -> bool:
        prose = self.document.prose
        before = prose[max(0, speaker.start - ROLE_WITHIN) : speaker.start].split()
        told = prose.startswith((",", "(", " of ", " for "), speaker.end)
        return told or (bool(before) and role_of(before[-1].strip(",")) is not None)

    @property
    def words(self) -> int:
        """How many words are attributed."""
        return len(self.text.split())


def _of_people(document: Document) -> list[Attribution]:
    """The attributions to a person, in order."""
    return [row for row in document.get(find) if row.person is not None]


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
