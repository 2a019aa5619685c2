"""The table ``attributions``: words, and who says them."""

from __future__ import annotations

import pytest

from newslint.readers.plain import read
from tests.conftest import said


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Ann Lee said that talks would go on.", "talks would go on", "Ann Lee"),
        ("Ann Lee said talks would go on.", "talks would go on", "Ann Lee"),
        ("Talks would go on, Ann Lee said.", "Talks would go on", "Ann Lee"),
        ("Talks would go on, said Ann Lee, the mayor.", "Talks would go on", "Ann Lee"),
        ("Talks would go on, according to Ann Lee.", "Talks would go on", "Ann Lee"),
        ("According to Ann Lee, talks would go on.", "talks would go on", "Ann Lee"),
        ("Ann Lee told reporters on Monday that talks would go on.", "talks would go on", "Ann Lee"),
        ("Ann Lee, 51, of Tucson, said talks would go on.", "talks would go on", "Ann Lee"),
        ("Ann Lee, a lawyer who lives in Tucson, said talks would go on.", "talks would go on", "Ann Lee"),
        ("A spokesman for the ministry said talks would go on.", "talks would go on", "A spokesman for the ministry"),
        ("Aides said talks would go on.", "talks would go on", "Aides"),
        ("She left early, saying talks would go on.", "talks would go on", "She"),
        ("Omar Hassan was told by Ann Lee that talks would go on.", "talks would go on", "Ann Lee"),
        ("Ann Lee told the Radio Leeds breakfast show: “Talks will go on.”", "Talks will go on.", "Ann Lee"),
    ],
)
def test_indirect_speech_goes_from_the_cue_to_the_end_of_the_clause(text: str, words: str, speaker: str) -> None:
    assert [row[:2] for row in said(text)] == [(words, speaker)]


def test_a_noun_that_looks_like_a_cue_reports_nothing() -> None:
    assert said("The report was long. The United States was quiet. His claims were many.") == []


