"""Every output format says the same things, validates against its schema, and survives hostile text."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

import jsonschema
import pytest
import xmlschema

from newslint.formatters import names

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Result

    Run = Callable[..., Result]

SCHEMAS = Path(__file__).parent / "schemas"
STORY = "Café owners said “no” »today & <b>now</b>. 😀 the the end\x01.\n\nShe spoke, and and left.\r\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a story that has faults and characters that every format must escape."""
    (tmp_path / "a story & more.txt").write_text(STORY, encoding="utf-8", newline="")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def report(newslint: Run, format: str) -> str:
    """The report in a format."""
    result = newslint("check", "--output-format", format)
    assert (result.code, result.err) == (1, "")
    return result.out


def violations(newslint: Run) -> list[dict[str, Any]]:
    """What the JSON contract says of the same stories."""
    made: list[dict[str, Any]] = json.loads(report(newslint, "json"))
    assert len(made) >= 3
    return made


@pytest.mark.parametrize("format", names())
def test_no_violations_is_a_report_too(newslint: Run, tmp_path: Path, format: str) -> None:
    (tmp_path / "quiet.txt").write_text("All is well.\n")
    result = newslint("check", tmp_path, "--output-format", format)
    assert (result.code, result.err) == (0, "")


@pytest.mark.parametrize("format", names())
def test_the_same_input_gives_the_same_bytes(newslint: Run, desk: Path, format: str) -> None:
    assert report(newslint, format) == report(newslint, format)


def test_jsonl_is_json_by_the_line(newslint: Run, desk: Path) -> None:
    assert [json.loads(line) for line in report(newslint, "jsonl").split("\n")[:-1]] == violations(newslint)


@pytest.mark.parametrize(("format", "schema"), [("sarif", "sarif-schema-2.1.0.json"), ("rdjson", "rdjson-DiagnosticResult.json")])
def test_json_formats_validate_and_broken_ones_do_not(newslint: Run, desk: Path, format: str, schema: str) -> None:
    validator = _validator(json.loads((SCHEMAS / schema).read_text()))
    made = json.loads(report(newslint, format))
    assert not [error.message for error in validator.iter_errors(made)]
    broken = json.loads(json.dumps(made).replace('"message":', '"massage":'))
    broken["runs" if format == "sarif" else "diagnostics"] = "none"
    assert list(validator.iter_errors(broken))


def _validator(schema: dict[str, Any]) -> Any:
    return jsonschema.validators.validator_for(schema)(schema)


def test_junit_validates_and_a_broken_one_does_not(newslint: Run, desk: Path) -> None:
    schema = xmlschema.XMLSchema(str(SCHEMAS / "junit-10.xsd"))
    made = report(newslint, "junit")
    schema.validate(made)
    assert not schema.is_valid(made.replace("<testsuite ", "<testsweet ").replace("</testsuite>", "</testsweet>"))
    root = ElementTree.fromstring(made)
    assert root.get("failures") == str(len(violations(newslint))) == str(len(root.findall(".//failure")))


def test_sarif_tells_rules_places_fixes_and_lasting_fingerprints(newslint: Run, desk: Path) -> None:
    run = json.loads(report(newslint, "sarif"))["runs"][0]
    wanted = violations(newslint)
    for result, violation in zip(run["results"], wanted, strict=True):
        place = result["locations"][0]["physicalLocation"]
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert (rule["id"], rule["help"]["text"] != "") == (violation["rule"], True)
        assert place["artifactLocation"]["uri"] == "a%20story%20%26%20more.txt"
        assert place["region"]["startColumn"] == violation["column"]
        assert ("fixes" in result) == (violation["fix"] is not None)
        assert len(result.get("relatedLocations", [])) == len(violation["related"])
    before = {result["partialFingerprints"]["newslint/v1"] for result in run["results"]}
    assert len(before) == len(wanted)
    story = desk / "a story & more.txt"
    story.write_text("A first line.\n\n" + story.read_text(encoding="utf-8"), encoding="utf-8")
    again = json.loads(report(newslint, "sarif"))["runs"][0]["results"]
    assert before <= {result["partialFingerprints"]["newslint/v1"] for result in again}


