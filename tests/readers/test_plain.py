"""Plain text: the parts of a story are told by their form, and no text is ever hidden."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.readers import plain

Blocks = list[tuple[str, str]]


def blocks(source: str) -> Blocks:
    """Role and text of each block."""
    document = plain.read(source)
    return [(block.role, document.prose[block.start : block.end]) for block in document.blocks]


def roles(source: str) -> list[str]:
    return [role for role, _ in blocks(source)]


BODY = "The mediators met for two days in the old harbor town, officials said."


@pytest.mark.parametrize(
    "line",
    [
        "date 20/06/2023",
        " date 2023-06-20 ",
        "date 2023-6-20",
        "date: June 20, 2023",
        "date June 20, 2023",
        "Date:2023-06-20",
        "DATE 2023-13-40",
        "date\t2023-06-20",
        "date 20 June 2023",
        "date",
        "dated 2023-06-20",
        "title: Mediators meet",
    ],
)
@pytest.mark.parametrize("above", ["", "\n\n", "title: Mediators meet again\n", "Mediators meet in harbor town\n"])
def test_header_lines_are_headers_with_all_their_padding(line: str, above: str) -> None:
    assert ("header", line) in blocks(f"{above}{line}\n\n{BODY}\n")


@pytest.mark.parametrize("line", ["Date night is back, restaurants say.", "Dated furniture sells well, dealers said on Monday."])
def test_sentences_that_begin_with_the_word_date_are_no_headers(line: str) -> None:
    assert roles(f"{line}\n{BODY}") == ["paragraph", "paragraph"]


def test_a_story_of_the_wires_falls_into_its_parts() -> None:
    source = (
        "bc-harbor-talks 2ndld-writethru 0520\n"
        "date: 2024-03-05\n"
        "Mediators meet in harbor town\n"
        "By Ann Lee and Omar Diaz\n"
        "Wire Service Reporter\n"
        "\n"
        "PORT HADDON (AP) — The mediators met again, officials said.\n"
        "The talks go on\n"
        "“We are close,” Diaz said.\n"
        "* The first point is the ceasefire.\n"
        "* The second is aid.\n"
        "Delegates leave the harbor hotel on Tuesday. JANE ROE/AFP via Getty Images\n"
        "(more)\n"
        "A second paragraph follows.\n"
        "(Reporting by Ann Lee; editing by Sam Poe)\n"
        "-30-\n"
    )
    assert blocks(source) == [
        ("header", "bc-harbor-talks 2ndld-writethru 0520"),
        ("header", "date: 2024-03-05"),
        ("headline", "Mediators meet in harbor town"),
        ("byline", "By Ann Lee and Omar Diaz"),
        ("byline", "Wire Service Reporter"),
        ("dateline", "PORT HADDON (AP) —"),
        ("paragraph", "The mediators met again, officials said."),
        ("heading", "The talks go on"),
        ("paragraph", "“We are close,” Diaz said."),
        ("list-item", "The first point is the ceasefire."),
        ("list-item", "The second is aid."),
        ("caption", "Delegates leave the harbor hotel on Tuesday."),
        ("credit", "JANE ROE/AFP via Getty Images"),
        ("credit", "(more)"),
        ("paragraph", "A second paragraph follows."),
        ("credit", "(Reporting by Ann Lee; editing by Sam Poe)"),
        ("credit", "-30-"),
    ]


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("CAIRO (AP) — Talks resumed.", "CAIRO (AP) —"),
        ("(Reuters) - Talks resumed.", "(Reuters) -"),
        ("LYON, France -- Talks resumed.", "LYON, France --"),
        ("WASHINGTON, June 20 (Reuters) - Talks resumed.", "WASHINGTON, June 20 (Reuters) -"),
        ("TUESDAY, June 20, 2023 (Desk News) -- Talks resumed.", "TUESDAY, June 20, 2023 (Desk News) --"),
        ("The talks — the third in a week — resumed.", None),
        ("UN: talks resumed on Monday.", None),
        ("Officials (and others) said - in passing - that talks resumed.", None),
        ("CAIRO — ", None),
    ],
)
def test_a_dateline_is_told_from_a_sentence_with_a_dash(text: str, dateline: str | None) -> None:
    found = [block for role, block in blocks(text) if role == "dateline"]
    assert found == ([dateline] if dateline else [])


WRAPPED = """\
    The mediators met for two days in the old harbor town, and the
delegates said that they would be back before the end of the month if
the two sides kept to what they had promised.
    "We are close," Diaz said. He added that nobody had slept, and that
the the last points were small ones, for military-to-
military contacts.

Aid is next

    Trucks stood at the border on Tuesday, and the drivers said that no
