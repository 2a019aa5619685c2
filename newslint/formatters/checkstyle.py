"""A Checkstyle report, which many CI servers and reviewdog read."""

from __future__ import annotations

from itertools import groupby

from newslint.formatters._xml import element

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.report import Report
    from newslint.violation import Violation

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
SEVERITIES = {"error": "error", "warning": "warning", "suggestion": "info"}


def format_report(report: Report, *, color: bool) -> str:
    """The document, with an element for each file that has violations."""
    files = [
        element("file", "".join(f"\n  {_error(violation)}" for violation in group) + "\n", name=path)
        for path, group in groupby(report.violations, key=lambda item: item.place.path)
    ]
    return HEAD + element("checkstyle", "\n" + "".join(f"{file}\n" for file in files), version="4.3") + "\n"


def _error(violation: Violation) -> str:
    return element(
        "error",
        line=violation.place.line,
        column=violation.place.column,
        severity=SEVERITIES[violation.severity],
        message=violation.message,
        source=f"newslint.{violation.rule}",
    )
