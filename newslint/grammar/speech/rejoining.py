"""Quotations of several paragraphs whose speaker is named only behind the last of them."""

from __future__ import annotations

from bisect import bisect_right

from newslint.document import Document
from newslint.grammar.marks.quoted_passages import quoted_passages
from newslint.grammar.sentences import sentence_starts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.grammar.marks.quoted_passage import QuotedPassage
    from newslint.grammar.speech.told import Spoken

_PRONOUNS = frozenset({"he", "she", "they", "who"})


def give_to_one_speaker(document: Document, found: list[Spoken], carried: set[int]) -> None:
    """Gives the parts of one quotation that have no cue of their own to whoever says the part that goes on with them.

    ``carried`` are the places of words that were given to the speaker before them, for want of a cue. They stay with that
    one where they go on directly with words that have a cue, as in “No,” she said. “We won’t, and where nothing but
    "he said" follows.
    """
    rows = [row for row in document.get(quoted_passages) if row.depth == 1]
    if not any(row.continued for row in rows):
        return
    at = {speech.start: place for place, speech in enumerate(found) if speech.kind == "direct"}
    for number in range(len(rows) - 2, -1, -1):
        row, following = rows[number], rows[number + 1]
        if not row.continued or row.inner_start not in carried or following.inner_start in carried:
            continue
        place, source = at.get(row.inner_start), at.get(following.inner_start)
        if place is None or source is None or (number and _resumes(document, row, rows[number - 1])):
            continue
        speech, said = found[place], found[source]
        if speech.sure and said.speaker is not None and document.prose[slice(*said.speaker)].lower() in _PRONOUNS:
            continue
        found[place] = type(speech)(speech.start, speech.end, "direct", said.form, said.cue, said.speaker, True, said.beside)
        carried.discard(speech.start)


def _resumes(document: Document, row: QuotedPassage, before: QuotedPassage) -> bool:
    """Whether a quotation stands in the same sentence as the one before it or begins the next."""
    starts = document.get(sentence_starts)
    return bisect_right(starts, row.start) - bisect_right(starts, before.end) <= 1
