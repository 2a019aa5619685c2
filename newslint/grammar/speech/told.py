"""What a sentence tells of speech: the words reported in it, and the quotations that it gives to nobody."""

from __future__ import annotations

from newslint.grammar.speech.cues import CueForm
from newslint.record import Record


class Spoken(Record):
    """Words at [start, end) of the prose, and the places of the cue and the speaker that belong to them.

    ``sure`` tells that they have a cue or go on with words that have one, ``beside`` that the speaker stands right at it.
    """

    start: int
    end: int
    kind: str
    form: CueForm | None
    cue: tuple[int, int] | None
    speaker: tuple[int, int] | None
    sure: bool
    beside: bool = False

    def moved(self, by: int) -> Spoken:
        """The same words, so many code points further on."""
        cue, speaker = self.cue and _moved(self.cue, by), self.speaker and _moved(self.speaker, by)
        return Spoken(self.start + by, self.end + by, self.kind, self.form, cue, speaker, self.sure, self.beside)


class Loose(Record):
    """A quotation at [start, end) that no cue of its sentence claims; the words in it are at [first, after).

    ``opens`` tells that the sentence begins with it, ``alone`` that it is a statement of its own, ``resumes`` that it may go on
    with what was said before a comma. ``subject`` is whoever announces it without a cue, right ``beside`` it or not, ``before``
    whom the narrator's sentence right before it in the paragraph is about; ``answers`` tells that this one agrees, or disagrees.
    """

    start: int
    end: int
    first: int
    after: int
    opens: bool
    alone: bool
    resumes: bool
    subject: tuple[int, int] | None
    beside: bool
    before: tuple[int, int] | None
    answers: bool

    def moved(self, by: int) -> Loose:
        """The same quotation, so many code points further on."""
        place = self.start + by, self.end + by, self.first + by, self.after + by
        subject, before = self.subject and _moved(self.subject, by), self.before and _moved(self.before, by)
        return Loose(*place, self.opens, self.alone, self.resumes, subject, self.beside, before, self.answers)


class Told(Record):
    """What the sentence that begins at ``start`` reports, and the quotations in it that belong to no report."""

    start: int
    rows: list[Spoken]
    loose: list[Loose]

    def moved(self, by: int) -> Told:
        """The same sentence, so many code points further on."""
        return Told(self.start + by, [row.moved(by) for row in self.rows], [quotation.moved(by) for quotation in self.loose])


def _moved(bounds: tuple[int, int], by: int) -> tuple[int, int]:
    return bounds[0] + by, bounds[1] + by
