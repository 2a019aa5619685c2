"""The language server: what its features share."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine, Iterable
from typing import Any

from lsprotocol import types
from lsprotocol.converters import get_converter
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path

from newslint import __version__
from newslint.lsp.diagnostics import problem_diagnostic
from newslint.lsp.project import Problem, Project
from newslint.lsp.protocol import Protocol
from newslint.lsp.text import Text
from newslint.lsp.texts import Found, Texts, folders_of

SHORTEST_PAUSE, LONGEST_PAUSE = 0.05, 2.0  # seconds from the last keystroke to linting
PAUSE_PER_READING = 4  # and within those bounds, this many times what the last reading of the text took
WATCHED = ("**/*.{yaml,yml,tsv,txt,text,md,markdown,htm,html,docx,json,jsonl,xml}", "**/pyproject.toml")


class NewslintServer(LanguageServer):
    """The texts and the project, what the editor can do and wants, and what it was shown."""

    def __init__(self) -> None:
        super().__init__("newslint", __version__, protocol_cls=Protocol, converter_factory=get_converter)
        self.project = Project()
        self.texts = Texts(self.project, self.log)
        self.left = False  # whether the editor has said that it leaves
        self.pulls = False  # whether the editor asks for diagnostics, and need not be sent them
        self.refreshes = False
        self.watches = False
        self.whole_workspace: bool | None = None  # whether closed stories are linted: if true all, if None where asked for
        self._pauses: dict[str, asyncio.TimerHandle] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread = 0
        self._logged: set[str] = set()
        self._problems: list[Problem] = []
        self._shown: dict[str, str] = {}  # the number of what was published of each story that is not open

    def begin(self, params: types.InitializeParams) -> None:
        """Takes over what the editor can do and wants."""
        self._loop = asyncio.get_running_loop()
        self._thread = threading.get_ident()
        text_document = params.capabilities.text_document or types.TextDocumentClientCapabilities()
        workspace = params.capabilities.workspace or types.WorkspaceClientCapabilities()
        encoding = self.workspace.position_encoding or "utf-16"
        self.texts.encoding = str(getattr(encoding, "value", encoding))
        shown = text_document.publish_diagnostics
        self.texts.related_shown = bool(shown and shown.related_information)
        self.texts.folders = list(folders_of(params))
        self.pulls = text_document.diagnostic is not None
        self.refreshes = bool(workspace.diagnostics and workspace.diagnostics.refresh_support)
        watching = workspace.did_change_watched_files
        self.watches = bool(watching and watching.dynamic_registration)
        options = params.initialization_options
        self.configure(options if isinstance(options, dict) else {})

    def configure(self, options: dict[str, Any]) -> None:
        """Takes the editor's settings: ``rules``, ``select``, ``ignore`` (lists of texts) and ``workspace`` (true or false)."""
        wanted = options.get("workspace")
        self.whole_workspace = wanted if isinstance(wanted, bool) else None
        self.project.configure(options, self.texts.folders)

    def watch(self) -> None:
        """Asks the editor to tell when a rule or configuration file changes."""
        if self.watches:
            watchers = [types.FileSystemWatcher(pattern) for pattern in WATCHED]
            options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
            registration = types.Registration("newslint-files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            self.client_register_capability(types.RegistrationParams([registration]))

    def log(self, text: str, kind: types.MessageType = types.MessageType.Warning) -> None:
        """Writes a line to the editor's log, once for each different one, from whichever thread."""
        if self._loop is not None and threading.get_ident() != self._thread:
            self._loop.call_soon_threadsafe(self.log, text, kind)
        elif text not in self._logged:
            self._logged.add(text)
            self.window_log_message(types.LogMessageParams(kind, text))

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Logs what went wrong: it is nothing to interrupt a writer with."""
        self.log(f"{type(error).__name__}: {error}", types.MessageType.Error)

    def in_background(self, work: Coroutine[Any, Any, None]) -> None:
        """Runs what nobody waits for, and logs it where it fails."""
        task = asyncio.get_running_loop().create_task(self._guarded(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def soon(self, uri: str) -> None:
        """Publishes the diagnostics of an open text after a pause in typing, to an editor that does not ask for them."""
        if self.pulls:
            return
        self.not_yet(uri)
        found = self.texts.found.get(uri)
        pause = min(LONGEST_PAUSE, max(SHORTEST_PAUSE, PAUSE_PER_READING * (found.seconds if found else 0)))
        self._pauses[uri] = asyncio.get_running_loop().call_later(pause, lambda: self.in_background(self.publish(uri)))

    def not_yet(self, uri: str) -> None:
        """Calls off what ``soon`` has set out to do."""
        waiting = self._pauses.pop(uri, None)
        if waiting is not None:
            waiting.cancel()

    async def publish(self, uri: str) -> None:
        """Publishes the diagnostics of an open text as it is now."""
        found = await self.read(uri)
        if found is not None:
            self.show(found)

    async def read(self, uri: str) -> Found | None:
        """What there is to find in an open text as it is now; None where it is not open."""
        found = await self.texts.read(uri)
        self.show_problems()
        return found

    def show(self, found: Found) -> None:
        """Publishes what was found in a text."""
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(found.uri, found.diagnostics, found.version))

    def clear(self, uri: str) -> None:
        """Takes back what was published of a text."""
        self._shown.pop(uri, None)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    def reread(self) -> None:
        """Loads the rules again, tells what is wrong with them, and lints everything once more."""
        self.project.reload()
        self.texts.forget()
        self.show_problems()
        for uri in self.texts.opened:
            self.soon(uri)
        if self.pulls and self.refreshes:
            self.workspace_diagnostic_refresh(None)
        elif self.whole_workspace:
            self.in_background(self.publish_workspace())

    def show_problems(self) -> None:
        """Publishes what is wrong with rule and configuration files that are not open; those that are say so themselves."""
        problems = self.project.problems()
        if problems == self._problems:
            return
        before, self._problems = {problem.path for problem in self._problems}, problems
        for path in before | {problem.path for problem in problems}:
            uri = from_fs_path(path) or path
            if path and uri not in self.texts.opened:
                text = text_of_file(path, self.texts.encoding)
                diagnostics = [problem_diagnostic(problem, text) for problem in problems if problem.path == path]
                self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, diagnostics))
        for problem in problems:
            self.log(f"{problem.path}: {problem.text}" if problem.path else problem.text, types.MessageType.Error)

    async def publish_workspace(self) -> None:
        """Publishes the diagnostics of the stories of the workspace that are not open, where they are not what was published."""
        self.show_workspace(await self.texts.read_workspace())

    def show_workspace(self, everything: Iterable[Found]) -> None:
        """Publishes what was found in the stories that are not open, and takes back what was published of those that are gone."""
        before, self._shown = self._shown, {}
        for found in everything:
            if found.uri not in self.texts.opened:
                self._shown[found.uri] = found.number
                if before.pop(found.uri, None) != found.number:
                    self.show(found)
        for uri in before:
            if uri not in self.texts.opened:
                self.clear(uri)

    def workspace_changed(self) -> None:
        """Tells the editor of it when the stories that are not open are others, or have changed."""
        self.texts.disk_changed.set()
        if self.whole_workspace and not self.pulls:
            self.in_background(self.publish_workspace())

    async def _guarded(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except Exception as error:
            self.report_server_error(error, None)


def text_of_file(path: str, encoding: str) -> Text:
    """The text of a rule file as far as it can be shown; empty where it cannot be read."""
    try:
        with open(path, encoding="utf-8", errors="replace", newline="") as file:
            return Text(file.read(), encoding, mark_hidden=True)
    except OSError:
        return Text("", encoding)
