"""Phrases that patterns look for are in one list, by what they tell."""

from __future__ import annotations

import ast
from pathlib import Path

import newslint
from newslint import lexicon
from newslint.grammar.phrases import any_of


def asked_for() -> set[str]:
    """The names by which newslint asks for phrases."""
    calls = (
        node
        for path in Path(newslint.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == any_of.__name__
    )
    return {ast.literal_eval(call.args[0]) for call in calls}


def test_every_name_that_is_asked_for_has_phrases_and_every_one_is_asked_for() -> None:
    assert asked_for() == set(lexicon.mapping("phrases.tsv"))


def test_phrases_are_plain_words() -> None:
    for name, phrases in lexicon.mapping("phrases.tsv").items():
        for phrase in phrases.split("|"):
            assert phrase.replace(" ", "").replace("-", "").isalpha(), f"{name}: {phrase!r}"
