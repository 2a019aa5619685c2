"""A JSON array of violations, as the contract in the documentation has it."""

from __future__ import annotations

import json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.report import Report


def format_report(report: Report, *, color: bool) -> str:
    """The array, one violation a line."""
    items = [json.dumps(violation.as_data(), ensure_ascii=False) for violation in report.violations]
    return "[\n" + ",\n".join(items) + "\n]\n" if items else "[]\n"
