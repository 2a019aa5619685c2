"""Remembers what a function gave: ``functools.cache``, without ``functools``, which takes 3 ms to import."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from functools import cache as remember
    from typing import TypeVar

    T = TypeVar("T")
else:
    # What functools.cache itself is made of: a story asks for word lists a thousand times, and a function in Python
    # takes four times as long to answer.
    from _functools import _lru_cache_wrapper

    def remember(function, most=None):
        """The function, run once for each set of arguments."""
        remembered = _lru_cache_wrapper(function, most, False, tuple)
        remembered.__doc__, remembered.__name__ = function.__doc__, function.__name__
        remembered.__module__, remembered.__qualname__ = function.__module__, function.__qualname__
        remembered.__wrapped__ = function
        _forgetters.append(remembered.cache_clear)
        return remembered


def remember_latest(most: int) -> Callable[[T], T]:
    """Remembers what a function gave for the ``most`` sets of arguments it was last asked about: where these are a story's."""
    return lambda function: remember(function, most)  # type: ignore[call-arg, arg-type, return-value]


_forgetters: list[Callable[[], None]] = []


def forget() -> None:
    """Has every function run again: what it gave may depend on word lists that have changed."""
    for forget_one in _forgetters:
        forget_one()


__all__ = ["forget", "remember", "remember_latest"]
