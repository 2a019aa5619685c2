"""The same story in any format has the same violations at the same words, and its fixes give the fixed story."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from newslint.fix import edits_of
from newslint.linter import lint_document
from newslint.readers import read_bytes
from newslint.ruleset import load_rules
from tests.readers import stories

if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.rule import Rule
    from newslint.violation import Violation

Shown = tuple[str, str, int, int, str]


@cache
def rules() -> tuple[Rule, ...]:
    return tuple(load_rules().choose().rules)


def only(content: bytes, path: str) -> Document:
    """The one document of a file."""
    [document] = read_bytes(content, path=path)
    return document


def roles(document: Document) -> list[tuple[str, str]]:
    return [(block.role, document.prose[block.start : block.end]) for block in document.blocks]


def violations(document: Document) -> list[Violation]:
    outcome = lint_document(document, rules())
    assert not outcome.problems
    return outcome.violations


def shown(document: Document, found: list[Violation]) -> list[Shown]:
    """What does not depend on the format: rule, message, the place in the prose, and the fix's text before escapes."""
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    for offset in range(len(document.prose)):
        if document.prose[offset] != "\n":
            span = document.locate(offset, offset + 1)
            starts.setdefault(span.start, offset)
            ends[span.end] = offset + 1
    return sorted(
        (one.rule, one.message, starts[one.place.start], ends[one.place.end], "fixed" if one.fix else "") for one in found
    )


def fixed(document: Document, found: list[Violation]) -> tuple[bytes, list[Any]]:
    """The file with all safe fixes applied, and the edits."""
    edits = edits_of([one.fix for one in found if one.fix is not None and one.fix.safe])
    text = document.source
    for edit in reversed(edits):
        text = text[: edit.start] + edit.text + text[edit.end :]
    assert document.encoding is not None
    return text.encode(document.encoding), edits


@cache
def reference(name: str) -> tuple[list[tuple[str, str]], list[Shown], list[tuple[str, str]]]:
    """A story as plain text has it: its blocks, its violations, and its blocks once fixed."""
    document = only(stories.plain(stories.story(name)).encode(), "s.txt")
    found = violations(document)
    mended = only(fixed(document, found)[0], "s.txt")
    return roles(document), shown(document, found), roles(mended)


@pytest.mark.parametrize("name", stories.NAMES)
def test_every_story_has_faults_and_fixes(name: str) -> None:
    blocks, found, mended = reference(name)
    assert [role for role, _ in blocks if role != "dateline"] == [role for role, _ in stories.story(name)]
    assert found
    assert mended != blocks


@pytest.mark.parametrize("format", stories.TEXT_FORMATS)
@pytest.mark.parametrize("name", stories.NAMES)
def test_a_story_is_the_same_in_every_format(name: str, format: str) -> None:
    path, write = stories.TEXT_FORMATS[format]
    content = write(stories.story(name))
    document = only(content, path)
    blocks, expected, mended = reference(name)
    assert roles(document) == blocks
    found = violations(document)
    assert shown(document, found) == expected
    assert document.encoding is not None
    assert document.source.encode(document.encoding) == content
    new_content, _ = fixed(document, found)
    assert roles(only(new_content, path)) == mended


@pytest.mark.parametrize("name", stories.NAMES)
@pytest.mark.parametrize("format", ["docx", "parquet"])
def test_a_story_is_the_same_where_only_reading_is_possible(name: str, format: str) -> None:
    pytest.importorskip({"docx": "docx", "parquet": "pyarrow"}[format])
    content = (stories.word if format == "docx" else stories.table)(stories.story(name))
    document = only(content, f"s.{format}")
    blocks, expected, _ = reference(name)
    assert roles(document) == blocks
    assert shown(document, violations(document)) == expected
    assert document.encoding is None
