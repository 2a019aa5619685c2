"""The modules of a run are kept in one file, and a changed or damaged one is never taken for what it was."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import newslint

STORY = "He saw the the dog.\n"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the package that may be changed, with its rules and a story beside it."""
    package = Path(newslint.__file__).parent
    shutil.copytree(package, tmp_path / "newslint", ignore=shutil.ignore_patterns("__pycache__"))
    if not (package / "_rules").exists():
        shutil.copytree(package.parent / "rules", tmp_path / "rules")
    (tmp_path / "story.txt").write_text(STORY)
    return tmp_path


def run(checkout: Path) -> str:
    """What a run of the checkout reports, and after it what it imported from where."""
    code = (
        "import sys, atexit\n"
        "from newslint.cli import start\n"
        "def told():\n"
        "    from newslint.image import Image\n"
        "    print(sum(module.__spec__.loader is Image for name, module in sys.modules.items() if name[:9] == 'newslint.'))\n"
        "atexit.register(told)\n"
        "sys.argv = ['newslint', 'check', 'story.txt', '--output-format', 'concise', '-q']\n"
        "start()\n"
    )
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PYTHONPATH": str(checkout), "NEWSLINT_CACHE_DIR": str(checkout / "cache")}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=checkout, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1, done.stderr
    return done.stdout


def test_the_modules_of_a_run_come_from_one_file_the_next_time(checkout: Path) -> None:
    first, second = run(checkout), run(checkout)
    assert first.splitlines()[:-1] == second.splitlines()[:-1]
    assert first.splitlines()[-1] == "0"
    assert int(second.splitlines()[-1]) > 50


def test_a_changed_module_is_the_changed_one(checkout: Path) -> None:
    run(checkout)
    module = checkout / "newslint" / "formatters" / "concise.py"
    module.write_text(module.read_text() + "\n\ndef format_report(report, *, color):\n    return 'changed\\n'\n")
    assert run(checkout).splitlines()[0] == "changed"


def test_a_changed_module_of_an_inner_folder_is_the_changed_one(checkout: Path) -> None:
    first = run(checkout)
    module = checkout / "newslint" / "grammar" / "words" / "repeats.py"
    module.write_text(module.read_text() + "\n\nimport sys\n\nsys.stdout.write('changed ')\n")
    assert run(checkout).splitlines()[0] == f"changed {first.splitlines()[0]}"


@pytest.mark.parametrize("damage", [b"", b"x", b"cut"])
def test_a_damaged_image_is_made_anew(checkout: Path, damage: bytes) -> None:
    first = run(checkout)
    for entry in (checkout / "cache").glob("modules-*"):
        content = entry.read_bytes()
        entry.write_bytes(content[: len(content) // 2] if damage == b"cut" else damage)
    assert run(checkout) == first
    assert int(run(checkout).splitlines()[-1]) > 50
