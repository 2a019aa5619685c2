"""List the rules, their packs and severities."""

from __future__ import annotations

import sys

from newslint.ruleset import load_rules, topic

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add_arguments(parser: ArgumentParser) -> None:
    """The options of ``newslint rules``."""
    parser.add_argument("--rules", action="append", default=[], metavar="PATH", help="a rule file or folder of your own")
    parser.add_argument("--output-format", choices=("text", "json"), default="text", help="text or json (default: text)")


def run(arguments: Namespace) -> int:
    """Prints one line a rule, and gives the exit code."""
    ruleset = load_rules(arguments.rules)
    for problem in ruleset.problems:
        print(f"newslint: {problem}", file=sys.stderr)
    rows = [
        {"id": rule.id, "topic": topic(rule), "pack": rule.pack, "severity": rule.severity, "summary": rule.summary}
        for rule in ruleset.rules
    ]
    if arguments.output_format == "json":
        import json

        print(json.dumps(rows, ensure_ascii=False, indent=1))
    else:
        widths = {column: max(len(row[column]) for row in rows) for column in ("id", "pack", "severity")}
        for row in rows:
            print(*(row[column].ljust(width) for column, width in widths.items()), row["summary"], sep="  ")
    return 2 if ruleset.problems else 0
