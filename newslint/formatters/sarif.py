"""SARIF 2.1.0, as code scanning services read it (https://docs.oasis-open.org/sarif/sarif/v2.1.0/)."""

from __future__ import annotations

import json
from urllib.parse import quote

from newslint import __version__
from newslint.formatters._fingerprint import fingerprints

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from newslint.report import Report
    from newslint.rule import Rule
    from newslint.violation import Fix, Place, Violation

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "suggestion": "note"}


def format_report(report: Report, *, color: bool) -> str:
    """One log with one run; it describes the rules that reported something."""
    reported = {violation.rule for violation in report.violations}
    rules = [rule for rule in report.rules if rule.id in reported]
    indexes = {rule.id: index for index, rule in enumerate(rules)}
    driver = {"name": "newslint", "version": __version__, "rules": [_rule(rule) for rule in rules]}
    results = [
        _result(violation, fingerprint, indexes)
        for violation, fingerprint in zip(report.violations, fingerprints(report), strict=True)
    ]
    invocation = {
        "executionSuccessful": not report.problems,
        "toolExecutionNotifications": [{"level": "error", "message": {"text": problem}} for problem in report.problems],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [invocation],
        "results": results,
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    from newslint.errors import RuleError
    from newslint.rule_file import read_rule_file

    try:
        help_text = read_rule_file(rule.path)[0].description.strip()
    except RuleError:  # the file has changed since it was used
        help_text = ""
    made = {
        "id": rule.id,
        "shortDescription": {"text": rule.summary},
        "help": {"text": help_text or rule.summary},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": [rule.pack]},
    }
    return made if rule.url is None else {**made, "helpUri": rule.url}


def _result(violation: Violation, fingerprint: str, indexes: dict[str, int]) -> dict[str, Any]:
    made: dict[str, Any] = {
        "ruleId": violation.rule,
        "level": LEVELS[violation.severity],
        "message": {"text": violation.message},
        "locations": [{"physicalLocation": _location(violation.place)}],
        "partialFingerprints": {"newslint/v1": fingerprint},
    }
    if violation.rule in indexes:
        made["ruleIndex"] = indexes[violation.rule]
    if violation.related:
        made["relatedLocations"] = [
            {"id": number, "physicalLocation": _location(related.place), "message": {"text": related.message}}
            for number, related in enumerate(violation.related, 1)
        ]
    if violation.fix is not None:
        made["fixes"] = [_fix(violation.fix, violation.place.path)]
    return made


def _location(place: Place) -> dict[str, Any]:
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "charOffset": place.start,
        "charLength": place.end - place.start,
    }
    return {"artifactLocation": {"uri": _uri(place.path)}, "region": region}


def _fix(fix: Fix, path: str) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": {"charOffset": edit.start, "charLength": edit.end - edit.start},
            "insertedContent": {"text": edit.text},
        }
        for edit in fix.edits
    ]
    return {
        "description": {"text": "Safe fix" if fix.safe else "Fix that may change the meaning"},
        "artifactChanges": [{"artifactLocation": {"uri": _uri(path)}, "replacements": replacements}],
    }


def _uri(path: str) -> str:
    return quote(path.removeprefix("./").replace("\\", "/"), errors="surrogatepass")
