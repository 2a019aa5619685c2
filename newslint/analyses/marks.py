"""The table ``marks``: a row is a quotation mark or bracket that is at fault."""

from __future__ import annotations

from itertools import pairwise

from newslint.document import Document
from newslint.fact import Fact, Stretch
from newslint.grammar.marks.glyphs import CLOSERS, OPENERS
from newslint.grammar.marks.mark import Mark
from newslint.grammar.marks.mixed_pairs import HALF_STRAIGHT
from newslint.grammar.marks.pairing import paired_marks
from newslint.patterns import pattern

_BEFORE_SPACE = frozenset(" ,.?!")  # before a closing mark, behind which a word begins
_FIRST_WORD = pattern(r"\S+")


class MarkFact(Fact):
    """A mark at fault.

    ``fault`` is ``unclosed`` (nothing closes it), ``unopened`` (nothing opens it), ``mismatched`` (its partner is of another
    kind) or ``unreopened``: a paragraph goes on with the quotation of the one before, but its first word lacks the mark; or
    ``reclosed``: it closes a quotation that the next paragraph goes on with, in a story that elsewhere leaves those open.
    ``expected`` is the mark that should stand there, or the one that is missing. ``partner`` is the other mark of
    the pair. ``bracket`` tells brackets from quotation marks, and ``doubled`` that the mark stands beside the same one again;
    ``twice`` tells it of a mismatched one. A ``swapped`` one and the mark behind it should change places, and an ``unsure`` one
    may be right and its partner wrong.
    """

    _for_rules = ("bracket", "opens", "doubled", "certain", "repair", "right", "half_straight")

    fault: str
    expected: str | None
    partner: Stretch | None
    bracket: bool
    opens: bool
    doubled: bool
    swapped: bool
    unsure: bool
    twice: bool

    @property
    def half_straight(self) -> bool:
        """Whether it and its partner are one kind of mark, but one of them is curly and the other straight."""
        return self.partner is not None and {self.text, self.partner.text} in HALF_STRAIGHT

    @property
    def certain(self) -> bool:
        """Whether ``repair`` can be nothing else: of two marks of different kinds, either may be the wrong one."""
        if self.unsure:
            return False
        return not self.bracket or self.doubled or self.expected in {CLOSERS.get(self.text), OPENERS.get(self.text)}

    @property
    def repair(self) -> Stretch | None:
        """What ``expected`` should replace: a mismatched mark with the space that does not belong to it; all of a doubled one.

        Where a mark is glued to a word of the other side, the space to be moved is a part of it.
        """
        prose = self.document.prose
        if self.swapped:
            return Stretch(self.document, self.start, self.end + 1)
        if self.fault == "unreopened":
            return Stretch(self.document, self.start, self.start)
        if self.doubled:
            return Stretch(self.document, self.start, self.end)
        if self.fault != "mismatched":
            return None
        block = self.document.block_at(self.start)
        start, end = self.start, self.end + self.twice * len(self.text)
        if self.opens:
            if start == block.start or prose[start - 1].isspace():
                end += len(prose[end : block.end]) - len(prose[end : block.end].lstrip())
            elif prose[end : end + 1] == " ":
                end += 1
        else:
            start = block.start + len(prose[block.start : start].rstrip())
        return Stretch(self.document, start, end)

    @property
    def right(self) -> str | None:
        """What should stand in the place of ``repair``: ``expected``, with the space that belongs on its other side."""
        prose, start, end = self.document.prose, self.start, self.end
        if self.swapped:
            return prose[end : end + 1] + self.text
        if self.fault != "mismatched" or self.bracket or self.expected is None:
            return self.expected
        block = self.document.block_at(start)
        if self.opens:
            moved = prose[end : end + 1] == " " and start > block.start and not prose[start - 1].isspace()
            return f" {self.expected}" if moved else self.expected
        glued = prose[end : end + 1].isalpha() and prose[start - 1] in _BEFORE_SPACE
        return f"{self.expected} " if glued else self.expected


def find(document: Document) -> list[MarkFact]:
    """The marks at fault, in order."""
    marks = [mark for mark in document.get(paired_marks) if mark.fault is not None]
    twice = {mark.start for mark, other in pairwise(marks) if mark.fault == "mismatched" and _is_twin(mark, other)}
    twins = {mark.end for mark in marks if mark.start in twice}
    rows = [
        _row(document, mark, mark.fault, twice=mark.start in twice)
        for mark in marks
        if mark.fault is not None and not (mark.doubled and mark.start in twins)
    ]
    rows.sort(key=lambda row: row.start)
    return rows


def _is_twin(mark: Mark, other: Mark) -> bool:
    """Whether another mark is the same one, typed once more."""
    return other.doubled and other.start == mark.end and other.text == mark.text and not mark.bracket


def _row(document: Document, mark: Mark, fault: str, *, twice: bool) -> MarkFact:
    partner = mark.partner
    other = Stretch(document, partner.start, partner.end) if partner is not None else None
    start, end = mark.start, mark.end
    if fault == "unreopened":
        word = _FIRST_WORD.search(document.prose, document.blocks[mark.block].start)
        assert word is not None
        start, end = word.span()
    return MarkFact(
        document,
        start,
        end,
        fault=fault,
        expected=mark.expected,
        partner=other,
        bracket=mark.bracket,
        opens=mark.opens,
        doubled=mark.doubled,
        swapped=mark.swapped,
        unsure=mark.unsure,
        twice=twice,
    )
