"""The table ``variants``: which words have another form, and what they read like in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import lexicon
from newslint.analyses import variants
from newslint.grammar.words.families import LISTS
from newslint.readers import plain


def rows(text: str) -> list[tuple[str, str, str]]:
    return [(row.text, row.kind, row.form) for row in variants.find(plain.read(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They liked its colours.", ("colours", "spelling", "colour")),
        ("An advisor came.", ("advisor", "spelling", "advisor")),
        ("They cancelled it.", ("cancelled", "spelling", "cancelled")),
        ("He sent two e-mails.", ("e-mails", "hyphenation", "e-mail")),
        ("The cease-fires held.", ("cease-fires", "compound", "cease-fire")),
        ("It cut health care.", ("health care", "compound", "health care")),
        ("A small café closed.", ("café", "diacritic", "café")),
        ("She lives in São Paulo now.", ("São Paulo", "diacritic", "São Paulo")),
        ("Trains left Kiev at noon.", ("Kiev", "place", "Kiev")),
        ("He praised the Foreign Ministry.", ("Foreign Ministry", "capital", "Foreign Ministry")),
    ],
)
def test_a_word_with_another_form_is_a_row(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in rows(text)


@pytest.mark.parametrize(
    "text",
    [
        "The World Health Organization met.",
        "She works for the Department of Defense.",
        "The Labour Party met at the Lincoln Center.",
        "Write to colour@example.com or see example.com/colour for more.",
        "Chicken Kiev Pie was served.",
    ],
)
def test_names_and_addresses_keep_their_spelling(text: str) -> None:
    assert not [row for row in rows(text) if row[1] in ("spelling", "place")]


def test_a_compound_is_found_without_a_list_where_the_story_has_it_both_ways() -> None:
    assert ("flood wall", "compound", "flood wall") in rows("The flood wall held. The floodwall is old.")


@pytest.mark.parametrize("text", ["It rains every day in his everyday life.", "They set up a camp. The setup was simple."])
def test_words_that_only_look_like_a_compound_are_none(text: str) -> None:
    assert not [row for row in rows(text) if " " in row[0]]


def test_a_verb_and_its_particle_are_a_compound_behind_an_article() -> None:
    found = rows("They set up a camp. The setup was simple, and the set up failed.")
    assert [row for row in found if row[0] == "set up"] == [("set up", "compound", "set up")]


@pytest.mark.parametrize(
    ("text", "compared"),
    [
        ("A stem-cell trial began. The stem cells were young.", False),
        ("The last stem-cells died. The stem cells were young.", True),
        ("It was a long-range plan. In the long range of things it failed.", False),
        ("He died of a dog-bite. The dog bite was small.", True),
        ("She fact-checked it. The fact checkers were right, and so were the fact-checkers.", True),
    ],
)
def test_a_hyphen_is_compared_with_a_space_in_nouns_only(text: str, compared: bool) -> None:
    found = variants.find_mixed(plain.read(text))
    assert bool(found) == compared


def test_a_row_reads_in_each_form_with_its_own_ending_and_case() -> None:
    (row,) = (row for row in variants.find(plain.read("Colours are everything.")) if row.kind == "spelling")
    assert row.forms == {"color": "Colors", "colour": "Colours"}


def test_a_story_has_the_dialect_that_most_of_its_telling_words_have() -> None:
    story = plain.read("The color of the harbor was in favor of the neighbors, and he saw it in favour of the rest.")
    assert story.table("document")[0].dialect == "American"


def test_the_lists_hold_more_than_ten_thousand_families() -> None:
    assert sum(len(lexicon.lines(name)) for name in LISTS) > 10_000


@pytest.mark.parametrize(
    ("text", "explained"),
    [
        ("She then came from Kiev.", False),
        ("She was born in what was then Burma.", True),
        ("He left Rangoon, which is now Yangon.", True),
        ("He left Rangoon (Yangon).", True),
        ("They met in Burma, now called Myanmar.", True),
        ("Now they met in Burma.", False),
    ],
)
def test_a_name_is_explained_by_now_and_then_only_right_beside_it(text: str, explained: bool) -> None:
    assert any(row.glossed for row in variants.find(plain.read(text)) if row.kind == "place") == explained


@given(st.text(alphabet=" -.\n’'aceéfirohlutABCÉsz0189", max_size=80))
def test_every_row_is_a_stretch_of_the_story_that_reads_as_its_form_says(text: str) -> None:
    for row in variants.find(plain.read(text)):
        assert row.text
        assert row.text in row.forms.values()
