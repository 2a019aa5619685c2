"""The table ``abbreviations``: where they stand, and what the story says they stand for."""

from __future__ import annotations

import pytest

from newslint.analyses import abbreviations
from newslint.readers import plain


@pytest.mark.parametrize(
    ("text", "key", "expansion"),
    [
        ("The Panel on Ordinary Nurses (PON) met.", "PON", "Panel on Ordinary Nurses"),
        ("The PON (Panel on Ordinary Nurses) met.", "PON", "Panel on Ordinary Nurses"),
        ("The Panel on Ordinary Nurses, or PON, met.", "PON", "Panel on Ordinary Nurses"),
        ("Magnetic resonance imaging (MRI) helps.", "MRI", "Magnetic resonance imaging"),
        ("The Panel on Ordinary Nurses (P.O.N.) met.", "PON", "Panel on Ordinary Nurses"),
        ("Local unions of nurses (LUNs) met.", "LUN", "Local unions of nurses"),
    ],
)
def test_a_definition_is_read_in_either_order(text: str, key: str, expansion: str) -> None:
    (row,) = abbreviations.find(plain.read(text))
    assert (row.key, row.expansion, row.defining) == (key, expansion, True)


@pytest.mark.parametrize("text", ["The mayor left (PON) early.", "The ministers of three states (PON) met."])
def test_words_without_its_letters_are_no_definition(text: str) -> None:
    assert not any(row.defining for row in abbreviations.find(plain.read(text)))


def test_dotted_and_undotted_letters_are_one_abbreviation() -> None:
    rows = abbreviations.find(plain.read("The U.S. envoy met the US press."))
    assert [(row.text, row.key, row.form) for row in rows] == [("U.S.", "US", "dotted"), ("US", "US", "undotted")]


def test_shouted_words_are_no_abbreviations() -> None:
    assert abbreviations.find(plain.read("He cried: LEAVE US ALONE!")) == []
