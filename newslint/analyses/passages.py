"""The table ``passages``: a row is a paragraph or a long sentence that stood in the story before, or nearly.

Sentences are compared by the triples of words they share (w-shingling: A. Broder, "On the resemblance and containment
of documents", 1997). Every triple points to the first sentence that has it, so the time is linear in the story.
"""

from __future__ import annotations

from collections import Counter

from newslint.analyses._compared_sentences import Sentence, compared_sentences
from newslint.analyses._set_off import forget_what_is_set_off
from newslint.document import Document
from newslint.fact import Fact, Stretch

LEAST_WORDS = 8  # a shorter sentence may be said twice
LEAST_WORDS_NEARLY = 12  # a shorter sentence may resemble another
NEARLY = 0.65  # the share of word triples that two sentences have in common
ALIKE = 0.35  # a lower share, from which on the single words of two sentences are compared
EDITED = 0.85  # the share of words that a sentence keeps when a word or two are changed


class Passage(Fact):
    """A passage seen before; ``same_as`` is where, ``similarity`` is 1 for the same words, ``whole`` for a whole block."""

    same_as: Stretch
    similarity: float
    whole: bool


def find(document: Document) -> list[Passage]:
    """The passages seen before, in order; sentences side by side that were side by side before are one passage."""
    sentences = compared_sentences(document)
    _find_same(sentences)
    _find_similar(sentences)
    forget_what_is_set_off(document, sentences)
    rows: list[Passage] = []
    last: Sentence | None = None
    for sentence in sentences:
        original = sentence.original
        if original is not None:
            if last is not None and last.number + 1 == sentence.number and _follows(last, sentence):
                rows[-1].end = sentence.end
                rows[-1].same_as.end = original.end
                rows[-1].similarity = min(rows[-1].similarity, sentence.similarity)
            else:
                same_as = Stretch(document, original.start, original.end)
                rows.append(Passage(document, sentence.start, sentence.end, same_as, round(sentence.similarity, 2), whole=False))
        last = sentence if original is not None else None
    for row in rows:
        block = document.block_at(row.start)
        row.whole = (row.start, row.end) == (block.start, block.end)
    return rows


def _find_same(sentences: list[Sentence]) -> None:
    first: dict[str, Sentence] = {}
    for sentence in sentences:
        if len(sentence.words) >= LEAST_WORDS:
            original = first.setdefault(sentence.signs, sentence)
            if original is not sentence:
                sentence.original, sentence.similarity = original, 1.0


def _find_similar(sentences: list[Sentence]) -> None:
    first: dict[str, Sentence] = {}
    for sentence in sentences:
        words, signs = sentence.words, sentence.signs
        if len(words) < LEAST_WORDS_NEARLY or sentence.original is not None:
            continue
        triples = {signs[place : place + 3] for place in range(len(signs) - 2)}
        shared: dict[Sentence, int] = {}
        for triple in triples:
            other = first.setdefault(triple, sentence)
            if other is not sentence:
                shared[other] = shared.get(other, 0) + 1
        if shared:
            original = max(shared, key=lambda other: (shared[other], -other.start))
            similarity = shared[original] / max(len(triples), len(original.words) - 2)
            if similarity >= ALIKE and similarity < NEARLY:
                similarity = _edited(words, original.words)
            if similarity >= NEARLY and not _parallel(sentence, original):
                sentence.original, sentence.similarity = original, similarity


def _edited(words: list[str], others: list[str]) -> float:
    """The share of words that two sentences have in common; 0 where it is so low that neither is the other, edited."""
    share = (Counter(words) & Counter(others)).total() / max(len(words), len(others))
    return share if share >= EDITED else 0.0


def _parallel(sentence: Sentence, original: Sentence) -> bool:
    """Whether two sentences differ in figures: rows of a list, built alike on purpose."""
    differing = set(sentence.words) ^ set(original.words)
    return any(character.isdigit() for word in differing for character in word)


def _follows(last: Sentence, sentence: Sentence) -> bool:
    """Whether two sentences, side by side in a block, repeat sentences that are so too."""
    before, original = last.original, sentence.original
    if before is None or original is None or (last.block, before.block) != (sentence.block, original.block):
        return False
    return before.end < original.start <= before.end + 3
