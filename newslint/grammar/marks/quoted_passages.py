"""Finds the quoted passages of a story, from their opening to their closing marks.

Where the closing mark is missing, the passage ends at the next quotation or with its paragraph. A quotation of several
paragraphs is one passage a paragraph, all but the last of them ``continued``.
"""

from __future__ import annotations

from newslint.document import Document
from newslint.grammar.marks.mark import Mark
from newslint.grammar.marks.pairing import paired_marks
from newslint.grammar.marks.quote_styles import style_of
from newslint.grammar.marks.quoted_passage import QuotedPassage


def quoted_passages(document: Document) -> list[QuotedPassage]:
    """The quotations, in order of their opening marks."""
    rows: list[QuotedPassage] = []
    around: list[int] = []
    marks = [mark for mark in document.get(paired_marks) if not mark.bracket and mark.aside is None]
    opening = [mark for mark in marks if mark.opens]
    starts = [mark.start for mark in opening]
    for number, mark in enumerate(opening):
        while around and around[-1] <= mark.start:
            around.pop()
        close = mark.partner if mark.partner is not None and mark.partner.block == mark.block else None
        inner_end = close.start if close is not None else _end_without_mark(document, mark, starts, number)
        if around:
            inner_end = max(mark.end, min(inner_end, around[-1]))
        end = close.end if close is not None else inner_end
        rows.append(
            QuotedPassage(
                document,
                mark.start,
                end,
                open=mark.text,
                close=close.text if close is not None else None,
                style=style_of(mark),
                depth=len(around) + 1,
                continued=mark.continued,
                sound=_is_sound(mark) and (close is None or _is_sound(close)),
                inner_start=mark.end,
                inner_end=inner_end,
            )
        )
        around.append(end)
    return rows


def _is_sound(mark: Mark) -> bool:
    return mark.fault is None and not mark.damaged


def quoted_stretches(document: Document) -> tuple[list[int], list[int]]:
    """Where words stand inside someone's quotation: starts and ends, in order, as offsets of the prose."""
    starts: list[int] = []
    ends: list[int] = []
    for row in document.get(quoted_passages):
        if row.depth == 1:
            starts.append(row.inner_start)
            ends.append(row.inner_end)
    return starts, ends


def _end_without_mark(document: Document, mark: Mark, starts: list[int], number: int) -> int:
    """Where a quotation that is not closed in its paragraph ends: with it, or where the next begins if reopened or at fault."""
    end = document.blocks[mark.block].end
    if mark.reopened is not None:
        end = mark.reopened.start
    elif not mark.continued and number + 1 < len(starts):
        end = min(end, starts[number + 1])
    return mark.end + len(document.prose[mark.end : end].rstrip())
