"""Quotation marks and brackets find their partners, and faults stay in their paragraph."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analyses import marks, quotations
from newslint.grammar.marks.glyphs import CLOSERS, OPENERS
from newslint.grammar.marks.pairing import paired_marks
from newslint.readers import plain


def faults(text: str) -> list[tuple[str, str, int]]:
    document = plain.read(text)
    return [(row.fault, row.text, row.start) for row in marks.find(document)]


def quoted(text: str) -> list[str]:
    return [row.text for row in quotations.find(plain.read(text))]


@pytest.mark.parametrize(
    "text",
    [
        '“One,” he said. ‘Two,’ she said. "Three," they said. «Four», on dit. « Cinq », dit-il. „Sechs“, sagte er.',
        "「Seven」 and ``eight'' and ‹nine›. »Zehn«, sagte sie.",
        "“He told me ‘the “old” house’ was sold,” she said.",
        "He is 5'10\" tall, 6 ft 2\" in boots; the '90s, rock ’n’ roll, ’em and the dogs’ bowls.",
        "‘The dogs’ owners said no,’ he told us.",
        "“The first part.\n\n“The second.\n\n“The third,” she said.",
        "(A note\n\nin two paragraphs.)",
        "Bring a) bread, b) milk and c) salt :-) (or not).",
        "'Go,' he said. 'Go, and don't wait for the players' bus.'",
        "The “Today” programme’s ‘scoop’.",
        "It was ‘on balance worth it,’ she said, and did not ‘cause trouble on the dogs’ side.’ I left ‘cause he'd go.",
        "There were ‘signals’ that the owners’ boats were slow, and 'on the whole' few.",
        "'Way too soon to know'\n\nThe owners’ boats, a cup o’ tea, goin’ out, the children’s and ol’ Tom’s.",
        "‘‘He asked, ‘Why not?’’’ she said. ‘‘Nobody knew.’’",
        "‘’We go,’’ she said. ‘’He told me, ‘Why not?’’’ And ''We asked, 'Why?''' they said. ‘Twas ‘’later’’.",
        "Call ``close()`` before ``open(\"r`` and `data['x']`, or ``it's (`` too.",
    ],
)
def test_sound_marks_draw_no_fault(text: str) -> None:
    assert faults(text) == []


def test_a_fault_does_not_reach_beyond_its_paragraph() -> None:
    text = "He spoke of “a deal within days.\n\n“We are close,” he said. “Very.”\n\nShe left,” he said."
    assert [fault for fault, _, _ in faults("x " + text)][-1] == "unopened"
    assert "“We are close,”" in quoted(text)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("“We are close,‘ he said.", ("mismatched", "‘")),
        ("He called it ‘shut for good,” and left. “We open in May,” he said.", ("mismatched", "‘")),
        ("“He never used the term “safe’ of it,” she said. “Never.”", ("mismatched", "“")),
        ("It was ’good’ weather, she said.", ("mismatched", "’")),
        ("``We are close,” he said.", ("mismatched", "”")),
        ("He was extremely selective’ about it, he said.", ("unopened", "’")),
        ("“It leaks, said harbour master Ann Lee, who is new.\n\n“It always has,” said the mayor.", ("unclosed", "“")),
        ("“He said, ‘It was never” on the air.’”", ("unopened", "”")),
        ("“He said, ‘It was “never on the air.’”", ("unclosed", "“")),
        ('"He said, \'It was never on the air," she said.', ("unclosed", "'")),
        ("The show, known as the “Harbor Hour, is off.\n\n“It was ours,” she said.", ("unclosed", "“")),
    ],
)
def test_a_pair_of_unlike_marks_is_one_fault(text: str, fault: tuple[str, str]) -> None:
    assert [(kind, mark) for kind, mark, _ in faults(text)] == [fault]


def test_a_paragraph_that_lacks_its_opening_mark_is_one_fault() -> None:
    assert faults("“The first part.\n\nThe second,” she said.") == [("unreopened", "The", 17)]


JOINED = (
    "The harbour at Odrava is to close for the winter, and the town is not sure what to make of it. Fishermen say that the "
    "ice came early. The mayor, Lena Kosta, says that the quay has to be mended before the spring. She has asked the "
    "ministry for help, which has been slow to answer her letters. “The stones have been loose for years,” she said. “We have "
    "mended them four times. “In the end there is nothing left to mend. “[It] has to be built again.” The boats lie at "
    "Tessin until April, and their owners have been promised that they will pay nothing for it."
)


def test_quotations_go_on_in_a_text_whose_paragraphs_have_been_joined() -> None:
    assert faults(JOINED) == []
    assert quoted(JOINED)[1:] == [
        "“We have mended them four times.",
        "“In the end there is nothing left to mend.",
        "“[It] has to be built again.”",
    ]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("for years,” she", "for years, she"),
        ("four times. “In the end", "four times. In short, said a clerk. “In the end"),
        ("“[It] has to be built again.”", "“[It] has to be “built again.”"),
        ("four times. “In", f"four times. {'Nobody there had asked for it, or for anything else at all. ' * 8}“In"),
        ("asked the", "asked “the"),
    ],
)
def test_a_missing_mark_is_found_where_paragraphs_have_been_joined(right: str, wrong: str) -> None:
    assert right in JOINED
    assert len(faults(JOINED.replace(right, wrong))) == 1


def test_a_long_paragraph_is_read_as_several_that_have_been_joined_beside_short_ones() -> None:
    longer = f"{JOINED} {'It has rained there since the middle of the month. ' * 5}"
    short = "The mayor of Tessin has not been asked, and would not have known what to say of it if she had been. " * 3
    assert faults(f"{short}\n\n{longer}\n\n{short}") == []


def test_a_story_that_goes_on_with_quotations_twice_within_a_paragraph_closes_none_between() -> None:
    twice = "She said: “The pump broke. “Nobody came for a week. “I carried it down myself.” She left."
    assert faults(twice) == []
    assert len(faults(twice.replace(". “I carried", " and I carried"))) == 1


def test_a_paragraph_among_others_must_close_its_quotations() -> None:
    opening, rest = JOINED.split(". “We have")
    assert [fault for fault, _, _ in faults(f"{opening}.\n\nNobody knew.\n\nBut “we have{rest}")] == ["unclosed", "unclosed"]


def test_a_mark_typed_twice_is_one_fault() -> None:
    assert faults("He weighed in. “”This is unfair. Very, very much so,” he said.") == [("unopened", "”", 16)]


def test_korean_words_stand_right_behind_the_marks() -> None:
    assert faults("막힘없는 ‘소통’이 이루어지는 곳이다.") == []


def test_quotations_know_their_depth() -> None:
    rows = quotations.find(plain.read("“He told me ‘the “old” house’ was sold,” she said."))
    assert [(row.depth, row.style) for row in rows] == [(1, "curly"), (2, "curly-single"), (3, "curly")]


@given(st.text(alphabet="ab ,.\n“”‘’\"'«»()[]5s", max_size=60))
def test_pairing_never_loses_or_invents_a_mark(text: str) -> None:
    document = plain.read(text)
    found = document.get(paired_marks)
    assert [mark.start for mark in found] == sorted({mark.start for mark in found})
    for mark in found:
        assert document.prose[mark.start : mark.end] == mark.text
        if mark.partner is not None and mark.fault != "unreopened":
            assert mark.partner.partner is mark or mark.partner.aside is None
    for row in quotations.find(document):
        assert row.start < row.inner_start <= row.inner_end <= row.end


HOSTILE = ["“" * 333_000, "“a " * 250_000, "(" * 10_000 + ")" * 10_000, "[(" * 200_000, "'a " * 300_000, "\"a'b " * 200_000]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_megabyte_of_marks_is_read_and_no_mark_is_told_of_twice(text: str) -> None:
    document = plain.read(text)
    found = document.get(paired_marks)
    assert len({mark.start for mark in found}) == len(found)
    assert all(document.prose.startswith(mark.text, mark.start) for mark in found)
    assert len(marks.find(document)) <= len(found)
    assert all(row.start < row.inner_start <= row.inner_end <= row.end for row in quotations.find(document))


@pytest.mark.parametrize("first", [*CLOSERS, *OPENERS])
def test_any_two_marks_may_stand_around_words(first: str) -> None:
    for last in (*CLOSERS, *OPENERS):
        text = f"He said {first}no{last} and {last}yes{first} and {first}no."
        assert all(row.style for row in quotations.find(plain.read(text))), text
