"""Whether a cue stands before its speaker: "said Ann Lee"."""

from __future__ import annotations

from newslint.grammar.names.roles import role_of
from newslint.grammar.speech.outer import OuterSentence
from newslint.grammar.speech.subjects_ahead import subject_after
from newslint.grammar.speech.tokens import CAPITAL, CUE, IN_LY, QUOTATION, QUOTED, SMALL, WORDLIKE
from newslint.grammar.word_classes import ADVERB, CONJUNCTION, DETERMINER, FINITE, PREPOSITION, RELATIVE, SUBJECT, TIME, words

CLAUSE = 16  # tokens of a clause among which its verb is looked for


def may_be_inverted(sentence: OuterSentence, place: int, verb: int) -> bool:
    """Whether the cue at ``place``, whose verb group begins at ``verb``, may stand before its speaker."""
    following = sentence.kinds[place + 1] if place + 1 < len(sentence) else 0
    if not following & WORDLIKE or following & (PREPOSITION | CONJUNCTION | TIME | ADVERB):
        return False
    if sentence.lower[place + 1].endswith("ly"):
        return False
    before = sentence.kinds[verb - 1]
    if before & QUOTED or sentence.lower[place - 2 : place] == [QUOTATION, ","]:
        return True
    if following & SUBJECT or sentence.lower[place] not in words("inverting") or has_verb(sentence, place + 1):
        return False
    group = subject_after(sentence, place)
    if group is None or following & CAPITAL:
        return group is not None and not _name_has_verb(sentence, place + 1)
    if any(_is_past(sentence, i) for i in range(group[0] + 1, min(group[1], group[0] + CLAUSE))):
        return False  # "said initial reports from the scene showed no link"
    head = _head(sentence, group)
    return sentence.kinds[head] & CAPITAL != 0 or role_of(sentence.lower[head]) is not None


def _name_has_verb(sentence: OuterSentence, place: int) -> bool:
    """Whether a verb follows right behind the name at ``place``: "said Trump continued to", but not "said Ann Lee of"."""
    while place < len(sentence) and sentence.kinds[place] & CAPITAL:
        place += 1
    if sentence.lower[place : place + 1] in (["’"], ["'"], ["’s"], ["'s"]) and sentence.kinds[place + 1 : place + 2]:
        return sentence.kinds[place + 1] & QUOTED != 0  # "said Hassan’s “vision” saved the firm"
    while place < len(sentence) and sentence.kinds[place] & (ADVERB | IN_LY):  # "said Trump always greeted him"
        place += 1
    if place >= len(sentence) or not sentence.kinds[place] & SMALL:
        return False
    word = sentence.lower[place]
    return word.endswith("ed") or word in words("irregular")


def _is_past(sentence: OuterSentence, place: int) -> bool:
    """Whether a verb in the past stands there, with its object behind it."""
    word = sentence.lower[place]
    if not sentence.kinds[place] & SMALL or not (word.endswith("ed") or word in words("irregular")):
        return False
    return place + 1 < len(sentence) and sentence.kinds[place + 1] & DETERMINER != 0


def _head(sentence: OuterSentence, group: tuple[int, int]) -> int:
    """The place of the word that a noun group is about: the last before a preposition."""
    for i in range(group[0] + 1, group[1]):
        if sentence.kinds[i] & PREPOSITION:
            return i - 1
    return group[1] - 1


def has_verb(sentence: OuterSentence, start: int) -> bool:
    """Whether a verb stands in the clause that begins at ``start``; one that "who" brings between commas is not its verb.

    The verb of the clause has to come right behind these commas: in "Often, said Ann Lee, who is 40, a man has to wait" the
    clause behind them is what she says.
    """
    lower = sentence.lower
    after = start + CLAUSE
    for place, (word, kind) in enumerate(zip(lower[start:after], sentence.kinds[start:after], strict=True), start):
        if word == "," and sentence.kinds[place + 1 : place + 2] and sentence.kinds[place + 1] & RELATIVE:
            closing = place + 2 + CLAUSE
            return "," in lower[place + 2 : closing] and _goes_on_with_verb(sentence, lower.index(",", place + 2) + 1)
        if word in {",", "—", "–", "--"}:
            return False
        if kind & FINITE:
            return True
    return False


def _goes_on_with_verb(sentence: OuterSentence, place: int) -> bool:
    """Whether a verb stands at ``place``, or right behind an adverb there."""
    while place < len(sentence) and sentence.kinds[place] & (ADVERB | IN_LY):
        place += 1
    if place >= len(sentence):
        return False
    word = sentence.lower[place]
    return sentence.kinds[place] & (FINITE | CUE) != 0 or word.endswith("ed") or word in words("irregular")


def ends_with_quotation(sentence: OuterSentence, i: int) -> bool:
    while i >= 0 and sentence.lower[i] in {",", "—", "-", "–", "--"}:
        i -= 1
    return i >= 0 and sentence.kinds[i] & QUOTED != 0
