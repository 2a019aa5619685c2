"""Quotations that stand in a paragraph of their own, and of which nothing beside them tells whose words they are."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from newslint.document import Document
from newslint.grammar.folding import folded
from newslint.grammar.marks.quote_styles import STYLES
from newslint.grammar.marks.quoted_passages import quoted_passages
from newslint.people.mention import NAMING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.grammar.marks.quoted_passage import QuotedPassage
    from newslint.people.mention import Mention

PERSONAL = frozenset({"he", "she", "who"})
OPENING = 40  # characters of a paragraph in which "he said" goes on from the quotation before it
SIGNATURE = 60  # characters of an item that may say, below a quotation, whose words it has
FURNITURE = 25  # characters; a shorter paragraph is no telling of anything
DASHES = "-–—"


def is_set_apart(row: QuotedPassage) -> bool:
    """Whether it is all of its paragraph, or all in which somebody speaks, and not the first of the story."""
    block = row.document.block_at(row.start)
    return row.start == block.start and block.number > 0 and _is_followed_by_telling(row, block.end)


def is_orphaned(row: QuotedPassage, speaker: Mention | None) -> bool:
    """Whether nothing beside a quotation that is set apart says whose words it is; ``speaker`` is who is taken to say it.

    That is the case where nobody speaks or is quoted in the paragraph before, its last sentence is about nobody, and the one
    after does not begin with "he said". A study or a body that tells something in the paragraph before says no quoted words.
    """
    document = row.document
    blocks = document.blocks
    number = row.paragraph
    before = blocks[number - 1]
    beside = speaker is not None and speaker.start >= before.start
    if speaker is not None and beside and (speaker.person is not None or speaker.text.lower() in PERSONAL):
        return False
    prose = document.prose
    announcing = prose[before.start : before.end].rstrip()
    if announcing.endswith((":", ",")) or len(announcing) < FURNITURE or not _is_followed_by_no_speaker(document, number):
        return False
    view = document.get(folded)
    words = view[row.inner_start : row.inner_end - 1].strip()
    if words in view[: row.start] or words in view[row.end :]:  # set off from the story, which gives it once more
        return False
    if any(before.start <= other.start < before.end for other in document.get(quoted_passages) if other.depth == 1):
        return False
    return not any(
        mention.kind in NAMING or mention.text.lower() in PERSONAL
        for mention in _mentions(document, before.start, before.end)
        if mention.sentence >= row.sentence - 1
    )


def _is_followed_by_telling(row: QuotedPassage, end: int) -> bool:
    """Whether nothing follows a quotation in its paragraph, or sentences in which nobody speaks and no person is named."""
    if row.end >= end - 1:
        return True
    document = row.document
    prose = document.prose
    if prose[row.inner_end - 1] not in ".!?" or not prose[row.end : row.end + 2].strip().isupper():
        return False
    if any(mention.speaks or mention.kind in NAMING for mention in _mentions(document, row.end, end)):
        return False
    return not any(mark in prose[row.end : end] for mark in STYLES)


def _mentions(document: Document, start: int, end: int) -> Iterator[Mention]:
    """The mentions that begin in a stretch."""
    mentions = document.table("mentions")
    for place in range(bisect_left(mentions, start, key=attrgetter("start")), len(mentions)):
        if mentions[place].start >= end:
            break
        yield mentions[place]


def _is_followed_by_no_speaker(document: Document, number: int) -> bool:
    """Whether the paragraph behind does not begin with a quotation, with somebody who speaks or amid a sentence."""
    blocks = document.blocks
    if number + 1 == len(blocks):
        return True
    if blocks[number + 1].role == "list-item" and blocks[number + 1].end - blocks[number + 1].start <= SIGNATURE:
        return False
    start = blocks[number + 1].start
    first = document.prose[start]
    if first in STYLES or first in DASHES or first.islower():
        return False
    return not any(mention.speaks and mention.kind == "pronoun" for mention in _mentions(document, start, start + OPENING))
