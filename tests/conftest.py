"""What tests share: a way to run the command line, and a way to lint a text with some rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import settings

from newslint import store
from newslint.cli import main
from newslint.compiling import compile_rule
from newslint.readers.plain import read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from newslint.rule import Rule
    from newslint.violation import Violation

# A slow machine is no fault of the property under test.
settings.register_profile("newslint", deadline=None)
settings.load_profile("newslint")


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


@pytest.fixture
def rule(tmp_path: Path) -> Callable[[str], Rule]:
    """Compiles a rule written as YAML."""

    def compile_text(text: str, name: str = "my-rule") -> Rule:
        path = tmp_path / f"{name}.yaml"
        path.write_text(text, encoding="utf-8")
        return compile_rule(str(path))

    return compile_text


def said(text: str) -> list[tuple[str, str | None, str | None]]:
    """Each attribution's words, speaker and person."""
    return [
        (row.text, row.speaker and row.speaker.text, row.person and row.person.name) for row in read(text).table("attributions")
    ]


def flagged(text: str, violations: list[Violation]) -> list[str]:
    """What some violations flag, as text."""
    return [text[violation.place.start : violation.place.end] for violation in violations]


@pytest.fixture(autouse=True, scope="session")
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Tests keep what they compile to themselves."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(store.FOLDER_VARIABLE, str(tmp_path_factory.mktemp("cache")))
        yield
