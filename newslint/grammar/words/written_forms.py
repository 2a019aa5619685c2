"""How a word stands in the prose: as the lexicons write it, as the story's own word or as part of a name."""

from __future__ import annotations

from newslint.patterns import pattern

_JOINERS = {" ": "_", "\u00a0": "_", "-": "-", "\u2010": "-", "\u2011": "-", "'": "'", "’": "'", "ʻ": "'", "ʼ": "'"}
_ADDRESS = frozenset("/@#_\\")
_SENTENCE_START = pattern(r"(?r)(?:\A|\n|[.!?…:][”’\"')\]]*\s+)[“‘\"'(\[]*")
_LOWER_NEXT = pattern(r"[ ,]+[\p{Ll}\d]")
_CAPITAL_NEXT = pattern(r"[ -]\p{Lu}")
_NAME_NEXT = pattern(r"(?:(?:(?:[’']s)? \(?|-| (?:of|for|on) (?:the )?)\p{Lu}| and \p{Lu}\p{Ll}+ \p{Lu})")
_CAPITAL_BEFORE = pattern(r"(?r)(?<!(?:\A|\n|[.!?][”’\"')]*\s+)[“‘\"'(\[]*)\b\p{Lu}[\w’'.-]* (?:(?:of|for|in|on) (?:the )?)?")
ARTICLE = "The "  # as part of a term ("the Government"), which a sentence may begin with
_CASED = frozenset({"capital", "proper"})
_SEVERAL_PARTS = frozenset({"compound", "hyphenation"})
PARTIES = frozenset({"Labor", "Labour"})  # words that a sentence begins with as a name more often than not


def written_form(text: str, cased: bool) -> str:
    """A stretch of prose as the lexicons write it; empty where something else than a hyphen or space parts its words."""
    text = text if cased else text.lower()
    if text.startswith(ARTICLE):
        text = text[0].lower() + text[1:]
    if text.isalnum():
        return text
    for at, character in enumerate(text):
        if not character.isalnum():
            if character not in _JOINERS:
                return ""
            text = text[:at] + _JOINERS[character] + text[at + 1 :]
    return text


def is_plain_word(prose: str, start: int, end: int, kind: str) -> bool:
    """Whether it is a word of the story's own, and no part of a name, a longer compound or an address."""
    before, after = prose[start - 1 : start], prose[end : end + 1]
    if before in _ADDRESS or after in _ADDRESS or before == "." or (after == "." and prose[end + 1 : end + 2].isalnum()):
        return False
    if "-" in (before, after) and (kind in _SEVERAL_PARTS or " " in prose[start:end]):
        return False
    if kind == "capital" and _NAME_NEXT.match(prose, end):
        return False
    if prose[start].islower() or (kind == "capital" and prose.startswith(ARTICLE, start)):
        text = prose[start:end]
        return kind != "place" and (kind in _CASED or text.islower() or not text.isalnum())
    if kind == "place":
        return _CAPITAL_NEXT.match(prose, end) is None
    at_start = _SENTENCE_START.match(prose, 0, start) is not None
    if prose[start:end] in PARTIES:
        return False
    if kind == "proper":
        return not at_start
    if kind == "capital":
        return not (at_start or _CAPITAL_BEFORE.match(prose, 0, start))
    return at_start and prose[start + 1 : end].islower() and _LOWER_NEXT.match(prose, end) is not None
