"""Characters that a text does not have any more as they were written: UTF-8 read in a wrong encoding, and entities."""

from __future__ import annotations

from newslint.document import Document
from newslint.grammar.folding import signs
from newslint.grammar.setting import offsets
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex

#: UTF-8 that was read as Windows-1252, one character or more.
MISREAD = r"(?:[ÂÃâÄÅÎÏÐÑØÙðï][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,3})+"
#: An entity of HTML, perhaps escaped more than once.
ENTITY = r"&(?:amp;)*(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,24});"

_MISREAD = pattern(MISREAD)
_ENTITY = pattern(ENTITY)
_LEADS = frozenset("ÂÃâ")
CUT_SHORT = "â€"  # what is left of ”, whose last byte stands for nothing in Windows-1252
_MOST_READINGS = 3  # how often one text may have been read wrongly
_QUOTATION_MARKS = frozenset("“”„«»‘’‹›\"'")


def read_back(text: str, encoding: str = "cp1252") -> str | None:
    """What a text was before it was read in this encoding, once or more, though it was written in UTF-8; None if it was not."""
    found = None
    for _ in range(_MOST_READINGS):
        right = _read_once(text, encoding)
        if right is None:
            return found
        found = text = right
        if _MISREAD.fullmatch(text) is None:
            return found
    return found


def _read_once(text: str, encoding: str) -> str | None:
    data = bytearray()
    for character in text:
        try:
            data += character.encode(encoding)
        except UnicodeEncodeError:
            if ord(character) > 0xFF:
                return None
            data.append(ord(character))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def entity(text: str) -> str | None:
    """The character that an entity stands for, however often it was escaped; None where it stands for none."""
    from html import unescape

    plain = text if text.endswith(";") else f"{text};"
    while (better := unescape(plain)) != plain:
        plain = better
    return plain if plain != text and ";" not in plain[1:] else None


def damaged_marks(document: Document) -> list[tuple[int, int, str]]:
    """Where damage stands, in order: its start, its end, and the quotation mark that it was; "" for what was something else."""
    there = document.get(signs)
    found = []
    if "&" in there:
        found += [(*match.span(), entity(match.group()) or "") for match in _at(document, "&", _ENTITY)]
    if not there.isdisjoint(_LEADS):
        found += [(*match.span(), _misread(match.group())) for match in _MISREAD.finditer(document.prose)]
    return sorted((start, end, mark if mark in _QUOTATION_MARKS else "") for start, end, mark in found)


def _at(document: Document, sign: str, what: regex.Pattern[str]) -> Iterator[regex.Match[str]]:
    matches = (what.match(document.prose, place) for place in offsets(document.prose, sign))
    return (match for match in matches if match is not None)


def _misread(text: str) -> str:
    return "”" if text == CUT_SHORT else read_back(text) or ""
