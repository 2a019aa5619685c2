"""A comment silences what it says, where it says, and is told of when it silences nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Document
from newslint.document_builder import DocumentBuilder
from newslint.fix import apply_edits
from newslint.linter import lint_document
from newslint.ruleset import load_rules
from newslint.suppression import Policy, apply_suppressions

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from newslint.violation import Violation
    from tests.conftest import Result

    Run = Callable[..., Result]

RULES = load_rules().choose(select=["repeated-word"]).rules
KNOWN = ("repeated-word", "wrong-weekday")


def read(source: str) -> Document:
    """A document of paragraphs, one a line, with comments in angle brackets."""
    builder = DocumentBuilder(source)
    for line in re.finditer(r"[^\r\n]+", source):
        at = line.start()
        if not line[0].startswith("<!--"):
            builder.begin("paragraph")
        for part in re.finditer(r"<!--(.*?)-->|((?:(?!<!--).)+)", line[0]):
            start, end = at + part.start(), at + part.end()
            if part[2] is None:
                builder.comment(part[1], start, end)
            else:
                end -= len(part[2]) - len(part[2].rstrip())
                builder.keep(start, end)
    return builder.document(path="story.md", format="markdown")


def left(source: str, **told: bool) -> list[Violation]:
    """What is left of the violations, and the complaints."""
    document = read(source)
    policy = Policy(frozenset(rule.id for rule in RULES), lambda: KNOWN, **told)  # type: ignore[arg-type]
    return apply_suppressions(document, lint_document(document, RULES).violations, policy)


def said(source: str, **told: bool) -> list[tuple[str, int]]:
    """The rules of what is left, with their lines."""
    return [(violation.rule, violation.place.line) for violation in left(source, **told)]


WORD = "repeated-word"


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("The the one.\n<!-- newslint: allow repeated-word -- a joke -->\nThe the two.\nThe the three.", [(WORD, 1), (WORD, 4)]),
        ("The the one. <!-- newslint: allow repeated-word -->\nThe the two.", [(WORD, 2)]),
        ("The the <!-- newslint: allow repeated-word --> one.\nThe the two.", [(WORD, 2)]),
        ("<!--newslint:allow-file repeated-word-->\nThe the one.\nThe the two.", []),
        ("The the one.\n<!-- newslint: allow-file repeated-word -->", []),
        ("<!-- newslint: off repeated-word -->\nThe the one.\n<!-- newslint: on repeated-word -->\nThe the two.", [(WORD, 4)]),
        ("<!-- newslint: off repeated-word -->\nThe the one.\n<!-- newslint: on -->\nThe the two.", [(WORD, 4)]),
        ("<!-- newslint: off repeated-word -->\nThe the one.\nThe the two.", []),
        ("<!-- newslint: allow repeated-word, wrong-weekday — both -->\nThe the one.", []),
        ("<!-- something else: allow repeated-word -->\nThe the one.", [(WORD, 2)]),
        ("<!-- newslint: allow repeated-word -->\nNothing.", [("unused-suppression", 1)]),
        ("<!-- newslint: allow wrong-weekday -->\nNothing.", []),
        ("<!-- newslint: allow wrong-weekdy -->\nNothing.", [("unused-suppression", 1)]),
        ("<!-- newslint: alow repeated-word -->\nThe the one.", [("unused-suppression", 1), (WORD, 2)]),
        ("<!-- newslint: allow -->\nThe the one.", [("unscoped-suppression", 1)]),
        (
            "<!-- newslint: allow-file repeated-word -->\n<!-- newslint: allow repeated-word -->\nThe the one.",
            [("unused-suppression", 1)],
        ),
    ],
)
def test_a_comment_silences_its_rules_in_its_place(source: str, wanted: list[tuple[str, int]]) -> None:
    assert said(source) == wanted


def test_what_is_wrong_with_a_comment_is_told_with_the_closest_word() -> None:
    (first,) = left("<!-- newslint: allow repeatd-word -->\nNothing.")
    assert first.message == "There is no rule “repeatd-word” (did you mean 'repeated-word'?)."
    (first, _) = left("<!-- newslint: alow repeated-word -->\nThe the.")
    assert "did you mean 'allow'?" in first.message


@pytest.mark.parametrize("reason", ["-- quoted so", "— quoted so", "because he says so"])
def test_a_reason_may_be_required(reason: str) -> None:
    assert said(f"<!-- newslint: allow repeated-word {reason} -->\nThe the.", require_reason=True) == []
    assert said("<!-- newslint: allow repeated-word -->\nThe the.", require_reason=True) == [("unexplained-suppression", 1)]
    assert said("<!-- newslint: allow repeated-word -- -->\nThe the.", require_reason=True) == [("unexplained-suppression", 1)]


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("One.\n<!-- newslint: allow repeated-word -->\nTwo.", "One.\nTwo."),
        ("One. <!-- newslint: allow repeated-word -->\nTwo.", "One.\nTwo."),
        ("<!-- newslint: allow repeated-word -->\r\nTwo.", "Two."),
    ],
)
def test_the_fix_of_an_unused_comment_takes_it_away(source: str, wanted: str) -> None:
    fixes = [violation.fix for violation in left(source) if violation.fix is not None]
    assert apply_edits(source, fixes) == wanted


def test_many_comments_take_no_longer_than_their_number() -> None:
    assert said("<!-- newslint: off repeated-word -->\nThe the one.\n<!-- newslint: on -->\n" * 3_000) == []


LINES = st.lists(
    st.sampled_from(
        [
            "The the one.",
            "And and two.",
            "All is well.",
            "<!-- newslint: allow repeated-word -->",
            "<!-- newslint: off repeated-word -->",
            "<!-- newslint: on repeated-word -->",
            "The the <!-- newslint: allow repeated-word --> end.",
        ]
    ),
    max_size=12,
).map("\n".join)


@given(LINES)
def test_nothing_is_lost_nothing_is_invented(source: str) -> None:
    document = read(source)
    everything = lint_document(document, RULES).violations
    kept = [violation for violation in left(source) if violation.rule == WORD]
    assert all(violation in everything for violation in kept)
    if "newslint: off" not in source and "newslint: allow" not in source:
        assert kept == everything


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a plain-text story, which can hold no comments."""
    (tmp_path / "a.txt").write_text("He saw the the dog.\n\nIt ran and and barked.\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def concise(newslint: Run, *arguments: str) -> list[str]:
    """The lines of the concise report."""
    return newslint("check", "--output-format", "concise", *arguments).out.splitlines()


CONFIGURATIONS = [
    "",
    "# ours\nfail-on: warning",
    "allow: []\nfail-on: warning\n",
    "allow:\n- rule: repeated-word\n  path: b.txt\n  sentence: Old.\n\n# what follows\nfail-on: warning\n",
    "allow:\n    - {rule: repeated-word, path: b.txt, sentence: Old.}\n",
]


@pytest.mark.parametrize("before", CONFIGURATIONS)
def test_plain_text_is_allowed_by_its_sentences_in_the_configuration(newslint: Run, desk: Path, before: str) -> None:
    (desk / ".newslint.yaml").write_text(before)
    result = newslint("check", "--allow", "repeated-word", "--reason", 'he said: "so"', "a.txt")
    assert (result.code, result.out) == (0, ".newslint.yaml: allowed repeated-word in 2 sentences\n")
    after = (desk / ".newslint.yaml").read_text()
    for line in before.splitlines():
        assert line in after or line == "allow: []"
    assert concise(newslint) == []
    story = desk / "a.txt"
    story.write_text("The the end.\n\n" + story.read_text().replace("\n\n", "\n\n\n"))
    assert concise(newslint) == ["a.txt:1:5: error repeated-word “the” stands twice in a row."]


def test_toml_is_added_to_as_well(newslint: Run, desk: Path) -> None:
    (desk / "pyproject.toml").write_text('[project]\nname = "x"\n[tool.newslint]\nfail-on = "warning"')
    assert newslint("check", "--allow", "repeated-word", "a.txt").code == 0
    assert concise(newslint) == []


def test_an_allowance_that_nothing_needs_is_told_by_its_place(newslint: Run, desk: Path) -> None:
    newslint("check", "--allow", "repeated-word")
    (desk / "a.txt").write_text("He saw the the dog.\n")
    assert concise(newslint) == [
        ".newslint.yaml:5:5: warning unused-suppression Nothing in a.txt needs this: repeated-word is not reported there."
    ]
    assert concise(newslint, "--ignore", "unused-suppression") == []


def test_a_rule_that_does_not_run_cannot_be_allowed(newslint: Run, desk: Path) -> None:
    assert "does not run here" in newslint("check", "--allow", "repeatd-word").err


MARKED = {
    "a.md": "# Talks\n\n<!-- newslint: allow repeated-word -- quoted -->\nHe saw the the dog.\n\nIt *ran* and and barked.\n",
    "a.html": "<body><!-- newslint: allow repeated-word --><p>He saw the the dog.</p>\n<p>It ran and and barked.</p></body>",
    "a.xml": "<?xml version='1.0'?>\n<nitf><body><body.content><!-- newslint: allow repeated-word because quoted -->"
    "<p>He saw the the dog.</p><p>It ran and and barked.</p></body.content></body></nitf>",
}


@pytest.mark.parametrize("name", MARKED)
def test_every_format_with_comments_heeds_them(newslint: Run, desk: Path, name: str) -> None:
    (desk / name).write_text(MARKED[name])
    lines = concise(newslint, "--select", "repeated-word", name)
    assert [line.partition(": ")[2] for line in lines] == ["error repeated-word “and” stands twice in a row."]
    assert newslint("check", "--fix-only", "--select", "repeated-word", name).code == 0
    assert (desk / name).read_text() == MARKED[name].replace("and and", "and")


def test_what_is_told_once_is_silenced_place_by_place() -> None:
    rules = load_rules().choose(select=["stray-space"]).rules
    letter = "The pier , the mayor , the ferry , the harbor and I , dear clerk , are late ."
    document = read(f"{letter}<!-- newslint: allow stray-space -- his letter -->\nThe clerk , who was in , is sorry.")
    (told,) = lint_document(document, rules).violations
    assert told.message == "There should be no space after “pier”. The same in 7 other places."
    policy = Policy(ran=frozenset({"stray-space"}), exists=lambda: ("stray-space",))
    (left,) = apply_suppressions(document, [told], policy)
    assert (left.place.line, left.message) == (2, "There should be no space after “clerk”. The same in 1 other place.")
    assert left.fix is not None
    assert apply_edits(document.source, [left.fix]).endswith("\nThe clerk, who was in, is sorry.")
    assert apply_edits(document.source, [left.fix]).startswith(letter)


def test_of_many_places_told_once_all_that_are_not_silenced_count() -> None:
    rules = load_rules().choose(select=["stray-space"]).rules
    letter = "The pier , the mayor , the ferry , the harbor and I , dear clerk , are late ."
    document = read(f"{letter}<!-- newslint: allow stray-space -- his letter -->\n" + "The clerk , who was in , is sorry.\n" * 60)
    (told,) = lint_document(document, rules).violations
    policy = Policy(ran=frozenset({"stray-space"}), exists=lambda: ("stray-space",))
    (left,) = apply_suppressions(document, [told], policy)
    assert left.message == "There should be no space after “clerk”. The same in 119 other places."
    assert left.fix is not None
    assert apply_edits(document.source, [left.fix]) == f"{letter}<!-- newslint: allow stray-space -- his letter -->\n" + (
        "The clerk, who was in, is sorry.\n" * 60
    )
