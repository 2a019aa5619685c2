"""The commands an editor can have the server carry out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lsprotocol import types

from newslint import allowing
from newslint.acceptance import anchors
from newslint.fix import edits_of
from newslint.lsp import actions, outline
from newslint.lsp.explanation import explanation
from newslint.lsp.server import NewslintServer
from newslint.report import Report


async def explain(server: NewslintServer, name: str) -> str | None:
    """What a rule is about, in Markdown, and its own file shown where the editor can show one."""
    rule = server.project.rule(name)
    if rule is None:
        return None
    window = server.client_capabilities.window
    page = rule.url or server.project.page_of(name)
    if window is not None and window.show_document is not None and window.show_document.support and page is not None:
        await server.window_show_document_async(types.ShowDocumentParams(page, external=rule.url is not None or None))
    else:
        server.window_show_message(types.ShowMessageParams(types.MessageType.Info, f"{rule.id}: {rule.summary}"))
    return explanation(rule)


async def fix_all(server: NewslintServer, uri: str) -> int:
    """Applies every safe fix in an open text, and gives how many there were."""
    found = await server.read(uri)
    fixes = actions.safe_fixes(found.story) if found is not None else []
    if found is not None and fixes:
        edit = actions.workspace_edit(found, edits_of(fixes))
        await server.workspace_apply_edit_async(types.ApplyWorkspaceEditParams(edit, "newslint: fix all that is safe"))
    return len(fixes)


async def lint_workspace(server: NewslintServer) -> dict[str, int]:
    """Lints all stories of the workspace from now on, and gives how many stories and violations there are."""
    server.whole_workspace = True
    everything = await server.texts.read_workspace()
    if not server.pulls:
        server.show_workspace(everything)
    elif server.refreshes:
        server.workspace_diagnostic_refresh(None)
    return {"files": len(everything), "violations": sum(len(found.diagnostics) for found in everything)}


async def facts(server: NewslintServer, uri: str) -> dict[str, Any] | None:
    """The speakers and quotations of an open text."""
    found = await server.read(uri)
    return outline.panel(found.story) if found is not None else None


async def allow(server: NewslintServer, uri: str, rule: str, start: int, end: int) -> bool:
    """Allows a violation at [start, end) of an open text's source in the configuration; false where it is not there."""
    found = await server.read(uri)
    if found is None:
        return False
    path = found.story.path
    for document in found.story.documents:
        violations = [one for one in found.story.violations if (one.rule, one.place.start, one.place.end) == (rule, start, end)]
        if violations:
            server.project.configuration_file(path)
            report = Report((), (), 1, {}, (), anchors={path: tuple(anchors(document, violations))})
            allowing.allow(rule, None, report, server.project.desk.configurations)
            server.reread()
            return True
    return False


def reload(server: NewslintServer) -> None:
    """Reads the configuration and the rules again."""
    server.reread()


COMMANDS: dict[str, Callable[..., Any]] = {
    "newslint.explain": explain,
    "newslint.fixAll": fix_all,
    "newslint.lintWorkspace": lint_workspace,
    "newslint.facts": facts,
    "newslint.allow": allow,
    "newslint.reload": reload,
}
