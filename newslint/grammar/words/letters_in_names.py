"""Letters in capitals that are part of a longer name or of a code: "U.S. Steel", "Cancer Research UK", "NYSE: FKL"."""

from __future__ import annotations

from newslint import lexicon
from newslint.patterns import pattern

TICKER_WITHIN = 10  # code points before an abbreviation in which the name of a stock exchange begins
NATIONS = frozenset({"US", "UK", "UN", "EU"})  # whose bodies are named with them, and which stand by themselves as well
NAME_WITHIN = 30  # code points before an abbreviation that may be part of a name

_TICKER = pattern(r"(?r)(?:NYSE|Nasdaq|NASDAQ|LSE|TSX)(?: ?: ?)$")
_PLATE = pattern(r"(?r)\b(?:\p{Lu}+\d+|\d+\p{Lu}+) $")  # the other half of a code: "number plate H982 FKL"
_NEXT_WORD = pattern(r"[ \u00a0](\p{L}+)")
_NAME_BEFORE = pattern(
    r"(?r)(?:(?<=[\p{Ll},] |\p{Lu}[\p{L}’'-]+ )\p{Lu}[\p{L}’'-]*\p{Ll}{2}|\p{Lu}\p{Ll}+\p{Lu}\p{L}*\p{Ll}{2}) $"
)


def is_code(prose: str, start: int) -> bool:
    """Whether the letters that begin there are the code of a share, or half of a plate's number."""
    before = max(0, start - TICKER_WITHIN)
    return any(code.search(prose, before, start) is not None for code in (_TICKER, _PLATE))


def is_part_of_name(prose: str, start: int, end: int, key: str) -> bool:
    """Whether the letters at [start, end), which are ``key`` without full stops, are part of a name."""
    if prose[start - 2 : start - 1].islower() and _NAME_BEFORE.search(prose, max(0, start - NAME_WITHIN), start):
        return True
    following = _NEXT_WORD.match(prose, end)
    if following and following.group(1)[0].isupper() and prose.endswith("The ", 0, start) and key not in NATIONS:
        return True
    return following is not None and f"{key} {following.group(1)}" in lexicon.words("names_with_abbreviations.txt")
