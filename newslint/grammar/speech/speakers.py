"""Who stands in the speaker's place before a cue verb: the noun group that ends there, past what is inserted behind it."""

from __future__ import annotations

from newslint.grammar.speech.cues import CueForm, cue_forms
from newslint.grammar.speech.insertions import before_insertions, named_before_appositions
from newslint.grammar.speech.outer import OuterSentence
from newslint.grammar.speech.tokens import CAPITAL, CUE, IN_LY, QUOTED, SMALL, WORDLIKE
from newslint.grammar.word_classes import (
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    COORDINATOR,
    DETERMINER,
    FINITE,
    PREPOSITION,
    RELATIVE,
    SUBJECT,
    TIMEUNIT,
    WEEKDAY,
    words,
)

BEFORE_TIMES = frozenset({"last", "this", "late", "early", "earlier"})  # of "this week"
_PARTICLES = {"o": "out", "b": "back"}  # that frames of cues ask for
_PAIR = 6  # words of the first of two nouns that "and" joins
_WITHIN = "'’&$%@#"  # with which tokens begin that are no words and stand within a noun group
LONGEST = 25  # words of a noun group before its verb


def cue_end(sentence: OuterSentence, cue: int, form: CueForm) -> int | None:
    """The token behind the cue and the particle that it may have to take: "pointed out", "shot back"; None without it."""
    particle = next((word for frame, word in _PARTICLES.items() if frame in form.frames), None)
    if particle is None:
        return cue + 1
    return cue + 2 if sentence.lower[cue + 1 : cue + 2] == [particle] else None


def verb_group_start(sentence: OuterSentence, cue: int) -> int:
    """Where the verb group of the cue begins: "has also said" begins at "has", "used to say" at "used"."""
    kinds = sentence.kinds
    i = cue
    while i > 0:
        if kinds[i - 1] & (AUXILIARY | ADVERB | IN_LY):
            i -= 1
        elif sentence.lower[i] == "to" and (governing := _words_before_to(sentence, i)):
            i -= governing
        else:
            break
    return i


def _words_before_to(sentence: OuterSentence, to: int) -> int:
    """How many words before a "to" are the verb that governs it and mean no more than that something is said: "went on to"."""
    lower = sentence.lower
    if lower[to - 1] in words("before_to"):
        return 1
    return 2 if to > 1 and goes_on_speaking(sentence, to - 2) else 0


def goes_on_speaking(sentence: OuterSentence, place: int) -> bool:
    """Whether the tokens at ``place`` are "went on", or a form of it."""
    return sentence.lower[place + 1 : place + 2] == ["on"] and sentence.lower[place] in words("going_on")


def subject_before(sentence: OuterSentence, verb: int, floor: int) -> tuple[int, int] | None:
    """The tokens [i, j) of the noun group before the verb group that begins at ``verb``; None where the subject is elsewhere.

    Insertions between commas, dashes or brackets are passed over; nothing before ``floor`` is looked at.
    """
    j = before_insertions(sentence, verb, floor)
    if j is None or j <= floor:
        return None
    last = sentence.kinds[j - 1]
    if last & (QUOTED | COORDINATOR):
        return None
    if last & (SUBJECT | RELATIVE):
        return j - 1, j
    relative = _relative_of_subject(sentence, j)
    if relative is not None:
        return _noun_group_before(sentence, relative, 0)
    group = _noun_group_before(sentence, j, floor)
    return group and (named_before_appositions(sentence, group[0], j, floor) or group)


def _relative_of_subject(sentence: OuterSentence, j: int) -> int | None:
    """Where the "who" stands that tells of the subject right before a verb at ``j``: "those who back the plan said".

    None where there is none, or where the "who" is told of, as in "a man who the mayor said was late".
    """
    lower, kinds = sentence.lower, sentence.kinds
    for place in range(j - 1, max(0, j - LONGEST), -1):
        if not kinds[place] & WORDLIKE and lower[place][0] not in _WITHIN:
            return None
        if kinds[place] & CONJUNCTION and kinds[place + 1] & SUBJECT and place + 1 < j - 1:  # "before she says he"
            return None
        if kinds[place] & RELATIVE:
            first, kind = place + 1, kinds[place + 1]
            verb = kind & FINITE or lower[first].endswith("ed") or lower[first] in words("irregular")
            told = kind & (CAPITAL | SUBJECT | DETERMINER) or (first + 1 == j and not verb)
            tells = verb if lower[place] != "who" else not told
            return place if tells and kinds[place - 1] & WORDLIKE and not kinds[place - 1] & (CUE | PREPOSITION) else None
    return None


