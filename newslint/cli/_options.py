"""Options that several subcommands have."""

from __future__ import annotations

import os
import sys

from newslint.configurations import Configurations
from newslint.desk import Desk

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable


def add_rule_options(parser: ArgumentParser) -> None:
    """The options that say which rules run, and with which configuration."""
    group = parser.add_argument_group("rules and configuration")
    group.add_argument("--rules", action="append", default=[], metavar="PATH", help="a rule file or folder of your own")
    group.add_argument("--select", action="append", default=[], metavar="NAMES", help="only these rules, packs or topics")
    group.add_argument("--ignore", action="append", default=[], metavar="NAMES", help="not these rules, packs or topics")
    group.add_argument("--format", metavar="NAME", help="the format of all stories (default: as name and content tell)")
    group.add_argument("--text-field", metavar="NAME", help="what holds the text in JSONL and Parquet files (default: text)")
    group.add_argument("--config", metavar="FILE", help="a configuration file that holds for all stories")
    group.add_argument("--isolated", action="store_true", help="leave configuration files alone")


def add_jobs_option(parser: ArgumentParser) -> None:
    """The option that says how many processes run."""
    parser.add_argument("--jobs", type=number, default=0, metavar="N", help="processes to use (default: as many as are of use)")


def number(text: str) -> int:
    """A whole number from 0; anything else is a ValueError, for ``argparse`` to tell."""
    if int(text) < 0:
        raise ValueError
    return int(text)


def desk_of(arguments: Namespace, *, require_reason: bool = False, use_baseline: bool = True) -> Desk:
    """The desk that the options of ``add_rule_options`` ask for."""
    return Desk(
        Configurations(arguments.config, isolated=arguments.isolated),
        rules=arguments.rules,
        select=split_names(arguments.select),
        ignore=split_names(arguments.ignore),
        require_reason=require_reason,
        use_baseline=use_baseline,
        format=arguments.format,
        text_field=arguments.text_field,
    )


def split_names(values: Iterable[str]) -> list[str]:
    """Names given with commas, or one option after the other."""
    return [name.strip() for value in values for name in value.split(",") if name.strip()]


def tell(*lines: str) -> None:
    """Says something on standard error, a line each."""
    for line in lines:
        print(f"newslint: {line}", file=sys.stderr)


def wants_color() -> bool:
    """Whether standard output is a terminal whose user has not said NO_COLOR (see https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
