"""Code, formulas and addresses in a line are no prose, and keep what stands around them apart."""

from __future__ import annotations

import pytest

from newslint import lint
from newslint.readers import read_text

MARKDOWN = [
    "Set `fresh` to `false` to keep it.",
    "We keep [`boats`][], `ferries`, and `trams`, in a list. The default is: `none`.",
    "Write to <https://example.com/> to say so, and to $a + b$ to say more.",
    "The sign says “`push`”, or “`pull`” (`x`).",
    "`start` to begin, `end`\nto end.",
]
HTML = [
    "Set <code>fresh</code> to <kbd>false</kbd> to keep it.",
    "We keep <a href='#'><code>boats</code></a>, <code>ferries</code>, and <samp>trams</samp>, in a list. It is: <code>x</code>.",
    "The sign says “<code>push</code>”, or “<code>pull</code>” (<math><mi>x</mi></math>).",
]


@pytest.mark.parametrize(("name", "text"), [*(("s.md", text) for text in MARKDOWN), *(("s.html", f"<p>{t}</p>") for t in HTML)])
def test_words_and_marks_around_code_are_no_neighbours(name: str, text: str) -> None:
    assert [violation.rule for violation in lint(text, path=name)] == []


@pytest.mark.parametrize(
    ("name", "text"), [("s.md", "`x`\n\n- `y` `z`\n"), ("s.html", "<p><code>x</code></p><ul><li><kbd>y</kbd></ul>")]
)
def test_a_block_of_nothing_but_code_is_none(name: str, text: str) -> None:
    [document] = read_text(text, path=name)
    assert document.prose == ""


def test_words_that_stand_twice_beside_code_are_still_found_and_mended_where_they_stand() -> None:
    text = "Run `x` for all all of them."
    [violation] = lint(text, path="s.md")
    assert text[violation.place.start : violation.place.end] == "all"
    assert violation.fix is not None
    assert [text[edit.start : edit.end] for edit in violation.fix.edits] == [" all"]
