"""The configuration: what holds for a file, and where each setting was made."""

from __future__ import annotations

import os

from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

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
