"""Real editors show the violations at the right characters, and their quick fix mends the story."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from newslint import lint

HERE = Path(__file__).parent
SEED = next((HERE.parents[1] / "seeds").glob("*.txt"))
STORY = "\U0001f4f0 At the cafe\u0301 the mayor, Salma Haddad, met the the guests. “\U0001f600 We are close, » Haddad said.\n"
NEOVIMS = [path for path in ("/usr/bin/nvim", str(Path(sys.executable).parent / "nvim")) if os.path.exists(path)]
EMACS = shutil.which("emacs")
HAS_EGLOT = EMACS is not None and (
    subprocess.run(
        [EMACS, "--batch", "--eval", "(progn (require 'package) (package-initialize) (require 'eglot))"],
        capture_output=True,
        check=False,
    ).returncode
    == 0
)


@pytest.fixture(params=["invented", "seed"])
def story(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY if request.param == "invented" else SEED.read_text(encoding="utf-8"), encoding="utf-8")
    return path


def run(command: list[str], story: Path) -> tuple[list[tuple[str, str]], str]:
    """What an editor's script says of the diagnostics in a story, and the story with the quick fix applied."""
    result = story.parent / "result.txt"
    environment = {
        **os.environ,
        "SERVER": f"{sys.executable}\n-m\nnewslint\nlsp",
        "STORY": str(story),
        "RESULT": str(result),
        "WANTED": str(len(lint(story.read_text(encoding="utf-8")))),
        "AT": "»",
        "HOME": str(story.parent),
        "LC_ALL": "C.UTF-8",
    }
    done = subprocess.run(command, env=environment, cwd=story.parent, capture_output=True, timeout=120, check=False)
    said = [line.split("\t") for line in (done.stdout + done.stderr).decode().splitlines()]
    assert result.exists(), done
    return [(parts[1], parts[2]) for parts in said if parts[0] == "diagnostic"], result.read_text(encoding="utf-8")


def assert_shown_and_mended(found: list[tuple[str, str]], fixed: str, story: Path) -> None:
    text = story.read_text(encoding="utf-8")
    assert [words for _, words in found] == [text[item.place.start : item.place.end] for item in lint(text)]
    repair = next(item.fix for item in lint(text) if item.rule == "mismatched-quote")
    assert repair is not None
    (edit,) = repair.edits
    assert fixed == text[: edit.start] + edit.text + text[edit.end :]


@pytest.mark.skipif(not NEOVIMS, reason="no Neovim here")
@pytest.mark.parametrize("neovim", NEOVIMS or ["none"])
def test_neovim_shows_the_violations_and_applies_the_quick_fix(neovim: str, story: Path) -> None:
    found, fixed = run([neovim, "--headless", "--clean", "-c", f"luafile {HERE / 'neovim.lua'}"], story)
    assert_shown_and_mended(found, fixed, story)
    assert [rule for rule, _ in found] == [item.rule for item in lint(story.read_text(encoding="utf-8"))]


@pytest.mark.skipif(not HAS_EGLOT, reason="no Emacs with eglot here")
def test_emacs_shows_the_violations_and_applies_the_quick_fix(story: Path) -> None:
    found, fixed = run([EMACS or "emacs", "--batch", "-l", str(HERE / "eglot.el")], story)
    assert_shown_and_mended(found, fixed, story)
