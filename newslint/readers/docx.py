"""Reads Word documents: paragraphs by their style, lists, tables and captions.

The source is the text of the document, a line for each paragraph that has text: positions are paragraph and
character. Inserted revisions are part of it, deleted ones and comments are not. It cannot be written back;
``newslint.annotation`` writes findings into a copy, as comments.
"""

from __future__ import annotations

from newslint.document_builder import DocumentBuilder
from newslint.errors import ReadError
from newslint.patterns import pattern
from newslint.readers._guesses import guessed
from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, BinaryIO

    from newslint.document import Document

LARGEST_PART = 50_000_000  # bytes of one part of the package, unpacked
LARGEST = 200_000_000  # bytes of all parts, unpacked
MOST_PARTS = 10_000

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_HEADING = pattern(r"(?i)heading (\d)")
_STYLES = (
    ("title", "headline"),
    ("caption", "caption"),
    ("quote", "block-quote"),
    ("block text", "block-quote"),
    ("list", "list-item"),
    ("byline", "byline"),
    ("dateline", "dateline"),
    ("subtitle", "heading"),
)


class Paragraph(Record):
    """A paragraph that has text: its XML element, and its text with its stretches, ``(start, end, element)`` of runs."""

    element: Any
    text: str
    runs: list[tuple[int, int, Any]]


def read_stream(file: BinaryIO, *, path: str = "-", field: str = "text") -> Iterator[Document]:
    """The one document of a Word file.

    Raises:
        ReadError: newslint was installed without Word, or the file is no Word document, or a bomb.
    """
    word = open_word(file, path)
    found = list(paragraphs(word))
    builder = DocumentBuilder("\n".join(paragraph.text for paragraph in found))
    start = 0
    styles = _styles(word)
    for paragraph in found:
        text = paragraph.text
        end = start + len(text.rstrip())
        role, level = _role(paragraph.element, styles, is_first=start == 0)
        builder.begin(role, level)
        builder.keep(start + len(text) - len(text.lstrip()), end)
        start += len(text) + 1
    document = guessed(builder.document(path=path, format="docx"))
    document.encoding = None
    yield document


def open_word(file: BinaryIO, path: str) -> Any:
    """The Word document in a file, as python-docx has it.

    Raises:
        ReadError: as for ``read_stream``.
    """
    try:
        import docx
    except ImportError:
        raise ReadError(path, "to read Word documents, install newslint[docx]") from None
    _refuse_bombs(file, path)
    file.seek(0)
    try:
        return docx.Document(file)
    except Exception as error:  # python-docx and lxml raise whatever comes up in a broken package
        reason = " ".join(str(error).split())[:200]
        raise ReadError(path, f"the Word document is broken ({reason}); open and save it in Word") from None


def paragraphs(word: Any) -> Iterator[Paragraph]:
    """The paragraphs of the body that have text, in order, those in tables and text boxes included."""
    for element in word.element.body.iter(f"{_W}p"):
        if next(element.iterancestors(_FALLBACK), None) is not None:
            continue  # the same text again, for programs that cannot show text boxes
        runs, texts, length = [], [], 0
        for run in _own_runs(element):
            text = "".join(_texts(run))
            if text:
                runs.append((length, length + len(text), run))
                texts.append(text)
                length += len(text)
        text = "".join(texts)
        if text.strip():
            yield Paragraph(element, text, runs)


def _own_runs(element: Any) -> Iterator[Any]:
    """The runs of a paragraph, but not those of paragraphs inside it, as in text boxes."""
    for child in element:
        if child.tag == f"{_W}r":
            yield child
        elif child.tag in _RUN_PARENTS:
            yield from _own_runs(child)


_RUN_PARENTS = frozenset(f"{_W}{name}" for name in ("hyperlink", "ins", "smartTag", "sdt", "sdtContent", "fldSimple", "moveTo"))
TEXTS = {f"{_W}tab": " ", f"{_W}br": " ", f"{_W}cr": " ", f"{_W}noBreakHyphen": "\u2011"}


def _texts(run: Any) -> Iterator[str]:
    for child in run:
        if child.tag == f"{_W}t":
            yield " ".join((child.text or "").splitlines())
        elif child.tag in TEXTS:
            yield TEXTS[child.tag]


def _role(element: Any, styles: dict[str, str], *, is_first: bool) -> tuple[str, int]:
    """Role and level of a paragraph by its style, its numbering and the table it stands in."""
    properties = element.find(f"{_W}pPr")
    named = properties.find(f"{_W}pStyle") if properties is not None else None
    style = styles.get(named.get(f"{_W}val"), "") if named is not None else ""
    heading = _HEADING.match(style)
    if heading is not None:
        return ("headline", 1) if heading[1] == "1" and is_first else ("heading", int(heading[1]))
    for name, role in _STYLES:
        if style == name or (style.startswith(name) and role in {"list-item", "caption"}) or style.endswith(f" {name}"):
            return role, 1 if role == "list-item" else 0
    if properties is not None and properties.find(f"{_W}numPr") is not None:
        return "list-item", 1
    if next(element.iterancestors(f"{_W}tc"), None) is not None:
        return "table-cell", 0
    return "paragraph", 0


def _styles(word: Any) -> dict[str, str]:
    """The names of all styles in lower case, by their ids."""
    return {style.style_id: (style.name or "").lower() for style in word.styles}


def _refuse_bombs(file: BinaryIO, path: str) -> None:
    """Raises a ReadError for what is no package, or would take too much memory unpacked."""
    import zipfile

    try:
        with zipfile.ZipFile(file) as package:
            parts = package.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise ReadError(path, f"the Word document is broken ({error}); open and save it in Word") from None
    sizes = [part.file_size for part in parts]
    if len(parts) > MOST_PARTS or max(sizes, default=0) > LARGEST_PART or sum(sizes) > LARGEST:
        raise ReadError(path, f"the Word document unpacks to more than {LARGEST_PART // 1_000_000} MB; exclude it")
    if not any(part.filename == "[Content_Types].xml" for part in parts):
        raise ReadError(path, "the zip file is no Word document; exclude it")
