"""What rule authors have: a skeleton to begin with, and an archive to try a rule on."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from newslint import tables

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Result

    Run = Callable[..., Result]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_skeleton_of_a_rule_passes_its_own_examples(newslint: Run, desk: Path) -> None:
    assert newslint("new", "passive-headline").code == 0
    result = newslint("test", "rules")
    assert (result.code, result.err) == (0, "")


@pytest.mark.parametrize("table", [name for name in tables.names() if name != "matches"])
def test_the_skeleton_for_a_table_loads_and_waits_for_examples(newslint: Run, desk: Path, table: str) -> None:
    assert newslint("new", "my-rule", "--from", table).code == 0
    assert newslint("test", "rules").err == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["Passive_Headline"], "is no id of a rule"),
        (["../escape"], "is no id of a rule"),
        (["my-rule", "--from", "quotation"], "did you mean 'quotations'?"),
    ],
)
def test_what_cannot_be_a_rule_is_told(newslint: Run, desk: Path, arguments: list[str], said: str) -> None:
    result = newslint("new", *arguments)
    assert (result.code, said in result.err) == (2, True)
    assert not list(desk.iterdir())


def test_no_rule_is_written_over(newslint: Run, desk: Path) -> None:
    newslint("new", "my-rule")
    assert "is there already" in newslint("new", "my-rule").err


def test_two_rules_of_one_id_are_told(newslint: Run, desk: Path) -> None:
    for folder in ("a", "b"):
        assert newslint("new", "my-rule", "--folder", folder).code == 0
    (desk / "story.txt").write_text("All is well.\n")
    result = newslint("check", "story.txt", "--rules", "a", "--rules", "b", "--rules", "b/my-rule.yaml")
    assert result.code == 2
    assert "b/my-rule.yaml: the rule in a/my-rule.yaml has the same id; rename one of them" in result.err
    assert newslint("check", "story.txt", "--rules", "b", "--rules", "b/my-rule.yaml").code == 0


def test_backtest_counts_hits_in_folders_and_rows(newslint: Run, desk: Path) -> None:
    newslint("new", "my-rule")
    (desk / "archive").mkdir()
    (desk / "archive" / "a.txt").write_text("It was more better so.\n")
    rows = [{"body": "All is well in the city tonight."}, {"body": "It is more better and more better."}]
    (desk / "archive" / "b.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    arguments = ("backtest", "rules/my-rule.yaml", "archive/a.txt", "archive/b.jsonl", "--field", "body")
    result = newslint(*arguments)
    assert result.out.startswith("my-rule: 3 hits in 2 of 3 documents, 157.895 in 1,000 words\n")
    assert "…It was [more better] so." in result.out
    data = json.loads(newslint(*arguments, "--output-format", "json", "--samples", "2").out)
    assert (data["hits"], data["documents"], data["documents_with_hits"], len(data["samples"])) == (3, 3, 2, 2)
    assert newslint(*arguments) == result
