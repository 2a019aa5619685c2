"""Finds the strings of a JSON text with their exact places, escapes and all."""

from __future__ import annotations

import json

from newslint.errors import ReadError
from newslint.patterns import pattern
from newslint.readers._markup import Gathered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Key = str | int
    Place = tuple[Key, ...]
    Places = dict[Place, tuple[int, int]]

#: Deeper values hold no story.
DEEPEST = 200

_TOKEN = pattern(r'"((?:[^"\\]++|\\.)*+)"|[\[\]{},:]')
_ESCAPE = pattern(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)")
_LONE_SURROGATES = pattern(r"[\ud800-\udfff]")


def load(source: str, path: str) -> Any:
    """The data of a JSON text.

    Raises:
        ReadError: it is no JSON, at this line and column.
    """
    try:
        return json.loads(source.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        problem = f"the JSON is broken at line {error.lineno}, column {error.colno}: {error.msg}"
    except RecursionError:
        problem = "the JSON is nested too deep for a story"
    except ValueError:
        problem = "the JSON holds a number with too many digits"
    raise ReadError(path, problem)


def strings(source: str) -> Places:
    """The string values of a valid JSON text: [start, end) between their quotation marks, by the keys that lead there."""
    places: Places = {}
    keys: list[Key] = []  # the key or index of the current value at each depth
    waiting = False  # for the value of a key
    for token in _TOKEN.finditer(source):
        mark = token[0]
        if mark == "{" or mark == "[":
            keys.append("" if mark == "{" else 0)
            waiting = mark == "["
        elif mark == "}" or mark == "]":
            keys.pop()
        elif mark == ":":
            waiting = True
        elif mark == ",":
            last = keys[-1]
            waiting = isinstance(last, int)
            if isinstance(last, int):
                keys[-1] = last + 1
        elif not waiting:
            keys[-1] = json.loads(mark)
        elif len(keys) <= DEEPEST:
            places[tuple(keys)] = token.span(1)
    return places


def decoded(source: str, start: int, end: int) -> Gathered:
    """The text of a JSON string that stands between its quotation marks at [start, end)."""
    gathered = Gathered()
    position = start
    for escape in _ESCAPE.finditer(source, start, end):
        gathered.add(source[position : escape.start()], position, escape.start(), True)
        character = _LONE_SURROGATES.sub("\ufffd", json.loads(f'"{escape[0]}"'))
        gathered.add(character, escape.start(), escape.end(), False)
        position = escape.end()
    gathered.add(source[position:end], position, end, True)
    return gathered


def written(text: str) -> str:
    """Text as it is written in a JSON string."""
    return json.dumps(text, ensure_ascii=False)[1:-1]
