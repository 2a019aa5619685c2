"""Words that are one slip of the keyboard apart."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

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
