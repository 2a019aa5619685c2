"""What is wrong with the form of a YAML file, in words for people who do not program."""

from __future__ import annotations

import re

import msgspec
from msgspec import Struct, inspect

from newslint.errors import RuleError, suggestion
from newslint.value_types import in_words
from newslint.yaml_source import YamlSource

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    Where = tuple[str | int, ...]

_KINDS = {"array": "a list", "object": "keys with values", "null": "nothing"}
_EXPECTED = re.compile(r"Expected `([^`]+)`, got `([^`]+)`")
_NO_CHOICE = re.compile(r"Invalid enum value '(.*)'")
_UNKNOWN = re.compile(r"Object contains unknown field `([^`]+)`")
_MISSING = re.compile(r"Object missing required field `([^`]+)`")


def check_keys(source: YamlSource, where: Where, struct: type[Struct]) -> None:
    """Raises a RuleError at the first key of the mapping at ``where`` that ``struct`` does not have."""
    known = [name.encode_name for name in msgspec.structs.fields(struct)]
    data = source.data
    for step in where:
        data = data[step]
    for key in data:
        if key not in known:
            raise source.error((*where, key, "<key>"), f"there is no key '{key}' here{suggestion(key, known)}")


def form_error(source: YamlSource, error: msgspec.ValidationError, struct: type[Struct]) -> RuleError:
    """The error at the place in the file that msgspec's message names; the file was to be a ``struct``."""
    problem, _, path = str(error).partition(" - at `$")
    where: list[str | int] = []
    for step in path.rstrip("`").replace("[", ".[").split("."):
        if step.startswith("["):
            inner = step.strip("[]")
            where.append(int(inner) if inner.isdigit() else inner)
        elif step:
            where.append(step)
    return source.error(tuple(where), _explained(problem, struct, tuple(where)))


def _explained(problem: str, struct: type[Struct], where: Where) -> str:
    if (match := _EXPECTED.fullmatch(problem)) is not None:
        wanted = [_in_words(kind) for kind in match[1].split(" | ") if kind != "null"]
        return f"{' or '.join(wanted)} belongs here, not {_in_words(match[2])}"
    types = list(_types_at(inspect.type_info(struct), where))
    if (match := _NO_CHOICE.fullmatch(problem)) is not None:
        known = [str(word) for kind in types if isinstance(kind, inspect.LiteralType) for word in kind.values]
        return f"'{match[1]}' is none of {', '.join(known)}{suggestion(match[1], known)}"
    if (match := _UNKNOWN.fullmatch(problem)) is not None:
        known = [field.encode_name for kind in types if isinstance(kind, inspect.StructType) for field in kind.fields]
        return f"there is no key '{match[1]}' here{suggestion(match[1], known)}"
    if (match := _MISSING.fullmatch(problem)) is not None:
        return f"the key '{match[1]}' is missing here"
    if "matching regex" in problem:
        notes = [kind.extra_json_schema or {} for kind in types if isinstance(kind, inspect.Metadata)]
        return f"this must be {''.join(note.get('description', '') for note in notes).rstrip('.')}"
    if problem == "Expected `str` of length >= 1":
        return "this is empty"
    return problem[0].lower() + problem[1:]


def _in_words(kind: str) -> str:
    return _KINDS.get(kind) or in_words(kind)


def _types_at(kind: inspect.Type, where: Where) -> Iterator[inspect.Type]:
    """What a value at a place below may be, as msgspec describes types."""
    if isinstance(kind, inspect.Metadata):
        if not where:
            yield kind
        yield from _types_at(kind.type, where)
    elif isinstance(kind, inspect.UnionType):
        for one in kind.types:
            yield from _types_at(one, where)
    elif not where:
        yield kind
    elif isinstance(kind, inspect.StructType):
        for field in kind.fields:
            if field.encode_name == where[0]:
                yield from _types_at(field.type, where[1:])
    elif isinstance(kind, inspect.ListType):
        yield from _types_at(kind.item_type, where[1:])
    elif isinstance(kind, inspect.DictType):
        yield from _types_at(kind.value_type, where[1:])
