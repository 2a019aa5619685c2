"""Reads Markdown (CommonMark with tables and footnotes) and the front matter above it.

Prose is the text of paragraphs, headings, lists, block quotes, tables and links, and the captions of pictures; code,
addresses, HTML comments and formulas are not.
"""

from __future__ import annotations

from bisect import bisect_right

from newslint.document_builder import DocumentBuilder
from newslint.patterns import pattern
from newslint.pieces import Piece
from newslint.readers import _forms as forms
from newslint.readers import html
from newslint.readers._flow import Flow
from newslint.readers._front_matter import add_front_matter
from newslint.readers._guesses import guessed
from newslint.readers._nesting import Inner

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from newslint.document import Document

_NON_ASCII = pattern(r"[^\x00-\x7f]")
_COMMENT = pattern(r"<!--(.*?)-->", 16)  # regex.DOTALL
_ROLES = {"Item": "list-item", "BlockQuote": "block-quote", "TableCell": "table-cell"}
_PARAGRAPHS = frozenset({"Paragraph", "DefinitionListTitle", "DefinitionListDefinition"})
_HIDDEN = frozenset({"CodeBlock", "MetadataBlock", "HtmlBlock", "Header", "Address"})
_MONEY_START = frozenset("0123456789.")


def read(source: str, *, path: str = "-") -> Document:
    """The document of a Markdown file."""
    builder = DocumentBuilder(source)
    reading = _Reading(builder)
    reading.add_all()
    return guessed(builder.document(path=path, format="markdown", published=reading.published))


