"""A GitLab Code Quality report (https://docs.gitlab.com/ci/testing/code_quality/)."""

from __future__ import annotations

import json

from newslint.formatters._fingerprint import fingerprints

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.report import Report

SEVERITIES = {"error": "major", "warning": "minor", "suggestion": "info"}


def format_report(report: Report, *, color: bool) -> str:
    """The array of issues."""
    issues = [
        {
            "description": violation.message,
            "check_name": violation.rule,
            "fingerprint": fingerprint,
            "severity": SEVERITIES[violation.severity],
            "location": {
                "path": violation.place.path.removeprefix("./"),
                "lines": {"begin": violation.place.line, "end": violation.place.end_line},
            },
        }
        for violation, fingerprint in zip(report.violations, fingerprints(report), strict=True)
    ]
    return json.dumps(issues, ensure_ascii=False, indent=1) + "\n"
