"""How much a quotation quotes: a sentence or a part of one, and where its words stand between its marks."""

from __future__ import annotations

from newslint.fact import Stretch
from newslint.grammar.marks.quote_styles import STYLES
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.analyses.quotations import Quotation

SENTENCE_WORDS = 4  # a shorter quotation that begins with a capital may be a title
_FIRST_LETTER = pattern(r"[^\w\n]*(\w)")
_SENTENCE_WITHIN = pattern(r"[.?!]\s+[“‘\"']?\p{Lu}")
_RESUMING = frozenset({", ", "– ", "— "})  # what stands before quoted words that go on with a sentence
_BEFORE_SENTENCE = frozenset(",:;.?!…—–-")
_WORD = pattern(r"[^\W_]+(?:[’'\-][^\W_]+)*")


def words_of(row: Quotation) -> list[str]:
    """The quoted words, without punctuation."""
    found: list[str] = _WORD.findall(row.document.prose, row.inner_start, row.inner_end)
    return found


def is_fragment(row: Quotation) -> bool:
    """Whether the quoted words are a part of the narrator's sentence, and no sentence of their own."""
    prose = row.document.prose
    first, place = row.document.block_at(row.start).start, row.start - 1
    while place >= first and prose[place].isspace():
        place -= 1
    if place < first or prose[place] in _BEFORE_SENTENCE:
        return False
    letter = _FIRST_LETTER.match(prose, row.inner_start, row.inner_end)
    if letter is None or not letter.group(1).islower():
        return False
    return _SENTENCE_WITHIN.search(prose, row.inner_start, row.inner_end) is None


def is_resumed(row: Quotation) -> bool:
    """Whether quoted words that begin in small letters may go on with a sentence, behind a comma or a dash."""
    if row.document.prose[max(0, row.start - 2) : row.start] not in _RESUMING:
        return False
    letter = _FIRST_LETTER.match(row.document.prose, row.inner_start, row.inner_end)
    return letter is not None and letter.group(1).islower()


def make_sentence(words: list[str]) -> bool:
    """Whether quoted words are a sentence, and no title: several, most of them in small letters."""
    return len(words) >= SENTENCE_WORDS and 2 * sum(map(str.islower, [word[0] for word in words])) > len(words)


def stray_spaces(row: Quotation) -> tuple[Stretch, ...]:
    """The spaces between the marks and the quoted words that belong there in no style."""
    if not row.sound or row.close is None or row.style in {"guillemets", "single-guillemets"}:
        return ()
    inner = row.document.prose[row.inner_start : row.inner_end]
    words = inner.strip()
    if not words or words == inner:
        return ()
    first = row.inner_start + len(inner) - len(inner.lstrip())
    last = row.inner_start + len(inner.rstrip())
    spaces = []
    if first > row.inner_start and words[0] not in STYLES:
        spaces.append(Stretch(row.document, row.inner_start, first))
    if last < row.inner_end and words[-1] not in STYLES:
        spaces.append(Stretch(row.document, last, row.inner_end))
    return tuple(spaces)
