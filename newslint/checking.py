"""Lints files and gathers what was found into a Report."""

from __future__ import annotations

from newslint.errors import ReadError
from newslint.files import find_files
from newslint.linter import lint_document
from newslint.readers import read_file
from newslint.report import Report

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.document import Document
    from newslint.ruleset import RuleSet
    from newslint.violation import Violation


def check_paths(paths: Iterable[str], ruleset: RuleSet) -> Report:
    """The report on all stories at some paths. What cannot be read is a problem; the others are linted."""
    files, problems = find_files(paths)
    problems = [*ruleset.problems, *problems]
    violations: list[Violation] = []
    sources: dict[tuple[str, int], str] = {}
    for file in files:
        try:
            for document in read_file(file):
                outcome = lint_document(document, ruleset.rules)
                violations += outcome.violations
                problems += outcome.problems
                sources.update(_lines_shown(document, outcome.violations))
        except ReadError as error:
            problems.append(str(error))
    return Report(tuple(violations), tuple(problems), len(files), sources, ruleset.rules)


def _lines_shown(document: Document, violations: Iterable[Violation]) -> Iterator[tuple[tuple[str, int], str]]:
    for violation in violations:
        for place in (violation.place, *(related.place for related in violation.related)):
            yield (place.path, place.line), document.source_line(place.line)
