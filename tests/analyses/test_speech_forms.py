"""Forms of speech met in the copy of papers and agencies: what is said in each, and who says it."""

from __future__ import annotations

import pytest

from tests.conftest import said


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (
            "Ann Lee told her supporters, “I still love this town, and always will.”",
            "Ann Lee",
            "I still love this town, and always will.",
        ),
        ("Omar Hassan then writes back, “You look tired today.”", "Omar Hassan", "You look tired today."),
        ("A friend who knows Ann Lee’s thinking said, “She will try to be kinder.”", "A friend", "She will try to be kinder."),
        ("She wrote on her own page, in large letters, “I am taking the bus home.”", "She", "I am taking the bus home."),
        ("He concluded so warmly and slowly, “With malice toward none we go.”", "He", "With malice toward none we go."),
        (
            "“The answer is, ‘I’m for it, darn it,’” Lee, who has proposed a sale, said.",
            "Lee",
            "The answer is, ‘I’m for it, darn it,’",
        ),
    ],
)
def test_what_stands_between_a_cue_and_its_quotation_is_not_said(text: str, speaker: str, words: str) -> None:
    assert (words, speaker) in [(row[0], row[1] and row[1].removesuffix(" who knows Ann Lee’s thinking")) for row in said(text)]


def test_a_statement_behind_a_colon_is_said_by_whoever_announces_it() -> None:
    rows = said("When Omar Hassan suggested that the town would sue, Ann Lee fired back: “If they sue us, they will lose.”")
    assert rows[1] == ("If they sue us, they will lose.", "Ann Lee", "Ann Lee")
    rows = said("Ann Lee said yes and took the chance to stand up for the firefighters: “For too long they have been robbed.”")
    assert [row[0] for row in rows] == [
        "yes and took the chance to stand up for the firefighters",
        "For too long they have been robbed.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Among them is Ann Lee, the best known face of the mayor’s reality TV show, “The Trainee.”",
        "Papers have been inspecting Ann Lee’s new book, “Broken Town: How to Mend It Again,” for clues.",
        "The film, “Nine Hours: The Secret Soldiers,” is long.",
        "Ann Lee appeared on the station’s “Morning Jim.”",
        "“Fish Tank” host Ann Lee was there.",
    ],
)
def test_the_title_of_a_work_is_not_said(text: str) -> None:
    assert said(text) == []


def test_a_title_behind_words_that_are_said_is_no_part_of_them() -> None:
    assert [row[0] for row in said("It was “cold water on the idea,” Ann Lee wrote in her memoir, “Hard Choices.”")] == [
        "It was “cold water on the idea,”"
    ]


@pytest.mark.parametrize(
    ("text", "words", "person"),
    [
        ("“Perpetual motion!” Rep. Ann Lee, R-Pa., said of the week.", "Perpetual motion!", "Ann Lee"),
        ("Asked by Omar Hassan to reply to the critics, Ann Lee said, “They jump in.”", "They jump in.", "Ann Lee"),
        (
            "Here in Leeds, Ann Lee spoke of the poor, saying, “We want a day when all are safe.”",
            "We want a day when all are safe.",
            "Ann Lee",
        ),
        ("The board chimed in, with Ann Lee asking, “How can he be our next mayor?”", "How can he be our next mayor?", "Ann Lee"),
        (
            "A race is on - Ann Lee: “The data confirm that both are in play.”",
            "The data confirm that both are in play.",
            "Ann Lee",
        ),
        ("“I warned them, and they did it.”\n\n- Ann Lee.\n\nIt rained.", "I warned them, and they did it.", "Ann Lee"),
        ("“I warned them, and they did it.”\n\n— Lee.\n\nAnn Lee left.", "I warned them, and they did it.", "Ann Lee"),
        (
            "This week, Ann Lee shared a worry with the guests, “I do not know who will come.”",
            "I do not know who will come.",
            "Ann Lee",
        ),
    ],
)
def test_whoever_announces_signs_or_follows_a_quotation_says_it(text: str, words: str, person: str) -> None:
    assert [(row[0], row[2]) for row in said(text)] == [(words, person)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Handbook of Harbours author Dan Lewis said it was late.", "Dan Lewis"),
        ("Bank of Britain governor Dan Lewis said it was late.", "Dan Lewis"),
        ("A spokesman for actor Dan Lewis said it was late.", None),
        ("Mother of actor Dan Lewis said it was late.", None),
        ("Party spokesman Dan Lewis meanwhile said it was late.", "Dan Lewis"),
        ("Hill Sports Communications, Dan Lewis’s agency, said it was late.", None),
    ],
)
def test_a_name_behind_a_role_speaks_but_not_whoever_another_role_belongs_to(text: str, speaker: str | None) -> None:
    assert [row[2] for row in said(text)] == [speaker]


