"""Which files a run reads: those it was given, and all stories in the folders it was given."""

from __future__ import annotations

import os

from newslint.readers import SUFFIXES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


def find_files(paths: Iterable[str]) -> tuple[list[str], list[str]]:
    """The files at some paths, each once and sorted, and one line for every path that is not there.

    In a folder, files whose ending is that of a format are taken, at any depth; hidden files and folders, and links to
    folders, are not followed.
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
            if name.lower().endswith(SUFFIXES) and not name.startswith("."):
                yield os.path.join(folder, name)
