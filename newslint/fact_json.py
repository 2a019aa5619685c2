"""Facts as JSON text: what ``json.dumps`` makes of ``Fact.as_data``, without the data in between.

Each kind of fact has a function of its own, made of what its fields are annotated with. Most of what facts show is other
facts, the same few again and again: each is written once and remembered.
"""

from __future__ import annotations

from json.encoder import JSONEncoder, encode_basestring

from newslint.fact import Fact, plain, shown_fields
from newslint.tables import field_types

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from newslint.document import Document

    Write = Callable[["Fact", "_Writer"], str]

_encoded = JSONEncoder(ensure_ascii=False).encode

# How a field called {name} is written, by its type: what stands in the f-string of its kind's function.
_WRITTEN = {
    "str": "{{quote(fact.{name})}}",
    "int": "{{fact.{name}}}",
    "bool": "{{'true' if fact.{name} else 'false'}}",
    "str | None": "{{'null' if (value := fact.{name}) is None else quote(value)}}",
    "int | None": "{{'null' if (value := fact.{name}) is None else value}}",
}
_ANYTHING = "{{writer.value(fact.{name})}}"


def document_as_json(document: Document, chosen: Sequence[str]) -> str:
    """One object: the document's path, and the facts of each chosen table."""
    writer = _Writer()
    tables = [f', "{name}": [{", ".join(map(writer.fact, document.table(name)))}]' for name in chosen]
    return f'{{"path": {encode_basestring(document.path)}{"".join(tables)}}}'


class _Writer:
    """Writes the facts of one document."""

    def __init__(self) -> None:
        self._references: dict[int, str] = {}  # by identity: that of a fact is cheaper to ask for than its hash
        self._referred: list[Fact] = []  # held, or one that was made for the asking would leave its identity to another

    def fact(self, fact: Fact) -> str:
        write = _whole.get(type(fact)) or _made(_whole, type(fact), ("line", "text", "role", *shown_fields(type(fact))))
        return write(fact, self)

    def value(self, value: Any) -> str:
        """What a field holds: text, a number, a fact, or several of them."""
        if value is None:
            return "null"
        if isinstance(value, Fact):
            return self._references.get(id(value)) or self._reference(value)
        if isinstance(value, (list, tuple)):
            return f"[{', '.join(map(self.value, value))}]"
        if isinstance(value, dict):
            return f"{{{', '.join([f'{encode_basestring(name)}: {self.value(item)}' for name, item in value.items()])}}}"
        return _encoded(plain(value))

    def _reference(self, fact: Fact) -> str:
        kind = type(fact)
        if kind.reference is Fact.reference:
            written = (_referred.get(kind) or _made(_referred, kind, ("text", *kind._in_reference)))(fact, self)
        else:
            written = _encoded(fact.reference())
        self._references[id(fact)] = written
        self._referred.append(fact)
        return written


_whole: dict[type[Fact], Write] = {}  # what writes all of a fact
_referred: dict[type[Fact], Write] = {}  # what writes how others refer to it


def _made(functions: dict[type[Fact], Write], kind: type[Fact], names: Sequence[str]) -> Write:
    """The function that writes where a fact of this kind stands, and its fields of these names."""
    types = field_types(kind)
    fields = "".join([f', "{name}": ' + _WRITTEN.get(types[name], _ANYTHING).format(name=name) for name in names])
    body = f"""span = fact.span; return f'''{{{{"start": {{span.start}}, "end": {{span.end}}{fields}}}}}'''"""
    made: dict[str, Any] = {"quote": encode_basestring}
    exec(f"def write(fact, writer): {body}", made)
    functions[kind] = made["write"]
    return functions[kind]
