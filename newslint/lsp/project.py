"""The rules that hold for a story, reloaded when their files change; the last good ones go on while a file is broken."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pygls.uris import from_fs_path

from newslint.errors import ConfigurationError, NewslintError
from newslint.record import Record
from newslint.rule import Rule
from newslint.ruleset import RuleSet, load_rules

_PLACED = re.compile(r"(?P<path>.+?):(?P<line>\d+):(?P<column>\d+): (?P<text>.*)", re.DOTALL)


class Problem(Record):
    """Something wrong in a rule or configuration file; line and column from 1, ``path`` empty where it is in none."""

    path: str
    line: int
    column: int
    text: str


class Project:
    """What a workspace lints with.

    ``rule_paths`` are the user's own rule files and folders. ``problems`` tells what could not be used the last time.
    """

    def __init__(self, rule_paths: Sequence[str] = (), *, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> None:
        self.rule_paths = tuple(rule_paths)
        self.select = tuple(select)
        self.ignore = tuple(ignore)
        self.problems: tuple[Problem, ...] = ()
        self.ruleset = RuleSet(())
        self.everything = RuleSet(())
        self.reload()

    def configure(self, options: Mapping[str, Any], folders: Sequence[str]) -> None:
        """Takes the editor's settings; rule paths in them count from the first folder of the workspace."""
        base = folders[0] if folders else "."
        self.rule_paths = tuple(os.path.join(base, path) for path in _texts(options.get("rules")))
        self.select = tuple(_texts(options.get("select")))
        self.ignore = tuple(_texts(options.get("ignore")))
        self.reload()

    def reload(self) -> None:
        """Reads the rules again. A rule whose file is broken stays as it was."""
        try:
            everything = load_rules(self.rule_paths)
            chosen = everything.choose(select=self.select, ignore=self.ignore)
        except ConfigurationError as error:
            self.problems = (problem(str(error)),)
            return
        self.problems = tuple(problem(text) for text in everything.problems)
        kept = [rule for rule in self.ruleset.rules if rule.id in everything.broken]
        self.everything = everything
        self.ruleset = RuleSet(_sorted([*chosen.rules, *kept]), chosen.problems, chosen.broken, chosen.own)

    def rules_for(self, path: str) -> Sequence[Rule]:
        """The rules that hold for the file at a path."""
        return self.ruleset.rules

    def rule(self, name: str) -> Rule | None:
        """The rule of this id, whether it is in use or not."""
        return next((rule for rule in (*self.ruleset.rules, *self.everything.rules) if rule.id == name), None)

    def page_of(self, name: str) -> str | None:
        """The address of what explains a rule: its own file, with its description and examples."""
        rule = self.rule(name)
        return from_fs_path(os.path.abspath(rule.path)) if rule is not None else None

    def watches(self, path: str) -> bool:
        """Whether a change of the file at a path may change the rules."""
        path = os.path.abspath(path)
        return any(_within(path, os.path.abspath(own)) for own in self.rule_paths)


def problem(text: str | NewslintError) -> Problem:
    """A line of an error as a problem, at the place it names."""
    match = _PLACED.fullmatch(str(text))
    if match is None:
        return Problem("", 1, 1, str(text))
    return Problem(match["path"], int(match["line"]), int(match["column"]), match["text"])


def _texts(value: Any) -> list[str]:
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def _within(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def _sorted(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    return tuple(sorted(rules, key=lambda rule: rule.id))
