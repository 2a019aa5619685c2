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
    """Names, sizes and times of the package's modules and lists: in a checkout they change while the version stays.

    Those of a folder are in it and in its own folders; ``""`` stands for the modules that are in no folder.
    """
    for folder in folders:
        yield from _stamps(folder)


@remember
def _stamps(folder: str) -> list[str]:
    with os.scandir(os.path.join(_PACKAGE, folder)) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    stamps = []
    for entry in found:
        if entry.name.endswith(_ENDINGS):
            status = entry.stat()
            stamps.append(f"{entry.name} {status.st_size} {status.st_mtime_ns}")
        elif folder and entry.name[0] != "_" and entry.is_dir():
            stamps.append(entry.name)
            stamps += _stamps(f"{folder}/{entry.name}")
    return stamps


def digest(content: bytes) -> str:
    from _blake2 import blake2b  # hashlib has the same, and loads OpenSSL for it

    return blake2b(content, digest_size=16).hexdigest()
