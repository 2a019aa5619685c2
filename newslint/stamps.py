"""What tells one state of newslint's own code and word lists from another, for what is kept between runs."""

from __future__ import annotations

import os

from newslint.remember import remember

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ENDINGS = (".py", ".txt", ".tsv")
_PACKAGE = os.path.dirname(os.path.abspath(__file__))


def code_stamps(folders: Sequence[str]) -> Iterator[str]:
    """Names, sizes and times of the package's modules and lists: in a checkout they change while the version stays."""
    for folder in folders:
        yield from _stamps(folder)


@remember
def _stamps(folder: str) -> list[str]:
    with os.scandir(os.path.join(_PACKAGE, folder)) as entries:
        files = [(entry.name, entry.stat()) for entry in entries if entry.name.endswith(_ENDINGS)]
    return [f"{name} {status.st_size} {status.st_mtime_ns}" for name, status in sorted(files, key=lambda file: file[0])]


def digest(content: bytes) -> str:
    from _blake2 import blake2b  # hashlib has the same, and loads OpenSSL for it

    return blake2b(content, digest_size=16).hexdigest()
