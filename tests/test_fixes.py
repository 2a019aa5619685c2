"""Fixes change what they say and nothing else, and files are written whole or not at all."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.fix import apply_edits, compatible, fix_text
from newslint.violation import Edit, Fix, Place, Violation
from newslint.writing import WriteError, write_whole

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Result

    Run = Callable[..., Result]

RULE = """summary: s
message: write {wanted}
replace: {colour: color, in order to: to, onetwo: one two}
"""
UNSAFE = "summary: s\nmessage: m\nreplace: {maybe: perhaps}\nsafe: false\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two rules that offer fixes, and nothing else that runs."""
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "plain-words.yaml").write_text(RULE)
    (tmp_path / "rules" / "sure-words.yaml").write_text(UNSAFE)
    (tmp_path / ".newslint.yaml").write_text("rules: [rules]\nselect: [plain-words, sure-words]\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_safe_fixes_are_applied_and_what_is_left_is_reported(newslint: Run, desk: Path) -> None:
    story = desk / "a.txt"
    story.write_text("The colour, maybe, in order to see.\n")
    result = newslint("check", "--fix", "--output-format", "concise", "a.txt")
    assert story.read_text() == "The color, maybe, to see.\n"
    assert result.out == "a.txt:1:12: warning sure-words m\n"
    assert "2 violations fixed" in result.err
    assert newslint("check", "--fix", "--unsafe-fixes", "a.txt").code == 0
    assert story.read_text() == "The color, perhaps, to see.\n"


def test_fix_only_reports_nothing_and_succeeds(newslint: Run, desk: Path) -> None:
    (desk / "a.txt").write_text("The colour, maybe.\n")
    result = newslint("check", "--fix-only", "a.txt")
    assert (result.code, result.out) == (0, "")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_ends_byte_order_marks_and_modes_are_kept(newslint: Run, desk: Path, encoding: str, ending: str) -> None:
    story = desk / "a.txt"
    text = ending.join(["One \u2028 colour.", "", "Caf\u00e9 \U0001f600 in order to\ttry.", ""])
    story.write_bytes(text.encode(encoding))
    story.chmod(0o640)
    assert newslint("check", "--fix", "a.txt").code == 0
    wanted = text.replace("colour", "color").replace("in order to", "to")
    assert story.read_bytes() == wanted.encode(encoding)
    assert story.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("last", ["", "\n"])
def test_a_difference_applies_with_patch(newslint: Run, desk: Path, ending: str, last: str) -> None:
    if shutil.which("patch") is None:
        pytest.skip("no patch here")
    (desk / "stories").mkdir()
    story = desk / "stories" / "a.txt"
    lines = [f"Line {number}." for number in range(9)]
    before = ending.join(["The colour.", *lines, "In order to end with colour."]) + last.replace("\n", ending)
    story.write_bytes(before.encode())
    result = newslint("check", "--diff", "stories")
    assert result.code == 1
    assert story.read_bytes() == before.encode()
    patch = subprocess.run(["patch", "-p0", "--binary"], input=result.out.encode(), capture_output=True, check=False)
    assert patch.returncode == 0, patch.stdout
    by_patch = story.read_bytes()
    story.write_bytes(before.encode())
    newslint("check", "--fix", "stories")
    assert story.read_bytes() == by_patch
    assert newslint("check", "--diff", "stories") == (0, "", "")


def test_a_link_stays_a_link(newslint: Run, desk: Path) -> None:
    (desk / "real.txt").write_text("The colour.\n")
    (desk / "link.txt").symlink_to("real.txt")
    newslint("check", "--fix", "link.txt")
    assert (desk / "link.txt").is_symlink()
    assert (desk / "real.txt").read_text() == "The color.\n"


def test_fixes_that_undo_one_another_leave_the_file_alone(newslint: Run, desk: Path) -> None:
    (desk / "rules" / "plain-words.yaml").write_text("summary: s\nmessage: m\nreplace: {colour: color}\n")
    (desk / "rules" / "sure-words.yaml").write_text("summary: s\nmessage: m\nreplace: {color: colour}\n")
    story = desk / "a.txt"
    story.write_text("The colour.\n")
    result = newslint("check", "--fix", "a.txt")
    assert result.code == 2
    assert "undo one another" in result.err
    assert story.read_text() == "The colour.\n"


def test_nothing_is_written_over_a_file_that_changed(tmp_path: Path) -> None:
    story = tmp_path / "a.txt"
    story.write_text("new")
    with pytest.raises(WriteError, match="changed while"):
        write_whole(str(story), b"fixed", expected=b"old")
    assert story.read_text() == "new"
    assert os.listdir(tmp_path) == ["a.txt"]


def test_a_full_disk_damages_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    story = tmp_path / "a.txt"
    story.write_text("old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WriteError, match=r"No space left on device; it is as it was"):
        write_whole(str(story), b"fixed", expected=b"old")
    assert story.read_text() == "old"
    assert os.listdir(tmp_path) == ["a.txt"]


def _tree(folder: Path, count: int) -> dict[str, tuple[str, str]]:
    folder.mkdir()
    texts = {}
    for number in range(count):
        before = f"Story {number}. " + "The colour was bright in order to shine. " * 40
        texts[f"{number}.txt"] = (before, before.replace("colour", "color").replace("in order to", "to"))
        (folder / f"{number}.txt").write_text(before)
    return texts


def _fixing(*arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "newslint", "check", "--fix-only", *arguments]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def test_two_that_fix_the_same_files_leave_each_whole(desk: Path) -> None:
    texts = _tree(desk / "stories", 60)
    both = [_fixing("stories"), _fixing("stories")]
    for one in both:
        _, err = one.communicate()
        assert one.returncode == 0 or b"changed while newslint read it" in err
    for name, (_, after) in texts.items():
        assert (desk / "stories" / name).read_text() == after
    assert sorted(os.listdir(desk / "stories")) == sorted(texts)


@pytest.mark.parametrize("seconds", [0.25, 0.4, 0.6])
def test_a_kill_amid_500_files_leaves_each_as_it_was_or_fixed(desk: Path, seconds: float) -> None:
    texts = _tree(desk / "stories", 500)
    one = _fixing("stories", "--jobs", "1")
    try:
        one.wait(seconds)
    except subprocess.TimeoutExpired:
        one.kill()
    one.communicate()
    for name, either in texts.items():
        assert (desk / "stories" / name).read_text() in either


EDITS = st.tuples(st.integers(0, 30), st.integers(0, 4), st.text("xyz", max_size=3)).map(
    lambda told: Edit(told[0], told[0] + told[1], told[2])
)
FIXES = st.lists(st.lists(EDITS, min_size=1, max_size=3).map(lambda edits: Fix(True, tuple(edits))), max_size=8)


@given(FIXES)
def test_no_two_edits_that_are_applied_touch(fixes: list[Fix]) -> None:
    edits = sorted({(edit.start, edit.end, edit.text) for fix in compatible(fixes) for edit in fix.edits})
    assert all(one[1] < other[0] for one, other in pairwise(edits))


@given(FIXES)
def test_what_no_edit_covers_is_kept_and_every_edit_is_applied_once(fixes: list[Fix]) -> None:
    text = "".join(chr(0x4E00 + number) for number in range(40))
    edits = {(edit.start, edit.end, edit.text) for fix in compatible(fixes) for edit in fix.edits}
    covered = {offset for start, end, _ in edits for offset in range(start, end)}
    fixed = apply_edits(text, fixes)
    assert [letter for letter in fixed if letter not in "xyz"] == [text[at] for at in range(40) if at not in covered]
    assert len([letter for letter in fixed if letter in "xyz"]) == sum(len(new) for _, _, new in edits)


@given(st.text("ab ", max_size=30))
def test_passes_end_with_a_text_that_needs_no_more(text: str) -> None:
    def lint(now: str) -> list[Violation]:
        at = now.find("aa")
        place = Place("-", at, at + 2, 1, 1, 1, 1)
        return [Violation("r", "error", "m", place, fix=Fix(True, (Edit(at, at + 2, "b"),)))] if at >= 0 else []

    fixed = fix_text(text, lint)
    assert fixed.settled == (text.count("aa") <= 10) or fixed.text == text
    assert not fixed.settled or "aa" not in fixed.text
