"""The table ``abbreviations``: a row is an abbreviation in capitals, with or without full stops, wherever it stands.

Months, titles before names, states in their newspaper form (``Calif.``) and units of measurement are none.
"""

from __future__ import annotations

from newslint import lexicon
from newslint.document import Document
from newslint.fact import Fact
from newslint.patterns import pattern

_DOTTED = pattern(r"(?<![\p{L}\d.&])(?:(?:\p{Lu}\.){2,}|Ph\.D\.)(?P<plural>s\b)?(?!\p{L})")
_UNDOTTED = pattern(r"(?<![\p{L}\d.&@#/$])(?:\p{Lu}{2,5}|PhD)(?P<plural>s)?(?![\p{L}\d&@/$]|\.\p{L})")
_NEXT_WORD = pattern(r"[  ](\p{L}+)")
_NAME_BEFORE = pattern(r"(?r)(?<=[\p{Ll},] )\p{Lu}[\p{L}’'-]*\p{Ll}{2} $|(?<=\p{Lu}[\p{L}’'-]+ )\p{Lu}[\p{L}’'-]*\p{Ll}{2} $")
_SHOUTED = pattern(r"\p{Lu}{2,}[\s,!’'-]+\p{Lu}{2,}")


class Abbreviation(Fact):
    """An abbreviation; ``key`` is the same whichever way it is written (``US`` for ``U.S.``), ``dotted`` says which."""

    key: str
    dotted: bool

    @property
    def form(self) -> str:
        """``dotted`` or ``undotted``."""
        return "dotted" if self.dotted else "undotted"

    @property
    def forms(self) -> dict[str, str]:
        """How it reads in each form; one that ends its sentence keeps the full stop that does so."""
        undotted = self.key + "." if self.dotted and self._ends_sentence() else self.key
        return {"dotted": dotted_form(self.key), "undotted": undotted}

    @property
    def in_name(self) -> bool:
        """Whether it is part of a name, which keeps its own form ("U.S. Steel", "Cancer Research UK")."""
        if _NAME_BEFORE.search(self.document.prose, max(0, self.start - 30), self.start):
            return True
        following = _NEXT_WORD.match(self.document.prose, self.end)
        return following is not None and f"{self.key} {following.group(1)}" in lexicon.words("names_with_abbreviations.txt")

    def _ends_sentence(self) -> bool:
        from newslint.analyses.sentences import sentence_starts

        prose = self.document.prose
        after = prose[self.end : self.end + 4].lstrip(" ”\"')’")
        if not after or after.startswith("\n"):
            return True
        return self.end + prose[self.end : self.end + 4].find(after) in self.document.get(sentence_starts)


def dotted_form(key: str) -> str:
    """An abbreviation with full stops: ``U.S.``, ``Ph.D.``."""
    return "Ph.D." if key == "PhD" else "".join(f"{letter}." for letter in key)


def find(document: Document) -> list[Abbreviation]:
    """The abbreviations, in order."""
    prose = document.prose
    rows = []
    for match in _DOTTED.finditer(prose):
        rows.append(Abbreviation(document, match.start(), match.end(), match.group().replace(".", ""), True))
    for match in _UNDOTTED.finditer(prose):
        if not _shouted(prose, match.start(), match.end()):
            rows.append(Abbreviation(document, match.start(), match.end(), match.group(), False))
    rows.sort(key=_start)
    return rows


def _start(row: Abbreviation) -> int:
    return row.start


def _shouted(prose: str, start: int, end: int) -> bool:
    """Whether a word in capitals stands beside others in capitals, as in a headline or a cry."""
    return _SHOUTED.match(prose, start) is not None or _SHOUTED_BEFORE.match(prose, 0, start) is not None


_SHOUTED_BEFORE = pattern(r"(?r)\p{Lu}{2,}[\s,!’'-]+")
