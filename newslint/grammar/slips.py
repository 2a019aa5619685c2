"""Words that are one slip of the keyboard apart."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SHORTEST = 9  # letters of two names together, where one letter off is still more likely a slip than another name


def slip_keys(word: str) -> Iterator[str]:
    """The word and each form of it with one letter left out: two words one slip apart have one of these in common."""
    yield word
    for place in range(1, len(word)):
        yield word[:place] + word[place + 1 :]


def one_slip(name: str, other: str, shortest: int = SHORTEST) -> bool:
    """Whether two names differ by one letter left out, put in, or changed, or by two neighbours that changed places.

    They begin alike, and are of ``shortest`` letters or more together; a final "s" is no slip (the Clintons).
    """
    if name == other or len(name) + len(other) < shortest or name[0] != other[0] or name + "s" == other or other + "s" == name:
        return False
    if abs(len(name) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(name), len(other)) and name[start] == other[start]:
        start += 1
    rest, other_rest = name[start:], other[start:]
    if len(name) == len(other):
        swapped = len(rest) > 1 and rest[0] == other_rest[1] and rest[1] == other_rest[0] and rest[2:] == other_rest[2:]
        return rest[1:] == other_rest[1:] or swapped
    return rest[1:] == other_rest or rest == other_rest[1:]


class Slips:
    """Words that are one slip from one of some surnames."""

    def __init__(self, surnames: Iterable[str]) -> None:
        self._surnames = list(surnames)
        self._initials = {surname[0] for surname in self._surnames}
        self._keys: dict[str, str] = {}

    def may_hold(self, word: str) -> bool:
        """Whether it is worth asking: a slip begins as the surname does."""
        return word[0] in self._initials

    def surname(self, word: str) -> str | None:
        """The surname that a word may be a slip for."""
        keys = self._keys = self._keys or {key: surname for surname in self._surnames for key in slip_keys(surname)}
        return next((keys[key] for key in slip_keys(word) if key in keys and one_slip(word, keys[key])), None)
