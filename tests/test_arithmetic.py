"""Sentences in the manner of news with a sum, a share, a change or a count: those that are wrong are found, the others are not.

The rules have to be almost never wrong: what can be read in another way is left alone.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint import lint
from newslint.rule import Rule
from newslint.ruleset import load_rules

STORIES = Path(__file__).parent / "stories"
ARITHMETIC = frozenset(
    {
        "sum-mismatch",
        "percent-total",
        "percent-change",
        "count-mismatch",
        "impossible-count",
        "million-billion",
        "headline-number-mismatch",
        "list-count",
        "span-mismatch",
        "difference-mismatch",
        "average-mismatch",
        "conversion-mismatch",
        "exchange-mismatch",
        "direction-mismatch",
    }
)


def lines(name: str) -> list[str]:
    """The lines of a file beside the stories, without its comments."""
    text = (STORIES / name).read_text(encoding="utf-8")
    return [line.replace("\\n", "\n") for line in text.splitlines() if not line.startswith("#")]


@pytest.fixture(scope="module")
def rules() -> tuple[Rule, ...]:
    return tuple(rule for rule in load_rules().choose().rules if rule.id in ARITHMETIC)


@pytest.mark.parametrize(("rule", "text"), [line.split("\t") for line in lines("sums-wrong.tsv")])
def test_a_sentence_that_does_not_add_up_is_found(rule: str, text: str, rules: tuple[Rule, ...]) -> None:
    assert rule in {violation.rule for violation in lint(text, format="plain", rules=rules)}, text


@pytest.mark.parametrize("text", lines("sums-right.txt"))
def test_a_sentence_that_may_be_right_is_left_alone(text: str, rules: tuple[Rule, ...]) -> None:
    found = [(violation.rule, violation.message) for violation in lint(text, format="plain", rules=rules)]
    assert not found, text
