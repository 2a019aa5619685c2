"""Lints again whenever a file changes."""

from __future__ import annotations

import os
import sys
from time import sleep

from newslint.cli._options import desk_of, tell
from newslint.configurations import find_configuration
from newslint.errors import NewslintError
from newslint.selection import select

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable

PAUSE = 0.5  # seconds between two looks at the files


def watch(arguments: Namespace, run: Callable[[Namespace], int]) -> int:
    """Runs now and after every change of a story, a rule or the configuration; only Ctrl-C ends it."""
    while True:
        before = _stamps(arguments)
        if sys.stdout.isatty():
            sys.stdout.write("\x1b[2J\x1b[H")
        try:
            run(arguments)
        except NewslintError as error:
            tell(str(error))
        sys.stdout.flush()
        while _stamps(arguments) == before:
            sleep(PAUSE)


def _stamps(arguments: Namespace) -> list[tuple[str, int, int]]:
    """Names, times and sizes of all files that the outcome depends on."""
    try:
        configurations = desk_of(arguments).configurations
        files = set(select(arguments.paths, configurations).files)
        folders = {os.path.dirname(file) or os.curdir for file in files} | {os.curdir}
        known = [configurations.for_folder(folder) for folder in folders]
        files.update(path for configuration in known for path in configuration.rules)
    except NewslintError:
        files = set()
    files.update(path for path in (find_configuration(os.curdir), arguments.config) if path is not None)
    files.update(arguments.rules)
    stamps = []
    for file in sorted(files):
        try:
            status = os.stat(file)
        except OSError:
            continue
        stamps.append((file, status.st_mtime_ns, status.st_size))
    return stamps
