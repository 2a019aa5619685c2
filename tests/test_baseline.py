"""A baseline hides what it knows, as often as it knows it, and nothing else."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.acceptance import Accepted, anchors, hashed_anchor
from newslint.desk import Desk
from newslint.readers import read_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Result

    Run = Callable[..., Result]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a story that has two doubled words."""
    (tmp_path / "a.txt").write_text("He saw the the dog.\n\nIt ran and and barked.\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_only_new_violations_are_reported_wherever_the_old_ones_move(newslint: Run, desk: Path) -> None:
    assert "2 known violations" in newslint("baseline").out
    assert newslint("check").code == 0
    story = desk / "a.txt"
    story.write_text("A first line.\n\n" + story.read_text().replace("barked", "barked") + "\nIt chased the the cat.\n")
    result = newslint("check", "--output-format", "concise")
    assert result.out.splitlines() == ["a.txt:7:15: error repeated-word “the” stands twice in a row."]
    assert len(newslint("check", "--no-baseline", "--output-format", "concise").out.splitlines()) == 3


def test_what_no_longer_occurs_is_told_and_pruned(newslint: Run, desk: Path) -> None:
    newslint("baseline")
    (desk / "a.txt").write_text("He saw the dog.\n\nIt ran and and barked. It chased the the cat.\n")
    assert "1 of the baseline's violations no longer occur" in newslint("check").err
    assert "1 known violation, 1 fewer than before" in newslint("baseline", "--prune").out
    result = newslint("check", "--output-format", "concise")
    assert (len(result.out.splitlines()), result.err) == (1, "")


def test_the_same_fault_twice_in_a_sentence_is_known_as_often_as_it_was(newslint: Run, desk: Path) -> None:
    (desk / "a.txt").write_text("The the dog saw the the cat.\n")
    newslint("baseline")
    (desk / "a.txt").write_text("The the dog saw the the cat.\n\nThe the dog saw the the cat.\n")
    assert len(newslint("check", "--output-format", "concise", "--select", "repeated-word").out.splitlines()) == 2


def test_the_baseline_is_one_violation_a_line_and_the_same_for_the_same(newslint: Run, desk: Path) -> None:
    newslint("baseline")
    text = (desk / ".newslint-baseline.json").read_text()
    assert len(text.splitlines()) == 4
    assert json.loads(text)["violations"][0]["path"] == "a.txt"
    newslint("baseline")
    assert (desk / ".newslint-baseline.json").read_text() == text


def test_pruning_leaves_other_files_alone_and_takes_off_those_that_are_gone(newslint: Run, desk: Path) -> None:
    (desk / "b.txt").write_text("The the end.\n")
    (desk / "c.txt").write_text("The the end.\n")
    newslint("baseline")
    (desk / "b.txt").unlink()
    assert "3 known violations, 1 fewer" in newslint("baseline", "--prune", "a.txt").out


def test_what_a_run_did_not_look_for_stays_known(newslint: Run, desk: Path) -> None:
    (desk / "b.txt").write_text("The the end.\n\nShe came on June 31.\n")
    assert "4 known violations" in newslint("baseline").out
    assert "4 known violations" in newslint("baseline", "a.txt").out
    assert "4 known violations" in newslint("baseline", "nowhere.txt").out
    assert "4 known violations" in newslint("baseline", "--select", "impossible-date").out
    (desk / "b.txt").write_bytes(b"The the end.\xff\n")
    assert "4 known violations" in newslint("baseline", "--prune").out


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"newslint-baseline": 9}', '{"newslint-baseline": 1, "violations": [1]}'])
def test_what_is_no_baseline_is_refused(newslint: Run, desk: Path, content: str) -> None:
    (desk / ".newslint-baseline.json").write_text(content)
    result = newslint("check")
    assert result.code == 2
    assert ".newslint-baseline.json: " in result.err


WORDS = st.lists(st.sampled_from(["the", "the the", "and and", "dog.", "ran.", "so so"]), max_size=14).map(" ".join)


@given(WORDS, WORDS)
def test_known_and_new_violations_make_up_all(before: str, after: str) -> None:
    desk = Desk(select=["repeated-word"])

    def found(text: str) -> tuple:  # type: ignore[type-arg]
        document = next(read_text(text, path="story.txt"))
        violations = desk.lint(document, "story.txt").violations
        return document, violations, [hashed_anchor(anchor) for anchor in anchors(document, violations)]

    _, _, old = found(before)
    document, violations, now = found(after)
    accepted = Accepted(known={anchor: old.count(anchor) for anchor in old})
    new = accepted.new(document, violations)
    known = [violation for violation in violations if violation not in new]
    hidden = sum(min(old.count(anchor), now.count(anchor)) for anchor in set(now))
    assert len(known) == hidden
    assert len(known) + len(new) == len(violations)
    assert sum(accepted.gone().values()) == len(old) - hidden
