"""Which files a run reads: those it was given, and all stories in the folders it was given."""

from __future__ import annotations

import os

from newslint.readers import is_story

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


def find_files(paths: Iterable[str]) -> tuple[list[str], list[str]]:
    """The files at some paths, each once and sorted, and one line for every path that is not there.

    In a folder, files that are stories by their ending (or content) are taken, at any depth; hidden files and folders,
    and links to folders, are not followed.
    """
    found: set[str] = set()
    problems = []
    for path in paths:
        if os.path.isdir(path):
            found.update(_stories_in(path))
        elif os.path.exists(path):
            found.add(path)
        else:
            problems.append(f"{path}: there is no such file or folder")
    return sorted(found), problems


def _stories_in(path: str) -> Iterable[str]:
    for folder, folders, names in os.walk(path):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            file = os.path.join(folder, name)
            if not name.startswith(".") and is_story(file):
                yield file
