"""Reads plain text as newsrooms write it: header lines, headline, paragraphs, sub-headings, captions and credits.

Roles are guessed from form; a wrong guess never hides text. Every line with text is (part of) a block.
"""

from __future__ import annotations

from newslint.document import Document, DocumentBuilder
from newslint.patterns import pattern

_LINE = pattern(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_HEADER = pattern(r"(?i)[ \t]*(?:date|title|headline|author|byline|slug|source|section|url|tags?)(?:[ \t]*:|[ \t]+\d).*")
_CREDIT = pattern(
    r"(?<=[.!?”\"] )((?:[A-Z][\w.'’-]*[ ]){1,5}?[A-Z][\w.'’-]*(?:/| via )[A-Z][\w/ .&'’-]*)\s*$"
    r"|(?<=[.!?”\"] )((?:AP|Reuters|AFP|EPA) Photo\S*.*)$"
)
_SENTENCE_END = pattern(r"[.!?…:;,][”’»\"')\]]*$")
_SPOKEN = pattern(r"[“”\"«»]")
HEADING_WORDS = 12


def read(source: str, *, path: str = "-") -> Document:
    """The document of a plain-text story."""
    builder = DocumentBuilder(source)
    first = 1 if source.startswith("\ufeff") else 0
    in_header = True
    for match in _LINE.finditer(source, first):
        start, end = match.span(1)
        line = match.group(1)
        if not line.strip():
            continue
        if in_header and _HEADER.fullmatch(line):
            builder.begin("header")
            builder.keep(start, end)
            continue
        in_header = False
        start += len(line) - len(line.lstrip())
        end -= len(line) - len(line.rstrip())
        _add_line(builder, source[start:end], start)
    return builder.document(path=path)


def _add_line(builder: DocumentBuilder, line: str, start: int) -> None:
    credit = _CREDIT.search(line)
    if credit is not None:
        caption_end = len(line[: credit.start()].rstrip())
        builder.begin("caption")
        builder.keep(start, start + caption_end)
        builder.begin("credit")
        builder.keep(start + credit.start(), start + len(line))
        return
    is_heading = (
        len(line.split()) <= HEADING_WORDS and not _SENTENCE_END.search(line) and not _SPOKEN.search(line) and line[0].isupper()
    )
    builder.begin("heading" if is_heading else "paragraph", level=2 if is_heading else 0)
    builder.keep(start, start + len(line))
