"""The server lives through whatever a text, a rule or an editor does."""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
import subprocess
import sys

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcRequestCancelled

from newslint import lint
from newslint.lsp.features import server
from newslint.lsp.project import EditorDesk, Project
from newslint.lsp.story import LARGEST, read_story
from newslint.lsp.text import Text
from tests.lsp.conftest import editor

STORY = "The the talks went on in Cairo.\n"
PIECES = ["the ", "“", "”", " »", "(", "Salma Haddad said ", "50% ", "percent ", "\n\n", "\r\n"]
PIECES += ["\U0001f4f0", "e\u0301", "\u2028", "Trump "]


@pytest.mark.asyncio
@pytest.mark.parametrize("profile", ["neovim@v0.11.0", "emacs"])
async def test_after_much_typing_the_diagnostics_are_those_of_the_final_text(profile: str) -> None:
    chance = random.Random(8)
    async with editor(profile) as session:
        uri = session.open(STORY * 20)
        for number in range(400):
            text = session.texts[uri]
            start = chance.choice(seams(text))
            end = chance.choice([start, start, *(seam for seam in seams(text) if start <= seam <= start + 40)])
            paste = chance.choice(PIECES) * (5_000 if number % 150 == 149 else 1)
            session.change(uri, start, end, paste)
            if len(text) > 50_000:
                session.change(uri, 0, len(session.texts[uri]), STORY)
            if number % 40 == 0:
                await asyncio.sleep(0.05)
        found = session.flagged(uri, await session.diagnostics(uri))
        text = session.texts[uri]
        assert found == [(item.rule, text[item.place.start : item.place.end]) for item in lint(text)]


