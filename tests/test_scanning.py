"""The scanner finds what running every pattern over every block would find, and looks at no other rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.analyses.matches import find_matches
from newslint.document import Document
from newslint.document_builder import DocumentBuilder
from newslint.linter import lint_document
from newslint.literals import is_plain, needed_texts
from newslint.programme import programme_of
from newslint.readers import read_text
from newslint.rule import Pattern, Rule
from newslint.rule_patterns import whole_words
from newslint.scanning import Scanner, view

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS = [
    "kiss",
    "KISS",
    "ſtop",
    "stop",
    "\N{ANGSTROM SIGN}ngström",
    "Ångström",
    "ångström",
    "\N{KELVIN SIGN}iss",
    "ß",
    "ẞ",
    "σίγμας",
    "ΣΊΓΜΑΣ",
    "İstanbul",
    "don’t",
    "don't",
    "naïve",
    "a",
    "ab",
    "q",
]
PATTERNS = [
    *WORDS,
    "kiss stop",
    "colou?r",
    "(?:kiss|stop) q",
    "don[’']t",
    "st.p",
    "ab*",
    "q+",
    "k.*s",
    "^kiss",
    "stop$",
    "(?<=q )kiss(?! q)",
    r"\bab\b",
    "[ab]b",
    "a{2,3}b",
    "(?P<name>ki)ss",
    r"kiss\s+stop",
]
TEXTS = st.lists(
    st.lists(st.sampled_from([*WORDS, "color", "colour", "Kiss", "KISſ", "aab", ".", "_"]), min_size=1, max_size=6).map(" ".join),
    max_size=4,
)


def document_of(blocks: list[str]) -> Document:
    source = "\n".join(blocks)
    builder = DocumentBuilder(source)
    at = 0
    for block in blocks:
        builder.begin("paragraph")
        builder.keep(at, at + len(block))
        at += len(block) + 1
    return builder.document()


def rule_of(*texts: str) -> Rule:
    patterns = tuple(
        Pattern(text, whole_words(text), is_plain(text), (text,) if is_plain(text) else needed_texts(text), None)
        for text in texts
    )
    return Rule("r", "r.yaml", "s", "warning", "default", None, "matches", "forbid", (), {}, {}, patterns)


def by_brute_force(document: Document, texts: tuple[str, ...]) -> list[tuple[int, int]]:
    found = [
        match.span()
        for text in texts
        for block in document.blocks
        for match in regex.finditer(whole_words(text), document.prose, regex.M, block.start, block.end)
        if match.group()
    ]
    kept: list[tuple[int, int]] = []
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


@settings(max_examples=400)
@given(TEXTS, st.lists(st.sampled_from(PATTERNS), min_size=1, max_size=3, unique=True).map(tuple))
def test_what_the_scanner_finds_is_what_running_every_pattern_finds(blocks: list[str], texts: tuple[str, ...]) -> None:
    document = document_of(blocks)
    found = [
        match for rule, hits in Scanner((rule_of(*texts),)).rules_for(document) for match in find_matches(document, rule, hits)
    ]
    assert [(match.start, match.end) for match in found] == by_brute_force(document, texts), document.prose


@given(st.text())
def test_the_view_has_one_byte_a_character(text: str) -> None:
    assert len(view(text)) == len(text)


def test_letters_that_are_the_same_in_another_case_are_the_same_in_the_view() -> None:
    for code in range(0x20000):
        letter = chr(code)
        if letter.isalpha() and not letter.isascii():
            for other in {letter.lower(), letter.upper()} - {letter}:
                if len(other) == 1:
                    assert view(other) == view(letter), f"{letter} {other}"


@pytest.mark.parametrize(
    ("pattern", "texts"),
    [
        ("in order to", ("in order to",)),
        ("colou?r", ("color", "colour")),
        ("(?:very|really) good", ("really good", "very good")),
        ("foo.*bar", ("foo",)),
        ("utili[sz]e", ("utilise", "utilize")),
        (r"the\s+the", ("the",)),
        ("(?<=x)foo(?!bar)", ("foo",)),
        ("a{2,3}bcd", ("bcd",)),
        (r"\d{4}", ()),
        ("foo|.", ()),
        ("(?:foo)?", ()),
        (r"(foo)\1", ()),
        ("(?x) foo # bar", ()),
        ("(?:foo){e<=1}", ()),
        ("(?(1)foo|bar)", ()),
    ],
)
def test_the_texts_a_pattern_needs_are_read_off_it(pattern: str, texts: tuple[str, ...]) -> None:
    assert needed_texts(pattern) == texts


def test_rules_whose_texts_stand_nowhere_are_not_run() -> None:
    rules = tuple(rule_of(f"word{number:03}") for number in range(1000))
    document = document_of(["Here is word007, and WORD500."])
    assert [rules.index(rule) for rule, _ in Scanner(rules).rules_for(document)] == [7, 500]


def test_a_match_never_reaches_from_one_block_into_the_next(rule: Callable[[str], Rule]) -> None:
    made = rule("summary: s\nmatch: ['end\\s+start', 'end\\W.*']\nmessage: m\n")
    document = next(read_text("This is the end\nstart of the next one.\n"))
    assert not lint_document(document, [made]).violations


def test_a_pattern_that_takes_too_long_is_given_up_and_said(rule: Callable[[str], Rule], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newslint.analyses.matches.PATTERN_SECONDS", 0.05)
    made = rule("summary: s\nmatch: '(?:a|aa)+$'\nmessage: m\n")
    document = next(read_text("a" * 200 + "b.\n"))
    outcome = lint_document(document, [made])
    assert "takes too long" in outcome.problems[0]


def test_the_automaton_is_built_once_for_a_set_of_rules() -> None:
    rules = (rule_of("a"),)
    assert programme_of(rules) is programme_of(rules)
