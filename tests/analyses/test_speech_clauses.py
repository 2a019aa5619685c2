"""Where the clause that reports speech begins and ends, and which verbs report nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import said


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("While the growers admit that it failed, the town is calm.", "the growers", "it failed, the town is calm"),
        ("Before he left for Oslo on Tuesday the mayor told reporters: “I trust him.”", "the mayor", "I trust him."),
        ("Worried Green councillors this week warned that it was late.", "Worried Green councillors", "it was late"),
        ("Lee late last week said that it was over.", "Lee", "it was over"),
        ("The plan would cut bills, says the party – and a loft could save £50.", "the party", "The plan would cut bills"),
        ("Ann Lee says that does not bother her.", "Ann Lee", "that does not bother her"),
        ("Twenty per cent said that it was closed.", "Twenty per cent", "it was closed"),
        ("Nurses at the clinic say the strike is over.", "Nurses at the clinic", "the strike is over"),
        ("The clinic shut on Monday, the town's lawyer, Ann Lee, said.", "the town's lawyer", "The clinic shut on Monday"),
        ("She works in Tucson, the town's lawyer, Ann Lee, said.", "the town's lawyer", "She works in Tucson"),
        ("The firm lost money, according to data released Tuesday by the town.", "data", "The firm lost money"),
        ("Every once in a while, he would stop her, saying, “You are late, my friend.”", "he", "You are late, my friend."),
        ("Critics of the plan claim the bill was rushed.", "Critics of the plan", "the bill was rushed"),
        ("Ann Lee, consultant, Altius Clinic, Bangalore, who saw it, said that it was late.", "Ann Lee", "it was late"),
        ("According to Ann Lee, a nurse at the clinic, it was late.", "Ann Lee", "it was late"),
        ("According to Ann Lee, 24 percent of a group want it.", "Ann Lee", "24 percent of a group want it"),
        (
            "It comes with heat, hunger, emotional stress and cold, said Ann Lee.",
            "Ann Lee",
            "It comes with heat, hunger, emotional stress and cold",
        ),
        ("The minister warned some trains would not run.", "The minister", "some trains would not run"),
        ("The minister told CNN there is no plan.", "The minister", "there is no plan"),
        ("The owners call the plan a mistake, arguing that it is late.", "The owners", "it is late"),
        ("Many left, with those in the hall chanting “Boyd is a thief!”", "those in the hall", "Boyd is a thief!"),
        ("Lee told the town there was a cut; “It was over very soon,” she said.", "Lee", "there was a cut"),
        ("“Soon,” Ann Lee, a nurse at the clinic said at noon.", "Ann Lee", "Soon,"),
        ("Ann Lee sings a song with its words changed to say, “Wash your hands at once.”", "Ann Lee", "Wash your hands at once."),
        (
            "They moved on, with Ann Lee taking to the air to say, “Wash your hands at once.”",
            "Ann Lee",
            "Wash your hands at once.",
        ),
        ("Lee told Reuters the board that appears in May is sold.", "Lee", "the board that appears in May is sold"),
        ("“We are open to all,” Irsay tweets.", "Irsay", "We are open to all,"),
        ("“Silence is consent!” tweets Laurel Lee, a nurse.", "Laurel Lee", "Silence is consent!"),
        ("While Hassan was “tired,” he said the talks would go on.", "he", "the talks would go on"),
        ("This is a rule, Hassan said, that helps the town.", "Hassan", "This is a rule"),
        ("The port is shut, his family and church say.", "his family and church", "The port is shut"),
        ("“It will be over soon,” Brafman told the judge, according to a transcript.", "Brafman", "It will be over soon,"),
        ("He was tired, Lee said after he left the game.", "Lee", "He was tired"),
        (
            "The court, on Monday, said U.S. Coast Guard approval of a ship doesn’t settle it.",
            "The court",
            "U.S. Coast Guard approval of a ship doesn’t settle it",
        ),
        ("Dr. Ann Lee, a nurse and director of a small clinic, said it was late.", "Ann Lee", "it was late"),
        ("The case, the lawyers said, will “give the town time.”", "the lawyers", "will “give the town time.”"),
        ("The men, speaking to Reuters, said initial reports showed no link.", "The men", "initial reports showed no link"),
        ("He shouts, to which the other man shouts back: “I am German.”", "the other man", "I am German."),
        ("Donald Lee Jr. initially said the meeting was over.", "Donald Lee Jr.", "the meeting was over"),
        ("Ann Lee, who said he was in her class last year, said the school was warned.", "who", "he was in her class last year"),
        ("According to the lawyer, who named nobody, it was late.", "the lawyer", "it was late"),
        ("When asked whether she likes it, she answered: “I do not mind.”", "she", "I do not mind."),
    ],
)
def test_the_clause_that_reports_begins_behind_a_conjunction_and_ends_before_a_time(text: str, speaker: str, words: str) -> None:
    assert (words, speaker) in [row[:2] for row in said(text)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The council works with new financial reporting rules in May, it noted.", ["it"]),
        ("With a vote widely predicted for June, the mayor left.", []),
        ("Often, Lee says, workers are followed and threatened with dismissal.", ["Lee", "Lee"]),
        ("With a smile she said that it was late.", ["she"]),
        ("With tears in his eyes Hassan said that he was sorry.", ["Hassan"]),
        ("The mayor had found himself alone on a bridge they believe to be weak.", []),
        ("She recommends maintaining a diary.", []),
        ("Prices were lower in states that had banned it, and there is food for thought from the poor.", []),
        ("Apples come with added sugar.", []),
        ("The bank said revealing the names of its owners is hard.", ["The bank"]),
        ("They aired a documentary called “I Hate Christian Lee,” about a player.", []),
        ("They were tired of what critics called “a joke.”", ["critics"]),
        ("It is important to realize that this is late.", []),
        ("She met a suburban Boston stress management consultant who is using humor to help.", []),
        ("It brought scores of angry telephone calls to officials about “vile” art.", []),
        ("Though he had his “ghost ship” show in mind, the museum did not know of his plans.", []),
        ("Looking in the yearbooks, he found she was the only woman.", []),
        ("Measures for confirmed cases are over and shops were only accepting cash.", []),
        ("The boss promised to go if the deal failed.", []),
        ("The shop sold sets for the reality TV show “The Baker of Oslo” to a museum.", []),
        ("Lee lost $50 after she says the caller told her that it was late.", ["she", "the caller"]),
    ],
)
def test_participles_and_nouns_in_ing_report_nothing(text: str, rows: list[str]) -> None:
    assert [row[1] for row in said(text)] == rows


def test_a_quotation_behind_but_goes_on_with_its_speaker() -> None:
    text = "“It was odd,” Rosa Diaz said. But “he is a doctor, so what he does must be right.”"
    assert [row[2] for row in said(text)] == ["Rosa Diaz", "Rosa Diaz"]


def test_a_paragraph_that_ends_in_a_colon_announces_the_quotation_below() -> None:
    text = "Omar Hassan left. Ann Lee told the Tribune:\n\n“It will not work, and nobody wants it.”\n\n“We tried it in May.”\n"
    assert [row[2] for row in said(text)] == ["Ann Lee", "Ann Lee"]


def test_a_number_that_opens_a_sentence_names_nobody() -> None:
    assert [row[2] for row in said("Thirty per cent said it was closed. Twelve said that it was not.")] == [None, None]


def test_an_account_in_a_paper_is_not_the_person_named_behind_it() -> None:
    assert said("According to an account in the Tribune, Rosa Diaz, a union activist, was given a note.")[0][2] is None


def test_a_question_is_left_to_its_asker_where_another_one_tells_something_behind_it() -> None:
    text = "“It was odd,” Rosa Diaz said. “I was the perfect victim, was I not?” Omar Hassan said many people are afraid."
    assert [row[2] for row in said(text)] == ["Rosa Diaz", "Rosa Diaz", "Omar Hassan"]


def test_a_sentence_about_what_somebody_owns_goes_on_about_its_first_owner() -> None:
    text = (
        "Owen Price is not a well-known name. That may change in May. Price’s Green party is in the lead, four seats ahead of "
        "Mayor Carl Boyd’s Unity party. “I am no general,” he says."
    )
    assert said(text)[-1][2] == "Owen Price"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Dani Rosso builds bikes. London-based Rosso is proud. “I quit my job,” says Rosso.", "Dani Rosso"),
        ("Musa’s family on Tuesday told CNN that he had no ties with it.", None),
        (
            "Dan Carson was calm. Carson noted that the paper’s Robert Costa had reported in June that it was over. "
            "He hoped, he said, that it would end.",
            "Dan Carson",
        ),
    ],
)
def test_who_is_told_of_is_named_without_where_they_are_or_what_another_one_says(text: str, last: str | None) -> None:
    assert said(text)[-1][2] == last


@pytest.mark.parametrize(
    "text",
    [
        "But towns often choose to conclude deals with the firms.",
        "Leeds won again to maintain a five-point lead over Hull.",
        "The towns sign deals with foreign states that do not satisfy that need.",
        "Last year, the BBC show hit the headlines.",
    ],
)
def test_infinitives_and_nouns_that_look_like_verbs_report_no_thing(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "However, many riders remained calm after the vote, saying they would ignore it and continue to hunt.",
            [("they would ignore it and continue to hunt", "many riders")],
        ),
        ("Boyd told Radio 4’s Today programme it was late for some.", [("it was late for some", "Boyd")]),
        (
            "The head of the court should not be speaker, he said, and should be the best person.",
            [("The head of the court should not be speaker", "he"), ("and should be the best person", "he")],
        ),
        ("And it said highly toxic waste would be returned.", [("highly toxic waste would be returned", "it")]),
        ("She said quietly that it was late. He said repeatedly he would go.", [("it was late", "She"), ("he would go", "He")]),
        ("Despite it, the quarterly figures - a so called “flash estimate” - point up.", []),
    ],
)
def test_adverbs_and_verbs_that_go_on_belong_to_what_is_said(text: str, rows: list[tuple[str, str]]) -> None:
    assert [row[:2] for row in said(text)] == rows


def test_a_party_before_a_name_is_no_part_of_it() -> None:
    assert said("But Lib Dem Norman Baker accused ministers of lying. “No,” Baker said.")[-1][2] == "Norman Baker"


WORDS = (
    "Hassan Ann Lee the mayor he they who said says told saying warn plans want reports calls asked that whether to and but with "
    "while will were been so not highly earlier this week Monday on of for in , . : ; — “No,” “It is late.” “Why?” 14 people"
)


@given(st.lists(st.sampled_from(WORDS.split()), max_size=24))
def test_whatever_sentence_breaks_off_is_read_to_its_end(words: list[str]) -> None:
    text = " ".join(words)
    assert all(row[0] in text for row in said(text))


@pytest.mark.parametrize("text", ["“It is late,” the friends there plan", "“No,” he adds, that", "With said", "He said that"])
def test_a_sentence_that_breaks_off_is_read_to_its_end(text: str) -> None:
    assert all(row[0] in text for row in said(text))
