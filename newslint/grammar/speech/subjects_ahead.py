"""Noun groups that are read forwards: the one behind an inverted cue verb, and the one that opens a sentence."""

from __future__ import annotations

from newslint import lexicon
from newslint.grammar.names.roles import role_of
from newslint.grammar.speech.outer import OuterSentence
from newslint.grammar.speech.speakers import LONGEST, coordinates
from newslint.grammar.speech.tokens import CAPITAL, QUOTED, SMALL, WORDLIKE
from newslint.grammar.word_classes import (
    ADVERB,
    CONJUNCTION,
    COORDINATOR,
    DETERMINER,
    FINITE,
    PREPOSITION,
    SUBJECT,
    TIME,
    WEEKDAY,
    words,
)

SHORT_TIME = 4  # tokens of "Late last week,"
_TITLE = 6  # words of a title before a name


def subject_after(sentence: OuterSentence, verb: int) -> tuple[int, int] | None:
    """The tokens [i, j) of the noun group after an inverted verb: "said Ann Lee, a nurse" gives "Ann Lee"."""
    lower, kinds = sentence.lower, sentence.kinds
    i = verb + 1
    if i >= len(lower):
        return None
    if kinds[i] & SUBJECT:
        return i, i + 1
    j = i
    named = False
    while j < len(lower) and j - i < LONGEST:
        word, kind = lower[j], kinds[j]
        if word == "." and j + 1 < len(lower) and len(lower[j - 1]) <= 4 and kinds[j - 1] & kinds[j + 1] & CAPITAL:
            j += 1
            continue
        if word == "and" and j > i and j + 1 < len(lower) and coordinates(sentence, j):
            j += 1
            continue
        if not kind & WORDLIKE and word[0] not in "'’&":
            break
        if kind & SMALL and (kind & (CONJUNCTION | FINITE) or word in {"and", "but", "such"}):
            break
        if j > i and kind & PREPOSITION and (named or word not in {"of", "for", "at", "with", "from", "in"}):
            break
        if j > i and (kind & WEEKDAY or _tells_of_group(sentence, j)):
            break
        named = named or (j > i and kind & kinds[j - 1] & CAPITAL != 0)
        j += 1
    return (i, j) if j > i else None


def _tells_of_group(sentence: OuterSentence, place: int) -> bool:
    """Whether a participle that tells of the noun before it stands there: "a report released Tuesday", "people briefed on it"."""
    word, following = sentence.lower[place], sentence.kinds[place + 1] if place + 1 < len(sentence) else 0
    past = word.endswith("ed") or word in words("irregular")
    return past and sentence.kinds[place] & SMALL != 0 and following & (PREPOSITION | WEEKDAY) != 0


def _titles(sentence: OuterSentence, place: int, before: int) -> bool:
    """Whether the words from ``place`` are a title that goes on to a name: "Yahoo News and former anchor Katie Couric"."""
    kinds = sentence.kinds
    for i in range(place, min(place + _TITLE, before - 1)):
        if not kinds[i] & WORDLIKE or kinds[i] & (FINITE | PREPOSITION | CONJUNCTION):
            return False
        if kinds[i] & SMALL and kinds[i + 1] & CAPITAL:
            role = role_of(sentence.lower[i])
            if role is not None and role.use != "body":
                return True
    return False


def _joins_names(sentence: OuterSentence, place: int) -> bool:
    """Whether a small word belongs to a name: "Ursula von der Leyen"."""
    particles = lexicon.words("name_particles.txt")
    while place < len(sentence) and sentence.lower[place] in particles:
        place += 1
        if sentence.kinds[place : place + 1] and sentence.kinds[place] & CAPITAL:
            return True
    return False


