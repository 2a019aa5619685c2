"""Facts as JSON text: what ``json.dumps`` makes of ``Fact.as_data``, without the data in between.

Most of what facts show is other facts, the same few again and again: each is written once and remembered.
"""

from __future__ import annotations

from json.encoder import JSONEncoder, encode_basestring

from newslint.fact import Fact, plain, shown_fields

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


class _Writer:
    """Writes the facts of one document."""

    def __init__(self) -> None:
        self._references: dict[Fact, str] = {}

    def fact(self, fact: Fact) -> str:
        span = fact.span
        written = {"start": str(span.start), "end": str(span.end), "line": str(fact.line)}
        written["text"] = encode_basestring(fact.text)
        written["role"] = encode_basestring(fact.role)
        for name in shown_fields(type(fact)):
            written[name] = self._value(getattr(fact, name))
        return _object(written)

    def _value(self, value: Any) -> str:
        write = _WRITERS.get(type(value))
        if write is not None:
            return write(value)
        if isinstance(value, Fact):
            known = self._references.get(value)
            if known is None:
                known = self._references[value] = self._value(value.reference())
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
