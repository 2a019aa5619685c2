"""Print a JSON Schema, for editors that check and complete YAML."""

from __future__ import annotations

import json

from newslint.schema import FILES, schema

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add_arguments(parser: ArgumentParser) -> None:
    """The options of ``newslint schema``."""
    parser.add_argument("of", choices=tuple(FILES), help="the file to describe: rule or configuration")


def run(arguments: Namespace) -> int:
    """Prints the schema and gives the exit code."""
    print(json.dumps(schema(arguments.of), indent=2, ensure_ascii=False))
    return 0
