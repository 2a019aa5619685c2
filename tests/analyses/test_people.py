"""The tables ``people`` and ``mentions``: who is in the story, and by which names."""

from __future__ import annotations

import pytest

from newslint.readers.plain import read


def people(text: str) -> list[str]:
    return [person.name for person in read(text).table("people")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Antony Blinken met Omar Hassan. Blinken said talks would go on.", ["Antony Blinken", "Omar Hassan"]),
        ("A retired postman called Bob, 71, was sorry. “We kept it,” he said.", ["Bob"]),
        ("Dame Cecily Umbrigg died. Born Cecily Anne Tolliver, she was a nurse.", ["Cecily Umbrigg"]),
        ("Dwayne “The Rock” Johnson spoke. Johnson was brief.", ["Dwayne Johnson"]),
        ("Martin Luther King Jr. spoke. King was brief.", ["Martin Luther King"]),
        ("Ernst & Young said no. Goldman Sachs said yes. Eli Lilly said it was late.", []),
        ("Joe Biden spoke. Joseph R. Biden Jr. was brief.", ["Joseph Biden"]),
        ("Ursula von der Leyen spoke. Von der Leyen was brief.", ["Ursula von der Leyen"]),
        ("Bill and Hillary Clinton spoke. Hillary Clinton was brief.", ["Bill Clinton", "Hillary Clinton"]),
        ("US Secretary of State Antony Blinken spoke.", ["Antony Blinken"]),
        ("Terrence “Duke” Mabry spoke. “No,” Mabry said.", ["Terrence Mabry"]),
        ("The water minister Tavrik Oshundel opened the dam.", ["Tavrik Oshundel"]),
        ("Tavrik Oshundel, vice president for research at the mill, was late.", ["Tavrik Oshundel"]),
        ("Thessaly Umbrigg, MD, was late.", ["Thessaly Umbrigg"]),
        ("When she was young, Ismora Quillanto drove a van. Quillanto was a nurse.", ["Ismora Quillanto"]),
        ("Bashar al-Assad left. “No,” Assad said. Al-Assad was late.", ["Bashar al-Assad"]),
        ("Tariq Abu Hamza left. Abu Hamza was late.", ["Tariq Abu Hamza"]),
        ("Llywelyn ap Gruffydd left. Ap Gruffydd was late.", ["Llywelyn ap Gruffydd"]),
        (
            "Gov. A.G. Hollin, the head of the U.S. Centers for Mills, left. Landlord Hodrun Peskell said he was late.",
            ["A.G. Hollin", "Hodrun Peskell"],
        ),
        ("Mary Israel left. “No,” Israel said. Senator John Ireland was late.", ["Mary Israel", "John Ireland"]),
        ("Dr. Ruth Church left. “No,” Church said. Will China wait? The Ohio Church said no.", ["Ruth Church"]),
        ("Zhao Weiming left. “No,” Zhao said.", ["Zhao Weiming"]),
        ("Nguyen Van Minh left. “No,” Minh said.", ["Nguyen Van Minh"]),
        ("The Park Prize-winning poet, the Beverly Hills-based firm and the Los Angeles-based one said no.", []),
        ("The owner Brightwater Mills closed. Vitamin D was cheap. D was in milk.", []),
        ("The White House and Goldman Sachs said no. Reuters asked in New York on Monday.", []),
    ],
)
def test_names_of_one_person_are_gathered_and_other_names_are_nobody(text: str, names: list[str]) -> None:
    assert people(text) == names


@pytest.mark.parametrize(
    "introduction",
    ["Sameh Shoukry arrived.", "President Shoukry arrived.", "Sameh and Nadia Shoukry arrived.", "The Shoukrys arrived."],
)
def test_a_name_in_full_a_title_a_couple_and_a_family_introduce(introduction: str) -> None:
    document = read(f"{introduction} Shoukry said talks would go on.")
    assert all(row.person.introduced for row in document.table("attributions"))


def test_a_lord_is_introduced_by_the_title() -> None:
    (lady,) = read("Lady Gaga sang on Monday. “No,” Gaga said.").table("people")
    assert (lady.name, lady.introduced) == ("Gaga", True)


@pytest.mark.parametrize(
    "office",
    ["Home Secretary", "Prime Minister", "First Minister", "Lord Chancellor", "Deputy Mayor", "Duke of Sussex"],
)
def test_an_office_in_capitals_is_nobodys_name(office: str) -> None:
    document = read(f"The bridge was closed. “It is old,” the {office} said.\n\nBritain’s {office} told reporters it was late.")
    assert document.table("people") == []
    assert [row.speaker.kind for row in document.table("attributions")] == ["description", "description"]


@pytest.mark.parametrize(
    "title",
    [
        "Det Insp",
        "Det. Insp.",
        "Chief Supt",
        "DUP MLA",
        "Fianna Fáil TD",
        "Ald.",
        "Amb.",
        "OpenAI CTO",
        "UN Secretary-General",
        "WHO Director-General",
        "BJP spokesperson",
        "Smt.",
    ],
)
def test_titles_and_offices_are_no_part_of_a_name(title: str) -> None:
    document = read(f"The council met in Leeds.\n\n“It was late,” {title} Pam Cameron said.\n\nCameron said she was glad.")
    assert [person.name for person in document.table("people")] == ["Pam Cameron"]
    assert [row.person.name for row in document.table("attributions")] == ["Pam Cameron", "Pam Cameron"]


