"""Reads a table of a TOML file, and finds where its keys stand.

Python's TOML parser tells no places, so keys are looked for line by line; a key inside an inline table or an array has
the place of the key that holds it.
"""

from __future__ import annotations

import re

from newslint.errors import RuleError
from newslint.yaml_source import YamlSource

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_PART = r"""(?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*')"""
_NAME = rf"{_PART}(?:\s*\.\s*{_PART})*"
_TABLE = re.compile(rf"\s*(\[\[?)\s*({_NAME})\s*\]\]?\s*(?:#.*)?")
_KEY = re.compile(rf"\s*({_NAME})\s*=")
_AT = re.compile(r" \(at line (\d+), column (\d+)\)$")


def read_toml(text: str, path: str, table: tuple[str, ...]) -> YamlSource:
    """The data of one table of a TOML document, and the places of its keys.

    Raises:
        RuleError: the document is no TOML.
    """
    import tomllib

    try:
        data: Any = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        at = _AT.search(str(error))
        line, column = (int(at[1]), int(at[2])) if at else (1, 1)
        raise RuleError(path, line, column, f"this is no TOML: {_AT.sub('', str(error))}") from None
    for name in table:
        data = data.get(name, {}) if isinstance(data, dict) else {}
    return YamlSource(path, data, _places(text, table), {})


def _places(text: str, table: tuple[str, ...]) -> dict[tuple[str | int, ...], tuple[int, int]]:
    places: dict[tuple[str | int, ...], tuple[int, int]] = {}
    entries: dict[tuple[str, ...], int] = {}
    inside: tuple[str | int, ...] | None = None
    for number, line in enumerate(text.split("\n"), 1):
        header, key = _TABLE.fullmatch(line.rstrip("\r")), _KEY.match(line)
        if header is not None:
            names = _parts(header[2])
            inside = names[len(table) :] if names[: len(table)] == table else None
            if inside is not None:
                if header[1] == "[[":
                    entries[names] = entries.get(names, -1) + 1
                    inside = (*inside, entries[names])
                places.setdefault(inside, (number, header.start(1) + 1))
        elif key is not None and inside is not None:
            place = (number, key.start(1) + 1)
            where = inside
            for name in _parts(key[1]):
                where = (*where, name)
                places.setdefault(where, place)
    return places


def _parts(name: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in re.findall(_PART, name))
