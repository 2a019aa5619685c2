"""Stories in other formats than plain text work on the command line: fixes, formats told, and comments in Word."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.readers import stories

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Result

    Run = Callable[..., Result]

RULE = "summary: s\nmatch: TODO\nmessage: mend this\nfix: done & gone\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder newslint runs in, with one rule that has a fix."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "left-over.yaml").write_text(RULE)
    return tmp_path


def check(newslint: Run, *arguments: str) -> Result:
    return newslint("check", *arguments, "--rules", "rules", "--select", "left-over", "--output-format", "concise", "--quiet")


ITEM = "<item><title>A story of today</title><description>{}</description></item>"


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("s.xml", "<nitf><body><p>A TODO.</p></body></nitf>", "<nitf><body><p>A done &amp; gone.</p></body></nitf>"),
        (
            "s.rss",
            "<rss>" + ITEM.format("&lt;p&gt;A TODO.&lt;/p&gt;") + ITEM.format("<![CDATA[<p>A TODO.</p>]]>") + "</rss>",
            "<rss>"
            + ITEM.format("&lt;p&gt;A done &amp;amp; gone.&lt;/p&gt;")
            + ITEM.format("<![CDATA[<p>A done &amp; gone.</p>]]>")
            + "</rss>",
        ),
        (
            "s.jsonl",
            '{"text": "A TODO."}\r\n{"text": "No\\ttask."}\r\n',
            '{"text": "A done & gone."}\r\n{"text": "No\\ttask."}\r\n',
        ),
        ("s.json", '{"headline": "TODO now", "uri": "TODO"}', '{"headline": "done & gone now", "uri": "TODO"}'),
    ],
)
def test_fixes_are_written_with_the_escapes_of_the_format(newslint: Run, desk: Path, name: str, before: str, after: str) -> None:
    (desk / name).write_bytes(before.encode())
    result = check(newslint, name, "--fix")
    assert (result.code, result.err) == (0, "")
    assert (desk / name).read_bytes().decode() == after


def test_rows_are_named_with_their_number(newslint: Run, desk: Path) -> None:
    (desk / "s.jsonl").write_text('{"text": "Well."}\n{"text": "A TODO."}\n')
    assert "s.jsonl:2:1:13: warning left-over" in check(newslint, "s.jsonl").out


def test_the_format_and_the_field_of_the_text_can_be_told(newslint: Run, desk: Path) -> None:
    (desk / "s.txt").write_text('{"words": "A TODO."}\n')
    assert "s.txt:1:1:14: " in check(newslint, "s.txt", "--format", "jsonl", "--text-field", "words").out
    (desk / ".newslint.yaml").write_text("formats: {'*.txt': jsonl}\ntext-field: words\n")
    assert "s.txt:1:1:14: " in check(newslint, "s.txt").out
    assert "did you mean 'jsonl'?" in check(newslint, "s.txt", "--format", "json-l").err
    (desk / ".newslint.yaml").write_text("formats: {'*.txt': jsnl}\n")
    assert ".newslint.yaml:1:20: there is no format 'jsnl' (did you mean 'jsonl'?)" in check(newslint, "s.txt").err


def test_data_in_a_folder_that_holds_no_story_is_left_alone(newslint: Run, desk: Path) -> None:
    (desk / "package.json").write_text('{"name": "TODO"}')
    (desk / "build.xml").write_text("<project>TODO</project>")
    (desk / "numbers.jsonl").write_text('{"n": 1}\n')
    (desk / "story.json").write_text(json.dumps({"headline": "TODO now", "body_text": "It rained."}))
    result = check(newslint, ".")
    assert [line.split(":")[0] for line in result.out.splitlines()] == ["story.json"]
    assert result.err == ""


def test_findings_are_written_into_a_word_document_as_comments(newslint: Run, desk: Path) -> None:
    docx = pytest.importorskip("docx")
    (desk / "s.docx").write_bytes(stories.word([("paragraph", "It rained."), ("paragraph", "There is a TODO to mend.")]))
    before = (desk / "s.docx").read_bytes()
    assert check(newslint, "s.docx", "--annotate", "out.docx").code == 1
    [comment] = docx.Document(str(desk / "out.docx")).comments
    assert (comment.text, comment.author) == ("mend this [left-over]", "newslint")
    assert (desk / "s.docx").read_bytes() == before
    assert check(newslint, "out.docx").out == check(newslint, "s.docx").out.replace("s.docx", "out.docx")
    assert "one .docx file" in check(newslint, ".", "--annotate", "out.docx").err
