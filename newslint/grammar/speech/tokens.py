"""The tokens of the grammar of speech, and what is known of each wherever it stands."""

from __future__ import annotations

from newslint.grammar.speech.cues import cue_forms
from newslint.grammar.word_classes import CLASS_BITS, class_bits, words
from newslint.patterns import pattern
from newslint.remember import remember

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

# What a token is, beside the classes of its word (see ``word_classes``), a bit each.
(
    QUOTED,  # a whole quotation
    CUE,  # a form of a verb that reports
    ACCORDING,
    WORDLIKE,  # begins with a letter or a digit
    CAPITAL,  # begins with a capital letter
    SMALL,  # has letters, all of them small
    IN_LY,  # of small letters and ends in "ly", as most adverbs do
) = (1 << place for place in range(CLASS_BITS, CLASS_BITS + 7))

QUOTATION = "“”"  # the token that stands for a whole quotation
SPEECH_MARKS = frozenset(",.?!…:—–-") | {"--"}  # behind which a speaker may be named
MOST_WORDS = 20_000  # remembered; beyond that, remembering begins anew
LONGEST_WORD = 40  # characters of one that is remembered
_BODIES = frozenset({"WHO", "IT", "US"})  # whose letters spell another word
_TOKEN = pattern(
    r"\w+(?:(?:[-’'‘&/.](?!(?:[sSdm]|ve|ll|re)\b)|(?<=\d),(?=\d{3}(?!\d)))\w+)*|[’'](?:s|ve|d|ll|re|m)\b|\.\.\.|--|[^\s\w]"
)


def split(text: str) -> list[str]:
    """The tokens of a text: words with their hyphens and inner stops, clitics ("’s"), and marks."""
    tokens: list[str] = []
    parts = _parts()
    for chunk in text.split():
        if chunk.isalpha():
            tokens.append(chunk)
        else:
            tokens += parts[chunk]
    return tokens


class _Made(dict):  # type: ignore[type-arg]
    """What is made of each word, worked out when it is first met."""

    def __init__(self, make: Callable[[str], Any]) -> None:
        self._make = make

    def __missing__(self, word: str) -> Any:
        made = self._make(word)
        if len(word) <= LONGEST_WORD:
            if len(self) >= MOST_WORDS:
                self.clear()
            self[word] = made
        return made


@remember
def _parts() -> dict[str, list[str]]:
    """The tokens of stretches without white space."""
    return _Made(_TOKEN.findall)


@remember
def kinds() -> dict[str, int]:
    """The kinds of tokens, as bits, by their spelling."""
    return _Made(_kind)


def _kind(word: str) -> int:
    if word == QUOTATION:
        return QUOTED
    lower = word.lower()
    kind = class_bits().get(lower, 0) if word not in _BODIES else 0
    if word[0].isalnum():
        kind |= WORDLIKE
    if word[0].isupper():
        kind |= CAPITAL
    if word.islower():
        kind |= SMALL | IN_LY if word.endswith("ly") and word not in words("like_adverbs") else SMALL
    if lower in cue_forms():
        kind |= CUE
    elif lower == "according":
        kind |= ACCORDING
    return kind
