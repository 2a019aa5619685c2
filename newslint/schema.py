"""JSON Schemas of the files people write, generated from the structs that read them."""

from __future__ import annotations

from typing import Any

import msgspec

from newslint import tables
from newslint.rule_file import RuleFile

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(of: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a ``rule`` file."""
    made = msgspec.json.schema(RuleFile)
    described: dict[str, Any] = {"$schema": DIALECT, "title": f"newslint {of} file", **made}
    rule = described["$defs"]["RuleFile"]
    _table_names(rule["properties"]["from"])
    return described


def _table_names(field: dict[str, Any]) -> None:
    """Lets an editor complete the names of tables."""
    for choice in field.get("anyOf", [field]):
        if choice.get("type") == "string":
            choice["enum"] = [name for name in tables.names() if name != "matches"]
