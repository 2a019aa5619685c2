"""What can stand at a place: rule ids in suppressions and configurations, keys, values and fields in rule files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import msgspec
from lsprotocol import types

from newslint import tables
from newslint.config_file import SEVERITIES as SETTING_SEVERITIES
from newslint.config_file import ConfigurationFile
from newslint.document import ROLES
from newslint.errors import NewslintError
from newslint.expression import FUNCTIONS
from newslint.lsp.project import Project
from newslint.lsp.rule_texts import is_configuration, is_prose, is_rule
from newslint.lsp.text import Text
from newslint.rule import SEVERITIES
from newslint.rule_file import RuleFile
from newslint.value_types import item_type

Kind = types.CompletionItemKind
PACKS = ("default", "strict", "house/")
EXPRESSIONS = frozenset({"where", "forbid", "require", "at", "related", "by", "on", "count", "safe", "together"})
TEMPLATES = frozenset({"message", "fix", "text"})
_SUPPRESSION = re.compile(r"newslint:\s*(?:allow|allow-file|off|on)\b[\w\s,-]*$")
_KEY_LINE = re.compile(r"\s*(?:- )?(?P<key>[\w-]+):\s?(?P<value>.*)$", re.DOTALL)
_KEY_ONLY = re.compile(r"[^:=]*")  # neither YAML's nor TOML's mark behind a key
_TABLE = re.compile(r"^from:\s*[\"']?(?P<table>[\w-]+)", re.MULTILINE)
_NAME_BEFORE = re.compile(r"(?P<chain>(?:\w+\.)*)\w*$")


def completions(text: Text, path: str, position: types.Position, project: Project) -> list[types.CompletionItem]:
    """What can stand at a position of a story, a configuration or a rule file."""
    offset = text.offset(position)
    before = text.source[:offset]
    line = before[max(before.rfind("\n"), before.rfind("\r")) + 1 :]
    if is_configuration(path, text.source):
        return _in_configuration(line, rule_ids(project, path))
    if is_rule(path, text.source):
        return _in_rule(text.source, line)
    return rule_ids(project, path) if is_prose(path) and _SUPPRESSION.search(line) else []


def rule_ids(project: Project, path: str) -> list[types.CompletionItem]:
    """The ids of all rules, each with its summary."""
    return [types.CompletionItem(rule.id, kind=Kind.Value, detail=rule.summary) for rule in project.rules(path)]


def _in_configuration(line: str, ids: list[types.CompletionItem]) -> list[types.CompletionItem]:
    if not line.startswith((" ", "-")):
        return _items(_keys(ConfigurationFile), Kind.Property) if _KEY_ONLY.fullmatch(line) else ids
    match = _KEY_LINE.match(line)
    if match is not None and match["key"] not in {"rule", "select", "ignore"}:
        return _items(dict.fromkeys(SETTING_SEVERITIES, "severity"), Kind.EnumMember)
    return ids


def _in_rule(source: str, line: str) -> list[types.CompletionItem]:
    match = _KEY_LINE.match(line)
    if match is None:
        return (
            _items(_keys(RuleFile), Kind.Property) if not line or (line.strip().isidentifier() and not line[0].isspace()) else []
        )
    key, value = match["key"], match["value"]
    if key == "severity":
        return _items(dict.fromkeys(SEVERITIES, ""), Kind.EnumMember)
    if key == "pack":
        return _items(dict.fromkeys(PACKS, ""), Kind.EnumMember)
    if key == "from":
        return _items(dict.fromkeys(tables.names(), "table"), Kind.Class)
    if key == "in":
        return _items(dict.fromkeys(ROLES, "role"), Kind.EnumMember)
    inside = key in EXPRESSIONS or (key in TEMPLATES and value.rfind("{") > value.rfind("}"))
    return _fields(source, value) if inside else []


def _keys(struct: type[msgspec.Struct]) -> dict[str, str]:
    return {field.encode_name: "key" for field in msgspec.structs.fields(struct)}


def _fields(source: str, value: str) -> list[types.CompletionItem]:
    """The fields that can follow what is written of an expression, and the functions where a name begins."""
    table = _TABLE.search(source)
    before = _NAME_BEFORE.search(value)
    if table is None or before is None:
        return []
    try:
        fields: Mapping[str, str] = tables.field_types(tables.kind_of(table["table"]))
    except NewslintError:
        return []
    steps = before["chain"].split(".")[:-1]
    for step in steps:
        fields = _fields_of(fields.get(step, ""))
    functions = [] if steps else _items(dict.fromkeys(FUNCTIONS, "function"), Kind.Function)
    return [*_items(fields, Kind.Field), *functions]


def _fields_of(written: str) -> Mapping[str, str]:
    """The fields of a type as written (``Mention | None``, ``list[Person]``); none of a plain value."""
    name = written.removesuffix(" | None")
    kind = tables.fact_kind(item_type(name) or name)
    return tables.field_types(kind) if kind is not None else {}


def _items(names: Mapping[str, str] | Iterable[str], kind: types.CompletionItemKind) -> list[types.CompletionItem]:
    details = names if isinstance(names, Mapping) else dict.fromkeys(names, "")
    return [types.CompletionItem(name, kind=kind, detail=detail or None) for name, detail in details.items()]
