"""Properties that are worked out once: rules ask a fact for the same things again and again."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    kept = property
else:

    class kept:
        """A property whose value is kept with the object, where Python finds it the next time without asking.

        Only for what does not change once it can be asked for.
        """

        def __init__(self, fget: Callable[[Any], Any]) -> None:
            self.fget = fget
            self.name = fget.__name__
            self.__doc__ = fget.__doc__

        def __get__(self, owner: Any, kind: Any = None) -> Any:
            if owner is None:
                return self
            value = self.fget(owner)
            setattr(owner, self.name, value)
            return value


PROPERTIES = (property, kept)

__all__ = ["PROPERTIES", "kept"]
