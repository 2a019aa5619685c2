"""On which side of the closing mark the full stop or comma at the end of a quotation stands."""

from __future__ import annotations

from newslint import lexicon
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.analyses.quotations import Quotation

_ABBREVIATION_END = pattern(r"(?r)(?<![\w.])((?:\p{L}\.)*\p{L}+)\.")
_NEXT_WORD = pattern(r"\s+(\w+)")


def end_punctuation(row: Quotation) -> str | None:
    """``inside`` or ``outside`` the closing mark; None where that tells nothing about the story's style."""
    if row.close is None or not row.sound:
        return None
    prose, end = row.document.prose, row.end
    inside = prose[row.inner_end - 1 : row.inner_end]
    if prose[end : end + 1] in {".", ","} and prose[end : end + 1] and inside.isalnum() and prose[end : end + 3] != "...":
        return "outside"
    if inside not in {".", ","}:
        return None
    if not row.fragment:
        return "inside" if row.extent == "sentence" else None
    if inside == ",":
        following = _NEXT_WORD.match(prose, end)
        tells = following is not None and following.group(1) in lexicon.words("clause_openers.txt")
    else:
        tells = not _ends_in_abbreviation(row)
    return "inside" if tells else None


def _ends_in_abbreviation(row: Quotation) -> bool:
    """Whether the full stop at its end belongs to an abbreviation."""
    word = _ABBREVIATION_END.search(row.document.prose, row.inner_start, row.inner_end)
    if word is None or word.end() != row.inner_end:
        return False
    return "." in word.group(1) or len(word.group(1)) == 1 or word.group(1) in lexicon.words("abbreviations.txt")
