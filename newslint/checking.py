"""Lints files and gathers what was found into a Report."""

from __future__ import annotations

from newslint import patterns
from newslint.file_check import FileCheck
from newslint.file_result import FileResult
from newslint.in_step import InStep
from newslint.plan import Plan
from newslint.report import Report
from newslint.violation import Violation
from newslint.workers import how_many, in_order

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from newslint.selection import Selection

    Progress = Callable[[int, int], None]

FEWEST_TO_KEEP = 20  # files; with fewer, the cache takes longer than it saves


def check(selection: Selection, plan: Plan, jobs: int = 0, progress: Progress | None = None) -> Report:
    """The report on what was selected. What cannot be read is a problem; the others are linted.

    ``jobs`` is the number of processes to use, 0 for as many as are of use. The report is the same whatever it is.
    ``progress`` is told how many files are done, and of how many.

    Raises:
        ConfigurationError: the configuration of a file is wrong.
    """
    desk, files = plan.desk, selection.files
    desk.prepare(files)
    results = []
    for result in _results(selection, plan, jobs):
        results.append(result)
        if progress is not None:
            progress(len(results), len(files))
    violations = [violation for result in results for violation in result.violations]
    violations.sort(key=Violation.sort_key)
    telling = [(file, result) for file, result in zip(files, results, strict=True) if result.violations]
    return Report(
        violations=tuple(violations),
        problems=(*desk.problems(), *selection.missing, *(problem for result in results for problem in result.problems)),
        files=len(files),
        sources={place: line for result in results for place, line in result.lines.items()},
        rules=desk.all_rules(),
        fail_on={
            violation.place.path: desk.configurations.for_file(file).fail_on
            for file, result in telling
            for violation in result.violations
        },
        texts={path: text for result in results for path, text in result.texts.items()},
        anchors={file: tuple(result.anchors) for file, result in zip(files, results, strict=True) if not result.problems},
        failed=sum(bool(result.problems) for result in results),
        fixed=sum(result.fixed for result in results),
        difference="".join(result.difference for result in results),
        gone=sum(result.gone for result in results),
    )


def _results(selection: Selection, plan: Plan, jobs: int) -> Iterator[FileResult]:
    """The result for every file, in order: from the cache where it is there and may be used."""
    if len(selection.files) < FEWEST_TO_KEEP or not plan.keep_results or plan.fix is not None:
        yield from check_files(selection, selection.files, plan, jobs)
        return
    from newslint.cache import ResultCache

    cache = ResultCache(selection, plan)
    known = {file: result for file in selection.files if (result := cache.result(file)) is not None}
    fresh = check_files(selection, [file for file in selection.files if file not in known], plan, jobs)
    try:
        for file in selection.files:
            result = known.get(file)
            if result is None:
                result = next(fresh)
                cache.keep(file, result)
            yield result
    finally:
        cache.save()


def check_files(selection: Selection, files: Sequence[str], plan: Plan, jobs: int = 0) -> Iterator[FileResult]:
    """The result for every one of some files of a selection, in order."""
    processes = how_many(jobs, len(files))
    step = InStep()
    if processes < 2:
        yield from _check_in_step(files, selection, plan, step)
        return
    broken = "not linted: the process that was to read it broke down"
    for content in in_order(
        files,
        work=lambda some: (result.packed() for result in _check_in_step(some, selection, plan, step)),
        failed=lambda file: FileResult.failure(f"{file}: {broken}").packed(),
        finish=patterns.keep,
        jobs=processes,
    ):
        yield FileResult.unpacked(content)


def _check_in_step(files: Sequence[str], selection: Selection, plan: Plan, step: InStep) -> Iterator[FileResult]:
    """The same in this process, for as many stories at a time as are read in step."""
    checks = (FileCheck(file, selection, plan) for file in files)
    for batch in step.batches(story for check in checks for story in check.stories()):
        for document, check in batch:
            if document is not None:
                check.add(document)
            else:
                yield check.finished()
