"""Who stands in the speaker's place of a cue verb: the noun group before it, or after it where they are inverted."""

from __future__ import annotations

from newslint import lexicon
from newslint.grammar.cues import cue_forms
from newslint.grammar.outer import QUOTATION, OuterSentence
from newslint.grammar.word_classes import words

_DASHES = frozenset("—–-―") | {"--"}
_OPENINGS = {")": "(", "]": "["}
_PAIR = 6  # words of the first of two nouns that "and" joins
_LONGEST = 25  # words of a noun group before its verb


def is_place(word: str) -> bool:
    """Whether a capitalised word names a place."""
    return word in lexicon.words("places.txt")


def verb_group_start(sentence: OuterSentence, cue: int) -> int:
    """Where the verb group of the cue begins: "has also said" begins at "has"."""
    auxiliary, adverb = words("auxiliary"), words("adverb")
    lower = sentence.lower
    i = cue
    while i > 0 and (
        lower[i - 1] in auxiliary or lower[i - 1] in adverb or (lower[i - 1].endswith("ly") and sentence.words[i - 1].islower())
    ):
        i -= 1
    return i


def subject_before(sentence: OuterSentence, verb: int, floor: int) -> tuple[int, int] | None:
    """The tokens [i, j) of the noun group before the verb group that begins at ``verb``; None where the subject is elsewhere.

    Insertions between commas, dashes or brackets are passed over; nothing before ``floor`` is looked at.
    """
    lower = sentence.lower
    j = _before_insertions(sentence, verb, floor)
    if j is None or j <= floor:
        return None
    last = lower[j - 1]
    if last == QUOTATION or last in words("coordinator"):
        return None
    if last in words("subject") or last in words("relative"):
        return j - 1, j
    return _noun_group_before(sentence, j, floor)


def _before_insertions(sentence: OuterSentence, verb: int, floor: int) -> int | None:
    """Where the noun group ends that the insertions right before ``verb`` belong to: "Ann Lee" of "Ann Lee, 51, said"."""
    lower = sentence.lower
    j = verb
    while j > floor:
        mark = lower[j - 1]
        if mark in _OPENINGS:
            opening = _last(lower, _OPENINGS[mark], floor, j - 1)
        elif mark in _DASHES:
            opening = max(_last(lower, dash, floor, j - 1) for dash in _DASHES)
        elif mark == ",":
            opening = _segment_before(sentence, j - 1, floor)
        elif j < verb and lower[j - 1] == ".":
            j -= 1
            continue
        else:
            return j
        if opening <= floor or lower[opening + 1] in words("coordinator"):
            return None
        j = opening
        if mark == "," and j > floor and lower[j] == "," and _is_insertion(sentence, j, floor):
            j += 1
    return None


def _segment_before(sentence: OuterSentence, comma: int, floor: int) -> int:
    """The mark before the segment that the comma at ``comma`` ends: a comma, or -1 where a quotation or the floor comes first."""
    lower = sentence.lower
    for i in range(comma - 1, floor - 1, -1):
        if lower[i] == ",":
            return i
        if lower[i] == QUOTATION and i < comma - 1:
            return -1
    return -1


def _is_insertion(sentence: OuterSentence, comma: int, floor: int) -> bool:
    """Whether what stands before this comma is itself inserted: an age, a place, "of Tucson", "chairman of the board"."""
    opening = _segment_before(sentence, comma, floor)
    if opening <= floor:
        return False
    first = sentence.words[opening + 1]
    lower = first.lower()
    if lower in words("subject") or lower in words("coordinator") or sentence.lower[opening - 1] == QUOTATION:
        return False
    if lower in words("determiner"):
        return sentence.words[opening - 1][0].isupper()
    return not first[0].isupper() or (
        comma - opening <= 3 and (sentence.words[comma - 1] == "." or first.endswith(".") or is_place(first))
    )


def _last(lower: list[str], mark: str, floor: int, before: int) -> int:
    for i in range(before - 1, floor - 1, -1):
        if lower[i] == mark:
            return i
    return -1


def _noun_group_before(sentence: OuterSentence, j: int, floor: int) -> tuple[int, int] | None:
    lower, spelled = sentence.lower, sentence.words
    while j - 1 > floor and (
        lower[j - 1] in words("weekday") or lower[j - 1] in words("timeunit") or lower[j - 1] in words("adverb")
    ):
        j -= 1
    i = j
    while i > floor and j - i < _LONGEST:
        word = lower[i - 1]
        if (word == "and" and i < j and i - 1 > floor and (_coordinates(spelled, i - 1) or _is_pair(sentence, i - 1, floor))) or (
            word == "," and _lists(spelled, i - 1, floor)
        ):
            i -= 2
        elif (word == "." and i < j) or not _ends_group(sentence, i - 1, j):
            i -= 1
        else:
            break
    i = _past_opening(sentence, i, j)
    return (i, j) if i < j else None


