"""Stories that are read together are read as each of them is alone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from newslint.grammar.marks import mark

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import Any

STORY = "Rescuers found {count} people on Tuesday. “We was lucky,” {name} said.\n\nThe the hall was {colour} and gray.\n"
COUNT = 70  # more than are read at a time


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    for number in range(COUNT):
        words = {"count": number, "name": f"Hassan{'n' * (number % 3)}", "colour": ("gray", "grey")[number % 2]}
        (tmp_path / f"{number:02}.txt").write_text(STORY.format(**words) * (1 + number % 2))
    (tmp_path / "30b.txt").write_bytes(b"\xff\xfe\x00broken")
    (tmp_path / "rows.jsonl").write_text(
        "".join(json.dumps({"text": f"He said the the end came {n}.\n"}) + "\n" for n in range(COUNT))
    )
    return tmp_path


def test_a_story_has_the_same_violations_alone_and_among_others(archive: Path, newslint: Callable[..., Any]) -> None:
    together = json.loads(newslint("check", "--no-cache", "--jobs", "1", "--output-format", "json", str(archive)).out)
    alone = [
        violation
        for file in sorted(archive.iterdir())
        for violation in json.loads(newslint("check", "--output-format", "json", str(file)).out or "[]")
    ]
    assert together == sorted(alone, key=lambda violation: (violation["path"], violation["start"], violation["rule"]))
    assert len(together) > COUNT


def test_an_analysis_that_breaks_down_over_one_story_costs_that_story(
    archive: Path, newslint: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = mark.set_code_aside

    def sometimes_broken(found: Any) -> None:
        if any(one.text == "{" for marks in found for one in marks):
            raise KeyError("{")
        real(found)

    monkeypatch.setattr(mark, "set_code_aside", sometimes_broken)
    before = newslint("check", "--no-cache", "--jobs", "1", str(archive))
    (archive / "40b.txt").write_text("Here stands `code` {in brackets}, and the the end.\n")
    after = newslint("check", "--no-cache", "--jobs", "1", str(archive))
    assert after.out.count("repeated-word") == before.out.count("repeated-word") > COUNT
    assert [line for line in after.err.splitlines() if line not in before.err] == [
        line for line in after.err.splitlines() if "40b.txt: newslint itself failed here (KeyError" in line
    ]
    assert "40b.txt" in after.err


def test_a_story_has_the_same_facts_alone_and_among_others(archive: Path, newslint: Callable[..., Any]) -> None:
    together = newslint("facts", "--output-format", "jsonl", str(archive)).out.splitlines()
    files = [file for file in sorted(archive.iterdir()) if file.name != "30b.txt"]
    alone = [line for file in files for line in newslint("facts", "--output-format", "jsonl", str(file)).out.splitlines()]
    assert sorted(line for line in together if line.startswith("{")) == sorted(alone)
    assert len(alone) == 2 * COUNT
