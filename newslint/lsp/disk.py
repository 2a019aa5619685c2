"""The stories of the workspace as they stand on disk: which there are, whether one has changed, and its text."""

from __future__ import annotations

import os
from collections.abc import Sequence

from newslint.desk import Desk
from newslint.errors import NewslintError
from newslint.files import find_files
from newslint.readers import LARGEST

MOST_FILES = 5_000  # stories of a workspace that are linted


def stories_in(folders: Sequence[str], desk: Desk) -> list[str]:
    """The paths of the stories in these folders that the configuration does not leave out."""
    try:
        found, _ = find_files(folders, desk.configurations)
    except NewslintError:  # of a broken configuration, which is shown in its file
        found, _ = find_files(folders)
    return found[:MOST_FILES]


def state_of(path: str) -> tuple[int, int, int]:
    """What tells a file from what it was before it was written anew.

    Raises:
        OSError: the file cannot be reached.
    """
    state = os.stat(path)
    return state.st_mtime_ns, state.st_size, state.st_ino


def source_of(path: str, desk: Desk) -> str | None:
    """The text of a file as an editor would have it; None where it has none, or is too large.

    Raises:
        OSError, NewslintError: the file cannot be read.
    """
    with open(path, "rb") as file:
        if os.fstat(file.fileno()).st_size > LARGEST:
            return None
        content = file.read()
    document = next(desk.read(path, content), None)
    if document is None or document.encoding is None:
        return None
    whole = document.source.encode(document.encoding, "surrogatepass") == content
    return document.source if whole else content.decode(document.encoding, "replace")
