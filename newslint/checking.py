"""Lints files and gathers what was found into a Report."""

from __future__ import annotations

from newslint import patterns
from newslint.errors import ReadError
from newslint.files import find_files
from newslint.readers import read_file
from newslint.record import Record
from newslint.report import Report
from newslint.violation import Violation
from newslint.workers import how_many, in_order

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Any

    from newslint.desk import Desk
    from newslint.document import Document


class FileResult(Record):
    """What linting a file gave: violations, what could not be done, and the source lines of all places, by path and line."""

    violations: Sequence[Violation]
    problems: Sequence[str]
    lines: Mapping[tuple[str, int], str]

    def as_values(self) -> tuple[Any, ...]:
        """The result as plain values, for another process; ``from_values`` makes it again."""
        return [violation.as_values() for violation in self.violations], list(self.problems), dict(self.lines)

    @classmethod
    def from_values(cls, values: tuple[Any, ...]) -> FileResult:
        """The result that ``as_values`` gave the values of."""
        violations, problems, lines = values
        return cls([Violation.from_values(violation) for violation in violations], problems, lines)


def check_paths(paths: Iterable[str], desk: Desk, jobs: int = 0) -> Report:
    """The report on all stories at some paths. What cannot be read is a problem; the others are linted.

    ``jobs`` is the number of processes to use, 0 for as many as are of use. The report is the same whatever it is.

    Raises:
        ConfigurationError: the configuration of a file is wrong.
    """
    files, missing = find_files(paths, desk.configurations)
    for file in files:
        desk.rules_for(file)  # before there are several processes to load them
    problems = [*desk.problems(), *missing]
    violations: list[Violation] = []
    sources: dict[tuple[str, int], str] = {}
    fail_on: dict[str, str] = {}
    for file, result in zip(files, check_files(files, desk, jobs), strict=True):
        violations += result.violations
        problems += result.problems
        sources.update(result.lines)
        least = desk.configurations.for_file(file).fail_on
        fail_on.update((violation.place.path, least) for violation in result.violations)
    return Report(tuple(violations), tuple(problems), len(files), sources, desk.all_rules(), fail_on)


def check_files(files: Sequence[str], desk: Desk, jobs: int = 0) -> Iterator[FileResult]:
    """The result for every file, in order."""
    processes = how_many(jobs, len(files))
    if processes < 2:
        for file in files:
            yield check_file(file, desk)
        return
    for values in in_order(
        files,
        work=lambda file: check_file(file, desk).as_values(),
        failed=lambda file: ([], [f"{file}: not linted: the process that was to read it broke down"], {}),
        finish=patterns.keep,
        jobs=processes,
    ):
        yield FileResult.from_values(values)


def check_file(file: str, desk: Desk) -> FileResult:
    """The result for one file, which may hold several documents."""
    violations: list[Violation] = []
    problems: list[str] = []
    lines: dict[tuple[str, int], str] = {}
    try:
        for document in read_file(file):
            outcome = desk.lint(document, file)
            violations += outcome.violations
            problems += outcome.problems
            lines.update(_lines_shown(document, outcome.violations))
    except ReadError as error:
        problems.append(str(error))
    return FileResult(violations, problems, lines)


def _lines_shown(document: Document, violations: Iterable[Violation]) -> Iterator[tuple[tuple[str, int], str]]:
    for violation in violations:
        for place in (violation.place, *(related.place for related in violation.related)):
            yield (place.path, place.line), document.source_line(place.line)
