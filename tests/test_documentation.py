"""Every command line in the README and the guide does what it says, and every rule has a page."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest

from newslint import tables
from newslint.cli import commands
from newslint.examples import verdicts
from newslint.expression import FUNCTIONS
from newslint.fact import own_fields
from newslint.rule_file import RuleFile
from newslint.rule_page import HEADINGS, rule_page
from newslint.ruleset import rule_files, shipped_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Result

    Run = Callable[..., Result]

CHECKOUT = Path(__file__).parent.parent
PAGES = [CHECKOUT / "README.md", *sorted((CHECKOUT / "docs").glob("*.md"))]
_BLOCK = re.compile(r"^```(?:sh)?\n(.*?)^```", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"`(newslint [^`]+)`")

if not all(page.exists() for page in [*PAGES, CHECKOUT / "docs" / "index.md"]):
    pytest.skip("the documentation is in the checkout only", allow_module_level=True)


def command_lines() -> list[str]:
    """The command lines of all pages that call newslint, each once."""
    found: dict[str, None] = {}
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for block in _BLOCK.findall(text):
            found.update(dict.fromkeys(line.strip() for line in block.splitlines() if line.startswith("newslint ")))
        for line in _INLINE.findall(re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)):
            if line.split()[1] in commands() and "COMMAND" not in line:
                found[line] = None
    return list(found)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with the files that the documentation talks of."""
    monkeypatch.chdir(tmp_path)
    for name in ("story.txt", "stories/a.txt", "archive/2020/b.md", "archive/c.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Omar Hassan saw the the dog.\n")
    for folder in ("my-rules", "rules"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "passive-headline.yaml").write_text(
            "summary: s\nmatch: dog\nmessage: m\nexamples: {valid: [cat], invalid: [dog]}\n"
        )
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    for arguments in (["init", "--quiet"], ["add", "."], ["commit", "-qm", "x"], ["commit", "-qm", "y", "--allow-empty"]):
        subprocess.run([*git, *arguments], check=True, capture_output=True)
    return tmp_path


@pytest.mark.parametrize("line", command_lines())
def test_a_command_line_of_the_documentation_works(desk: Path, line: str) -> None:
    if line.startswith("newslint lsp") or "--watch" in line:
        pytest.skip("it waits for an editor, or for changes")
    if "story.docx" in line:
        document = pytest.importorskip("docx").Document()
        document.add_paragraph("He saw the the dog.")
        document.save("story.docx")
    if line.startswith("newslint new passive-headline"):
        (desk / "rules" / "passive-headline.yaml").unlink()
    script = f'newslint() {{ "{sys.executable}" -m newslint "$@"; }}; {line.replace("RULE", "repeated-word")}'
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    assert "Traceback" not in done.stderr


GUIDE = (CHECKOUT / "docs" / "write-a-rule.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("text", re.findall(r"```yaml\n(summary: .*?)```", GUIDE, re.DOTALL))
def test_a_rule_of_the_guide_keeps_its_promises(tmp_path: Path, text: str) -> None:
    path = tmp_path / "my-rule.yaml"
    path.write_text(text, encoding="utf-8")
    assert {verdict.verdict for verdict in verdicts(str(path))} == {"validated"}


def test_the_guide_names_every_key_judgement_and_function_of_rules() -> None:
    keys = [field.encode_name for field in msgspec.structs.fields(RuleFile)]
    assert [name for name in (*keys, *FUNCTIONS) if re.search(rf"`{{?{name}\b|`{name}\(", GUIDE) is None] == []


@pytest.mark.parametrize("name", tables.names())
def test_a_table_is_explained_with_all_its_fields(newslint: Run, name: str) -> None:
    told = newslint("explain", name).out
    assert told.startswith(f"The table `{name}`")
    assert [field for field in own_fields(tables.kind_of(name)) if f"\n  {field}: " not in told] == []
    assert "``" not in told


@pytest.mark.parametrize("path", rule_files(shipped_folder()), ids=lambda path: Path(path).stem)
def test_every_rule_has_a_page_with_the_same_headings(path: str) -> None:
    page = rule_page(path)
    assert re.findall(r"^## (.*)", page, re.MULTILINE) == list(HEADINGS)
    assert "no example yet" not in page


def test_the_site_builds_with_a_page_for_every_rule_and_no_broken_link(tmp_path: Path) -> None:
    pytest.importorskip("mkdocs")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")]
    done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    for path in rule_files(shipped_folder()):
        assert (tmp_path / "site" / "rules" / Path(path).stem / "index.html").exists()
    pages = list((tmp_path / "site").rglob("*.html"))
    for page in pages:
        for link in re.findall(r'href="([^"#]+)', page.read_text(encoding="utf-8")):
            if not re.match(r"[a-z]+:|//|/", link):
                assert (page.parent / link).resolve().exists(), f"{page}: {link}"


def test_a_broken_link_fails_the_build(tmp_path: Path) -> None:
    pytest.importorskip("mkdocs")
    copy = tmp_path / "copy"
    copy.mkdir()
    shutil.copytree(CHECKOUT / "docs", copy / "docs")
    shutil.copy(CHECKOUT / "mkdocs.yml", copy)
    (copy / "docs" / "index.md").write_text("[nowhere](nowhere.md)\n")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")]
    assert subprocess.run(command, cwd=copy, capture_output=True, check=False).returncode != 0