def _noun_group_before(sentence: OuterSentence, j: int, floor: int) -> tuple[int, int] | None:
    lower = sentence.lower
    j = i = _before_times(sentence, j, floor)
    while i > floor and j - i < LONGEST:
        word = lower[i - 1]
        if (word == "and" and i < j and i - 1 > floor and (coordinates(sentence, i - 1) or _is_pair(sentence, i - 1, floor))) or (
            word == "," and _lists(sentence, i - 1, floor)
        ):
            i -= 2
        elif (word == "." and (i < j or _is_shortened(sentence, i - 2))) or not _ends_group(sentence, i - 1, j):
            i -= 1
        else:
            break
    i = _past_opening(sentence, i, j)
    return (i, j) if i < j and lower[i] not in words("irregular") else None


def _is_shortened(sentence: OuterSentence, place: int) -> bool:
    """Whether a word stands there that a stop ends and a name may end with: "Jr.", "Inc." """
    return place >= 0 and sentence.lower[place] in words("shortened")


def _before_times(sentence: OuterSentence, j: int, floor: int) -> int:
    """Where the noun group ends that adverbs and times stand behind: "Hassan" of "Hassan himself earlier this week"."""
    timed = False
    while j - 1 > floor:
        kind = sentence.kinds[j - 1]
        word = sentence.lower[j - 1]
        timely = kind & (WEEKDAY | TIMEUNIT | ADVERB) or (timed and (word in BEFORE_TIMES or word == "on"))
        if not timely and word not in words("reflexive"):
            break
        timed = timed or kind & (TIMEUNIT | WEEKDAY) != 0
        j -= 1
    return j


def _ends_group(sentence: OuterSentence, place: int, end: int) -> bool:
    """Whether the word at ``place`` stands outside the noun group that ends at ``end``: a mark, a conjunction or a verb."""
    word, kind = sentence.lower[place], sentence.kinds[place]
    if not kind & WORDLIKE and word[0] not in _WITHIN:
        return True
    if not kind & SMALL:
        ends_time = kind & WEEKDAY and place + 1 < end and sentence.kinds[place + 1] & DETERMINER
        return bool(ends_time) or (place == 0 and kind & CONJUNCTION != 0 and word != "that")
    if kind & (FINITE | CONJUNCTION) or word in {"and", "but", "or"}:
        return True
    if not kind & CUE or place + 1 >= end:
        return False
    form = cue_forms()[word]
    return form.tense == "past" or (form.tense == "present" and "h" not in form.frames)


def _is_pair(sentence: OuterSentence, place: int, floor: int) -> bool:
    """Whether the "and" at ``place`` joins two nouns, the first of which opens the clause: "his wife and aunt say"."""
    i = place
    while i > floor and place - i < _PAIR and not _ends_group(sentence, i - 1, place):
        i -= 1
    if i >= place - 1:
        return False
    if i == 0 or sentence.kinds[i - 1] & QUOTED:
        return True
    closes = sentence.lower[i - 1] == "," and place - i < _PAIR // 2 and sentence.kinds[i] & DETERMINER
    return bool(closes) and sentence.kinds[place - 1] & sentence.kinds[place + 1] & SMALL != 0


def coordinates(sentence: OuterSentence, place: int) -> bool:
    """Whether the "and" at ``place`` joins two names, or two nouns of which the first is a plural."""
    before, after = sentence.kinds[place - 1], sentence.kinds[place + 1]
    return before & after & CAPITAL != 0 or (sentence.words[place - 1].endswith("s") and after & SMALL != 0)


def _lists(sentence: OuterSentence, comma: int, floor: int) -> bool:
    """Whether the comma stands inside a list of names that a later "and" ends."""
    kinds = sentence.kinds
    return (
        comma - 1 > floor
        and kinds[comma - 1] & kinds[comma + 1] & CAPITAL != 0
        and "and" in sentence.words[comma + 2 : comma + 6]
    )


def _past_opening(sentence: OuterSentence, i: int, j: int) -> int:
    """Past adverbs and a prepositional group that open the clause: "In Beijing Blinken" begins at "Blinken"."""
    lower, kinds = sentence.lower, sentence.kinds
    if i < j - 1 and kinds[i] & COORDINATOR:
        i += 1
    while i < j - 1 and (kinds[i] & ADVERB or (i == 0 and lower[i].endswith("ly") and not sentence.words[i][1:].isupper())):
        if lower[i] in {"both", "all"}:
            break
        i += 1
    if kinds[i] & PREPOSITION:
        k = j - 1
        while k > i + 1 and kinds[k - 1] & CAPITAL:
            k -= 1
        return k
    return i
