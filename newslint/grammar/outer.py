"""Sentences as the narrator tells them: each quotation counts as one token.

Who speaks is said outside the quotation marks. So the grammar of speech reads a sentence in which every outermost
quotation is a single token, and whose end is the narrator's, not the end of a sentence somebody quotes.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import ahocorasick_rs

from newslint.analyses import quotations
from newslint.analyses.sentences import sentence_starts
from newslint.document import Document
from newslint.grammar.cues import cue_forms
from newslint.grammar.folding import folded
from newslint.grammar.tokens import ACCORDING, CUE, QUOTATION, kinds, split
from newslint.patterns import pattern
from newslint.remember import remember

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.analyses.quotations import Quotation

SPACE = ord(" ")
MOST_TOKENS = 400  # of a sentence that are read; what has more is no sentence
LONGEST = 3000  # characters between two quotations that are read
_SPEAKER_FOLLOWS = pattern(r"(?:[\p{L}.’'-]+ ){1,4}?(\p{Ll}+)(?=[ ,.:])")


class OuterSentence:
    """The tokens of one sentence; where ``words[i]`` is ``QUOTATION``, ``quotations[i]`` is the one that stands there.

    ``kinds`` are what is known of each token (see ``tokens``), ``cues`` the places of words that may report speech.
    """

    __slots__ = ("_ends", "_prose", "_start", "block", "cues", "kinds", "lower", "quotations", "words")

    def __init__(self, prose: str, block: int, start: int, end: int, quoted: list[Quotation]) -> None:
        self.block = block
        self.words: list[str] = []
        self.quotations: dict[int, Quotation] = {}
        self._prose = prose
        self._start = start
        self._ends: list[int] = []
        for quotation in quoted:
            if len(self.words) > MOST_TOKENS:
                end = start
                break
            self.words += split(prose[start : min(quotation.start, start + LONGEST)])
            self.quotations[len(self.words)] = quotation
            self.words.append(QUOTATION)
            start = quotation.end
        self.words += split(prose[start : min(end, start + LONGEST)])
        self.lower = list(map(str.lower, self.words))
        self.kinds = list(map(kinds().__getitem__, self.words))
        self.cues = [place for place, kind in enumerate(self.kinds) if kind & (CUE | ACCORDING)]

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, after: int) -> tuple[int, int]:
        """Where the tokens [first, after) stand in the prose."""
        ends = self._ends or self._find_ends()
        quotation = self.quotations.get(first)
        return ends[first] - len(self.words[first]) if quotation is None else quotation.start, ends[after - 1]

    def _find_ends(self) -> list[int]:
        """Where each token ends: between two there is nothing but white space."""
        at = self._start
        for place, word in enumerate(self.words):
            quotation = self.quotations.get(place)
            at = self._prose.index(word, at) + len(word) if quotation is None else quotation.end
            self._ends.append(at)
        return self._ends


def outermost_quotations(document: Document) -> list[Quotation]:
    """The quotations that stand inside no other, in order."""
    return [quotation for quotation in document.get(quotations.find) if quotation.depth == 1]


def outer_sentences(document: Document) -> list[OuterSentence]:
    """The sentences that hold a quotation or a word that may report speech, in order."""
    prose = document.prose
    quoted = document.get(outermost_quotations)
    quoted_starts = [quotation.start for quotation in quoted]
    bounds = [*document.get(narrated_starts), len(prose) + 1]
    sentences = []
    after = place = first = 0
    for trigger in sorted(quoted_starts + document.get(cue_places)):
        if trigger < after:
            continue
        place = bisect_right(bounds, trigger, place)
        start, after = bounds[place - 1], bounds[place]
        last = bisect_left(quoted_starts, after, first)
        sentences.append(OuterSentence(prose, document.block_at(start).number, start, after - 1, quoted[first:last]))
        first = last
    return sentences


def cue_places(document: Document) -> list[int]:
    """Where the forms of cue verbs and "according" stand in the prose, in order, in small letters or with a capital."""
    prose, view = document.prose, b" %b " % document.get(folded)
    places = []
    for _, start, end in _automaton().find_matches_as_indexes(view):
        if view[end] == SPACE:
            word = prose[start : end - 1]
            alone = not prose[start - 1 : start].isalpha() and not prose[end - 1 : end].isalpha()
            if alone and word[1:].islower() and word.isascii():
                places.append(start)
    return places


@remember
def _automaton() -> ahocorasick_rs.BytesAhoCorasick:
    """Finds the forms in a folded view, each with the space before it."""
    forms = [b" %b" % form.encode() for form in (*cue_forms(), "according")]
    return ahocorasick_rs.BytesAhoCorasick(forms, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)


def narrated_starts(document: Document) -> list[int]:
    """Where the narrator's sentences begin, in order: none begins inside a quotation."""
    quoted = document.get(outermost_quotations)
    bounds = []
    place = 0
    for start in document.get(sentence_starts):
        while place < len(quoted) and quoted[place].end <= start:
            place += 1
        if place < len(quoted) and start > quoted[place].start:
            continue
        if place and start - quoted[place - 1].end <= 1 and _goes_on(document, quoted[place - 1], start):
            continue
        bounds.append(start)
    return bounds


def _goes_on(document: Document, quotation: Quotation, start: int) -> bool:
    """Whether a question or an exclamation is followed by its speaker: “Why?” Hassan asked."""
    prose = document.prose
    if prose[quotation.start : quotation.end].rstrip("”’\"'")[-1:] not in {"?", "!"} or prose[start - 1] == "\n":
        return False
    following = _SPEAKER_FOLLOWS.match(prose, start)
    return following is not None and following.group(1) in cue_forms()
