"""The command line: one small module a subcommand, found by its name.

A subcommand's module has a docstring whose first line is its help, ``add_arguments(parser)``, and ``run(arguments)``,
which gives the exit code.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module

from newslint.cli._arguments import read_arguments
from newslint.errors import NewslintError, suggestion

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType
    from typing import Any, NoReturn

INTERRUPTED = 130
CANNOT = 2
GARBAGE = 500_000  # new objects after which Python looks for those in circles: a batch of stories makes fewer, which go together


def start() -> NoReturn:
    """The program: runs what the command line says and ends the process.

    It does not stay to take apart, object by object, what the run has made: that takes longer than linting a story.
    """
    import gc

    gc.set_threshold(GARBAGE)
    _write_all_letters()
    in_haste = sys.argv[1:2] == ["check"]
    if in_haste:
        from newslint import image

        image.use()
    code = main()
    if in_haste:
        image.keep()
    if "threading" in sys.modules:  # there may be threads, whose end Python waits for
        sys.exit(code)
    import atexit

    try:
        atexit._run_exitfuncs()
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError, AttributeError):  # Python says it better
        sys.exit(code)
    os._exit(code)


def _write_all_letters() -> None:
    """Has standard output take any letter: a report is UTF-8, and a terminal that is not shows ? for what it lacks."""
    stream: Any = sys.stdout
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="replace", **({} if stream.isatty() else {"encoding": "utf-8"}))


def main(argv: Sequence[str] | None = None) -> int:
    """Runs a subcommand and gives the exit code: 0, 1 for violations, 2 where the work could not be done."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        return _run(arguments)
    except NewslintError as error:
        print(f"newslint: {error}", file=sys.stderr)
        return CANNOT
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has left; what it wanted it has.
        _drop_output()
        return 0
    except OSError as error:
        what = error.filename or "cannot write the report"
        print(f"newslint: {what}: {error.strerror or error}", file=sys.stderr)
        _drop_output()
        return CANNOT


def _drop_output() -> None:
    """Lets go of what was not written yet: Python must not try to flush it at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def commands() -> list[str]:
    """The names of all subcommands, sorted."""
    return sorted(name[:-3] for name in os.listdir(os.path.dirname(__file__)) if name.endswith(".py") and name[0] != "_")


def command(name: str) -> ModuleType:
    """The module of a subcommand."""
    return import_module(f"newslint.cli.{name}")


def _run(arguments: list[str]) -> int:
    if not arguments or arguments[0] in {"-h", "--help"}:
        print(_overview(), end="")
        return 0 if arguments else CANNOT
    if arguments[0] in {"-V", "--version"}:
        from newslint import __version__

        print(f"newslint {__version__}")
        return 0
    name = arguments[0]
    if name not in commands():
        raise NewslintError(f"there is no command '{name}'{suggestion(name, commands())}; see newslint --help")
    module = command(name)
    code: int = module.run(read_arguments(name, module, arguments[1:]))
    sys.stdout.flush()
    return code


def _overview() -> str:
    lines = ["usage: newslint COMMAND [OPTIONS]", "", "Reads stories the way a copy desk does.", "", "commands:"]
    for name in commands():
        first = (command(name).__doc__ or "").strip().splitlines()[0]
        lines.append(f"  {name:<10} {first}")
    lines += ["", "newslint COMMAND --help tells more; newslint --version gives the version.", ""]
    return "\n".join(lines)
