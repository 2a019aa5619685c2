"""``newslint facts`` prints what the facts say of themselves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newslint import tables
from newslint.fact_json import document_as_json
from newslint.readers import read_text

STORIES = sorted((Path(__file__).parent / "stories").rglob("*.txt"))
TABLES = [name for name in tables.names() if name != "matches"]


@pytest.mark.parametrize("path", STORIES[::4], ids=lambda path: path.stem)
def test_facts_as_json_text_are_their_data(path: Path) -> None:
    for document in read_text(path.read_bytes().decode(), path=str(path)):
        data = {"path": document.path} | {name: [fact.as_data() for fact in document.table(name)] for name in TABLES}
        assert document_as_json(document, TABLES) == json.dumps(data, ensure_ascii=False), path


def test_signs_that_json_escapes_are_escaped() -> None:
    (document,) = read_text("“A \\ and a \t here,” said Ann Lee, 51. She had 12 {braces} and 5% of “it.”\n")
    data = {"path": "-"} | {name: [fact.as_data() for fact in document.table(name)] for name in TABLES}
    assert document_as_json(document, TABLES) == json.dumps(data, ensure_ascii=False)


def test_a_fact_that_is_made_for_the_asking_is_taken_for_no_other() -> None:
    hours = "\n\n".join(f"The hall is open from {hour} a.m. to {hour + 1} p.m. on day {hour}." for hour in range(1, 10))
    (document,) = read_text(hours)
    data = {"path": "-", "times": [fact.as_data() for fact in document.table("times")]}
    assert document_as_json(document, ["times"]) == json.dumps(data, ensure_ascii=False)
