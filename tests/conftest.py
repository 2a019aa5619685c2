"""What tests share: a way to run the command line, and a way to lint a text with some rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from newslint.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Result(NamedTuple):
    """What a run of the command line gave."""

    code: int
    out: str
    err: str


@pytest.fixture
def newslint(capsys: pytest.CaptureFixture[str]) -> Callable[..., Result]:
    """Runs the command line in this process."""

    def run(*arguments: str | Path) -> Result:
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return run
