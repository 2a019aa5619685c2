"""Write a commented configuration file to begin with."""

from __future__ import annotations

import os

from newslint.configurations import NAMES
from newslint.writing import write_new

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

TEMPLATE = """\
# yaml-language-server: $schema=.newslint.schema.json
# What newslint does in this folder and below it. All keys may be left out; paths count from this file.
# For completion in editors: newslint schema configuration > .newslint.schema.json

# Packs to turn on (strict, house/NAME), and other configuration files to build on.
extends: []

# Rule files and folders of your own; `newslint new RULE` writes the first.
rules: []

# What single rules are to do: off, a severity, or more than that. `newslint rules` lists them.
settings: {}
#  repeated-word: error
#  heading-case-mix: off
#  spelling-mix:
#    severity: warning
#    allow: [advisor]

# Other settings for some files, by patterns as in .gitignore.
paths: {}
#  opinion/**:
#    unintroduced-speaker: off

# Files to leave out, by patterns as in .gitignore, and whether what .gitignore leaves out is left out.
exclude: []
gitignore: true

# The formats of files whose names do not tell, by patterns as in .gitignore, and the field of JSONL rows that holds the text.
formats: {}
#  wire/*.xml: nitf
text-field: text

# The least severity that makes newslint exit with 1: error, warning or suggestion.
fail-on: warning

# Report suppressions that give no reason.
require-reason: false
"""


def add_arguments(parser: ArgumentParser) -> None:
    """The options of ``newslint init``."""
    parser.add_argument("folder", nargs="?", default=".", metavar="FOLDER", help="where to write it (default: here)")


def run(arguments: Namespace) -> int:
    """Writes the file unless there is one, and gives the exit code."""
    path = os.path.join(arguments.folder, NAMES[0]) if arguments.folder != "." else NAMES[0]
    write_new(path, TEMPLATE)
    print(f"wrote {path}")
    return 0
