"""What the rows of a table are and what each field says, told from the docstrings of its analysis."""

from __future__ import annotations

import sys
from inspect import cleandoc

from newslint import tables
from newslint.fact import Fact, own_fields
from newslint.kept import PROPERTIES
from newslint.record import Record
from newslint.value_types import in_words, item_type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_PLACES = {"start": "Where it begins in the story, counted from 0.", "end": "Where it ends: the place behind its last character."}


class Field(Record):
    """A field of a fact: its name, its type in words, and what it says; nothing where the text about the fact says it."""

    name: str
    kind: str
    says: str


def about(table: str) -> str:
    """What the rows of a table are, in Markdown.

    Raises:
        UnknownTable: there is no such table.
    """
    kind = tables.kind_of(table)
    return "\n\n".join([_plain(sys.modules[tables.finder(table).__module__].__doc__), about_kind(kind)])


def about_kind(kind: type[Fact]) -> str:
    """What a kind of fact is, behind what those kinds are of which it is a special case."""
    kinds = [base for base in kind.__mro__ if issubclass(base, Fact) and base is not Fact]
    return "\n\n".join(_plain(base.__doc__) for base in reversed(kinds))


def fields(kind: type[Fact]) -> list[Field]:
    """The fields that a kind of fact has beyond those of all facts, which are ``fields(Fact)``."""
    types = tables.field_types(kind)
    names = own_fields(kind) if kind is not Fact else [*tables.COMMON_FIELDS]
    return [Field(name, _type(types[name]), _PLACES.get(name) or _says(kind, name)) for name in names]


def other_kinds() -> list[type[Fact]]:
    """The kinds of facts that fields of the tables lead to, and that are rows of no table."""
    rows = {tables.kind_of(name) for name in tables.names()}
    written = (text for kind in rows for text in tables.field_types(kind).values())
    named = {part.strip() for text in written for part in (item_type(text) or text).split("|")}
    found = {kind for name in named if (kind := tables.fact_kind(name)) is not None} - rows
    return sorted(found, key=lambda kind: kind.__name__)


def table_of_fields(rows: Iterable[Field]) -> str:
    """Fields as a table in Markdown."""
    lines = [f"| `{field.name}` | {field.kind} | {field.says.replace('|', chr(92) + '|')} |" for field in rows]
    return "\n".join(["| field | is | says |", "|---|---|---|", *lines])


def _says(kind: type[Fact], name: str) -> str:
    made = getattr(kind, name, None)
    return _plain(made.__doc__).replace("\n", " ").replace("  ", " ") if isinstance(made, PROPERTIES) else ""


def _type(written: str) -> str:
    """A field's type in words: ``str | None`` is a text, or empty."""
    kinds = [part.strip() for part in written.split("|")]
    told = " or ".join(_kind(kind) for kind in kinds if kind != "None")
    return f"{told}, or empty" if "None" in kinds else told


def _kind(written: str) -> str:
    if written.startswith("dict["):
        return "a text for each name"
    item = item_type(written)
    return f"a list, each {in_words(item)}" if item is not None else in_words(written)


def _plain(docstring: str | None) -> str:
    """A docstring in Markdown; what is None in Python is empty in a rule."""
    return cleandoc(docstring or "").replace("``", "`").replace("\nNone", "\nEmpty").replace("None", "empty")
