"""The sentences of a story that may say again what another says, in a form in which they are compared."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from itertools import accumulate, chain

from newslint.document import Block, Document
from newslint.grammar.folding import folded_within, is_faithful
from newslint.grammar.page.lists import REPLACED
from newslint.grammar.sentences import sentence_starts, starts_within
from newslint.grammar.words.repeats import RUN, runs_again
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.parts import Part

USUAL_MARKS = '.,“”’"?!:;()—'  # at the edges of words
_ROLES = frozenset({"paragraph", "list-item"})
_EDGES = pattern(r"^\W+|(?<!\W)\W+$")  # the lookbehind tries a long run of marks once, not once for each mark
_OF_A_PICTURE = pattern(
    r"\b[Pp]hoto(?:s|graphs?|graphy| illustrations?)? (?:by|courtesy of) \p{Lu}"
    r"|(?<=\. )(?:\p{Lu}[\p{L}’'-]+ ){2,3}(?:explains|reports|discusses|has (?:the )?(?:details|story))(?: on [^.\n]{2,40})?\.$"
)


class Sentence:
    """A sentence as its words in lower case, and with one character for each of them, the same for the same word.

    ``original`` is the sentence before it that it is like, once found.
    """

    __slots__ = ("block", "end", "number", "original", "signs", "similarity", "start", "words")

    def __init__(self, number: int, block: int, start: int, end: int, words: list[str], signs: str) -> None:
        self.number = number
        self.block = block
        self.start = start
        self.end = end
        self.words = words
        self.signs = signs
        self.original: Sentence | None = None
        self.similarity = 0.0


def compared_sentences(document: Document) -> list[Sentence]:
    """The sentences with words in a row that stand twice in the story, in order."""
    numbers = _suspects(document)
    return _of_the_story(document, numbers) if numbers else []


def _suspects(document: Document) -> list[int]:
    """The numbers of the sentences with any six words in a row that stand twice in the story, in order.

    Two sentences without so many the same in a row have less than NEARLY of their triples in common.
    """
    starts = document.get(sentence_starts)
    if not document.get(is_faithful):
        return list(range(len(starts)))
    runs = runs_again(document)
    if not runs:
        return []
    ends = list(accumulate(chain.from_iterable([part.get(_words_of_sentences) for _, part in document.parts])))
    numbers = []
    at = 0
    while at < len(runs):
        number = bisect_right(ends, runs[at])
        if runs[at] + RUN <= ends[number]:
            numbers.append(number)
        at = bisect_left(runs, ends[number], at)
    return numbers


def _words_of_sentences(part: Part) -> list[int]:
    """How many folded words each sentence of a part has."""
    view, starts = part.get(folded_within), part.get(starts_within)
    return [len(view[start:after].split()) for start, after in zip(starts, [*starts[1:], len(view)], strict=True)]


def _of_the_story(document: Document, numbers: list[int]) -> list[Sentence]:
    """The sentences of these numbers that are prose of the story, and not of a caption, which tells whose picture it is."""
    prose = document.prose
    starts = [*document.get(sentence_starts), len(prose)]
    captions: dict[int, bool] = {}
    signs = _Signs()
    found = []
    for number in numbers:
        start = starts[number]
        block = document.block_at(start)
        text = prose[start : starts[number + 1]].rstrip()
        if block.role in _ROLES and not text[-1:].isalnum() and not prose[block.end - 1].isalnum():
            if block.number not in captions:
                captions[block.number] = _is_caption(document, block)
            if captions[block.number] or REPLACED in text:  # of a manual's items, many are built alike
                continue
            words = [bare for word in text.lower().split() if (bare := word if word.isalnum() else _bare(word))]
            found.append(Sentence(number, block.number, start, start + len(text), words, "".join(map(signs.__getitem__, words))))
    return found


class _Signs(dict[str, str]):
    """A character for each word; of more different words than there are characters, a few look the same."""

    def __missing__(self, word: str) -> str:
        sign = self[word] = chr(len(self) % sys.maxunicode)
        return sign


def _bare(word: str) -> str:
    """A word without the marks at its edges."""
    bare = word.strip(USUAL_MARKS)
    return bare if bare.isalnum() else _EDGES.sub("", bare)


def _is_caption(document: Document, block: Block) -> bool:
    """Whether a paragraph tells whose picture it goes with, or who speaks in its film: "Jane Doe explains on Late News."."""
    return _OF_A_PICTURE.search(document.prose, block.start, block.end) is not None
