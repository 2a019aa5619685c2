"""What is done with one file of a run: it is fixed if that is wanted, read, and its documents are linted."""

from __future__ import annotations

import os

from newslint.acceptance import anchors
from newslint.errors import NewslintError
from newslint.file_result import FileResult
from newslint.violation import Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newslint.document import Document
    from newslint.in_step import Lists
    from newslint.plan import Plan
    from newslint.review import Review
    from newslint.selection import Selection


class FileCheck:
    """The check of one file of a selection, which may hold several documents; its result grows with each that is added.

    Whatever goes wrong is told in the result: a fault of newslint's own must not take the other stories with it.
    """

    def __init__(self, file: str, selection: Selection, plan: Plan) -> None:
        self._file = file
        self._selection = selection
        self._plan = plan
        self._result = FileResult([], [], {}, {}, [])
        self._review: Review | None = None
        self._whole = True

    def stories(self) -> Iterator[tuple[Lists, Document | None, FileCheck]]:
        """The documents of the file with the entries that the word lists have for it, and None at its end."""
        lists: Lists = {}
        try:
            if self._plan.fix is not None:
                self._fix()
            self._review = self._plan.desk.review(self._file)
            lists = self._review.lexicons
            for document in self._plan.desk.read(self._file, self._selection.contents.get(self._file)):
                yield lists, document, self
        except Exception as error:
            self._note(error)
        yield lists, None, self

    def add(self, document: Document) -> None:
        """Lints one of the documents."""
        assert self._review is not None
        try:
            self._add(document, self._review)
        except Exception as error:
            self._note(error)

    def finished(self) -> FileResult:
        """The result, once all documents were added."""
        if self._review is not None and self._whole:
            self._result.violations += self._review.unused_allowances()
            self._result.gone = sum(self._review.accepted.gone().values())
        return self._result

    def _fix(self) -> None:
        from newslint.fixing import fix_file

        fixed = fix_file(self._file, self._plan.desk, unsafe=self._plan.fix == "unsafe", write=self._plan.write)
        self._result.fixed, self._result.difference = fixed.applied, fixed.difference

    def _add(self, document: Document, review: Review) -> None:
        result = self._result
        outcome = review.lint(document)
        violations = outcome.violations
        changed = self._selection.lines.get(self._file)
        if changed is not None:
            violations = [violation for violation in violations if _touches(violation, changed)]
        result.violations += violations
        result.problems += outcome.problems
        _add_lines(result.lines, document, violations)
        if self._plan.keep_texts and violations:
            result.texts[document.path] = document.source
        if self._plan.keep_anchors:
            result.anchors += anchors(document, violations)

    def _note(self, error: Exception) -> None:
        self._whole = False
        self._result.problems.append(
            str(error)
            if isinstance(error, NewslintError)
            else f"{self._file}: newslint itself failed here ({_summary(error)}); please report that with the story"
        )


def _summary(error: Exception) -> str:
    """An error, and the place in the code where it arose, on one line."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f", {os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}" if trace is not None else ""
    return f"{type(error).__name__}: {' '.join(str(error).split())}{place}"


def _touches(violation: Violation, changed: Sequence[tuple[int, int]]) -> bool:
    """Whether a violation, or a place it disagrees with, stands in one of these stretches of lines."""
    places = (violation.place, *(related.place for related in violation.related))
    return any(place.line <= last and place.end_line >= first for place in places for first, last in changed)


def _add_lines(lines: dict[tuple[str, int], str], document: Document, violations: Iterable[Violation]) -> None:
    """Adds the lines of the source that violations and their related places stand in, each of which may be all of it."""
    for violation in violations:
        for place in (violation.place, *(related.place for related in violation.related)):
            if (place.path, place.line) not in lines:
                lines[place.path, place.line] = document.source_line(place.line)
