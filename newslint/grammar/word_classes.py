"""The closed classes of English words, by name."""

from __future__ import annotations

from newslint import lexicon
from newslint.remember import remember

# The classes that the grammar of speech asks for at every token, a bit each.
_BITS = (
    "adjunct",
    "adverb",
    "auxiliary",
    "conjunction",
    "coordinator",
    "determiner",
    "finite",
    "preposition",
    "relative",
    "subject",
    "time",
    "timeunit",
    "weekday",
)
(
    ADJUNCT,
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    COORDINATOR,
    DETERMINER,
    FINITE,
    PREPOSITION,
    RELATIVE,
    SUBJECT,
    TIME,
    TIMEUNIT,
    WEEKDAY,
) = (1 << place for place in range(len(_BITS)))
CLASS_BITS = len(_BITS)  # the bits from here on are free for what else is known of a token


@remember
def words(name: str) -> frozenset[str]:
    """The words of a class, in lower case.

    Raises:
        KeyError: there is no such class.
    """
    return frozenset(lexicon.mapping("word_classes.tsv")[name].split(" "))


@remember
def class_bits() -> dict[str, int]:
    """The classes of each word in lower case that has one, as bits."""
    found: dict[str, int] = {}
    for place, name in enumerate(_BITS):
        for word in words(name):
            found[word] = found.get(word, 0) | 1 << place
    return found
