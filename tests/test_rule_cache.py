"""Compiled rules and patterns come back from an earlier run as they were made, and only while nothing changed."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from newslint import compiling, store
from newslint.linter import lint_document
from newslint.readers import read_text
from newslint.ruleset import load_rules

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

RULE = "summary: s\nfrom: sentences\nforbid: words > 3 or matches(text, 'q+')\nmessage: '{words} words'\n"
TEXT = "One two three four. One two."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(store.FOLDER_VARIABLE, str(tmp_path / "cache"))
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "my-rule.yaml").write_text(RULE)
    return tmp_path / "rules"


@pytest.fixture
def compilations(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the user's rules that were compiled, and not brought back."""
    made: list[str] = []
    really = compiling.compile_rule

    def counted(path: str, *arguments: object) -> object:
        made.append(os.path.basename(path))
        return really(path, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(compiling, "compile_rule", counted)
    return made


def messages(folder: Path, **overrides: dict[str, object]) -> list[str]:
    ruleset = load_rules([str(folder)], overrides).choose(select=["my-rule"])
    document = next(read_text(TEXT))
    return [violation.message for violation in lint_document(document, ruleset.rules).violations]


def test_a_rule_from_the_cache_reports_what_it_did_before(folder: Path, compilations: list[str]) -> None:
    assert messages(folder) == ["4 words"]
    compilations.clear()
    assert messages(folder) == ["4 words"]
    assert not compilations


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "my-rule.yaml").write_text(RULE.replace("> 3", "> 1")),
        lambda folder: (folder / "new-rule.yaml").write_text(RULE),
    ],
)
def test_a_change_of_the_rules_is_seen(folder: Path, compilations: list[str], change: Callable[[Path], object]) -> None:
    messages(folder)
    compilations.clear()
    change(folder)
    messages(folder)
    assert "my-rule.yaml" in compilations


def test_a_change_of_the_settings_is_seen(folder: Path, compilations: list[str]) -> None:
    messages(folder)
    assert messages(folder, **{"my-rule": {"message": "too long"}}) == ["too long"]


def test_a_change_of_a_word_list_is_seen(folder: Path, compilations: list[str]) -> None:
    (folder / "my-rule.yaml").write_text("summary: s\nreplace: words.tsv\n")
    (folder / "words.tsv").write_text("two\t2\n")
    assert messages(folder) == ["Write “2” instead of “two”."] * 2
    (folder / "words.tsv").write_text("three\t3\n")
    assert messages(folder) == ["Write “3” instead of “three”."]


def test_a_broken_rule_is_reported_every_time(folder: Path) -> None:
    (folder / "bad.yaml").write_text(RULE.replace("words", "wrods"))
    for _ in range(2):
        assert "no field 'wrods'" in load_rules([str(folder)]).problems[0]


def test_a_second_run_neither_reads_yaml_nor_compiles_a_pattern(folder: Path) -> None:
    (folder / "story.txt").write_text(TEXT)
    heavy = ["yaml", "msgspec", "regex", "dataclasses", "typing", "pathlib", "ast", "inspect", "argparse", "re", "functools"]
    program = (
        "import sys; from newslint.cli import main;"
        f"code = main(['check', {str(folder / 'story.txt')!r}, '--rules', {str(folder)!r}]);"
        f"print('imported', [name for name in {heavy} if name in sys.modules]); sys.exit(code)"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    for _ in range(2):
        run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env=environment, check=False)
    assert run.returncode == 1, run.stderr
    assert "4 words" in run.stdout
    assert "imported []" in run.stdout, run.stdout
