"""The configuration: what holds for a file, and where each setting was made.

The nearest ``.newslint.yaml`` upwards of a file holds for it (or a ``pyproject.toml`` with ``[tool.newslint]``), and
whatever that one extends. Without one the defaults hold. Reading a file is the work of ``newslint.config_file``, which
is imported only where there is one.
"""

from __future__ import annotations

import os

from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

NAMES = (".newslint.yaml", ".newslint.yml", "pyproject.toml")  # in one folder the first of them holds
BASELINE = ".newslint-baseline.json"
OFF = "off"


class Settings(dict):  # type: ignore[type-arg]
    """Settings of one rule, and for each the place (``path:line:column``) it was made in."""

    def __init__(self, values: Mapping[str, Any], places: Mapping[str, str]) -> None:
        super().__init__(values)
        self.places = dict(places)


class Allowance(Record):
    """A violation that somebody looked at and allowed: a rule, and the sentence it may be broken in."""

    rule: str
    path: str  # from the folder of the configuration, with slashes
    sentence: str
    reason: str | None
    place: str


class Section(Record):
    """Settings of rules for the files whose path from ``folder`` matches ``pattern`` (as in .gitignore)."""

    folder: str
    pattern: str
    settings: Mapping[str, Settings]


class Configuration(Record):
    """What was configured for a folder. ``settings`` holds settings by rule id; ``{"severity": "off"}`` turns one off.

    ``places`` says where a setting was made, by its path of keys; what is not in it is a default.
    """

    path: str | None = None  # of the nearest configuration file
    folder: str = "."  # what ``allow`` and the baseline count paths from
    packs: tuple[str, ...] = ("default",)
    rules: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    settings: Mapping[str, Settings] = {}
    sections: tuple[Section, ...] = ()
    exclude: tuple[tuple[str, str], ...] = ()  # pairs of the folder a pattern counts from, and the pattern
    formats: tuple[tuple[str, str, str], ...] = ()  # folder and pattern, as for ``exclude``, and the name of a reader
    text_field: str = "text"
    gitignore: bool = True
    lexicons: Mapping[str, tuple[str, ...]] = {}
    fail_on: str = "warning"
    require_reason: bool = False
    baseline: str | None = None
    allow: tuple[Allowance, ...] = ()
    places: Mapping[tuple[str, ...], str] = {}

    def baseline_path(self) -> str:
        """The baseline file for this configuration, whether there is one or not."""
        return self.baseline or os.path.join(self.folder, BASELINE)

    def settings_for(self, path: str) -> dict[str, Settings]:
        """The settings by rule id that hold for a file, later sections before earlier ones."""
        merged = dict(self.settings)
        for section in self.sections:
            if matches(path, section.folder, section.pattern):
                for rule, settings in section.settings.items():
                    merged[rule] = merged_settings(merged.get(rule), settings)
        return merged

    def format_for(self, path: str) -> str | None:
        """The format that ``formats`` says a file has, the last pattern that matches before others."""
        found = (format for folder, pattern, format in reversed(self.formats) if matches(path, folder, pattern))
        return next(found, None)

    def excludes(self, path: str) -> bool:
        """Whether ``exclude`` names the file."""
        by_folder: dict[str, list[str]] = {}
        for folder, pattern in self.exclude:
            by_folder.setdefault(folder, []).append(pattern)
        return any(matches(path, folder, *patterns) for folder, patterns in by_folder.items())


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


def matches(path: str, folder: str, *patterns: str) -> bool:
    """Whether a path matches patterns in the syntax of .gitignore that count from ``folder``."""
    from newslint.globs import last_match

    relative = relative_path(path, folder)
    return not relative.startswith("../") and last_match(patterns, relative) is True


def relative_path(path: str, folder: str) -> str:
    """``path`` as seen from ``folder``, with slashes on every system."""
    return os.path.relpath(path, folder).replace(os.sep, "/")


def merged_settings(first: Settings | None, second: Settings) -> Settings:
    """Both settings of a rule, the second before the first; any setting turns a rule on that was off."""
    if first is None:
        return second
    below = {key: value for key, value in first.items() if (key, value) != ("severity", OFF)}
    return Settings({**below, **second}, {**first.places, **second.places})


def _has_table(path: str) -> bool:
    try:
        with open(path, encoding="utf-8") as file:
            return "[tool.newslint" in file.read()
    except (OSError, UnicodeDecodeError):
        return False


_DEFAULTS = Configuration()
