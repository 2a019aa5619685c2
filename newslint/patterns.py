"""Regular expressions that are compiled when first used.

Every pattern of newslint's own goes through ``pattern``, so that importing a module costs nothing and a compiled
pattern can come from a cache.
"""

from __future__ import annotations

import regex

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class LazyPattern:
    """Stands in for a ``regex`` pattern that is compiled when one of its methods is first asked for."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        made = regex.compile(self._source, self._flags)
        self.__dict__.update({method: getattr(made, method) for method in _METHODS})
        return getattr(made, name)


_METHODS = ("finditer", "search", "match", "fullmatch", "findall", "sub", "split")


def pattern(source: str, flags: int = 0) -> regex.Pattern[str]:
    """A pattern in ``regex`` syntax (version 0), compiled when first used; for newslint's own patterns only."""
    return LazyPattern(source, flags)  # type: ignore[return-value]
