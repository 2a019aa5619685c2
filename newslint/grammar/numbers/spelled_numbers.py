"""Quantities in words, where a story has them: "twelve", "two hundred and five", "two dozen"."""

from __future__ import annotations

from newslint.document import Document
from newslint.grammar import folding
from newslint.grammar.numbers import money, percentages
from newslint.grammar.words import numerals
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER = pattern(rf"(?P<words>{numerals.alternation()})\b(?P<percent>{percentages.PATTERN})?", flags=2)  # IGNORECASE
_WORDS = frozenset(word.encode() for word in numerals.WORDS)
_GOES_ON = _WORDS | percentages.FIRST_WORDS | {b"and"}
_ENDS = frozenset(".,;:!?)]”’\"'…—–\n")


def spelled_numbers(document: Document) -> Iterator[tuple[int, int, str, str | None, str | None]]:
    """The quantities in words, in order: where each begins and ends, its number words, form of percentage and currency."""
    prose = document.prose
    view = document.get(folding.folded)
    end = document.story_start
    starts = [start for word in document.get(folding.vocabulary) & _WORDS for start in folding.places(document, word)]
    for start in sorted(starts):
        if start < end:
            continue
        end_of_word = view.find(b" ", start)
        if end_of_word >= 0 and _is_single(prose, view, start, end_of_word):
            words, percent, end = prose[start:end_of_word], None, end_of_word
        else:
            match = _NUMBER.match(prose, start)
            if match is None:
                continue
            words, percent = match.group("words", "percent")
            end = match.end()
        currency, end = money.word_after(prose, end)
        yield start, end, words, percentages.form_of(percent), currency


def _is_single(prose: str, view: bytes, start: int, end: int) -> bool:
    """Whether nothing after a number word at [start, end) can belong to the number, and no pattern is needed to say so."""
    after = prose[end]
    if after == " ":
        stop = view.find(b" ", end + 1)
        following = view[end + 1 : stop if stop >= 0 else len(view)]
        return bool(following) and following not in _GOES_ON and prose[start:end].isascii()
    return after in _ENDS and prose[start:end].isascii()
