"""Tells copy whose lines are wrapped by hand from copy whose every line is a paragraph, and puts lines together.

A line is [start, end) of the source, without its ending. Copy is wrapped where nearly every line goes on with the one
before it: its first word would have had no room there, or begins small where no sentence has ended. No other text looks
so by chance.
"""

from __future__ import annotations

from itertools import pairwise

from newslint.patterns import pattern
from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Line = tuple[int, int]
    Paragraph = list[Line]

WIDEST = 100  # characters: longer lines are not wrapped by hand
NARROWEST = 30
FEWEST_JOINTS = 2  # lines followed by their continuation, before one can speak of a habit
SLACK = 8  # characters that a line may stay short of the widest
HABIT = 0.8  # the share of lines that go on with the one before
INDENT = 2  # characters that begin a new paragraph
_ITEM = pattern(r"(?:[*•–-]|(?P<number>\d{1,2})[.)]) +")  # what begins an item of a list, up to its text
_BEFORE_NUMBER = frozenset(".?!:;")  # may end the line before a numbered item; any other "12. " ends a sentence


class Habit(Record):
    """How copy is wrapped: the width of its lines, and the margin all of them keep, in characters."""

    width: int
    margin: int


def paragraphs(source: str, lines: Sequence[Line], habit: Habit | None) -> Iterator[Paragraph]:
    """The paragraphs that lines with text make up, each a list of lines without their padding."""
    if habit is None:
        for line in lines:
            yield [_stripped(source, line)]
        return
    paragraph: Paragraph = []
    for line in lines:
        if paragraph and not continues(source, paragraph[-1], line, habit):
            yield [_stripped(source, one) for one in paragraph]
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield [_stripped(source, one) for one in paragraph]


def joined(source: str, paragraph: Paragraph) -> str:
    """The text of a paragraph, its lines joined by spaces."""
    if len(paragraph) == 1:
        start, end = paragraph[0]
        return source[start:end]
    return " ".join(source[start:end] for start, end in paragraph)


def wrapping(source: str, lines: Sequence[Line]) -> Habit | None:
    """How the lines were wrapped by hand; None where each line is a paragraph."""
    if len(lines) <= FEWEST_JOINTS or not NARROWEST <= max(end - start for start, end in lines) <= WIDEST:
        return None
    margin = min(_indent(source, line) for line in lines)
    joints = [
        (one, other)
        for one, other in pairwise(lines)
        if _adjacent(source, one, other) and not _begins(source, one, other, margin)
    ]
    if len(joints) < FEWEST_JOINTS:
        return None
    width = max(len(source[slice(*one)].rstrip()) for one, _ in joints)
    usual = sum(_goes_on(source, one, other, width) for one, other in joints)
    if width < NARROWEST or usual < HABIT * len(joints):
        return None
    return Habit(width, margin)


def continues(source: str, before: Line, line: Line, habit: Habit) -> bool:
    """Whether a line goes on with the paragraph of the line before it."""
    if not _adjacent(source, before, line) or _begins(source, before, line, habit.margin):
        return False
    if source.startswith("<!--", before[0]):
        return False
    return _is_full(source, before, line, habit.width) or source[before[1] - 1] not in '.!?”"'


def _goes_on(source: str, line: Line, following: Line, width: int) -> bool:
    """Whether the following line looks as if its text went on from this one."""
    in_sentence = source[line[1] - 1] not in '.!?:”"' and source[slice(*following)].lstrip()[0].islower()
    return in_sentence or _is_full(source, line, following, width)


def _is_full(source: str, line: Line, following: Line, width: int) -> bool:
    """Whether the first word of the following line had no room on this one."""
    word = source[slice(*following)].split(None, 1)[0]
    return len(source[slice(*line)].rstrip()) + 1 + len(word) + SLACK > width


def _adjacent(source: str, line: Line, following: Line) -> bool:
    """Whether there is one line ending between two lines, and no blank line."""
    between = following[0] - line[1]
    return between == 1 or (between == 2 and source[line[1]] == "\r" and source[line[1] + 1] == "\n")


def _begins(source: str, before: Line, line: Line, margin: int) -> bool:
    """Whether a line shows that it begins a paragraph: by a bullet, or by standing further in than the text before it."""
    indent = _indent(source, line)
    item = _ITEM.match(source, line[0] + indent, line[1])
    if item is not None and (item["number"] is None or source[slice(*before)].rstrip()[-1] in _BEFORE_NUMBER):
        return True
    if source.startswith("<!--", line[0] + indent):
        return True
    if indent < margin + INDENT:
        return False
    before_indent = _indent(source, before)
    item = _ITEM.match(source, before[0] + before_indent, before[1])
    return indent > (before_indent if item is None else item.end() - before[0])


def _indent(source: str, line: Line) -> int:
    text = source[slice(*line)]
    return len(text) - len(text.lstrip())


def _stripped(source: str, line: Line) -> Line:
    """A line without its padding."""
    start, end = line
    if not source[start].isspace() and not source[end - 1].isspace():
        return line
    text = source[start:end]
    return end - len(text.lstrip()), start + len(text.rstrip())
