"""Pairs the quotation marks of a text, and finds those that are at fault.

Marks are paired within a paragraph, so that one fault never blinds us to the rest of the story. A quotation may go on
over several paragraphs: each then begins with the opening mark again, and only the last is closed. Where the
marks allow two readings (a quotation inside a quotation, or one that was never closed), the marks that follow decide.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import zip_longest

from newslint import lexicon
from newslint.document import Document
from newslint.grammar.brackets import pair_brackets
from newslint.grammar.continuation import carry_over, reopen
from newslint.grammar.mark import ALSO_CLOSED_BY, CLOSERS, OPENERS, Mark, marks
from newslint.grammar.mixed_pairs import judge_mixed_pairs
from newslint.patterns import pattern

NESTING_REACH = 30  # how many marks ahead may decide whether a quotation stands inside another
MOST_FAULTS = 20  # in one paragraph; beyond them it is no prose
_BY_TURNS = {"“": "”", '"': '"'}
SHORTEST_WORD, LONGEST_WORD = 3, 20  # letters of a word behind which a single mark is no apostrophe
_WORD_BEFORE = pattern(rf"(?r)(?<![\w’'-])\p{{Ll}}{{{SHORTEST_WORD},}}")
_WORD_ENDS = ("ing", "ed", "ive", "ly", "ion", "ment", "able")
_MAY_END = ("s", "z", "x", "in")  # the owners’ bus, goin’
_POSSESSIVE_END = frozenset("sSzxSX")
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
        self.single_closings = [i for i, mark in enumerate(quotes) if mark.single and mark.looks < 0]
        self.double_closings = [i for i, mark in enumerate(quotes) if not mark.single and _direction(mark) < 0]

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
        direction = _direction(mark)
        if mark.means < 0 and mark.looks > 0 and opened.end == mark.start:
            self._fault(mark, "unopened", OPENERS.get(mark.text))  # typed for the opening one as well: “”We are
            return
        if mark.means < 0 and mark.looks > 0:
            following = self._next_double(place)
            direction = 1 if following is not None and _direction(following) < 0 else -1
        if direction > 0:
            if self._closed_by_single(place) and not self._nested(place):
                self._pair_ahead(mark, place)
                return
            if opened.text == mark.text and reopen(self.document, opened, mark):
                del self.open[inner:]
            elif opened.text == mark.text and not self._nested(place):
                self._fault(opened, "unclosed", CLOSERS.get(opened.text))
                del self.open[inner:]
            self._open(mark, wrong=mark.means < 0)
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
        following = self._next_double(place)
        closed_next = following is not None and _direction(following) < 0
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
        elif self.open and mark.looks < 0 and not self._single_closes(place, level=1):
            opened = self.open.pop()
            _join(opened, mark)
            self._fault(mark, "mismatched", CLOSERS[opened.text])
        else:
            self._fault(mark, "unopened", OPENERS.get(mark.text, mark.text))

    def _single(self, mark: Mark, place: int) -> None:
        top = self.open[-1] if self.open else None
        if mark.means > 0 and mark.text != "`" and mark.looks >= 0:
            if top is not None and top.single and not self._single_nested(place):
                if not reopen(self.document, top, mark):
                    self._drop_single(top)
                self.open.pop()
            self._open(mark)
        elif top is not None and top.single and mark.looks <= 0 and not self._is_possessive(mark, place):
            self.open.pop()
            _join(top, mark)
            wanted = CLOSERS[top.text]
            if mark.text != wanted and (top.text, mark.text) not in ALSO_CLOSED_BY:
                self._fault(mark, "mismatched", wanted)
        elif mark.text in "'`" and mark.looks > 0 and self._closed_later(place):
            self._open(mark)
        elif mark.text == "’" and mark.looks > 0 and self._closed_by_single(place):
            self._pair_ahead(mark, place)
        elif mark.looks < 0 and mark.text in "'’‘" and (self.prose[mark.start - 1] in _SENTENCE_MARKS or self._ends_word(mark)):
            self._single_alone(mark, place)
        else:
            mark.aside = "apostrophe"

    def _ends_word(self, mark: Mark) -> bool:
        """Whether a mark stands behind a whole word that has no possessive or shorter form which ends with an apostrophe."""
        word = _WORD_BEFORE.match(self.prose, max(0, mark.start - LONGEST_WORD), mark.start)
        if word is None or word[0].endswith(_MAY_END):
            return False
        return word[0].endswith(_WORD_ENDS) or word[0] in lexicon.words("common_words.txt")

    def _single_alone(self, mark: Mark, place: int) -> None:
        """A single closing mark that no single mark opens: it may stand for the double one that is missing."""
        following = self._next_double(place)
        if self.open and (following is None or _direction(following) > 0):
            opened = self.open.pop()
            _join(opened, mark)
            self._fault(mark, "mismatched", CLOSERS.get(opened.text))
        else:
            self._fault(mark, "unopened", OPENERS.get(mark.text, mark.text))

    def _closed_by_single(self, place: int) -> bool:
        """Whether the very next mark closes a single quotation, and is no apostrophe."""
        following = self.quotes[place + 1] if place + 1 < len(self.quotes) else None
        if following is None or following.text not in {"’", "'"} or following.looks >= 0:
            return False
        return self.prose[following.start - 1] not in _POSSESSIVE_END

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
        if mark.text == "‘":
            self._fault(mark, "unclosed", "’")
        else:
            mark.opens = False
            mark.aside = "apostrophe"

    def _next_double(self, place: int) -> Mark | None:
        for i in range(place + 1, min(len(self.quotes), place + NESTING_REACH)):
            if not self.quotes[i].single:
                return self.quotes[i]
        return None

    def _nested(self, place: int) -> bool:
        """Whether the marks that follow close both the quotation that begins here and the one around it."""
        level = 2
        for mark in self.quotes[place + 1 : place + NESTING_REACH]:
            if not mark.single:
                level += 1 if _direction(mark) > 0 else -1
                if level == 0:
                    return True
        return False

    def _closed_later(self, place: int) -> bool:
        """Whether a straight single mark has a partner before the quotation around it closes."""
        single = _next(self.single_closings, place)
        return single is not None and (not self.open or single < (_next(self.double_closings, place) or len(self.quotes)))

    def _is_possessive(self, mark: Mark, place: int) -> bool:
        """Whether the mark is the apostrophe of "dogs’" or "Lyin’ Ted": a better end of the quotation is still to come."""
        if self.prose[mark.end : mark.end + 1] != " ":
            return False
        if not self.prose.endswith("in", 0, mark.start) and (
            self.prose[mark.start - 1] not in _POSSESSIVE_END or not self.prose[mark.end + 1 : mark.end + 2].islower()
        ):
            return False
        return self._single_closes(place, level=1)

    def _single_nested(self, place: int) -> bool:
        return self._single_closes(place, level=2)

    def _single_closes(self, place: int, level: int) -> bool:
        """Whether so many single quotations close before a double mark comes or the paragraph ends."""
        for mark in self.quotes[place + 1 : place + NESTING_REACH]:
            if not mark.single:
                return False
            level -= mark.looks < 0
            level += mark.looks > 0
            if level == 0:
                return True
        return False


def _next(places: list[int], place: int) -> int | None:
    """The first of some places, in order, that comes after ``place``."""
    index = bisect_right(places, place)
    return places[index] if index < len(places) else None


def _direction(mark: Mark) -> int:
    """1 where a mark opens, -1 where it closes: by its place, and where that does not tell, by its character."""
    if mark.looks and (mark.means == 0 or mark.looks != mark.means):
        return mark.looks
    return mark.means or -1


def _join(opening: Mark, closing: Mark) -> None:
    opening.partner, closing.partner = closing, opening
