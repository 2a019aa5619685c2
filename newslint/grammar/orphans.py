"""Quotations that stand in a paragraph of their own, and of which nothing beside them tells whose words they are."""

from __future__ import annotations

from newslint.analyses import quotations
from newslint.document import Document
from newslint.grammar.folding import folded
from newslint.grammar.quote_styles import STYLES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.analyses.quotations import Quotation

NAMING = frozenset({"full", "surname", "given", "titled"})  # kinds of mentions that name a person
OPENING = 40  # characters of a paragraph in which somebody who speaks goes on from the quotation before it
FURNITURE = 25  # characters; a shorter paragraph is no telling of anything
DASHES = "-–—"


def is_orphaned(row: Quotation) -> bool:
    """Whether it is all of its paragraph, and none beside it says whose words it is.

    That is the case where nobody is named or quoted in the paragraph before, and the one after does not begin with somebody
    who speaks. A study or a body that tells something in the paragraph before says no quoted words.
    """
    document = row.document
    blocks = document.blocks
    number = row.paragraph
    block = blocks[number]
    if row.start != block.start or row.end < block.end - 1 or number == 0:
        return False
    speaker = row.speaker
    if speaker is not None and (speaker.person is not None or speaker.text.lower() in ("he", "she", "who")):
        return False
    before = blocks[number - 1]
    prose = document.prose
    announcing = prose[before.start : before.end].rstrip()
    if announcing.endswith(":") or len(announcing) < FURNITURE or not _is_followed_by_no_speaker(document, number):
        return False
    view = document.get(folded)
    words = view[row.inner_start : row.inner_end - 1].strip()
    if words in view[: row.start] or words in view[row.end :]:  # set off from the story, which gives it once more
        return False
    if any(before.start <= other.start < before.end for other in document.get(quotations.find) if other.depth == 1):
        return False
    return not any(
        before.start <= mention.start < before.end and mention.kind in NAMING for mention in document.table("mentions")
    )


def _is_followed_by_no_speaker(document: Document, number: int) -> bool:
    """Whether the paragraph behind does not begin with a quotation, with somebody who speaks or amid a sentence."""
    blocks = document.blocks
    if number + 1 == len(blocks):
        return True
    start = blocks[number + 1].start
    first = document.prose[start]
    if first in STYLES or first in DASHES or first.islower():
        return False
    return not any(mention.speaks and 0 <= mention.start - start < OPENING for mention in document.table("mentions"))
