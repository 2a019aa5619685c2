"""Diagnostics for all stories of the workspace, for an editor that asks for them."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from lsprotocol import types

from newslint.lsp.server import NewslintServer

LONGEST_HELD = 60.0  # seconds a question is kept open while nothing changes


async def report(server: NewslintServer, params: types.WorkspaceDiagnosticParams) -> types.WorkspaceDiagnosticReport:
    """What was found in every story of the workspace that is not open; those that are, an editor asks about one by one.

    An editor asks again as soon as it is answered. So where nothing is new since the last answer, and the editor tells
    of changed files, the answer waits for one.
    """
    if server.whole_workspace is False:
        return types.WorkspaceDiagnosticReport([])
    known = {previous.uri: previous.value for previous in params.previous_result_ids}
    server.texts.disk_changed.clear()
    items = await _items(server, known)
    if server.watches and known and not any(isinstance(item, types.WorkspaceFullDocumentDiagnosticReport) for item in items):
        try:
            await asyncio.wait_for(server.texts.disk_changed.wait(), LONGEST_HELD)
        except TimeoutError:
            return types.WorkspaceDiagnosticReport(items)
        items = await _items(server, known)
    return types.WorkspaceDiagnosticReport(items)


async def _items(server: NewslintServer, known: Mapping[str, str]) -> list[types.WorkspaceDocumentDiagnosticReport]:
    """What is to be said of each story, where the editor has already heard ``known``, numbers by address."""
    items: list[types.WorkspaceDocumentDiagnosticReport] = []
    gone = {uri for uri in known if uri not in server.texts.opened}
    for found in await server.texts.read_workspace():
        gone.discard(found.uri)
        if known.get(found.uri) == found.number:
            items.append(types.WorkspaceUnchangedDocumentDiagnosticReport(found.uri, found.number))
        else:
            items.append(types.WorkspaceFullDocumentDiagnosticReport(found.uri, found.diagnostics, result_id=found.number))
    items += [types.WorkspaceFullDocumentDiagnosticReport(uri, []) for uri in sorted(gone)]
    return items
