"""The command line reads well, ends with the right code, and leaves nothing half done."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from newslint import tables
from newslint.cli import commands

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Result

    Run = Callable[..., Result]

COMMAND = [sys.executable, "-m", "newslint"]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a clean story and one with an error."""
    (tmp_path / "clean.txt").write_text("All is well.\n")
    (tmp_path / "faulty.txt").write_text("He saw the the dog.\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("check clean.txt", 0),
        ("check faulty.txt", 1),
        ("check", 1),
        ("check faulty.txt --fail-on error", 1),
        ("check faulty.txt --ignore repeated-word", 0),
        ("check nowhere.txt", 2),
        ("check clean.txt nowhere.txt", 2),
        ("check --no-such-option", 2),
        ("check --fail-on never", 2),
        ("check --select no-such-rule", 2),
        ("check --output-format no-such-format", 2),
        ("check --config nowhere.yaml", 2),
        ("check --rules nowhere", 2),
        ("chekc", 2),
        ("", 2),
        ("--help", 0),
        ("--version", 0),
        ("check --help", 0),
        ("explain repeated-word", 0),
        ("explain no-such-rule", 2),
        ("rules", 0),
        ("facts clean.txt", 0),
        ("facts nowhere.txt", 2),
        ("config", 0),
        ("schema rule", 0),
        ("schema configuration", 0),
        ("completion bash", 0),
        ("completion tcsh", 2),
        ("backtest no-such-rule clean.txt", 2),
    ],
)
def test_exit_codes(desk: Path, line: str, code: int) -> None:
    done = subprocess.run([*COMMAND, *line.split()], capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    assert not (code == 2 and not done.stderr and line)


@pytest.mark.parametrize("table", [name for name in tables.names() if name != "matches"])
@pytest.mark.parametrize("format", ["text", "jsonl"])
def test_every_table_can_be_shown(newslint: Run, desk: Path, table: str, format: str) -> None:
    (desk / "story.txt").write_text("The adviser’s colour was grey, he said, “on June 5.” He spent $3m (half) in the the U.S.\n")
    result = newslint("facts", "--table", table, "--output-format", format, desk / "story.txt")
    assert (result.code, result.err) == (0, "")


def test_a_severity_below_the_threshold_does_not_fail(newslint: Run, desk: Path) -> None:
    (desk / ".newslint.yaml").write_text("settings: {repeated-word: suggestion}\n")
    assert newslint("check").code == 0
    assert newslint("check", "--fail-on", "suggestion").code == 1


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_among_good_ones(newslint: Run, desk: Path) -> None:
    (desk / "clean.txt").chmod(0)
    result = newslint("check", "--output-format", "concise")
    assert (result.code, result.out.count("\n")) == (2, 1)
    assert "clean.txt: cannot read the file: Permission denied" in result.err


@pytest.mark.parametrize("format", ["text", "json"])
def test_a_pipe_that_closes_early_is_no_error(desk: Path, format: str) -> None:
    (desk / "long.txt").write_text("He saw the the dog.\n\n" * 2_000)
    line = f"{sys.executable} -m newslint check --output-format {format} | head -n 1"
    done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows has other signals")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_with_130_and_leaves_nothing_half_written(desk: Path, jobs: str) -> None:
    for number in range(400):
        (desk / f"{number}.txt").write_text("He saw the the dog and left the city for a while. " * 60)
    one = subprocess.Popen(
        [*COMMAND, "check", "--jobs", jobs, "--no-cache", "--output", "json=report.json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    try:
        one.wait(0.7)
    except subprocess.TimeoutExpired:
        os.killpg(one.pid, signal.SIGINT)
    out, err = one.communicate(timeout=30)
    if one.returncode in (0, 1):
        pytest.skip("it was done before it could be interrupted")
    assert (one.returncode, out) == (130, b"")
    assert b"Traceback" not in err
    assert not [name for name in os.listdir(desk) if not name.endswith(".txt")]


def test_a_disk_with_no_room_is_told(desk: Path) -> None:
    if not os.path.exists("/dev/full"):
        pytest.skip("there is no full device here")
    with open("/dev/full", "w") as full:
        done = subprocess.run([*COMMAND, "check"], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == "newslint: cannot write the report: No space left on device\n"


@pytest.mark.parametrize(
    "locale", [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}]
)
@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="file names are Unicode there")
def test_a_report_is_utf_8_whatever_the_locale_and_the_names_of_files(tmp_path: Path, locale: dict[str, str]) -> None:
    with open(os.fsencode(tmp_path) + b"/\xff.txt", "w", encoding="utf-8") as file:
        file.write("He said the the plan “was” good.\n")
    for format in ("json", "text", "sarif"):
        done = subprocess.run(
            [*COMMAND, "check", str(tmp_path), "--output-format", format],
            capture_output=True,
            check=False,
            env={**os.environ, **locale},
        )
        assert done.returncode == 1, done.stderr.decode()
        assert "“the” stands twice in a row" in done.stdout.decode("utf-8")


@pytest.mark.parametrize("name", ["", *commands()])
def test_help_fits_a_terminal_and_begins_with_what_the_command_is_for(name: str) -> None:
    done = subprocess.run(
        [*COMMAND, *name.split(), "--help"], capture_output=True, text=True, check=False, env={**os.environ, "COLUMNS": "80"}
    )
    assert done.returncode == 0
    assert max(len(line) for line in done.stdout.splitlines()) <= 80
    assert done.stdout.startswith(f"usage: newslint {name or 'COMMAND'} ")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_a_script_that_the_shell_reads(newslint: Run, shell: str) -> None:
    script = newslint("completion", shell).out
    for word in ("check", "backtest", "output-format", "sarif", "repeated-word"):
        assert word in script
    if shutil.which(shell):
        done = subprocess.run([shell, "-n"], input=script, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")


def test_bash_completes_commands_options_and_their_values(newslint: Run) -> None:
    if shutil.which("bash") is None:
        pytest.skip("no bash here")
    script = newslint("completion", "bash").out

    def completed(*words: str) -> list[str]:
        told = " ".join(f"'{word}'" for word in words)
        asked = f"{script}\nCOMP_WORDS=({told}); COMP_CWORD={len(words) - 1}; _newslint; printf '%s\\n' \"${{COMPREPLY[@]}}\""
        return subprocess.run(["bash", "-c", asked], capture_output=True, text=True, check=True).stdout.split()

    assert completed("newslint", "ch") == ["check"]
    assert completed("newslint", "check", "--unsafe") == ["--unsafe-fixes"]
    assert completed("newslint", "check", "--output-format", "sa") == ["sarif"]
    assert completed("newslint", "check", "--select", "repeated-w") == ["repeated-word"]


def test_watching_lints_again_after_every_change(desk: Path) -> None:
    os.remove(desk / "faulty.txt")
    command = [*COMMAND, "check", "clean.txt", "--watch", "--quiet", "--output-format", "concise"]
    one = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"}
    )
    try:
        assert one.stdout is not None
        threading.Timer(2.0, (desk / "clean.txt").write_text, ["He saw the the dog.\n"]).start()
        threading.Timer(25.0, one.kill).start()
        assert one.stdout.readline().startswith("clean.txt:1:12: error repeated-word")
        one.send_signal(signal.SIGINT)
        assert one.wait(10) == 130
    finally:
        one.kill()
        one.communicate()
