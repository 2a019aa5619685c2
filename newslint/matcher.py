"""The half of the ``regex`` library that matches, without the half that parses patterns.

Importing ``regex`` takes 20 ms, nine tenths of it for the parser, which a run whose patterns are all kept does not
need. Its C module alone takes 2 ms and brings back what was compiled before. Where this module cannot find it, the
whole library is imported instead, and nothing else changes.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    import regex

_NAME = "regex._regex"


def identity() -> str:
    """Tells one build of the C module from another: what one compiled, another must not bring back."""
    status = os.stat(_module().__file__)
    return f"{status.st_size}-{status.st_mtime_ns}"


def compiled(source: str, flags: int) -> regex.Pattern[str]:
    """Compiles a pattern.

    Raises:
        regex.error: the pattern is wrong.
    """
    import regex

    return regex.compile(source, flags, cache_pattern=False)


def state(pattern: regex.Pattern[str]) -> tuple[Any, ...]:
    """What ``revived`` needs to bring a pattern back, as plain values; this is what ``pickle`` keeps of it."""
    made: tuple[Any, ...] = pattern._pickled_data  # type: ignore[attr-defined]
    return made


def revived(state: tuple[Any, ...]) -> regex.Pattern[str]:
    """The pattern that a state was taken of, in the same build of the C module."""
    made: regex.Pattern[str] = _module().compile(*state)
    return made


def _module() -> Any:
    found = sys.modules.get(_NAME)
    return found if found is not None else _alone() or _with_the_library()


def _alone() -> Any:
    """The C module, found beside the package's other files without running any of them."""
    import _frozen_importlib  # importlib.util has the same, for 2 ms more

    spec = _find("regex", None)
    inner = _find(_NAME, spec.submodule_search_locations) if spec is not None else None
    if inner is None:
        return None
    module = _frozen_importlib.module_from_spec(inner)
    sys.modules[_NAME] = module
    inner.loader.exec_module(module)
    return module


def _find(name: str, folders: Any) -> Any:
    for finder in sys.meta_path:
        spec = finder.find_spec(name, folders)
        if spec is not None:
            return spec
    return None


def _with_the_library() -> Any:
    import regex  # noqa: F401

    return sys.modules[_NAME]
