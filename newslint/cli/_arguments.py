"""Reads the command lines that need no help, without ``argparse``, whose import takes longer than linting a story.

What is out of the ordinary (a mistake, an abbreviated option, ``--help``) is left to ``argparse`` to answer.
"""

from __future__ import annotations

from newslint.errors import ConfigurationError, suggestion

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable, Sequence
    from types import ModuleType
    from typing import Any, NoReturn

_UNKNOWN = "unrecognized arguments: "
_UNDERSTOOD = frozenset({"nargs", "default", "metavar", "help", "action", "type", "choices"})


def read_arguments(command: str, module: ModuleType, arguments: Sequence[str]) -> Namespace:
    """The arguments of a subcommand, as its ``add_arguments`` declares them.

    Raises:
        SystemExit: after help was printed.
        ConfigurationError: something is wrong with them.
    """
    return _read_plainly(module, arguments) or _parser(command, module).parse_args(arguments)


def _parser(command: str, module: ModuleType) -> ArgumentParser:
    import argparse

    class Parser(argparse.ArgumentParser):
        """Says in one line what is wrong, as all of newslint does; the options are many, and ``--help`` has them."""

        def error(self, message: str) -> NoReturn:
            raise ConfigurationError(f"{command}: {_explained(message, self._option_string_actions)}; see {self.prog} --help")

    parser = Parser(prog=f"newslint {command}", description=module.__doc__)
    module.add_arguments(parser)
    return parser


def _explained(message: str, options: Iterable[str]) -> str:
    """What is wrong with a command line; for an option that there is not, with the closest one."""
    words = message.removeprefix(_UNKNOWN).split()
    if not message.startswith(_UNKNOWN) or not words[0].startswith("-"):
        return message
    name = words[0].partition("=")[0]
    return f"there is no option '{name}'{suggestion(name, options)}"


class _NotPlain(Exception):
    """This is for ``argparse`` to read."""


class _Values:
    """The values read, by the names ``argparse`` gives them."""


class _Declared:
    """Takes the declarations a subcommand makes to a parser, those of the common kinds."""

    def __init__(self) -> None:
        self.options: dict[str, tuple[str, dict[str, Any]]] = {}
        self.positional: str | None = None
        self.values = _Values()

    def add_argument_group(self, title: str) -> _Declared:
        """A group is a heading in the help, no more."""
        return self

    def add_argument(self, *names: str, **how: Any) -> None:
        if not how.keys() <= _UNDERSTOOD or (names[0][0] != "-" and (self.positional or how.get("nargs") != "*")):
            raise _NotPlain
        name = next((name for name in names if name.startswith("--")), names[0]).lstrip("-").replace("-", "_")
        flag = how.get("action") == "store_true"
        setattr(self.values, name, how.get("default", False if flag else [] if how.get("nargs") == "*" else None))
        if names[0][0] != "-":
            self.positional = name
        for option in names if names[0][0] == "-" else ():
            self.options[option] = (name, how)

    def read(self, arguments: Sequence[str]) -> _Values:
        rest = iter(arguments)
        words: list[str] = []
        for word in rest:
            if word == "--":
                words += rest
            elif word == "-" or not word.startswith("-"):
                words.append(word)
            else:
                option, equals, value = word.partition("=")
                if option not in self.options or (equals and not option.startswith("--")):
                    raise _NotPlain
                name, how = self.options[option]
                self._set(name, how, value if equals else None, rest)
        if words:
            if self.positional is None:
                raise _NotPlain
            setattr(self.values, self.positional, words)
        return self.values

    def _set(self, name: str, how: dict[str, Any], value: str | None, rest: Any) -> None:
        action = how.get("action", "store")
        if action == "store_true":
            if value is not None:
                raise _NotPlain
            setattr(self.values, name, True)
            return
        if value is None:
            value = next(rest, "-")
            if value.startswith("-"):
                raise _NotPlain
        made = how.get("type", str)(value)
        if "nargs" in how or ("choices" in how and made not in how["choices"]):
            raise _NotPlain
        if action == "append":
            made = [*(getattr(self.values, name) or []), made]
        elif action != "store":
            raise _NotPlain
        setattr(self.values, name, made)


def _read_plainly(module: ModuleType, arguments: Sequence[str]) -> Namespace | None:
    declared: Any = _Declared()
    try:
        module.add_arguments(declared)
        return declared.read(arguments)  # type: ignore[no-any-return]
    except Exception:  # whatever is the matter, argparse says it better
        return None
