"""Whatever a user gives it, newslint says what is wrong in one line, and lints the rest."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest

from newslint import desk as desk_module

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Result

    Run = Callable[..., Result]

RULE = "summary: s\nmatch: TODO\nmessage: mend this\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with one story that has one fault, and the rule that finds it."""
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "left-over.yaml").write_text(RULE)
    (tmp_path / "stories").mkdir()
    (tmp_path / "stories" / "good.txt").write_text("This is TODO.\n")
    return tmp_path


def check(newslint: Run, desk: Path, *arguments: str | Path) -> Result:
    """Lints with the desk's one rule."""
    chosen = ("--rules", desk / "rules", "--select", "left-over", "--output-format", "concise")
    return newslint("check", *(arguments or [desk / "stories"]), *chosen)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"a\0b", "binary"),
        (b"caf\xe9 au lait", "byte 3"),
    ],
)
def test_an_unreadable_file_is_named_and_the_others_are_linted(newslint: Run, desk: Path, content: bytes, said: str) -> None:
    bad = desk / "stories" / "bad.txt"
    bad.write_bytes(content)
    result = check(newslint, desk)
    assert result.code == 2
    assert f"newslint: {bad}" in result.err
    assert said in result.err
    assert len(result.err.splitlines()) == 1
    assert "good.txt:1:9: warning left-over" in result.out


@pytest.mark.parametrize("content", ["", " \n\t\r\n", "\ufeff", "\r", "\u2028"])
def test_files_without_prose_have_nothing_to_report(newslint: Run, desk: Path, content: str) -> None:
    (desk / "stories" / "good.txt").write_bytes(content.encode())
    assert check(newslint, desk) == (0, "", "")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_encodings_and_line_endings_leave_positions_right(newslint: Run, desk: Path, encoding: str, ending: str) -> None:
    text = ending.join(["One line.", "", "Caf\u0065\u0301 \U0001f600\u2028then TODO."])
    (desk / "stories" / "good.txt").write_bytes(text.encode(encoding))
    result = check(newslint, desk)
    assert "good.txt:3:14: warning left-over" in result.out
    assert result.code == 1


def test_a_line_of_five_megabytes_is_linted(newslint: Run, desk: Path) -> None:
    (desk / "stories" / "good.txt").write_text("All is well here. " * 290_000 + "TODO")
    result = check(newslint, desk)
    assert result.code == 1
    assert ":1:5220001: " in result.out


def test_a_path_that_is_not_there_is_named(newslint: Run, desk: Path) -> None:
    result = check(newslint, desk, desk / "stories", desk / "nowhere")
    assert result.code == 2
    assert f"{desk / 'nowhere'}: there is no such file or folder" in result.err
    assert "good.txt" in result.out


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_in_a_folder_is_not_waited_for(newslint: Run, desk: Path) -> None:
    os.mkfifo(desk / "stories" / "pipe.txt")
    result = check(newslint, desk)
    assert (result.code, result.err) == (1, "")


def test_a_link_to_a_story_that_has_gone_is_named(newslint: Run, desk: Path) -> None:
    (desk / "stories" / "gone.txt").symlink_to("nowhere.txt")
    assert "gone.txt: cannot read the file: No such file or directory" in check(newslint, desk).err


def test_what_could_not_be_linted_does_not_count_as_clean(newslint: Run, desk: Path) -> None:
    (desk / "stories" / "good.txt").write_bytes(b"a\0b")
    chosen = ("--rules", desk / "rules", "--select", "left-over")
    assert newslint("check", desk / "stories", *chosen).out == "Nothing to report in 0 files; 1 could not be linted.\n"


