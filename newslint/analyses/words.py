"""The table ``words``: a row is a word, with its apostrophes and hyphens."""

from __future__ import annotations

from newslint import lexicon
from newslint.document import Document
from newslint.fact import Fact, Stretch
from newslint.grammar.folding import folded, folded_words, is_faithful
from newslint.grammar.repeats import doubled
from newslint.patterns import pattern

FEW = 8  # doubled words of a story whose places are sooner found one by one than with those of all words
LONGEST_COMPOUND = 3  # words with hyphens or apostrophes between them, as in mother-in-law

_FOLDED_WORD = pattern(rb"[^ ]+")
_WORD = pattern(r"[^\W_]+(?:[’'\-][^\W_]+)*")
_SPACE_BEFORE = pattern(r"(?r)\s*")
_WORD_AGAIN = pattern(r"\s+([^\W_]+(?:[’'\-][^\W_]+)*)")


class Word(Fact):
    """A word; ``next`` is the text of the one after it in the block.

    ``repeated`` tells that the one before is the same word, with nothing but white space between. Names (New York, New York
    without its comma), figures and words that English does use twice ("had had", "very very") are not repeated; of a word that
    stands three times and more in a row, only the second is.
    """

    repeated: bool
    next: str | None = None

    @property
    def lower(self) -> str:
        return self.text.lower()

    @property
    def repair(self) -> Stretch | None:
        """The repeated word with the space before it, and with all that follow and are the same."""
        if not self.repeated:
            return None
        prose, end = self.document.prose, self.end
        space = _SPACE_BEFORE.match(prose, 0, self.start)
        start = space.start() if space is not None else self.start
        while (again := _WORD_AGAIN.match(prose, end)) is not None and again.group(1).lower() == self.lower:
            end = again.end()
        return Stretch(self.document, start, end)


def find(document: Document) -> list[Word]:
    """All words, in order."""
    return _read(document, 0, len(document.prose))


def find_repeated(document: Document) -> list[Word]:
    """The words that repeat the one before: only blocks in which the folded words do so are read."""
    if not document.get(is_faithful):
        return [word for word in document.table("words") if word.repeated]
    words = document.get(folded_words)
    places = sorted(place for place in doubled(document, LONGEST_COMPOUND) if not words[place].isdigit())
    starts = _starts(document.get(folded), places)
    blocks = {block.number: block for block in map(document.block_at, starts)}
    return [word for block in blocks.values() for word in _read(document, block.start, block.end) if word.repeated]


def _starts(view: bytes, places: list[int]) -> list[int]:
    """Where the words stand that have these places, in order, among all words of the folded view."""
    if len(places) <= FEW:
        return [len(view) - len(view.split(None, place)[place]) for place in places]
    starts = [match.start() for match in _FOLDED_WORD.finditer(view)]
    return [starts[place] for place in places]


def _read(document: Document, first: int, last: int) -> list[Word]:
    prose = document.prose
    rows: list[Word] = []
    before: Word | None = None
    running = False
    for match in _WORD.finditer(prose, first, last):
        start, end = match.span()
        repeated = False
        if before is not None:
            between = prose[before.end : start]
            same = between.isspace() and "\n" not in between and _is_slip(before.text, match.group())
            repeated, running = same and not running, same
            if "\n" not in between:
                before.next = match.group()
        before = Word(document, start, end, repeated)
        rows.append(before)
    return rows


def _is_slip(word: str, again: str) -> bool:
    """Whether a word that stands twice is a slip of the keyboard."""
    lower = again.lower()
    if word.lower() != lower or again.isdigit():
        return False
    if again != lower and (word[0].isupper() or lower not in lexicon.words("small_words.txt")):
        return False  # a name, or the first word of a sentence
    return lower not in lexicon.words("words_said_twice.txt")
