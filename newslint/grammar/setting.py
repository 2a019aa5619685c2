"""How a story is set: a view of what stands beside what, in which slips of spacing are found by their shape.

One byte a character, so that offsets stay: ``a`` for a letter, ``0`` for a digit, a space for every space inside a line,
``,`` for a mark that ends a sentence or a part of one, ``(`` and ``)`` for brackets, ``"`` for a double quotation mark,
``?`` for what Latin-1 does not have. Nearly no story has any of the shapes that are looked for, and finding that out takes
microseconds; the patterns that tell slips from good copy run only where a shape stands.
"""

from __future__ import annotations

from newslint.document import Document
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import AnyStr

    from newslint.parts import Part

_ALIKE = {",": ",;.:!", " ": " \t\u00a0", "(": "([", ")": ")]", '"': '"', "\n": "\n", "-": "-"}


def _table() -> bytes:
    classes = dict.fromkeys(range(256), "x")
    for code in range(256):
        letter = chr(code)
        classes[code] = "a" if letter.isalpha() else "0" if letter.isdecimal() else "x"
    for sign, characters in _ALIKE.items():
        classes.update((ord(character), sign) for character in characters)
    classes[ord("?")] = "?"
    return "".join(classes[code] for code in range(256)).encode("latin-1")


_SHAPES = _table()
_SPACE = ord(" ")
_FIGURE = pattern(rb"0+")


def setting(document: Document) -> bytes:
    """The view of the whole prose."""
    return b"\n".join([part.get(setting_within) for _, part in document.parts])


def setting_within(part: Part) -> bytes:
    """The view of a part."""
    text = part.text.replace("?", "!").replace("”", '"')  # what is encoded as "?" is then something else
    return text.encode("latin-1", "replace").translate(_SHAPES)


def figures(document: Document) -> list[int]:
    """Where runs of digits begin, in order."""
    return [match.start() for match in _FIGURE.finditer(document.get(setting))]


def spaced_marks(document: Document) -> list[int]:
    """Where the last space stands that is before a mark."""
    return offsets(document.get(setting), b" ,")


def doubled_marks(document: Document) -> list[int]:
    """Where a mark stands before another, or before a quotation mark with another behind it; in order."""
    view = document.get(setting)
    return sorted([*offsets(view, b",,"), *offsets(view, b',",'), *offsets(view, b",?,")])


def first_space(document: Document, last: int) -> int:
    """Where a run of spaces begins, by the place of its last."""
    view = document.get(setting)
    while last and view[last - 1] == _SPACE:
        last -= 1
    return last


def offsets_by(text: AnyStr, part: AnyStr, sign: AnyStr) -> list[int]:
    """The same as ``offsets``, by a rare character of the part: looking for one is ten times as fast as for two."""
    before = part.index(sign)
    return [at - before for at in offsets(text, sign) if at >= before and text.startswith(part, at - before)]


def offsets(text: AnyStr, part: AnyStr) -> list[int]:
    """Where a part stands in a text, wherever it begins."""
    found = []
    at = text.find(part)
    while at >= 0:
        found.append(at)
        at = text.find(part, at + 1)
    return found
