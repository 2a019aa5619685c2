"""Regular expressions that are compiled when first used, and seldom even then.

Every pattern of newslint's own goes through ``pattern``, so that importing a module costs nothing. What was compiled
is kept between runs: bringing back a compiled pattern takes a hundredth of the time of compiling it.
"""

from __future__ import annotations

from newslint import __version__, matcher, store

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, AnyStr

    import regex

MULTILINE = 8  # regex.MULTILINE, whose import this module spares
MOST = 20_000  # patterns kept between runs; beyond that, keeping begins anew

_METHODS = ("finditer", "search", "match", "fullmatch", "findall", "sub", "split")
_known: dict[tuple[str, int], regex.Pattern[str]] = {}
_kept: dict[tuple[str, int], bytes] = {}
_fresh: dict[tuple[str, int], bytes] = {}
_entry = ""  # the name of the entry the kept ones came from, once they were asked for


class LazyPattern:
    """Stands in for a ``regex`` pattern that is compiled when one of its methods is first asked for."""

    def __init__(self, source: Any, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        made = compiled(self._source, self._flags)
        self.__dict__.update({method: getattr(made, method) for method in _METHODS})
        return getattr(made, name)


def pattern(source: AnyStr, flags: int = 0) -> regex.Pattern[AnyStr]:
    """A pattern in ``regex`` syntax (version 0), compiled when first used; for newslint's own patterns only."""
    return LazyPattern(source, flags)  # type: ignore[return-value]


def compiled(source: str, flags: int = 0) -> regex.Pattern[str]:
    """The compiled pattern: known to this process, brought back from an earlier run, or made now.

    Raises:
        regex.error: the pattern is wrong.
    """
    import marshal

    key = (source, flags)
    made = _known.get(key)
    if made is None:
        if not _entry:
            _bring_back()
        kept = _kept.get(key)
        if kept is not None:
            made = matcher.revived((source, *marshal.loads(kept)))
        else:
            made = matcher.compiled(source, flags)
            _note(key, made)
        _known[key] = made
    return made


def keep() -> None:
    """Keeps what this process compiled for the runs to come; where others did so meanwhile, theirs stays too."""
    if not _fresh:
        return
    others = store.load(_entry) or {}
    if len(others) > MOST:
        others = {}
    store.save(_entry, {**others, **_fresh})
    _kept.update(_fresh)
    _fresh.clear()


def _bring_back() -> None:
    global _entry
    _entry = f"patterns-{__version__}-{matcher.identity()}"
    _kept.update(store.load(_entry) or {})


def _note(key: tuple[str, int], made: regex.Pattern[str]) -> None:
    import atexit
    import marshal

    if not _fresh:
        atexit.register(keep)
    _fresh[key] = marshal.dumps(matcher.state(made)[1:])
