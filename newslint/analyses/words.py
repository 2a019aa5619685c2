"""The table ``words``: a row is a word, with its apostrophes and hyphens."""

from __future__ import annotations

from itertools import pairwise
from operator import attrgetter

from newslint import lexicon
from newslint.document import Document
from newslint.fact import Fact, Stretch
from newslint.grammar import word_classes
from newslint.grammar.dates import almanac
from newslint.grammar.folding import folded, folded_words, is_faithful
from newslint.grammar.words.repeats import doubled
from newslint.patterns import pattern

FEW = 8  # doubled words of a story whose places are sooner found one by one than with those of all words
LONGEST_COMPOUND = 3  # words with hyphens or apostrophes between them, as in mother-in-law

_FOLDED_WORD = pattern(rb"[^ ]+")
_WORD = pattern(r"[^\W_]+(?:[’'\-][^\W_]+)*")
_JOINT_BEFORE = pattern(r"(?r),?\s*")
_ARTICLES = frozenset({"a", "an", "the"})  # no two of which stand side by side, a comma or none between
_WORD_AGAIN = pattern(r"\s+([^\W_]+(?:[’'\-][^\W_]+)*)")
_GOES_ON = pattern(r" \p{Ll}|[,;:.)”][\s”]")
_IN_SENTENCE = pattern(r"(?r)(?:\p{Lu}[\w.’'-]* ){0,4}\p{Ll}[\w’'-]*,?[”\"]? ")
_WHAT_BEFORE = pattern(r"\b[Ww]hat\b[^.?!]*$")
_FREE_RELATIVE = pattern(r"(?ri)\b(?:what|whatever|whoever|whichever) $")  # "whatever happens happens"
_SENTENCE_ENDS = frozenset('.!?”"’')
_PAIR_AGAIN = pattern(r"\s+\w+ \w+")
TITLES = ("Mr", "Mrs", "Ms", "Dr", "Lord", "Lady", "President", "Judge")
SHORTEST_NAME = 4  # letters of a name that does not stand twice on purpose, as New York, New York or Boutros Boutros-Ghali do
SHORTEST_LINE = 12  # code points of a line above which the next one may go on with
_MAY_GO_ON = frozenset({"paragraph", "heading", "headline"})  # a line without a full stop looks like one
NEVER_TWICE = frozenset({*almanac.MONTHS, *almanac.WEEKDAYS, *TITLES}) - {"May"}
COPULAS = frozenset({"is", "was"})
LONGEST_CLEFT = 60  # characters
PAIR = 2
FIRST_OF_PAIR = ("preposition", "coordinator", "auxiliary", "relative")  # classes of words
PRONOUNS = frozenset(
    {"this", "these", "those", "each", "one", "some", "many"}
)  # of the determiners, those that stand alone as well


class Word(Fact):
    """A word; ``next`` is the text of the one after it in the block.

    ``repeated`` tells that the one before is the same word, with nothing but white space between, or with ``pair`` that it and
    the next one are the two before. Names (New York, New York
    without its comma), figures and words that English does use twice ("had had", "very very") are not repeated; of a word that
    stands three times and more in a row, only the second is.
    """

    _for_rules = ("pair", "again", "repair")

    repeated: bool
    next: str | None = None
    pair: bool = False

    @property
    def again(self) -> str:
        """What stands twice: the word, or it and the next one, as in "of the of the"."""
        return f"{self.text} {self.next}" if self.pair else self.text

    @property
    def lower(self) -> str:
        return self.text.lower()

    @property
    def repair(self) -> Stretch | None:
        """The repeated word with the space before it, and with all that follow and are the same."""
        if not self.repeated:
            return None
        prose, end = self.document.prose, self.end
        if prose[self.start - 1] == "\n":
            return Stretch(self.document, self.start, end + prose.startswith(" ", end))
        space = _JOINT_BEFORE.match(prose, 0, self.start)
        start = space.start() if space is not None else self.start
        if self.pair:
            again = _PAIR_AGAIN.match(prose, start)
            return Stretch(self.document, start, again.end() if again is not None else end)
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
    again = _starts_again(document)
    starts = [start for start in again if _is_joined(document.prose, start)]
    blocks = {block.number: block for block in map(document.block_at, starts)}
    words = [word for block in blocks.values() for word in _read(document, block.start, block.end) if word.repeated]
    over_breaks = [word for word in (_over_break(document, start) for start in again) if word is not None]
    return sorted([*words, *over_breaks], key=attrgetter("start")) if over_breaks else words


def _starts_again(document: Document) -> list[int]:
    """Where a word or compound begins that is, folded, the one before; figures are left out."""
    view, words = document.get(folded), document.get(folded_words)
    places = sorted(place for place in doubled(document, LONGEST_COMPOUND) if not words[place].isdigit())
    if len(places) <= FEW:
        return [len(view) - len(view.split(None, place)[place]) for place in places]
    starts = [match.start() for match in _FOLDED_WORD.finditer(view)]
    return [starts[place] for place in places]


