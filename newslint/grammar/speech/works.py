"""Quotation marks that hold the title of a work, and nobody's words: her memoir, “Hard Choices.”"""

from __future__ import annotations

from newslint.grammar.speech.outer import OuterSentence
from newslint.grammar.word_classes import words

SPEECH_ENDS = ",.?!…—–-"  # marks that end a quotation before whoever said it
MINOR = 4  # letters of the words that a title may leave in small letters


def names_work(sentence: OuterSentence, place: int) -> bool:
    """Whether the quotation at ``place`` is a title: in title case, behind what it is the title of, or whose it is."""
    comma = place > 0 and sentence.lower[place - 1] == ","
    before = sentence.lower[place - 1 - comma] if place > comma else ""
    if before not in words("work") and (comma or before not in {"’s", "'s"}):
        return False
    return is_in_title_case(sentence.quoted_text(place))


def opens_with_work(sentence: OuterSentence) -> bool:
    """Whether the quotation that opens a sentence is a title: “Fish Tank” host Ann Lee said."""
    text = sentence.quoted_text(0)
    return text[-2:-1] not in SPEECH_ENDS and is_in_title_case(text)


def is_in_title_case(text: str) -> bool:
    """Whether every word of a text begins with a capital, but for short ones behind the first."""
    chosen = [word for word in map(_bare, text.split()) if word]
    return chosen != [] and not chosen[0][0].islower() and not any(word[0].islower() for word in chosen if len(word) >= MINOR)


def _bare(word: str) -> str:
    return word.strip("“”‘’\"'«»„‟,.!?:;()")
