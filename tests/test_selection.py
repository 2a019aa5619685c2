"""newslint lints what it is pointed at: files, patterns, standard input, and what git says has changed."""

from __future__ import annotations

import io
import subprocess
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Result

    Run = Callable[..., Result]

FAULT = "He saw the the dog.\n"


def git(*arguments: str) -> None:
    """Runs git as somebody."""
    command = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", *arguments]
    subprocess.run(command, check=True, capture_output=True)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one story that has a fault, committed."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    git("init", "--quiet", ".")
    (tmp_path / "old story.txt").write_text(FAULT)
    git("add", ".")
    git("commit", "--quiet", "--message", "x")
    return tmp_path


def found(newslint: Run, *arguments: str) -> list[str]:
    """The places of doubled words."""
    result = newslint("check", "--output-format", "concise", "--select", "repeated-word", *arguments)
    assert not result.err
    return [line.split(": ")[0] for line in result.out.splitlines()]


def test_patterns_are_expanded_here_where_the_shell_does_not(newslint: Run, desk: Path) -> None:
    (desk / "a" / "b").mkdir(parents=True)
    (desk / "a" / "b" / "c.txt").write_text(FAULT)
    assert found(newslint, "**/*.txt") == ["a/b/c.txt:1:12", "old story.txt:1:12"]
    assert found(newslint, "a/*/c.*") == ["a/b/c.txt:1:12"]
    assert newslint("check", "*.nothing").code == 2


def test_standard_input_goes_by_the_name_it_is_given(newslint: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def give() -> None:
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(FAULT.encode())))

    give()
    assert found(newslint, "-") == ["-:1:12"]
    give()
    assert found(newslint, "-", "--stdin-filename", "draft.txt") == ["draft.txt:1:12"]
    (desk / ".newslint.yaml").write_text("exclude: [draft.txt]\n")
    give()
    assert found(newslint, "-", "--stdin-filename", "draft.txt") == []


def test_staged_files_are_read_as_they_are_staged(newslint: Run, desk: Path) -> None:
    assert found(newslint, "--staged") == []
    story = desk / "new «story».txt"
    story.write_text(FAULT)
    assert found(newslint, "--staged") == []
    git("add", ".")
    story.write_text("Mended since.\n")
    assert found(newslint, "--staged") == ["new «story».txt:1:12"]
    assert found(newslint, "--changed") == []


def test_changed_files_are_those_since_a_revision_and_those_git_does_not_know(newslint: Run, desk: Path) -> None:
    (desk / "news").mkdir()
    (desk / "news" / "new.txt").write_text(FAULT)
    assert found(newslint, "--changed") == ["news/new.txt:1:12"]
    git("add", ".")
    git("commit", "--quiet", "--message", "y")
    assert found(newslint, "--changed") == []
    assert found(newslint, "--since", "HEAD~1") == ["news/new.txt:1:12"]
    assert found(newslint, "--since", "HEAD~1", "elsewhere") == []
    assert found(newslint, "--since", "HEAD~1", "news") == ["news/new.txt:1:12"]


def test_changed_lines_hide_what_no_change_touches(newslint: Run, desk: Path) -> None:
    story = desk / "old story.txt"
    story.write_text(FAULT + "\nSeen by by all.\n\nFine.\n")
    assert found(newslint, "--changed", "--changed-lines") == ["old story.txt:3:9"]
    git("add", ".")
    assert found(newslint, "--staged", "--changed-lines") == ["old story.txt:3:9"]
    (desk / "unknown.txt").write_text(FAULT)
    assert found(newslint, "--changed", "--changed-lines") == ["old story.txt:3:9", "unknown.txt:1:12"]


def test_a_change_that_a_violation_only_relates_to_shows_it(newslint: Run, desk: Path) -> None:
    story = desk / "old story.txt"
    before = "The adviser spoke.\n\nAnother adviser spoke.\n\nThe advisor left.\n"
    story.write_text(before)
    git("commit", "--quiet", "--all", "--message", "y")
    story.write_text(before.replace("The adviser spoke.", "The adviser spoke again."))
    result = newslint("check", "--changed", "--changed-lines", "--output-format", "concise", "--select", "spelling-mix")
    assert result.out.startswith("old story.txt:5:5: ")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--changed-lines"], "--changed-lines needs"),
        (["--staged", "--fix"], "what is staged cannot be fixed"),
        (["--staged", "--changed"], "--staged goes without"),
        (["--since", "nowhere"], "git diff: "),
        (["-", "--fix"], "standard input cannot be fixed"),
        (["--reason", "x"], "--reason needs --allow"),
    ],
)
def test_what_does_not_go_together_is_told(newslint: Run, desk: Path, arguments: list[str], said: str) -> None:
    result = newslint("check", *arguments)
    assert result.code == 2
    assert said in result.err


def test_a_folder_without_git_says_so(newslint: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert "in no git repository" in newslint("check", "--changed").err


def test_profile_shows_rules_and_tables(newslint: Run, desk: Path) -> None:
    result = newslint("check", "--profile")
    assert result.code == 0
    assert "1 document" in result.out
    assert "repeated-word" in result.out
    assert "quotations" in result.out
