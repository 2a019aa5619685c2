"""A story that is read again after an edit has the facts and violations that it has when it is read anew."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint import lexicon, tables
from newslint.analyses import sentences
from newslint.linter import lint_document
from newslint.parts import Memory
from newslint.readers import plain
from newslint.ruleset import load_rules

if TYPE_CHECKING:
    from newslint.document import Document

STORIES = sorted((Path(__file__).parent / "stories").glob("*/*.txt"))
RULES = load_rules().rules
TABLES = [name for name in tables.names() if name != "matches"]
SIGNS = ["", *"“”‘’\"'()»—-….,;:?! \n\tAaéł\u0301\u00a0\u2028\ufeff\U0001f4f0"]
WORDS = [
    "\n\n",
    "... ",
    ", ,",
    " al-",
    "Mr. ",
    "Salma Haddad said ",
    ", he said. ",
    "U.S. ",
    "NATO ",
    "Renée ",
    "A clerk saw it. ",
    "June 5, ",
    "12 percent",
    "\n- ",
    "\n\n“",
]
PLACE = st.integers(0, 100_000)
EDIT = st.tuples(PLACE, st.one_of(st.just(0), st.integers(1, 60)), st.sampled_from([*SIGNS, *WORDS]))
MOVE = st.tuples(PLACE, PLACE)  # of paragraphs


def outcome(document: Document) -> tuple[list[Any], dict[str, list[str]]]:
    violations = [violation.as_values() for violation in lint_document(document, RULES).violations]
    facts = {name: [json.dumps(fact.as_data(), default=str) for fact in document.table(name)] for name in TABLES}
    return violations, facts


def changed(text: str, edit: tuple[int, ...]) -> str:
    if len(edit) == len(("from", "to")):
        paragraphs = text.split("\n\n")
        moved = paragraphs.pop(edit[0] % len(paragraphs))
        paragraphs.insert(edit[1] % (len(paragraphs) + 1), moved)
        return "\n\n".join(paragraphs)
    place = edit[0] % (len(text) + 1)
    return text[:place] + str(edit[2]) + text[place + edit[1] :]


@settings(max_examples=40)
@given(st.sampled_from(STORIES), st.lists(st.one_of(EDIT, EDIT, MOVE), max_size=6))
def test_an_edited_story_has_the_facts_of_one_read_anew(path: Path, edits: list[Any]) -> None:
    text, memory = path.read_text(encoding="utf-8"), Memory()
    for edit in [None, *edits]:
        text = text if edit is None else changed(text, edit)
        document = plain.read(text)
        document.memory = memory
        assert outcome(document) == outcome(plain.read(text)), text


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_a_story_read_part_by_part_has_the_facts_of_one_read_whole(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    document = plain.read(text)
    document.memory = Memory()
    assert outcome(document) == outcome(plain.read(text))


def test_of_the_versions_of_a_story_only_the_last_is_remembered() -> None:
    memory, words = Memory(), "Salma Haddad said so."
    kept = None
    for number in range(50):
        document = plain.read(f"{words}\n\nThe story grew{' very' * number} long.\n\n{words}")
        parts = memory.parts(document)
        assert [part.text for _, part in parts] == [document.prose[block.start : block.end] for block in document.blocks]
        assert kept in (None, parts[0][1])
        assert len(memory) == len({part.text for _, part in parts})
        kept = parts[0][1]


def test_what_was_found_by_other_word_lists_is_not_remembered() -> None:
    text, memory = "The talks with Dilg. Haddad were long.\n\nNobody came.", Memory()

    def starts() -> list[int]:
        document = plain.read(text)
        document.memory = memory
        return sentences.sentence_starts(document)

    whole = starts()
    try:
        lexicon.add({"abbreviations": ("Dilg",)})
        assert len(starts()) == len(whole) - 1
    finally:
        lexicon.add({})
    assert starts() == whole
