"""The table ``numbers``: what is a quantity, what it is worth and what it counts."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import facts
from newslint.analyses import numbers
from newslint.analyses.numbers import Number
from newslint.readers import plain


def find(text: str) -> list[Number]:
    return numbers.find(plain.read(text))


@pytest.mark.parametrize(
    ("text", "number", "value"),
    [
        ("They sent 1,234 trucks.", "1,234", 1234),
        ("They sent twenty-one trucks.", "twenty-one", 21),
        ("They sent two hundred and five trucks.", "two hundred and five", 205),
        ("They sent two dozen trucks.", "two dozen", 24),
        ("It has 1.2 million people.", "1.2 million", 1_200_000),
        ("It cost US$3m to build.", "US$3m", 3_000_000),
        ("It cost 3 million dollars to build.", "3 million dollars", 3_000_000),
        ("It cost £4bn to build.", "£4bn", 4_000_000_000),
        ("It rose 4.5 per cent on Friday.", "4.5 per cent", 4.5),
    ],
)
def test_a_quantity_has_its_span_and_worth(text: str, number: str, value: float) -> None:
    assert [(row.text, row.value) for row in find(text)] == [(number, value)]


@pytest.mark.parametrize(
    "text",
    [
        "It happened in 1998.",
        "He left on March 5 for good.",
        "He left on 21 March for good.",
        "Doors open at 4 p.m. daily.",
        "Call 555-1234 for more.",
        "The Boeing 737 landed.",
        "See page 12 for more.",
        "The clock said 10:45 then.",
        "COVID-19 is back.",
        "Version 2.1.3 is out.",
    ],
)
def test_dates_times_and_labels_are_no_quantities(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "noun", "of"),
    [
        ("They sent 40 aid trucks to Rafah.", "truck", "aid truck"),
        ("It killed 12 people.", "person", "person"),
        ("All 15 countries agreed.", "country", "country"),
        ("The 14 of them left.", None, ""),
    ],
)
def test_a_number_knows_what_it_counts(text: str, noun: str | None, of: str) -> None:
    (row,) = find(text)
    assert (row.noun, row.of) == (noun, of)


@given(st.text(alphabet="0123456789,.%$£ -–abmn\n", max_size=60))
def test_every_number_is_a_stretch_of_the_story_and_none_lies_within_another(text: str) -> None:
    rows = find(text)
    assert all(row.text.strip() == row.text and row.text for row in rows)
    assert all(one.end <= two.start for one, two in pairwise(rows))


def test_an_endless_run_of_number_words_does_no_harm() -> None:
    (row,) = find("hundred " * 2_000 + "trucks")
    assert row.form == "words"


def test_header_lines_hold_no_quantities() -> None:
    text = "date: 2024-03-06\ntitle: Two of 30 dead\n\nThe mayor opened 3 schools and two parks on Monday.\n"
    assert [row["text"] for row in facts(text, "numbers")] == ["3", "two"]
