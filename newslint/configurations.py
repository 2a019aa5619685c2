"""Finds what is configured for each file.

The nearest ``.newslint.yaml`` upwards of a file holds for it (or a ``pyproject.toml`` with ``[tool.newslint]``), and
whatever that one extends. Without one the defaults hold. Reading a file is the work of ``newslint.config_file``, which
is imported only where there is one.
"""

from __future__ import annotations

import os

from newslint.config import Configuration

NAMES = (".newslint.yaml", ".newslint.yml", "pyproject.toml")  # in one folder the first of them holds


class Configurations:
    """Finds the configuration of each file, and reads each configuration file once.

    ``given`` is a configuration file that holds for all files; ``isolated`` has the defaults hold for all.
    """

    def __init__(self, given: str | None = None, *, isolated: bool = False) -> None:
        self._given = given
        self._isolated = isolated
        self._by_folder: dict[str, Configuration] = {}
        self._by_path: dict[str, Configuration] = {}

    def for_file(self, path: str) -> Configuration:
        """What holds for the file at ``path``, which need not exist.

        Raises:
            ConfigurationError, RuleError: the configuration file is wrong; the error names the place.
        """
        return self.for_folder(os.path.dirname(path) or ".")

    def for_folder(self, folder: str) -> Configuration:
        """What holds for the files in a folder; raises as ``for_file``."""
        if self._isolated:
            return _DEFAULTS
        if self._given is not None:
            return self._read(self._given)
        known = self._by_folder.get(folder)
        if known is None:
            found = find_configuration(folder)
            known = self._by_folder[folder] = self._read(found) if found is not None else _DEFAULTS
        return known

    def _read(self, path: str) -> Configuration:
        if path not in self._by_path:
            from newslint.config_file import read_configuration

            self._by_path[path] = read_configuration(path)
        return self._by_path[path]


def find_configuration(folder: str) -> str | None:
    """The path of the nearest configuration file in a folder or above it; None where there is none."""
    here = os.path.abspath(folder)
    while True:
        for name in NAMES:
            path = os.path.join(here, name)
            if os.path.isfile(path) and (name != "pyproject.toml" or _has_table(path)):
                relative = os.path.relpath(path)
                return path if relative.startswith(os.pardir) else relative
        above = os.path.dirname(here)
        if above == here:
            return None
        here = above


def _has_table(path: str) -> bool:
    try:
        with open(path, encoding="utf-8") as file:
            return "[tool.newslint" in file.read()
    except (OSError, UnicodeDecodeError):
        return False


_DEFAULTS = Configuration()
