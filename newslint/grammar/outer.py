"""Sentences as the narrator tells them: each quotation counts as one token.

Who speaks is said outside the quotation marks. So the grammar of speech reads a sentence in which every outermost
quotation is a single token, and whose end is the narrator's, not the end of a sentence somebody quotes.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

import ahocorasick_rs

from newslint.analyses import quotations
from newslint.analyses.sentences import sentence_starts
from newslint.document import Document
from newslint.grammar.cues import cue_forms
from newslint.patterns import pattern
from newslint.remember import remember

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.analyses.quotations import Quotation

QUOTATION = "“”"
MOST_TOKENS = 400  # of a sentence that are read; what has more is no sentence
LONGEST = 3000  # characters between two quotations that are read
_TOKEN = pattern(r"\w+(?:[-’'&/.](?!(?:[sSdm]|ve|ll|re)\b)\w+)*|[’'](?:s|ve|d|ll|re|m)\b|\.\.\.|--|[^\s\w]")
_SPEAKER_FOLLOWS = pattern(r"(?:[\p{L}.’'-]+ ){1,4}?(\p{Ll}+)(?=[ ,.:])")


class OuterSentence:
    """The tokens of one sentence; where ``words[i]`` is ``QUOTATION``, ``quotations[i]`` is the one that stands there.

    ``starts`` and ``ends`` are offsets of the prose. ``cues`` are the places of words that may report speech.
    """

    __slots__ = ("block", "cues", "end", "ends", "lower", "quotations", "start", "starts", "words")

    def __init__(self, block: int, start: int, end: int) -> None:
        self.block = block
        self.start = start
        self.end = end
        self.words: list[str] = []
        self.lower: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.quotations: dict[int, Quotation] = {}
        self.cues: list[int] = []

    def __len__(self) -> int:
        return len(self.words)


def outermost_quotations(document: Document) -> list[Quotation]:
    """The quotations that stand inside no other, in order."""
    return [quotation for quotation in document.get(quotations.find) if quotation.depth == 1]


def outer_sentences(document: Document) -> list[OuterSentence]:
    """The sentences that hold a quotation or a word that may report speech, in order."""
    prose = document.prose
    quoted = document.get(outermost_quotations)
    quoted_starts = [quotation.start for quotation in quoted]
    triggers = sorted([*quoted_starts, *document.get(cue_places)])
    bounds = [*document.get(narrated_starts), len(prose) + 1]
    sentences = []
    for start, after in pairwise(bounds):
        first = bisect_left(triggers, start)
        if first == len(triggers) or triggers[first] >= after:
            continue
        end = after - 1
        inside = quoted[bisect_left(quoted_starts, start) : bisect_left(quoted_starts, after)]
        sentences.append(_read(prose, document.block_at(start).number, start, end, inside))
    return sentences


def cue_places(document: Document) -> list[int]:
    """Where the forms of cue verbs and "according" stand in the prose, in order."""
    prose = document.prose
    return [
        start
        for _, start, end in _automaton().find_matches_as_indexes(prose)
        if not prose[end : end + 1].isalpha() and not (start and prose[start - 1].isalpha())
    ]


@remember
def _automaton() -> ahocorasick_rs.AhoCorasick:
    forms = [*cue_forms(), "according"]
    words = [*forms, *(form.capitalize() for form in forms)]
    return ahocorasick_rs.AhoCorasick(words, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)


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


def _read(prose: str, block: int, start: int, end: int, quoted: list[Quotation]) -> OuterSentence:
    sentence = OuterSentence(block, start, end)
    spans: list[tuple[int, int]] = []
    position = start
    for quotation in quoted:
        if len(spans) > MOST_TOKENS:
            end = position
            break
        spans.extend([match.span() for match in _TOKEN.finditer(prose, position, min(quotation.start, position + LONGEST))])
        sentence.quotations[len(spans)] = quotation
        spans.append((quotation.start, quotation.end))
        position = quotation.end
    spans.extend([match.span() for match in _TOKEN.finditer(prose, position, min(end, position + LONGEST))])
    sentence.words = [prose[first:after] for first, after in spans]
    for place in sentence.quotations:
        sentence.words[place] = QUOTATION
    sentence.lower = [word.lower() for word in sentence.words]
    sentence.starts = [first for first, _ in spans]
    sentence.ends = [after for _, after in spans]
    forms = cue_forms()
    sentence.cues = [i for i, word in enumerate(sentence.lower) if word in forms or word == "according"]
    return sentence
