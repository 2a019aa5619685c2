"""Plain data classes that cost nothing at start-up.

``dataclasses`` imports ``inspect``, which takes 18 ms: a third of what a whole run on one file may take. A Record is
the small part of it that newslint needs: annotated fields, defaults, a constructor, equality and a repr.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import CodeType
    from typing import Any, dataclass_transform
else:

    def dataclass_transform(**_options):
        return lambda cls: cls


_templates: dict[int, CodeType] = {}


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
        cls.__init__ = _constructor((*required, *optional), tuple(getattr(cls, name) for name in optional))  # type: ignore[method-assign]

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and all(getattr(self, name) == getattr(other, name) for name in self.field_names)

    def __hash__(self) -> int:
        return hash(tuple(getattr(self, name) for name in self.field_names))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in self.field_names)})"


def _constructor(names: tuple[str, ...], defaults: tuple[Any, ...]) -> Callable[..., None]:
    """An ``__init__`` that sets the attributes of these names; the last ones have the defaults.

    The code is compiled once for each number of names and then given the names: compiling it anew for every class
    took 5 ms of each run.
    """
    number = len(names)
    if number not in _templates:
        made: dict[str, Any] = {}
        parameters = ", ".join(["self", *(f"v{index}" for index in range(number))])
        body = "; ".join(f"self.v{index} = v{index}" for index in range(number)) or "pass"
        exec(f"def __init__({parameters}): {body}", made)
        _templates[number] = made["__init__"].__code__
    code = _templates[number].replace(co_varnames=("self", *names), co_names=names)
    function: Any = type(_constructor)
    constructor: Callable[..., None] = function(code, {}, "__init__", defaults or None)
    return constructor
