"""Facts as JSON text: what ``json.dumps`` makes of ``Fact.as_data``, without the data in between.

Most of what facts show is other facts, the same few again and again: each is written once and remembered.
"""

from __future__ import annotations

from json.encoder import JSONEncoder, encode_basestring
from operator import attrgetter

from newslint.fact import Fact, plain, shown_fields
from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any

    from newslint.document import Document

_encoded = JSONEncoder(ensure_ascii=False).encode
_WRITERS: dict[type, Callable[[Any], str]] = {
    str: encode_basestring,
    int: str,
    bool: lambda value: "true" if value else "false",
    type(None): lambda _: "null",
}


def document_as_json(document: Document, chosen: Sequence[str]) -> str:
    """One object: the document's path, and the facts of each chosen table."""
    writer = _Writer()
    written = {"path": encode_basestring(document.path)}
    for name in chosen:
        written[name] = _listed(map(writer.fact, document.table(name)))
    return _object(written)


class _Layout(Record):
    """How the facts of a kind are written: a template for an object, and what gives the values of its fields, in order."""

    template: str
    values: Callable[[Any], tuple[Any, ...]]


class _Writer:
    """Writes the facts of one document."""

    def __init__(self) -> None:
        self._references: dict[int, str] = {}  # by identity: that of a fact is cheaper to ask for than its hash

    def fact(self, fact: Fact) -> str:
        return self._object(fact, _layout(type(fact)))

    def _object(self, fact: Fact, layout: _Layout) -> str:
        written = [write(value) if (write := _WRITERS.get(type(value))) else self._value(value) for value in layout.values(fact)]
        return layout.template % tuple(written)

    def _value(self, value: Any) -> str:
        write = _WRITERS.get(type(value))
        if write is not None:
            return write(value)
        if isinstance(value, Fact):
            known = self._references.get(id(value))
            if known is None:
                plainly = type(value).reference is Fact.reference
                known = self._references[id(value)] = (
                    self._object(value, _REFERENCE) if plainly else self._value(value.reference())
                )
            return known
        if isinstance(value, (list, tuple)):
            return _listed(map(self._value, value))
        if isinstance(value, dict):
            return "{" + ", ".join([f"{encode_basestring(name)}: {self._value(item)}" for name, item in value.items()]) + "}"
        return _encoded(plain(value))


def _object(written: dict[str, str]) -> str:
    return "{" + ", ".join([f'"{name}": {value}' for name, value in written.items()]) + "}"


def _listed(written: Iterable[str]) -> str:
    return "[" + ", ".join(written) + "]"


def _layout(kind: type[Fact]) -> _Layout:
    layout = _layouts.get(kind)
    if layout is None:
        layout = _layouts[kind] = _laid_out("line", "text", "role", *shown_fields(kind))
    return layout


def _laid_out(*names: str) -> _Layout:
    """The layout of where a fact stands and these of its fields."""
    fields = {"start": "span.start", "end": "span.end"} | {name: name for name in names}
    return _Layout(_object(dict.fromkeys(fields, "%s")), attrgetter(*fields.values()))


_layouts: dict[type[Fact], _Layout] = {}
_REFERENCE = _laid_out("text")  # of what ``Fact.reference`` gives
