"""In whole stories of many forms, each slip of the page is told, and told once; where all is right, nothing is.

A story in ``stories/slips`` has its slips in itself: ``{{right|wrong|wrong}}``. Each is tried alone. ``⟨200B⟩`` is the character
of that number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from newslint import lint
from newslint.compiling import compile_rule
from newslint.fix import apply_edits
from newslint.ruleset import rule_files, shipped_folder
from newslint.violation import Violation

STORIES = sorted((Path(__file__).parent / "stories" / "slips").iterdir())
TOPICS = ("quotes", "dates", "typography", "structure")
RULES = [rule for rule in map(compile_rule, rule_files(shipped_folder())) if Path(rule.path).parent.name in TOPICS]
DEFAULT = [rule for rule in RULES if rule.pack == "default"]
_SLIP = re.compile(r"\{\{([^{}]*)\}\}")
_CHARACTER = re.compile(r"⟨([0-9A-F]+)⟩")


def plain(source: str) -> str:
    return _CHARACTER.sub(lambda match: chr(int(match.group(1), 16)), _SLIP.sub(lambda slip: slip.group(1).split("|")[0], source))


def with_slips(source: str) -> Iterator[tuple[str, str]]:
    """Each slip, as it is to be named in a message, and the story with that one alone."""
    for slip in _SLIP.finditer(source):
        right, *wrong = slip.group(1).split("|")
        for words in wrong:
            yield f"{right} → {words}", plain(source[: slip.start()]) + plain(words) + plain(source[slip.end() :])


def judged(text: str, path: Path) -> list[Violation]:
    return lint(text, path=path.name, rules=DEFAULT)


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_a_story_without_its_slips_draws_nothing(path: Path) -> None:
    text = plain(path.read_text(encoding="utf-8"))
    assert [(violation.rule, violation.message) for violation in judged(text, path)] == []


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_every_slip_is_told_once(path: Path) -> None:
    told = {slip: [v.rule for v in judged(text, path)] for slip, text in with_slips(path.read_text(encoding="utf-8"))}
    assert {slip: rules for slip, rules in told.items() if len(rules) != 1} == {}


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_after_all_safe_fixes_none_is_left_and_nothing_is_wrong(path: Path) -> None:
    unsettled = []
    for slip, text in with_slips(path.read_text(encoding="utf-8")):
        fixes = [violation.fix for violation in judged(text, path) if violation.fix is not None and violation.fix.safe]
        if fixes and judged(apply_edits(text, fixes), path):
            unsettled.append(slip)
    assert unsettled == []
