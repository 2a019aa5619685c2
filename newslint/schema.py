"""JSON Schemas of the files people write, generated from the structs that read them."""

from __future__ import annotations

from typing import Any

import msgspec

from newslint import tables
from newslint.config_file import SEVERITIES, ConfigurationFile
from newslint.rule_file import RuleFile
from newslint.ruleset import rule_names

DIALECT = "https://json-schema.org/draft/2020-12/schema"


FILES: dict[str, type[msgspec.Struct]] = {"rule": RuleFile, "configuration": ConfigurationFile}


def schema(of: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a ``rule`` or ``configuration`` file."""
    made = msgspec.json.schema(FILES[of])
    if of == "rule":
        _table_names(made["$defs"]["RuleFile"]["properties"]["from"])
    else:
        _rule_names(made["$defs"]["ConfigurationFile"]["properties"]["settings"])
    return {"$schema": DIALECT, "title": f"newslint {of} file", **made}


def _rule_names(field: dict[str, Any]) -> None:
    """Lets an editor complete severities and the ids of rules, and leaves room for the user's own."""
    setting = {"anyOf": [{"enum": list(SEVERITIES)}, {"type": "object"}]}
    field["additionalProperties"] = setting
    field["properties"] = dict.fromkeys(sorted(rule_names()), setting)


def _table_names(field: dict[str, Any]) -> None:
    """Lets an editor complete the names of tables."""
    for choice in field.get("anyOf", [field]):
        if choice.get("type") == "string":
            choice["enum"] = [name for name in tables.names() if name != "matches"]
