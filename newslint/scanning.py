"""Looks for the fixed texts of all rules' patterns in one pass over a story.

The pass runs over a view of the prose with one byte a character and all letters small, so that an offset in the view
is an offset in the prose. A pattern then runs only where a text it needs stands, and a rule none of whose texts
stand anywhere is not looked at. The automaton is that of ``ahocorasick_rs``: measured against Hyperscan in literal
mode it scans half as fast (10 to 100 µs for a 4 KB story and 50 to 5,000 texts), but it is built ten times faster,
imports in 1 ms instead of 18, is a tenth of the size, and has wheels wherever Python has them.
"""

from __future__ import annotations

from newslint.rule import JUDGING_LACK

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newslint.document import Document
    from newslint.rule import Rule

    Hits = Mapping[int, Sequence[int] | None]

# Letters outside of Latin-1 that are, in another case, letters of Latin-1.
_RARE = {
    "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}": "i",
    "\N{LATIN SMALL LETTER DOTLESS I}": "i",
    "\N{LATIN SMALL LETTER LONG S}": "s",
    "\N{KELVIN SIGN}": "k",
    "\N{ANGSTROM SIGN}": "å",
    "\N{LATIN CAPITAL LETTER Y WITH DIAERESIS}": "ÿ",
    "\N{LATIN CAPITAL LETTER SHARP S}": "ß",
    "\U0001df95": "ß",  # a capital sharp s of Unicode 17, which the libraries do not all know by name
    "\N{GREEK CAPITAL LETTER MU}": "µ",
    "\N{GREEK SMALL LETTER MU}": "µ",
}
_SMALL = bytes(range(256)).decode("latin-1").lower().encode("latin-1")


def view(text: str) -> bytes:
    """A text as the automaton sees it: one byte a character, letters small, ``?`` for what Latin-1 does not have."""
    if not text.isascii():
        for rare, plain in _RARE.items():
            if rare in text:
                text = text.replace(rare, plain)
    return text.encode("latin-1", "replace").translate(_SMALL)


class Scanner:
    """The patterns of some rules, ready to be looked for together."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = rules
        self._always: dict[int, dict[int, None]] = {}  # rules to run on every story, and their patterns without texts
        users: dict[bytes, list[tuple[int, int]]] = {}
        for number, rule in enumerate(rules):
            if rule.judgement in JUDGING_LACK:
                self._always[number] = {}
            for index, pattern in enumerate(rule.patterns):
                if not pattern.texts:
                    self._always.setdefault(number, {})[index] = None
                for text in pattern.texts:
                    users.setdefault(view(text), []).append((number, index))
        self._users = list(users.values())
        self._find = _automaton(list(users)) if users else None

    def rules_for(self, document: Document) -> Iterator[tuple[Rule, Hits]]:
        """The rules to run on a document, in order, and where a text stands that a pattern of theirs needs.

        Hits are offsets of the prose by the pattern's place in the rule, in order; None for a pattern that may match
        anywhere.
        """
        if self._find is None:
            for number, patterns in self._always.items():
                yield self.rules[number], patterns
            return
        hits: dict[int, dict[int, list[int] | None]] = {number: dict(patterns) for number, patterns in self._always.items()}
        for text, start, _ in self._find(view(document.prose), overlapping=True):
            for number, index in self._users[text]:
                places = hits.setdefault(number, {}).setdefault(index, [])
                if places is not None:
                    places.append(start)
        for number in sorted(hits):
            yield self.rules[number], hits[number]


if TYPE_CHECKING:
    from typing import Protocol

    class Find(Protocol):
        def __call__(self, haystack: bytes, overlapping: bool) -> list[tuple[int, int, int]]: ...


def _automaton(texts: list[bytes]) -> Find:
    from ahocorasick_rs import BytesAhoCorasick

    return BytesAhoCorasick(texts).find_matches_as_indexes
