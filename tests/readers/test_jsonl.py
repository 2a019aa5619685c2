"""Rows of JSON: each a document, all together the file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from newslint.readers import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Result

ROWS = [json.dumps({"text": text}) for text in ("The the mayor left.", "She came back.", "It was the the end.")]


def test_blank_lines_between_rows_change_neither_numbers_nor_positions() -> None:
    content = f"\n{ROWS[0]}\n\n\n{ROWS[1]}\n{ROWS[2]}".encode()
    documents = list(read_bytes(content, path="a.jsonl"))
    assert [document.path for document in documents] == ["a.jsonl:2", "a.jsonl:5", "a.jsonl:6"]
    assert "".join(document.source for document in documents).encode() == content


def test_a_file_with_blank_lines_is_fixed(newslint: Callable[..., Result], tmp_path: Path) -> None:
    path = tmp_path / "archive.jsonl"
    path.write_text(f"{ROWS[0]}\n\n{ROWS[1]}\n\n\n{ROWS[2]}\n", encoding="utf-8")
    newslint("check", "--fix", "--isolated", path)
    expected = f"{ROWS[0]}\n\n{ROWS[1]}\n\n\n{ROWS[2]}\n".replace("The the", "The").replace("the the", "the")
    assert path.read_text(encoding="utf-8") == expected


def test_rows_behind_a_bad_one_are_linted_and_the_first_bad_one_is_named(newslint: Callable[..., Result], tmp_path: Path) -> None:
    path = tmp_path / "archive.jsonl"
    path.write_text("\n".join([ROWS[0], '{"words": 1}', "no JSON", ROWS[2]]), encoding="utf-8")
    result = newslint("check", "--isolated", "--output-format", "concise", "--select", "repeated-word", path)
    assert result.code == 2
    assert [line.removeprefix(str(path)).split(":")[1] for line in result.out.splitlines()] == ["1", "4"]
    assert f"{path}:2: the row has no text in 'text'; say which field holds it, with --text-field" in result.err
    assert "1 more of the rows could not be read" in result.err
