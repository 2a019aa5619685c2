"""Reads YAML that strangers may have written, and knows where everything in it stands.

Only plain data comes out: mappings with text keys, lists, texts, numbers, true, false and null. ``yes``, ``on`` and
dates stay text. Aliases are followed within limits; tags that make objects are refused.
"""

from __future__ import annotations

import re

from newslint.errors import RuleError
from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    import yaml

DEEPEST = 30  # levels of nesting
MOST_VALUES = 250_000  # with aliases followed
LARGEST = 8_000_000  # characters

_INT = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(?:[0-9]*\.[0-9]+|[0-9]+\.)(?:[eE][-+]?[0-9]+)?")
_TEXT_BEGINS = {None: 0, "": 0, "'": 1, '"': 1}  # how far behind its first character a scalar's text begins, by style
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}
_NESTED = re.compile(rf"(?:[\[{{]\s*){{{DEEPEST}}}|(?:^|\n)(?:-[ ]){{{DEEPEST}}}")


class YamlSource(Record):
    """Plain data, and the place of every value in it by its path of keys and indexes (line and column from 1).

    A key itself has the path of its value and then ``<key>``. ``columns`` says how many columns behind its place the
    text of a scalar begins; below 0 where its columns cannot be counted (a block of text).
    """

    path: str
    data: Any
    places: dict[tuple[str | int, ...], tuple[int, int]]
    columns: dict[tuple[str | int, ...], int]

    def error(self, where: tuple[str | int, ...], problem: str, offset: int | None = None) -> RuleError:
        """An error at a value, or at the nearest one around it; ``offset`` moves it within a one-line text."""
        if offset is not None and self.columns.get(where, -1) >= 0:
            line, column = self.places[where]
            return RuleError(self.path, line, column + self.columns[where] + offset, problem)
        line, column = self.place(where)
        return RuleError(self.path, line, column, problem)

    def place(self, where: tuple[str | int, ...]) -> tuple[int, int]:
        """Line and column of a value, or of the nearest one around it."""
        while where not in self.places and where:
            where = where[:-1]
        return self.places.get(where, (1, 1))


def text_of(path: str, what: str) -> str:
    """The text of a file that people write, without a byte order mark; ``what`` it is goes into the errors.

    Raises:
        RuleError: it cannot be read, or is no text.
    """
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            return file.read()
    except UnicodeDecodeError as error:
        raise RuleError(path, 1, 1, f"the {what} is no UTF-8 text (byte {error.start})") from None
    except OSError as error:
        raise RuleError(path, 1, 1, f"cannot read the {what}: {error.strerror}") from None


def read_yaml(text: str, path: str) -> YamlSource:
    """Parses one YAML document.

    Raises:
        RuleError: it is no YAML, has unknown tags or doubled keys, or is larger or deeper than is sensible.
    """
    import yaml

    if "\0" in text:
        raise RuleError(path, 1, 1, "the file is binary")
    if len(text) > LARGEST:
        raise RuleError(path, 1, 1, f"the file has more than {LARGEST:,} characters")
    if _NESTED.search(text):
        raise RuleError(path, 1, 1, f"the file is nested deeper than {DEEPEST} levels")
    try:
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        node = yaml.compose(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise RuleError(path, line, column, f"this is no YAML: {error.problem or error.context}") from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise RuleError(path, 1, 1, f"this is no YAML: {str(error).splitlines()[0]}") from None
    source = YamlSource(path, None, {}, {})
    if node is not None:
        source.data = _Builder(source).value(node, ())
    return source


class _Builder:
    """Turns composed nodes into plain data, counting what it makes."""

    def __init__(self, source: YamlSource) -> None:
        self.source = source
        self.made = 0

    def value(self, node: yaml.Node, where: tuple[str | int, ...]) -> Any:
        import yaml

        self.made += 1
        mark = node.start_mark
        self.source.places[where] = (mark.line + 1, mark.column + 1)
        if self.made > MOST_VALUES:
            raise self.source.error(where, f"the file holds more than {MOST_VALUES:,} values, aliases followed")
        if len(where) > DEEPEST:
            raise self.source.error(where, f"the file is nested deeper than {DEEPEST} levels")
        if not node.tag.startswith("tag:yaml.org,2002:") or "python" in node.tag:
            raise self.source.error(where, f"the tag {node.tag.replace('tag:yaml.org,2002:', '!!')} is not allowed here")
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, where)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(child, (*where, index)) for index, child in enumerate(node.value)]
        assert isinstance(node, yaml.ScalarNode)
        self.source.columns[where] = _TEXT_BEGINS.get(node.style, -1)
        return _scalar(node)

    def _mapping(self, node: yaml.MappingNode, where: tuple[str | int, ...]) -> dict[str, Any]:
        import yaml

        made: dict[str, Any] = {}
        for key_node, child in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                raise self.source.error(where, "keys must be texts")
            key = str(key_node.value)
            mark = key_node.start_mark
            if key in made:
                self.source.places[(*where, key)] = (mark.line + 1, mark.column + 1)
                raise self.source.error((*where, key), f"'{key}' is given twice")
            made[key] = self.value(child, (*where, key))
            self.source.places[(*where, key, "<key>")] = (mark.line + 1, mark.column + 1)
        return made


def _scalar(node: yaml.ScalarNode) -> Any:
    text = str(node.value)
    if node.style:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INT.fullmatch(text) and len(text) < 20:
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    return text