def test_a_think_tank_thinks_nothing_and_studies_suggest_what_they_say() -> None:
    assert said("She has worked at two think tanks in Leeds, the Harbour Trust and the Inland Waterways Centre.") == []
    rows = said("The harbour stays open, and nobody has read the research suggesting the cost was too low.")
    assert rows == [("the cost was too low", "research", None)]


def test_whoever_words_tell_of_is_not_the_one_who_says_them() -> None:
    rows = said(
        "Tony Reed has failed, Michael Pryce has said.\n\n“The bridge is a wreck,” he said. He thanked his staff.\n\n"
        "Mr Reed has let the bridge rot, he claimed."
    )
    assert rows[-1] == ("Mr Reed has let the bridge rot", "he", "Michael Pryce")


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Prince Walter and Walter Pryce left. Walter said he was glad.",
            [("he was glad", "Walter", "Walter")],
        ),
        (
            "Hester Parker Bowles left. Mrs Parker Bowles said she was glad.",
            [("she was glad", "Parker Bowles", "Hester Parker Bowles")],
        ),
        (
            "It was opened by the Archbishop of York, Dr Amos Fell. The Archbishop of York said he was glad.",
            [("he was glad", "The Archbishop of York", "Amos Fell")],
        ),
        (
            "The Clean Rivers Alliance, which has the Anglers’ Union, Deep Water and the Mill Society in it, said it was late.",
            [("it was late", "The Clean Rivers Alliance", None)],
        ),
        ("A poll of 1,313 people suggests most support it.", [("most support it", "A poll of 1,313 people", None)]),
        ("Reuters claims its map was stolen.", [("its map was stolen", "Reuters", None)]),
        ("He has pledged to write off the debt. He called off the match.", []),
        ("It asks for a declaration in relation to written notices, such as motions.", []),
        (
            "In cases of dispute, judges would decide whether it was fair, she said.",
            [("In cases of dispute, judges would decide whether it was fair", "she", None)],
        ),
    ],
)
def test_forms_met_in_the_copy_of_british_papers(text: str, rows: list[tuple[str, str | None, str | None]]) -> None:
    assert said(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("As Ann Lee said, the plan is old.", ["the plan is old"]),
        ("The plan, as Ann Lee noted, is old.", ["The plan", "is old"]),
        ("As Ann Lee points out, the plan is old.", ["the plan is old"]),
        ("Ann Lee pointed out that the plan is old. She pointed at him.", ["the plan is old"]),
        ("“If we lose,” says Lee, shrugging, “we lose.”", ["If we lose,", "we lose."]),
        ("Another said: “It is worse.” The reported sum is large.", ["It is worse."]),
    ],
)
def test_words_are_told_once_as_somebody_says_or_points_out(text: str, rows: list[str]) -> None:
    assert [row[0] for row in said(text)] == rows


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Aaron Lee met mill owner Robert Kraft. Kraft said he was glad.", ("he was glad", "Kraft", "Robert Kraft")),
        ("Aaron Lee met team owner Robert Cole. The Patriots’ owner said no.", ("no", "The Patriots’ owner", "Robert Cole")),
        ("Aaron Lee met Robert Cole. The mayor’s lawyer said no.", ("no", "The mayor’s lawyer", None)),
        ("The magnate, a man from Leeds, said Lee always hugged him.", ("Lee always hugged him", "The magnate", None)),
        ("Edward Lucas spoke of words which suggest the critics lie.", ("the critics lie", "which", None)),
        (
            "Edward Lucas said that the age of the pump suggested that it would fail. “Nobody has mended it, not once.”",
            ("Nobody has mended it, not once.", "Edward Lucas", "Edward Lucas"),
        ),
    ],
)
def test_owners_lawyers_and_whoever_tells_of_what_was_suggested(text: str, last: tuple[str, str, str | None]) -> None:
    assert said(text)[-1] == last
