"""What a run is about: all stories at some paths, what is on standard input, or what git says has changed."""

from __future__ import annotations

import os
import sys

from newslint.errors import ConfigurationError
from newslint.files import STDIN, find_files
from newslint.readers import is_story
from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newslint.configurations import Configurations
    from newslint.git import Change


class Selection(Record):
    """The files to lint, sorted, and a line for each path that is not there.

    ``contents`` has what some of them hold where that is not on the disk; ``lines`` the numbers of the first and last
    line of each stretch that a violation must touch to be reported, for the files where that matters.
    """

    files: tuple[str, ...]
    missing: tuple[str, ...] = ()
    contents: Mapping[str, bytes] = {}
    lines: Mapping[str, Sequence[tuple[int, int]]] = {}


def select(paths: Sequence[str], configurations: Configurations, *, stdin_name: str | None = None) -> Selection:
    """What ``paths`` name; ``-`` is standard input, which goes by ``stdin_name``."""
    files, missing = find_files(paths, configurations)
    if STDIN not in files:
        return Selection(tuple(files), tuple(missing))
    name = stdin_name or STDIN
    if name != STDIN and configurations.for_file(name).excludes(name):
        return Selection(tuple(file for file in files if file != STDIN), tuple(missing))
    files = sorted({name, *files} - {STDIN}) if name != STDIN else files
    return Selection(tuple(files), tuple(missing), {name: sys.stdin.buffer.read()})


def select_changed(
    paths: Sequence[str], configurations: Configurations, change: Change, *, only_changed_lines: bool = False
) -> Selection:
    """What git says has changed, as far as ``paths`` hold it; what is staged is read as it is staged.

    Raises:
        ConfigurationError: git cannot tell, or a path is standard input.
    """
    from newslint import git

    if STDIN in paths:
        raise ConfigurationError("git knows nothing of standard input; give files and folders")
    within = [os.path.relpath(path).replace(os.sep, "/") for path in paths]
    names = [name for name in git.changed_files(change) if _holds(within, name)]
    files = [name for name in names if is_story(name) and not configurations.for_file(name).excludes(name)]
    contents = {name: git.staged_content(name) for name in files} if change.staged else {}
    lines = {}
    if only_changed_lines:
        told = {name: git.changed_lines(name, change) for name in files}
        lines = {name: ranges for name, ranges in told.items() if ranges is not None}
    return Selection(tuple(files), (), contents, lines)


def _holds(within: Sequence[str], name: str) -> bool:
    """Whether one of some paths is a file or holds it; git writes all names with ``/``."""
    return any(path in (os.curdir, name) or name.startswith(f"{path}/") for path in within)