class _Reading:
    """A walk through the events of the Markdown parser, which are nested like elements."""

    def __init__(self, builder: DocumentBuilder) -> None:
        self.published: str | None = None
        self._builder = builder
        self._source = builder.source
        self._flow = Flow(builder)
        self._open: list[str] = []
        self._roles = ["paragraph"]
        self._lists = 0
        self._hidden = 0
        self._captions: list[list[tuple[str, int, int]]] = []
        self._in_picture = 0
        self._last_end = 0

    def add_all(self) -> None:
        """Adds all blocks of the source."""
        skipped = 1 if self._source.startswith("\ufeff") else 0
        place = _places(self._source, skipped)
        for event, span in _events(self._source[skipped:]):
            name, value = next(iter(event.items())) if isinstance(event, dict) else (event, None)
            handle: Callable[[Any, int, int], None] | None = getattr(self, f"_on_{name.lower()}", None)
            if handle is not None:
                handle(value, place(span["start"]), place(span["end"]))
        self._flow.end()

    def _on_start(self, value: Any, start: int, end: int) -> None:
        name: str
        detail: Any
        name, detail = (value, None) if isinstance(value, str) else next(iter(value.items()))
        if name == "Link" and detail["link_type"] in {"Autolink", "Email"}:
            name = "Address"
            self._replace(start, end)
        elif name == "Paragraph" and self._is_header(start):
            name = "Header"
        self._open.append(name)
        self._hidden += name in _HIDDEN
        self._lists += name == "List"
        if name in _ROLES:
            self._roles.append(_ROLES[name])
        if name == "MetadataBlock":
            self.published = add_front_matter(self._builder, start, end)
        elif name == "HtmlBlock":
            self._flow.end()
            html.add_story(Inner(self._builder, self._source[start:end], [Piece(0, start, end)]))
        elif name == "Image":
            self._in_picture += 1
            self._captions.append([])
        elif name == "Heading":
            level = int(detail["level"][1])
            self._flow.begin("headline" if level == 1 else "heading", level)
        elif name in _ROLES or name in _PARAGRAPHS:
            self._begin()

    def _on_end(self, _value: Any, _start: int, _end: int) -> None:
        name = self._open.pop()
        self._hidden -= name in _HIDDEN
        self._lists -= name == "List"
        if name in _ROLES:
            self._roles.pop()
        self._in_picture -= name == "Image"
        if name in _ROLES or name in _PARAGRAPHS or name == "Heading":
            self._add_captions()
            self._begin()

    def _on_text(self, text: str, start: int, end: int) -> None:
        if self._in_picture:
            self._captions[-1].append((text, start, end))
        elif not self._hidden:
            self._add(text, start, end)

    def _on_code(self, _text: str, start: int, end: int) -> None:
        self._replace(start, end)

    def _on_softbreak(self, _value: None, start: int, end: int) -> None:
        if not self._hidden and not self._in_picture:
            self._flow.space(start, end)

    _on_hardbreak = _on_softbreak

    def _on_inlinemath(self, text: str, start: int, end: int) -> None:
        if text[:1] in _MONEY_START:  # two prices, and no formula
            self._on_text(self._source[start:end], start, end)
        else:
            self._replace(start, end)

    def _replace(self, start: int, end: int) -> None:
        if not self._hidden and not self._in_picture:
            self._flow.replace(start, end)

    def _on_inlinehtml(self, text: str, start: int, end: int) -> None:
        comment = _COMMENT.fullmatch(text)
        if comment is not None:
            self._builder.comment(comment[1].strip(), start, end)
        elif text[:3].lower() == "<br":
            self._on_softbreak(None, start, end)

    def _add(self, text: str, start: int, end: int) -> None:
        """Adds text; one that differs from the source, or follows a backslash, stands for it as a whole."""
        if self._source[start:end] != text:
            self._flow.put(text, start, end)
        elif start == self._last_end + 1 and self._source[start - 1] == "\\":
            self._flow.put(text[0], start - 1, start + 1)
            self._flow.keep(start + 1, end)
        else:
            self._flow.keep(start, end)
        self._last_end = end

    def _begin(self) -> None:
        role = self._roles[-1]
        self._flow.begin(role, self._lists if role == "list-item" else 0)

    def _add_captions(self) -> None:
        for caption in self._captions:
            self._flow.begin("caption")
            for text, start, end in caption:
                self._add(text, start, end)
        self._captions.clear()

    def _is_header(self, start: int) -> bool:
        """Adds the line at ``start`` as a header line if it is one at the top of the file."""
        source = self._source
        line_start = max(source.rfind("\n", 0, start), source.rfind("\r", 0, start)) + 1
        if source[:line_start].strip("\ufeff \t\r\n"):
            return False
        line = source[line_start:].splitlines()[0].removeprefix("\ufeff")
        if not forms.is_header(line.strip()):
            return False
        line_start += source.startswith("\ufeff", line_start)
        self._builder.begin("header")
        self._builder.keep(line_start, line_start + len(line))
        return True


def _events(source: str) -> list[tuple[Any, dict[str, int]]]:
    """The parser's events, with the bytes of UTF-8 they stand at."""
    import pyromark

    known = pyromark.Options
    options = known.ENABLE_TABLES | known.ENABLE_FOOTNOTES | known.ENABLE_STRIKETHROUGH | known.ENABLE_MATH
    options |= known.ENABLE_YAML_STYLE_METADATA_BLOCKS | known.ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS
    options |= known.ENABLE_HEADING_ATTRIBUTES | known.ENABLE_TASKLISTS
    clean = source.encode("utf-8", "replace").decode() if not source.isascii() else source
    return pyromark.events_with_range(clean, options=options, merge_text=False)  # type: ignore[return-value]


def _places(source: str, skipped: int) -> Callable[[int], int]:
    """Leads from bytes of the UTF-8 of the source behind ``skipped`` characters to code points of the source."""
    if source.isascii():
        return lambda byte: byte
    ends, extras = [0], [-skipped]
    for match in _NON_ASCII.finditer(source, skipped):
        extra = extras[-1] + len(match[0].encode("utf-8", "replace")) - 1
        ends.append(match.end() + extra)
        extras.append(extra)
    return lambda byte: byte - extras[bisect_right(ends, byte) - 1]
