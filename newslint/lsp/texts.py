"""What the server keeps: the texts open in the editor, the rules of the workspace, and what was found.

Reading happens in two threads, one for the texts that are open and one for the files of the workspace, so that neither
the editor nor the text under its cursor waits for an archive. A reading whose text has changed gives up at the next rule.
"""

from __future__ import annotations

import asyncio
import gc
import itertools
import os
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

from lsprotocol import types
from pygls.uris import from_fs_path, to_fs_path

from newslint.errors import NewslintError
from newslint.lsp.diagnostics import story_diagnostics
from newslint.lsp.disk import source_of, state_of, stories_in
from newslint.lsp.project import Project
from newslint.lsp.rule_texts import is_prose, source_diagnostics
from newslint.lsp.story import Outdated, Story, read_story
from newslint.lsp.text import Text
from newslint.parts import Memory
from newslint.record import Record

FILES_AT_ONCE = 20  # stories of the workspace that are read between two looks at whether anything else is to be done
TIDY_AFTER = 400_000  # code points read, after which what earlier readings left behind is thrown away
FORMATS = {"markdown": "markdown", "html": "html"}  # the editor's languages that tell the format of a text without a name


class Opened(Record):
    """A version of a text that is open in the editor, and the memory that all its versions share."""

    uri: str
    version: int | None
    language: str
    text: Text
    memory: Memory


class Found(Record):
    """What was found in one version of a text; ``number`` tells it from every other.

    ``story`` is kept for texts that are open only: an archive's would fill the memory. ``seconds`` is what it took.
    """

    number: str
    uri: str
    version: int | None
    diagnostics: list[types.Diagnostic]
    story: Story
    seconds: float


