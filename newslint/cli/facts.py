"""Print what newslint finds in stories: speakers, quotations, dates."""

from __future__ import annotations

import sys

from newslint import tables
from newslint.desk import Desk
from newslint.errors import NewslintError
from newslint.fact import Fact, shown_fields
from newslint.fact_json import document_as_json
from newslint.files import STDIN, find_files
from newslint.in_step import InStep

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable, Iterator, Sequence

    from newslint.document import Document
    from newslint.in_step import Lists

DEFAULT_TABLES = ("header", "quotations", "attributions", "people", "dates", "numbers", "abbreviations")


def add_arguments(parser: ArgumentParser) -> None:
    """The options of ``newslint facts``."""
    parser.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="files, folders, patterns, or - (default: here)")
    parser.add_argument("--output-format", choices=("text", "jsonl"), default="text", help="text or jsonl (default: text)")
    parser.add_argument("--format", metavar="NAME", help="the format of all stories (default: as name and content tell)")
    parser.add_argument("--table", action="append", metavar="NAME", help="only this table; may be given again")


def run(arguments: Namespace) -> int:
    """Prints the facts of each document and gives the exit code."""
    chosen = arguments.table or [name for name in DEFAULT_TABLES if name in tables.names()]
    for name in chosen:
        tables.finder(name)
    show = _as_jsonl if arguments.output_format == "jsonl" else _as_text
    desk = Desk(format=arguments.format)
    files, problems = find_files(arguments.paths, desk.configurations)
    for batch in InStep().batches(_stories(files, desk, problems)):
        for document, _ in batch:
            if document is not None:
                sys.stdout.write(show(document, chosen))
    for problem in problems:
        print(f"newslint: {problem}", file=sys.stderr)
    return 2 if problems else 0


def _stories(files: Iterable[str], desk: Desk, problems: list[str]) -> Iterator[tuple[Lists, Document, None]]:
    """The documents of the files with the entries that the word lists have for them; what cannot be read is a problem."""
    for file in files:
        try:
            lists = desk.configurations.for_file(file).lexicons
            for document in desk.read(file, sys.stdin.buffer.read() if file == STDIN else None):
                yield lists, document, None
        except NewslintError as error:
            problems.append(str(error))


def _as_jsonl(document: Document, chosen: Sequence[str]) -> str:
    return document_as_json(document, chosen) + "\n"


def _as_text(document: Document, chosen: Sequence[str]) -> str:
    from newslint.formatters.text import printable

    lines = [printable(document.path)]
    for name in chosen:
        facts = document.table(name)
        lines += ["", f"  {name} ({len(facts)})"]
        for fact in facts:
            shown = [(field, getattr(fact, field)) for field in shown_fields(type(fact)) if field not in tables.COMMON_FIELDS]
            if name == "blocks" or fact.role != "paragraph":
                shown.insert(0, ("role", fact.role))
            fields = ", ".join([f"{field}={_short(value)}" for field, value in shown if value or isinstance(value, Fact)])
            lines.append(f"    {fact.line:>4}  {printable(fact.text[:60])}  {fields}")
    return "\n".join(lines) + "\n\n"


def _short(value: object) -> str:
    from newslint.formatters.text import printable

    if isinstance(value, Fact):
        return _short(value.reference()) if type(value).reference is not Fact.reference else printable(value.text)[:60]
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join([_short(item) for item in value[:5]]) + (", …" if len(value) > 5 else "") + "]"
    return printable(str(value))[:60]
