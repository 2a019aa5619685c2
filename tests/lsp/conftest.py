"""What tests of the language server share: an editor that talks to it over standard input and output."""

from __future__ import annotations

import ast
import asyncio
import contextlib
import importlib.util
import sys
from typing import TYPE_CHECKING, Any

collect_ignore_glob = [] if importlib.util.find_spec("pytest_lsp") else ["*"]  # it comes with newslint[test]

if not collect_ignore_glob:
    from lsprotocol import types
    from pytest_lsp import client_capabilities
    from pytest_lsp.client import DEFAULT_CLIENT_FEATURES, LanguageClient, default_converter, register_lsp_features

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

PROFILES = {"neovim@v0.11.0": "utf-8", "visual-studio-code": "utf-16", "emacs": "utf-32"}
CODECS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}
PATIENCE = 30  # seconds for anything to happen


class Editor:
    """An editor with the abilities of a real one, in which texts are opened and changed."""

    def __init__(self, client: LanguageClient, encoding: str, pulls: bool) -> None:
        self.client = client
        self.encoding = encoding
        self.pulls = pulls
        self.texts: dict[str, str] = {}
        self.versions: dict[str, int] = {}
        self.published: dict[str, types.PublishDiagnosticsParams] = {}
        self.arrived = asyncio.Condition()

    def open(self, text: str, uri: str = "untitled:story", language: str = "plaintext") -> str:
        self.texts[uri], self.versions[uri] = text, 1
        item = types.TextDocumentItem(uri, language, 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return uri

    def change(self, uri: str, start: int, end: int, new: str) -> None:
        """Replaces [start, end) of an open text, in code points."""
        text = self.texts[uri]
        place = types.Range(self.position(text, start), self.position(text, end))
        self.texts[uri] = text[:start] + new + text[end:]
        self.versions[uri] += 1
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(uri=uri, version=self.versions[uri]),
                [types.TextDocumentContentChangePartial(place, new)],
            )
        )

    def close(self, uri: str) -> None:
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))

    async def diagnostics(self, uri: str) -> list[types.Diagnostic]:
        """The diagnostics of the text as it is now."""
        if self.pulls:
            asked = types.DocumentDiagnosticParams(types.TextDocumentIdentifier(uri))
            report = await asyncio.wait_for(self.client.text_document_diagnostic_async(asked), PATIENCE)
            return list(report.items)
        return await self.pushed(uri, self.versions[uri])

    async def pushed(self, uri: str, version: int | None = None) -> list[types.Diagnostic]:
        """What the server publishes of a text by itself, once it does, for one version of it if that is given."""

        def here() -> bool:
            return uri in self.published and version in (None, self.published[uri].version)

        async with self.arrived:
            await asyncio.wait_for(self.arrived.wait_for(here), PATIENCE)
        return list(self.published[uri].diagnostics)

    async def actions(self, uri: str, place: types.Range, only: list[str] | None = None) -> list[types.CodeAction]:
        """The code actions at a place; those that are a command only are left out."""
        context = types.CodeActionContext([], only=only)
        asked = types.CodeActionParams(types.TextDocumentIdentifier(uri), place, context)
        offered = await self.client.text_document_code_action_async(asked)
        return [action for action in offered or [] if isinstance(action, types.CodeAction)]

    async def commands(self, uri: str, place: types.Range) -> dict[str, types.ExecuteCommandParams]:
        """The code actions at a place that are a command, by title."""
        asked = types.CodeActionParams(types.TextDocumentIdentifier(uri), place, types.CodeActionContext([]))
        offered = await self.client.text_document_code_action_async(asked)
        # The test client takes an action with a command for a command, whose name it makes of the command's repr.
        found = [ast.literal_eval(action.command) for action in offered or [] if isinstance(action, types.Command)]
        return {command["title"]: types.ExecuteCommandParams(command["command"], command["arguments"]) for command in found}

    async def execute(self, command: types.ExecuteCommandParams) -> Any:
        return await asyncio.wait_for(self.client.workspace_execute_command_async(command), PATIENCE)

    def flagged(self, uri: str, diagnostics: list[types.Diagnostic]) -> list[tuple[str, str]]:
        """The rule and the flagged text of some diagnostics, in order."""
        return [(str(item.code), self.in_range(self.texts[uri], item.range)) for item in diagnostics]

    def in_range(self, text: str, place: types.Range) -> str:
        return text[self.offset(text, place.start) : self.offset(text, place.end)]

    def place_of(self, uri: str, words: str) -> types.Range:
        """Where some words first stand in an open text."""
        text = self.texts[uri]
        start = text.index(words)
        return types.Range(self.position(text, start), self.position(text, start + len(words)))

    def position(self, text: str, offset: int) -> types.Position:
        """Counted the slow and certain way: by encoding what stands before."""
        codec, unit = CODECS[self.encoding]
        lines = text[:offset].replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return types.Position(len(lines) - 1, len(lines[-1].encode(codec)) // unit)

    def offset(self, text: str, position: types.Position) -> int:
        codec, unit = CODECS[self.encoding]
        start = 0
        for _ in range(position.line):
            start = min(place for place in (text.find("\n", start), len(text)) if place >= 0) + 1
        return start + len(text[start:].encode(codec)[: position.character * unit].decode(codec))

    def applied(self, uri: str, edit: types.WorkspaceEdit) -> str:
        """The text with an edit that the server offered."""
        text = self.texts[uri]
        edits = (edit.changes or {})[uri]
        for change in sorted(edits, key=lambda item: (item.range.start.line, item.range.start.character), reverse=True):
            start, end = self.offset(text, change.range.start), self.offset(text, change.range.end)
            text = text[:start] + change.new_text + text[end:]
        return text


@contextlib.asynccontextmanager
async def editor(profile: str = "visual-studio-code", folder: Path | None = None, **options: Any) -> AsyncIterator[Editor]:
    """A server with an editor of a profile connected to it; ``options`` are the editor's settings."""
    client = LanguageClient(converter_factory=default_converter)
    capabilities = client_capabilities(profile)
    made = Editor(client, PROFILES.get(profile, "utf-16"), capabilities.text_document.diagnostic is not None)

    async def publish(params: types.PublishDiagnosticsParams) -> None:
        async with made.arrived:
            made.published[params.uri] = params
            made.arrived.notify_all()

    handlers = {
        **DEFAULT_CLIENT_FEATURES,
        types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS: publish,
        types.CLIENT_REGISTER_CAPABILITY: lambda params: None,
        types.WORKSPACE_APPLY_EDIT: lambda params: types.ApplyWorkspaceEditResult(applied=True),
    }
    register_lsp_features(client, handlers)
    await client.start_io(sys.executable, "-m", "newslint", "lsp")
    folders = [types.WorkspaceFolder(folder.as_uri(), folder.name)] if folder is not None else None
    params = types.InitializeParams(capabilities, workspace_folders=folders, initialization_options=options)
    answer = await asyncio.wait_for(client.initialize_session(params), PATIENCE)
    assert answer.capabilities.position_encoding == made.encoding
    try:
        yield made
    finally:
        await asyncio.wait_for(client.shutdown_session(), PATIENCE)
        await client.stop()
