"""Whole stories, each beside what newslint has to say of its numbers, words and abbreviations.

A ``.golden`` file has one violation a line: the line of the story, the rule, and the words flagged. To look at what
changed, delete it and run the tests twice: the first run writes it anew.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint import lint

STORIES = Path(__file__).parent / "stories" / "words"
TOPICS = (
    *("sum-mismatch", "percent-total", "percent-change", "count-mismatch", "million-billion", "headline-number-mismatch"),
    *("span-mismatch", "reversed-amounts"),
    *("percent-form-mix", "number-form-mix", "currency-form-mix", "thousands-form-mix"),
    *("spelling-mix", "dialect-mix", "hyphenation-mix", "compound-mix", "capitalization-mix", "diacritic-mix", "place-name-mix"),
    *("undefined-abbreviation", "abbreviation-before-definition", "abbreviation-defined-twice", "abbreviation-two-expansions"),
    *("unused-abbreviation", "dotted-abbreviation-mix"),
)


def violations(story: Path) -> str:
    text = story.read_text()
    found = (violation for violation in lint(text) if violation.rule in TOPICS)
    return "".join(f"{v.place.line}\t{v.rule}\t{text[v.place.start : v.place.end]}\n" for v in found)


@pytest.mark.parametrize("story", sorted(STORIES.glob("*.txt")), ids=lambda story: story.stem)
def test_a_story_draws_what_stands_beside_it(story: Path) -> None:
    golden = story.with_suffix(".golden")
    if not golden.exists():
        golden.write_text(violations(story))
    assert violations(story) == golden.read_text()


def test_the_stories_show_every_rule() -> None:
    shown = {line.split("\t")[1] for golden in STORIES.glob("*.golden") for line in golden.read_text().splitlines()}
    assert shown == set(TOPICS)


def test_a_sound_story_draws_nothing() -> None:
    assert violations(STORIES / "clean.txt") == ""
