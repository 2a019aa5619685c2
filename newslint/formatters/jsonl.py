"""One JSON object a line and violation, as in the array of ``json``."""

from __future__ import annotations

import json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.report import Report


def format_report(report: Report, *, color: bool) -> str:
    """The lines; nothing where there are no violations."""
    return "".join(json.dumps(violation.as_data(), ensure_ascii=False) + "\n" for violation in report.violations)
