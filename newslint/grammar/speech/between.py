"""What stands between a cue and what is said, and is no part of it: whom it is said to, when, where and how, and insertions."""

from __future__ import annotations

from newslint.grammar.speech.outer import OuterSentence
from newslint.grammar.speech.speakers import BEFORE_TIMES
from newslint.grammar.speech.tokens import CAPITAL, IN_LY, QUOTATION, SMALL
from newslint.grammar.word_classes import (
    ADJUNCT,
    ADVERB,
    CONJUNCTION,
    COORDINATOR,
    DETERMINER,
    FINITE,
    PREPOSITION,
    SUBJECT,
    TIMEUNIT,
    WEEKDAY,
    words,
)

INSERTION = 14  # tokens within which what is inserted between two commas ends; what is longer is a clause of its own
ADDRESSEE = 14  # words that may name the one addressed before "that"
_OF_NOUNS = frozenset({"all", "both", "even", "only", "just", "now"})  # adverbs that may begin a clause with its noun
_OTHER = ADJUNCT | ADVERB | DETERMINER | FINITE | PREPOSITION | SUBJECT | WEEKDAY  # what no noun group goes on with


def that_behind_addressee(sentence: OuterSentence, start: int) -> int | None:
    """The "that" of "told the reporters in Cairo that": before it stands nothing but whom something is said to."""
    lower = sentence.lower
    if "that" not in lower[start : start + ADDRESSEE]:
        return None
    that = lower.index("that", start)
    if that + 1 == len(lower):
        return None
    for place in range(start, that):
        if sentence.kinds[place] & FINITE or lower[place] in {",", QUOTATION, ":"}:
            return None
        if (
            place > start and sentence.kinds[place - 1] & CAPITAL and lower[place] in words("article")
        ):  # "told Reuters the board that"
            return None
    return that


def past_insertion(sentence: OuterSentence, comma: int) -> int:
    """The token behind an insertion between commas that a quotation or "that" follows: "said, as he left, that"."""
    lower = sentence.lower
    if lower[comma + 1 : comma + 2] in (["that"], [QUOTATION]):
        return comma
    closing = next((k for k, word in enumerate(lower[comma + 1 : comma + INSERTION], comma + 1) if word == ","), None)
    return closing + 1 if closing is not None and lower[closing + 1 : closing + 2] in (["that"], [QUOTATION]) else comma


def past_adverbial(sentence: OuterSentence, i: int) -> int:
    """The token behind what tells when, where or how: "late last week", "in Cairo", "slowly and firmly"; ``i`` for all else."""
    lower, kinds = sentence.lower, sentence.kinds
    n = len(lower)
    if i >= n:
        return i
    word, kind = lower[i], kinds[i]
    if kind & WEEKDAY or (word in BEFORE_TIMES and i + 1 < n and kinds[i + 1] & TIMEUNIT):
        i += 1
        while i < n and kinds[i] & TIMEUNIT:
            i += 1
        return i
    if (kind & ADVERB and word not in _OF_NOUNS) or (kind & IN_LY and not _describes(sentence, i)):
        is_pair = lower[i + 1 : i + 2] == ["and"] and i + 2 < n and kinds[i + 2] & IN_LY
        return i + 3 if is_pair else i + 1
    return past_group(sentence, i + 1) if kind & ADJUNCT and not _is_quantity(sentence, i) else i


def _describes(sentence: OuterSentence, i: int) -> bool:
    """Whether an adverb belongs to the noun group that begins with it: "said highly toxic waste", but not "said quietly"."""
    following = sentence.kinds[i + 1] if i + 1 < len(sentence) else 0
    return following & SMALL != 0 and not following & (_OTHER | CONJUNCTION | COORDINATOR | IN_LY)


def _is_quantity(sentence: OuterSentence, i: int) -> bool:
    """Whether a number begins here: "at least three", "about 40", "over a dozen"."""
    following = sentence.lower[i + 1] if i + 1 < len(sentence) else "."
    return following in {"least", "most"} or (following[0].isdigit() and sentence.lower[i] in words("quantity"))


def past_group(sentence: OuterSentence, i: int) -> int:
    """The token after the noun group that begins at ``i``: an addressee, or what a preposition governs."""
    lower, kinds = sentence.lower, sentence.kinds
    n = len(lower)
    if i < n and lower[i] in {"me", "us", "him", "her", "them", "you", "it"} and not _is_possessive(sentence, i):
        return i + 1
    j = i
    while j < n:
        word = lower[j]
        kind = kinds[j]
        titles = kind & CAPITAL and word in words("day_name")  # "the Today programme"
        if (kind & (WEEKDAY | FINITE) and not titles) or word in {"that", ":", ",", QUOTATION, "."}:
            if word == "." and j + 1 < n and j > i:
                j += 1
                continue
            break
        if j > i and (word in {"whether", "if"} or (word == "there" and j + 1 < n and kinds[j + 1] & FINITE)):
            break
        if j > i:
            before = kinds[j - 1]
            goes_on = before & PREPOSITION or lower[j - 1] in {"and", "’s", "'s"}
            if kind & SUBJECT or (kind & DETERMINER and not kind & CAPITAL and not goes_on) or (kind & ADJUNCT and word != "of"):
                break
            if kind & CAPITAL and before & SMALL and not before & DETERMINER and not goes_on:
                break
        j += 1
    return j


def _is_possessive(sentence: OuterSentence, i: int) -> bool:
    """Whether "her" belongs to a noun, right before the mark that ends the group: "told her supporters, “Yes”"."""
    if sentence.lower[i] != "her":
        return False
    j = i + 1
    while j < len(sentence) and sentence.kinds[j] & (SMALL | CAPITAL) and not sentence.kinds[j] & _OTHER:
        j += 1
    return j > i + 1 and j < len(sentence) and sentence.lower[j] in {",", ":", "that", QUOTATION}
