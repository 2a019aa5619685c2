"""Print a JSON Schema, for editors that check and complete YAML."""

from __future__ import annotations

import json

from newslint.schema import schema

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add_arguments(parser: ArgumentParser) -> None:
    """The options of ``newslint schema``."""
    parser.add_argument("of", choices=("rule",), help="what to describe: a rule file")


def run(arguments: Namespace) -> int:
    """Prints the schema and gives the exit code."""
    print(json.dumps(schema(arguments.of), indent=2, ensure_ascii=False))
    return 0
