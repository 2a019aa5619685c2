"""Sentences as the narrator tells them: each quotation counts as one token.

Who speaks is said outside the quotation marks. So the grammar of speech reads a sentence in which every outermost
quotation is a single token, and whose end is the narrator's, not the end of a sentence somebody quotes.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import ahocorasick_rs

from newslint.document import Document
from newslint.grammar.folding import folded_within
from newslint.grammar.marks.quoted_passages import quoted_passages
from newslint.grammar.sentences import starts_within
from newslint.grammar.speech.cues import cue_forms
from newslint.grammar.speech.tokens import ACCORDING, CUE, QUOTATION, kinds, split
from newslint.patterns import pattern
from newslint.remember import remember

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.grammar.marks.quoted_passage import QuotedPassage
    from newslint.parts import Part

SPACE = ord(" ")
MOST_TOKENS = 400  # of a sentence that are read; what has more is no sentence
_CUES = CUE | ACCORDING
_UNENDED = ("?", "!", "…", "...")  # marks behind which a sentence may go on
LONGEST = 3000  # characters between two quotations that are read
_NAME_WORD = r"\p{Lu}[\p{L}.’'-]*+"
_SPEAKER_FOLLOWS = pattern(  # "the mayor asked", "Ann Lee, the mayor, asked", "Rep. Ann Lee, R-Pa., asked"
    r"(?|(?:[\p{L}.’'-]+ ){1,4}?(\p{Ll}+)"
    rf"|(?:{_NAME_WORD} ){{0,4}}?{_NAME_WORD}, [^,;:?!\n“”\"]{{2,60}}, (\p{{Ll}}+))(?=[ ,.:])"
)


class Quoted(tuple[int, int, int, int]):
    """A quotation at [start, end) of a part, and the words in it at [inner_start, inner_end): four numbers, quick to compare."""

    __slots__ = ()

    @property
    def start(self) -> int:
        return self[0]

    @property
    def end(self) -> int:
        return self[1]

    @property
    def inner(self) -> tuple[int, int]:
        return self[2], max(self[2], self[3])


class OuterSentence:
    """The tokens of one sentence; where ``words[i]`` is ``QUOTATION``, ``quotations[i]`` is the one that stands there.

    ``kinds`` are what is known of each token (see ``tokens``), ``cues`` the places of words that may report speech. Offsets,
    as the ``start`` of the sentence, are those of its part.
    """

    __slots__ = ("_ends", "_prose", "cues", "kinds", "lower", "quotations", "start", "words")

    def __init__(self, prose: str, start: int, end: int, quoted: Sequence[Quoted]) -> None:
        self.words: list[str] = []
        self.quotations: dict[int, Quoted] = {}
        self.start = start
        self._prose = prose
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
        self.cues = [place for place, kind in enumerate(self.kinds) if kind & _CUES]

    def __len__(self) -> int:
        return len(self.words)

    def quoted_text(self, place: int) -> str:
        """The text, with its marks, of the quotation that is the token at ``place``."""
        quotation = self.quotations[place]
        return self._prose[quotation.start : quotation.end]

    def span(self, first: int, after: int) -> tuple[int, int]:
        """Where the tokens [first, after) stand in the part."""
        ends = self._ends or self._find_ends()
        quotation = self.quotations.get(first)
        return ends[first] - len(self.words[first]) if quotation is None else quotation.start, ends[after - 1]

    def _find_ends(self) -> list[int]:
        """Where each token ends: between two there is nothing but white space."""
        index, quotations = self._prose.index, iter(self.quotations.values())
        at = self.start
        for word in self.words:
            at = next(quotations).end if word is QUOTATION else index(word, at) + len(word)
            self._ends.append(at)
        return self._ends


def outermost_quotations(document: Document) -> list[list[Quoted]]:
    """The quotations of each part of the prose that stand inside no other, in order.

    Quotations end with their block, so that each stands in one part.
    """
    rows = [row for row in document.get(quoted_passages) if row.depth == 1]
    found = []
    place = 0
    for start, part in document.parts:
        first, end = place, start + len(part.text)
        while place < len(rows) and rows[place].start < end:
            place += 1
        found.append([_within(start, row) for row in rows[first:place]])
    return found


def _within(start: int, row: QuotedPassage) -> Quoted:
    return Quoted((row.start - start, row.end - start, row.inner_start - start, row.inner_end - start))


def outer_sentences(part: Part, quoted: Sequence[Quoted]) -> list[OuterSentence]:
    """The sentences of a part, with these quotations, that hold one or a word that may report speech, in order."""
    prose = part.text
    quoted_starts = [quotation.start for quotation in quoted]
    bounds = [*part.given(narrated_within, quoted), len(prose) + 1]
    sentences = []
    after = place = first = 0
    for trigger in sorted(quoted_starts + _cue_places(part)):
        if trigger < after:
            continue
        place = bisect_right(bounds, trigger, place)
        start, after = bounds[place - 1], bounds[place]
        last = bisect_left(quoted_starts, after, first)
        sentences.append(OuterSentence(prose, start, after - 1, quoted[first:last]))
        first = last
    return sentences


def _cue_places(part: Part) -> list[int]:
    """Where the forms of cue verbs and "according" stand in a part, in order, in small letters or with a capital."""
    prose, view = part.text, b" %b " % part.get(folded_within)
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
    parts = zip(document.parts, document.get(outermost_quotations), strict=True)
    return [start + at for (start, part), quoted in parts for at in part.given(narrated_within, quoted)]


def narrated_within(part: Part, quoted: Sequence[Quoted]) -> list[int]:
    """The same for a part with these quotations."""
    bounds = []
    place = 0
    for start in part.get(starts_within):
        while place < len(quoted) and quoted[place].end <= start:
            place += 1
        if place < len(quoted) and (
            start > quoted[place].start or (start == quoted[place].start and _is_announced(part.text, start))
        ):
            continue
        if place and start - quoted[place - 1].end <= 1 and _goes_on(part.text, quoted[place - 1], start):
            continue
        bounds.append(start)
    return bounds


def _is_announced(prose: str, start: int) -> bool:
    """Whether the paragraph before ends in a colon, so that a quotation that begins here belongs to its last sentence."""
    last = start - 1
    while last > 0 and prose[last].isspace():
        last -= 1
    return last > 0 and prose[last] == ":"


def _goes_on(prose: str, quotation: Quoted, start: int) -> bool:
    """Whether a question, an exclamation or words that break off are followed by their speaker: “Why?” Hassan asked."""
    said = prose[quotation.start : quotation.end].rstrip("”’\"'")
    if not said.endswith(_UNENDED) or prose[start - 1] == "\n":
        return False
    following = _SPEAKER_FOLLOWS.match(prose, start)
    return following is not None and following.group(1) in cue_forms()
