"""Whether the verbs around a date tell of something that has happened."""

from __future__ import annotations

from newslint import lexicon
from newslint.document import Document
from newslint.grammar.phrases import any_of
from newslint.grammar.sentences import sentence_bounds
from newslint.patterns import pattern
from newslint.remember import remember

TYPE_CHECKING = False
if TYPE_CHECKING:
    from regex import Pattern

_WORD = pattern(r"[’']?\p{L}+")


@remember
def _past_before() -> Pattern[str]:
    """A past tense and a few words after it."""
    return pattern(rf"(?r)\b(?:{any_of('past')}|\p{{Ll}}{{2,}}ed)(?: (?:\p{{Ll}}+|\p{{Lu}}\p{{Ll}}+)){{0,3}}? (?:on )?")


@remember
def _past_after() -> Pattern[str]:
    """A past tense behind a few words."""
    return pattern(rf",? (?:[\p{{L}}’.-]+ ){{0,3}}?(?:{any_of('past')}|\p{{Ll}}{{2,}}ed)\b")


@remember
def _told_before() -> Pattern[str]:
    """What somebody did on the day named behind it, with no auxiliary that looks ahead."""
    return pattern(
        rf"(?r)(?<!\b(?:{any_of('looking ahead')}) (?:\p{{Ll}}+ )?)"
        rf"\b(?:told (?:\p{{L}}+ ){{1,3}}?|{any_of('done on a day')}) ?on "
    )


def is_past(document: Document, start: int, end: int) -> bool:
    """Whether a past tense stands close to the date at [start, end), and nothing in its sentence looks ahead.

    "The pier may be shut, he said on June 25" looks ahead, but not from that day.
    """
    prose = document.prose
    first, last = sentence_bounds(document, start)
    told = _told_before().search(prose, first, start)
    if told is not None and told.end() == start:
        return True
    before = _past_before().search(prose, first, start)
    if prose.endswith(" for ", first, start):  # "a day of mourning was declared for June 25"
        return False
    near = (before is not None and before.end() == start) or _past_after().match(prose, end, last) is not None
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
