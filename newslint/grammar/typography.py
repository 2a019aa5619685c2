"""The characters that have several good forms: apostrophes, dashes, ellipses."""

from __future__ import annotations

from newslint.document import Document
from newslint.fact import Fact, Stretch
from newslint.grammar.folding import signs
from newslint.grammar.setting import doubled_marks, offsets, spaced_marks
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_APOSTROPHE = pattern(r"(?<=\w)['’](?=\p{L})")
_DASH = pattern(r"(?<=[\p{L}\d”’\"')\].,?!%…])(?P<before> ?)(?P<dash>—|–|--+|-)(?P<after> ?)(?=[\p{L}\d“‘\"'(\[$£€…])")
_ELLIPSIS = pattern(r"…|\.{3,}|\.(?: \.){2,}")


class Character(Fact):
    """A character or sequence; ``name`` says what it is in words.

    ``kind`` is ``mojibake``, ``leftover-markup``, ``invisible``, ``homoglyph``, ``space-before-punctuation``,
    ``space-inside-bracket``, ``double-space``, ``missing-space``, ``doubled-punctuation``, ``dash``, ``ellipsis`` or
    ``apostrophe``. ``expected`` is the right text, empty to take it out; ``certain`` tells that no other repair is possible.
    """

    kind: str
    form: str | None = None
    expected: str | None = None
    name: str | None = None
    certain: bool = False

    @property
    def repair(self) -> Stretch | None:
        """The sequence itself, where it is known what should stand there."""
        return None if self.expected is None else Stretch(self.document, self.start, self.end)


def apostrophes(document: Document) -> Iterator[Character]:
    """The apostrophes inside words, ``curly`` or ``straight``."""
    prose = document.prose
    for sign, form in (("’", "curly"), ("'", "straight")):
        for place in offsets(prose, sign):
            if prose[place + 1 : place + 2].isalpha() and _APOSTROPHE.match(prose, place) is not None:
                yield Character(document, place, place + 1, "apostrophe", form)


def dashes(document: Document) -> Iterator[Character]:
    """The dashes between words; hyphens without spaces and the en dashes of ranges and compounds are none.

    The form shows the dash between two words: ``word—word``, ``word – word``.
    """
    prose = document.prose
    for place in _dash_places(document):
        match = _DASH.match(prose, place - 1 if prose[place - 1 : place] == " " else place)
        if match is None:
            continue
        dash, spaces = match.group("dash"), len(match.group("before")) + len(match.group("after"))
        start, end = match.span()
        if (spaces < 2 and dash in "-–") or (prose[start - 1].isdigit() and prose[end].isdigit()):
            continue
        form = f"word{match.group('before')}{dash}{match.group('after')}word"
        yield Character(document, *match.span("dash"), "dash", form)


def _dash_places(document: Document) -> list[int]:
    """Where dashes may stand: all of them, hyphens side by side, and hyphens between spaces."""
    prose, there = document.prose, document.get(signs)
    places = [place for dash in "—–" if dash in there for place in offsets(prose, dash)]
    if "-" in there:
        places += [at for at in offsets(prose, "-") if prose[at + 1 : at + 2] == "-" or prose[at - 1 : at + 2] == " - "]
    return places


def ellipses(document: Document) -> Iterator[Character]:
    """The ellipses: ``…``, ``...`` (with or without a full stop after it) and ``. . .``."""
    if "…" not in document.get(signs) and not document.get(doubled_marks) and not document.get(spaced_marks):
        return
    for match in _ELLIPSIS.finditer(document.prose):
        form = match.group()
        yield Character(document, *match.span(), "ellipsis", "…" if form == "…" else "..." if form[1] == "." else ". . .")
