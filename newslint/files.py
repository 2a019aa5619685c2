"""Which files a run reads: those it was given, and all stories in the folders it was given."""

from __future__ import annotations

import os

from newslint.readers import is_story

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.configurations import Configurations

STDIN = "-"
_WILD = ("*", "?", "[")


def find_files(paths: Iterable[str], configurations: Configurations | None = None) -> tuple[list[str], list[str]]:
    """The files at some paths, each once and sorted, and one line for every path and folder that cannot be read.

    A path may be a pattern with ``*``, ``?`` and ``**``. In a folder, files that are stories by their ending (or
    content) are taken, at any depth, but for those that the configuration's ``exclude`` or a ``.gitignore`` leaves out;
    hidden files and folders, links to folders, and pipes are not followed. A file that is named itself is left out by
    ``exclude`` only.
    """
    found: set[str] = set()
    problems: list[str] = []
    for path in paths:
        chosen = _expanded(path)
        if not chosen:
            problems.append(f"{path}: there is no such file or folder")
        for one in chosen:
            found.update(_stories_in(one, configurations, problems) if os.path.isdir(one) else [one])
    if configurations is not None:
        found = {path for path in found if path == STDIN or not configurations.for_file(path).excludes(path)}
    return sorted(found), problems


def _expanded(path: str) -> list[str]:
    if path == STDIN or os.path.exists(path):
        return [path]
    if any(sign in path for sign in _WILD):
        from glob import glob

        return glob(path, recursive=True)
    return []


def _stories_in(path: str, configurations: Configurations | None, problems: list[str]) -> Iterator[str]:
    heeds = configurations is not None and configurations.for_folder(path).gitignore
    ignored = Ignored(path) if heeds else None
    waiting = [path]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as scanned:
                there = [entry for entry in scanned if not entry.name.startswith(".")]
        except OSError as error:
            problems.append(f"{folder}: cannot read the folder: {error.strerror or error}")
            continue
        for entry in there:
            is_folder = entry.is_dir(follow_symlinks=False)
            if ignored is not None and ignored.covers(folder, entry.name + "/" * is_folder):
                continue
            if is_folder:
                waiting.append(entry.path)
            elif _is_file(entry) and is_story(entry.path):
                yield entry.path.removeprefix(os.curdir + os.sep)


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Whether it is a file, or a link that leads nowhere: somebody should hear of a story that has gone."""
    try:
        return entry.is_file() or (entry.is_symlink() and not os.path.exists(entry.path))
    except OSError:  # a link to itself
        return True


class Ignored:
    """What the ``.gitignore`` files of a folder, of those above it in its repository, and of those below leave out."""

    def __init__(self, path: str) -> None:
        top = os.path.abspath(path)
        while not os.path.exists(os.path.join(top, ".git")) and os.path.dirname(top) != top:
            top = os.path.dirname(top)
        self._top = top if os.path.exists(os.path.join(top, ".git")) else os.path.abspath(path)
        self._known: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {}
        self._counting: dict[str, list[tuple[tuple[str, ...], str]]] = {}

    def covers(self, folder: str, name: str) -> bool:
        """Whether a file, or a folder (whose name then ends with a slash), is left out."""
        counting = self._counting.get(folder)
        if counting is None:
            counting = self._counting[folder] = list(self._count(os.path.abspath(folder)))
        for patterns, below in counting:
            from newslint.globs import last_match

            said = last_match(patterns, below + name)
            if said is not None:
                return said
        return False

    def _count(self, folder: str) -> Iterator[tuple[tuple[str, ...], str]]:
        """The patterns that count for what is in a folder, innermost first, and the way to it from where they stand."""
        for place, patterns in reversed(self._patterns(folder)):
            below = os.path.relpath(folder, place).replace(os.sep, "/")
            yield patterns, "" if below == os.curdir else f"{below}/"

    def _patterns(self, folder: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The folders with patterns that count for a folder, outermost first."""
        known = self._known.get(folder)
        if known is None:
            inside = folder != self._top and folder.startswith(self._top)
            above = self._patterns(os.path.dirname(folder)) if inside else ()
            own = _lines(os.path.join(folder, ".gitignore"))
            known = self._known[folder] = (*above, (folder, own)) if own else above
        return known


def _lines(path: str) -> tuple[str, ...]:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return tuple(file.read().splitlines())
    except OSError:
        return ()
