"""Reads plain text as newsrooms and wires write it.

A story may have header lines, a slug, a headline, a byline, a dateline, sub-headings, captions with credits, lists and
end marks such as ``-30-``; its paragraphs are single lines, or lines wrapped by hand. Roles are guessed from form; a
wrong guess never hides text: every line with text is (part of) a block.
"""

from __future__ import annotations

from newslint.document_builder import DocumentBuilder
from newslint.patterns import pattern
from newslint.readers import _forms as forms
from newslint.readers._wrapping import continues, joined, paragraphs, wrapping

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.readers._nesting import Builder
    from newslint.readers._wrapping import Habit, Line, Paragraph

_LINE = pattern(r"[^\r\n]+")
_FRONT_MATTER = pattern(  # lines such as "key: value", and what belongs to them, between two rules
    r"\ufeff?---[ \t]*(?P<fields>(?:\r\n?|\n)(?:(?:(?:[A-Za-z_][\w-]*[ \t]*:|[ \t#]|-[ \t])[^\r\n]*)?(?:\r\n?|\n)){1,60}?)"
    r"---[ \t]*(?=[\r\n]|\Z)"
)
_TITLE = pattern(r"(?m)^(?:title|headline)[ \t]*:")
_DIRECTIVE = pattern(r"<!--.*-->")
_LEVELS = {"list-item": 1, "heading": 2}


def read(source: str, *, path: str = "-") -> Document:
    """The document of a plain-text story."""
    builder = DocumentBuilder(source)
    above = _FRONT_MATTER.match(source) if "---" in source[:4] else None
    if above is None:
        add_story(builder)
    else:
        from newslint.readers._front_matter import add_front_matter

        add_front_matter(builder, *above.span("fields"))
        add_story(builder, start=above.end(), has_headline=_TITLE.search(source, *above.span("fields")) is not None)
    return builder.document(path=path)


def add_story(builder: Builder, *, start: int = 0, has_headline: bool = False) -> None:
    """Adds the blocks of the builder's source from ``start``; where it ``has_headline`` already, no line becomes one."""
    source = builder.source
    lines = _lines(source, start or (1 if source.startswith("\ufeff") else 0))
    habit = wrapping(source, lines)
    body = _add_top(builder, lines, habit, has_headline=has_headline)
    may_be_dateline = True
    known: dict[str, tuple[str, int]] = {}
    may_be_deck = body > 0
    for paragraph in paragraphs(source, lines[body:], habit):
        text = joined(source, paragraph)
        if may_be_deck and forms.is_deck(text) and _form(text)[0] in {"heading", "paragraph"}:
            _add(builder, "heading", paragraph, 0, len(text), _LEVELS["heading"])
            may_be_deck = False
            continue
        may_be_deck = False
        dateline = forms.dateline_end(text) if may_be_dateline else 0
        if dateline:
            _add(builder, "dateline", paragraph, 0, len(text[:dateline].rstrip()))
            _add(builder, "paragraph", paragraph, dateline, len(text))
            may_be_dateline = False
        elif _add_paragraph(builder, paragraph, text, known) == "paragraph":
            may_be_dateline = False


def _lines(source: str, start: int) -> list[Line]:
    """The lines with text, padding included."""
    if "\r" in source:
        return [match.span() for match in _LINE.finditer(source, start) if not match[0].isspace()]
    lines = []
    for text in source[start:].split("\n"):
        end = start + len(text)
        if text and not text.isspace():
            lines.append((start, end))
        start = end + 1
    return lines


def _add_top(builder: Builder, lines: list[Line], habit: Habit | None, *, has_headline: bool) -> int:
    """Adds what stands above the story: header lines, slug, headline, byline. Gives the number of its lines."""
    has_byline = False
    for number, (start, end) in enumerate(lines):
        padded = builder.source[start:end]
        line = padded.strip()
        last = number + 1 == len(lines)
        if forms.is_header(line) or (not has_headline and forms.is_slug(line)):
            builder.begin("header")
            builder.keep(start, end)  # a header line's padding is part of its form
            continue
        if forms.is_byline(line) and not last:
            role, has_byline = "byline", True
        elif forms.is_bare_date(line) and not last:
            role = "dateline"
        elif has_byline and forms.is_byline_title(line):
            role = "byline"
        elif not has_headline and not last and forms.is_headline(line) and not _is_other(line):
            has_headline = line.count(" ") + 1 >= forms.HEADLINE_LEAST_WORDS
            role = "headline" if has_headline else "heading"
        else:
            return number
        if habit is not None and not last and continues(builder.source, (start, end), lines[number + 1], habit):
            return number
        builder.begin(role)
        builder.keep(start + padded.index(line), start + padded.index(line) + len(line))
    return len(lines)


def _is_other(line: str) -> bool:
    """Whether a line that could be a headline has a plainer meaning."""
    return (
        forms.is_end_mark(line)
        or forms.is_credit(line)
        or forms.is_caption(line)
        or forms.list_item_start(line) > 0
        or forms.credit_start(line) >= 0
        or forms.dateline_end(line) > 0
    )


def _add_paragraph(builder: Builder, paragraph: Paragraph, text: str, known: dict[str, tuple[str, int]]) -> str:
    """Adds a paragraph in the role its form shows, and gives that role; ``known`` are the forms of those before it."""
    if forms.is_ordinary(text):
        _add(builder, "paragraph", paragraph, 0, len(text))
        return "paragraph"
    role, place = known.get(text) or known.setdefault(text, _form(text))
    if role == "comment":
        builder.end()
        builder.comment(text[len("<!--") : -len("-->")].strip(), paragraph[0][0], paragraph[-1][1])
    elif role == "caption" and place:
        _add(builder, "caption", paragraph, 0, len(text[:place].rstrip()))
        _add(builder, "credit", paragraph, place, len(text))
    else:
        _add(builder, role, paragraph, place, len(text), _LEVELS.get(role, 0))
    return role


def _form(text: str) -> tuple[str, int]:
    """The role that a paragraph's form shows, and where in it the text of a list item or the credit of a caption begins."""
    if text.startswith("<!--") and _DIRECTIVE.fullmatch(text):
        return "comment", 0
    credit = forms.credit_start(text)
    if forms.is_end_mark(text) or forms.is_credit(text) or credit == 0:
        return "credit", 0
    if credit > 0:
        return "caption", credit
    if forms.is_caption(text):
        return "caption", 0
    if start := forms.list_item_start(text):
        return "list-item", start
    return "heading" if forms.is_heading(text) else "paragraph", 0


def _add(builder: Builder, role: str, paragraph: Paragraph, start: int, end: int, level: int = 0) -> None:
    """Adds [start, end) of a paragraph's text as a block; a line ending inside is one space of prose."""
    if len(paragraph) == 1:
        first_line = paragraph[0][0]
        builder.block(role, first_line + start, first_line + end, level)
        return
    builder.begin(role, level)
    offset = 0  # of the line in the paragraph's text
    before: Line | None = None
    for line in paragraph:
        length = line[1] - line[0]
        first, last = max(0, start - offset), min(length, end - offset)
        if first < last:
            if before is not None and not _is_broken_word(builder.source, before):
                builder.put(" ", before[1], line[0])
            builder.keep(line[0] + first, line[0] + last)
            before = line
        offset += length + 1


def _is_broken_word(source: str, line: Line) -> bool:
    """Whether a line ends in the middle of a compound, as in "military-to-"."""
    return line[1] - line[0] > 1 and source[line[1] - 1] == "-" and source[line[1] - 2].isalpha()
