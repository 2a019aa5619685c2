"""Writes files whole or not at all."""

from __future__ import annotations

import os

from newslint.errors import WriteError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_READABLE = 0o644


def write_whole(path: str, content: bytes, *, expected: bytes | None = None) -> None:
    """Puts ``content`` in the place of the file at ``path``, keeping its mode; a link is followed to its file.

    The content goes to a new file beside it, which then takes its name: whoever reads sees the old file or the new one.
    With ``expected``, nothing is written unless the file still holds that.

    Raises:
        WriteError: the file cannot be written, or has changed.
    """
    target = os.path.realpath(path)
    draft = os.path.join(os.path.dirname(target), f".{os.path.basename(target)}.{os.getpid()}.newslint")
    try:
        if expected is None:
            _replace(target, draft, content, _mode(target))
        else:
            with open(target, "rb") as file:
                _lock(file)
                if file.read() != expected or not _is(file, target):
                    raise WriteError(f"{path}: the file changed while newslint read it; nothing was written, run it again")
                if not os.access(target, os.W_OK):
                    raise WriteError(f"{path}: the file is read-only; nothing was written")
                _replace(target, draft, content, _mode(target))
    except OSError as error:
        raise WriteError(f"{path}: cannot write the file: {error.strerror or error}; it is as it was") from None


def write_new(path: str, text: str) -> None:
    """Writes a file that must not be there yet.

    Raises:
        WriteError: it is there already, or cannot be written.
    """
    try:
        with open(path, "x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise WriteError(f"{path} is there already; newslint does not write over it") from None
    except OSError as error:
        raise WriteError(f"cannot write {path}: {error.strerror}") from None


def _replace(target: str, draft: str, content: bytes, mode: int) -> None:
    try:
        if os.path.lexists(draft):  # a run with the same process number was killed; or somebody laid a link there
            os.unlink(draft)
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(draft, mode)
        os.replace(draft, target)
    except BaseException:
        if os.path.exists(draft):
            os.unlink(draft)
        raise


def _mode(path: str) -> int:
    try:
        return os.stat(path).st_mode & 0o7777
    except FileNotFoundError:
        return _READABLE


def _lock(file: Any) -> None:
    """Waits until no other newslint writes this file; the lock ends when the file is closed."""
    try:
        import fcntl
    except ImportError:  # Windows has no such locks; there a file that is open cannot be replaced
        return
    fcntl.flock(file, fcntl.LOCK_EX)


def _is(file: Any, path: str) -> bool:
    """Whether an open file is still the one of this name, and not one that was replaced meanwhile."""
    return os.path.samestat(os.fstat(file.fileno()), os.stat(path))
