"""Reads the word lists in ``newslint/lexicons``.

A list is a UTF-8 text file with one entry a line; ``.tsv`` files have tab-separated columns. Lines that begin with
``#`` name the sources and licence and are not entries. Lists are read once a process.
"""

from __future__ import annotations

import os

from newslint.lasting import lasting, pause
from newslint.remember import forget, remember

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FOLDER = os.path.join(os.path.dirname(__file__), "lexicons")

_added: Mapping[str, Sequence[str]] = {}
_changes = 0


def names() -> list[str]:
    """The names of all lists, without their endings, sorted."""
    return sorted(os.path.splitext(name)[0] for name in os.listdir(FOLDER) if name.endswith((".txt", ".tsv")))


def add(entries: Mapping[str, Sequence[str]]) -> None:
    """Has the lists of these names (without ending) hold these entries, too, and no other additions than these."""
    global _added, _changes
    if entries != _added:
        _added = entries
        _changes += 1
        pause(bool(entries))
        forget()


def changes() -> int:
    """How often what the lists hold has changed, for whoever keeps what was made of them."""
    return _changes


def lines(name: str) -> list[str]:
    """The entries of the list with this file name, in order.

    Raises:
        FileNotFoundError: there is no such list.
    """
    added = additions(name)
    return [*_own_lines(name), *added] if added else _own_lines(name)


def additions(name: str) -> Sequence[str]:
    """What the configuration adds to the list with this file name."""
    return _added.get(os.path.splitext(name)[0], ()) if _added else ()


def _own_lines(name: str) -> list[str]:
    with open(os.path.join(FOLDER, name), encoding="utf-8") as file:
        text = file.read()
    at = 0
    while text.startswith("#", at):
        at = text.find("\n", at) + 1 or len(text)
    rest = text[at:].removesuffix("\n")
    if "\n#" in rest or "\n\n" in rest or "\r" in rest:
        return [line for line in rest.splitlines() if line and not line.startswith("#")]
    return rest.split("\n") if rest else []


@lasting
def words(name: str) -> frozenset[str]:
    """The entries of a one-column list."""
    return frozenset(lines(name))


@lasting
def columns(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a ``.tsv`` list."""
    return tuple(tuple(line.split("\t")) for line in lines(name))


@remember
def mapping(name: str) -> dict[str, str]:
    """The first column of a ``.tsv`` list to its second."""
    return {row[0]: row[1] for row in columns(name)}