@pytest.mark.parametrize(
    "text",
    [
        "A storm warning had been in force since Tuesday.",
        "The comedian, 44, talks to Dermot Quill about her new show, her brother's death and why she left.",
        "After a long conference call the board went home.",
        "They played a panicked 911 call on Tuesday that Teresa made.",
    ],
)
def test_a_noun_behind_an_article_reports_nothing(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize("told", [", 34", ", R-Ark., the top Republican on the panel", ", her voice rising"])
def test_what_is_told_of_a_speaker_after_the_quotation_is_not_said(told: str) -> None:
    assert [words for words, *_ in said(f"“He kept asking if it was morning,” said Ann Lee{told}.")] == [
        "He kept asking if it was morning,"
    ]


def test_one_who_is_told_of_between_commas_may_be_what_is_said() -> None:
    text = "Its administrator, Sonia Malaluan, said the captain, who survived, was in custody."
    assert said(text) == [("the captain, who survived, was in custody", "Its administrator", "Sonia Malaluan")]


def test_one_who_is_told_of_between_commas_may_say_the_clause_behind_them() -> None:
    text = "Often, said Malaluan, who did not sail with them, a captain and his mate decide together."
    assert {speaker for _, speaker, *_ in said(text)} == {"Malaluan"}


def test_what_somebody_used_to_say_has_a_speaker() -> None:
    assert said("“You can't hear yourself think there,” my brother used to say.")[0][1] == "my brother"


def test_who_adds_a_number_says_nothing_and_who_adds_a_clause_about_one_does() -> None:
    assert said("LeBron James scored 34 points and Anthony Davis added 21 as the Lakers won.") == []
    assert said("Anthony Davis added 12 rebounds.") == []
    assert said("Ann Lee added 21 people had died.") == [("21 people had died", "Ann Lee", "Ann Lee")]


def test_a_firm_named_beside_what_it_does_is_nobody() -> None:
    assert [person for *_, person in said("The company that makes the pill, Lathos, said it would wait.")] == [None]


def test_a_pronoun_that_speaks_means_the_person_spoken_of_last() -> None:
    rows = said("Omar Hassan runs the port. He said ships would wait.")
    assert rows == [("ships would wait", "He", "Omar Hassan")]


def test_a_description_that_speaks_means_the_person_who_bears_it() -> None:
    rows = said("Maria Lopez, the mayor, met Omar Hassan. The mayor said ships would wait.")
    assert rows == [("ships would wait", "The mayor", "Maria Lopez")]


def test_an_office_means_who_holds_it_and_nobody_whom_the_holder_met() -> None:
    story = "Prime Minister Omar Hassan met Hodrun Peskell in Leeds. Peskell was late. “It is old,” the Prime Minister said."
    assert [row.person.name for row in read(story).table("attributions")] == ["Omar Hassan"]


@pytest.mark.parametrize(
    ("story", "person"),
    [
        ("Judge Maria Lopez sentenced Omar Hassan to nine years. “No mercy,” the judge said.", "Maria Lopez"),
        ("Actor Omar Hassan and singer Ann Lee were there. “Fun,” the actor said.", "Omar Hassan"),
        ("Former Mayor Maria Lopez praised Omar Hassan. “He is good,” the former mayor said.", "Maria Lopez"),
        ("Mayor Omar Hassan appointed Ann Lee as police commissioner. “I am ready,” the commissioner said.", "Ann Lee"),
        ("Sen. Omar Hassan of Texas met Sen. Ann Lee of Utah in Ohio. “Yes,” the Texas senator said.", "Omar Hassan"),
        ("Oil leader Omar Hassan met Egypt’s spy chief, Ali Kamel. “Good,” the spy chief said.", "Ali Kamel"),
        ("Gov. Omar Hassan signed it. Ben Lee, an aide, was late. “No,” the Utah governor said.", "Omar Hassan"),
        ("Maria Lopez was in court. “I am late,” the 24-year-old Canadian said.", "Maria Lopez"),
        ("Ann Lee met Maria Lopez. “I am late,” Lopez herself said.", "Maria Lopez"),
        ("He sat with his son. “Dad is fine,” Ben Ford said.", "Ben Ford"),
        ("Maria Lopez, mother of Daniel Lopez, was late. “He was good,” the mother said.", "Maria Lopez"),
        ("Manager Omar Hassan dropped Ben Lee. “He was tired,” the manager said. The defender said no.", "Omar Hassan"),
    ],
)
def test_a_description_means_the_person_of_whom_the_story_says_so(story: str, person: str) -> None:
    assert read(story).table("attributions")[0].person.name == person


def test_a_word_for_an_age_means_the_person_of_that_age() -> None:
    story = "Kofi Ampadu, a 19-year-old on loan, scored. Unai Etxeberria, 61, watched it. “I hit it,” the teenager said."
    assert [row.person.name for row in read(story).table("attributions")] == ["Kofi Ampadu"]


def test_whoever_is_spoken_of_right_before_a_speaker_is_not_the_speaker() -> None:
    story = "Hodrun Peskell came late. “No,” Peskell said. Tavrik Oshundel, he said, was early."
    assert {row.person.name for row in read(story).table("attributions")} == {"Hodrun Peskell"}


def test_an_organisation_speaks_but_is_nobody() -> None:
    rows = said("Reuters reported that ships would wait.")
    assert rows == [("ships would wait", "Reuters", None)]
    rows = said("Ann Lee is chief executive of Brew. The Cornish Executive said it was late. The Chief Executive said no.")
    assert rows == [("it was late", "The Cornish Executive", None), ("no", "The Chief Executive", "Ann Lee")]


def test_an_adverb_before_a_participle_is_no_speaker() -> None:
    rows = said("The club have sent away a man for allegedly suggesting the rent should be halved.")
    assert rows == [("the rent should be halved", "The club", None)]


def test_a_quotation_of_several_paragraphs_is_given_to_the_speaker_behind_the_last() -> None:
    text = "Omar Diaz said the pier was old.\n\n“It has been mended.\n\n“It will be again,” Ann Lee said."
    assert said(text)[1:] == [("It has been mended.", "Ann Lee", "Ann Lee"), ("It will be again,", "Ann Lee", "Ann Lee")]


def test_a_quotation_that_resumes_one_stays_with_its_speaker() -> None:
    text = "“No,” said Omar Diaz. “It has been mended.\n\n“It will be again,” Ann Lee said."
    assert said(text)[1] == ("It has been mended.", "Omar Diaz", "Omar Diaz")


def test_who_speaks_without_a_name_is_nobody_whom_the_story_names() -> None:
    text = (
        "Ann Lee, the mayor, came first. “It is late,” Lee said.\n\nA passer-by who saw the fire said it was over in an hour. "
        "“It was quick,” she said.\n\n“I saw it all,” the woman said."
    )
    assert [person for *_, person in said(text)] == ["Ann Lee", None, None, None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Those who back the plan said it was cheap.", "Those"),
        ("An aide who spoke of it on Monday said it was cheap.", "An aide"),
        ("A man who had not wanted to be named out of fear said it was cheap.", "A man"),
        ("Ann Lee, a judge, spoke on Monday's conference call and said it was cheap.", "Ann Lee"),
    ],
)
def test_a_speaker_whom_a_who_tells_of_stands_before_it(text: str, speaker: str) -> None:
    assert said(text)[-1][1] == speaker


def test_words_that_break_off_have_the_speaker_behind_them() -> None:
    text = "“We waited,” Ann Lee said.\n\n“And then it all …” Omar Hassan said with a laugh."
    assert [person for *_, person in said(text)] == ["Ann Lee", "Omar Hassan"]