def test_a_folder_without_stories_is_told_from_a_clean_one(newslint: Run, desk: Path) -> None:
    (desk / "stories" / "good.txt").unlink()
    result = newslint("check", desk / "stories")
    assert (result.code, result.out) == (0, "Nothing to report in 0 files.\n")
    assert result.err.startswith("newslint: there are no stories here; ")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["--selct", "quotes"],
            "newslint: check: there is no option '--selct' (did you mean '--select'?); see newslint check --help",
        ),
        (["--statistic=3"], "statistics"),
        (["--jobs", "-1"], "argument --jobs: invalid number value: '-1'"),
        (["--fail-on", "never"], "invalid choice: 'never' (choose from"),
    ],
)
def test_a_slip_in_an_option_is_answered_in_one_line(newslint: Run, desk: Path, arguments: list[str], said: str) -> None:
    result = newslint("check", *arguments)
    assert result.code == 2
    assert said in result.err
    assert len(result.err.splitlines()) == 1


def test_links_that_make_a_loop_are_not_followed(newslint: Run, desk: Path) -> None:
    os.symlink(desk / "stories", desk / "stories" / "again")
    assert check(newslint, desk).out.count("left-over") == 1


def test_a_rule_that_backtracks_for_ever_is_stopped_and_named(newslint: Run, desk: Path) -> None:
    (desk / "rules" / "for-ever.yaml").write_text("summary: s\nmatch: '(a|aa)+b'\nmessage: m\n")
    (desk / "stories" / "long.txt").write_text("a" * 70 + " c")
    result = newslint("check", desk / "stories", "--rules", desk / "rules", "--select", "for-ever,left-over")
    assert result.code == 2
    assert "for-ever.yaml: a pattern of this rule takes too long on" in result.err
    assert "left-over" in result.out


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_fault_of_newslints_own_costs_one_story(newslint: Run, desk: Path, monkeypatch: pytest.MonkeyPatch, jobs: str) -> None:
    real = desk_module.read_file

    def sometimes_broken(path: str, **options: Any) -> Any:
        if path.endswith("bad.txt"):
            raise KeyError("‛")
        return real(path, **options)

    monkeypatch.setattr(desk_module, "read_file", sometimes_broken)
    for name in ("bad", *map(str, range(20))):
        (desk / "stories" / f"{name}.txt").write_text("This is TODO.\n")
    result = newslint("check", desk / "stories", "--rules", desk / "rules", "--select", "left-over", "--jobs", jobs, "--no-cache")
    assert result.code == 2
    assert result.out.count("left-over") == 21
    assert len(result.err.splitlines()) == 1
    assert "bad.txt: newslint itself failed here (KeyError: '‛', test_bad_input.py:" in result.err


def test_a_broken_rule_is_named_and_the_others_run(newslint: Run, desk: Path) -> None:
    (desk / "rules" / "broken.yaml").write_text("summary: s\n")
    result = newslint("check", desk / "stories", "--rules", desk / "rules", "--select", "broken,left-over")
    assert result.code == 2
    assert "broken.yaml:1:1: " in result.err
    assert "left-over" in result.out


def test_an_unknown_rule_command_or_format_is_answered_with_the_closest(newslint: Run, desk: Path) -> None:
    rules = ("--rules", desk / "rules")
    assert "did you mean 'left-over'?" in newslint("check", desk, *rules, "--select", "leftover").err
    assert "did you mean 'concise'?" in newslint("check", desk, *rules, "--output-format", "concis").err
    assert "did you mean 'check'?" in newslint("chekc").err
    assert newslint("chekc").code == 2


def test_paths_in_any_order_give_the_same_bytes(newslint: Run, desk: Path) -> None:
    (desk / "stories" / "other.txt").write_text("TODO and TODO\n")
    files = [desk / "stories" / "good.txt", desk / "stories" / "other.txt"]
    assert check(newslint, desk, *files) == check(newslint, desk, *reversed(files))


def test_what_is_printed_cannot_control_a_terminal(newslint: Run, desk: Path) -> None:
    (desk / "stories" / "good.txt").write_text("A \x1b[31mred\x1b[0m TODO.\n")
    result = newslint("check", desk / "stories", "--rules", desk / "rules", "--select", "left-over")
    assert "\x1b" not in result.out
    assert result.code == 1
