"""Quotations that go on in the next paragraph: which do, and which were meant to be closed.

Some archives keep stories without their paragraphs. There a quotation goes on where a sentence begins with its mark again.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from newslint import lexicon
from newslint.document import Document
from newslint.grammar import word_classes
from newslint.grammar.marks.glyphs import CLOSERS, SINGLES
from newslint.grammar.marks.mark import Mark, marks
from newslint.grammar.sentences import sentence_starts
from newslint.patterns import pattern
from newslint.remember import remember

TYPE_CHECKING = False
if TYPE_CHECKING:
    import regex

LONGEST_REOPENED = 400  # code points of a spoken paragraph; few have more, and what has no mark for so long was to end
BEFORE = 40  # code points before a mark in which the word before it stands
LONGEST_SIGNATURE = 100  # code points
UNBROKEN = 800  # code points: where paragraphs are longer, they are several that have been joined
UNBROKEN_ALONE = 400  # the same for the only paragraph of a text
UNBROKEN_SHARE = 0.8  # of a text that such paragraphs make up
OFTEN = 2  # times that a quotation goes on within a paragraph, where a mark that is missing is missing once
GAP_PARAGRAPHS = 3  # how many blocks may lie between two paragraphs of one quotation
_SPEECH_ROLES = frozenset({"paragraph", "block-quote", "list-item"})
_BEFORE_SENTENCE = frozenset(",:;.?!…—–-([")
_AFTER_SENTENCE = frozenset(".?!…:”’\"')")
_NAME = r"(?:(?:Dr|Mr|Mrs|Ms|Prof|Sen|Rep|Gov)\.? )?\p{Lu}[\w’'-]+(?: \p{Lu}[\w.’'-]*){0,4}"


def carry_over(document: Document, left_open: list[list[Mark]], by_block: dict[int, list[Mark]]) -> None:
    """Sees to the quotations that each paragraph leaves open: they go on in the next one, or are at fault."""
    for open_marks in left_open:
        if not open_marks:
            continue
        outer = open_marks[0]
        following = _next_paragraph(document, outer.block)
        begins = by_block.get(following, []) if following is not None else []
        goes_on = _goes_on(document, outer, begins) or _goes_on_wrongly(document, outer, begins, by_block)
        for mark in open_marks:
            if goes_on and (mark is outer or (mark.single and _reopens_inner(begins))):
                mark.continued = True
            elif mark.text in "'`":
                mark.opens = False
                mark.aside = "apostrophe"
            elif mark.fault is None:
                mark.fault, mark.expected = "unclosed", CLOSERS.get(mark.text)
        if not goes_on and following is not None and outer.fault == "unclosed":
            _mend_across(document, outer, following, by_block)
    if any(marks and marks[0].continued for marks in left_open):
        _find_closed_between(document, by_block)


def reopens(document: Document, opened: Mark, mark: Mark) -> bool:
    """Whether a mark goes on with the quotation that another opened in the same paragraph.

    That is where a sentence begins in a text without paragraphs, and the quotation before it was not meant to end.
    """
    if opened.text != mark.text or mark.start - opened.end > LONGEST_REOPENED or not _is_joined(document, opened.block):
        return False
    starts = document.get(sentence_starts)
    place = bisect_left(starts, mark.start)
    if place == len(starts) or starts[place] != mark.start:
        return False
    return not _was_to_end(document, opened, mark.start)


def begins_next(document: Document, block: int, by_block: dict[int, list[Mark]]) -> Mark | None:
    """The opening mark that the next paragraph begins with."""
    following = _next_paragraph(document, block)
    first = by_block[following][0] if following in by_block else None
    return first if first is not None and first.looks > 0 and first.start == document.blocks[first.block].start else None


def _is_joined(document: Document, block: int) -> bool:
    """Whether a paragraph is likely several that have been joined: it is long, or most of the text stands in long ones."""
    paragraph = document.blocks[block]
    return paragraph.end - paragraph.start >= UNBROKEN or document.get(_is_unbroken)


def _is_unbroken(document: Document) -> bool:
    """Whether the paragraphs of a text have been joined: most of it stands in long ones, or quotations go on within one."""
    if _reopenings(document) >= OFTEN:
        return True
    lengths = [block.end - block.start for block in document.blocks if block.role == "paragraph"]
    longest = sum(length for length in lengths if length >= (UNBROKEN if len(lengths) > 1 else UNBROKEN_ALONE))
    return longest > UNBROKEN_SHARE * sum(lengths)


def _reopenings(document: Document) -> int:
    """How often a sentence begins with an opening mark while the same mark is open, and nobody is said to speak between."""
    starts = set(document.get(sentence_starts))
    found = 0
    for paragraph in document.get(marks):
        quotes = [mark for mark in paragraph if not mark.bracket and mark.aside is None]
        for opened, mark in pairwise(quotes):
            again = opened.looks > 0 and mark.looks > 0 and opened.text == mark.text and mark.start in starts
            found += again and not _was_to_end(document, opened, mark.start)
    return found


def _find_closed_between(document: Document, by_block: dict[int, list[Mark]]) -> None:
    """In a story that leaves quotations open between paragraphs, finds those it closes there all the same.

    That is where a whole paragraph is quoted without a word of who says it, after one that ends with a quotation.
    """
    for block, found in by_block.items():
        last, following = found[-1], by_block.get(block + 1)
        if following is None or last.end != document.blocks[block].end or last.fault is not None or last.partner is None:
            continue
        begins, bounds = following[0], document.blocks[block + 1]
        if (begins.start, begins.text) != (bounds.start, last.partner.text) or begins.single or not begins.opens:
            continue
        if bounds.role != "paragraph":
            continue
        is_whole = begins.partner is not None and begins.partner.end == bounds.end
        if is_whole or (begins.continued and last.partner.start == document.blocks[block].start):
            last.fault = "reclosed"


def _goes_on(document: Document, outer: Mark, following: list[Mark]) -> bool:
    """Whether the marks of the next paragraph begin with one that opens the same quotation again."""
    begins = following[0] if following else None
    single = outer.single if outer.fault != "mismatched" else outer.expected in SINGLES
    if begins is None or begins.bracket or not begins.opens or begins.single != single:
        return False
    if begins.start != document.blocks[begins.block].start:
        return False
    return not _was_to_end(document, outer, document.blocks[outer.block].end)


def _goes_on_wrongly(document: Document, outer: Mark, following: list[Mark], by_block: dict[int, list[Mark]]) -> bool:
    """Whether the next paragraph opens the same quotation with a mark of the other level: the rarer one is wrong."""
    begins = following[0] if following else None
    if begins is None or begins.bracket or not begins.opens or begins.single is outer.single or begins.partner is not None:
        return False
    if begins.start != document.blocks[begins.block].start or _was_to_end(document, outer, document.blocks[outer.block].end):
        return False
    first = [marks[0] for marks in by_block.values() if marks[0].opens]
    alike = sum(mark.single is outer.single for mark in first)
    wrong, right = (begins, outer) if 2 * alike >= len(first) else (outer, begins)
    wrong.fault, wrong.expected = "mismatched", right.text
    return True


def _reopens_inner(following: list[Mark]) -> bool:
    """Whether a paragraph opens the quotation inside another again, right behind the mark that opens the other."""
    return len(following) > 1 and following[1].single and following[1].opens and following[1].start - following[0].end <= 1


def speaks_behind(prose: str, start: int) -> bool:
    """Whether somebody is said to speak there: "Dr. Hassan says", "said the mayor"."""
    return _speaker_behind().match(prose, start) is not None


def _was_to_end(document: Document, outer: Mark, end: int) -> bool:
    """Whether the quotation was meant to end before ``end``: it is a part of a sentence, or what follows names the speaker."""
    prose = document.prose
    before = prose[max(document.blocks[outer.block].start, outer.start - BEFORE) : outer.start].rstrip()
    first = prose[outer.end : outer.end + 1]
    if before and before[-1] not in _BEFORE_SENTENCE and (first.islower() or _names_something(before)):
        return True
    return _speaker_named().search(prose, outer.end, outer.end + len(prose[outer.end : end].rstrip())) is not None


def _names_something(before: str) -> bool:
    """Whether the words before a mark tell that a name or a title is quoted, and no speech: a show called the “…"""
    word = before[before.rfind(" ") + 1 :].lower()
    return word in word_classes.words("determiner") or word in word_classes.words("preposition")


@remember
def _speaker_named() -> regex.Pattern[str]:
    """What gives a quotation to its speaker and cannot well be a part of it: ", Ms. Hassan said." and the like."""
    verb = f"(?:{'|'.join(lexicon.lines('quotation_tags.txt'))})"
    return pattern(
        rf"[,?!] (?:{verb} (?:(?:\p{{Ll}}[\p{{Ll}}-]* ){{0,4}}{_NAME}|the |an? |he\b|she\b|they\b)"
        rf"|(?:he|she|they|{_NAME}) {verb}\b"
        r"(?=[.,;:]| (?:about|after|during|from|in|on|at|to|of|by|via|with|today|yesterday|reporters|\p{Lu})|$))"
        rf"|\b(?:said|told (?:the )?{_NAME})\.?$"
    )


@remember
def _speaker_behind() -> regex.Pattern[str]:
    """What gives the words before it to their speaker: "Dr. Hassan says", "said the mayor"."""
    verb = f"(?:{'|'.join(lexicon.lines('quotation_tags.txt'))})"
    return pattern(rf"(?:he|she|they|{_NAME}) {verb}\b|{verb} (?:{_NAME}|the |he\b|she\b|they\b)")


def _next_paragraph(document: Document, block: int) -> int | None:
    for later in document.blocks[block + 1 : block + 1 + GAP_PARAGRAPHS]:
        if later.role in _SPEECH_ROLES:
            return later.number
    return None


def _mend_across(document: Document, outer: Mark, following: int, by_block: dict[int, list[Mark]]) -> None:
    """A quotation that goes on in the next paragraph without its opening mark has one fault, not two."""
    for number in range(following, min(following + GAP_PARAGRAPHS, len(document.blocks))):
        first = next((mark for mark in by_block.get(number, ()) if _is_of_level(mark, outer)), None)
        if first is None:
            continue
        if first.fault == "unopened":
            outer.fault = outer.expected = None
            block = document.blocks[number]
            broken = document.prose[block.start - 2] not in _AFTER_SENTENCE
            signed = first.end == block.end and is_signature(document.prose[block.start : first.start])
            if broken or signed or first.start == block.start:
                first.fault = first.expected = None
                outer.partner, first.partner = first, outer
            else:
                outer.continued = True
                first.fault, first.expected, first.partner = "unreopened", outer.text, outer
        return


def is_signature(text: str) -> bool:
    """Whether a line is who said the words above it, as designers set them off: "Ann Lee, head of the Port Authority."."""
    words = text.rstrip(".").split()
    if len(text) > LONGEST_SIGNATURE or len(words) < 2 or not (words[0][0].isupper() and words[1][0].isupper()):
        return False
    lower = {word.lower().strip(",") for word in words}
    return lower.isdisjoint(word_classes.words("finite")) and lower.isdisjoint(word_classes.words("subject"))


def _is_of_level(mark: Mark, outer: Mark) -> bool:
    """Whether a mark is a single one as another is, or a double one as that is."""
    return not mark.bracket and mark.single is outer.single and mark.aside is None