def _ends_group(sentence: OuterSentence, place: int, end: int) -> bool:
    """Whether the word at ``place`` stands outside the noun group that ends at ``end``: a mark, a conjunction or a verb."""
    word = sentence.lower[place]
    if word == QUOTATION or not (word[0].isalnum() or word[0] in "'’&$%@#"):
        return True
    if not sentence.words[place].islower():
        return False
    if word in words("finite") or word in words("conjunction") or word in {"and", "but", "or"}:
        return True
    form = cue_forms().get(word)
    return form is not None and place + 1 < end and (form.tense == "past" or (form.tense == "present" and "h" not in form.frames))


def _is_pair(sentence: OuterSentence, place: int, floor: int) -> bool:
    """Whether the "and" at ``place`` joins two nouns, the first of which opens the clause."""
    i = place
    while i > floor and place - i < _PAIR and not _ends_group(sentence, i - 1, place):
        i -= 1
    return i < place - 1 and (i == 0 or sentence.lower[i - 1] == QUOTATION)


def _coordinates(spelled: list[str], place: int) -> bool:
    before, after = spelled[place - 1], spelled[place + 1]
    return (before[0].isupper() and after[0].isupper()) or (before.endswith("s") and after.islower())


def _lists(spelled: list[str], comma: int, floor: int) -> bool:
    """Whether the comma stands inside a list of names that a later "and" ends."""
    return (
        comma - 1 > floor
        and spelled[comma - 1][0].isupper()
        and spelled[comma + 1][0].isupper()
        and "and" in spelled[comma + 2 : comma + 6]
    )


def _past_opening(sentence: OuterSentence, i: int, j: int) -> int:
    """Past adverbs and a prepositional group that open the clause: "In Beijing Blinken" begins at "Blinken"."""
    lower, spelled = sentence.lower, sentence.words
    if i < j - 1 and lower[i] in words("coordinator"):
        i += 1
    while i < j - 1 and (lower[i] in words("adverb") or (lower[i].endswith("ly") and not spelled[i][1:].isupper() and i == 0)):
        if lower[i] in {"both", "all"}:
            break
        i += 1
    if lower[i] in words("preposition"):
        k = j - 1
        while k > i + 1 and spelled[k - 1][0].isupper():
            k -= 1
        return k
    return i


def subject_after(sentence: OuterSentence, verb: int) -> tuple[int, int] | None:
    """The tokens [i, j) of the noun group after an inverted verb: "said Ann Lee, a nurse" gives "Ann Lee"."""
    lower, spelled = sentence.lower, sentence.words
    i = verb + 1
    if i >= len(lower):
        return None
    if lower[i] in words("subject"):
        return i, i + 1
    j = i
    named = False
    while j < len(lower) and j - i < _LONGEST:
        word = lower[j]
        if (
            word == "."
            and j + 1 < len(lower)
            and len(spelled[j - 1]) <= 4
            and spelled[j - 1][0].isupper()
            and spelled[j + 1][0].isupper()
        ):
            j += 1
            continue
        if word == "and" and j > i and j + 1 < len(lower) and _coordinates(spelled, j):
            j += 1
            continue
        if word == QUOTATION or not (word[0].isalnum() or word[0] in "'’&"):
            break
        if spelled[j].islower() and (word in words("conjunction") or word in words("finite") or word in {"and", "but"}):
            break
        if j > i and word in words("preposition") and (named or word not in {"of", "for", "at", "with", "from", "in"}):
            break
        if j > i and word in words("weekday"):
            break
        named = named or (spelled[j][0].isupper() and j > i and spelled[j - 1][0].isupper())
        j += 1
    return (i, j) if j > i else None


def first_subject(sentence: OuterSentence, before: int, start: int = 0) -> tuple[int, int] | None:
    """The noun group that opens the sentence from token ``start``, past an introduction that a comma ends."""
    lower, spelled = sentence.lower, sentence.words
    i = start
    while i < before and (lower[i] in words("coordinator") or lower[i] in words("adverb") or lower[i] == ","):
        i += 1
    if i < before and (
        lower[i] in words("preposition") or lower[i] in words("conjunction") or lower[i].endswith("ing") or lower[i] == "asked"
    ):
        while i < before and lower[i] != ",":
            i += 1
        i += 1
    if i >= before or lower[i] == QUOTATION:
        return None
    if lower[i] in words("subject"):
        return i, i + 1
    j = i
    while j < before:
        word = lower[j]
        if word == "." and len(spelled[j - 1]) <= 4:
            j += 1
            continue
        if not word[0].isalnum() and word not in {"’s", "'s"}:
            break
        if (
            word in words("finite")
            or word in words("preposition")
            or word in words("conjunction")
            or (word.endswith("ed") and j > i)
        ):
            break
        if j > i and spelled[j - 1][0].isupper() and spelled[j].islower() and j - 1 > i and word not in {"’s", "'s"}:
            break
        j += 1
    return (i, j) if j > i else None
