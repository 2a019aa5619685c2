"""Speech as set phrases report it: "according to Hassan", "as Hassan put it", "in the words of Hassan"."""

from __future__ import annotations

from newslint.grammar.names.roles import role_of
from newslint.grammar.speech.contents import past_coordinator, resumed_content
from newslint.grammar.speech.cues import CueForm
from newslint.grammar.speech.outer import OuterSentence
from newslint.grammar.speech.report import Report
from newslint.grammar.speech.speakers import cue_end, subject_before
from newslint.grammar.speech.subjects_ahead import subject_after
from newslint.grammar.speech.tokens import CAPITAL, QUOTATION, QUOTED, SPEECH_MARKS
from newslint.grammar.word_classes import FINITE, RELATIVE, SUBJECT, words

ACCORDING = CueForm("according to", "speech", "qc", "base")
PUT = CueForm("put", "speech", "p", "past")
WORDS = CueForm("in words", "speech", "q", "base")
WHOSE_LONGEST = 8  # words between "in" and "’s words"
_GENITIVE = frozenset({"’s", "'s"})
_WHOSE = frozenset({"his", "her"})


def according(sentence: OuterSentence, place: int) -> Report | None:
    """What "according to Hassan" reports: the words before it, or behind its comma where the sentence opens with it."""
    lower = sentence.lower
    if place + 2 >= len(lower) or lower[place + 1] != "to":
        return None
    speaker = subject_after(sentence, place + 1)
    if speaker is None:
        return None
    parts: list[tuple[int, int]] = []
    end = place
    while end > 0 and lower[end - 1] in {",", "—", "–", "--"}:
        end -= 1
    if end > past_coordinator(sentence, 0):
        start = past_coordinator(sentence, 0)
        if lower[end - 1] == QUOTATION and (end == 1 or lower[end - 2] == ","):
            start = end - 1
        parts.append((start, end))
    else:
        comma = next((k for k in range(speaker[1], len(lower)) if lower[k] == ","), None)
        if comma is not None and comma + 1 < len(lower):
            parts.append((_past_post(sentence, comma) + 1, len(lower)))
    return Report(sentence, ACCORDING, (place, place + 2), speaker, parts, beside=True, verb=place)


def _past_post(sentence: OuterSentence, comma: int) -> int:
    """The comma behind what somebody named before ``comma`` is: "According to Ann Lee, a nurse at the clinic, it is late"."""
    lower = sentence.lower
    tells = sentence.kinds[comma + 1] & RELATIVE != 0  # ", who leads the clinic,"
    if "," not in lower[comma + 1 :] or not (tells or sentence.kinds[comma - 1] & CAPITAL):
        return comma
    closing = lower.index(",", comma + 1)
    if closing + 1 == len(lower) or lower[comma + 1][0].isdigit():  # "According to the Tribune, 24 percent"
        return comma
    names_post = tells
    for word, kind in zip(lower[comma + 1 : closing], sentence.kinds[comma + 1 : closing], strict=True):
        if not names_post and (kind & (FINITE | SUBJECT | QUOTED) or word.endswith("ed") or word in words("irregular")):
            return comma
        names_post = names_post or _is_post(word)
    return closing if names_post else comma


def _is_post(word: str) -> bool:
    """Whether a word says what one person is: "nurse", but not "nurses" or "clinic"."""
    role = role_of(word)
    return role is not None and role.use != "body" and not word.endswith("s") and word not in words("many")


def put_so(sentence: OuterSentence, place: int) -> Report | None:
    """What "as Ann Lee put it" reports."""
    return _as_told(sentence, place, PUT, place + 2) if sentence.lower[place + 1 : place + 2] == ["it"] else None


def as_said(sentence: OuterSentence, place: int, form: CueForm) -> Report | None:
    """What "as Ann Lee noted" or "as she points out" reports, between commas or at either end of the sentence."""
    if form.kind not in {"speech", "finding"} or form.tense in {"base", "gerund"} or "c" not in form.frames:
        return None
    end = cue_end(sentence, place, form)
    return _as_told(sentence, place, form, end) if end and sentence.lower[end : end + 1] in ([","], ["."], []) else None


def _as_told(sentence: OuterSentence, place: int, form: CueForm, end: int) -> Report | None:
    """The words before an "as" phrase that ends at token ``end``, or behind it where the sentence opens with it."""
    lower = sentence.lower
    speaker = subject_before(sentence, place, 0)
    if speaker is not None and lower[speaker[0]] == "as" and speaker[1] - speaker[0] > 1:  # with a capital
        speaker = speaker[0] + 1, speaker[1]
    if speaker is None or speaker[0] == 0 or lower[speaker[0] - 1] != "as":
        return None
    start = speaker[0] - 1
    parts = []
    if start and lower[start - 1] == QUOTATION:
        parts.append((start - 1, start))
    elif start > 1 and lower[start - 1] in SPEECH_MARKS:
        parts.append((past_coordinator(sentence, 0), start - 1))
        rest = resumed_content(sentence, end, start - 2)
        parts += [rest] if rest is not None else []
    elif start == 0 and end + 1 < len(lower) and lower[end] in {",", ":"}:
        parts.append((end + 1, len(lower)))
    return Report(sentence, form, (place, place + 1), speaker, parts, beside=True, verb=place) if parts else None


def told_by(sentence: OuterSentence, place: int, form: CueForm, verb: int) -> Report | None:
    """What somebody says to whom a passive is told of: "Lee was told by Hassan that it was late"."""
    if sentence.lower[place + 1 : place + 2] != ["by"]:
        return None
    speaker = subject_after(sentence, place + 1)
    if speaker is None or speaker[1] + 1 >= len(sentence) or sentence.lower[speaker[1]] not in {"that", ":", QUOTATION}:
        return None
    begins = speaker[1] if sentence.lower[speaker[1]] == QUOTATION else speaker[1] + 1
    return Report(sentence, form, (place, place + 1), speaker, [(begins, len(sentence))], True, verb)


def in_words(sentence: OuterSentence) -> Report | None:
    """What "in the words of Ann Lee" or "in her words" reports: the quotation behind or before it."""
    lower = sentence.lower
    if not sentence.quotations or "words" not in lower:
        return None
    place = lower.index("words")
    found = _whose_words(sentence, place)
    if found is None:
        return None
    first, speaker, end = found
    quotation = end + (lower[end : end + 1] == [","])
    if lower[quotation : quotation + 1] != [QUOTATION]:
        quotation = first - 1 - (lower[first - 1] == ",")
        if first < 1 or quotation < 0 or lower[quotation] != QUOTATION:
            return None
    return Report(sentence, WORDS, (place, place + 1), speaker, [(quotation, quotation + 1)], beside=True, verb=first)


def _whose_words(sentence: OuterSentence, place: int) -> tuple[int, tuple[int, int], int] | None:
    """Whose words these are: where "in" stands, the speaker, and where what follows begins."""
    lower = sentence.lower
    if lower[max(0, place - 2) : place + 2] == ["in", "the", "words", "of"]:
        speaker = subject_after(sentence, place + 1)
        return None if speaker is None else (place - 2, speaker, speaker[1])
    owned = place - (place > 0 and lower[place - 1] == "own")
    if owned < 2:
        return None
    if lower[owned - 1] in _WHOSE and lower[owned - 2] == "in":
        return owned - 2, (owned - 1, owned), place + 1
    if lower[owned - 1] in _GENITIVE:
        for first in range(owned - 2, max(-1, owned - WHOSE_LONGEST), -1):
            if lower[first] == "in":
                return (first, (first + 1, owned - 1), place + 1) if first + 1 < owned - 1 else None
    return None
