"""The likeliest reading of a paragraph's quotation marks: the one that takes the fewest slips of the writer for granted.

A mark may open or close, be an apostrophe or stand there for nothing, and each reading of it has a price: none where its
character and its place both say so, the price of a slip where they do not. The cheapest reading of all marks of the paragraph is
found mark by mark (Viterbi's algorithm), where of all readings that leave the same marks open only the best is kept. So one slip
is told once, and as what it is: a mark turned the wrong way, of the wrong kind, typed twice, or missing.
"""

from __future__ import annotations

from newslint.grammar.marks.continuation import speaks_behind
from newslint.grammar.marks.deeds import AS_OTHER, DEEDS, OTHER_LEVEL
from newslint.grammar.marks.glyphs import ALSO_CLOSED_BY, CLOSERS, OPENERS, SINGLES
from newslint.grammar.marks.mark import Mark
from newslint.grammar.marks.mixed_pairs import HALF_STRAIGHT
from newslint.grammar.marks.single_marks import begins_word, ends_word, is_shortening, may_be_possessive

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Open = tuple[Mark, str]  # a mark that opened something, and what it should be
    Step = tuple[
        "Step | None", str, Mark, Mark | None
    ]  # the step before, what is done, to which mark, and which other has to do with it
    State = tuple[int, tuple[Open, ...], Step | None]

# What readings cost; a slip costs 100, and what is likelier than another slip a little less.
SLIP = 100
UNDECIDED = 40  # for a mark of two meanings whose place does not tell either
UNUSUAL = 20  # for what writers do, but seldom
TYPED_TWICE = 80
HALF_STRAIGHT_PAIR = 60
GOES_ON = 15  # for a quotation that the next paragraph seems to go on with
TURNED_AND_MOVED = 170  # for an opening mark turned the wrong way, with its space on the wrong side
TWO_SLIPS = 190  # for what is a little likelier than two of them
WRONG_TWICE = 130  # for a mark with two faults at once
OF_OTHER_KIND = 103  # for a closing mark of another kind
OF_OTHER_LEVEL = 105  # for a single opening mark that stands for a double one, or the other way round
AMID = 150  # for an opening mark where a quotation of its kind is open, which was more likely never closed
NESTED_ALIKE = 105  # for a quotation inside one with the same marks
POSSESSIVE = 10
SHORTENED = 35  # for an apostrophe behind a word, or before one, that is known for none
NO_APOSTROPHE = 110  # for an apostrophe beside a word that has none
NEVER = 200
MOST_READINGS = 12  # that are followed at a time
DEEPEST = 4

_SENTENCE_MARKS = frozenset(",.?!…")
_UNOPENED = {-1: SLIP, 0: SLIP + UNDECIDED + 1, 1: SLIP + UNUSUAL}  # by what the place looks like
_PRIMES = frozenset({'"', "''", "”", "'", "’"})


