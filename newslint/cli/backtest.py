"""Run one rule over an archive, to see what it would have said."""

from __future__ import annotations

import sys

from newslint.cli._options import tell
from newslint.errors import ConfigurationError, ReadError
from newslint.files import find_files
from newslint.formatters.text import printable
from newslint.linter import lint_document
from newslint.readers import read_file
from newslint.record import Record
from newslint.rule import rule_id
from newslint.ruleset import load_rules

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from newslint.document import Document
    from newslint.rule import Rule
    from newslint.violation import Violation

AROUND = 60  # characters shown before and after what is flagged


def add_arguments(parser: ArgumentParser) -> None:
    """The options of ``newslint backtest``."""
    parser.add_argument("rule", metavar="RULE", help="the id of a rule, or its file")
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files and folders of stories, or rows of them (.jsonl)")
    parser.add_argument("--rules", action="append", default=[], metavar="PATH", help="a rule file or folder of your own")
    parser.add_argument("--field", default="text", metavar="NAME", help="the field of a row that holds the story (default: text)")
    parser.add_argument("--samples", type=int, default=10, metavar="N", help="how many of its reports to show (default: 10)")
    parser.add_argument("--output-format", choices=("text", "json"), default="text", help="text or json (default: text)")


class Hit(Record):
    """A violation, and the text around it."""

    violation: Violation
    before: str
    flagged: str
    after: str


class Archive(Record):
    """What one rule said of an archive: documents and words read, documents with hits, hits in order."""

    documents: int
    words: int
    hit_documents: int
    hits: list[Hit]

    def per_thousand_words(self) -> float:
        """The hits in a thousand words."""
        return 1000 * len(self.hits) / self.words if self.words else 0.0

    def samples(self, count: int) -> list[Hit]:
        """So many hits, spread evenly over the archive; always the same ones."""
        number = len(self.hits)
        return [self.hits[index * number // count] for index in range(count)] if count < number else self.hits


def run(arguments: Namespace) -> int:
    """Prints the figures and samples, and gives the exit code."""
    rule = _rule(arguments.rule, arguments.rules)
    files, problems = find_files(arguments.paths)
    archive = Archive(0, 0, 0, [])
    for file in files:
        try:
            for document in read_file(file, field=arguments.field):
                _add(archive, document, rule, problems)
        except ReadError as error:
            problems.append(str(error))
    tell(*problems)
    sys.stdout.write(
        _as_json(rule, archive, arguments.samples)
        if arguments.output_format == "json"
        else _as_text(rule, archive, arguments.samples)
    )
    return 2 if problems else 0


def _rule(name: str, paths: list[str]) -> Rule:
    own = [name] if name.endswith((".yaml", ".yml")) else []
    chosen = load_rules([*paths, *own]).choose(select=[rule_id(name) if own else name])
    if chosen.problems:
        raise ConfigurationError(chosen.problems[0])
    if len(chosen.rules) != 1:
        raise ConfigurationError(f"'{name}' names {len(chosen.rules)} rules; give the id of one")
    return chosen.rules[0]


def _add(archive: Archive, document: Document, rule: Rule, problems: list[str]) -> None:
    outcome = lint_document(document, [rule])
    problems += outcome.problems
    archive.documents += 1
    archive.words += len(document.prose.split())
    archive.hit_documents += bool(outcome.violations)
    for violation in outcome.violations:
        start, end = violation.place.start, violation.place.end
        source = document.source
        archive.hits.append(Hit(violation, source[max(0, start - AROUND) : start], source[start:end], source[end : end + AROUND]))


def _as_text(rule: Rule, archive: Archive, samples: int) -> str:
    lines = [
        f"{rule.id}: {len(archive.hits):,} hits in {archive.hit_documents:,} of {archive.documents:,} documents, "
        f"{archive.per_thousand_words():.3f} in 1,000 words",
    ]
    for hit in archive.samples(samples):
        place = hit.violation.place
        before, flagged, after = (
            " ".join(printable(text.replace("\n", " ")).split(" ")) for text in (hit.before, hit.flagged, hit.after)
        )
        lines += ["", f"{printable(place.path)}:{place.line}:{place.column}: {printable(hit.violation.message)}"]
        lines.append(f"  …{before}[{flagged}]{after}…")
    return "\n".join(lines) + "\n"


def _as_json(rule: Rule, archive: Archive, samples: int) -> str:
    import json

    data = {
        "rule": rule.id,
        "documents": archive.documents,
        "words": archive.words,
        "hits": len(archive.hits),
        "documents_with_hits": archive.hit_documents,
        "per_thousand_words": round(archive.per_thousand_words(), 4),
        "samples": [hit.violation.as_data() for hit in archive.samples(samples)],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
