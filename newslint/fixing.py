"""Fixes files: reads one, applies fixes until nothing is left to fix, and writes it whole or not at all."""

from __future__ import annotations

from newslint.errors import ReadError
from newslint.fix import fix_text
from newslint.record import Record
from newslint.writing import write_whole

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newslint.desk import Desk
    from newslint.document import Document
    from newslint.violation import Violation

_CONTEXT = 3  # lines of a patch before and after what differs


class FixedFile(Record):
    """How many fixes were applied to a file, and the unified difference to what it was."""

    applied: int
    difference: str = ""


def fix_file(path: str, desk: Desk, *, unsafe: bool = False, write: bool = True) -> FixedFile:
    """Fixes the file at ``path``; without ``write`` it only tells the difference.

    A format that cannot be written back as it was (Word, Parquet) is left alone.

    Raises:
        ReadError, WriteError: the file cannot be read or written; it is as it was.
    """
    try:
        with open(path, "rb") as file:
            content = file.read()
    except OSError as error:
        raise ReadError(path, f"cannot read the file: {error.strerror}") from None
    parts = _parts(list(desk.read(path, content)))
    if b"".join(_encoded(part[0]) for part in parts) != content:
        return FixedFile(0)
    applied, texts = 0, []
    for part in parts:
        fixed = fix_text(part[0].source, _linter(path, part[0], desk), unsafe=unsafe)
        if not fixed.settled:
            raise ReadError(path, "its fixes undo one another, so none was applied; report the rules that offer them")
        applied += fixed.applied
        texts.append(fixed.text)
    if not applied:
        return FixedFile(0)
    if write:
        new = b"".join(text.encode(part[0].encoding or "utf-8", "surrogatepass") for text, part in zip(texts, parts, strict=True))
        write_whole(path, new, expected=content)
        return FixedFile(applied)
    return FixedFile(applied, difference(path, "".join(part[0].source for part in parts), "".join(texts)))


def _parts(documents: Sequence[Document]) -> list[list[Document]]:
    """Documents by the sources they share: the entries of a feed have one, the rows of a file one each."""
    parts: list[list[Document]] = []
    for document in documents:
        if parts and parts[-1][0].path == document.path and parts[-1][0].source == document.source:
            parts[-1].append(document)
        else:
            parts.append([document])
    return parts


def _linter(path: str, document: Document, desk: Desk) -> Callable[[str], Sequence[Violation]]:
    """Lints a text in the place of the document's source."""

    def lint(text: str) -> Sequence[Violation]:
        again = desk.read(path, text.encode(document.encoding or "utf-8", "surrogatepass"))
        review = desk.review(path)
        return [violation for one in again for violation in review.lint(one).violations]

    return lint


def _encoded(document: Document) -> bytes:
    """The bytes of the document's source; none where it cannot be written back."""
    if document.encoding is None:
        return b""
    try:
        return document.source.encode(document.encoding, "surrogatepass")
    except (UnicodeEncodeError, LookupError):
        return b""


def difference(path: str, before: str, after: str) -> str:
    """A unified difference that ``patch -p0`` applies in the folder newslint runs in."""
    from difflib import unified_diff

    lines = unified_diff(_lines(before), _lines(after), path, path, n=_CONTEXT)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _lines(text: str) -> list[str]:
    """The lines of a text as ``patch`` sees them: they end at line feeds only."""
    lines = text.split("\n")
    return [line + "\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
