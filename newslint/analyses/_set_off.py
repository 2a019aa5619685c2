"""Passages that designers set off from a story, and that say again what it says: pull quotes, captions, lines above it."""

from __future__ import annotations

from bisect import bisect_left

from newslint.document import Block, Document
from newslint.grammar.marks.continuation import is_signature
from newslint.grammar.marks.quoted_passages import quoted_stretches
from newslint.grammar.page.display import HEADLINE
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.analyses._compared_sentences import Sentence

LONGEST_MARK = 2  # code points: ``
CREDIT_LENGTH = 40  # code points that the speaker's name may take after a pull quote
_CLOSING = frozenset("”\"’'")
_NAME_BELOW = pattern(r"[”\"’']{1,2} ?(?:[—–-]+ ?)?\p{Lu}.*")
_LEFT_OUT = pattern(r"[.?!] (?:\.\.\.|…|\. \. \.) ")  # between two sentences of a pull quote


def forget_what_is_set_off(document: Document, sentences: list[Sentence]) -> None:
    """Lets go of the sentences that are repeated on purpose: their ``original`` becomes None."""
    _forget_pull_quotes(document, sentences)
    _forget_standfirst(document, sentences)


def _forget_pull_quotes(document: Document, sentences: list[Sentence]) -> None:
    """Lets go of quoted words that a paragraph of their own repeats, as a designer sets them."""
    repeated = [sentence for sentence in sentences if sentence.original is not None]
    covered: dict[int, int] = {}
    for sentence in {*repeated, *(sentence.original for sentence in repeated)}:
        assert sentence is not None
        covered[sentence.block] = covered.get(sentence.block, 0) + sentence.end - sentence.start + 1
    for sentence in repeated:
        original = sentence.original
        assert original is not None
        if _is_pull_quote(document, sentence, original, covered) or _is_pull_quote(document, original, sentence, covered):
            sentence.original = None


def _forget_standfirst(document: Document, sentences: list[Sentence]) -> None:
    """Lets go of the beginning of a story that says again what stands above it: a headline, or words over the picture."""
    first = next((block for block in document.blocks if block.role == "paragraph"), None)
    for sentence in sentences:
        original = sentence.original
        if first is not None and original is not None and original.block == first.number < sentence.block:
            between = document.blocks[first.number + 1 : sentence.block]
            if all(block.role != "paragraph" for block in between) and (between or _is_headline(document, first)):
                sentence.original = None


def _is_headline(document: Document, block: Block) -> bool:
    """Whether a paragraph is short and does not end like one."""
    return block.end - block.start <= HEADLINE and document.prose[block.end - 1] not in '.?!”"'


def _is_pull_quote(document: Document, sentence: Sentence, other: Sentence, covered: dict[int, int]) -> bool:
    """Whether a block holds little more than words that are quoted elsewhere, and does not say who says them."""
    block = document.blocks[sentence.block]
    if sentence.block == other.block:
        return False
    if _is_signed_below(document, block):
        return True
    if _is_quoted_whole(document, sentence):
        return not _is_quoted_whole(document, other)
    here, there = _quoted_share(document, sentence), _quoted_share(document, other)
    if here == "none" and there == "all" and _LEFT_OUT.search(document.prose, block.start, block.end) is not None:
        return True
    if block.end - block.start > covered[sentence.block] + CREDIT_LENGTH:
        return False
    if here == "part" or (there == "none" and here == "none"):
        return False
    whole = document.blocks[other.block]
    return here == "none" or there == "none" or whole.end - whole.start > covered[other.block] + CREDIT_LENGTH


def _is_signed_below(document: Document, block: Block) -> bool:
    """Whether a block is one quotation that the line below it, which says whose it is, closes."""
    starts, ends = document.get(quoted_stretches)
    place = bisect_left(starts, block.end) - 1
    if (
        place < 0
        or starts[place] > block.start + LONGEST_MARK
        or ends[place] != block.end
        or block.number + 1 == len(document.blocks)
    ):
        return False
    prose, below = document.prose, document.blocks[block.number + 1]
    return prose[below.end - 1] in _CLOSING and is_signature(prose[below.start : below.end - 1])


def _is_quoted_whole(document: Document, sentence: Sentence) -> bool:
    """Whether a block is one quotation with nothing after it but a name: “We are glad.” — Jane Doe, captain."""
    prose, block = document.prose, document.blocks[sentence.block]
    starts, ends = document.get(quoted_stretches)
    place = bisect_left(starts, sentence.end) - 1
    if (
        place < 0
        or starts[place] > block.start + LONGEST_MARK
        or ends[place] < sentence.start
        or block.end - ends[place] > 2 * CREDIT_LENGTH
    ):
        return False
    return _NAME_BELOW.fullmatch(prose, ends[place], block.end) is not None


def _quoted_share(document: Document, sentence: Sentence) -> str:
    """Whether a sentence is quoted: ``all`` of it, a ``part``, or ``none``."""
    starts, ends = document.get(quoted_stretches)
    place = bisect_left(starts, sentence.end) - 1
    if place < 0 or ends[place] <= sentence.start:
        return "none"
    return "all" if starts[place] <= sentence.start + LONGEST_MARK and ends[place] >= sentence.end - LONGEST_MARK - 1 else "part"
