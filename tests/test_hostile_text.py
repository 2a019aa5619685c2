"""A megabyte of anything takes less than three seconds for the rules of a topic, and nothing crashes."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.fix import apply_edits
from newslint.linter import lint_document
from newslint.readers import plain
from tests.test_stories import DEFAULT, RULES, lint

MEGABYTE = 1_000_000  # code points or so
TEXTS = {
    "opening quotes": "“" * (MEGABYTE // 3),
    "opening quotes and words": "“a " * (MEGABYTE // 5),
    "nested brackets": "(" * 10_000 + "x" + ")" * 10_000,
    "one word": "word " * (MEGABYTE // 5),
    "alternating scripts": "аa" * (MEGABYTE // 3),
    "words of two scripts": "pаir " * (MEGABYTE // 6),
    "dates": "Monday, June 31, " * (MEGABYTE // 17),
    "list items": "- one\n\n" * (MEGABYTE // 7),
    "spaces": "a" + " " * MEGABYTE + "b",
    "stops": "." * MEGABYTE,
    "ampersands": "&" * MEGABYTE,
    "angle brackets": "<p " * (MEGABYTE // 3),
    "mojibake": "â€œ" * (MEGABYTE // 8),
    "digits": "1" * MEGABYTE,
}
PIECES = st.sampled_from(
    [*"“”‘’\"'()[]—–-….,;:?! \n", "word", "The", "the", "June 31", "4 p.m.", "&amp;", "\u200b", "â€™", "16:30", "date 2023-6-20"]
)


@pytest.mark.parametrize("name", TEXTS)
def test_a_megabyte_takes_less_than_three_seconds_a_topic(name: str) -> None:
    document = plain.read(TEXTS[name])
    topics: dict[str, float] = {}
    for rule in RULES:
        begun = time.process_time()
        lint_document(document, [rule])
        topics[rule.id] = time.process_time() - begun
    assert max(topics.values()) < 3, topics


@settings(deadline=None, max_examples=150)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_safe_fixes_come_to_an_end_and_bring_no_error(text: str) -> None:
    errors = sum(violation.severity == "error" for violation in lint(text))
    for _ in range(4):
        fixes = [violation.fix for violation in lint(text) if violation.fix is not None and violation.fix.safe]
        text = apply_edits(text, fixes)
    assert sum(violation.severity == "error" for violation in lint(text)) <= errors


def test_all_rules_of_the_page_are_here() -> None:
    assert len(DEFAULT) >= 30
