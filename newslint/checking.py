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
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Any

    from newslint.desk import Desk
    from newslint.document import Document


class Plan(Record):
    """What a run does with every file: ``desk`` lints it; ``keep_texts`` keeps the sources of what has violations."""

    desk: Desk
    keep_texts: bool = False


class FileResult(Record):
    """What linting a file gave: violations, what could not be done, the source lines of all places by path and line.

    ``texts`` are the sources of its documents by path, where the plan wants them.
    """

    violations: list[Violation]
    problems: list[str]
    lines: dict[tuple[str, int], str]
    texts: dict[str, str]

    def as_values(self) -> tuple[Any, ...]:
        """The result as plain values, for another process; ``from_values`` makes it again."""
        violations = [violation.as_values() for violation in self.violations]
        return violations, self.problems, self.lines, self.texts

    @classmethod
    def from_values(cls, values: tuple[Any, ...]) -> FileResult:
        """The result that ``as_values`` gave the values of."""
        return cls([Violation.from_values(violation) for violation in values[0]], *values[1:])


def check_paths(paths: Iterable[str], plan: Plan, jobs: int = 0) -> Report:
    """The report on all stories at some paths. What cannot be read is a problem; the others are linted.

    ``jobs`` is the number of processes to use, 0 for as many as are of use. The report is the same whatever it is.

    Raises:
        ConfigurationError: the configuration of a file is wrong.
    """
    desk = plan.desk
    files, missing = find_files(paths, desk.configurations)
    for file in files:
        desk.rules_for(file)  # before there are several processes to load them
    problems = [*desk.problems(), *missing]
    violations: list[Violation] = []
    sources: dict[tuple[str, int], str] = {}
    texts: dict[str, str] = {}
    fail_on: dict[str, str] = {}
    for file, result in zip(files, check_files(files, plan, jobs), strict=True):
        violations += result.violations
        problems += result.problems
        sources.update(result.lines)
        texts.update(result.texts)
        least = desk.configurations.for_file(file).fail_on
        fail_on.update((violation.place.path, least) for violation in result.violations)
    return Report(tuple(violations), tuple(problems), len(files), sources, desk.all_rules(), fail_on, texts)


def check_files(files: Sequence[str], plan: Plan, jobs: int = 0) -> Iterator[FileResult]:
    """The result for every file, in order."""
    processes = how_many(jobs, len(files))
    if processes < 2:
        for file in files:
            yield check_file(file, plan)
        return
    for values in in_order(
        files,
        work=lambda file: check_file(file, plan).as_values(),
        failed=lambda file: ([], [f"{file}: not linted: the process that was to read it broke down"], {}, {}),
        finish=patterns.keep,
        jobs=processes,
    ):
        yield FileResult.from_values(values)


def check_file(file: str, plan: Plan) -> FileResult:
    """The result for one file, which may hold several documents."""
    result = FileResult([], [], {}, {})
    try:
        for document in read_file(file):
            outcome = plan.desk.lint(document, file)
            result.violations += outcome.violations
            result.problems += outcome.problems
            result.lines.update(_lines_shown(document, outcome.violations))
            if plan.keep_texts and outcome.violations:
                result.texts[document.path] = document.source
    except ReadError as error:
        result.problems.append(str(error))
    return result


def _lines_shown(document: Document, violations: Iterable[Violation]) -> Iterator[tuple[tuple[str, int], str]]:
    for violation in violations:
        for place in (violation.place, *(related.place for related in violation.related)):
            yield (place.path, place.line), document.source_line(place.line)
