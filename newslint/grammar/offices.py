"""Offices that one person does not hold at a time, as the titles before a name tell them."""

from __future__ import annotations

from newslint.grammar.word_classes import words

_SHORT = {
    "gen": "general",
    "col": "colonel",
    "maj": "major",
    "capt": "captain",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "cpl": "corporal",
    "pvt": "private",
    "adm": "admiral",
    "cmdr": "commander",
    "sen": "senator",
    "rep": "representative",
}
_MINISTERS = frozenset({"minister", "secretary"})


def office(title: str) -> tuple[str, str] | None:
    """The kind of office and which of that kind: ("minister", "foreign"); None for a title that may stand beside others."""
    told = [_SHORT.get(word, word) for word in title.lower().replace(".", "").split()]
    if not told:
        return None
    if told[-1] in _MINISTERS:
        held = [word for word in told[:-1] if word in words("portfolio")]
        return (told[-1], held[-1]) if held else None
    ranks = [word for word in told if word in words("rank")]
    if ranks and ranks[-1] == told[-1]:
        return "rank", " ".join(ranks)
    return ("chamber", told[-1]) if told[-1] in words("chamber") else None
