"""Lint stories and report violations."""

from __future__ import annotations

import os
import sys

from newslint.checking import Plan, check_paths
from newslint.config import Configurations
from newslint.desk import Desk
from newslint.formatters import names
from newslint.output import outputs, statistics, write_report
from newslint.rule import SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add_arguments(parser: ArgumentParser) -> None:
    """The options of ``newslint check``."""
    parser.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="files and folders (default: here)")
    parser.add_argument("--output-format", metavar="FORMAT", help="the format on standard output (default: text)")
    parser.add_argument(
        "--output",
        action="append",
        default=[],
        metavar="FORMAT[=FILE]",
        help="a report in this format, to a file; may be given again. Formats: " + ", ".join(names()),
    )
    parser.add_argument("--statistics", action="store_true", help="count violations by rule instead of showing them")
    parser.add_argument("-q", "--quiet", action="store_true", help="print violations and nothing else")
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
    wanted = outputs([*([arguments.output_format] if arguments.output_format else []), *arguments.output])
    desk = Desk(
        Configurations(arguments.config, isolated=arguments.isolated),
        rules=arguments.rules,
        select=split_names(arguments.select),
        ignore=split_names(arguments.ignore),
    )
    plan = Plan(desk, keep_texts=any(output.needs_texts() for output in wanted))
    report = check_paths(arguments.paths, plan, arguments.jobs)
    for problem in report.problems:
        print(f"newslint: {problem}", file=sys.stderr)
    for output in wanted:
        if arguments.statistics and output.path is None:
            sys.stdout.write(statistics(report))
        else:
            write_report(report, output, color=wants_color(), quiet=arguments.quiet)
    return report.exit_code(arguments.fail_on)


def split_names(values: list[str]) -> list[str]:
    """Names given with commas, or one option after the other."""
    return [name.strip() for value in values for name in value.split(",") if name.strip()]


def wants_color() -> bool:
    """Whether standard output is a terminal whose user has not said NO_COLOR (see https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
