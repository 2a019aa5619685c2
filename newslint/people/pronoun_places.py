"""Where a story says "he" and "she", and means somebody by it."""

from __future__ import annotations

from newslint.document import Document
from newslint.grammar.folding import places
from newslint.patterns import pattern
from newslint.people.speaker_kinds import PRONOUN_GENDERS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_EITHER = (" or ", "/")
_ANYBODY = pattern(r"(?: or |/)(?:he|she|him|his|her)\b")
_ANYBODY_BEFORE = pattern(r"(?r)\b(?:he|she|him|his|her|He|She|His|Her)(?: or |/)")
_IN_WORD = pattern(r"\w")


def pronoun_places(document: Document) -> Iterator[tuple[int, str]]:
    """Where "he", "she" and their other forms ("himself") stand, in small letters or with a capital, and which they are."""
    prose = document.prose
    for word in PRONOUN_GENDERS:
        for start in places(document, word.encode()):
            end = start + len(word)
            alone = not _goes_on(prose[start - 1 : start]) and not _goes_on(prose[end : end + 1])
            if alone and not _is_anybody(prose, start, end) and prose[start:end] in (word, word.capitalize()):
                yield start, word


def _is_anybody(prose: str, start: int, end: int) -> bool:
    """Whether a pronoun stands for whoever it may be: "he or she", "his/her"."""
    if prose.startswith(_EITHER, end) and _ANYBODY.match(prose, end) is not None:
        return True
    return (
        prose.startswith(_EITHER, start - 1 if prose[start - 1] == "/" else start - 4)
        and _ANYBODY_BEFORE.match(prose, 0, start) is not None
    )


def _goes_on(letter: str) -> bool:
    """Whether a word goes on with a character that the folded view takes for a separator."""
    return letter == "_" or (not letter.isascii() and _IN_WORD.match(letter) is not None)
