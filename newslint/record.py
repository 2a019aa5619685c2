"""Plain data classes that cost nothing at start-up.

``dataclasses`` imports ``inspect``, which takes 18 ms: a third of what a whole run on one file may take. A Record is
the small part of it that newslint needs: annotated fields, defaults, a constructor, equality and a repr.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, dataclass_transform
else:

    def dataclass_transform(**_options):
        return lambda cls: cls


@dataclass_transform()
class Record:
    """A class whose annotated names are its fields, in order, those of its bases first.

    A field with a value in the class body is optional. Use immutable defaults only. Names that begin with an
    underscore are not fields.
    """

    field_names: Any = ()  # not annotated as ClassVar: that would import typing

    def __init_subclass__(cls) -> None:
        own = [name for name in cls.__annotations__ if not name.startswith("_")]
        inherited = [name for name in cls.__mro__[1].field_names if name not in own]  # type: ignore[attr-defined]
        cls.field_names = (*inherited, *own)
        required = [name for name in cls.field_names if not hasattr(cls, name)]
        optional = [name for name in cls.field_names if hasattr(cls, name)]
        parameters = ["self", *required, *(f"{name}=default_{name}" for name in optional)]
        body = [f"    self.{name} = {name}" for name in cls.field_names] or ["    pass"]
        defaults = {f"default_{name}": getattr(cls, name) for name in optional}
        made: dict[str, Any] = {}
        exec(f"def __init__({', '.join(parameters)}):\n" + "\n".join(body), defaults, made)
        cls.__init__ = made["__init__"]  # type: ignore[method-assign]

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and all(getattr(self, name) == getattr(other, name) for name in self.field_names)

    def __hash__(self) -> int:
        return hash(tuple(getattr(self, name) for name in self.field_names))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in self.field_names)})"
