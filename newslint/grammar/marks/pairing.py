"""Pairs the quotation marks of a text, and finds those that are at fault.

Marks are paired within a paragraph, so that one fault never blinds us to the rest of the story. A quotation may go on
over several paragraphs: each then begins with the opening mark again, and only the last is closed. Where the
marks allow two readings (a quotation inside a quotation, or one that was never closed), the marks that follow decide.
"""

from __future__ import annotations

from itertools import zip_longest

from newslint.document import Document
from newslint.grammar.marks.brackets import pair_brackets
from newslint.grammar.marks.continuation import carry_over, reopen
from newslint.grammar.marks.mark import ALSO_CLOSED_BY, CLOSERS, OPENERS, Mark, marks
from newslint.grammar.marks.marks_ahead import MarksAhead, direction
from newslint.grammar.marks.mixed_pairs import judge_mixed_pairs
from newslint.grammar.marks.single_marks import begins_word, ends_word, may_be_possessive

MOST_FAULTS = 20  # in one paragraph; beyond them it is no prose
_BY_TURNS = {"“": "”", '"': '"'}
_SENTENCE_MARKS = frozenset(",.?!…")


def paired_marks(document: Document) -> list[Mark]:
    """All marks of the document in order, each with its partner, its fault, or the reason why it is none."""
    paragraphs = document.get(marks)
    pair_brackets(document, paragraphs)
    left_open: list[list[Mark]] = []
    for found in paragraphs:
        quotes = [mark for mark in found if not mark.bracket and mark.aside is None]
        if quotes:
            by_turns = _paired_by_turns(quotes)
            left_open.append(by_turns if by_turns is not None else _Paragraph(document, quotes).pair())
    carry_over(document, left_open, {found[0].block: found for found in paragraphs if found})
    judge_mixed_pairs(paragraphs)
    return [mark for found in paragraphs for mark in found]


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


