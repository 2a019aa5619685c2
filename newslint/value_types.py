"""The types of values in conditions, as analyses write them, and what one may do with them."""

from __future__ import annotations

import re

NUMBERS = frozenset({"int", "float", "bool"})
_IN_WORDS = {
    "str": "a text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "None": "nothing",
    "Any": "a value",
}


def in_words(kind: str) -> str:
    """A type as one says it: that of a fact is the fact's name with an article."""
    name = kind.lower()
    return _IN_WORDS.get(kind) or ("a list" if "[" in kind else f"{'an' if name[:1] in 'aeiou' else 'a'} {name}")


def item_type(kind: str) -> str | None:
    """The type of what a list or tuple of this type holds; None for other types."""
    match = re.fullmatch(r"(?:list|tuple|set|frozenset)\[(.+?)(?:, \.\.\.)?\]", kind)
    return match.group(1) if match else None


def comparable(left: str, right: str) -> bool:
    """Whether values of two types can be the same."""
    if "Any" in (left, right) or "None" in (left, right) or left == right:
        return True
    return left in NUMBERS and right in NUMBERS
