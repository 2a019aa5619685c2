"""The characters that have several good forms: apostrophes, dashes, ellipses."""

from __future__ import annotations

from newslint.document import Document
from newslint.patterns import pattern
from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_APOSTROPHE = pattern(r"(?<=\w)['’](?=\p{L})")
_SIGNS = pattern(r"[—–-]+")
_DASH = pattern(r"(?<=[\p{L}\d”’\"')\].,?!%…])(?P<before> ?)(?P<dash>—|–|--+|-)(?P<after> ?)(?=[\p{L}\d“‘\"'(\[$£€…])")
_ELLIPSIS = pattern(r"…|\.{3,}|\.(?: \.){2,}")


class Spot(Record):
    """A sequence at [start, end) of the prose; see ``newslint.analyses.characters`` for the fields."""

    start: int
    end: int
    kind: str
    form: str | None = None
    expected: str | None = None
    name: str | None = None
    certain: bool = False


def apostrophes(document: Document) -> Iterator[Spot]:
    """The apostrophes inside words, ``curly`` or ``straight``."""
    for match in _APOSTROPHE.finditer(document.prose):
        form = "curly" if match.group() == "’" else "straight"
        yield Spot(match.start(), match.end(), "apostrophe", form)


def dashes(document: Document) -> Iterator[Spot]:
    """The dashes between words; hyphens without spaces and the en dashes of ranges and compounds are none.

    The form shows the dash between two words: ``word—word``, ``word – word``.
    """
    prose = document.prose
    if not any(sign in prose for sign in ("—", "–", "--", " - ")):
        return
    for signs in _SIGNS.finditer(prose):
        place = signs.start()
        match = _DASH.match(prose, place - 1 if prose[place - 1 : place] == " " else place)
        if match is None:
            continue
        dash, spaces = match.group("dash"), len(match.group("before")) + len(match.group("after"))
        start, end = match.span()
        if (spaces < 2 and dash in "-–") or (prose[start - 1].isdigit() and prose[end].isdigit()):
            continue
        form = f"word{match.group('before')}{dash}{match.group('after')}word"
        yield Spot(*match.span("dash"), "dash", form)


def ellipses(document: Document) -> Iterator[Spot]:
    """The ellipses: ``…``, ``...`` (with or without a full stop after it) and ``. . .``."""
    if "…" not in document.prose and "..." not in document.prose and ". ." not in document.prose:
        return
    for match in _ELLIPSIS.finditer(document.prose):
        form = match.group()
        yield Spot(*match.span(), "ellipsis", "…" if form == "…" else "..." if form[1] == "." else ". . .")
