"""Whether a cue stands before its speaker: "said Ann Lee"."""

from __future__ import annotations

from newslint.grammar.outer import QUOTATION, OuterSentence
from newslint.grammar.roles import role_of
from newslint.grammar.speakers import subject_after, verb_group_start
from newslint.grammar.word_classes import words


def may_be_inverted(sentence: OuterSentence, place: int) -> bool:
    following = sentence.words[place + 1] if place + 1 < len(sentence) else "."
    lower = following.lower()
    if following == QUOTATION or not following[0].isalnum() or lower in words("preposition") or lower in words("conjunction"):
        return False
    if lower in words("time") or lower.endswith("ly") or lower in words("adverb"):
        return False
    before = sentence.lower[verb_group_start(sentence, place) - 1]
    if before == QUOTATION or sentence.lower[place - 2 : place] == [QUOTATION, ","]:
        return True
    if lower in words("subject") or sentence.lower[place] not in words("inverting") or has_verb(sentence, place + 1):
        return False
    group = subject_after(sentence, place)
    return group is not None and (following[0].isupper() or role_of(_head(sentence, group)) is not None)


def _head(sentence: OuterSentence, group: tuple[int, int]) -> str:
    """The word a noun group is about: the last before a preposition."""
    for i in range(group[0] + 1, group[1]):
        if sentence.lower[i] in words("preposition"):
            return sentence.lower[i - 1]
    return sentence.lower[group[1] - 1]


def has_verb(sentence: OuterSentence, start: int) -> bool:
    for word in sentence.lower[start : start + 12]:
        if word in {",", "."}:
            return False
        if word in words("finite"):
            return True
    return False


def ends_with_quotation(sentence: OuterSentence, i: int) -> bool:
    while i >= 0 and sentence.lower[i] in {",", "—", "-", "–", "--"}:
        i -= 1
    return i >= 0 and sentence.lower[i] == QUOTATION