class Reading:
    """The reading of one paragraph; ``reopens`` tells whether a mark goes on with the quotation that another opened."""

    def __init__(self, prose: str, reopens: Callable[[Mark, Mark], bool], *, goes_on: Mark | None) -> None:
        self._prose = prose
        self._reopens = reopens
        self._goes_on = goes_on  # the mark that begins the next paragraph
        self._following: Mark | None = None

    def pair(self, quotes: list[Mark], most_faults: int) -> list[Mark]:
        """Gives the marks their partners and faults; gives those left open, outermost first.

        After so many faults it is no prose, and the rest is set aside.
        """
        states: list[State] = [(0, (), None)]
        before: Mark | None = None
        for place, mark in enumerate(quotes):
            self._following = quotes[place + 1] if place + 1 < len(quotes) else None
            states = self._after(states, mark, before)
            before = mark
            if states[0][0] > most_faults * SLIP:
                for rest in quotes[place + 1 :]:
                    rest.aside = "noise"
                break
        _, left_open, step = min(states, key=self._with_end)
        steps: list[Step] = []
        while step is not None:
            steps.append(step)
            step = step[0]
        for _, deed, mark, other in reversed(steps):
            DEEDS[deed](mark, other)
        return [mark for mark, _ in left_open]

    def _after(self, states: list[State], mark: Mark, before: Mark | None) -> list[State]:
        """The readings with one more mark, the cheapest first: of those that leave the same marks open, the best."""
        best: dict[tuple[tuple[str, str], ...], State] = {}
        for state in states:
            for cost, left_open, step in self._readings(state, mark, before):
                key = tuple((opened.text, glyph) for opened, glyph in left_open)
                known = best.get(key)
                if known is None or cost < known[0]:
                    best[key] = (cost, left_open, step)
        return sorted(best.values(), key=lambda state: state[0])[:MOST_READINGS]

    def _with_end(self, state: State) -> int:
        cost, left_open, _ = state
        follows = bool(left_open) and self._goes_on is not None and self._goes_on.single == (left_open[0][1] in SINGLES)
        return cost + (GOES_ON if follows else SLIP) * len(left_open)

    def _readings(self, state: State, mark: Mark, before: Mark | None) -> Iterator[State]:
        """All that a mark may be."""
        cost, left_open, last = state
        if left_open:
            yield from self._closing(state, mark)
        opening = self._opening_cost(mark)
        if opening < NEVER and len(left_open) < DEEPEST:
            yield from self._opening(state, mark, opening)
        if opening <= UNDECIDED:
            yield cost + opening + AMID, left_open, (last, "unclosed", mark, None)
        if before is not None and before.end == mark.start and mark.looks == before.looks and _is_same_kind(before, mark):
            yield cost + TYPED_TWICE, left_open, (last, "doubled", mark, before)
        if mark.single:
            yield cost + self._apostrophe_cost(mark), left_open, (last, "apostrophe", mark, None)
        elif mark.text in '"“”' and mark.looks == 0 and is_shortening(self._prose, mark.start, mark.end):
            yield cost + TYPED_TWICE, left_open, (last, "apostrophe", mark, None)
        if mark.text in _PRIMES and self._prose[mark.start - 1].isdigit():
            yield cost + SHORTENED, left_open, (last, "prime", mark, None)
        if mark.looks <= 0 or mark.means < 0:
            yield cost + _UNOPENED[mark.looks], left_open, (last, "unopened", mark, None)

    def _opening(self, state: State, mark: Mark, price: int) -> Iterator[State]:
        """What a mark may open: a quotation inside the innermost, one behind it that was never closed, or the same again."""
        cost, left_open, last = state
        cost += price
        glyph = mark.text if mark.text in CLOSERS else OPENERS.get(mark.text, mark.text)
        inside, around = left_open[-1] if left_open else (None, "")
        nested = 0
        if inside is not None and (around in SINGLES) is mark.single:
            nested = NESTED_ALIKE if around == glyph else UNUSUAL
            dropped, deed = self._dropped(inside)
            yield cost + dropped, (*left_open[:-1], (mark, glyph)), ((last, deed, inside, None), "open", mark, None)
        yield cost + nested, (*left_open, (mark, glyph)), (last, "open", mark, None)
        if inside is not None and price <= UNDECIDED and self._reopens(left_open[0][0], mark):
            yield cost + 1, ((mark, glyph),), (last, "reopen", mark, left_open[0][0])
        for other in OTHER_LEVEL.get(mark.text, ()) if price == 0 else ():
            if around != other:
                yield cost + OF_OTHER_LEVEL, (*left_open, (mark, other)), (last, AS_OTHER[other], mark, None)

    def _closing(self, state: State, mark: Mark) -> Iterator[State]:
        """What a mark may close: the innermost quotation, or one around it where that was never closed."""
        cost, left_open, last = state
        if self._is_swapped(left_open, mark):
            yield cost + SLIP, (*left_open[:-2], left_open[-1]), (last, "close too early", mark, left_open[-2][0])
        place = len(left_open)
        while place and len(left_open) - place < DEEPEST:
            place -= 1
            opened, glyph = left_open[place]
            closer = CLOSERS.get(glyph, glyph)
            fits = mark.text == closer or (opened.text, mark.text) in ALSO_CLOSED_BY
            price = self._closing_cost(mark, fits=fits)
            if {closer, mark.text} in HALF_STRAIGHT:
                price += HALF_STRAIGHT_PAIR
            elif not fits and (CLOSERS.get(mark.text) or mark.text) != closer:
                price += OF_OTHER_KIND if price < SLIP else WRONG_TWICE - SLIP
            deed = "close" if fits else "close inside" if place else "close wrongly"
            if price < NEVER:
                yield cost + price, left_open[:place], (last, deed, mark, opened)
            dropped, deed = self._dropped(opened)
            cost += dropped
            last = (last, deed, opened, None)

    def _is_swapped(self, left_open: tuple[Open, ...], mark: Mark) -> bool:
        """Whether it closes the quotation around the innermost, and the mark right behind it the innermost."""
        behind = self._following
        if len(left_open) < 2 or behind is None or behind.start != mark.end or mark.looks >= 0:
            return False
        return (CLOSERS.get(left_open[-2][1]), CLOSERS.get(left_open[-1][1])) == (
            mark.text,
            behind.text,
        ) and mark.text != behind.text

    def _opening_cost(self, mark: Mark) -> int:
        turned = 0 if mark.means >= 0 else UNUSUAL if mark.text == "»" and mark.looks > 0 else SLIP
        if mark.looks > 0:
            return turned
        if mark.looks == 0:
            return turned + (UNUSUAL if mark.means > 0 else UNDECIDED)
        if mark.means + (not mark.single) > 0 and self._prose[mark.end : mark.end + 1].isspace():
            return SLIP  # she said." We left"
        if mark.means <= 0 and self._prose[mark.end : mark.end + 1] == " " and self._prose[mark.start - 1] in _SENTENCE_MARKS:
            return TURNED_AND_MOVED  # she said.” We left”
        return NEVER

    def _closing_cost(self, mark: Mark, *, fits: bool) -> int:
        turned = SLIP if mark.means > 0 and not fits else 0
        if mark.looks < 0:
            return turned + (UNUSUAL if mark.single and may_be_possessive(self._prose, mark) else 0)
        if mark.looks == 0:
            return turned + (UNUSUAL if mark.means < 0 or fits else UNDECIDED)
        if not self._prose[mark.start - 1].isspace() or (mark.single and mark.means > 0):
            return NEVER
        if mark.single and mark.means == 0:
            moved = self._prose[mark.start - 2] in _SENTENCE_MARKS and self._prose[mark.end : mark.end + 1].islower()
            return TURNED_AND_MOVED if moved and fits else NEVER
        if self._prose[mark.end].islower() or speaks_behind(self._prose, mark.end):
            return WRONG_TWICE if turned else SLIP  # We left, "she said
        return NEVER if turned else TWO_SLIPS

    def _dropped(self, mark: Mark) -> tuple[int, str]:
        """What it costs that an opening mark is never closed, and what it is then."""
        if mark.text in "'`" and not begins_word(self._prose, mark):
            return SHORTENED + POSSESSIVE, "apostrophe"
        return SLIP, "unclosed"

    def _apostrophe_cost(self, mark: Mark) -> int:
        prose = self._prose
        if mark.text not in "'’`´‘":
            return NEVER
        if mark.text == "‘":
            return NO_APOSTROPHE
        if mark.looks > 0:
            if mark.text == "’":
                return NO_APOSTROPHE if prose[mark.end : mark.end + 1].isupper() else TYPED_TWICE
            return NO_APOSTROPHE if begins_word(prose, mark) else SHORTENED + POSSESSIVE
        if mark.looks < 0 and prose[mark.start - 1] in _SENTENCE_MARKS:
            return NEVER
        if may_be_possessive(prose, mark) or (mark.looks == 0 and prose[mark.end : mark.end + 1].isalpha()):
            return POSSESSIVE
        if mark.looks <= 0 and (ends_word(prose, mark) or not prose[mark.start - 1].isalnum()):
            return NO_APOSTROPHE
        return SHORTENED


def _is_same_kind(mark: Mark, other: Mark) -> bool:
    """Whether two marks are the same, or the two marks of one pair."""
    return mark.text == other.text or CLOSERS.get(mark.text) == other.text