one had told them when they could go on.
"""


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("indented", [True, False])
def test_lines_wrapped_by_hand_make_one_paragraph(ending: str, indented: bool) -> None:
    source = WRAPPED if indented else re.sub(r"\n    (?=\")", "\n\n", WRAPPED).replace("    ", "")
    assert blocks(source.replace("\n", ending)) == [
        (
            "paragraph",
            "The mediators met for two days in the old harbor town, and the delegates said that they would be back before "
            "the end of the month if the two sides kept to what they had promised.",
        ),
        (
            "paragraph",
            '"We are close," Diaz said. He added that nobody had slept, and that the the last points were small ones, for '
            "military-to-military contacts.",
        ),
        ("heading", "Aid is next"),
        (
            "paragraph",
            "Trucks stood at the border on Tuesday, and the drivers said that no one had told them when they could go on.",
        ),
    ]


def test_what_is_wrapped_is_found_where_it_stands() -> None:
    document = plain.read(WRAPPED)
    start = document.prose.index("that the the") + 5
    span = document.locate(start, start + 7)
    assert WRAPPED[span.start : span.end] == "the the"
    start = document.prose.index("the delegates")
    span = document.locate(start, start + 13)
    assert WRAPPED[span.start : span.end] == "the\ndelegates"
    assert document.editable(start, start + 13)


LISTED = """\
 * The council wants a new pier, which will be built from wood (the
   old one was of stone), and a second ferry for the summer months.

 1. Nobody was told of the plan before Monday, the harbor master
    said, and nobody had asked him for advice.
 2. The ferry has been out of service since a storm in March, and
    it is not known when it will sail again.
"""


def test_the_wrapped_items_of_a_list_are_one_block_each() -> None:
    assert [(role, text.split()[0], text.split()[-1]) for role, text in blocks(LISTED)] == [
        ("list-item", "The", "months."),
        ("list-item", "Nobody", "advice."),
        ("list-item", "The", "again."),
    ]


def test_short_lines_that_are_not_wrapped_stay_paragraphs() -> None:
    lines = [
        "It rained.",
        "Nobody came to the square on Monday night.",
        "She left.",
        "He stayed on, like the others.",
        "It ended.",
    ]
    assert roles("\n".join(lines)) == ["paragraph"] * 5


def test_a_line_with_a_directive_is_a_comment_and_not_prose() -> None:
    document = plain.read(f"{BODY}\n<!-- newslint: allow repeated-word -->\nThe second.\n")
    assert [(comment.text, comment.offset) for comment in document.comments] == [
        ("newslint: allow repeated-word", document.prose.index("The second"))
    ]
    assert "newslint" not in document.prose


@pytest.mark.parametrize("source", ["", "\n", " \r\n\t", "\ufeff", "\u2028"])
def test_a_source_without_text_has_no_blocks(source: str) -> None:
    assert blocks(source) == []


TEXT = st.text(st.sampled_from("ab Z.,“”\"'-*#(/\n\r\u2028\u00a0🙂e\u0301") | st.characters(), max_size=300)
NEWS = st.lists(st.sampled_from([*WRAPPED.splitlines(True), "date 2023\n", "-30-\n", "By Al Poe\n", "A b. X/Y\n", "* x\n"])).map(
    "".join
)


@given(TEXT | NEWS)
def test_no_text_is_hidden_and_every_character_is_found_again(source: str) -> None:
    document = plain.read(source)
    shown = "".join(document.prose.split())
    assert set(source) - set(shown) <= {c for c in source if c.isspace() or not c.isalnum() or c.isdigit() or c in "ab"}
    if "<!--" not in source and not re.search(r"(?m)^\W*[\w(]{0,3}[.)]|^\s*[*•·▪‣◦●–-]", source):
        assert shown == "".join(source.removeprefix("\ufeff").split())
    for block in document.blocks:
        assert "\n" not in document.prose[block.start : block.end]
        for offset in range(block.start, block.end):
            span = document.locate(offset, offset + 1)
            assert source[span.start : span.end] == document.prose[offset] or document.prose[offset] == " "


def test_a_line_under_the_headline_that_ends_unlike_a_sentence_is_a_heading() -> None:
    deck = "Fire chief Orla Brannigan, who has led the brigade since March, calls it ‘the worst night in thirty years’"
    source = f"Mill burns down in Leeds\n\n{deck}\n\nThe mill burned all night, said Brannigan\n\nIt was built in 1871.\n"
    assert blocks(source)[:2] == [("headline", "Mill burns down in Leeds"), ("heading", deck)]


def test_a_caption_under_the_headline_is_no_deck() -> None:
    source = (
        "Mill burns down in Leeds\n\nThe mill in Leeds on Tuesday. JANE ROE/AFP via Getty Images\n\nThe mill burned all night.\n"
    )
    assert [role for role, _ in blocks(source)] == ["headline", "caption", "credit", "paragraph"]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_front_matter_stands_above_plain_copy_as_well(end: str) -> None:
    above = ["---", "title: A day at the pier", "date: 2023-06-20", "tags: [pier]", "---", ""]
    assert blocks(end.join([*above, "The pier is shut.", "---", "It rained."]))[:3] == [
        ("headline", "A day at the pier"),
        ("header", "date: 2023-06-20"),
        ("paragraph", "The pier is shut."),
    ]
