"""What stands in display type: headlines, captions, and lines that are short or do not end like a sentence."""

from __future__ import annotations

from newslint.document import Document

DISPLAY = frozenset({"headline", "heading", "caption"})  # roles
HEADLINE = 100  # characters of a first paragraph that may be the headline
HEADLINES = 2  # such paragraphs
SHORT = 80  # characters: a question or an exclamation that is no longer may be a heading


def is_in_display_type(document: Document, place: int) -> bool:
    """Whether a place of the prose is in display type.

    A short first paragraph, and one below it, may be the headline and its second line.
    """
    block = document.block_at(place)
    above, below = document.blocks[: block.number + 1], document.blocks[block.number + 1 :]
    if below and len(above) <= HEADLINES and all(one.end - one.start <= HEADLINE for one in above):
        return True
    last = document.prose[block.start : block.end].rstrip("”’\"') ")[-1:]
    return (
        block.role in DISPLAY or last not in {".", "?", "!", "…", ",", ":"} or (last != "." and block.end - block.start < SHORT)
    )
