"""Pairs the brackets of a text, paragraph by paragraph.

A bracket that begins a paragraph may close in one of the next ones, as an editor's note in several paragraphs does.
"""

from __future__ import annotations

from itertools import pairwise

from newslint.document import Document
from newslint.grammar.marks.asides import is_list_marker
from newslint.grammar.marks.glyphs import CLOSERS, OPENERS
from newslint.grammar.marks.mark import Mark

NOTE_PARAGRAPHS = 6  # how many paragraphs a note in brackets may take
MOST_FAULTS = 20  # in one paragraph; beyond them it is no prose


def pair_brackets(document: Document, paragraphs: list[list[Mark]]) -> None:
    """Gives the brackets their partners and faults."""
    note: Mark | None = None
    for marks in paragraphs:
        brackets = [mark for mark in marks if mark.bracket and mark.aside is None]
        if not brackets:
            continue
        block = document.blocks[brackets[0].block]
        if note is not None and block.number - note.block > NOTE_PARAGRAPHS:
            note = None
        unopened, unclosed = _pair(document.prose, brackets, block.start)
        if note is not None and unopened and unopened[-1].text == CLOSERS[note.text]:
            _join(note, unopened.pop())
            note.fault = note.expected = None
            note = None
        for mark in unopened[:MOST_FAULTS]:
            mark.fault, mark.expected = "unopened", OPENERS[mark.text]
        for mark in unclosed[:MOST_FAULTS]:
            mark.fault, mark.expected = "unclosed", CLOSERS[mark.text]
        if unclosed and unclosed[0].start == block.start:
            note = unclosed[0]


def _pair(prose: str, brackets: list[Mark], block_start: int) -> tuple[list[Mark], list[Mark]]:
    """Pairs what pairs; gives the closing marks that nothing opens and the opening ones that nothing closes."""
    unopened: list[Mark] = []
    open_marks: list[Mark] = []
    for place, mark in enumerate(brackets):
        if mark.partner is not None:
            continue
        if mark.means > 0 and open_marks and mark.looks < 0 and mark.text == open_marks[-1].text:
            _join(open_marks.pop(), mark)  # (in Cairo( declined
            mark.fault, mark.expected = "mismatched", CLOSERS[mark.text]
        elif mark.means > 0:
            mark.opens = True
            open_marks.append(mark)
        elif open_marks and (mark.text == CLOSERS[open_marks[-1].text]):
            _join(open_marks.pop(), mark)
        elif is_list_marker(prose, mark, block_start):
            mark.aside = "list"
        elif len(open_marks) > 1 and mark.text == CLOSERS[open_marks[-2].text]:
            open_marks[-1].fault, open_marks[-1].expected = "unclosed", CLOSERS[open_marks[-1].text]
            open_marks.pop()
            _join(open_marks.pop(), mark)
        elif open_marks:
            _blame(prose, open_marks[-1], mark, block_start)
            _join(open_marks.pop(), mark)
        elif mark.looks > 0 and place + 1 < len(brackets) and brackets[place + 1].text == mark.text:
            mark.opens = True  # )in Cairo) declined
            mark.fault, mark.expected = "mismatched", OPENERS[mark.text]
            _join(mark, brackets[place + 1])
        else:
            mark.doubled = bool(place) and _are_one(brackets[place - 1], mark)
            unopened.append(mark)
    for mark, following in pairwise(brackets):
        if mark.opens and mark.partner is None and _are_one(mark, following):
            mark.doubled = True
    return unopened, open_marks


def _blame(prose: str, opening: Mark, closing: Mark, block_start: int) -> None:
    """Of two brackets of different kinds, takes the one that is not round for the wrong one; in quoted words the closing one."""
    before = prose[block_start : opening.start]
    quoted = before.count("“") > before.count("”") or before.count('"') % 2
    if closing.text == ")" and not quoted:
        opening.fault, opening.expected = "mismatched", OPENERS[closing.text]
    else:
        closing.fault, closing.expected = "mismatched", CLOSERS[opening.text]


def _are_one(mark: Mark, following: Mark) -> bool:
    """Whether a bracket was typed twice."""
    return mark.text == following.text and mark.end == following.start


def _join(opening: Mark, closing: Mark) -> None:
    opening.partner, closing.partner = closing, opening
