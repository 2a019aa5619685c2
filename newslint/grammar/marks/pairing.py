"""Pairs the quotation marks of a text, and finds those that are at fault.

Marks are paired within a paragraph, so that one fault never blinds us to the rest of the story. A quotation may go on
over several paragraphs: each then begins with the opening mark again, and only the last is closed. Where the
marks allow two readings (a quotation inside a quotation, or one that was never closed), the marks that follow decide.
"""

from __future__ import annotations

from itertools import zip_longest

from newslint.document import Document
from newslint.grammar.marks.brackets import pair_brackets
from newslint.grammar.marks.continuation import begins_next, carry_over, reopens
from newslint.grammar.marks.likeliest import Reading
from newslint.grammar.marks.mark import Mark, marks
from newslint.grammar.marks.mixed_pairs import judge_mixed_pairs

MOST_FAULTS = 20  # in one paragraph; beyond them it is no prose
_BY_TURNS = {"“": "”", '"': '"'}


def paired_marks(document: Document) -> list[Mark]:
    """All marks of the document in order, each with its partner, its fault, or the reason why it is none."""
    paragraphs = document.get(marks)
    pair_brackets(document, paragraphs)
    by_block = {found[0].block: found for found in paragraphs if found}
    left_open: list[list[Mark]] = []
    for found in paragraphs:
        quotes = [mark for mark in found if not mark.bracket and mark.aside is None]
        if quotes:
            by_turns = _paired_by_turns(quotes)
            left_open.append(by_turns if by_turns is not None else _read(document, quotes, by_block))
    carry_over(document, left_open, by_block)
    judge_mixed_pairs(document.prose, paragraphs)
    _forgive_damage(paragraphs)
    return [mark for found in paragraphs for mark in found]


def _forgive_damage(paragraphs: list[list[Mark]]) -> None:
    """A damaged mark is told as such, and neither it nor its partner has another fault."""
    for mark in (mark for found in paragraphs for mark in found if mark.damaged):
        mark.fault = None
        if mark.partner is not None and mark.partner.fault == "mismatched":
            mark.partner.fault = None


def _paired_by_turns(quotes: list[Mark]) -> list[Mark] | None:
    """Pairs the marks of a paragraph where they open and close by turns, as they do in nearly all; gives what is left open.

    None for all other paragraphs: there it takes more to tell which mark belongs to which.
    """
    for opening, closing in zip_longest(quotes[::2], quotes[1::2]):
        if opening.looks <= 0 or opening.text not in _BY_TURNS:
            return None
        if closing is not None and (closing.looks >= 0 or closing.text != _BY_TURNS[opening.text]):
            return None
    for opening, closing in zip_longest(quotes[::2], quotes[1::2]):
        opening.opens = True
        if closing is not None:
            _join(opening, closing)
    return quotes[-1:] if len(quotes) % 2 else []


def _read(document: Document, quotes: list[Mark], by_block: dict[int, list[Mark]]) -> list[Mark]:
    """Pairs the marks of a paragraph as they are most likely meant; gives what is left open, outermost first."""
    goes_on = begins_next(document, quotes[0].block, by_block)
    reading = Reading(document.prose, lambda opened, mark: reopens(document, opened, mark), goes_on=goes_on)
    return reading.pair(quotes, MOST_FAULTS)


def _join(opening: Mark, closing: Mark) -> None:
    opening.partner, closing.partner = closing, opening