def first_subject(sentence: OuterSentence, before: int, start: int = 0) -> tuple[int, int] | None:
    """The noun group that opens the sentence from token ``start``, past an introduction that a comma ends."""
    lower, kinds = sentence.lower, sentence.kinds
    i = start
    while i < before and (kinds[i] & (COORDINATOR | ADVERB) or lower[i] == "," or opens_as_adverb(sentence, i)):
        i += 1
    if "," in lower[i : i + SHORT_TIME] and kinds[i] & TIME:  # "Last week, the mayor"
        i = lower.index(",", i) + 1
    if kinds[i] & DETERMINER and _opens_before_pronoun(sentence, i, before):  # "Every once in a while, he"
        i = lower.index(",", i) + 1
    if i < before and (kinds[i] & (PREPOSITION | CONJUNCTION) or lower[i].endswith("ing") or lower[i] in words("opening")):
        while i < before and lower[i] != ",":
            i += 1
        i += 1
    if i >= before or kinds[i] & QUOTED:
        return None
    if kinds[i] & SUBJECT:
        return i, i + 1
    j = i
    while j < before:
        word, kind = lower[j], kinds[j]
        if word == "." and len(lower[j - 1]) <= 4:
            j += 1
            continue
        if not kind & WORDLIKE and word not in {"’s", "'s"}:
            break
        if j > i and _governs(sentence, j):
            break
        if j > i + 1 and word in words("article") and _is_verb_of_object(sentence, j - 1):
            j -= 1  # "The authorities call the plan a mistake"
            break
        if kind & (FINITE | PREPOSITION | CONJUNCTION) or (j > i and (word.endswith("ed") or word in words("irregular"))):
            break
        if (
            j > i + 1
            and kinds[j - 1] & CAPITAL
            and kind & SMALL
            and word not in {"’s", "'s"}
            and not _joins_names(sentence, j)
            and not _titles(sentence, j, before)
        ):
            break
        j += 1
    while j > i + 1 and kinds[j - 1] & ADVERB:  # "Lee also gives"
        j -= 1
    return (i, j) if j > i else None


def _is_verb_of_object(sentence: OuterSentence, place: int) -> bool:
    """Whether the word before an article is a verb: "Lee rips the deal", "Nurses hear a refrain", but not "the day the deal"."""
    if not sentence.kinds[place] & SMALL or sentence.kinds[place] & COORDINATOR:
        return False
    return sentence.lower[place].endswith("s") or sentence.lower[place - 1].endswith("s")


def _opens_before_pronoun(sentence: OuterSentence, start: int, before: int) -> bool:
    """Whether what stands from ``start`` to the first comma has no verb, and "he" or "she" follows."""
    for place in range(start, min(start + LONGEST, before - 1)):
        word, kind = sentence.lower[place], sentence.kinds[place]
        if word == ",":
            return sentence.kinds[place + 1] & SUBJECT != 0
        if not kind & WORDLIKE or kind & FINITE or word.endswith("ed") or word in words("irregular"):
            return False
    return False


def _governs(sentence: OuterSentence, place: int) -> bool:
    """Whether a verb stands there with "to" behind it: "Lee plans to sell it", but not "the plan to sell it"."""
    to_follows = sentence.lower[place + 1 : place + 2] == ["to"] and sentence.lower[place] in words("governing")
    return to_follows and not sentence.kinds[place - 1] & DETERMINER


def opens_as_adverb(sentence: OuterSentence, i: int) -> bool:
    """Whether a word at the beginning is no name: "However,", "Shortly after", "Specifically,", but not "Emily Lee"."""
    if sentence.lower[i] in words("sentence_adverb"):
        return sentence.lower[i + 1 : i + 2] == [","]
    following = sentence.kinds[i + 1] if i + 1 < len(sentence) else 0
    return sentence.lower[i].endswith("ly") and (not following & WORDLIKE or following & (PREPOSITION | CONJUNCTION) != 0)


def subject_with(sentence: OuterSentence, verb: int, floor: int) -> tuple[int, int] | None:
    """The noun group of a participle in "ing" that "with" gives a subject of its own: ", with Ann Lee asking: “Why?”".

    So in "with Ann Lee taking to the air to say", but not in "with its words changed to say".
    """
    for i in range(verb - 1, max(floor, verb - LONGEST), -1):
        if sentence.lower[i] == "with":
            end = verb
            if sentence.lower[verb - 1] == "to":
                end = next((k for k in range(i + 2, verb) if sentence.lower[k].endswith("ing")), i)
            return (i + 1, end) if i + 1 < end and not sentence.kinds[i - 1] & WORDLIKE else None
        if not sentence.kinds[i] & WORDLIKE and sentence.lower[i] not in {"’s", "'s"}:
            return None
    return None


def evidence_before(sentence: OuterSentence, verb: int) -> tuple[int, int] | None:
    """The noun right before a participle in "ing" that says what research says, not who reads it: "studies suggesting"."""
    evident = verb > 0 and sentence.lower[verb - 1] in words("evidence")
    return (verb - 1, verb) if evident else None
