"""Every rule newslint ships does what its examples promise."""

from __future__ import annotations

import os

import pytest

from newslint.examples import verdicts
from newslint.rule import rule_id
from newslint.rule_file import read_rule_file
from newslint.ruleset import rule_files, shipped_folder

FILES = rule_files(shipped_folder())


@pytest.mark.parametrize("path", FILES, ids=[rule_id(path) for path in FILES])
def test_a_rule_keeps_the_promises_of_its_examples(path: str) -> None:
    broken = [verdict for verdict in verdicts(path) if verdict.verdict != "validated"]
    assert not broken, "\n".join(f"{v.verdict}: {v.text!r}: {v.detail}" for v in broken)


@pytest.mark.parametrize("path", FILES, ids=[rule_id(path) for path in FILES])
def test_a_rule_explains_itself(path: str) -> None:
    file, _ = read_rule_file(path)
    assert file.description.strip()
    assert file.summary.endswith(".")


def test_rule_ids_are_unique() -> None:
    names = [os.path.basename(path) for path in FILES]
    assert len(set(names)) == len(names)
