"""What the stories of a workspace are linted with: the last good rules and configuration, while a file of them is broken."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from typing import Any

from pygls.uris import from_fs_path

from newslint.configurations import NAMES, Configurations
from newslint.desk import Desk
from newslint.errors import ConfigurationError, NewslintError
from newslint.record import Record
from newslint.review import Review
from newslint.rule import Rule
from newslint.ruleset import RuleSet, load_rules

_PLACED = re.compile(r"(?P<path>.+?):(?P<line>\d+):(?P<column>\d+): (?P<text>.*)", re.DOTALL)
_ENDINGS = (".yaml", ".yml", ".tsv", "pyproject.toml")  # of the files that rules and configurations are made of


class Problem(Record):
    """Something wrong in a rule or configuration file; line and column from 1, ``path`` empty where it is in none."""

    path: str
    line: int
    column: int
    text: str


class EditorDesk(Desk):
    """The desk of the command line, which goes on with what was good where a file or a rule is broken.

    ``former`` is the desk before the last change; ``problems_seen`` are those that made this one look to it, in order.
    """

    def __init__(self, *, rules: Sequence[str] = (), select: Sequence[str] = (), ignore: Sequence[str] = ()) -> None:
        super().__init__(Configurations(), rules=rules, select=select, ignore=ignore)
        self.former: EditorDesk | None = None
        self.problems_seen: dict[str, None] = {}

    def rules_for(self, path: str) -> RuleSet:
        """The rules that hold for a file, with the last good one in place of a broken one."""
        try:
            ruleset = super().rules_for(path)
        except NewslintError as error:
            self.problems_seen[str(error)] = None
            ruleset = self.former.rules_for(path) if self.former is not None else load_rules().choose()
        if ruleset.broken:
            self.problems_seen.update(dict.fromkeys(ruleset.problems))
            good = self.former.rules_for(path).rules if self.former is not None else ()
            kept = [rule for rule in good if rule.id in ruleset.broken]
            if kept:
                rules = tuple(sorted((*ruleset.rules, *kept), key=lambda rule: rule.id))
                ruleset = RuleSet(rules, ruleset.problems, ruleset.broken, ruleset.own)
        return ruleset

    def broken_files(self) -> set[str]:
        """The paths of the files that were found broken."""
        return {problem(text).path for text in self.problems_seen}

    def review(self, path: str) -> Review:
        """The review of the file at a path, with the last good configuration in place of a broken one."""
        try:
            return super().review(path)
        except NewslintError as error:
            self.problems_seen[str(error)] = None
            return (self.former or Desk(Configurations(isolated=True))).review(path)


class Project:
    """The desk of a workspace; paths that the editor's settings name count from its first folder."""

    def __init__(self) -> None:
        self.folder = "."
        self.desk = EditorDesk()
        self._given: dict[str, Sequence[str]] = {}
        self._all: dict[tuple[str, ...], tuple[Rule, ...]] = {}
        self._pages: dict[tuple[str, str], str | None] = {}

    def configure(self, options: Mapping[str, Any], folders: Sequence[str]) -> None:
        """Takes the editor's settings ``rules``, ``select`` and ``ignore``."""
        self.folder = folders[0] if folders else "."
        self._given = {
            "rules": [os.path.join(self.folder, path) for path in _texts(options.get("rules"))],
            "select": _texts(options.get("select")),
            "ignore": _texts(options.get("ignore")),
        }
        self.reload()

    def reload(self) -> None:
        """Reads configurations and rules again."""
        former = self.desk
        before = former.former
        if not former.problems_seen:
            former.former = None  # one step back is enough
        elif before is not None and former.broken_files() == before.broken_files():
            former.former = before.former  # what is broken still is: the last good one stands further back
        self.desk = EditorDesk(**self._given)
        self.desk.former = former
        self._all.clear()
        self._pages.clear()
        self.desk.rules_for(self.place("untitled"))

    def configuration_file(self, path: str) -> str:
        """The configuration file that holds for the file at a path, begun in the workspace's first folder if there is none."""
        found = self.desk.configurations.for_file(self.place(path)).path
        if found is None:
            found = os.path.join(self.folder, NAMES[0])
            with open(found, "x", encoding="utf-8"):
                pass
            self.reload()
        return os.path.abspath(found)

    def configuration_name(self, path: str) -> str:
        """The name of the configuration file that holds for the file at a path, or would once it is begun."""
        try:
            found = self.desk.configurations.for_file(self.place(path)).path
        except NewslintError:
            found = None
        return os.path.basename(found) if found is not None else NAMES[0]

    def place(self, path: str) -> str:
        """The path whose configuration holds for a text: an untitled one is in the workspace's first folder."""
        return path if os.path.isabs(path) else os.path.join(self.folder, "untitled")

    def reading(self, path: str, format: str | None) -> tuple[str | None, str]:
        """The format a text is to be read in, ``format`` if the configuration names none, and the field with a row's text."""
        try:
            configured, field = self.desk.reading(self.place(path))
        except NewslintError:  # of a broken configuration, which is shown in its file
            return format, "text"
        return configured or format, field

    def problems(self) -> list[Problem]:
        """What was found wrong in rule and configuration files since they were last read."""
        return [problem(text) for text in self.desk.problems_seen]

    def rules(self, path: str) -> tuple[Rule, ...]:
        """All rules there are for the file at a path, in use or not."""
        try:
            own = self.desk.configurations.for_file(self.place(path)).rules
        except NewslintError:
            own = ()
        paths = (*own, *self._given.get("rules", ()))
        if paths not in self._all:
            try:
                self._all[paths] = load_rules(paths).rules
            except ConfigurationError:
                self._all[paths] = load_rules().rules
        return self._all[paths]

    def rule(self, name: str, path: str = "untitled") -> Rule | None:
        """The rule of this id, as it runs on the file at a path if it does."""
        used = self.desk.rules_for(self.place(path)).rules
        return next((rule for rule in (*used, *self.rules(path)) if rule.id == name), None)

    def page_of(self, name: str, path: str = "untitled") -> str | None:
        """The address of what explains a rule: its own file, with its description and examples."""
        if (name, path) not in self._pages:
            rule = self.rule(name, path)
            self._pages[name, path] = from_fs_path(os.path.abspath(rule.path)) if rule is not None and rule.path else None
        return self._pages[name, path]

    def watches(self, path: str) -> bool:
        """Whether a change of the file at a path may change the rules."""
        return path.endswith(_ENDINGS)


def problem(error: str | NewslintError) -> Problem:
    """The line of an error as a problem, at the place it names."""
    match = _PLACED.fullmatch(str(error))
    if match is None:
        return Problem("", 1, 1, str(error))
    return Problem(os.path.abspath(match["path"]), int(match["line"]), int(match["column"]), match["text"])


def _texts(value: Any) -> list[str]:
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
