"""Nothing crashes on texts made to hurt, and every violation stands in the text; ``benchmarks/hostile.py`` has the seconds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.fix import apply_edits
from newslint.linter import lint_document
from newslint.readers import plain
from tests.test_page_stories import RULES, lint

SIZE = 50_000  # bytes
ROUNDS = 10
TEXTS = {
    "opening quotes": "“" * (SIZE // 3),
    "opening quotes and words": "“a " * (SIZE // 5),
    "nested brackets": "(" * 10_000 + "x" + ")" * 10_000,
    "one word": "word " * (SIZE // 5),
    "alternating scripts": "аa" * (SIZE // 3),
    "words of two scripts": "pаir " * (SIZE // 6),
    "dates": "Monday, June 31, " * (SIZE // 17),
    "list items": "- one\n\n" * (SIZE // 7),
    "spaces": "a" + " " * SIZE + "b",
    "stops": "." * SIZE,
    "ampersands": "&" * SIZE,
    "angle brackets": "<p " * (SIZE // 3),
    "mojibake": "â€œ" * (SIZE // 8),
    "digits": "1" * SIZE,
}
WORDS = ["word", "The", "the", "June 31", "4 p.m.", "&amp;", "\u200b", "â€™", "16:30", "date 2023-6-20"]
PIECES = st.sampled_from([*"“”‘’\"'()[]—–-….,;:?! \n", *WORDS])


@pytest.mark.parametrize("name", TEXTS)
def test_violations_stand_in_the_text(name: str) -> None:
    text = TEXTS[name]
    places = [violation.place for violation in lint_document(plain.read(text), RULES).violations]
    assert all(0 <= place.start <= place.end <= len(text) for place in places)


@settings(deadline=None, max_examples=150)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_safe_fixes_come_to_an_end(text: str) -> None:
    for _ in range(ROUNDS):
        fixes = [violation.fix for violation in lint(text) if violation.fix is not None and violation.fix.safe]
        if not fixes:
            return
        text = apply_edits(text, fixes)
    raise AssertionError(text)
