"""Write the skeleton of a new rule."""

from __future__ import annotations

import os
import re

from newslint import tables
from newslint.errors import ConfigurationError
from newslint.writing import write_new

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

HEAD = """\
# newslint test {path} says whether the examples hold,
# newslint backtest {path} ARCHIVE what the rule would have said there.
summary: One sentence that names the fault.
severity: warning  # error, warning or suggestion
"""
MATCH = """\
match: more better  # a pattern, or a list of them
message: Write “better” instead of “{text}”.
fix: better
"""
TABLE = """\
from: {table}  # newslint explain {table} says what its fields are, newslint facts --table {table} STORY what stands in it
forbid: text == 'more better'  # a condition over the fields
message: Write “better” instead of “{{text}}”.
"""
TAIL = """\
description: |
  Why it matters, what to do, and when to allow it.
examples:
  valid:
    - The second draft was better.
  invalid:
    - The second draft was [[more better]] than the first.
"""


def add_arguments(parser: ArgumentParser) -> None:
    """The options of ``newslint new``."""
    parser.add_argument("rule", metavar="RULE", help="the id of the rule, as in passive-headline; it names the fault")
    parser.add_argument("--folder", default="rules", metavar="FOLDER", help="where to write it (default: rules)")
    parser.add_argument("--from", dest="table", metavar="TABLE", help="the table of facts it judges (default: its own pattern)")


def run(arguments: Namespace) -> int:
    """Writes the file unless there is one, and gives the exit code."""
    if _ID.fullmatch(arguments.rule) is None:
        raise ConfigurationError(
            f"'{arguments.rule}' is no id of a rule: write small letters, digits and hyphens, as in wrong-weekday"
        )
    path = os.path.join(arguments.folder, f"{arguments.rule}.yaml")
    if arguments.table:
        tables.finder(arguments.table)
    text = HEAD.format(path=path) + (TABLE.format(table=arguments.table) if arguments.table else MATCH) + TAIL
    try:
        os.makedirs(arguments.folder, exist_ok=True)
    except OSError as error:
        raise ConfigurationError(f"cannot make the folder {arguments.folder}: {error.strerror}") from None
    write_new(path, text)
    print(f"wrote {path}; put its folder under rules in .newslint.yaml, or give it with --rules")
    return 0