def test_one_whose_given_name_men_and_women_bear_goes_on_with_either_pronoun() -> None:
    text = "Omar Hassan won.\n\n“It was close,” said Kim Brace, an analyst. “It may not last.”\n\n“It is early,” he added."
    assert [person for *_, person in said(text)] == ["Kim Brace"] * 3


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("As Ann Lee put it, the bridge is a toy.", ["the bridge is a toy"]),
        ("The bridge is a toy, as Ann Lee once put it.", ["The bridge is a toy"]),
        ("“A toy,” as Ann Lee put it, and no more.", ["A toy,"]),
        ("As Ann Lee puts it: “A toy.”", ["A toy."]),
        ("Ann Lee put it in the van, as a man would have put it.", []),
    ],
)
def test_what_somebody_puts_so_is_speech(text: str, words: list[str]) -> None:
    assert [(said_words, person) for said_words, _, person in said(text)] == [(each, "Ann Lee") for each in words]


def test_a_name_with_a_verb_behind_it_is_what_is_said_and_not_who_says_it() -> None:
    text = "Omar Hassan, the chairman of the party, for example, said Lopez continued to hurt his cause."
    assert said(text) == [("Lopez continued to hurt his cause", "Omar Hassan", "Omar Hassan")]


def test_a_sentence_that_begins_with_what_somebody_is_goes_on_about_that_person() -> None:
    text = (
        "Omar Hassan, a former mayor, spoke first. “I will wait,” Hassan said.\n\nMaria Lopez met Tom Fenwick. "
        "“It is late,” Fenwick said of Lopez. The Leeds Republican did give Hassan a hand, but he said the bridge was old."
    )
    assert said(text)[-1] == ("the bridge was old", "he", "Tom Fenwick")


def test_a_sentence_that_begins_with_somebody_unnamed_goes_on_about_nobody_named() -> None:
    text = (
        "Ann Lee leads the council. “It is late,” Lee said.\n\nA 29-year-old Leeds woman, meanwhile, was fined in July after "
        "she had cut the rope. “Let it swing,” she wrote."
    )
    assert [person for *_, person in said(text)] == ["Ann Lee", None]


def test_of_a_couple_mrs_means_the_wife() -> None:
    text = (
        "Bill Porter and his wife, Ann Porter, run the inn. “It is late,” said Ann Porter. “We are old,” Bill Porter said.\n\n"
        "“I make the beds,” Mrs. Porter said.\n\nMr. Porter laughed. “I burn the coffee,” he said."
    )
    assert [person for *_, person in said(text)] == ["Ann Porter", "Bill Porter", "Ann Porter", "Bill Porter"]


@pytest.mark.parametrize("opening", ["Still", "For now", "In May", "In the U.S."])
def test_what_a_mere_opening_and_its_speaker_stand_before_is_said(opening: str) -> None:
    assert said(f"{opening}, Ann Lee said, the bridge is closed.")[-1] == ("the bridge is closed", "Ann Lee", "Ann Lee")


def test_what_tells_of_a_clause_behind_its_speaker_is_not_said() -> None:
    assert said("The bridge failed, Ann Lee said, the latest of its kind.") == [("The bridge failed", "Ann Lee", "Ann Lee")]


def test_whose_vision_is_quoted_does_not_say_so() -> None:
    text = "The chairman, Tom Fenwick, in a letter sent on Monday, said Lopez’ “vision and drive” saved the firm."
    assert [person for *_, person in said(text)] == ["Tom Fenwick"]


def test_whom_the_words_of_a_speaker_name_is_seldom_the_speaker() -> None:
    beaten = "Piet Vandoorne beat Owen Button. Button was quicker at first, but Vandoorne passed him. "
    ages = "The 24-year-old said: “I knew I was as quick as Owen.”"
    assert [row[2] for row in said(beaten + ages)] == ["Piet Vandoorne"]
    of = "Omar Hassan asked about Carl Boyd, and Boyd walked by. Hassan stayed. “If you noticed, Boyd is late,” he said of Boyd."
    assert [row[2] for row in said(of)][-1] == "Omar Hassan"


def test_whose_attorney_somebody_is_is_not_what_a_sentence_is_about() -> None:
    story = "Judge Carl Boyd sentenced Omar Hassan. Hassan attorney Owen Price wrote to Boyd. He argued that it was late."
    assert said(story)[-1][2] == "Owen Price"


def test_whence_somebody_comes_is_no_part_of_the_name() -> None:
    assert said("Belgian Stroffel Vandoorne said he was tired. Vandoorne was late.")[0][2] == "Stroffel Vandoorne"


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("\n\nMaria Lopez has met him many times. “All that he told us was fine.”", "Maria Lopez"),
        ("\n\nHis aunt, Maria Lopez, shook her head. “All that he told us was false.”", "Maria Lopez"),
        ("\n\nThe tide then turned. “All that I told you was false.”", "Ben Price"),
        ("\n\n“All that I told you was false.”", "Ben Price"),
        (" Maria Lopez disagreed. “All that he told us was false.”", "Maria Lopez"),
        (" Maria Lopez won in May. “All that she told us was true.”", "Ben Price"),
    ],
)
def test_a_quotation_belongs_to_whomever_the_sentence_before_it_is_about(told: str, speaker: str) -> None:
    assert said(f"“He is good,” said Ben Price.{told}")[-1][2] == speaker
