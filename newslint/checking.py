"""Lints files and gathers what was found into a Report."""

from __future__ import annotations

import os

from newslint import patterns
from newslint.acceptance import anchors
from newslint.errors import NewslintError
from newslint.file_result import FileResult
from newslint.plan import Plan
from newslint.report import Report
from newslint.violation import Violation
from newslint.workers import how_many, in_order

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from newslint.desk import Review
    from newslint.document import Document
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
        anchors={file: tuple(result.anchors) for file, result in zip(files, results, strict=True)},
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
    if processes < 2:
        for file in files:
            yield check_file(file, selection, plan)
        return
    broken = "not linted: the process that was to read it broke down"
    for content in in_order(
        files,
        work=lambda file: check_file(file, selection, plan).packed(),
        failed=lambda file: FileResult.failure(f"{file}: {broken}").packed(),
        finish=patterns.keep,
        jobs=processes,
    ):
        yield FileResult.unpacked(content)


def check_file(file: str, selection: Selection, plan: Plan) -> FileResult:
    """The result for one file of a selection, which may hold several documents."""
    result = FileResult([], [], {}, {}, [])
    try:
        if plan.fix is not None:
            from newslint.fixing import fix_file

            fixed = fix_file(file, plan.desk, unsafe=plan.fix == "unsafe", write=plan.write)
            result.fixed, result.difference = fixed.applied, fixed.difference
        review = plan.desk.review(file)
        content = selection.contents.get(file)
        for document in plan.desk.read(file, content):
            _add(result, document, review, plan, selection.lines.get(file))
            document.forget()
        result.violations += review.unused_allowances()
        result.gone = sum(review.accepted.gone().values())
    except NewslintError as error:
        result.problems.append(str(error))
    except Exception as error:  # a fault of newslint's own must not take the other stories with it
        result.problems.append(f"{file}: newslint itself failed here ({_summary(error)}); please report that with the story")
    return result


def _summary(error: Exception) -> str:
    """An error, and the place in the code where it arose, on one line."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f", {os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}" if trace is not None else ""
    return f"{type(error).__name__}: {' '.join(str(error).split())}{place}"


def _add(result: FileResult, document: Document, review: Review, plan: Plan, changed: Sequence[tuple[int, int]] | None) -> None:
    outcome = review.lint(document)
    violations = outcome.violations
    if changed is not None:
        violations = [violation for violation in violations if _touches(violation, changed)]
    result.violations += violations
    result.problems += outcome.problems
    result.lines.update(_lines_shown(document, violations))
    if plan.keep_texts and violations:
        result.texts[document.path] = document.source
    if plan.keep_anchors:
        result.anchors += anchors(document, violations)


def _touches(violation: Violation, changed: Sequence[tuple[int, int]]) -> bool:
    """Whether a violation, or a place it disagrees with, stands in one of these stretches of lines."""
    places = (violation.place, *(related.place for related in violation.related))
    return any(place.line <= last and place.end_line >= first for place in places for first, last in changed)


def _lines_shown(document: Document, violations: Iterable[Violation]) -> Iterator[tuple[tuple[str, int], str]]:
    for violation in violations:
        for place in (violation.place, *(related.place for related in violation.related)):
            yield (place.path, place.line), document.source_line(place.line)
