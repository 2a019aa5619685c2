"""Who speaks in the forms that news has beside “he said”: signatures, posts, filings, ranks, styles and names of all lands.

The sentences are invented. No rule about people may speak of any of them.
"""

from __future__ import annotations

import pytest

from newslint import lint
from newslint.readers.plain import read

ABOUT_PEOPLE = {
    *("unintroduced-speaker", "outside-speaker", "pronoun-mismatch", "unattributed-quotation", "name-spelling", "title-mismatch"),
    *("age-mismatch", "surname-before-introduction", "honorific-mix", "headline-name-mismatch"),
}
SPEECH = [
    ("“We will not stop,” — Mara Ellison, on the strike.", ["Mara Ellison"], ["Mara Ellison"]),
    ("“It was dark.” — Det. Sgt. Paul Rennick, at the scene", ["Paul Rennick"], ["Paul Rennick"]),
    ("In a tweet, Mara Ellison wrote: “We won.”", ["Mara Ellison"], ["Mara Ellison"]),
    ("“We won,” Mara Ellison tweeted on Sunday.", ["Mara Ellison"], ["Mara Ellison"]),
    ("Mara Ellison posted on X: “We won.”", ["Mara Ellison"], ["Mara Ellison"]),
    ("Mara Ellison took to Instagram to thank fans. “We won,” she wrote.", ["Mara Ellison"], ["Mara Ellison"]),
    ("Mara Ellison waves to supporters in Leeds on Monday. (Paul Rennick/The Gazette)", [], ["Mara Ellison", "Paul Rennick"]),
    ("“We won,” Mara Ellison told the BBC’s Today programme.", ["Mara Ellison"], ["Mara Ellison"]),
    ("Speaking on Radio 4, Mara Ellison said she had won.", ["Mara Ellison"], ["Mara Ellison"]),
    ("Mara Ellison testified that she saw the knife.", ["Mara Ellison"], ["Mara Ellison"]),
    ("In an affidavit, Paul Rennick swore that he had paid.", ["Paul Rennick"], ["Paul Rennick"]),
    (
        "“He lied,” Justice Elena Moreno wrote for the majority. Moreno, 58, was appointed in May.",
        ["Elena Moreno"],
        ["Elena Moreno"],
    ),
    ("Writing for the majority, Justice Elena Moreno said the law was vague.", ["Elena Moreno"], ["Elena Moreno"]),
    ("Judge Elena Moreno ruled that the law was vague.", ["Elena Moreno"], ["Elena Moreno"]),
    ("Paul Rennick pleaded not guilty. “I did nothing,” he told the court.", ["Paul Rennick"], ["Paul Rennick"]),
    ("“We regret it,” Mara Ellison wrote in a letter to parents.", ["Mara Ellison"], ["Mara Ellison"]),
    ("In a letter to staff, chief executive Mara Ellison wrote that jobs would go.", ["Mara Ellison"], ["Mara Ellison"]),
    ("In the words of Mara Ellison, “nobody asked.”", ["Mara Ellison"], ["Mara Ellison"]),
    (
        "Mara Ellison spoke. “We won,” Ellison began. “But only just,” she went on.",
        ["Mara Ellison", "Mara Ellison"],
        ["Mara Ellison"],
    ),
    ("“It is over,” Mara Ellison said. “We won,” she continued.", ["Mara Ellison", "Mara Ellison"], ["Mara Ellison"]),
    ("Mara Ellison went on: “We won.”", ["Mara Ellison"], ["Mara Ellison"]),
    ("Mara Ellison spoke. “We won,” added Ellison, who is 51.", ["Mara Ellison"], ["Mara Ellison"]),
    ("Sir Alan Whitcombe, KC, said no. Sir Alan left.", ["Alan Whitcombe"], ["Alan Whitcombe"]),
    ("Lord Harding of Eastmoor said no. Lord Harding left.", ["Harding"], ["Harding"]),
    ("Baroness Ellison, a Labour peer, said yes. Lady Ellison left.", ["Ellison"], ["Ellison"]),
    ("Sister Bernadette Oyelaran said no. Sister Bernadette left.", ["Bernadette Oyelaran"], ["Bernadette Oyelaran"]),
    ("The Prince of Wales said no. Prince William left. “Yes,” William said.", [None, "William"], ["William"]),
    ("King Charles III spoke. “We thank you,” the King said. Charles left.", ["Charles"], ["Charles"]),
    ("Queen Letizia opened it. “It is lovely,” the queen said.", ["Letizia"], ["Letizia"]),
    ("The Duke of Sussex said no. Prince Harry left.", [None], ["Harry"]),
    ("Rabbi Daniel Stern said no. Rabbi Stern left.", ["Daniel Stern"], ["Daniel Stern"]),
    ("The Rev. Dr. Mara Ellison said no. Dr. Ellison left.", ["Mara Ellison"], ["Mara Ellison"]),
    (
        "Chief Superintendent Paul Rennick said no. Ch Supt Rennick left. “Yes,” Chief Supt Rennick added.",
        ["Paul Rennick", "Paul Rennick"],
        ["Paul Rennick"],
    ),
    ("Lance Cpl. Dana Ortiz said no. Ortiz left.", ["Dana Ortiz"], ["Dana Ortiz"]),
    ("Maj. Gen. Dana Ortiz said no. Gen. Ortiz left.", ["Dana Ortiz"], ["Dana Ortiz"]),
    ("Petty Officer 2nd Class Dana Ortiz said no. Ortiz left.", ["Dana Ortiz"], ["Dana Ortiz"]),
    ("PC Dana Ortiz said no. PC Ortiz left.", ["Dana Ortiz"], ["Dana Ortiz"]),
    ("DCI Dana Ortiz said no. “Yes,” DCI Ortiz added.", ["Dana Ortiz", "Dana Ortiz"], ["Dana Ortiz"]),
    ("Supt Mulcahy said no.", ["Mulcahy"], ["Mulcahy"]),
    ("Guðrún Jónsdóttir spoke. “Nei,” said Guðrún, a fisherwoman.", ["Guðrún Jónsdóttir"], ["Guðrún Jónsdóttir"]),
    ("Katrín Jakobsdóttir, the prime minister, said no. Jakobsdóttir left.", ["Katrín Jakobsdóttir"], ["Katrín Jakobsdóttir"]),
    (
        "José Luis Rodríguez Zapatero said no. Zapatero left. “Sí,” Rodríguez Zapatero added.",
        ["José Luis Rodríguez Zapatero", "José Luis Rodríguez Zapatero"],
        ["José Luis Rodríguez Zapatero"],
    ),
    (
        "María Fernández Castillo said no. Fernández left. “Sí,” Fernández Castillo added.",
        ["María Fernández Castillo", "María Fernández Castillo"],
        ["María Fernández Castillo"],
    ),
    (
        "Khalid bin Faisal al-Harbi said no. Al-Harbi left. “Yes,” al-Harbi added.",
        ["Khalid bin Faisal al-Harbi", "Khalid bin Faisal al-Harbi"],
        ["Khalid bin Faisal al-Harbi"],
    ),
    ("Sheikh Tamim bin Hamad spoke. “Yes,” Sheikh Tamim said.", ["Tamim bin Hamad"], ["Tamim bin Hamad"]),
    ("Tanaka Hiroshi, the minister, said no. Tanaka left.", ["Tanaka Hiroshi"], ["Tanaka Hiroshi"]),
    ("Bambang, a farmer, said no. “We wait,” Bambang said.", ["Bambang", "Bambang"], ["Bambang"]),
    ("Sutrisno, who goes by one name, said no. “We wait,” Sutrisno said.", ["Sutrisno", "Sutrisno"], ["Sutrisno"]),
    (
        "Oluwaseun Adebayo-Williams said no. Adebayo-Williams left.",
        ["Oluwaseun Adebayo-Williams"],
        ["Oluwaseun Adebayo-Williams"],
    ),
    ("Siân O’Callaghan-Pryce said no. O’Callaghan-Pryce left.", ["Siân O’Callaghan-Pryce"], ["Siân O’Callaghan-Pryce"]),
    ("Ngozi Okonjo said no. Dr Okonjo left.", ["Ngozi Okonjo"], ["Ngozi Okonjo"]),
    ("Lt. Gov. Dan Harlow said no. Harlow left.", ["Dan Harlow"], ["Dan Harlow"]),
    ("Hurricane Odette hit on Monday. Odette killed 12, Mara Ellison said.", ["Mara Ellison"], ["Mara Ellison"]),
    ("Brightwater Analytics said sales fell. Mara Ellison said no.", [None, "Mara Ellison"], ["Mara Ellison"]),
    ("St. Louis said it would pay. Mara Ellison said no.", [None, "Mara Ellison"], ["Mara Ellison"]),
    (
        "George W. Bush spoke. “No,” George H.W. Bush said. “Yes,” George W. Bush said.",
        ["George H.W. Bush", "George Bush"],
        ["George Bush", "George H.W. Bush"],
    ),
    ("Airport director Tom Kinton said no. Kinton left.", ["Tom Kinton"], ["Tom Kinton"]),
    ("At the Airport Tom Kinton said no. Kinton left.", ["Tom Kinton"], ["Tom Kinton"]),
    ("Mara Ellison, the mayor, slept. It was, in Ellison’s words, “a long night.”", ["Mara Ellison"], ["Mara Ellison"]),
    ("Mara Ellison slept. It was, in her own words, “a long night.”", ["Mara Ellison"], ["Mara Ellison"]),
    ("Dr. Roy St. John said no. “Yes,” St. John said.", ["Roy St. John", "Roy St. John"], ["Roy St. John"]),
    ("St. Louis Cardinals manager Paul Rennick said no.", ["Paul Rennick"], ["Paul Rennick"]),
    ("Former Logan Airport Tom Kinton said no. Kinton left.", ["Tom Kinton"], ["Tom Kinton"]),
    ("Massport chief executive and former head of Logan Airport Tom Kinton said no.", ["Tom Kinton"], ["Tom Kinton"]),
    ("A spokesman for Leeds Council Paul Rennick said no.", ["Paul Rennick"], ["Paul Rennick"]),
    (
        "Mara Ellison (Labour) said no. Paul Rennick (Conservative) said yes.",
        ["Mara Ellison", "Paul Rennick"],
        ["Mara Ellison", "Paul Rennick"],
    ),
    ("Mara Ellison MP said no. “Yes,” Ms Ellison added.", ["Mara Ellison", "Mara Ellison"], ["Mara Ellison"]),
    (
        "Prof Mara Ellison FRS, of Leeds University, said no. “Yes,” Prof Ellison added.",
        ["Mara Ellison", "Mara Ellison"],
        ["Mara Ellison"],
    ),
    ("Mara Ellison OBE said no. Ellison left.", ["Mara Ellison"], ["Mara Ellison"]),
    ("Archbishop Justin Harrow said no. “Yes,” the archbishop added.", ["Justin Harrow", "Justin Harrow"], ["Justin Harrow"]),
    ("Pope Leo said no. “Yes,” Leo added. The pope left. “We pray,” he said.", ["Leo", "Leo", "Leo"], ["Leo"]),
    ("Princess Anne opened it. “Lovely,” Anne said. The princess left.", ["Anne"], ["Anne"]),
    ("Crown Prince Haakon spoke. “Yes,” Haakon said.", ["Haakon"], ["Haakon"]),
    ("Ayatollah Ali Hosseini said no. Hosseini left.", ["Ali Hosseini"], ["Ali Hosseini"]),
    ("Mullah Omar Rahimi said no. Rahimi left. “Yes,” Mullah Rahimi added.", ["Omar Rahimi", "Omar Rahimi"], ["Omar Rahimi"]),
    (
        "Judge Mara Ellison, sitting at Leeds Crown Court, said no. “Yes,” Judge Ellison added.",
        ["Mara Ellison", "Mara Ellison"],
        ["Mara Ellison"],
    ),
    ("Det Ch Insp Mara Ellison said no. “Yes,” Det Ch Insp Ellison added.", ["Mara Ellison", "Mara Ellison"], ["Mara Ellison"]),
    ("Insp Paul Rennick, of Kent Police, said no. “Yes,” Insp Rennick said.", ["Paul Rennick", "Paul Rennick"], ["Paul Rennick"]),
    ("Group Captain Paul Rennick said no. Gp Capt Rennick left.", ["Paul Rennick"], ["Paul Rennick"]),
    ("Senior Airman Dana Ortiz said no. Ortiz left.", ["Dana Ortiz"], ["Dana Ortiz"]),
    (
        "Mara Ellison, a nurse in Leeds, told The Gazette: “We are tired.” Ellison, 41, has two sons.",
        ["Mara Ellison"],
        ["Mara Ellison"],
    ),
    ("Asked why, Mara Ellison said: “It was time.”", ["Mara Ellison"], ["Mara Ellison"]),
    ("“It was time,” says Mara Ellison’s mother, Joan.", ["Joan"], ["Joan", "Mara Ellison"]),
    ("Mara Ellison’s lawyer, Paul Rennick, said she was innocent.", ["Paul Rennick"], ["Mara Ellison", "Paul Rennick"]),
    ("Mara Ellison was quoted as saying that it was late.", ["Mara Ellison"], ["Mara Ellison"]),
    ("Mara Ellison is said to have left. A friend said she was tired.", [None], ["Mara Ellison"]),
    ("“We are tired,” Mara Ellison, who has run the clinic since 2011, said.", ["Mara Ellison"], ["Mara Ellison"]),
    ("“We,” said Mara Ellison, pausing, “are tired.”", ["Mara Ellison", "Mara Ellison"], ["Mara Ellison"]),
    ("Ko Ko Gyi spoke. “Yes,” Ko Ko Gyi said.", ["Ko Ko Gyi"], ["Ko Ko Gyi"]),
    ("Vladimir Ilyich Sorokin said no. Sorokin left.", ["Vladimir Ilyich Sorokin"], ["Vladimir Ilyich Sorokin"]),
    ("Abu Bakr al-Masri spoke. “Yes,” al-Masri said. Masri left.", ["Abu Bakr al-Masri"], ["Abu Bakr al-Masri"]),
    ("Ahmed ould Daddah said no. Ould Daddah left.", ["Ahmed ould Daddah"], ["Ahmed ould Daddah"]),
    (
        "Jan-Willem van der Berg said no. Van der Berg left. “Ja,” Mr. van der Berg added.",
        ["Jan-Willem van der Berg", "Jan-Willem van der Berg"],
        ["Jan-Willem van der Berg"],
    ),
    (
        "Typhoon Hagupit killed 12. Cyclone Amphan killed 20. Operation Dudula spread, Mara Ellison said.",
        ["Mara Ellison"],
        ["Mara Ellison"],
    ),
    ("Ford said sales fell. Kellogg said sales rose. Mara Ellison said no.", [None, None, "Mara Ellison"], ["Mara Ellison"]),
]
PEOPLE = [
    ("Mara Ellison spoke.\n\nQ: Why now?\n\nA: Because it was time.\n\nEllison left.", ["Mara Ellison"]),
    ("Prosecutors said Paul Rennick, 41, told a deputy he was sorry.", ["Paul Rennick"]),
    ("The complaint says Paul Rennick took the money.", ["Paul Rennick"]),
    ("In a joint statement, Mara Ellison and Paul Rennick said they would part.", ["Mara Ellison", "Paul Rennick"]),
    ("“We will part,” Mara Ellison and Paul Rennick said in a statement.", ["Mara Ellison", "Paul Rennick"]),
    ("Video shows Paul Rennick running. Google Maps says the road is shut.", ["Paul Rennick"]),
    (
        "The mayor of Leeds, Mara Ellison, and her deputy, Paul Rennick, said no. “Yes,” Rennick added later.",
        ["Mara Ellison", "Paul Rennick"],
    ),
    ("Mara Ellison, 41: “We are tired.”\n\nPaul Rennick, 52: “So are we.”", ["Mara Ellison", "Paul Rennick"]),
    ("“We are tired,” read a statement signed by Mara Ellison.", ["Mara Ellison"]),
    ("Neither Mara Ellison nor Paul Rennick would comment. Ellison’s office said no.", ["Mara Ellison", "Paul Rennick"]),
]


def story(sentences: str) -> str:
    return f"The town met on Monday.\n\n{sentences}\n"


@pytest.mark.parametrize(("sentences", "speakers", "people"), SPEECH)
def test_the_speakers_and_nobody_else_are_told(sentences: str, speakers: list[str | None], people: list[str]) -> None:
    document = read(story(sentences))
    assert [row.person and row.person.name for row in document.table("attributions")] == speakers
    assert sorted(person.name for person in document.table("people")) == people


@pytest.mark.parametrize(("sentences", "people"), PEOPLE)
def test_the_people_and_nobody_else_are_told(sentences: str, people: list[str]) -> None:
    assert sorted(person.name for person in read(story(sentences)).table("people")) == people


@pytest.mark.parametrize("sentences", [*(row[0] for row in SPEECH), *(row[0] for row in PEOPLE)])
def test_no_rule_about_people_speaks(sentences: str) -> None:
    assert [violation.message for violation in lint(story(sentences)) if violation.rule in ABOUT_PEOPLE] == []
