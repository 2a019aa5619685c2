"""The tables rules can read: every module in ``newslint/analyses`` is one, under its own name.

A table's module has a function ``find(document)`` whose return annotation names the kind of fact it gives, as
``list[Quotation]``. The folder is the registry. Where the rows whose field ``x`` is true or not empty are much cheaper
to find than all rows, the module has ``find_x(document)`` too, and rules that are about those rows only read that.
"""

from __future__ import annotations

import os
from importlib import import_module

from newslint.errors import UnknownTable
from newslint.fact import Fact, own_fields
from newslint.kept import PROPERTIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from newslint.document import Document

COMMON_FIELDS = {
    "text": "str",
    "start": "int",
    "end": "int",
    "role": "str",
    "line": "int",
    "quoted": "bool",
    "furniture": "bool",
    "sentence": "int",
    "paragraph": "int",
}

_finders: dict[tuple[str, str | None], Callable[[Document], list[Any]]] = {}


def names() -> list[str]:
    """The names of all tables, sorted."""
    folder = os.path.join(os.path.dirname(__file__), "analyses")
    return sorted(name[:-3] for name in os.listdir(folder) if name.endswith(".py") and name[0] != "_")


def finder(name: str, only: str | None = None) -> Callable[[Document], list[Any]]:
    """The function that finds a table's facts, or with ``only`` those whose field of this name is true or not empty.

    Raises:
        UnknownTable: there is no such table.
    """
    found = _finders.get((name, only))
    if found is None:
        try:
            found = getattr(import_module(f"newslint.analyses.{name}"), f"find_{only}" if only else "find")
        except ModuleNotFoundError as error:
            if error.name != f"newslint.analyses.{name}":
                raise
            raise UnknownTable(name, names()) from None
        _finders[name, only] = found
    return found


def narrower(name: str, fields: Iterable[str]) -> str | None:
    """The first of some fields by which the table can be asked for just the rows that have it set."""
    module = import_module(f"newslint.analyses.{name}")
    return next((field for field in fields if hasattr(module, f"find_{field}")), None)


def kind_of(table: str) -> type[Fact]:
    """The kind of fact that a table's rows are."""
    function = finder(table)
    annotation = str(function.__annotations__["return"])
    kind = annotation.removeprefix("list[").removesuffix("]")
    return function.__globals__[kind]  # type: ignore[no-any-return]


def field_types(kind: type[Fact]) -> dict[str, str]:
    """The fields of a kind of fact and their types as written, the common ones included."""
    types = dict(COMMON_FIELDS)
    for name in own_fields(kind):
        types[name] = _written_type(kind, name)
    return types


def fact_kind(name: str) -> type[Fact] | None:
    """The kind of fact of this class name, whichever analysis defines it; None where there is none."""
    for table in names():
        finder(table)
    kinds = list(Fact.__subclasses__())
    for kind in kinds:
        if kind.__name__ == name:
            return kind
        kinds.extend(kind.__subclasses__())
    return None


def _written_type(kind: type[Fact], name: str) -> str:
    for base in kind.__mro__:
        if name in vars(base).get("__annotations__", {}):
            return str(vars(base)["__annotations__"][name])
        value = vars(base).get(name)
        if isinstance(value, PROPERTIES) and value.fget is not None:
            return str(value.fget.__annotations__["return"])
    raise KeyError(name)
