"""The hooks block a commit, and the CI files are what their readers expect."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Sequence

CHECKOUT = Path(__file__).parent.parent
SCRIPTS = Path(sys.executable).parent

if not (CHECKOUT / ".pre-commit-hooks.yaml").exists():
    pytest.skip("hooks and CI files are in the checkout only", allow_module_level=True)


@pytest.mark.parametrize(
    ("schema", "name"),
    [
        (["--builtin-schema", "vendor.github-actions"], "action.yml"),
        (["--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci"], "ci/newslint.gitlab-ci.yml"),
    ],
)
def test_a_ci_file_validates_and_a_broken_one_does_not(tmp_path: Path, schema: list[str], name: str) -> None:
    checker = [str(SCRIPTS / "check-jsonschema"), *schema]
    done = subprocess.run([*checker, str(CHECKOUT / name)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    broken = tmp_path / "broken.yml"
    text = (CHECKOUT / name).read_text()
    broken.write_text(text.replace("using: composite", "using: 7").replace("script:", "skript:"))
    assert subprocess.run([*checker, str(broken)], capture_output=True, check=False).returncode == 1


def test_the_dockerfile_copies_nothing_it_does_not_need_into_the_image_and_runs_as_a_user() -> None:
    lines = (CHECKOUT / "Dockerfile").read_text().splitlines()
    last = lines[max(number for number, line in enumerate(lines) if line.startswith("FROM")) :]
    assert not [line for line in last if line.startswith(("COPY", "ADD"))]
    assert "USER 1000" in last
    known = ("FROM", "RUN", "COPY", "USER", "WORKDIR", "ENTRYPOINT", "CMD", "#", " ")
    assert all(line.startswith(known) for line in lines if line)


def run(command: Sequence[str], folder: Path, *, ok: bool = True, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs a command somewhere; it must succeed where that is asked for."""
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, env={**os.environ, **environment, "SKIP": ""}
    )
    assert not ok or done.returncode == 0, done.stdout + done.stderr
    return done


def git(folder: Path, *arguments: str, ok: bool = True, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs git as somebody."""
    who = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    return run(["git", *who, *arguments], folder, ok=ok, **environment)


@pytest.mark.slow
@pytest.mark.parametrize("tool", ["pre-commit", "prek"])
def test_the_hook_is_installed_from_the_repository_and_blocks_a_commit(tmp_path: Path, tool: str) -> None:
    if not (SCRIPTS / tool).exists() and shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed")
    program = str(SCRIPTS / tool) if (SCRIPTS / tool).exists() else tool
    source, desk, home = tmp_path / "newslint", tmp_path / "desk", tmp_path / "home"
    for name in ("newslint", "rules", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        origin = CHECKOUT / name
        (shutil.copytree if origin.is_dir() else shutil.copy)(origin, _within(source, name))
    git(source, "init", "--quiet")
    git(source, "add", ".")
    git(source, "commit", "--quiet", "--message", "x")
    revision = git(source, "rev-parse", "HEAD").stdout.strip()
    desk.mkdir()
    (desk / ".pre-commit-config.yaml").write_text(f"repos:\n- repo: {source}\n  rev: {revision}\n  hooks:\n  - id: newslint\n")
    (desk / "story.txt").write_text("He saw the the dog.\n")
    git(desk, "init", "--quiet")
    places = {"PRE_COMMIT_HOME": str(home), "PREK_HOME": str(home), "NEWSLINT_CACHE_DIR": str(tmp_path / "cache")}
    run([program, "install"], desk, **places)
    git(desk, "add", ".")
    blocked = git(desk, "commit", "--message", "x", ok=False, **places)
    assert blocked.returncode != 0
    assert "repeated-word" in blocked.stdout + blocked.stderr
    (desk / "story.txt").write_text("He saw the dog.\n")
    git(desk, "add", ".")
    git(desk, "commit", "--message", "x", **places)


def _within(folder: Path, name: str) -> Path:
    folder.mkdir(exist_ok=True)
    return folder / name
