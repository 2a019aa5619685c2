"""One line a violation: ``path:line:column: severity rule message``."""

from __future__ import annotations

from newslint.formatters.text import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.report import Report


def format_report(report: Report, *, color: bool) -> str:
    """The lines of all violations; nothing where there are none."""
    return "".join(
        f"{printable(violation.place.path)}:{violation.place.line}:{violation.place.column}: "
        f"{violation.severity} {violation.rule} {printable(violation.message)}\n"
        for violation in report.violations
    )
