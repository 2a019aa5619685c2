"""Whether the verbs around a date tell of something that has happened."""

from __future__ import annotations

from newslint import lexicon
from newslint.document import Document
from newslint.grammar.sentences import sentence_bounds
from newslint.patterns import pattern

_PAST = (
    r"(?:was|were|had|said|told|met|began|took|came|went|left|struck|won|lost|gave"
    r"|found|saw|made|held|fell|rose|spoke|\p{Ll}{2,}ed)"
)
_PAST_BEFORE = pattern(rf"(?r)\b{_PAST}(?: (?:\p{{Ll}}+|\p{{Lu}}\p{{Ll}}+)){{0,3}}? (?:on )?")
_PAST_AFTER = pattern(rf",? (?:[\p{{L}}’.-]+ ){{0,3}}?{_PAST}\b")
_TOLD_BEFORE = pattern(
    r"(?r)(?<!\b(?:be|to|will|would|can|could|may|might|shall|should) (?:\p{Ll}+ )?)"
    r"\b(?:said|told (?:\p{L}+ ){1,3}?|announced|added|argued|warned|wrote|spoke|began|went|rose|fell|died|arrived|resigned) ?on "
)
_WORD = pattern(r"[’']?\p{L}+")


def is_past(document: Document, start: int, end: int) -> bool:
    """Whether a past tense stands close to the date at [start, end), and nothing in its sentence looks ahead.

    "The pier may be shut, he said on June 25" looks ahead, but not from that day.
    """
    prose = document.prose
    first, last = sentence_bounds(document, start)
    told = _TOLD_BEFORE.search(prose, first, start)
    if told is not None and told.end() == start:
        return True
    before = _PAST_BEFORE.search(prose, first, start)
    if prose.endswith(" for ", first, start):  # "a day of mourning was declared for June 25"
        return False
    near = (before is not None and before.end() == start) or _PAST_AFTER.match(prose, end, last) is not None
    if not near:
        return False
    if looks_ahead(document, start):
        return False
    ahead_before = lexicon.words("future_words_before.txt")
    return not any(word.lower() in ahead_before for word in _WORD.findall(prose, first, start))


def looks_ahead(document: Document, start: int) -> bool:
    """Whether a word in the sentence of a date tells of what is to come."""
    ahead = lexicon.words("future_words.txt")
    return any(word.lower() in ahead for word in _WORD.findall(document.prose, *sentence_bounds(document, start)))
