"""Positions are the editor's, in whichever units it counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from newslint.lsp.text import Text
from tests.lsp.conftest import CODECS

ENCODINGS = sorted(CODECS)
texts = st.text(st.sampled_from("ab é\u0301\u2028\x0c\x85“\U0001f4f0\U0001d11e\n\r"), max_size=40)


def line_starts(text: str) -> list[int]:
    ends = [
        place for place, letter in enumerate(text, 1) if letter == "\n" or (letter == "\r" and text[place : place + 1] != "\n")
    ]
    return [0, *ends]


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(text=texts, data=st.data())
def test_a_position_counts_the_units_since_the_lines_start(encoding: str, text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    start = max(place for place in line_starts(text) if place <= offset)
    codec, unit = CODECS[encoding]
    units = len(text[start:offset].encode(codec)) // unit
    assert Text(text, encoding).position(offset) == types.Position(line_starts(text).index(start), units)


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(text=texts)
def test_every_position_leads_back_to_its_offset(encoding: str, text: str) -> None:
    made = Text(text, encoding)
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] != "\r\n":
            assert made.offset(made.position(offset)) == offset


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(text=texts, old=st.data(), new=texts)
def test_a_change_replaces_just_what_it_names(encoding: str, text: str, old: st.DataObject, new: str) -> None:
    seams = [place for place in range(len(text) + 1) if text[place - 1 : place + 1] != "\r\n"]
    start, end = sorted((old.draw(st.sampled_from(seams)), old.draw(st.sampled_from(seams))))
    made = Text(text, encoding)
    change = types.TextDocumentContentChangePartial(made.range(start, end), new)
    assert made.changed([change]).source == text[:start] + new + text[end:]


@given(text=texts, line=st.integers(0, 10**9), character=st.integers(0, 10**9))
def test_positions_outside_of_the_text_are_brought_inside(text: str, line: int, character: int) -> None:
    made = Text(text, "utf-16")
    offset = made.offset(types.Position(line, character))
    assert 0 <= offset <= len(text)
    assert made.source[offset - 1 : offset + 1] != "\r\n"


def test_a_position_inside_a_character_is_its_start() -> None:
    assert Text("a\U0001f4f0b", "utf-16").offset(types.Position(0, 2)) == 1
    assert Text("a\U0001f4f0b", "utf-8").offset(types.Position(0, 4)) == 1


def test_a_hidden_byte_order_mark_takes_no_place() -> None:
    made = Text("\ufeffab\ncd", "utf-16", mark_hidden=True)
    assert made.position(1) == types.Position(0, 0)
    assert made.position(4) == types.Position(1, 0)
    assert made.offset(types.Position(0, 1)) == 2