def _over_break(document: Document, start: int) -> Word | None:
    """The small word that begins a paragraph which goes on with the sentence of the one above, if that ends with it, too."""
    prose = document.prose
    if not start or prose[start - 1] != "\n" or not prose[start].islower():
        return None
    if start - prose.rfind("\n", 0, start - 1) < SHORTEST_LINE:
        return None
    block = document.block_at(start)
    above = document.blocks[block.number - 1]
    word = _WORD.match(prose, start)
    if word is None or block.role != "paragraph" or above.role not in _MAY_GO_ON:
        return None
    before = above.end - len(word[0])
    known = word[0] in lexicon.words("small_words.txt") and word[0] not in lexicon.words("words_said_twice.txt")
    same = known and prose.startswith(word[0], before) and not prose[before - 1].isalnum()
    return Word(document, start, word.end(), repeated=True) if same else None


def _is_joined(prose: str, start: int) -> bool:
    """Whether nothing but white space, and perhaps a comma, parts a word from the one before it in its block."""
    space = _JOINT_BEFORE.match(prose, 0, start)
    return space is not None and space.start() < start and "\n" not in space.group()


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
            joined = (between.isspace() and "\n" not in between) or (between == ", " and _is_article_again(before, match.group()))
            same = joined and _is_slip(prose, before, match.group(), end)
            repeated, running = same and not running, same
            if "\n" not in between:
                before.next = match.group()
            elif between == "\n" and before.text == match.group():
                repeated = _over_break(document, start) is not None
        before = Word(document, start, end, repeated)
        rows.append(before)
        if (
            len(rows) >= 2 * PAIR
            and rows[-PAIR].text == rows[-2 * PAIR].text
            and _is_pair_again(rows[-2 * PAIR :], rows[-2 * PAIR - 1].lower if len(rows) > 2 * PAIR else "")
        ):
            rows[-PAIR].repeated, rows[-PAIR].pair = True, True
    return rows


def _is_article_again(word: Word, again: str) -> bool:
    """Whether an article comes again behind a comma, where nobody is quoted who looks for a word."""
    apart = not word.document.prose[word.start - 1 : word.start].strip()
    return again in _ARTICLES and word.text == again and apart and not word.quoted


def _is_slip(prose: str, word: Word, again: str, end: int) -> bool:
    """Whether a word that stands twice, the second time up to ``end``, is a slip of the keyboard."""
    lower = again.lower()
    if word.lower != lower or again.isdigit() or lower in lexicon.words("words_said_twice.txt"):
        return False
    if lower in COPULAS and _WHAT_BEFORE.search(prose, max(0, word.start - LONGEST_CLEFT), word.start) is not None:
        return False  # What it is is a beginning
    if lower not in lexicon.words("small_words.txt") and _FREE_RELATIVE.match(prose, 0, word.start) is not None:
        return False
    if again.isupper() and not word.text.isupper() and len(again) > 1:
        return False  # an abbreviation: at AT&T, in IN
    if again == lower or lower in lexicon.words("small_words.txt"):
        same = word.text == again and len(again) > 1
        return same or again == lower != word.text or not word.text[0].isupper()
    if not word.text[0].isupper() or again.isupper() != word.text.isupper():
        return False
    if again in NEVER_TWICE:
        return True
    if len(lower) > 1 and (lower in word_classes.words("determiner") or lower in word_classes.words("subject")):
        return True
    if len(again) < SHORTEST_NAME or _GOES_ON.match(prose, end) is None:
        return False
    block = word.document.block_at(word.start)
    if prose.count(f"{again} {again}") > 1:
        return False
    return prose[block.end - 1] in _SENTENCE_ENDS and _IN_SENTENCE.match(prose, block.start, word.start) is not None


def _is_pair_again(words: list[Word], before: str) -> bool:
    """Whether of four words the last two are the first two again, as in "of the of the".

    "Again and again and again" is meant, as the word ``before`` the four tells.
    """
    first, second, _, fourth = words
    if second.text != fourth.text or before == second.text or not second.text.islower():
        return False
    if first.text in PRONOUNS or second.text in PRONOUNS:
        return False
    if second.text in word_classes.words("determiner") or second.text == "be":
        fits = any(first.text in word_classes.words(name) for name in FIRST_OF_PAIR)
    else:  # but for "to have to have", "over and over and over"
        fits = first.text in word_classes.words("preposition") or first.text == "that"
        fits = fits and first.text != "to" and second.text not in word_classes.words("coordinator")
    if not fits:
        return False
    prose = first.document.prose
    return all(prose[one.end : other.start] == " " for one, other in pairwise(words))
