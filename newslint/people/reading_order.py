"""The mentions of a story in the order in which they are read, each with its sentence and its paragraph."""

from __future__ import annotations

from bisect import bisect_right

from newslint.document import Document
from newslint.grammar.marks.quoted_passages import quoted_stretches
from newslint.grammar.page.furniture import furniture
from newslint.grammar.speech.outer import narrated_starts
from newslint.grammar.speech.transcript import turns
from newslint.people.mention import Mention

SIGNING = frozenset({"byline", "credit"})  # roles of blocks that name those who made the story: no "she" in it means them


def rows_of(document: Document, mentions: list[Mention]) -> list[tuple[Mention, int, int, bool]]:
    """Each mention in the copy with its sentence, its block, and whether it is quoted.

    Who only signs the story is left out, and what is no copy counts for no distance.
    """
    apart = document.get(furniture)
    blocks = [block.start for block in document.blocks]
    sentences = document.get(narrated_starts)
    if apart:
        sentences = [start for start in sentences if bisect_right(blocks, start) - 1 not in apart]
    quoted_starts, quoted_ends = document.get(quoted_stretches)
    turned = {turn.block for turn in document.get(turns)}  # of a transcript, whose words are all somebody's
    rows = []
    sentence = block = quotation = 0
    for mention in mentions:
        start = mention.start
        sentence = bisect_right(sentences, start, sentence)
        block = bisect_right(blocks, start, block)
        number = max(0, block - 1)
        if document.blocks[number].role in SIGNING or number in apart:
            continue
        quotation = bisect_right(quoted_starts, start, quotation)
        quoted = (quotation > 0 and start < quoted_ends[quotation - 1]) or number in turned
        rows.append((mention, sentence, number, quoted))
    return rows
