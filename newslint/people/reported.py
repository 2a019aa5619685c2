"""Who speaks where, and whom reported words name: seldom whoever says them."""

from __future__ import annotations

from bisect import bisect_left

from newslint.document import Document
from newslint.grammar.speech.flow import spoken
from newslint.people.beside import SUBJECTS
from newslint.people.mention import NAMING
from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.people.mention import Mention


_OF = " of "


class Voices(Record):
    """Where those are named who speak: all, those who ask, those who do so in another one's words (begin and end of each).

    ``told_of`` are the places of those who are named in words that a pronoun reports, ``others`` those whom the words of a
    speaker name, people by identity, by where the speaker begins.
    """

    speaking: set[int]
    asking: set[int]
    nested: set[int]
    told_of: set[int]
    others: dict[int, set[int]]


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


def people_in_words(document: Document, mentions: list[Mention]) -> dict[int, set[int]]:
    """Whom the words of each speaker name, people by identity, by where the speaker begins: seldom the speaker.

    So of those of whom something is said: “Not now,” he said of Hassan.
    """
    named = [mention for mention in mentions if mention.person is not None and mention.kind in NAMING]
    starts = [mention.start for mention in named]
    found: dict[int, set[int]] = {}
    for speech in document.get(spoken):
        if speech.speaker is None or speech.start <= speech.speaker[0] < speech.end:
            continue
        told = []
        if speech.cue is not None and document.prose.startswith(_OF, speech.cue[1]):
            told.append((speech.cue[1], speech.cue[1] + len(_OF) + 1))
        if speech.kind == "direct" or speech.end > speech.speaker[0]:  # not in "Hassan was late, he said"
            told.append((speech.start, speech.end))
        for start, end in told:
            for mention in named[bisect_left(starts, start) : bisect_left(starts, end)]:
                found.setdefault(speech.speaker[0], set()).add(id(mention.person))
    return found
