"""Writes violations into a copy of a Word document, as comments on the words they are about."""

from __future__ import annotations

from bisect import bisect_right

from newslint.readers.docx import TEXTS, Paragraph, open_word, paragraphs
from newslint.writing import write_whole

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from newslint.violation import Violation

AUTHOR, INITIALS = "newslint", "nl"

_TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
_PROPERTIES = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}rPr"
_KEEP_SPACE = ("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def annotate(path: str, out: str, violations: Iterable[Violation]) -> int:
    """Writes the Word document at ``path`` to ``out`` with a comment for each violation, and gives their number.

    Raises:
        ReadError: there is no Word document at ``path``.
        WriteError: ``out`` cannot be written.
    """
    from io import BytesIO

    with open(path, "rb") as file:
        word = open_word(file, path)
    found = list(paragraphs(word))
    starts, start = [], 0
    for paragraph in found:
        starts.append(start)
        start += len(paragraph.text) + 1
    count = 0
    for violation in sorted(violations, key=lambda violation: violation.place.start):
        number = bisect_right(starts, violation.place.start) - 1
        if number < 0:
            continue
        first = violation.place.start - starts[number]
        last = min(max(violation.place.end - starts[number], first + 1), len(found[number].text))
        runs = _runs_of(word, found[number], first, last)
        if runs:
            word.add_comment(runs, f"{violation.message} [{violation.rule}]", AUTHOR, INITIALS)
            count += 1
    written = BytesIO()
    word.save(written)
    write_whole(out, written.getvalue())
    return count


def _runs_of(word: Any, paragraph: Paragraph, first: int, last: int) -> list[Any]:
    """The runs that hold [first, last) of a paragraph's text and nothing else; runs that hold more are split."""
    from docx.text.paragraph import Paragraph as WordParagraph
    from docx.text.run import Run

    _split_at(paragraph, first)
    _split_at(paragraph, last)
    parent = WordParagraph(paragraph.element, word._body)
    return [Run(element, parent) for start, end, element in paragraph.runs if first <= start and end <= last]


def _split_at(paragraph: Paragraph, offset: int) -> None:
    """Makes a run of a paragraph end at this offset of its text."""
    for number, (start, end, element) in enumerate(paragraph.runs):
        if start < offset < end:
            following = _split(element, offset - start)
            paragraph.runs[number : number + 1] = [(start, offset, element), (offset, end, following)]
            return


def _split(run: Any, offset: int) -> Any:
    """Moves what stands behind this offset of a run's text to a new run after it, of the same properties."""
    from copy import deepcopy

    following = deepcopy(run)
    for child in list(following):
        if child.tag != _PROPERTIES:
            following.remove(child)
    position = 0
    for child in list(run):
        if child.tag == _PROPERTIES:
            continue
        length = len(child.text or "") if child.tag == _TEXT else 1 if child.tag in TEXTS else 0
        if position >= offset:
            following.append(child)
        elif position + length > offset:
            rest = deepcopy(child)
            child.text, rest.text = child.text[: offset - position], child.text[offset - position :]
            child.set(*_KEEP_SPACE)
            rest.set(*_KEEP_SPACE)
            following.append(rest)
        position += length
    run.addnext(following)
    return following
