"""Lint stories and report violations."""

from __future__ import annotations

import sys

from newslint.checking import check
from newslint.cli._options import add_jobs_option, add_rule_options, desk_of, tell, wants_color
from newslint.errors import ConfigurationError
from newslint.files import STDIN
from newslint.formatters import names
from newslint.output import outputs, statistics, write_report
from newslint.plan import Plan
from newslint.rule import SEVERITIES
from newslint.selection import select, select_changed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Sequence

    from newslint.checking import Progress
    from newslint.desk import Desk
    from newslint.report import Report
    from newslint.selection import Selection


_NO_STORIES = (
    "there are no stories here; give files by name, or a folder that holds .txt, .md, .html or others that newslint reads"
)


def add_arguments(parser: ArgumentParser) -> None:
    """The options of ``newslint check``."""
    parser.add_argument(
        "paths",
        nargs="*",
        default=["."],
        metavar="PATH",
        help="files, folders, patterns, or - for standard input (default: here)",
    )
    parser.add_argument("--fail-on", choices=SEVERITIES, help="the least severity that exits 1 (default: warning)")
    add_jobs_option(parser)
    parser.add_argument("--no-cache", action="store_true", help="lint again what has not changed since the last run")
    parser.add_argument("--watch", action="store_true", help="lint again whenever a file changes, until Ctrl-C")
    parser.add_argument("--profile", action="store_true", help="show how long each rule and table takes")
    _add_selection_options(parser)
    add_rule_options(parser)
    _add_output_options(parser)
    _add_fix_options(parser)
    _add_acceptance_options(parser)


def _add_selection_options(parser: ArgumentParser) -> None:
    group = parser.add_argument_group("selection")
    group.add_argument("--stdin-filename", metavar="FILE", help="what standard input is called, for format and settings")
    group.add_argument("--staged", action="store_true", help="only files staged in git, as they are staged")
    group.add_argument("--changed", action="store_true", help="only files changed since the last commit")
    group.add_argument("--since", metavar="REV", help="only files changed since this revision")
    group.add_argument("--changed-lines", action="store_true", help="of those, only violations that touch changed lines")


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
    group.add_argument("--annotate", metavar="FILE", help="write a Word story to FILE, with what is reported as comments")
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
    _refuse_what_does_not_go_together(arguments)
    if arguments.watch:
        from newslint.cli._watch import watch

        return watch(arguments, _run_once)
    if arguments.profile:
        from newslint.cli._profile import profile

        desk = desk_of(arguments)
        return profile(desk, _select(arguments, desk))
    return _run_once(arguments)


def _run_once(arguments: Namespace) -> int:
    wanted = outputs([*([arguments.output_format] if arguments.output_format else []), *arguments.output])
    desk = desk_of(arguments, require_reason=arguments.require_reason, use_baseline=not arguments.no_baseline)
    plan = Plan(
        desk,
        fix=("unsafe" if arguments.unsafe_fixes else "safe") if _fixes(arguments) else None,
        write=not arguments.diff,
        keep_results=not arguments.no_cache,
        keep_texts=any(output.needs_texts() for output in wanted),
        keep_anchors=arguments.allow is not None,
    )
    report = check(_select(arguments, desk), plan, arguments.jobs, _progress(arguments))
    tell(*report.problems)
    if arguments.allow is not None:
        return _allow(arguments, report, desk)
    if arguments.diff:
        sys.stdout.write(report.difference)
        return 2 if report.problems else 1 if report.difference else 0
    if arguments.annotate is not None:
        _annotate(arguments, report)
    for output in () if arguments.fix_only else wanted:
        if arguments.statistics and output.path is None:
            sys.stdout.write(statistics(report))
        else:
            write_report(report, output, color=wants_color(), quiet=arguments.quiet)
    if not arguments.quiet:
        _tell_more(report)
        if not (report.files or report.problems or _is_told_what(arguments)):
            tell(_NO_STORIES)
    return (2 if report.problems else 0) if arguments.fix_only else report.exit_code(arguments.fail_on)


def _annotate(arguments: Namespace, report: Report) -> None:
    from newslint.annotation import annotate

    count = annotate(arguments.paths[0], arguments.annotate, report.violations)
    if not arguments.quiet:
        tell(f"{arguments.annotate}: {count} comment{'s' * (count != 1)}")


def _fixes(arguments: Namespace) -> bool:
    return bool(arguments.fix or arguments.unsafe_fixes or arguments.fix_only or arguments.diff)


def _is_told_what(arguments: Namespace) -> bool:
    """Whether not all that is to be linted was searched for in folders."""
    return bool(arguments.staged or arguments.changed or arguments.since or STDIN in arguments.paths)


def _refuse_what_does_not_go_together(arguments: Namespace) -> None:
    changed = arguments.staged or arguments.changed or arguments.since
    for holds, problem in (
        (arguments.allow and _fixes(arguments), "--allow goes with no fixes: fix first, then allow what is left"),
        (arguments.staged and (arguments.changed or arguments.since), "--staged goes without --changed and --since"),
        (arguments.staged and _fixes(arguments), "what is staged cannot be fixed: fix the files and stage them again"),
        (arguments.changed_lines and not changed, "--changed-lines needs --staged, --changed or --since"),
        (arguments.changed_lines and _fixes(arguments), "--changed-lines goes with no fixes: they are for whole files"),
        (STDIN in arguments.paths and _fixes(arguments), "standard input cannot be fixed: save it to a file"),
        (STDIN in arguments.paths and arguments.watch, "standard input cannot be watched"),
        (arguments.annotate and not _is_word(arguments.paths), "--annotate takes one .docx file"),
        (arguments.annotate and _fixes(arguments), "--annotate goes with no fixes"),
        (arguments.reason and not arguments.allow, "--reason needs --allow RULE"),
    ):
        if holds:
            raise ConfigurationError(problem)


def _is_word(paths: Sequence[str]) -> bool:
    return len(paths) == 1 and paths[0].lower().endswith(".docx")


def _select(arguments: Namespace, desk: Desk) -> Selection:
    if arguments.staged or arguments.changed or arguments.since:
        from newslint.git import Change

        change = Change(staged=arguments.staged, since=arguments.since or "HEAD")
        return select_changed(arguments.paths, desk.configurations, change, only_changed_lines=arguments.changed_lines)
    return select(arguments.paths, desk.configurations, stdin_name=arguments.stdin_filename)


def _progress(arguments: Namespace) -> Progress | None:
    """What shows the progress of a long run on a terminal; nothing elsewhere."""
    if arguments.quiet or not sys.stderr.isatty():
        return None
    from newslint.cli._progress import ProgressBar

    return ProgressBar(sys.stderr).show


def _tell_more(report: Report) -> None:
    if report.fixed:
        tell(f"{report.fixed} violation{'s' * (report.fixed != 1)} fixed")
    if report.gone:
        tell(f"{report.gone} of the baseline's violations no longer occur; newslint baseline --prune takes them off")


def _allow(arguments: Namespace, report: Report, desk: Desk) -> int:
    from newslint.allowing import allow

    if arguments.allow not in {rule.id for rule in report.rules}:
        raise ConfigurationError(f"the rule '{arguments.allow}' does not run here, so it reports nothing to allow")
    for path, count in allow(arguments.allow, arguments.reason, report, desk.configurations).items():
        print(f"{path}: allowed {arguments.allow} in {count} sentence{'s' * (count != 1)}")
    return 2 if report.problems else 0
