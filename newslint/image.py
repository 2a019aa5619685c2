"""The code of newslint's own modules in one file, for the command line.

A run on one story imports over a hundred modules, and Python looks for each of them in several places, reads a file and
compares it with another. Here they come from one entry of ``newslint.store``, named after the state of all modules, so
that a changed one is never taken for the old. What the entry lacks is imported as ever, and in it the next time.
"""

from __future__ import annotations

import sys

from newslint import __version__, store
from newslint.stamps import code_stamps, digest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import CodeType, ModuleType
    from typing import Any

# The folders of the modules an image may hold, those of their inner folders too.
FOLDERS = ("", "analyses", "cli", "formatters", "grammar", "judgements", "people", "readers")

_entry = ""
_modules: dict[str, tuple[CodeType, str, str]] = {}  # by name: code, file, and the folder of what is below a package


class Image:
    """Finds the modules of the image, and runs their code."""

    @staticmethod
    def find_spec(name: str, path: Any = None, target: Any = None) -> Any:
        """What Python is to know of a module, as ``importlib.abc.MetaPathFinder`` has it; None of those not here."""
        if name not in _modules:
            return None
        _, file, folder = _modules[name]
        kind: Any = type(sys.__spec__)
        # Without a location: Python would work out where the compiled code is, which takes a fifth of finding a module.
        spec = kind(name, Image, origin=file, is_package=bool(folder))
        if folder:
            spec.submodule_search_locations.append(folder)
        return spec

    @staticmethod
    def create_module(spec: Any) -> None:
        """An ordinary module will do."""

    @staticmethod
    def exec_module(module: ModuleType) -> None:
        code, module.__file__, _ = _modules[module.__name__]
        exec(code, module.__dict__)

    @staticmethod
    def get_code(name: str) -> CodeType:
        return _modules[name][0]


def use() -> None:
    """Has modules come from the image, as far as it holds them."""
    global _entry
    stamps = (__version__, __file__, str(sys.flags.optimize), *code_stamps(FOLDERS))
    _entry = "modules-" + digest("\0".join(stamps).encode("utf-8", "surrogateescape"))
    _modules.update(store.load(_entry) or {})
    if _modules:
        sys.meta_path.insert(0, Image)


def keep() -> None:
    """Keeps the modules of this run that the image lacks."""
    if sys.dont_write_bytecode:
        return
    new = {}
    for name, module in list(sys.modules.items()):
        if name in _modules or not _may_hold(name):
            continue
        spec: Any = module.__spec__
        if spec is not None and spec.origin is not None and hasattr(spec.loader, "get_code"):
            code = spec.loader.get_code(name)
            new[name] = (code, spec.origin, *(spec.submodule_search_locations or [""])[:1])
    if new:
        store.save(_entry, {**_modules, **new})


def _may_hold(name: str) -> bool:
    """Whether a module is one of those whose state the image is named after."""
    top, _, inner = name.partition(".")
    return top == "newslint" and ("." not in inner or inner.partition(".")[0] in FOLDERS)
