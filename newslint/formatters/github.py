"""Workflow commands that GitHub Actions shows as annotations of the changed lines."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.report import Report
    from newslint.violation import Violation

LEVELS = {"error": "error", "warning": "warning", "suggestion": "notice"}
_IN_MESSAGES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTIES = {**_IN_MESSAGES, ":": "%3A", ",": "%2C"}


def format_report(report: Report, *, color: bool) -> str:
    """One command a violation."""
    return "".join(_command(violation) for violation in report.violations)


def _command(violation: Violation) -> str:
    place = violation.place
    properties = {"file": place.path, "line": place.line, "endLine": place.end_line, "title": f"newslint {violation.rule}"}
    if place.line == place.end_line:  # GitHub heeds columns within one line only
        properties |= {"col": place.column, "endColumn": place.end_column}
    told = ",".join(f"{name}={_escaped(str(value), _IN_PROPERTIES)}" for name, value in properties.items())
    also = "".join(f"\n{related.message}, line {related.place.line}" for related in violation.related[:3])
    return f"::{LEVELS[violation.severity]} {told}::{_escaped(violation.message + also, _IN_MESSAGES)}\n"


def _escaped(text: str, escapes: dict[str, str]) -> str:
    return "".join(escapes.get(letter, letter) for letter in text)
