"""Explain a rule: what it reports, why, and examples."""

from __future__ import annotations

import sys

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
    parser.add_argument("rule", metavar="RULE", help="the id of a rule")
    parser.add_argument("--rules", action="append", default=[], metavar="PATH", help="a rule file or folder of your own")


def run(arguments: Namespace) -> int:
    """Prints the explanation and gives the exit code."""
    if arguments.rule in SUMMARIES:
        print(f"{arguments.rule} (newslint's own, on wherever stories have comments)\n\n{SUMMARIES[arguments.rule]}")
        return 0
    file, _ = read_rule_file(find_rule(arguments.rule, arguments.rules))
    lines = [f"{arguments.rule} ({file.severity}, pack {file.pack})", "", file.summary, "", file.description.rstrip()]
    lines += ["", "Reported (the flagged words in brackets):", *_examples(file.examples.invalid)]
    lines += ["", "Left alone:", *_examples(file.examples.valid)]
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


def _examples(examples: Sequence[str | Example]) -> Iterator[str]:
    for item in examples:
        text = item if isinstance(item, str) else item.text
        plain, spans = unmark(text)
        for start, end in reversed(spans):
            plain = f"{plain[:start]}[{plain[start:end]}]{plain[end:]}"
        yield "  - " + plain.strip().replace("\n", "\n    ")