def test_a_bare_surname_introduces_nobody() -> None:
    document = read("Antony Blinken arrived. Okafor said talks would go on.")
    (row,) = document.table("attributions")
    assert row.speaker.kind == "surname"
    assert row.speaker.sure
    assert not row.person.introduced


@pytest.mark.parametrize("turn", ["Q: ", "Q. No. ", "MR. CARNEY: "])
def test_names_said_in_a_transcript_are_not_sure(turn: str) -> None:
    rows = read(f"{turn}Okafor said talks would go on.").table("attributions")
    assert not any(row.speaker.sure for row in rows)


def test_genders_come_from_pronouns_and_honorifics() -> None:
    document = read("Sameh Shoukry met Mrs. Lopez. Shoukry was late. He said he was sorry.")
    assert [person.genders for person in document.table("people")] == [("male",), ("female",)]


@pytest.mark.parametrize(
    ("text", "genders"),
    [
        ("Her husband, Tavrik, was blunter.", ["male"]),
        ("The actress Velra Drossel left.", ["female"]),
        ("Velra Drossel, the former queen, left.", ["female"]),
        ("Pat Lee, the chairman, left.", []),
        ("Velra Drossel left. Tavrik Oshundel, the mayor, thanked her.", ["female"]),
        ("Velra Drossel, the poet, left. Tavrik Oshundel, the mayor, disputed her figures.", ["female"]),
    ],
)
def test_genders_come_from_words_beside_a_name_and_from_no_object_of_its_own_verb(text: str, genders: list[str]) -> None:
    assert [gender for person in read(text).table("people") for gender in person.genders] == genders


def test_who_is_asked_and_not_who_asks_is_meant_behind_the_question() -> None:
    story = "Mayor Hodrun Peskell came. Radio host Velra Drossel asked the mayor whether he had read it. “I have,” he said."
    assert [row.person.name for row in read(story).table("attributions")][-1] == "Hodrun Peskell"


@pytest.mark.parametrize(
    ("story", "speaker"),
    [
        (
            "Vera Drossel met Tom Peskell. Peskell spoke. Asked by Drossel if he thought it was late, Peskell nodded.",
            "Peskell",
        ),
        ("Prime Minister Tom Peskell met Colin Lunt, the deputy prime minister. The deputy prime minister said no.", "Lunt"),
        ("Pope Anselm met Tom Peskell. Peskell spoke. “No,” the pontiff said.", "Anselm"),
        ("Sen. Tom Peskell of Texas met Sen. Colin Lunt of Ohio. “No,” the senator from Texas said.", "Peskell"),
        ("Tom Peskell, 61, met Colin Peskell, 70. “No,” the younger Peskell brother said.", "Tom Peskell"),
        ("Tom Peskell and Colin Peskell met. Tom Peskell left. “No,” his brother said.", "Colin Peskell"),
        ("A town clerk hired by the town, Dr. Vera Drossel, spoke. Tom Peskell left. “No,” the clerk said.", "Drossel"),
        (
            "A geologist who saw the hill, Vera Drossel, said it was late. Tom Peskell left. “No,” the geologist said.",
            "Drossel",
        ),
        ("Vera Drossel grew up in a town where her father, Colin, played the tuba. “She sang,” he said.", "Colin"),
        ("Tom Peskell spoke. “We lost,” Peskell said. “I go,” the Spaniard said.", "Peskell"),
    ],
)
def test_a_description_or_a_pronoun_means_whoever_the_story_told_it_of(story: str, speaker: str) -> None:
    person = read(story).table("attributions")[-1].person
    assert person is not None
    assert person.name.endswith(speaker)


def test_ages_and_titles_are_kept() -> None:
    (person,) = read("Foreign Minister Sameh Shoukry, 71, arrived.").table("people")
    assert (person.titles, person.ages) == (("Foreign Minister",), (71,))


def test_the_minutes_and_scores_of_a_match_are_no_ages() -> None:
    story = "Kofi Ampadu, 19, scored. Rovers: Kerr (Ampadu, 64), Novak, Pell. Goals: Ampadu (12), Pell (90)."
    assert [person.ages for person in read(story).table("people") if person.name == "Kofi Ampadu"] == [(19,)]


@pytest.mark.parametrize(
    "text", ["", "“", "SAID SAID SAID", "he said he said he said", "Lee, Lee, Lee, and Lee said", "MR. LEE: No.\nQ: Why?"]
)
def test_odd_texts_draw_no_crash(text: str) -> None:
    document = read(text)
    for table in ("people", "mentions", "attributions"):
        for row in document.table(table):
            row.as_data()


def test_who_signs_the_story_is_meant_by_no_pronoun_in_it() -> None:
    text = "Bees nest in bones\n\nBy Ingrid Solheim\n\nA bee went looking for a place to lay her eggs. She chose a jawbone.\n"
    people = read(text).table("people")
    assert [[mention.text for mention in person.mentions] for person in people] == [["Ingrid Solheim"]]