class Texts:
    """The open texts by address, and what was found in each."""

    def __init__(self, project: Project, report: Callable[[str], None]) -> None:
        self.project = project
        self.encoding = "utf-16"
        self.related_shown = True
        self.folders: list[str] = []
        self.opened: dict[str, Opened] = {}
        self.found: dict[str, Found] = {}
        self.disk_changed = asyncio.Event()
        self._report = report
        self._readings: dict[str, tuple[Opened, asyncio.Future[Found | None]]] = {}
        self._on_disk: dict[str, tuple[tuple[int, int, int], Found]] = {}
        self._numbers = itertools.count(1)
        self._generation = 0
        self._settled = False
        self._untidy = 0  # code points read since the last tidying
        self._front = ThreadPoolExecutor(1, "newslint-open")
        self._back = ThreadPoolExecutor(1, "newslint-workspace")

    def open(self, uri: str, version: int | None, language: str, source: str) -> None:
        """Takes up a text that the editor has opened."""
        self.opened[uri] = Opened(uri, version, language, Text(source, self.encoding), Memory())

    def change(self, uri: str, version: int | None, changes: Sequence[types.TextDocumentContentChangeEvent]) -> None:
        """Takes over what was changed in an open text."""
        opened = self.opened.get(uri)
        if opened is not None:
            self.opened[uri] = Opened(uri, version, opened.language, opened.text.changed(changes), opened.memory)

    def close(self, uri: str) -> None:
        """Forgets a text that the editor has closed."""
        self.opened.pop(uri, None)
        self.found.pop(uri, None)
        self._readings.pop(uri, None)

    def forget(self) -> None:
        """Outdates all that was found."""
        self._generation += 1
        self.found.clear()
        self._readings.clear()
        self._on_disk.clear()

    def stop(self) -> None:
        """Gives up all readings."""
        self.opened.clear()
        self._generation += 1
        self._front.shutdown(wait=False, cancel_futures=True)
        self._back.shutdown(wait=False, cancel_futures=True)

    async def read(self, uri: str) -> Found | None:
        """What there is to find in the text now in the editor; None where it is not open."""
        while (opened := self.opened.get(uri)) is not None:
            found = self.found.get(uri)
            if found is not None and found.story.text is opened.text:
                return found
            reading = self._readings.get(uri)
            if reading is None or reading[0] is not opened:
                loop = asyncio.get_running_loop()
                reading = self._readings[uri] = (
                    opened,
                    loop.run_in_executor(self._front, self._read_open, opened, self._generation),
                )
            result = await asyncio.shield(reading[1])
            if result is not None:
                self._tidy(result)
            if result is not None and self.opened.get(uri) is opened:
                self._take(result)
                self._readings.pop(uri, None)
                return result
        return None

    def _take(self, found: Found) -> None:
        """Takes what was found in an open text in place of what was found before, which makes room for the next reading."""
        before = self.found.get(found.uri)
        self.found[found.uri] = found
        for document in before.story.documents if before is not None else ():
            document.forget()

    async def read_workspace(self) -> list[Found]:
        """What there is to find in the stories of the workspace that are not open, in order of their paths."""
        loop = asyncio.get_running_loop()
        files = await loop.run_in_executor(self._back, lambda: stories_in(self.folders, self.project.desk))
        open_paths = {to_fs_path(uri) for uri in self.opened}
        files = [path for path in files if path not in open_paths]
        found: list[Found] = []
        for start in range(0, len(files), FILES_AT_ONCE):
            some = files[start : start + FILES_AT_ONCE]
            found += await loop.run_in_executor(self._back, self._read_files, some, self._generation)
        return found

    def _read_open(self, opened: Opened, generation: int) -> Found | None:
        def wanted() -> bool:
            return self.opened.get(opened.uri) is opened and self._generation == generation

        return self._read(opened.uri, opened.version, opened.text, FORMATS.get(opened.language), wanted, opened.memory)

    def _tidy(self, found: Found) -> None:
        """Keeps Python's looking for garbage cheap, and the memory flat.

        What the first reading has loaded, rules and word lists, stays for as long as the server does: looking through it
        again and again took a tenth of the work of a keystroke. And a story and its facts, which know each other, would
        else stay long after they are outdated.
        """
        if not self._settled:
            self._settled = True
            gc.freeze()
        self._untidy += len(found.story.text.source)
        if self._untidy > TIDY_AFTER:
            self._untidy = 0
            asyncio.get_running_loop().run_in_executor(self._front, gc.collect)

    def _read_files(self, paths: list[str], generation: int) -> list[Found]:
        return [found for path in paths if (found := self._read_file(path, generation)) is not None]

    def _read_file(self, path: str, generation: int) -> Found | None:
        try:
            state = state_of(path)
            kept = self._on_disk.get(path)
            if kept is not None and kept[0] == state:
                return kept[1]
            source = source_of(path, self.project.desk)
        except (OSError, NewslintError):
            return None
        if source is None:
            return None
        text = Text(source, self.encoding, mark_hidden=True)
        uri = from_fs_path(path) or path
        found = self._read(uri, None, text, None, lambda: self._generation == generation)
        if found is not None:
            found.story = Story(Text(""), path)
            self._on_disk[path] = (state, found)
        return found

    def _read(
        self,
        uri: str,
        version: int | None,
        text: Text,
        language_format: str | None,
        wanted: Callable[[], bool],
        memory: Memory | None = None,
    ) -> Found | None:
        path = path_of(uri)
        begun = time.perf_counter()
        if not is_prose(path):
            diagnostics = source_diagnostics(text, path)
            return Found(str(next(self._numbers)), uri, version, diagnostics, Story(text, path), time.perf_counter() - begun)
        try:
            format = None if os.path.splitext(path)[1] else language_format
            story = read_story(text, path, format, self.project, wanted, memory)
        except Outdated:
            return None
        for problem in story.problems:
            self._report(problem)
        diagnostics = story_diagnostics(story, uri, self.project, related_shown=self.related_shown)
        return Found(str(next(self._numbers)), uri, version, diagnostics, story, time.perf_counter() - begun)


def path_of(uri: str) -> str:
    """The path of a text, or its address where it is no file (an untitled one)."""
    return to_fs_path(uri) or uri


def folders_of(params: types.InitializeParams) -> Iterator[str]:
    """The folders an editor has opened."""
    if params.workspace_folders:
        roots = [folder.uri for folder in params.workspace_folders]
    else:
        roots = [params.root_uri] if params.root_uri else []
    for uri in roots:
        path = to_fs_path(uri)
        if path is not None:
            yield path
