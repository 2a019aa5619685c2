"""Passages that stand in a story twice are found, in time that grows with the story and no faster."""

from __future__ import annotations

import pytest

from newslint.analyses import passages
from newslint.readers import markdown, plain

FIRST = "The ferry left the old harbour at dawn with sixty people on board, the port authority said."
SECOND = "It reached the island before noon, an hour late, and nobody who was on board came to any harm."


def found(text: str) -> list[tuple[str, str]]:
    return [(row.text, row.same_as.text) for row in passages.find(plain.read(text))]


def test_sentences_side_by_side_are_one_passage() -> None:
    assert found(f"{FIRST} {SECOND}\n\nIt rained.\n\n{FIRST} {SECOND}") == [(f"{FIRST} {SECOND}",) * 2]


def test_a_sentence_with_one_other_word_is_nearly_the_same() -> None:
    changed = FIRST.replace("dawn", "noon")
    assert found(f"{FIRST}\n\nIt rained.\n\n{changed}") == [(changed, FIRST)]


def test_a_pull_quote_is_no_repetition() -> None:
    words = "We waited on the pier for three hours in the rain and nobody told us what to do."
    assert found(f"“{words}” said the captain of the second ferry, who had come from the island.\n\n“{words}”") == []


def test_a_pull_quote_in_typewritten_marks_is_no_repetition() -> None:
    words = "We waited on the pier for three hours in the rain and nobody told us what to do."
    assert found(f"``{words}'' said the captain of the second ferry, who had come from the island.\n\n``{words}''") == []


def test_items_with_code_are_built_alike_on_purpose() -> None:
    items = [f"- `{name}` is the share of the ferries that left the harbour on time, from 0 to 1.\n" for name in ("dawn", "noon")]
    assert passages.find(markdown.read("".join(items))) == []


@pytest.mark.parametrize("text", ["word " * 200_000, "a b c d e f g h. " * 60_000, (FIRST + " ") * 12_000], ids=range(3))
def test_a_megabyte_that_says_the_same_is_read_and_points_only_back(text: str) -> None:
    document = plain.read(text)
    rows = passages.find(document)
    assert all(row.same_as is None or row.same_as.start < row.start for row in rows)
    assert all(0 <= row.start < row.end <= len(document.prose) for row in rows)
