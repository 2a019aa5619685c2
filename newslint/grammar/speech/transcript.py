"""Transcripts: paragraphs that begin with whoever says them, "MR. CARNEY: Thank you.", "Chris Wallace: Why?", "Q. Why?"."""

from __future__ import annotations

from collections import Counter

from newslint.document import Document
from newslint.grammar.folding import signs
from newslint.grammar.names.given_names import is_given
from newslint.grammar.names.known_words import is_known
from newslint.grammar.names.names import Name
from newslint.grammar.names.roles import Role, role_of
from newslint.patterns import pattern
from newslint.record import Record

FEWEST = 3  # turns of a transcript, of two speakers at least
LONGEST_LABEL = 50  # characters
QUESTION_AND_ANSWER = ("Q. ", "A. ", "Q: ", "A: ")
_LABEL = pattern(r"(?:\p{Lu}[\p{Lu}’'.-]*+ ?){1,5}|(?:\p{Lu}\p{Ll}{1,6}\. )?\p{Lu}[\p{L}’'-]++(?: \p{Lu}[\p{L}.’'-]*+){0,3}")
_BEHIND_LABEL = pattern(r"(?:, [^:]*| \([^:]*\))$")  # "CHRIS WALLACE, HOST", "ANN LEE (via telephone)"


class Turn(Record):
    """Words at [start, end) of the prose that a paragraph gives to the ``label`` before them, if that names anybody."""

    start: int
    end: int
    block: int
    label: tuple[int, int] | None


def turns(document: Document) -> list[Turn]:
    """The turns of a transcript, in order; none where too few paragraphs have the form of one."""
    prose = document.prose
    if not {":", "."} & document.get(signs):
        return []
    found = []
    for block in document.blocks:
        if block.role != "paragraph":
            continue
        if prose.startswith(QUESTION_AND_ANSWER, block.start):
            found.append(Turn(block.start + len("Q. "), block.end, block.number, None))
            continue
        colon = prose.find(": ", block.start, min(block.end, block.start + LONGEST_LABEL))
        if colon < 0:
            continue
        label = _BEHIND_LABEL.sub("", prose[block.start : colon])
        if _LABEL.fullmatch(label) is not None and (label.isupper() or " " in label or not is_known(label)):
            found.append(Turn(colon + 2, block.end, block.number, (block.start, block.start + len(label))))
    labels = Counter(prose[turn.start - 3 : turn.start] if turn.label is None else prose[slice(*turn.label)] for turn in found)
    return found if len(found) >= FEWEST and len(labels) > 1 and max(labels.values()) > 1 else []


def labelled(document: Document, found: list[Name]) -> list[Name]:
    """The names of a story, those in the capitals of a transcript's labels read as names elsewhere are written."""
    asked = {turn.start - len("Q. ") for turn in document.get(turns) if turn.label is None}
    if asked:
        found = [name for name in found if name.opening not in asked]
    labels = {turn.label for turn in document.get(turns) if turn.label is not None}
    capitals = sorted(label for label in labels if document.prose[slice(*label)].isupper())
    if not capitals:
        return found
    written = {word.upper(): word for name in found for word in name.words if not word.isupper()}
    own = [name for label in capitals if (name := _name(document.prose, label, written)) is not None]
    within = {place for start, end in capitals for place in range(start, end)}
    return sorted([*(name for name in found if name.start not in within), *own], key=lambda name: name.start)


def _name(prose: str, label: tuple[int, int], written: dict[str, str]) -> Name | None:
    """The name in the capitals of a label: "SEN. OKAFOR" is Senator Okafor; none in "THE MODERATOR"."""
    start, end = label
    pieces = prose[start:end].split(" ")
    at = start
    role: Role | None = None
    while len(pieces) > 1 and (title := role_of(pieces[0])) is not None and title.use != "body":
        role = title
        at += len(pieces.pop(0)) + 1
    words = tuple(written.get(piece, piece.title()) for piece in pieces if piece and (len(piece) > 2 or piece[-1] != "."))
    if not words or role_of(words[-1]) is not None or (len(words) > 1 and role is None and not is_given(words[0])):
        return None
    if len(words) == 1 and role is None and is_known(words[0]):
        return None
    return Name(start, end, at, prose[start : at - 1] if role is not None else "", role, words, True, start)
