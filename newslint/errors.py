"""What can go wrong by somebody's doing.

NewslintError               the root: one line that says what, where, and the way out; the command line exits 2
├── UnknownTable            no table of that name
├── RuleError               a rule file that cannot be used (path, line, column)
│   └── SettingError        a setting that a rule does not have
├── ConfigurationError      a configuration or command that cannot be used
├── ReadError               a file that cannot be read as a story
└── WriteError              a file that cannot be written
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


class NewslintError(Exception):
    """Something the user can mend; its text is one line."""


class UnknownTable(NewslintError):
    """There is no table of this name."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(f"there is no table '{name}'{alternatives(name, known)}")


class RuleError(NewslintError):
    """A rule file is wrong at a place: line and column from 1."""

    def __init__(self, path: str, line: int, column: int, problem: str) -> None:
        super().__init__(f"{path}:{line}:{column}: {problem}")
        self.path = path
        self.line = line
        self.column = column
        self.problem = problem


class SettingError(RuleError):
    """A rule has no such setting; ``place`` is where the configuration makes it (``path:line:column``), if it does."""

    def __init__(self, place: str | None, path: str, problem: str) -> None:
        super().__init__(path, 1, 1, problem)
        if place is not None:
            self.args = (f"{place}: {problem}",)


class ConfigurationError(NewslintError):
    """What newslint was told to do cannot be done."""


class ReadError(NewslintError):
    """A file cannot be read as a story."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path}: {problem}")
        self.path = path
        self.problem = problem


class WriteError(NewslintError):
    """A file cannot be written; nothing of it has changed."""


def suggestion(word: str, known: Iterable[str]) -> str:
    """' (did you mean …?)' with the closest known word, or nothing."""
    from difflib import get_close_matches

    close = get_close_matches(word, list(known), n=1)
    return f" (did you mean '{close[0]}'?)" if close else ""


def alternatives(word: str, known: Iterable[str]) -> str:
    """The same, and where no word is close all that there are: for lists that fit on a line."""
    known = sorted(known)
    return suggestion(word, known) or f" (there are {', '.join(known)})"
