"""Which words an abbreviation stands for, where a story says so."""

from __future__ import annotations

from itertools import pairwise

from newslint import lexicon
from newslint.patterns import pattern

LONGEST_EXPANSION = 200  # code points before an abbreviation in which it is spelled out
SPARE_WORDS = 5  # words an expansion may have more than its abbreviation has letters
LONGEST_NAME = 100  # code points of a name that an abbreviation stands for
LETTERS_OF_COMPOUND = 3  # of an abbreviation of two words, one of them made of two
COMPOUND_WITHIN = 250  # code points before it in which those words stand
LONG_WORD, LONG_PAIR = 10, 18  # letters that such a word has at least, and both together
NEAR = 24  # code points before an abbreviation in which brackets and the like may stand

_WORDS = pattern(r"[\p{L}\p{N}][\p{L}\p{N}’'.&-]*")
_NOT_WITHIN = pattern(r"(?r)[.;:!?()“”\"\n]")
_OPENED = pattern(r"(?r)\(\s*[“\"]?")
_CLOSED = pattern(r"[”\"]?\s*[),;]")
_GLOSS_AFTER = pattern(r" \(([^()\n]{6,120})\)")
_OR_BEFORE = pattern(r"(?r), (?:or|known as|called|also known as) (?:the )?[“\"]?")


def expansion_at(prose: str, start: int, end: int, key: str) -> str | None:
    """The words that the story gives for an abbreviation where it stands: before it, in brackets or after "or", or behind."""
    opened = _OPENED.match(prose, max(0, start - NEAR), start) if "(" in prose[max(0, start - NEAR) : start] else None
    span = None
    if opened is not None and _CLOSED.match(prose, end):
        span = expansion_before(key, prose, opened.start())
    elif opened is None and prose.startswith(" (", end) and (gloss := _GLOSS_AFTER.match(prose, end)):
        span = expansion_within(key, prose, *gloss.span(1))
    elif prose.startswith("or ", max(0, start - 3)) and (alternative := _OR_BEFORE.match(prose, max(0, start - NEAR), start)):
        span = expansion_before(key, prose, alternative.start())
    return prose[slice(*span)] if span is not None else None


def expansion_before(key: str, prose: str, end: int) -> tuple[int, int] | None:
    """Where the words that ``key`` abbreviates begin and end, right before ``end``; None where they do not stand there.

    The letters of the key have to be found in the words from right to left, the first one at the start of a word (the
    algorithm of Schwartz and Hearst, 2003).
    """
    limit = _NOT_WITHIN.search(prose, max(0, end - LONGEST_EXPANSION), end)
    floor = limit.end() if limit is not None else max(0, end - LONGEST_EXPANSION)
    words = list(_WORDS.finditer(prose, floor, end))[-(len(key) + SPARE_WORDS) :]
    if len(words) < 2:
        return None
    start = _matched(key.lower(), prose, words[0].start(), words[-1].end())
    return (start, words[-1].end()) if start is not None and _has_words(key, prose[start:end]) else None


def expansion_within(key: str, prose: str, start: int, end: int) -> tuple[int, int] | None:
    """[start, end) where all of it is what ``key`` abbreviates, but for an article; None otherwise."""
    words = list(_WORDS.finditer(prose, start, end))
    if len(words) < 2 or len(words) > len(key) + SPARE_WORDS:
        return None
    found = _matched(key.lower(), prose, start, end)
    articles = prose[start:found].strip().lower() if found is not None else "?"
    return (start, end) if articles in ("", "the", "a", "an") and _has_words(key, prose[start:end]) else None


def has_name(prose: str, key: str) -> bool:
    """Whether a name in capitals with the letters of ``key`` as initials stands anywhere.

    "Democracy for America" is one for DFA, "RealClearPolitics" for RCP.
    """
    at = prose.find(key[0])
    while at >= 0:
        if not prose[at - 1 : at].isalnum() and _begins_name(prose[at : at + LONGEST_NAME].split("\n", 1)[0], key):
            return True
        at = prose.find(key[0], at + 1)
    return False


def has_compound(prose: str, key: str, start: int) -> bool:
    """Whether two words shortly before have the three letters of ``key``, one of them inside a long word.

    "Frontotemporal dementia" are words for FTD, "metachromatic leukodystrophy" for MLD.
    """
    if len(key) != LETTERS_OF_COMPOUND:
        return False
    first, second, third = list(key.lower())
    words = prose[max(0, start - COMPOUND_WITHIN) : start].lower().replace(".", " .").split()
    for one, two in pairwise(words):
        if one[0] != first or len(one) + len(two) < LONG_PAIR:
            continue
        if (two[0] == third and second in one[2:] and len(one) >= LONG_WORD) or (
            two[0] == second and third in two[2:] and len(two) >= LONG_WORD
        ):
            return True
    return False


def _begins_name(text: str, key: str) -> bool:
    """Whether a text begins with words that have these initials; small words may be left out, and one word may have several."""
    found = 0
    for word in text.split(" "):
        letters = [letter for place, letter in enumerate(word) if letter.isupper() or (not place and letter.islower())]
        if not letters or word.isupper():
            return False
        for letter in letters:
            if found < len(key) and letter.upper() == key[found]:
                found += 1
            elif letter.isupper() or word not in lexicon.words("small_words.txt"):
                return False
        if found == len(key):
            return letters[-1].isupper()
        if not word[-1].isalnum():
            return False
    return False


def same_expansion(one: str, two: str) -> bool:
    """Whether two expansions differ by no more than words left out or an ending."""
    first, second = (_stems(text) for text in (one, two))
    return first <= second or second <= first


def equal_expansion(one: str, two: str) -> bool:
    """Whether two expansions have the same words, but for case and a plural."""
    first, second = ([word.lower().removesuffix("s") for word in _WORDS.findall(text)] for text in (one, two))
    return first == second


def _stems(text: str) -> set[str]:
    return {word.lower()[:4] for word in _WORDS.findall(text) if len(word) > 3}


def _has_words(key: str, text: str) -> bool:
    """Whether the first letters of the words give more than half of the key's letters, and all of a firm's ("J&J", no "JNJ")."""
    initials = {word[0].lower() for word in _WORDS.findall(text)}
    if " & " in text and not initials.issuperset(key.lower()):
        return False
    return 2 * sum(letter in initials for letter in key.lower()) > len(key)


def _matched(letters: str, prose: str, start: int, end: int) -> int | None:
    at = end - 1
    for number in range(len(letters) - 1, -1, -1):
        while at >= start and not (prose[at].lower() == letters[number] and (number or _begins_word(prose, at, start))):
            at -= 1
        if at < start:
            return None
        at -= 1
    return at + 1


def _begins_word(prose: str, at: int, start: int) -> bool:
    return at == start or not prose[at - 1].isalnum()
