"""Which fixed texts a pattern cannot match without, so that it need only run where one of them stands.

The pattern is read just far enough to be sure. Whatever this module does not know makes it say that it knows of no
such text, which costs time and nothing else. The idea is that of the prefilters of RE2 and Hyperscan.
"""

from __future__ import annotations

from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

SHORTEST = 2  # characters; a single one stands everywhere
MOST = 64  # texts a pattern may need one of

_META = frozenset("\\.^$*+?{}[]|()\n")
_ZERO_WIDTH = frozenset("bBAZ")
_SETS = frozenset("dDwWsSh")
_CONTROLS = {"t": "\t", "n": "\n", "r": "\r"}
_FLAGS = frozenset("aimsuw")
_ANYTHING = None  # what stands for a part that can be too many texts to list

Texts = frozenset[str]


class _Unknown(Exception):
    """The pattern uses something this module cannot read."""


class _Part(Record):
    """What is known of a part of a pattern: all texts it can be, if they are few, and texts one of which it needs."""

    exact: Texts | None
    needed: Texts | None = None


def is_plain(pattern: str) -> bool:
    """Whether a pattern is a text to be found as it stands, within a block."""
    return bool(pattern) and _META.isdisjoint(pattern)


def needed_texts(pattern: str) -> tuple[str, ...]:
    """Texts one of which is part of every match of the pattern, in any case of letters; none where none are known."""
    try:
        reader = _Reader(pattern)
        part = reader.alternatives()
        if reader.at < len(pattern):
            return ()
    except (_Unknown, IndexError, RecursionError):
        return ()
    best = _better(part.needed, part.exact)
    return tuple(sorted(best)) if best is not None else ()


class _Reader:
    """Reads a pattern from left to right, once."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0

    def alternatives(self) -> _Part:
        branches = [self._sequence()]
        while self._take("|"):
            branches.append(self._sequence())
        if len(branches) == 1:
            return branches[0]
        exact = _union(branch.exact for branch in branches)
        return _Part(exact, _union(_better(branch.needed, branch.exact) for branch in branches))

    def _sequence(self) -> _Part:
        exact: Texts | None = frozenset({""})
        run: Texts = frozenset({""})
        needed: Texts | None = None
        while self.at < len(self.pattern) and self.pattern[self.at] not in "|)":
            part = self._repeated(self._item())
            joined = _product(run, part.exact)
            if joined is not None:
                run = joined
                exact = joined if exact is not None else None
                continue
            needed = _better(_better(needed, run), part.needed)
            run, exact = part.exact or frozenset({""}), None
        return _Part(exact, _better(needed, run))

    def _item(self) -> _Part:
        sign = self._next()
        if sign == "(":
            return self._group()
        if sign == "[":
            return self._set()
        if sign == ".":
            return _Part(_ANYTHING)
        if sign in "^$":
            return _Part(frozenset({""}))
        if sign == "\\":
            return self._escape()
        if sign in "*+?{}":
            raise _Unknown
        return _Part(frozenset({sign}))

    def _escape(self) -> _Part:
        sign = self._next()
        if sign in _ZERO_WIDTH:
            return _Part(frozenset({""}))
        if sign in _SETS:
            return _Part(_ANYTHING)
        if sign in "pP" and self._take("{"):
            self.at = self.pattern.index("}", self.at) + 1
            return _Part(_ANYTHING)
        if sign in _CONTROLS:
            return _Part(frozenset({_CONTROLS[sign]}))
        if sign.isalnum():
            raise _Unknown
        return _Part(frozenset({sign}))

    def _set(self) -> _Part:
        """A set in brackets: its characters, if they are few and named one by one."""
        negated = self._take("^")
        members: set[str] = set()
        listed = not negated
        first = True
        while first or self.pattern[self.at] != "]":
            first = False
            sign = self._next()
            if sign == "[" and self.pattern[self.at] in ":.=":
                raise _Unknown
            if sign == "\\":
                part = self._escape()
                listed = listed and part.exact is not None
                members |= part.exact or set()
            elif sign == "-" and members and self.pattern[self.at] != "]":
                listed = False
            else:
                members.add(sign)
        self.at += 1
        return _Part(frozenset(members)) if listed and len(members) <= MOST // 8 else _Part(_ANYTHING)

    def _group(self) -> _Part:
        zero_width = False
        if self._take("?"):
            if self._take("P<") or (self.pattern[self.at] == "<" and self.pattern[self.at + 1] not in "=!"):
                self.at = self.pattern.index(">", self.at) + 1
            elif self._take("=") or self._take("!") or self._take("<=") or self._take("<!"):
                zero_width = True
            elif not (self._take(":") or self._take(">")) and self._flags():
                return _Part(frozenset({""}))
        part = self.alternatives()
        if self._next() != ")":
            raise _Unknown
        return _Part(frozenset({""})) if zero_width else part

    def _flags(self) -> bool:
        """Reads the flags of a group; whether they stand alone, as in ``(?i)``."""
        while self.pattern[self.at] in _FLAGS:
            self.at += 1
        sign = self._next()
        if sign not in ":)":
            raise _Unknown
        return sign == ")"

    def _repeated(self, part: _Part) -> _Part:
        fewest, once = self._quantifier()
        if fewest is None:
            return part
        if fewest == 0:
            return _Part(part.exact | {""} if once and part.exact is not None else _ANYTHING)
        return _Part(_ANYTHING, _better(part.needed, part.exact))

    def _quantifier(self) -> tuple[int | None, bool]:
        """The fewest times the part before stands here (None where nothing is said), and whether it is at most once."""
        sign = self.pattern[self.at] if self.at < len(self.pattern) else ""
        if not sign or sign not in "?*+{":
            return None, True
        self.at += 1
        fewest = 1 if sign == "+" else 0
        if sign == "{":
            end = self.pattern.index("}", self.at)
            first, _, last = self.pattern[self.at : end].partition(",")
            if not (first + last).isdigit():
                raise _Unknown
            fewest, self.at = int(first or 0), end + 1
        self._take("?") or self._take("+")
        return fewest, sign == "?"

    def _next(self) -> str:
        self.at += 1
        return self.pattern[self.at - 1]

    def _take(self, text: str) -> bool:
        taken = self.pattern.startswith(text, self.at)
        self.at += len(text) if taken else 0
        return taken


def _product(left: Texts, right: Texts | None) -> Texts | None:
    if right is None or len(left) * len(right) > MOST:
        return None
    return frozenset(first + second for first in left for second in right)


def _union(parts: Iterable[Texts | None]) -> Texts | None:
    joined: set[str] = set()
    for part in parts:
        if part is None:
            return None
        joined |= part
    return frozenset(joined) if len(joined) <= MOST else None


def _better(one: Texts | None, other: Texts | None) -> Texts | None:
    """Of two sets of texts, the one whose shortest text is longer; None where both have too short ones."""
    choices = [texts for texts in (one, other) if texts and min(map(len, texts)) >= SHORTEST]
    return max(choices, key=lambda texts: (min(map(len, texts)), -len(texts)), default=None)
