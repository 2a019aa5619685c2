"""Whoever writes rules is served as well as whoever writes stories."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from lsprotocol import types

from newslint.lsp.completion import completions
from newslint.lsp.project import Project
from newslint.lsp.text import Text
from tests.lsp.conftest import editor

pytestmark = pytest.mark.asyncio

RULE = """summary: A word this house does not use.
match: utilize
message: Write “use”.
examples:
  valid: [They use it.]
  invalid: ['They [[utilize]] it.']
"""
STORY = "They utilize it."


def completed(text: str, path: str = "/desk/rules/my-rule.yaml") -> set[str]:
    """What is offered at the end of a text."""
    made = Text(text)
    return {item.label for item in completions(made, path, made.position(len(text)), Project())}


async def test_a_mistake_in_a_rule_stands_where_it_is_made() -> None:
    text = "summary: Nobody speaks so.\nfrom: attributions\nforbid: speker\nmessage: No.\n"
    async with editor() as session:
        uri = session.open(text, "file:///desk/rules/my-rule.yaml", "yaml")
        (problem,) = await session.diagnostics(uri)
        assert session.in_range(text, problem.range) == "speker"
        assert "did you mean 'speaker'" in problem.message


async def test_an_example_that_does_not_hold_says_so() -> None:
    text = RULE.replace("They use it.", "They utilize it.")
    async with editor() as session:
        uri = session.open(text, "file:///desk/rules/my-rule.yaml", "yaml")
        (problem,) = await session.diagnostics(uri)
        assert problem.message.startswith("noisy")
        assert problem.range.start.line == 4


async def test_other_yaml_is_left_alone() -> None:
    async with editor() as session:
        uri = session.open("services:\n  the the: 1\n", "file:///desk/compose.yaml", "yaml")
        assert await session.diagnostics(uri) == []


async def test_rule_ids_are_completed_over_the_protocol() -> None:
    text = "settings:\n  "
    async with editor() as session:
        uri = session.open(text, "file:///desk/.newslint.yaml", "yaml")
        asked = types.CompletionParams(types.TextDocumentIdentifier(uri), session.position(text, len(text)))
        offered = {item.label: item.detail for item in await session.client.text_document_completion_async(asked)}
        assert "word" in offered["repeated-word"]


async def test_keys_values_tables_and_fields_are_completed() -> None:
    begun = "summary: A.\nfrom: attributions\n"
    assert {"forbid", "where", "message"} <= completed(begun)
    assert completed(begun + "severity: ") == {"error", "warning", "suggestion"}
    assert {"attributions", "people"} <= completed("summary: A.\nmessage: B.\nfrom: ")
    assert {"speaker", "kind", "matches"} <= completed(begun + "where: not qu")
    assert {"honorific", "person"} <= completed(begun + "where: speaker.")
    assert "introduced" in completed(begun + "message: “{speaker.person.")
    assert "repeated-word" in completed("<!-- newslint: allow ", "/desk/story.md")
    assert "repeated-word" in completed("ignore: [", "/desk/.newslint.yaml")
    assert "repeated-word" in completed('[tool.newslint]\nignore = ["', "/desk/pyproject.toml")
    assert "ignore" in completed("[tool.newslint]\nig", "/desk/pyproject.toml")
    assert completed("They said: ", "/desk/story.txt") == set()


@pytest.mark.parametrize("profile", ["visual-studio-code", "emacs"])
async def test_rules_are_reloaded_and_the_last_good_one_goes_on_while_one_is_broken(profile: str, tmp_path: Path) -> None:
    path = tmp_path / "rules" / "plain-words.yaml"
    path.parent.mkdir()
    path.write_text(RULE, encoding="utf-8")

    async with editor(profile, tmp_path, rules=["rules"]) as session:

        async def save(text: str) -> None:
            path.write_text(text, encoding="utf-8")
            event = types.FileEvent(path.as_uri(), types.FileChangeType.Changed)
            session.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))

        async def rules_broken(expected: set[str]) -> None:
            session.change(uri, 0, 0, " ")
            while {str(item.code) for item in await session.diagnostics(uri)} != expected:
                await asyncio.sleep(0.05)
                session.change(uri, 0, 0, " ")

        uri = session.open(STORY)
        await rules_broken({"plain-words"})
        await save(RULE.replace("utilize", "employ"))
        await rules_broken(set())
        await save(RULE)
        await rules_broken({"plain-words"})
        await save(RULE.replace("message", "mesage"))
        (problem,) = await session.pushed(path.as_uri())
        assert "did you mean 'message'" in problem.message
        assert problem.range.start.line == 2
        await rules_broken({"plain-words"})
        await save(RULE)
        while session.published[path.as_uri()].diagnostics:
            await asyncio.sleep(0.05)


async def test_the_last_good_configuration_goes_on_however_often_it_is_broken(tmp_path: Path) -> None:
    settings = tmp_path / ".newslint.yaml"
    settings.write_text("ignore: [repeated-word]\n", encoding="utf-8")
    async with editor("emacs", tmp_path) as session:
        uri = session.open("The the talks talks.", (tmp_path / "story.txt").as_uri())
        assert await session.diagnostics(uri) == []
        for broken, said in (("ignore: [repeated-word\n", "no YAML"), ("ignores: []\n", "'ignores'"), ("ignor: []\n", "'ignor'")):
            settings.write_text(broken, encoding="utf-8")
            event = types.FileEvent(settings.as_uri(), types.FileChangeType.Changed)
            session.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
            while not any(said in item.message for item in await session.pushed(settings.as_uri())):
                await asyncio.sleep(0.01)
            session.change(uri, 0, 0, " ")
            assert await session.diagnostics(uri) == []
