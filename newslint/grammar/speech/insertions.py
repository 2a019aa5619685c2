"""What is inserted between a speaker and the verb: ages, places, posts and "who" clauses between commas, dashes or brackets."""

from __future__ import annotations

from newslint import lexicon
from newslint.grammar.names.roles import role_of
from newslint.grammar.speech.outer import OuterSentence
from newslint.grammar.speech.tokens import CAPITAL, CUE, QUOTATION, QUOTED, SMALL, WORDLIKE
from newslint.grammar.word_classes import (
    ADVERB,
    CONJUNCTION,
    COORDINATOR,
    DETERMINER,
    FINITE,
    PREPOSITION,
    RELATIVE,
    SUBJECT,
    TIME,
    WEEKDAY,
    words,
)

LONGEST = 25  # words of one insertion
POSTS = 60  # tokens of all the posts of one speaker
_DASHES = frozenset("—–-―") | {"--"}
_OPENINGS = {")": "(", "]": "["}
_NO_NAME = ADVERB | PREPOSITION | CONJUNCTION | DETERMINER | TIME
_BETWEEN_POSTS = _DASHES | {",", ".", "&", "and"}


def is_place(word: str) -> bool:
    """Whether a capitalised word names a place."""
    return word in lexicon.words("places.txt")


def before_insertions(sentence: OuterSentence, verb: int, floor: int) -> int | None:
    """Where the noun group ends that the insertions right before ``verb`` belong to: "Ann Lee" of "Ann Lee, 51, said"."""
    lower = sentence.lower
    j = verb
    while j > floor:
        mark = lower[j - 1]
        if sentence.kinds[j - 1] & (WORDLIKE | QUOTED):
            return j
        if mark in _OPENINGS:
            opening = _last(lower, _OPENINGS[mark], floor, j - 1)
        elif mark in _DASHES:
            opening = max(_last(lower, dash, floor, j - 1) for dash in _DASHES)
        elif mark == ",":
            relative = _relative_before(sentence, j - 1, floor)
            opening = _segment_before(sentence, j - 1, floor) if relative is None else relative
        elif j < verb and lower[j - 1] == ".":
            j -= 1
            continue
        else:
            return j
        if opening <= floor or sentence.kinds[opening + 1] & COORDINATOR:
            return None
        j = opening
        if mark == "," and j > floor and lower[j] == "," and _is_insertion(sentence, j, floor):
            j += 1
    return None


def _relative_before(sentence: OuterSentence, comma: int, floor: int) -> int | None:
    """The comma before a "which" that tells of a list, which the one at ``comma`` ends: ", which includes A, B and C,"."""
    lower = sentence.lower
    if "and" not in lower[max(floor, comma - LONGEST) : comma]:
        return None
    for place in range(comma - 1, max(floor, comma - LONGEST), -1):
        kind = sentence.kinds[place]
        if kind & (SUBJECT | QUOTED | CUE) or lower[place] in {".", ";", ":"}:
            return None
        if kind & RELATIVE and lower[place - 1] == ",":
            return place - 1 if "," in lower[place:comma] else None
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
    first, kind = sentence.words[opening + 1], sentence.kinds[opening + 1]
    before = sentence.kinds[opening - 1]
    if kind & (SUBJECT | COORDINATOR) or before & QUOTED:
        return False
    if kind & DETERMINER:
        return before & CAPITAL != 0 and not before & WEEKDAY and not _opens_with_name(sentence, comma + 1)
    return not kind & CAPITAL or (
        comma - opening <= 3 and (sentence.words[comma - 1] == "." or first.endswith(".") or is_place(first))
    )


def _opens_with_name(sentence: OuterSentence, place: int) -> bool:
    """Whether a person, who is inserted himself, is named there: "at a hospital in Tucson, the lawyer, Ann Lee, said"."""
    return sentence.kinds[place] & sentence.kinds[place + 1] & CAPITAL != 0 and not is_place(sentence.words[place])


def _last(lower: list[str], mark: str, floor: int, before: int) -> int:
    for i in range(before - 1, floor - 1, -1):
        if lower[i] == mark:
            return i
    return -1


def named_before_appositions(sentence: OuterSentence, last: int, end: int, floor: int) -> tuple[int, int] | None:
    """The name that opens a clause and whose posts reach to the group [last, end): "Ann Lee" of "Ann Lee, a nurse, Hill Clinic".

    So where a single post lacks its second comma: "Ann Lee, a nurse said it was late". None where a verb stands among them, or
    where the clause opens otherwise.
    """
    if last == 0 or sentence.lower[last - 1] not in {",", "and"}:
        return None
    if "," not in sentence.lower[floor : last - 1] and not _lacks_comma(sentence, last, end):
        return None
    start = max((place + 1 for place in sentence.quotations if floor <= place < last), default=floor)
    while start < last and not sentence.kinds[start] & WORDLIKE:
        start += 1
    comma = start
    while comma < last and (sentence.kinds[comma] & CAPITAL or sentence.lower[comma] == "."):
        comma += 1
    named = comma - start > 1 and not sentence.kinds[start] & _NO_NAME and not is_place(sentence.words[start])
    return (start, comma) if named and _tells_posts(sentence, comma, last) else None


def _lacks_comma(sentence: OuterSentence, start: int, end: int) -> bool:
    """Whether a post with an article stands before a verb, and what is said goes on right behind it."""
    if not sentence.kinds[start] & DETERMINER or end + 1 >= len(sentence):
        return False
    return sentence.lower[end + 1] not in {",", "."} and any(role_of(word) is not None for word in sentence.lower[start:end])


def _tells_posts(sentence: OuterSentence, comma: int, last: int) -> bool:
    """Whether nothing but what somebody is stands from the comma to ``last``: no verb, no pronoun, and no name at first."""
    first, kind = sentence.lower[comma + 1], sentence.kinds[comma + 1]
    if comma + 1 == last:
        return True
    if last - comma > POSTS or sentence.lower[comma] != "," or kind & (PREPOSITION | CONJUNCTION):
        return False
    if not kind & SMALL and role_of(first) is None:
        return False
    for word, kind in zip(sentence.lower[comma:last], sentence.kinds[comma:last], strict=True):
        if kind & (FINITE | SUBJECT | QUOTED | CUE | RELATIVE) or word in words("irregular"):
            return False
        if not kind & WORDLIKE and word not in _BETWEEN_POSTS:
            return False
    return True
