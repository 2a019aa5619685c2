"""Remembers what a function gave: ``functools.cache``, without ``functools``, which takes 3 ms to import."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from functools import cache as remember
else:

    def remember(function):
        """The function, run once for each set of arguments."""
        known = {}
        _all_known.append(known)

        def asked(*arguments):
            try:
                return known[arguments]
            except KeyError:
                return known.setdefault(arguments, function(*arguments))

        asked.__doc__, asked.__name__, asked.__wrapped__ = function.__doc__, function.__name__, function
        return asked


_all_known: list[dict[object, object]] = []


def forget() -> None:
    """Has every function run again: what it gave may depend on word lists that have changed."""
    for known in _all_known:
        known.clear()


__all__ = ["forget", "remember"]
