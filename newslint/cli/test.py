"""Run the examples of rules: newslint's own and yours."""

from __future__ import annotations

import sys

from newslint.errors import RuleError
from newslint.examples import verdicts
from newslint.ruleset import rule_files, shipped_folder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add_arguments(parser: ArgumentParser) -> None:
    """The options of ``newslint test``."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="rule files and folders (default: the rules newslint ships)")
    parser.add_argument("--verbose", action="store_true", help="list the examples that hold, too")


def run(arguments: Namespace) -> int:
    """Prints a line for every example that does not hold and a count, and gives the exit code."""
    files = [file for path in arguments.paths or [shipped_folder()] for file in rule_files(path)]
    passed = failed = broken = 0
    for file in files:
        try:
            results = verdicts(file)
        except RuleError as error:
            print(f"newslint: {error}", file=sys.stderr)
            broken += 1
            continue
        for result in results:
            holds = result.verdict == "validated"
            passed, failed = passed + holds, failed + (not holds)
            if not holds or arguments.verbose:
                print(f"{result.path}:{result.line}: {result.verdict} {result.rule}: {result.detail or result.text.strip()[:70]}")
    unread = f", {broken} file{'s' * (broken != 1)} that cannot be used" if broken else ""
    print(f"{len(files)} rule{'s' * (len(files) != 1)}: {passed} passed, {failed} failed{unread}")
    return 2 if broken else 1 if failed else 0
