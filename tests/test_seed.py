"""The story the project began from: newslint finds what is wrong with it, and nothing else."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from newslint import lint
from newslint.fix import apply_edits

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Result

SEEDS = Path(__file__).parent.parent / "seeds"
SEED = SEEDS / "000_e1c7b86171c4da75.txt"
TEXT = SEED.read_bytes().decode("utf-8")

# What must be said at warning or above: the rule, what it flags, and words around it that tell the place.
EXPECTED = [
    ("date-header", " date 2023-06-20 ", "[ date 2023-06-20 ]"),
    ("unintroduced-speaker", "Trump", "[Trump] said more talks"),
    ("percent-form-mix", "70%", "about [70%] of high-end"),
    ("mismatched-quote", "»", "status quo. [»]"),
    ("dotted-abbreviation-mix", "U.S.", "Blinken said [U.S.] officials"),
    ("quote-punctuation-mix", ".", "operating in China[.]”"),
    ("quote-punctuation-mix", ".", "consistent with ours[.]”"),
]


@pytest.fixture
def found(newslint: Callable[..., Result]) -> list[dict[str, Any]]:
    """What ``newslint check`` says of the seed at warning or above."""
    result = newslint("check", SEEDS, "--output-format", "json")
    assert (result.code, result.err) == (1, "")
    return [violation for violation in json.loads(result.out) if violation["severity"] != "suggestion"]


def shown(violation: dict[str, Any], context: str) -> str:
    """The flagged text in brackets amid as much of the story as ``context`` has."""
    start, end = violation["start"], violation["end"]
    before, after = context.index("["), len(context) - context.index("]") - 1
    return f"{TEXT[start - before : start]}[{TEXT[start:end]}]{TEXT[end : end + after]}"


def test_exactly_the_faults_of_the_seed_are_reported(found: list[dict[str, Any]]) -> None:
    assert [(v["rule"], TEXT[v["start"] : v["end"]]) for v in found] == [(rule, text) for rule, text, _ in EXPECTED]
    for violation, (_, _, context) in zip(found, EXPECTED, strict=True):
        assert shown(violation, context) == context


def test_every_inconsistency_shows_the_other_places(found: list[dict[str, Any]]) -> None:
    related = {v["rule"]: [TEXT[r["start"] : r["end"]] for r in v["related"]] for v in found}
    assert [text.lower() for text in related["percent-form-mix"]] == ["50 percent", "fifty percent"]
    assert set(related["dotted-abbreviation-mix"]) == {"US"}
    assert len(related["dotted-abbreviation-mix"]) == TEXT.count("US ")
    assert len(related["quote-punctuation-mix"]) >= 5
    (mismatched,) = [v for v in found if v["rule"] == "mismatched-quote"]
    assert TEXT[mismatched["related"][0]["start"] :].startswith("“You have about 70%")
    assert "”" in mismatched["message"]


def test_the_fixes_of_the_header_and_the_stray_mark_are_right(found: list[dict[str, Any]]) -> None:
    fixes = {v["rule"]: v["fix"] for v in found}
    assert fixes["date-header"]["safe"]
    (edit,) = fixes["mismatched-quote"]["edits"]
    assert TEXT[edit["start"] - 4 : edit["end"]] + "→" + edit["text"] == "quo. »→”"


def test_the_mended_seed_draws_no_error() -> None:
    mended = TEXT.replace("Trump said", "Blinken said").replace(" »", "”").replace(" date 2023-06-20 ", "date 2023-06-20")
    assert [v for v in lint(mended) if v.severity == "error"] == []


def test_applying_all_safe_fixes_leaves_no_safe_fix() -> None:
    fixed = apply_edits(TEXT, [v.fix for v in lint(TEXT) if v.fix is not None and v.fix.safe])
    assert [v for v in lint(fixed) if v.fix is not None and v.fix.safe] == []


def test_the_facts_know_who_speaks(newslint: Callable[..., Result]) -> None:
    result = newslint("facts", SEEDS, "--output-format", "jsonl")
    (facts,) = [json.loads(line) for line in result.out.splitlines()]
    says = {fact["text"][:40]: fact for fact in facts["attributions"]}

    def who(beginning: str) -> tuple[str, str, str | None]:
        (fact,) = [fact for text, fact in says.items() if text.startswith(beginning)]
        return fact["cue"]["text"], fact["speaker"]["text"], fact["person"]

    blinken = "Antony Blinken"
    assert who("Direct engagement") == ("added", "Blinken", blinken)
    assert who("These military-to-military") == ("said", "Blinken", blinken)
    assert who("the issue remained")[1:] == ("He", blinken)
    assert who("If there were to be a crisis")[1:] == ("Blinken", blinken)
    assert who("You have about 70%") == ("added", "He", blinken)
    assert who("At the same time") == ("added", "he", blinken)
    assert who("he raised the issue")[1:] == ("he", blinken)
    assert who("the importance of cooperatively")[1:] == ("The secretary", blinken)
    assert who("two days of diplomatic talks")[0] == "called"
    assert who("two days of diplomatic talks")[2] == blinken
    trump = who("more talks were expected")
    assert trump[1] == "Trump"
    assert who("I’ll leave that for the near f") == ("said", "he", trump[2])


def test_the_same_input_gives_the_same_bytes_whatever_the_hash_seed() -> None:
    outputs = {
        subprocess.run(
            [sys.executable, "-m", "newslint", "check", str(SEEDS), "--output-format", "json"],
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=False,
        ).stdout
        for seed in ("0", "1", "2023")
    }
    assert len(outputs) == 1
