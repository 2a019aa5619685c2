"""Record today's violations, so that later runs report only new ones."""

from __future__ import annotations

import os

from newslint.acceptance import hashed_anchor
from newslint.baseline import Baseline, read_baseline
from newslint.checking import check
from newslint.cli._options import add_jobs_option, add_rule_options, desk_of, tell
from newslint.config import relative_path
from newslint.plan import Plan
from newslint.selection import select
from newslint.writing import write_whole

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from newslint.acceptance import Anchor
    from newslint.config import Configuration
    from newslint.report import Report


def add_arguments(parser: ArgumentParser) -> None:
    """The options of ``newslint baseline``."""
    parser.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="files, folders, patterns (default: here)")
    parser.add_argument("--prune", action="store_true", help="only take off what no longer occurs, and add nothing")
    add_jobs_option(parser)
    add_rule_options(parser)


def run(arguments: Namespace) -> int:
    """Writes the baseline of this folder's configuration, and gives the exit code."""
    desk = desk_of(arguments, use_baseline=False)
    selection = select(arguments.paths, desk.configurations)
    report = check(selection, Plan(desk, keep_anchors=True), arguments.jobs)
    tell(*report.problems)
    configuration = desk.configurations.for_folder(".")
    path = configuration.baseline_path()
    read = {relative_path(file, configuration.folder) for file in report.anchors}
    ran = {rule.id for rule in report.rules}
    chosen = bool(arguments.select or arguments.ignore)

    def was_looked_for(name: str, rule: str) -> bool:
        there = name in read or not os.path.exists(os.path.join(configuration.folder, name))
        return there and (rule in ran or not chosen)

    old = read_baseline(path) if os.path.exists(path) else Baseline()
    now = old.renewed(_baseline(report, configuration), was_looked_for, prune=arguments.prune)
    write_whole(path, now.as_text().encode("utf-8", "replace"))
    fewer = old.count() - now.count()
    taken = f", {fewer} fewer than before" if arguments.prune and fewer else ""
    print(f"{os.path.normpath(path)}: {now.count()} known violation{'s' * (now.count() != 1)}{taken}")
    return 2 if report.problems else 0


def _baseline(report: Report, configuration: Configuration) -> Baseline:
    known: dict[str, dict[Anchor, int]] = {}
    for file, anchors in report.anchors.items():
        counts: dict[Anchor, int] = {}
        for anchor in map(hashed_anchor, anchors):
            counts[anchor] = counts.get(anchor, 0) + 1
        if counts:
            known[relative_path(file, configuration.folder)] = counts
    return Baseline(known)
