"""Explain a rule, with examples, or a table, with its fields."""

from __future__ import annotations

import sys

from newslint import tables
from newslint.examples import unmark
from newslint.rule_file import Example, read_rule_file
from newslint.ruleset import find_rule
from newslint.suppression import SUMMARIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator, Sequence


def add_arguments(parser: ArgumentParser) -> None:
    """The options of ``newslint explain``."""
    parser.add_argument("name", metavar="NAME", help="the id of a rule, or the name of a table")
    parser.add_argument("--rules", action="append", default=[], metavar="PATH", help="a rule file or folder of your own")


def run(arguments: Namespace) -> int:
    """Prints the explanation and gives the exit code."""
    name = arguments.name
    if name in SUMMARIES:
        print(f"{name} (newslint's own, on wherever stories have comments)\n\n{SUMMARIES[name]}")
        return 0
    lines = _table(name) if name in tables.names() else _rule(name, find_rule(name, arguments.rules))
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


def _rule(name: str, path: str) -> list[str]:
    file, _ = read_rule_file(path)
    lines = [f"{name} ({file.severity}, pack {file.pack})", "", file.summary, "", file.description.rstrip()]
    lines += ["", "Reported (the flagged words in brackets):", *_examples(file.examples.invalid)]
    return [*lines, "", "Left alone:", *_examples(file.examples.valid)]


def _table(name: str) -> list[str]:
    from newslint.table_page import about, fields

    rows = [f"  {field.name}: {field.kind}{'.  ' * bool(field.says)}{field.says}" for field in fields(tables.kind_of(name))]
    return [about(name), "", f"Fields, beside those of all tables ({', '.join(tables.COMMON_FIELDS)}):", *rows]


def _examples(examples: Sequence[str | Example]) -> Iterator[str]:
    for item in examples:
        text = item if isinstance(item, str) else item.text
        plain, spans = unmark(text)
        for start, end in reversed(spans):
            plain = f"{plain[:start]}[{plain[start:end]}]{plain[end:]}"
        yield "  - " + plain.strip().replace("\n", "\n    ")