class _Paragraph:
    """The pairing of one paragraph: the marks that are open, outermost first, and the marks still to come."""

    def __init__(self, document: Document, quotes: list[Mark]) -> None:
        self.document = document
        self.prose = document.prose
        self.quotes = quotes
        self.open: list[Mark] = []
        self.faults = 0
        self.ahead = MarksAhead(document.prose, quotes)

    def pair(self) -> list[Mark]:
        """Pairs the marks; gives those left open, outermost first."""
        for place, mark in enumerate(self.quotes):
            if mark.partner is not None:
                continue  # paired ahead, with one that is wrong
            if mark.single:
                self._single(mark, place)
            else:
                self._double(mark, place)
            if self.faults > MOST_FAULTS:
                for rest in self.quotes[place + 1 :]:
                    rest.aside = "noise"
                break
        return self.open

    def _double(self, mark: Mark, place: int) -> None:
        inner = next((i for i in range(len(self.open) - 1, -1, -1) if not self.open[i].single), None)
        if inner is None:
            self._double_outside(mark, place)
            return
        opened = self.open[inner]
        towards = direction(mark)
        if mark.means < 0 and mark.looks > 0 and opened.end == mark.start:
            self._fault(mark, "unopened", OPENERS.get(mark.text))  # typed for the opening one as well: “”We are
            return
        if mark.means < 0 and mark.looks > 0:
            following = self.ahead.next_double(place)
            towards = 1 if following is not None and direction(following) < 0 else -1
        if towards > 0:
            inside = self.open[-1].single and self.ahead.close_both(place)  # “He said, ‘It was “never on the air.’”
            if self.ahead.begin_with_single_closing(place) and not inside and not self.ahead.nests(place):
                self._pair_ahead(mark, place)
                return
            if opened.text == mark.text and reopen(self.document, opened, mark):
                del self.open[inner:]
            elif opened.text == mark.text and not inside and not self.ahead.nests(place):
                self._fault(opened, "unclosed", CLOSERS.get(opened.text))
                del self.open[inner:]
            self._open(mark, wrong=mark.means < 0)
            return
        if inner + 2 == len(self.open) and self.ahead.close_both(place):
            self._fault(mark, "unopened", OPENERS.get(mark.text, mark.text))  # “He said, ‘It was never” on the air.’”
            return
        for unclosed in self.open[inner + 1 :]:
            self._drop_single(unclosed)
        del self.open[inner:]
        _join(opened, mark)
        wanted = CLOSERS.get(opened.text, OPENERS.get(opened.text, ""))
        if opened.fault is None and mark.text != wanted and (opened.text, mark.text) not in ALSO_CLOSED_BY:
            self._fault(mark, "mismatched", wanted)

    def _double_outside(self, mark: Mark, place: int) -> None:
        """A double mark where no double quotation is open."""
        following = self.ahead.next_double(place)
        closed_next = following is not None and direction(following) < 0
        if mark.means > 0 and (mark.looks >= 0 or closed_next):
            self._open(mark)
        elif mark.means < 0 and mark.looks > 0 and closed_next:
            assert following is not None
            reversed_guillemets = mark.text == "»" and following.text == "«"
            self._open(mark, wrong=not reversed_guillemets)
        elif mark.means < 0 and mark.looks > 0 and following is None and mark is self.quotes[0]:
            self._open(mark, wrong=True)
        elif mark.means == 0 and (mark.looks >= 0 or (closed_next and self.prose[mark.start - 1] == ":")):
            self._open(mark)
        elif self.prose[mark.start - 1].isdigit() and mark.text in {'"', "''", "”"}:
            mark.aside = "prime"
        elif self.open and mark.looks < 0 and not self.ahead.close_singles(place, 1):
            opened = self.open.pop()
            _join(opened, mark)
            self._fault(mark, "mismatched", CLOSERS[opened.text])
        else:
            self._fault(mark, "unopened", OPENERS.get(mark.text, mark.text))

    def _single(self, mark: Mark, place: int) -> None:
        if len(self.open) > 2 and self.open[-2].single and not self.open[-1].single and self.ahead.close_both(place - 1):
            unclosed = self.open.pop()
            self._fault(unclosed, "unclosed", CLOSERS.get(unclosed.text))
        top = self.open[-1] if self.open else None
        if mark.means > 0 and mark.text != "`" and mark.looks >= 0:
            if top is not None and top.single and not self.ahead.close_singles(place, 2):
                if not reopen(self.document, top, mark):
                    self._drop_single(top)
                self.open.pop()
            self._open(mark)
        elif (
            top is not None
            and top.single
            and mark.looks <= 0
            and not (may_be_possessive(self.prose, mark) and self.ahead.close_singles(place, 1))
        ):
            self.open.pop()
            _join(top, mark)
            wanted = CLOSERS[top.text]
            if mark.text != wanted and (top.text, mark.text) not in ALSO_CLOSED_BY:
                self._fault(mark, "mismatched", wanted)
        elif mark.text in "'`" and mark.looks > 0 and self._opens(mark, place):
            self._open(mark)
        elif mark.text == "’" and mark.looks > 0 and self.ahead.begin_with_single_closing(place):
            self._pair_ahead(mark, place)
        elif (
            mark.looks < 0
            and mark.text in "'’‘"
            and (self.prose[mark.start - 1] in _SENTENCE_MARKS or ends_word(self.prose, mark))
        ):
            self._single_alone(mark, place)
        else:
            mark.aside = "apostrophe"

    def _opens(self, mark: Mark, place: int) -> bool:
        """Whether a straight single mark opens something: it has a partner, or stands before a whole word in a quotation."""
        if not self.open:
            return self.ahead.close_single(place)
        return self.ahead.close_single_first(place) or (not self.open[0].single and begins_word(self.prose, mark))

    def _single_alone(self, mark: Mark, place: int) -> None:
        """A single closing mark that no single mark opens: it may stand for the double one that is missing."""
        following = self.ahead.next_double(place)
        if self.open and (following is None or direction(following) > 0):
            opened = self.open.pop()
            _join(opened, mark)
            self._fault(mark, "mismatched", CLOSERS.get(opened.text))
        else:
            self._fault(mark, "unopened", OPENERS.get(mark.text, mark.text))

    def _pair_ahead(self, mark: Mark, place: int) -> None:
        """Pairs an opening mark of the wrong kind with the single one that closes it: “a “good’ day”, a ’good’ day."""
        mark.opens = True
        closing = self.quotes[place + 1]
        _join(mark, closing)
        self._fault(mark, "mismatched", OPENERS[closing.text])

    def _open(self, mark: Mark, *, wrong: bool = False) -> None:
        mark.opens = True
        if wrong:
            self._fault(mark, "mismatched", OPENERS[mark.text])
        self.open.append(mark)

    def _fault(self, mark: Mark, fault: str, expected: str | None) -> None:
        mark.fault, mark.expected = fault, expected
        self.faults += 1

    def _drop_single(self, mark: Mark) -> None:
        """What looked like an opening single mark was never closed: a fault only where it can be nothing else."""
        if mark.text == "‘" or begins_word(self.prose, mark):
            self._fault(mark, "unclosed", CLOSERS[mark.text])
        else:
            mark.opens = False
            mark.aside = "apostrophe"


def _join(opening: Mark, closing: Mark) -> None:
    opening.partner, closing.partner = closing, opening
