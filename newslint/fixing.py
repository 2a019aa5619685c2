"""Fixes files: reads one, applies fixes until nothing is left to fix, and writes it whole or not at all."""

from __future__ import annotations

from newslint.errors import ReadError
from newslint.fix import fix_text
from newslint.readers import read_bytes
from newslint.record import Record
from newslint.writing import write_whole

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.desk import Desk
    from newslint.violation import Violation

_CONTEXT = 3  # lines of a patch before and after what differs


class FixedFile(Record):
    """How many fixes were applied to a file, and the unified difference to what it was."""

    applied: int
    difference: str = ""


def fix_file(path: str, desk: Desk, *, unsafe: bool = False, write: bool = True) -> FixedFile:
    """Fixes the file at ``path``; without ``write`` it only tells the difference.

    A format that cannot be written back as it was (a .docx file, rows of stories) is left alone.

    Raises:
        ReadError, WriteError: the file cannot be read or written; it is as it was.
    """
    try:
        with open(path, "rb") as file:
            content = file.read()
    except OSError as error:
        raise ReadError(path, f"cannot read the file: {error.strerror}") from None
    documents = list(read_bytes(content, path=path))
    encoding = documents[0].encoding if len(documents) == 1 else None
    if encoding is None or not _writes_back(documents[0].source, encoding, content):
        return FixedFile(0)

    def lint(text: str) -> Sequence[Violation]:
        again = list(read_bytes(text.encode(encoding, "surrogatepass"), path=path))
        return desk.review(path).lint(again[0]).violations

    source = documents[0].source
    fixed = fix_text(source, lint, unsafe=unsafe)
    if not fixed.settled:
        raise ReadError(path, "its fixes undo one another, so none was applied; report the rules that offer them")
    if fixed.text == source:
        return FixedFile(0)
    if write:
        write_whole(path, fixed.text.encode(encoding, "surrogatepass"), expected=content)
        return FixedFile(fixed.applied)
    return FixedFile(fixed.applied, difference(path, source, fixed.text))


def difference(path: str, before: str, after: str) -> str:
    """A unified difference that ``patch -p0`` applies in the folder newslint runs in."""
    from difflib import unified_diff

    lines = unified_diff(_lines(before), _lines(after), path, path, n=_CONTEXT)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _lines(text: str) -> list[str]:
    """The lines of a text as ``patch`` sees them: they end at line feeds only."""
    lines = text.split("\n")
    return [line + "\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])


def _writes_back(source: str, encoding: str, content: bytes) -> bool:
    try:
        return source.encode(encoding, "surrogatepass") == content
    except (UnicodeEncodeError, LookupError):
        return False
