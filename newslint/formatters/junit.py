"""A JUnit report: a suite for each file with violations, a failed case for each violation."""

from __future__ import annotations

from itertools import groupby
from xml.sax.saxutils import escape

from newslint.formatters._xml import clean, element

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint.report import Report
    from newslint.violation import Violation

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def format_report(report: Report, *, color: bool) -> str:
    """The document; one suite with one case that passed where there is nothing to report."""
    suites = [_suite(path, list(group)) for path, group in groupby(report.violations, key=lambda item: item.place.path)]
    if not suites:
        passed = element("testcase", name="newslint", classname="newslint", time="0")
        suites = [element("testsuite", f"\n  {passed}\n", name="newslint", tests=1, failures=0, errors=0, time="0")]
    total = max(1, len(report.violations))
    content = "\n" + "\n".join(suites) + "\n"
    return HEAD + element("testsuites", content, name="newslint", tests=total, failures=len(report.violations), errors=0) + "\n"


def _suite(path: str, violations: Iterable[Violation]) -> str:
    cases = [_case(violation) for violation in violations]
    content = "".join(f"\n  {case}" for case in cases) + "\n"
    return element("testsuite", content, name=path, tests=len(cases), failures=len(cases), errors=0, time="0")


def _case(violation: Violation) -> str:
    place = violation.place
    where = f"{place.path}:{place.line}:{place.column}"
    failure = element(
        "failure", escape(clean(f"{where}: {violation.message}")), message=violation.message, type=violation.severity
    )
    return element("testcase", failure, name=f"{violation.rule} {place.line}:{place.column}", classname=place.path, time="0")
