"""What git says has changed: files, their content as staged, and lines."""

from __future__ import annotations

import re
import subprocess

from newslint.errors import ConfigurationError
from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
_DIFF = ("diff", "--relative", "--no-color", "--no-ext-diff", "--diff-filter=ACMR")


class Change(Record):
    """What to compare: the index with HEAD (``staged``), or the files here with ``since``, a revision."""

    staged: bool = False
    since: str = "HEAD"

    def options(self) -> tuple[str, ...]:
        """What tells ``git diff`` so."""
        return ("--cached",) if self.staged else (self.since,)


def changed_files(change: Change) -> list[str]:
    """The files in this folder and below that were added or changed, new ones that git does not know included.

    Raises:
        ConfigurationError: this is no repository, or git knows no such revision.
    """
    changed = _git(*_DIFF, "--name-only", "-z", *change.options(), "--")
    unknown = b"" if change.staged else _git("ls-files", "--others", "--exclude-standard", "-z")
    return sorted({name.decode("utf-8", "surrogateescape") for name in (changed + unknown).split(b"\0") if name})


def staged_content(path: str) -> bytes:
    """The content of a file as it is staged.

    Raises:
        ConfigurationError: nothing of this name is staged.
    """
    return _git("show", f":./{path}")


def changed_lines(path: str, change: Change) -> list[tuple[int, int]] | None:
    """The first and last numbers of each run of lines that changed in a file; None for a file git does not know.

    Where lines were only taken out, the lines before and after count as changed.
    """
    if not change.staged and not _git("ls-files", "-z", "--", path):
        return None
    ranges = []
    for match in _HUNK.finditer(_git(*_DIFF, "--unified=0", *change.options(), "--", path)):
        first, count = int(match[1]), int(match[2] or 1)
        ranges.append((first, first + count - 1) if count else (first, first + 1))
    return ranges


def _git(*arguments: str) -> bytes:
    command: Sequence[str] = ("git", "--literal-pathspecs", *arguments)
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except FileNotFoundError:
        raise ConfigurationError("git is not installed, so nobody knows what changed") from None
    if done.returncode:
        if not _in_repository():
            raise ConfigurationError("this folder is in no git repository, so nobody knows what changed; give files or folders")
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise ConfigurationError(f"git {arguments[0]}: {said[0] if said else 'it failed'}")
    return done.stdout


def _in_repository() -> bool:
    return subprocess.run(("git", "rev-parse", "--git-dir"), capture_output=True, check=False).returncode == 0
