"""Transcripts: whoever stands before a turn says it, and is introduced by it."""

from __future__ import annotations

import pytest

from newslint import lint
from newslint.readers.plain import read

HEARING = """
The following was said on Thursday.

SEN. OKAFOR: How many of these valves were tested?

MR. RASKIN: Four, Senator. He told me so.

SEN. OKAFOR: Out of how many?

MODERATOR: We must close.

Senator Grace Okafor told reporters that she was tired. Raskin said no.
"""
INTERVIEW = """
The following was said on Sunday in the studio of the town's only station.

Chris Wallace: Why did you leave?

Carney: Because I was tired.

Chris Wallace: Were you?

Carney left early. Wallace said no.
"""


@pytest.mark.parametrize(
    ("story", "turns"),
    [
        (HEARING, [("How", "Grace Okafor"), ("Four,", "Raskin"), ("Out", "Grace Okafor"), ("We", None)]),
        (INTERVIEW, [("Why", "Chris Wallace"), ("Because", "Carney"), ("Were", "Chris Wallace")]),
    ],
)
def test_each_turn_is_given_to_whoever_stands_before_it(story: str, turns: list[tuple[str, str | None]]) -> None:
    rows = [row for row in read(story).table("attributions") if row.kind == "direct"]
    assert [(row.text.split()[0], row.person and row.person.name) for row in rows] == turns


@pytest.mark.parametrize("story", [HEARING, INTERVIEW])
def test_a_turn_introduces_its_speaker_and_no_rule_speaks_up(story: str) -> None:
    assert all(person.introduced for person in read(story).table("people"))
    assert lint(story, format="plain") == []


@pytest.mark.parametrize(
    "story",
    [
        "Note: The road is shut.\n\nUpdate: It is open.\n\nThe mayor, Ann Lee, said so.",
        "Winner: Ann Lee\n\nLoser: Omar Hassan\n\nScore: 3-0",
        "Q. Why do you climb?\n\nA. Because I can.\n\nQ. Are you sure?",
    ],
)
def test_lists_and_questions_give_words_to_nobody(story: str) -> None:
    assert not any(row.kind == "direct" for row in read(story).table("attributions"))


def test_a_space_before_the_colon_of_a_label_is_no_part_of_the_name() -> None:
    story = HEARING.replace("MR. RASKIN:", "MR. RASKIN :")
    assert "Raskin" in {person.surname for person in read(story).table("people")}
    assert [violation.rule for violation in lint(story)] == ["stray-space"]
