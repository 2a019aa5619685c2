"""Single quotation marks beside a word, told from apostrophes by what the word is."""

from __future__ import annotations

from newslint import lexicon
from newslint.grammar import word_classes
from newslint.grammar.marks.mark import Mark
from newslint.grammar.phrases import any_of
from newslint.patterns import pattern

LONGEST_WORD = 20  # letters of a word behind which a single mark is no apostrophe
SURE_WORD = 5  # letters of a word in small letters that is no dialect's, as ol’ and gov’ are
POSSESSIVE_END = frozenset("sSzxSX")
_WORD_BEFORE = pattern(r"(?r)(?<![\w’'])(?:\p{L}\p{Ll}+|a)")
_WORD_BEHIND = pattern(r"(?:I|\p{L}{2,})\b")
_WORD_BEHIND_SPACE = pattern(r" (\p{Ll}+)\b")
_NEVER_OWNED = ("auxiliary", "conjunction", "coordinator", "determiner", "preposition", "relative", "subject")
_SHORTENED = pattern(r"(?:s|t|d|m|ll|re|ve)\b(?![’'])")
_MAY_END = ("s", "z", "x", "in")  # the owners’ bus, goin’


def begins_word(prose: str, mark: Mark) -> bool:
    """Whether a straight mark stands before a whole word; those of words that begin with an apostrophe are set aside."""
    if mark.text != "'" or prose[mark.start - 1] != " ":
        return False
    word = _WORD_BEHIND.match(prose, mark.end)
    return word is not None and (word[0].lower() in lexicon.words("common_words.txt") or word[0] in lexicon.words("openers.txt"))


def ends_word(prose: str, mark: Mark) -> bool:
    """Whether a mark stands behind a whole word that has no possessive or shorter form which ends with an apostrophe."""
    word = _WORD_BEFORE.match(prose, max(0, mark.start - LONGEST_WORD), mark.start)
    if word is None:
        return False
    lower = word[0].lower()
    if lower.endswith(_MAY_END):
        return lower in any_of("no plural").split("|") or lower == "in"
    if word[0] != lower or len(lower) < SURE_WORD:
        return lower in lexicon.words("small_words.txt") or (word[0] == lower and lower in lexicon.words("common_words.txt"))
    return True


def is_shortening(prose: str, start: int, end: int) -> bool:
    """Whether a mark stands between a word and what an apostrophe joins to one: the country"s."""
    return prose[start - 1 : start].isalpha() and _SHORTENED.match(prose, end) is not None


def may_be_possessive(prose: str, mark: Mark) -> bool:
    """Whether the mark may be the apostrophe of "dogs’" or "Lyin’ Ted"."""
    if prose[mark.end : mark.end + 1] != " ":
        return False
    if prose.endswith("in", 0, mark.start):
        return True
    following = _WORD_BEHIND_SPACE.match(prose, mark.end)
    if following is None or prose[mark.start - 1] not in POSSESSIVE_END:
        return False
    return all(following[1] not in word_classes.words(name) for name in _NEVER_OWNED)
