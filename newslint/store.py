"""Keeps what is dear to make between runs: compiled patterns and compiled rules, in a folder of the user's own.

An entry is a file of plain values in Python's ``marshal`` form, or of bytes by name; that loads ten times faster than anything
else, but must never come from a stranger. So entries are kept in the user's own cache folder only, never in a project, where a
checkout could bring them along; a file that others own or may write, that is damaged, or that another version made
is as good as none. Keeping is a kindness, not a duty: where it fails, the next run makes things again.
"""

from __future__ import annotations

import marshal
import os
import sys
from binascii import crc32
from time import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

FOLDER_VARIABLE = "NEWSLINT_CACHE_DIR"  # where to keep entries; nothing is kept where it is set to nothing
OLDEST = 30 * 86_400  # seconds after which an entry that was not made again is thrown away
MOST_OF_A_KIND = 16  # entries with one word before the hyphen: every change of newslint's own code leaves some behind
MANY = "results"  # but of these there is one for every folder
LARGEST = 64_000_000  # bytes of an entry
ENDING = ".newslint"  # of an entry's file: whatever else stands in the folder, which the user may have named, is not ours

_MAGIC = b"newslint 1 %s %08x\n" % (
    sys.implementation.cache_tag.encode() if sys.implementation.cache_tag else b"?",
    sys.hexversion,
)
_CHECK_LENGTH = 8


def folder() -> str | None:
    """The folder of entries, as the platform wants it; None where nothing is to be kept."""
    if FOLDER_VARIABLE in os.environ:
        return os.environ[FOLDER_VARIABLE] or None
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(base, "newslint") if os.path.isabs(base) else None


def load(name: str) -> Any:
    """The value kept under a name; None where there is none that can be trusted."""
    try:
        return marshal.loads(_body(name))
    except (OSError, ValueError, EOFError, TypeError):
        return None


def load_parts(name: str) -> dict[str, memoryview]:
    """The parts kept under a name, each of them bytes; none where there are none that can be trusted.

    They are views of one copy of the file, which may change while a process goes on.
    """
    try:
        body = memoryview(bytes(_body(name)))
        sizes: dict[str, int] = marshal.loads(body)
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    parts = {}
    at = len(body) - sum(sizes.values())
    for part, size in sizes.items():
        parts[part] = body[at : at + size]
        at += size
    return parts


def save(name: str, value: Any) -> None:
    """Keeps a value of plain types or code under a name, all of it or nothing; what cannot be written is not kept."""
    _write(name, marshal.dumps(value))


def save_parts(name: str, parts: Mapping[str, bytes | memoryview]) -> None:
    """Keeps bytes by their names under a name, all of them or nothing, from which a run may take a few."""
    _write(name, b"".join((marshal.dumps({part: len(value) for part, value in parts.items()}), *parts.values())))


def _body(name: str) -> memoryview:
    """What an entry holds behind its head.

    The file is looked at where the system has it in memory: a copy would take longer to make room for than to read.

    Raises:
        OSError: there is none, or none that is the user's own.
        ValueError: it is damaged, or another version made it.
    """
    from mmap import ACCESS_READ, mmap

    place = folder()
    if place is None or not _ours(os.stat(place)):
        raise FileNotFoundError
    descriptor = os.open(os.path.join(place, name + ENDING), os.O_RDONLY | _NO_LINKS | _AS_BYTES)
    try:
        status = os.fstat(descriptor)
        if not _ours(status) or status.st_size > LARGEST:
            raise PermissionError
        content = memoryview(mmap(descriptor, 0, access=ACCESS_READ))
    finally:
        os.close(descriptor)
    body = content[len(_MAGIC) + _CHECK_LENGTH :]
    if content[: -len(body)] != _MAGIC + _check(body):
        raise ValueError(name)
    return body


def _write(name: str, body: bytes) -> None:
    place = folder()
    if place is None:
        return
    draft = os.path.join(place, f"{name}.{os.getpid()}-draft{ENDING}")
    try:
        os.makedirs(place, mode=0o700, exist_ok=True)
        if not _ours(os.stat(place)):
            return
        _throw_away_old(place)
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_LINKS | _AS_BYTES, 0o600)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(_MAGIC + _check(body) + body)
            os.replace(draft, os.path.join(place, name + ENDING))
        except OSError:
            os.unlink(draft)
    except OSError:
        pass


_NO_LINKS = getattr(os, "O_NOFOLLOW", 0)
_AS_BYTES = getattr(os, "O_BINARY", 0)  # or Windows changes line ends, and takes a byte for the end of the file


def _check(body: bytes | memoryview) -> bytes:
    return b"%08x" % crc32(body)


def _ours(status: os.stat_result) -> bool:
    """Whether a file or folder is the user's own and nobody else may write it; Windows says so by its folder."""
    return sys.platform == "win32" or (status.st_uid == os.geteuid() and not status.st_mode & 0o022)


def _throw_away_old(place: str) -> None:
    """Throws away what is too old, and of what there is too much of its kind, the oldest."""
    oldest = time() - OLDEST
    newest: dict[str, int] = {}
    with os.scandir(place) as there:
        ours = [(entry.stat(follow_symlinks=False).st_mtime, entry) for entry in there if entry.name.endswith(ENDING)]
    for made, entry in sorted(ours, key=lambda one: one[0], reverse=True):
        kind = entry.name.partition("-")[0]
        newest[kind] = newest.get(kind, 0) + 1
        if made < oldest or (kind != MANY and newest[kind] > MOST_OF_A_KIND):
            os.unlink(entry.path)
