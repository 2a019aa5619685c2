"""Words, and how few of them have to be looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from newslint.readers import read_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.rule import Rule

WORDS = ["the", "The", "well-known", "mother-in-law", "don’t", "n’t", "мир", "été", "5", "a", "—", ",", "(", "\u00a0", "ß"]


@given(st.lists(st.sampled_from(WORDS)), st.sampled_from([" ", "  ", "\t", ", "]))
def test_the_repeated_words_are_those_of_all_words_that_are_repeated(words: list[str], gap: str) -> None:
    document = next(read_text("He said " + gap.join(words) + "."))
    spans = [(word.start, word.end, word.next) for word in document.table("words") if word.repeated]
    assert [(word.start, word.end, word.next) for word in document.table("words", "repeated")] == spans


def test_a_rule_about_repeated_words_only_asks_for_those(rule: Callable[[str], Rule]) -> None:
    text = "summary: s\nfrom: words\nwhere: {}\nforbid: true\nmessage: m\n"
    assert rule(text.format("lower == 'a' and repeated")).only == "repeated"
    assert rule(text.format("lower == 'a' or repeated")).only is None
    assert rule(text.format("not repeated")).only is None
