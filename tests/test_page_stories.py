"""Whole stories are judged as their margins say.

A story in ``stories/page`` carries its faults in itself: ``⟦rule-id⟧words⟦/⟧`` is what the rule must flag, and the rules of the
page (quotes, dates, typography, structure) may flag nothing else.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newslint.compiling import compile_rule
from newslint.fix import apply_edits
from newslint.linter import lint_document
from newslint.readers import plain
from newslint.ruleset import rule_files, shipped_folder
from newslint.violation import Violation

STORIES = sorted((Path(__file__).parent / "stories" / "page").glob("*.txt"))
TOPICS = ("quotes", "dates", "typography", "structure")
RULES = [rule for rule in map(compile_rule, rule_files(shipped_folder())) if Path(rule.path).parent.name in TOPICS]
DEFAULT = [rule for rule in RULES if rule.pack == "default"]
_MARK = re.compile(r"⟦([^⟧]*)⟧")


def read(path: Path) -> tuple[str, list[tuple[str, str, int]]]:
    """A story without its margins, and what they say: rule, flagged words and where they begin."""
    text, faults, open_faults, last = "", [], [], 0
    source = path.read_text(encoding="utf-8")
    for match in _MARK.finditer(source):
        text += source[last : match.start()]
        last = match.end()
        if match.group(1) == "/":
            rule, start = open_faults.pop()
            faults.append((rule, text[start:], start))
        else:
            open_faults.append((match.group(1), len(text)))
    return text + source[last:], sorted(faults, key=lambda fault: fault[2])


def lint(text: str) -> list[Violation]:
    return lint_document(plain.read(text), DEFAULT).violations


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_a_story_has_the_faults_its_margins_say_and_no_others(path: Path) -> None:
    text, faults = read(path)
    found = [(v.rule, text[v.place.start : v.place.end], v.place.start) for v in lint(text)]
    assert found == faults


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_after_all_safe_fixes_none_is_left_and_nothing_new_is_wrong(path: Path) -> None:
    text, _ = read(path)
    before = lint(text)
    fixed = apply_edits(text, [v.fix for v in before if v.fix is not None and v.fix.safe])
    after = lint(fixed)
    assert [v for v in after if v.fix is not None and v.fix.safe] == []
    assert sum(v.severity == "error" for v in after) <= sum(v.severity == "error" for v in before)


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_a_fix_changes_nothing_outside_its_edits(path: Path) -> None:
    text, _ = read(path)
    for violation in lint(text):
        if violation.fix is not None:
            (edit,) = violation.fix.edits
            fixed = apply_edits(text, [violation.fix])
            assert fixed == text[: edit.start] + edit.text + text[edit.end :]
