"""Remembers what functions make of word lists, from one run to the next.

Reading, splitting and folding the lists takes a cold start longer than linting a story. What a function made of them is
plain values, kept in one entry of ``newslint.store`` that is named after newslint's lists and code, and each value is
brought back when it is asked for. Where a configuration adds to the lists, everything is made anew.
"""

from __future__ import annotations

from newslint import __version__, store
from newslint.remember import remember
from newslint.stamps import code_stamps, digest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeVar

    Function = TypeVar("Function", bound=Callable[..., Any])

_MADE_BY = ("", "analyses", "grammar", "lexicons", "people")  # the folders of the package that decide what is made

_kept: dict[str, bytes | memoryview] = {}
_fresh: dict[str, bytes] = {}
_entry = ""  # the name of the entry the kept ones came from, once they were asked for
_paused = False


def lasting(function: Function) -> Function:
    """The function, run once for each set of arguments (texts), and not again by later runs.

    What it gives must be of plain types that ``marshal`` knows, and depend on word lists and arguments only.
    """
    name = f"{function.__module__}.{function.__qualname__}"

    def made(*arguments: str) -> Any:
        import marshal

        if _paused:
            return function(*arguments)
        if not _entry:
            _bring_back()
        key = "\0".join((name, *arguments))
        kept = _kept.get(key)
        if kept is not None:
            return marshal.loads(kept)
        value = function(*arguments)
        _note(key, marshal.dumps(value))
        return value

    made.__doc__, made.__name__, made.__module__, made.__qualname__ = (
        function.__doc__, function.__name__, function.__module__, function.__qualname__,
    )  # fmt: skip
    return remember(made)  # type: ignore[return-value]


def pause(paused: bool) -> None:
    """Has everything made anew while the lists are not newslint's own only."""
    global _paused
    _paused = paused


def keep() -> None:
    """Keeps what this process made for the runs to come."""
    if _fresh:
        _kept.update(_fresh)
        store.save_parts(_entry, {**store.load_parts(_entry), **_fresh})
        _fresh.clear()


def _bring_back() -> None:
    global _entry
    stamps = "\0".join((__version__, *code_stamps(_MADE_BY)))
    _entry = f"lists-{digest(stamps.encode('utf-8', 'surrogateescape'))}"
    _kept.update(store.load_parts(_entry))


def _note(key: str, value: bytes) -> None:
    import atexit

    if not _fresh:
        atexit.register(keep)
    _fresh[key] = value
