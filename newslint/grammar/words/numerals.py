"""Numerals: number words and what they are worth."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

UNITS = {
    "zero": 0,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}
TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
MULTIPLIERS = {"hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
SHORT_MULTIPLIERS = {
    "k": 10**3,
    "K": 10**3,
    "m": 10**6,
    "M": 10**6,
    "mn": 10**6,
    "b": 10**9,
    "B": 10**9,
    "bn": 10**9,
    "tn": 10**12,
    "T": 10**12,
}
FRACTIONS = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5, "sixth": 1 / 6, "eighth": 1 / 8, "tenth": 1 / 10}
DOZEN = 12
MOST_WORDS = 12  # of a number that somebody means
SIMPLE = frozenset((*UNITS, *TENS))  # numerals of one word
WORDS = (*UNITS, *TENS, *MULTIPLIERS, "dozen")
LARGEST = 10**15  # beyond that, floating-point numbers are not exact


def words_value(text: str) -> float:
    """What a run of number words is worth: "two hundred and five", "a dozen", "twenty-one", "two-thirds", "half a million".

    Words that are no numerals count for nothing.
    """
    simple = UNITS.get(text)
    if simple is not None:
        return simple
    total = 0.0
    group = 0.0
    for word in text.lower().replace("-", " ").split()[:MOST_WORDS]:
        if word in UNITS:
            group += UNITS[word]
        elif word in TENS:
            group += TENS[word]
        elif word == "dozen":
            group = (group or 1) * DOZEN
        elif word == "hundred":
            group = (group or 1) * MULTIPLIERS[word]
        elif word in MULTIPLIERS:
            total += (group or 1) * MULTIPLIERS[word]
            group = 0
        elif word.removesuffix("s") in FRACTIONS:
            group = (group or 1) * FRACTIONS[word.removesuffix("s")]
    return total + group


def digits_value(text: str) -> float:
    """What a figure is worth; commas or spaces group its thousands: "1,234.5"."""
    return float(text if text.isdecimal() else "".join(text.replace(",", "").split()))


def exact(value: float) -> float:
    """A whole number as an ``int``, so that messages show no decimal point."""
    return int(value) if value < LARGEST and value == int(value) else value


def spelled(value: int) -> str:
    """A whole number from 0 to 99 in words."""
    for words in (UNITS, TENS):
        for word, worth in words.items():
            if worth == value:
                return word
    tens = next(word for word, worth in TENS.items() if worth == value - value % 10)
    return f"{tens}-{spelled(value % 10)}"


def alternation() -> str:
    """A pattern for the number words of one number: "two hundred and five", but neither "two and three" nor "three four"."""
    units, tens, large = (_any(words) for words in (UNITS, TENS, (*MULTIPLIERS, "dozen")))
    below_hundred = rf"(?:(?:{tens})(?:[- ](?:{units}))?|(?:{units}))"
    return rf"(?:{below_hundred}\b|(?:{large}))(?:[- ](?:{large})\b|(?<=d|n)(?<={large})(?:-| (?:and )?){below_hundred}\b)*"


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


def multiplier(text: str | None) -> int:
    """What "million", "-million" or "m" multiplies a figure by; 1 for no text."""
    if not text:
        return 1
    word = text.strip(" -")
    return MULTIPLIERS.get(word) or SHORT_MULTIPLIERS.get(word, 1)
