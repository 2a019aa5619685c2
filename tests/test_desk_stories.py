"""Whole stories in the manner of different desks are judged as their margins say, by all default rules at once.

The margins of ``stories/desk`` are those of ``stories/page``; one misspelled speaker may draw two rules at one place. The slips
are worded as real ones are, and the stories named "sound" have nicknames, stage names and quotations that only look like faults.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint import lint
from tests.test_page_stories import read

STORIES = sorted((Path(__file__).parent / "stories" / "desk").glob("*.txt"))


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_a_story_draws_what_its_margins_say_and_nothing_else(path: Path) -> None:
    text, faults = read(path)
    found = sorted((v.rule, text[v.place.start : v.place.end], v.place.start) for v in lint(text))
    assert found == sorted(faults)
