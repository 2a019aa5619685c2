"""In whole stories of many desks, each slip in a name, a speaker, a title, an age or a pronoun is told when it is alone.

A story in ``stories/people`` has its slips in itself: ``{{rule|right|wrong}}``. The slips are those that an editor would meet: a
speaker nobody introduced, a letter off in a possessive, a caption or a headline, "he" for "she", one "Mr." too few.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newslint import lint

STORIES = sorted((Path(__file__).parent / "stories" / "people").glob("*.txt"))
_SLIP = re.compile(r"\{\{([a-z-]+)\|([^|{}]*)\|([^{}]*)\}\}")


def with_slip(source: str, place: int | None) -> str:
    """The story with the wrong words at ``place`` in the source, and the right ones everywhere else."""
    return _SLIP.sub(lambda slip: slip.group(3) if slip.start() == place else slip.group(2), source)


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_a_story_without_slips_draws_nothing(path: Path) -> None:
    assert [(v.rule, v.message) for v in lint(with_slip(path.read_text(encoding="utf-8"), None))] == []


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_every_slip_draws_its_rule_alone(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    wrong = []
    for slip in _SLIP.finditer(source):
        drawn = [violation.rule for violation in lint(with_slip(source, slip.start()))]
        if drawn != [slip.group(1)]:
            wrong.append((slip.group(), drawn))
    assert wrong == []
