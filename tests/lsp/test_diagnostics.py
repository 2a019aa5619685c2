"""What is wrong appears in the editor at the right characters, and goes when it is mended."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from lsprotocol import types
from pygls.uris import to_fs_path

from newslint import lint
from tests.lsp.conftest import PROFILES, editor

pytestmark = pytest.mark.asyncio

STORY = (
    "CAIRO (AP) — \U0001f4f0 At the cafe\u0301 the mayor, Salma Haddad, welcomed the the delegates.\r\n"
    "\r\n"
    "“We are close, » Haddad said. About 50 percent had come, and 20% were late. “\U0001f600 Good,” she said.\r\n"
)
SEED = next((Path(__file__).parents[2] / "seeds").glob("*.txt"))


@pytest.mark.parametrize("profile", PROFILES)
async def test_diagnostics_stand_at_what_the_command_line_reports(profile: str) -> None:
    async with editor(profile) as session:
        uri = session.open(STORY)
        found = session.flagged(uri, await session.diagnostics(uri))
        expected = [(item.rule, STORY[item.place.start : item.place.end]) for item in lint(STORY)]
        assert found == expected
        assert {("repeated-word", "the"), ("mismatched-quote", "»")} <= set(found)


@pytest.mark.parametrize("profile", PROFILES)
async def test_the_seed_story_has_its_diagnostics(profile: str) -> None:
    text = SEED.read_text(encoding="utf-8")
    async with editor(profile) as session:
        uri = session.open(text, SEED.as_uri())
        found = session.flagged(uri, await session.diagnostics(uri))
        assert found == [(item.rule, text[item.place.start : item.place.end]) for item in lint(text)]
        assert {("unintroduced-speaker", "Trump"), ("mismatched-quote", "»")} <= set(found)


async def test_a_diagnostic_has_its_severity_its_rules_page_and_the_other_place() -> None:
    async with editor() as session:
        uri = session.open(STORY)
        by_rule = {str(item.code): item for item in await session.diagnostics(uri)}
        quote = by_rule["mismatched-quote"]
        assert quote.severity == types.DiagnosticSeverity.Error
        assert quote.source == "newslint"
        assert quote.code_description is not None
        page = Path(to_fs_path(quote.code_description.href) or "")
        assert "summary:" in page.read_text(encoding="utf-8")
        assert page.name == "mismatched-quote.yaml"
        assert [session.in_range(STORY, other.location.range) for other in quote.related_information or []] == ["“"]
        percent = by_rule["percent-form-mix"]
        assert percent.severity == types.DiagnosticSeverity.Warning
        assert percent.related_information


async def test_an_editor_that_shows_no_related_places_reads_of_them_in_the_message() -> None:
    async with editor("emacs") as session:
        uri = session.open(STORY)
        quote = next(item for item in await session.diagnostics(uri) if item.code == "mismatched-quote")
        assert quote.related_information is None
        assert "line 3: “" in quote.message


@pytest.mark.parametrize("profile", PROFILES)
async def test_diagnostics_follow_what_is_typed(profile: str) -> None:
    async with editor(profile) as session:
        uri = session.open(STORY)
        before = len(await session.diagnostics(uri))
        repeated = session.texts[uri].index("the the") + 3
        session.change(uri, repeated, repeated + 4, "")
        assert len(await session.diagnostics(uri)) == before - 1
        session.change(uri, 0, 0, "\U0001f4f0\U0001f4f0 The the talks.\n\n")
        assert ("repeated-word", "the") in session.flagged(uri, await session.diagnostics(uri))


async def test_only_the_last_of_many_quick_changes_is_answered_for() -> None:
    async with editor("emacs") as session:
        uri = session.open("The talks.")
        for _ in range(50):
            session.change(uri, 0, 0, "The the mayor. ")
        assert len(await session.diagnostics(uri)) == 50
        session.change(uri, 0, len(session.texts[uri]), "The talks went on.")
        assert await session.diagnostics(uri) == []


async def test_an_unchanged_text_is_answered_with_no_more_than_that() -> None:
    async with editor() as session:
        uri = session.open(STORY)
        document = types.TextDocumentIdentifier(uri)
        first = await session.client.text_document_diagnostic_async(types.DocumentDiagnosticParams(document))
        again = types.DocumentDiagnosticParams(document, previous_result_id=first.result_id)
        assert (await session.client.text_document_diagnostic_async(again)).kind == "unchanged"


async def test_diagnostics_go_with_a_text_that_is_closed() -> None:
    async with editor("emacs") as session:
        uri = session.open(STORY)
        assert await session.diagnostics(uri)
        session.close(uri)
        while session.published[uri].diagnostics:
            await asyncio.sleep(0.01)


async def test_the_workspace_has_diagnostics_for_stories_that_are_not_open(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("\ufeffThe the talks.", encoding="utf-8")
    (tmp_path / "two.txt").write_text("The talks.", encoding="utf-8")
    async with editor(folder=tmp_path) as session:
        asked = types.WorkspaceDiagnosticParams([])
        report = await session.client.workspace_diagnostic_async(asked)
        assert [(Path(item.uri).name, len(item.items)) for item in report.items] == [("one.txt", 1), ("two.txt", 0)]
        assert report.items[0].items[0].range == types.Range(types.Position(0, 4), types.Position(0, 7))
        (tmp_path / "two.txt").write_text("The talks talks of the the mayor.", encoding="utf-8")
        known = [types.PreviousResultId(item.uri, item.result_id) for item in report.items]
        later = await session.client.workspace_diagnostic_async(types.WorkspaceDiagnosticParams(known))
        assert [item.kind for item in later.items] == ["unchanged", "full"]


async def test_violations_in_a_row_stand_in_that_row(tmp_path: Path) -> None:
    rows = '{"text": "The talks."}\n\n{"text": "\\u201cThe\\u201d the talks of the the mayor."}\n'
    (tmp_path / "stories.jsonl").write_text(rows, encoding="utf-8")
    async with editor("neovim@v0.11.0", tmp_path) as session:
        report = await session.client.workspace_diagnostic_async(types.WorkspaceDiagnosticParams([]))
        uri = session.open(rows, (tmp_path / "other.jsonl").as_uri(), "jsonl")
        for found in (report.items[0].items, await session.diagnostics(uri)):
            assert ("repeated-word", "the") in session.flagged(uri, found)
            assert {item.range.start.line for item in found} == {2}
        (action, *_) = await session.actions(uri, session.place_of(uri, "the mayor"))
        assert "of the mayor" in session.applied(uri, action.edit)


async def test_two_workspaces_and_untitled_texts_are_served_together(tmp_path: Path) -> None:
    folders = [tmp_path / "desk", tmp_path / "archive"]
    for folder in folders:
        folder.mkdir()
        (folder / "story.txt").write_text("The the talks.", encoding="utf-8")
    async with editor("emacs", folders[0], workspace=True) as session:
        assert len(await session.pushed((folders[0] / "story.txt").as_uri())) == 1
        event = types.WorkspaceFoldersChangeEvent([types.WorkspaceFolder(folders[1].as_uri(), "archive")], [])
        session.client.workspace_did_change_workspace_folders(types.DidChangeWorkspaceFoldersParams(event))
        command = types.ExecuteCommandParams("newslint.lintWorkspace", [])
        assert (await session.client.workspace_execute_command_async(command))["files"] == 2
        assert len(await session.pushed((folders[1] / "story.txt").as_uri())) == 1
        uri = session.open("The the talks.", "untitled:Untitled-1")
        assert len(await session.diagnostics(uri)) == 1


async def test_the_workspace_is_followed_for_an_editor_that_does_not_ask(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("The the talks.", encoding="utf-8")
    uri = story.as_uri()
    async with editor("emacs", tmp_path, workspace=True) as session:

        async def violations(number: int) -> None:
            while len(await session.pushed(uri)) != number:
                await asyncio.sleep(0.01)

        def told(kind: types.FileChangeType) -> None:
            event = types.FileEvent(uri, kind)
            session.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))

        await violations(1)
        story.write_text("The the talks of the the mayor.", encoding="utf-8")
        told(types.FileChangeType.Changed)
        await violations(2)
        session.open("The talks.", uri)
        await violations(0)
        session.close(uri)
        await violations(2)
        story.unlink()
        told(types.FileChangeType.Deleted)
        await violations(0)


async def test_a_story_that_is_opened_is_not_called_clean_among_those_that_are_not(tmp_path: Path) -> None:
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text("The the talks.", encoding="utf-8")
    async with editor(folder=tmp_path) as session:
        report = await session.client.workspace_diagnostic_async(types.WorkspaceDiagnosticParams([]))
        known = [types.PreviousResultId(item.uri, item.result_id) for item in report.items]
        session.open("The the talks.", (tmp_path / "one.txt").as_uri())
        (tmp_path / "two.txt").unlink()
        later = await session.client.workspace_diagnostic_async(types.WorkspaceDiagnosticParams(known))
        assert [(Path(item.uri).name, len(item.items)) for item in later.items] == [("two.txt", 0)]


async def test_each_folder_has_its_own_configuration(tmp_path: Path) -> None:
    for name in ("desk", "archive"):
        (tmp_path / name).mkdir()
    (tmp_path / "archive" / ".newslint.yaml").write_text("ignore: [repeated-word]\n", encoding="utf-8")
    async with editor("neovim@v0.11.0", tmp_path) as session:
        found = {}
        for name in ("desk", "archive"):
            uri = session.open("The the talks.", (tmp_path / name / "story.txt").as_uri())
            found[name] = [item.code for item in await session.diagnostics(uri)]
        assert found == {"desk": ["repeated-word"], "archive": []}


async def test_a_date_after_the_story_shows_the_storys_own() -> None:
    text = "date 2023-06-20\n\nThe council met on June 25, 2023, and voted for the bridge.\n"
    async with editor() as session:
        uri = session.open(text)
        (late,) = [item for item in await session.diagnostics(uri) if item.code == "date-after-publication"]
        assert [session.in_range(text, other.location.range) for other in late.related_information or []] == ["date 2023-06-20"]