def test_rdjson_counts_bytes(newslint: Run, desk: Path) -> None:
    lines = STORY.encode().splitlines()
    for item, violation in zip(json.loads(report(newslint, "rdjson"))["diagnostics"], violations(newslint), strict=True):
        span = item["location"]["range"]
        if span["start"]["line"] == span["end"]["line"]:
            text = lines[span["start"]["line"] - 1][span["start"]["column"] - 1 : span["end"]["column"] - 1].decode()
            assert text == STORY[violation["start"] : violation["end"]]


def test_github_commands_are_one_line_each_and_escaped(newslint: Run, desk: Path) -> None:
    lines = report(newslint, "github").splitlines()
    assert len(lines) == len(violations(newslint))
    for line in lines:
        assert re.match(r"::(error|warning|notice) file=a story & more\.txt,line=\d+,[^:]*::", line)


def test_gitlab_fingerprints_are_unique(newslint: Run, desk: Path) -> None:
    issues = json.loads(report(newslint, "gitlab"))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == len(violations(newslint))
    assert {issue["severity"] for issue in issues} <= {"major", "minor", "info"}


def test_checkstyle_holds_every_violation(newslint: Run, desk: Path) -> None:
    errors = ElementTree.fromstring(report(newslint, "checkstyle")).findall("./file/error")
    assert [(int(error.get("line", 0)), error.get("source")) for error in errors] == [
        (violation["line"], f"newslint.{violation['rule']}") for violation in violations(newslint)
    ]


def test_html_shows_the_whole_story_escaped_and_links_both_ways(newslint: Run, desk: Path) -> None:
    page = report(newslint, "html")
    text = re.search(r'<div class="text">(.*?)</div>', page, re.DOTALL)
    assert text is not None
    shown = re.sub(r"<[^>]+>", "", text[1])
    assert shown == STORY.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    ids, links = set(re.findall(r' id="([^"]+)"', page)), set(re.findall(r' href="#([^"]+)"', page))
    assert links <= ids
    assert {f"note-{number}" for number in range(1, len(violations(newslint)) + 1)} <= links
    assert not re.search(r'(src|href)="(?!#)', page)


def test_several_reports_at_once(newslint: Run, desk: Path) -> None:
    result = newslint("check", "--output", "sarif=out.sarif", "--output", "html=out.html", "--output", "concise")
    assert result.out == report(newslint, "concise")
    assert json.loads((desk / "out.sarif").read_text())["version"] == "2.1.0"
    assert (desk / "out.html").read_text().startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--output", "sarf=x"], "did you mean 'sarif'?"),
        (["--output", "json", "--output", "text"], "two outputs go to standard output"),
        (["--output", "json=x", "--output", "text=x"], "two outputs go to x"),
        (["--output", "json=no/such/folder"], "cannot write the file"),
    ],
)
def test_an_output_that_cannot_be_is_told(newslint: Run, desk: Path, arguments: list[str], said: str) -> None:
    result = newslint("check", *arguments)
    assert result.code == 2
    assert said in result.err


def test_statistics_count_by_rule_and_quiet_leaves_out_the_count(newslint: Run, desk: Path) -> None:
    assert re.search(r"(?m)^ +2  repeated-word +error", newslint("check", "--statistics").out)
    assert " in 1 file." in newslint("check").out
    assert " in 1 file." not in newslint("check", "--quiet").out


def test_a_fix_is_shown_so_that_it_can_be_read(newslint: Run, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("He  came the the day.Then he left. “It was late» and dark.\n\n“It was late,” he said.\n")
    fixes = [line.strip() for line in newslint("check", tmp_path).out.splitlines() if line.startswith("  fix: ")]
    assert fixes == ["fix: write a space", "fix: delete this", "fix: write “. ”", "fix: write ”"]
