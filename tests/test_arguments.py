"""Command lines are read without argparse as argparse reads them, and left to it where they are out of the ordinary."""

from __future__ import annotations

import argparse

import pytest

from newslint.cli import command, commands
from newslint.cli._arguments import _read_plainly

LINES = [
    [],
    ["a.txt", "b.txt"],
    ["--output-format", "json", "a.txt"],
    ["--output-format=json", "a.txt", "--no-cache"],
    ["--select", "a,b", "--select=c", "-"],
    ["--jobs", "3", "--", "-a.txt"],
    ["--jobs", "three"],
    ["--job", "3"],
    ["--select"],
    ["--unknown"],
    ["--fail-on", "never"],
    ["--no-cache=yes"],
    ["--help"],
    ["words", "a.txt"],
]


@pytest.mark.parametrize("line", LINES, ids=" ".join)
@pytest.mark.parametrize("name", commands())
def test_what_is_read_plainly_is_what_argparse_reads(name: str, line: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    module = command(name)
    read = _read_plainly(module, line)
    if read is not None:
        parser = argparse.ArgumentParser()
        module.add_arguments(parser)
        assert vars(read) == vars(parser.parse_args(line))


@pytest.mark.parametrize("line", LINES[:6], ids=" ".join)
def test_the_usual_lines_of_a_check_are_read_plainly(line: list[str]) -> None:
    assert _read_plainly(command("check"), line) is not None
