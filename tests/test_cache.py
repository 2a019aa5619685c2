"""The cache saves work and changes nothing, whatever happens to it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from newslint.file_check import FileCheck

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from newslint.document import Document
    from tests.conftest import Result

    Run = Callable[..., Result]

COUNT = 25


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with enough stories for the cache to be used, and a cache of its own."""
    (tmp_path / "stories").mkdir()
    for number in range(COUNT):
        (tmp_path / "stories" / f"{number:02}.txt").write_text(f"Story {number}. He saw the the dog.\n")
    monkeypatch.chdir(tmp_path / "stories")
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path


@pytest.fixture
def linted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that were really linted."""
    files: list[str] = []
    add = FileCheck.add

    def noted(check: FileCheck, document: Document) -> None:
        files.append(document.path)
        add(check, document)

    monkeypatch.setattr(FileCheck, "add", noted)
    return files


def run(newslint: Run, *arguments: str) -> Result:
    """A run in this process only, so that it can be counted."""
    return newslint("check", "--jobs", "1", *arguments)


def test_what_has_not_changed_is_not_linted_again(newslint: Run, desk: Path, linted: list[str]) -> None:
    first = run(newslint)
    assert len(linted) == COUNT
    linted.clear()
    assert run(newslint) == first
    assert linted == []
    (desk / "stories" / "07.txt").write_text("Mended.\n")
    assert run(newslint).out.count("repeated-word") == COUNT - 1
    assert linted == ["07.txt"]


@pytest.mark.parametrize(
    "configuration",
    [
        "settings: {repeated-word: suggestion}",
        "allow: [{rule: repeated-word, path: 07.txt, sentence: He saw the the dog.}]",
        "lexicons: {given_names_male: [Xyzzy]}",
        "settings: {unused-suppression: off}",
    ],
)
def test_other_settings_are_other_results(newslint: Run, desk: Path, linted: list[str], configuration: str) -> None:
    run(newslint)
    linted.clear()
    (desk / "stories" / ".newslint.yaml").write_text(configuration)
    with_cache = run(newslint)
    assert linted
    assert with_cache == run(newslint, "--no-cache")


def test_a_changed_rule_is_another_rule(newslint: Run, desk: Path) -> None:
    rules = desk / "rules"
    rules.mkdir()
    (rules / "no-dogs.yaml").write_text("summary: s\nmatch: dog\nmessage: one\n")
    assert "one" in run(newslint, "--rules", str(rules)).out
    (rules / "no-dogs.yaml").write_text("summary: s\nmatch: dog\nmessage: two\n")
    assert "two" in run(newslint, "--rules", str(rules)).out


def test_html_and_the_baseline_find_what_they_need(newslint: Run, desk: Path) -> None:
    run(newslint)
    assert "Story 7." in run(newslint, "--output-format", "html").out
    assert f"{COUNT} known violations" in newslint("baseline").out
    assert run(newslint).code == 0


@pytest.mark.parametrize("damage", [b"", b"x", b"cut"])
def test_a_damaged_cache_is_made_anew(newslint: Run, desk: Path, damage: bytes) -> None:
    first = run(newslint)
    for entry in (desk / "cache").iterdir():
        content = entry.read_bytes()
        entry.write_bytes(content[: len(content) // 2] if damage == b"cut" else damage)
    assert run(newslint) == first
    assert run(newslint) == first


def test_a_cache_that_cannot_be_written_is_done_without(newslint: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", os.devnull)
    assert run(newslint).code == 1
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", "")
    assert run(newslint).code == 1


def test_problems_are_not_kept(newslint: Run, desk: Path) -> None:
    (desk / "stories" / "99.txt").write_bytes(b"a\0b")
    assert run(newslint).code == 2
    assert run(newslint).code == 2


def settled(folder: Path, seconds: int = 10) -> None:
    """Has all stories be so many seconds old."""
    for path in folder.iterdir():
        status = path.stat()
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns - seconds * 10**9))


def test_a_file_whose_state_is_the_same_is_not_read_again(newslint: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settled(desk / "stories")
    first = run(newslint)
    read: list[str] = []
    monkeypatch.setattr("newslint.cache._hash_of", read.append)
    assert run(newslint) == first
    assert read == []


@pytest.mark.parametrize("fresh", [True, False], ids=["just changed", "changed long ago"])
def test_a_changed_file_of_the_same_size_and_age_is_linted(newslint: Run, desk: Path, linted: list[str], fresh: bool) -> None:
    if not fresh:
        settled(desk / "stories")
    run(newslint)
    path = desk / "stories" / "07.txt"
    status = path.stat()
    path.write_text(path.read_text().replace("the the", "the old"))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    linted.clear()
    assert run(newslint).out.count("repeated-word") == COUNT - 1
    assert linted == ["07.txt"]


def test_a_file_that_was_only_touched_is_not_linted_again(newslint: Run, desk: Path, linted: list[str]) -> None:
    first = run(newslint)
    settled(desk / "stories", 20)
    linted.clear()
    assert run(newslint) == first
    assert linted == []


def test_runs_with_other_settings_leave_each_others_results_alone(newslint: Run, desk: Path, linted: list[str]) -> None:
    run(newslint)
    run(newslint, "--select", "typography")
    linted.clear()
    run(newslint)
    run(newslint, "--select", "typography")
    assert linted == []
