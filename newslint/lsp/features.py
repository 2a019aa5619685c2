"""Connects each of the editor's requests to the module that answers it."""

from __future__ import annotations

from typing import Any, Protocol

from lsprotocol import types

from newslint.lsp import actions, commands, completion, hover, outline, people, workspace
from newslint.lsp.server import NewslintServer
from newslint.lsp.texts import Found, path_of

COMPLETION_TRIGGERS = [" ", ":", ",", ".", "{", "["]
TEXT_ONLY = types.DiagnosticOptions(inter_file_dependencies=False, workspace_diagnostics=True, identifier="newslint")


def server() -> NewslintServer:
    """A server with all features, not yet connected to an editor."""
    made = NewslintServer()
    for method, (function, options) in FEATURES.items():
        made.feature(method, options)(function)
    for name, function in commands.COMMANDS.items():
        made.command(name)(function)
    return made


def initialize(server: NewslintServer, params: types.InitializeParams) -> None:
    server.begin(params)


def initialized(server: NewslintServer, params: types.InitializedParams) -> None:
    server.watch()
    server.show_problems()
    if server.whole_workspace and not server.pulls:
        server.in_background(server.publish_workspace())


def shutdown(server: NewslintServer, params: None) -> None:
    server.left = True
    server.texts.stop()


def did_open(server: NewslintServer, params: types.DidOpenTextDocumentParams) -> None:
    document = params.text_document
    server.texts.open(document.uri, document.version, str(document.language_id), document.text)
    if server.pulls:
        server.clear(document.uri)
    server.soon(document.uri)


def did_change(server: NewslintServer, params: types.DidChangeTextDocumentParams) -> None:
    document = params.text_document
    server.texts.change(document.uri, document.version, params.content_changes)
    server.soon(document.uri)


def did_save(server: NewslintServer, params: types.DidSaveTextDocumentParams) -> None:
    if not server.watches and server.project.watches(path_of(params.text_document.uri)):
        server.reread()


def did_close(server: NewslintServer, params: types.DidCloseTextDocumentParams) -> None:
    server.texts.close(params.text_document.uri)
    server.not_yet(params.text_document.uri)
    if not server.pulls:
        server.clear(params.text_document.uri)
    server.workspace_changed()


def did_change_watched_files(server: NewslintServer, params: types.DidChangeWatchedFilesParams) -> None:
    if any(server.project.watches(path_of(change.uri)) for change in params.changes):
        server.reread()
    server.workspace_changed()


def did_change_configuration(server: NewslintServer, params: types.DidChangeConfigurationParams) -> None:
    settings = params.settings.get("newslint") if isinstance(params.settings, dict) else None
    if isinstance(settings, dict):
        server.configure(settings)
    server.reread()


def did_change_workspace_folders(server: NewslintServer, params: types.DidChangeWorkspaceFoldersParams) -> None:
    gone = {path_of(folder.uri) for folder in params.event.removed}
    new = [path_of(folder.uri) for folder in params.event.added]
    server.texts.folders = [folder for folder in server.texts.folders if folder not in gone] + new
    server.workspace_changed()


async def diagnostic(server: NewslintServer, params: types.DocumentDiagnosticParams) -> types.DocumentDiagnosticReport:
    found = await server.read(params.text_document.uri)
    if found is None:
        return types.RelatedFullDocumentDiagnosticReport(items=[])
    if params.previous_result_id == found.number:
        return types.RelatedUnchangedDocumentDiagnosticReport(found.number)
    return types.RelatedFullDocumentDiagnosticReport(found.diagnostics, result_id=found.number)


async def workspace_diagnostic(
    server: NewslintServer, params: types.WorkspaceDiagnosticParams
) -> types.WorkspaceDiagnosticReport:
    return await workspace.report(server, params)


async def code_action(server: NewslintServer, params: types.CodeActionParams) -> list[types.CodeAction] | None:
    found = await server.read(params.text_document.uri)
    return actions.code_actions(found, params, server.project) if found is not None else None


async def hovering(server: NewslintServer, params: types.HoverParams) -> types.Hover | None:
    found = await server.read(params.text_document.uri)
    return hover.hover(found.story, params.position, server.project) if found is not None else None


async def document_symbol(server: NewslintServer, params: types.DocumentSymbolParams) -> list[types.DocumentSymbol] | None:
    found = await server.read(params.text_document.uri)
    return outline.symbols(found.story) if found is not None else None


async def document_highlight(
    server: NewslintServer, params: types.DocumentHighlightParams
) -> list[types.DocumentHighlight] | None:
    at = await _at(server, params)
    return people.highlights(at[0].story, at[1]) if at is not None else None


async def definition(server: NewslintServer, params: types.DefinitionParams) -> types.Location | None:
    at = await _at(server, params)
    return people.definition(*at) if at is not None else None


async def references(server: NewslintServer, params: types.ReferenceParams) -> list[types.Location] | None:
    at = await _at(server, params)
    return people.references(*at) if at is not None else None


def complete(server: NewslintServer, params: types.CompletionParams) -> list[types.CompletionItem] | None:
    opened = server.texts.opened.get(params.text_document.uri)
    if opened is None:
        return None
    return completion.completions(opened.text, path_of(opened.uri), params.position, server.project)


class _Place(Protocol):
    """What the parameters of questions about a place have in common."""

    text_document: types.TextDocumentIdentifier
    position: types.Position


async def _at(server: NewslintServer, params: _Place) -> tuple[Found, int] | None:
    found = await server.read(params.text_document.uri)
    return (found, found.story.text.offset(params.position)) if found is not None else None


FEATURES: dict[str, tuple[Any, Any]] = {
    types.INITIALIZE: (initialize, None),
    types.INITIALIZED: (initialized, None),
    types.SHUTDOWN: (shutdown, None),
    types.TEXT_DOCUMENT_DID_OPEN: (did_open, None),
    types.TEXT_DOCUMENT_DID_CHANGE: (did_change, None),
    types.TEXT_DOCUMENT_DID_SAVE: (did_save, None),
    types.TEXT_DOCUMENT_DID_CLOSE: (did_close, None),
    types.WORKSPACE_DID_CHANGE_WATCHED_FILES: (did_change_watched_files, None),
    types.WORKSPACE_DID_CHANGE_CONFIGURATION: (did_change_configuration, None),
    types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS: (did_change_workspace_folders, None),
    types.TEXT_DOCUMENT_DIAGNOSTIC: (diagnostic, TEXT_ONLY),
    types.WORKSPACE_DIAGNOSTIC: (workspace_diagnostic, None),
    types.TEXT_DOCUMENT_CODE_ACTION: (code_action, types.CodeActionOptions(actions.KINDS)),
    types.TEXT_DOCUMENT_HOVER: (hovering, None),
    types.TEXT_DOCUMENT_DOCUMENT_SYMBOL: (document_symbol, None),
    types.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT: (document_highlight, None),
    types.TEXT_DOCUMENT_DEFINITION: (definition, None),
    types.TEXT_DOCUMENT_REFERENCES: (references, None),
    types.TEXT_DOCUMENT_COMPLETION: (complete, types.CompletionOptions(trigger_characters=COMPLETION_TRIGGERS)),
}