def seams(text: str) -> list[int]:
    """Where a text can be cut without parting CR from LF; a sample of them where there are many."""
    step = max(1, len(text) // 500)
    return [place for place in range(0, len(text) + 1, step) if text[place - 1 : place + 1] != "\r\n"]


@pytest.mark.asyncio
async def test_a_text_closed_while_it_is_linted_and_opened_again_is_answered_for() -> None:
    async with editor("emacs") as session:
        uri = session.open(STORY * 3_000)
        await asyncio.sleep(0.1)
        session.close(uri)
        session.published.clear()
        session.open(STORY, uri)
        assert len(await session.diagnostics(uri)) == 1


@pytest.mark.asyncio
async def test_the_server_answers_others_while_it_lints_a_huge_text() -> None:
    async with editor() as session:
        session.open(STORY * 30_000, "untitled:huge")
        uri = session.open("summary: A.\nmessage: B.\nseverity: ", "file:///desk/rules/rule.yaml", "yaml")
        asked = types.CompletionParams(types.TextDocumentIdentifier(uri), types.Position(2, 10))
        assert await asyncio.wait_for(session.client.text_document_completion_async(asked), 5)
        session.close("untitled:huge")


@pytest.mark.asyncio
async def test_a_question_can_be_taken_back_while_its_text_is_linted() -> None:
    async with editor() as session:
        uri = session.open(STORY * 30_000)
        asked = types.DocumentDiagnosticParams(types.TextDocumentIdentifier(uri))
        question = session.client.protocol.send_request_async(types.TEXT_DOCUMENT_DIAGNOSTIC, asked, msg_id="taken-back")
        answer = asyncio.ensure_future(question)
        await asyncio.sleep(0.1)
        session.client.cancel_request(types.CancelParams("taken-back"))
        with pytest.raises(JsonRpcRequestCancelled):
            await asyncio.wait_for(answer, 5)
        session.change(uri, 0, len(session.texts[uri]), STORY)
        assert len(await session.diagnostics(uri)) == 1


@pytest.mark.asyncio
async def test_a_text_beyond_all_measure_is_quiet_and_said_to_be() -> None:
    async with editor("neovim@v0.11.0") as session:
        uri = session.open("The the talks. \n" * (LARGEST // 16 + 1))
        assert await session.diagnostics(uri) == []
        assert any("not linted" in message.message for message in session.client.log_messages)
        session.change(uri, 0, len(session.texts[uri]), STORY)
        assert len(await session.diagnostics(uri)) == 1


@pytest.mark.asyncio
async def test_changes_of_texts_that_are_not_open_are_passed_over() -> None:
    async with editor("neovim@v0.11.0") as session:
        session.texts["untitled:gone"], session.versions["untitled:gone"] = STORY, 1
        session.change("untitled:gone", 0, 3, "A")
        session.close("untitled:gone")
        assert await session.diagnostics("untitled:gone") == []
        uri = session.open(STORY)
        assert len(await session.diagnostics(uri)) == 1


def test_messages_that_make_no_sense_are_answered_or_passed_over() -> None:
    initialize = {"id": 1, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": {}}}
    untitled = {"textDocument": {"uri": "untitled:x"}}
    opened = {"textDocument": {"uri": "untitled:x", "languageId": "plaintext", "version": 1, "text": "The \ud800 the the talks."}}
    messages = [
        b"no JSON at all",
        b"[]",
        b'"text"',
        b'{"jsonrpc": "2.0"}',
        framed(method="textDocument/didOpen", params={"textDocument": 5}),
        framed(method="textDocument/didChange", params=None),
        framed(
            method="textDocument/didChange",
            params={
                "textDocument": {"uri": "untitled:x", "version": 2},
                "contentChanges": [
                    {"range": {"start": {"line": -1, "character": -7}, "end": {"line": 0, "character": 0}}, "text": "x"},
                ],
            },
        ),
        framed(id=2, method="textDocument/hover", params={"textDocument": {"uri": 7}}),
        framed(id=3, method="textDocument/noSuchThing", params={}),
        framed(id=4, method="workspace/executeCommand", params={"command": "newslint.facts", "arguments": [{"a": 1}, 2, 3]}),
        framed(method="textDocument/didOpen", params=opened),
        framed(id=5, method="textDocument/completion", params={**untitled, "position": {"line": 0, "character": 11}}),
        framed(id=6, method="shutdown"),
        framed(method="exit"),
    ]
    sent = b"".join(b"Content-Length: %d\r\n\r\n%s" % (len(body), body) for body in [framed(**initialize), *messages])
    command = [sys.executable, "-m", "newslint", "lsp"]
    done = subprocess.run(command, input=b"garbage\r\n\r\n" + sent, capture_output=True, timeout=60, check=False)
    answers = {}
    for part in done.stdout.split(b"Content-Length: ")[1:]:
        with contextlib.suppress(ValueError):
            message = json.loads(part.split(b"\r\n\r\n", 1)[1])
            if "id" in message:
                answers[message["id"]] = message
    assert {number for number, answer in answers.items() if "error" in answer} == {2, 3, 4}
    assert answers[5]["result"] == []
    assert answers[6]["result"] is None


def framed(**message: object) -> bytes:
    return json.dumps({"jsonrpc": "2.0", **message}).encode()


@pytest.mark.asyncio
async def test_nothing_is_kept_of_a_keystroke_once_it_is_taken_over() -> None:
    made = server()
    made.pulls = True
    made.texts.open("untitled:x", 1, "plaintext", STORY)
    for version in range(2, 50):
        message = json.loads(framed(method="textDocument/didChange", params=typed("x", version)))
        made.protocol.handle_message(made.protocol.structure_message(message))
    assert made.texts.opened["untitled:x"].text.source == "x" * 48 + STORY
    assert made.protocol._request_futures == {}


def typed(letter: str, version: int) -> dict[str, object]:
    """The parameters of a letter typed at the beginning of a text."""
    start = {"line": 0, "character": 0}
    change = {"range": {"start": start, "end": start}, "text": letter}
    return {"textDocument": {"uri": "untitled:x", "version": version}, "contentChanges": [change]}


def test_a_rule_that_fails_is_left_out_and_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    project = Project()
    ruleset = EditorDesk().rules_for("story.txt")
    broken = next(rule for rule in ruleset.rules if rule.id == "percent-form-mix")
    monkeypatch.setitem(broken.__dict__, "_functions", {"select": lambda rows: 1 / 0})
    monkeypatch.setattr("newslint.desk.Desk.rules_for", lambda desk, path: ruleset)
    story = read_story(Text(STORY + "50% and 20 percent of 30 percent.\n"), "story.txt", None, project, lambda: True)
    assert [item.rule for item in story.violations] == ["repeated-word"]
    assert "percent-form-mix failed" in story.problems[0]


def test_a_lone_surrogate_is_a_character_like_others() -> None:
    text = Text("The \ud800 the the talks.", "utf-8")
    story = read_story(text, "untitled:x", None, Project(), lambda: True)
    (violation,) = story.violations
    assert text.position(violation.place.start) == types.Position(0, 12)


def test_a_text_that_no_reader_can_read_is_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: object, **options: object) -> None:
        raise RecursionError

    monkeypatch.setattr("newslint.lsp.story.read_text", fail)
    story = read_story(Text(STORY), "story.txt", None, Project(), lambda: True)
    assert story.violations == ()
    assert "could not be linted" in story.problems[0]


def test_without_its_extra_the_server_says_how_to_install_it() -> None:
    code = "import sys; sys.modules['pygls'] = None; from newslint.cli import main; sys.exit(main(['lsp']))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert "pip install 'newslint[lsp]'" in done.stderr
