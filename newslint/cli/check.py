"""Lint stories and report violations."""

from __future__ import annotations

import os
import sys

from newslint.checking import check_paths
from newslint.config import Configurations
from newslint.desk import Desk
from newslint.formatters import formatter
from newslint.rule import SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add_arguments(parser: ArgumentParser) -> None:
    """The options of ``newslint check``."""
    parser.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="files and folders (default: here)")
    parser.add_argument("--output-format", default="text", metavar="FORMAT", help="text, concise, json … (default: text)")
    parser.add_argument("--rules", action="append", default=[], metavar="PATH", help="a rule file or folder of your own")
    parser.add_argument("--select", action="append", default=[], metavar="NAMES", help="only these rules, packs or topics")
    parser.add_argument("--ignore", action="append", default=[], metavar="NAMES", help="not these rules, packs or topics")
    parser.add_argument("--fail-on", choices=SEVERITIES, help="the least severity that exits 1 (default: warning)")
    parser.add_argument("--config", metavar="FILE", help="a configuration file that holds for all stories")
    parser.add_argument("--isolated", action="store_true", help="leave configuration files alone")
    parser.add_argument("--jobs", type=int, default=0, metavar="N", help="processes to use (default: as many as are of use)")
    parser.add_argument("--no-cache", action="store_true", help="neither read nor write the cache")


def run(arguments: Namespace) -> int:
    """Prints the report and gives the exit code."""
    chosen = formatter(arguments.output_format)
    desk = Desk(
        Configurations(arguments.config, isolated=arguments.isolated),
        rules=arguments.rules,
        select=split_names(arguments.select),
        ignore=split_names(arguments.ignore),
    )
    report = check_paths(arguments.paths, desk, arguments.jobs)
    for problem in report.problems:
        print(f"newslint: {problem}", file=sys.stderr)
    sys.stdout.write(chosen.format_report(report, color=wants_color()))
    return report.exit_code(arguments.fail_on)


def split_names(values: list[str]) -> list[str]:
    """Names given with commas, or one option after the other."""
    return [name.strip() for value in values for name in value.split(",") if name.strip()]


def wants_color() -> bool:
    """Whether standard output is a terminal whose user has not said NO_COLOR (see https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
