"""The nearest configuration holds, says what it is told once, and what is wrong with it is told by place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newslint.configurations import Configurations
from newslint.desk import Desk
from newslint.readers import read_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Result

    Run = Callable[..., Result]

STORY = "He saw the the dog.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder newslint runs in: stories in two folders, each with a doubled word."""
    for name in ("news/one.txt", "opinion/two.txt"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(STORY)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def checked(newslint: Run, *arguments: str) -> list[str]:
    """The files that something is reported in, with its severity."""
    result = newslint("check", "--output-format", "concise", *arguments)
    assert not result.err
    return [" ".join([line.split(":")[0].removeprefix("./"), line.split()[1]]) for line in result.out.splitlines()]


@pytest.mark.parametrize(
    ("configuration", "wanted"),
    [
        ("", ["news/one.txt error", "opinion/two.txt error"]),
        ("settings: {repeated-word: off}", []),
        ("settings: {repeated-word: suggestion}", ["news/one.txt suggestion", "opinion/two.txt suggestion"]),
        ("settings: {repeated-word: {allow: [the]}}", []),
        ("paths: {opinion/**: {repeated-word: off}}", ["news/one.txt error"]),
        ("settings: {repeated-word: off}\npaths: {/news/: {repeated-word: warning}}", ["news/one.txt warning"]),
        ("exclude: [news/]", ["opinion/two.txt error"]),
        ("exclude: ['*.txt', '!two.txt']", ["opinion/two.txt error"]),
        ("ignore: [typography]", []),
        ("select: [quotes]", []),
    ],
)
def test_settings_hold_for_the_files_they_name(newslint: Run, desk: Path, configuration: str, wanted: list[str]) -> None:
    (desk / ".newslint.yaml").write_text(configuration)
    assert checked(newslint) == wanted
    assert checked(newslint, "news/one.txt", "opinion/two.txt") == wanted


def test_the_nearest_file_holds_and_says_what_it_builds_on(newslint: Run, desk: Path) -> None:
    (desk / ".newslint.yaml").write_text("settings: {repeated-word: off}\n")
    (desk / "news" / ".newslint.yaml").write_text("settings: {repeated-word: warning}\n")
    assert checked(newslint) == ["news/one.txt warning"]
    (desk / "news" / ".newslint.yaml").write_text("extends: ../.newslint.yaml\n")
    assert checked(newslint) == []


def test_pyproject_serves_as_well(newslint: Run, desk: Path) -> None:
    (desk / "pyproject.toml").write_text(
        '[tool.newslint]\nexclude = ["news/"]\n[tool.newslint.settings]\nrepeated-word = "warning"\n'
    )
    assert checked(newslint) == ["opinion/two.txt warning"]


def test_a_rule_folder_counts_from_the_file_that_names_it(newslint: Run, desk: Path) -> None:
    (desk / "house").mkdir()
    (desk / "house" / "no-dogs.yaml").write_text("summary: s\nmatch: dog\nmessage: m\n")
    (desk / ".newslint.yaml").write_text("rules: [house]\nsettings: {repeated-word: off}\n")
    assert checked(newslint, "news") == ["news/one.txt warning"]


def test_what_git_ignores_is_left_out_unless_it_is_named(newslint: Run, desk: Path) -> None:
    (desk / ".git").mkdir()
    (desk / ".gitignore").write_text("opinion/\n*.txt\n!one.txt\n")
    assert checked(newslint) == ["news/one.txt error"]
    assert checked(newslint, "opinion/two.txt") == ["opinion/two.txt error"]
    (desk / ".newslint.yaml").write_text("gitignore: false\n")
    assert len(checked(newslint)) == 2


@pytest.mark.parametrize(
    ("configuration", "said"),
    [
        ("setings: {}", ".newslint.yaml:1:1: there is no key 'setings' here (did you mean 'settings'?)"),
        ("settings:\n  repeatd-word: off", ".newslint.yaml:2:3: there is no rule 'repeatd-word' (did you mean 'repeated-word'?)"),
        (
            "settings: {repeated-word: of}",
            ".newslint.yaml:1:27: 'of' is none of off, error, warning, suggestion (did you mean 'off'?)",
        ),
        ("settings: {repeated-word: {severity: fatal}}", ".newslint.yaml:1:38: 'fatal' is none of"),
        ("settings: {repeated-word: {alow: [a]}}", ".newslint.yaml:1:28: the rule repeated-word has no setting 'alow'"),
        ("settings: {percent-total: {slack: wide}}", ".newslint.yaml:1:28: slack is a number, not a text"),
        ("settings: {repeated-word: {allow: a}}", ".newslint.yaml:1:35: a list belongs here, not a text"),
        ("exclude: news", ".newslint.yaml:1:10: a list belongs here, not a text"),
        ("rules: {repeated-word: off}", ".newslint.yaml:1:1: rules lists folders of your own rules"),
        ("rules: [nowhere]", ".newslint.yaml:1:9: there is no rule file or folder nowhere"),
        ("extends: [stricter]", ".newslint.yaml:1:11: 'stricter' is neither a pack"),
        ("extends: [house/ap]", ".newslint.yaml:1:11: there is no pack 'house/ap' (did you mean 'house/ap-like'?)"),
        ("select: [quots]", ".newslint.yaml:1:10: there is no rule, pack or topic 'quots' (did you mean 'quotes'?)"),
        ("extends: [more.yaml]", ".newslint.yaml:1:11: there is no file more.yaml"),
        ("extends: .newslint.yaml", ".newslint.yaml:1:10: .newslint.yaml extends this file in turn"),
        ("a: [", ".newslint.yaml:2:1: this is no YAML"),
        ("- a", ".newslint.yaml:1:1: a configuration is a mapping"),
    ],
)
def test_a_mistake_is_told_by_its_place(newslint: Run, desk: Path, configuration: str, said: str) -> None:
    (desk / ".newslint.yaml").write_text(configuration)
    result = newslint("check", "news")
    assert f"newslint: {said}" in result.err
    assert len(result.err.splitlines()) == 1
    assert result.code == 2


def test_a_mistake_in_pyproject_is_told_by_its_line(newslint: Run, desk: Path) -> None:
    (desk / "pyproject.toml").write_text("[project]\nname = 'x'\n\n[tool.newslint]\nexclud = []\n")
    assert "pyproject.toml:5:1: there is no key 'exclud'" in newslint("check").err
    (desk / "pyproject.toml").write_text("[tool.newslint\n")
    assert "pyproject.toml:1:15: this is no TOML" in newslint("check").err


def test_config_tells_where_each_setting_was_made(newslint: Run, desk: Path) -> None:
    (desk / "base.yaml").write_text("exclude: [archive/]\nsettings: {unclosed-quote: off}\n")
    (desk / ".newslint.yaml").write_text("extends: [base.yaml]\nsettings:\n  repeated-word: warning\n")
    lines = [" ".join(line.split()) for line in newslint("config", "news/one.txt").out.splitlines()]
    assert "exclude: archive/ # base.yaml:1:11" in lines
    assert "unclosed-quote: off # base.yaml:2:12" in lines
    assert "repeated-word: warning # .newslint.yaml:3:3" in lines
    assert "fail-on: warning # default" in lines


def test_init_writes_a_configuration_that_changes_nothing_and_never_writes_over_one(newslint: Run, desk: Path) -> None:
    before = newslint("check")
    assert newslint("init").code == 0
    assert newslint("check") == before
    assert "is there already" in newslint("init").err


def test_given_and_isolated_come_before_what_is_found(newslint: Run, desk: Path) -> None:
    (desk / ".newslint.yaml").write_text("settings: {repeated-word: off}\n")
    (desk / "other.yaml").write_text("settings: {repeated-word: suggestion}\n")
    assert len(checked(newslint, "--isolated")) == 2
    assert checked(newslint, "--config", "other.yaml", "news") == ["news/one.txt suggestion"]


def test_fail_on_is_each_files_own(newslint: Run, desk: Path) -> None:
    (desk / "news" / ".newslint.yaml").write_text("fail-on: error\nsettings: {repeated-word: warning}\n")
    assert newslint("check", "news").code == 0
    assert newslint("check").code == 1
    assert newslint("check", "news", "--fail-on", "suggestion").code == 1


def test_rules_are_loaded_once_for_files_that_share_their_settings(desk: Path) -> None:
    (desk / ".newslint.yaml").write_text("paths: {opinion/**: {repeated-word: off}}\n")
    editors = Desk(Configurations())
    assert editors.rules_for("news/one.txt") is editors.rules_for("three.txt")
    assert editors.rules_for("news/one.txt") is not editors.rules_for("opinion/two.txt")


def test_word_lists_can_be_added_to(newslint: Run, desk: Path) -> None:
    (desk / ".newslint.yaml").write_text("lexicons: {abreviations: [x]}\n")
    assert "did you mean 'abbreviations'?" in newslint("check").err
    (desk / ".newslint.yaml").write_text("lexicons: {abbreviations: [Zq]}\n")
    facts = Desk(Configurations())
    document = next(read_text("We met Zq. Hassan there today.", path="news/one.txt"))
    facts.lint(document, "news/one.txt")
    assert len(document.table("sentences")) == 1
    other = next(read_text("We met Zq. Hassan there today.", path="/elsewhere/one.txt"))
    facts.lint(other, "/elsewhere/one.txt")
    assert len(other.table("sentences")) == 2


def test_word_lists_added_to_hold_where_they_were_added_and_nowhere_else(newslint: Run, desk: Path) -> None:
    for folder in ("news", "opinion"):
        (desk / folder / "story.txt").write_text("The fair began. “It is big,” Zorbex said. It will rain, Okafor zibbed.\n")
    (desk / "news" / ".newslint.yaml").write_text("lexicons: {organisations: [Zorbex]}\n")
    found = newslint("check", "--no-cache", "--select", "unintroduced-speaker").out
    assert "opinion" in found
    assert "“Zorbex” speaks here" in found
    assert "news/story.txt" not in found
    (desk / "opinion" / ".newslint.yaml").write_text('lexicons: {cues: ["zib\\tspeech\\tqct\\tzibbed,zibbed,-,-"]}\n')
    assert "“Okafor” speaks here" in newslint("check", "--no-cache", "--select", "unintroduced-speaker").out
