"""Reviewdog Diagnostic Format (https://github.com/reviewdog/reviewdog/tree/master/proto/rdf).

Its columns count bytes of UTF-8 from 1.
"""

from __future__ import annotations

import json
from itertools import accumulate

from newslint.remember import remember_latest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from newslint.report import Report
    from newslint.violation import Edit, Place, Violation

STEP = 1_000  # characters
SEVERITIES = {"error": "ERROR", "warning": "WARNING", "suggestion": "INFO"}


def format_report(report: Report, *, color: bool) -> str:
    """One DiagnosticResult."""
    diagnostics = [_diagnostic(violation, report) for violation in report.violations]
    return json.dumps({"source": {"name": "newslint"}, "diagnostics": diagnostics}, ensure_ascii=False, indent=1) + "\n"


def _diagnostic(violation: Violation, report: Report) -> dict[str, Any]:
    code = {"value": violation.rule}
    if violation.url is not None:
        code["url"] = violation.url
    made: dict[str, Any] = {
        "message": violation.message,
        "location": _location(violation.place, report),
        "severity": SEVERITIES[violation.severity],
        "code": code,
    }
    if violation.related:
        made["relatedLocations"] = [
            {"message": related.message, "location": _location(related.place, report)} for related in violation.related
        ]
    suggestions = [_suggestion(edit, violation.place, report) for edit in violation.fix.edits] if violation.fix else []
    if suggestions and None not in suggestions:
        made["suggestions"] = suggestions
    return made


def _location(place: Place, report: Report) -> dict[str, Any]:
    start = _position(place.path, place.line, place.column, report)
    return {"path": place.path, "range": {"start": start, "end": _position(place.path, place.end_line, place.end_column, report)}}


def _suggestion(edit: Edit, place: Place, report: Report) -> dict[str, Any] | None:
    """The edit by lines and columns; None where it lies outside of the line that is flagged."""
    line = report.sources.get((place.path, place.line))
    start = place.column - 1 + edit.start - place.start
    end = start + edit.end - edit.start
    if line is None or start < 0 or end > len(line):
        return None
    ends = [_position(place.path, place.line, column + 1, report) for column in (start, end)]
    return {"range": {"start": ends[0], "end": ends[1]}, "text": edit.text}


def _position(path: str, line: int, column: int, report: Report) -> dict[str, int]:
    text = report.sources.get((path, line))
    if text is None:
        return {"line": line}
    steps = _steps(text)
    step = (column - 1) // STEP
    return {"line": line, "column": steps[step] + _length(text[step * STEP : column - 1]) + 1}


@remember_latest(16)
def _steps(text: str) -> list[int]:
    """How many bytes stand before each STEP characters of a line, which may be as long as the story."""
    lengths = (_length(text[start : start + STEP]) for start in range(0, len(text), STEP))
    return list(accumulate(lengths, initial=0))


def _length(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
