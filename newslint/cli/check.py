"""Lint stories and report violations."""

from __future__ import annotations

import sys

from newslint.checking import Plan, check_paths
from newslint.cli._options import add_jobs_option, add_rule_options, desk_of, tell, wants_color
from newslint.errors import ConfigurationError
from newslint.formatters import names
from newslint.output import outputs, statistics, write_report
from newslint.rule import SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from newslint.report import Report


def add_arguments(parser: ArgumentParser) -> None:
    """The options of ``newslint check``."""
    parser.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="files, folders, patterns (default: here)")
    parser.add_argument("--fail-on", choices=SEVERITIES, help="the least severity that exits 1 (default: warning)")
    add_jobs_option(parser)
    parser.add_argument("--no-cache", action="store_true", help="neither read nor write the cache")
    add_rule_options(parser)
    _add_output_options(parser)
    _add_fix_options(parser)
    _add_acceptance_options(parser)


def _add_output_options(parser: ArgumentParser) -> None:
    group = parser.add_argument_group("output")
    group.add_argument("--output-format", metavar="FORMAT", help="the format on standard output (default: text)")
    group.add_argument(
        "--output",
        action="append",
        default=[],
        metavar="FORMAT[=FILE]",
        help="a report in this format, to a file; may be given again. Formats: " + ", ".join(names()),
    )
    group.add_argument("--statistics", action="store_true", help="count violations by rule instead of showing them")
    group.add_argument("-q", "--quiet", action="store_true", help="print violations and nothing else")


def _add_fix_options(parser: ArgumentParser) -> None:
    group = parser.add_argument_group("fixes")
    group.add_argument("--fix", action="store_true", help="apply the fixes that cannot change what a story means")
    group.add_argument("--unsafe-fixes", action="store_true", help="apply the others, too")
    group.add_argument("--fix-only", action="store_true", help="apply fixes, and do not report what is left")
    group.add_argument("--diff", action="store_true", help="show what fixes would change, and change nothing")


def _add_acceptance_options(parser: ArgumentParser) -> None:
    group = parser.add_argument_group("what is accepted")
    group.add_argument("--allow", metavar="RULE", help="allow what this rule reports now, in the configuration")
    group.add_argument("--reason", metavar="WHY", help="the reason to write beside it")
    group.add_argument("--require-reason", action="store_true", help="report suppressions that give no reason")
    group.add_argument("--no-baseline", action="store_true", help="report what the baseline knows, too")


def run(arguments: Namespace) -> int:
    """Prints the report and gives the exit code."""
    wanted = outputs([*([arguments.output_format] if arguments.output_format else []), *arguments.output])
    desk = desk_of(arguments, require_reason=arguments.require_reason, use_baseline=not arguments.no_baseline)
    fixes = arguments.fix or arguments.unsafe_fixes or arguments.fix_only or arguments.diff
    if arguments.allow and fixes:
        raise ConfigurationError("--allow goes with no fixes: fix first, then allow what is left")
    plan = Plan(
        desk,
        fix=("unsafe" if arguments.unsafe_fixes else "safe") if fixes else None,
        write=not arguments.diff,
        keep_texts=any(output.needs_texts() for output in wanted),
        keep_anchors=arguments.allow is not None,
    )
    report = check_paths(arguments.paths, plan, arguments.jobs)
    tell(*report.problems)
    if arguments.allow is not None:
        return _allow(arguments, report, plan)
    if arguments.diff:
        sys.stdout.write(report.difference)
        return 2 if report.problems else 1 if report.difference else 0
    for output in () if arguments.fix_only else wanted:
        if arguments.statistics and output.path is None:
            sys.stdout.write(statistics(report))
        else:
            write_report(report, output, color=wants_color(), quiet=arguments.quiet)
    if not arguments.quiet:
        _tell_more(report)
    return (2 if report.problems else 0) if arguments.fix_only else report.exit_code(arguments.fail_on)


def _tell_more(report: Report) -> None:
    if report.fixed:
        tell(f"{report.fixed} violation{'s' * (report.fixed != 1)} fixed")
    if report.gone:
        tell(f"{report.gone} of the baseline's violations no longer occur; newslint baseline --prune takes them off")


def _allow(arguments: Namespace, report: Report, plan: Plan) -> int:
    from newslint.allowing import allow

    if arguments.allow not in {rule.id for rule in report.rules}:
        raise ConfigurationError(f"the rule '{arguments.allow}' does not run here, so it reports nothing to allow")
    for path, count in allow(arguments.allow, arguments.reason, report, plan.desk.configurations).items():
        print(f"{path}: allowed {arguments.allow} in {count} sentence{'s' * (count != 1)}")
    return 2 if report.problems else 0
