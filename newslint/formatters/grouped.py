"""One heading a file, and under it one line a violation."""

from __future__ import annotations

from itertools import groupby

from newslint.formatters.text import format_summary, painter, printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.report import Report

__all__ = ["format_report", "format_summary"]


def format_report(report: Report, *, color: bool) -> str:
    """The violations of each file, their places in a column."""
    paint = painter(color)
    lines = []
    for path, group in groupby(report.violations, key=lambda violation: violation.place.path):
        lines.append(paint("path", printable(path)))
        for violation in group:
            where = f"{violation.place.line}:{violation.place.column}"
            severity = paint(violation.severity, f"{violation.severity:<10}")
            lines.append(f"  {where:>8}  {severity}  {printable(violation.message)}  {paint('dim', violation.rule)}")
        lines.append("")
    return "".join(f"{line}\n" for line in lines)
