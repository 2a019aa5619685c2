"""Quotations of the same words that are not quite the same."""

from __future__ import annotations

from bisect import bisect_left

from newslint.document import Document
from newslint.grammar.folding import folded, is_faithful
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeVar

    from newslint.grammar.marks.quoted_passage import QuotedPassage

    Quotation = TypeVar("Quotation", bound=QuotedPassage)

_WORD = pattern(r"[^\W_]+(?:[’'-][^\W_]+)*")
FEWEST = 6  # words of a quotation that is compared
SHARED = 3  # words in a row that two wordings have in common
CHANGED = 2  # words in which two wordings differ
LIKE = 20  # quotations compared with any one
MOST_HEADINGS = 20  # quotations in headlines and headings that are looked for in the story
SHORTEST = 3  # words of one that is recognised by all but one of them; shorter ones may differ in the article
ABOVE = frozenset({"headline", "heading"})
ARTICLES = frozenset({"a", "an", "the", "this", "that", "his", "her", "its", "their", "our", "my", "your"})


def rewordings(document: Document, rows: Sequence[Quotation]) -> dict[Quotation, Quotation]:
    """Each quotation that gives an earlier one in other words, and that one; not where one
    is a part of the other, or an editor's brackets say what was changed."""
    found = _above(document, rows)
    compared: list[tuple[Quotation, list[str]]] = []
    seen: dict[tuple[str, ...], list[int]] = {}  # where in ``compared`` words in a row stand
    for quotation in _alike(document, rows):
        text = document.prose[quotation.inner_start : quotation.inner_end].lower().replace("’", "'")
        words = _WORD.findall(text)
        if len(words) < FEWEST or "[" in text:
            continue
        runs = set(zip(*(words[place:] for place in range(SHARED)), strict=False))
        if quotation not in found:
            like = {number for run in runs for number in seen.get(run, ())}
            others = map(compared.__getitem__, sorted(like)[:LIKE])
            other = next((other for other, other_words in others if _reworded(words, other_words)), None)
            if other is not None:
                found[quotation] = other
        for run in runs:
            with_run = seen.setdefault(run, [])
            if len(with_run) < LIKE:
                with_run.append(len(compared))
        compared.append((quotation, words))
    return found


def _alike(document: Document, quotations: Sequence[Quotation]) -> list[Quotation]:
    """The quotations that end or begin with the words of another, as one does that gives it in other words."""
    rows = [row for row in quotations if row.depth == 1]
    if not document.get(is_faithful):
        return rows
    view = document.get(folded)
    ends: dict[bytes, list[int]] = {}
    begins: dict[tuple[bytes, ...], list[int]] = {}
    for number, row in enumerate(rows):
        words = view[row.inner_start : row.inner_end].split()
        if len(words) >= FEWEST:
            ends.setdefault(words[-1], []).append(number)
            begins.setdefault(tuple(words[:SHARED]), []).append(number)
    alike = {number for numbers in (*ends.values(), *begins.values()) if len(numbers) > 1 for number in numbers}
    return [rows[number] for number in sorted(alike)]


def _above(document: Document, rows: Sequence[Quotation]) -> dict[Quotation, Quotation]:
    """Quotations above the story, and the one in it that has their words but for one."""
    starts = [row.start for row in rows]
    above = [
        row
        for block in document.blocks
        if block.role in ABOVE
        for row in rows[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
        if row.depth == 1 and row.sound
    ][:MOST_HEADINGS]
    below = [(row, _words(row)) for row in rows if row.depth == 1 and row.sound and row.role not in ABOVE] if above else []
    found = ((row, _in_story(_words(row), below)) for row in above)
    return {row: other for row, other in found if other is not None}


def _in_story(words: list[str], below: list[tuple[Quotation, list[str]]]) -> Quotation | None:
    """The quotation that has these words but for one, or but for the article; None where one has them all."""
    size = len(words)
    nearest = None
    for row, others in below if size > 1 else ():
        for at in range(len(others) - size + 1):
            if words[-1] != others[at + size - 1] and words[0] != others[at]:
                continue
            changed = [pair for pair in zip(words, others[at : at + size], strict=True) if pair[0] != pair[1]]
            if not changed:
                return None
            if len(changed) == 1 and nearest is None and (size >= SHORTEST or ARTICLES.issuperset(changed[0])):
                nearest = row
    return nearest


def _words(row: QuotedPassage) -> list[str]:
    return _WORD.findall(row.document.prose[row.inner_start : row.inner_end].lower().replace("’", "'"))


def _reworded(words: list[str], other: list[str]) -> bool:
    """Whether two lists of words have the same beginning and end, but for one or two words that differ between."""
    if words == other:
        return False
    shorter = min(len(words), len(other))
    if shorter >= FEWEST and (
        (len(words) < len(other) and _is_part_but_for_one(words, other))
        or (len(words) > len(other) and _is_part_but_for_one(other, words))
    ):
        return True
    if abs(len(words) - len(other)) > CHANGED or words[-1] != other[-1]:
        return False
    start = 0
    while start < shorter and words[start] == other[start]:
        start += 1
    end = 0
    while end < shorter - start and words[-1 - end] == other[-1 - end]:
        end += 1
    changed = max(len(words), len(other)) - start - end
    return 0 < changed <= CHANGED and end > 0 and start + end >= FEWEST - CHANGED


def _is_part_but_for_one(part: list[str], whole: list[str]) -> bool:
    """Whether words are the beginning or the end of others but for one, which is neither their first nor their last."""
    for start in (0, len(whole) - len(part)):
        if part[0] == whole[start] and part[-1] == whole[start + len(part) - 1]:
            pairs = zip(part, whole[start : start + len(part)], strict=True)
            if sum(one != other for one, other in pairs) == 1:
                return True
    return False
