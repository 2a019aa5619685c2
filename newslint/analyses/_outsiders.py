"""Speakers whom a story names once and of whom it says nothing, amid the words of others."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from newslint.document import Document
from newslint.grammar.names.roles import role_of
from newslint.grammar.word_classes import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.analyses.attributions import Attribution
    from newslint.people.mention import Mention
    from newslint.people.person import Person

ROLE_WITHIN = 25  # code points before a name in which a word for what its bearer is may stand
REACH = 4  # attributions before a speaker among which another one is looked for
_NO_REPORT = frozenset({"call", "sing"})
_TOLD = (",", "(", " (", " of ", " for ", " from ", " at ", " with ", " in ")  # what begins to say who somebody is


def amid(row: Attribution) -> Person | None:
    """Who speaks before a speaker and is told of after, where that one is named nowhere else and nothing says who that is."""
    person, speaker = row.person, row.speaker
    if person is None or speaker is None or speaker.kind != "full" or person.named > 1 or person.titles or person.ages:
        return None
    if not person.sure or not _is_beside(row, speaker) or _says_who_speaks(speaker) or _is_told_of_before(row):
        return None
    rows = row.document.get(_of_people)
    place = rows.index(row, bisect_left(rows, row.start, key=attrgetter("start")))
    for earlier in range(place - 1, max(-1, place - 1 - REACH), -1):
        other = rows[earlier].person
        if other is not None and other is not person and other.introduced and other.mentions[-1].start > row.end:
            return other
    return None


def _is_beside(row: Attribution, speaker: Mention) -> bool:
    """Whether the speaker stands right at a verb of speech: "Hassan said", "said Hassan", but not "Hassan called him"."""
    cue = row.cue
    return (
        cue is not None
        and cue.kind == "speech"
        and cue.lemma not in _NO_REPORT
        and 1 in (cue.start - speaker.end, speaker.start - cue.end)
    )


def _says_who_speaks(speaker: Mention) -> bool:
    """Whether something beside a name says who that is: "Ann Lee, a nurse", "nurse Ann Lee", "Gallup’s Ann Lee"."""
    prose = speaker.document.prose
    if prose.startswith(_TOLD, speaker.end):
        return True
    before = prose[max(0, speaker.start - ROLE_WITHIN) : speaker.start].split()
    if not before:
        return False
    last = before[-1].strip(",")
    return (
        role_of(last) is not None
        or last.endswith(("’s", "'s", "s’", "-based"))
        or last in words("preposition")
        or last in words("coordinator")
    )


def _is_told_of_before(row: Attribution) -> bool:
    """Whether somebody without a name speaks right before, who may be the one named: "A nurse said so. “Yes,” Ann Lee said"."""
    rows = row.document.table("attributions")
    place = rows.index(row, bisect_left(rows, row.start, key=attrgetter("start")))
    before = rows[place - 1] if place else None
    return before is not None and before.person is None and before.speaker is not None and before.speaker.kind == "description"


def _of_people(document: Document) -> list[Attribution]:
    """The attributions to a person, in order."""
    return [row for row in document.table("attributions") if row.person is not None]
