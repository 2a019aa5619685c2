"""Adds a page for every rule, the list of them, and the page of all tables to the documentation while mkdocs builds it."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from mkdocs.structure.files import File, Files

from newslint import tables
from newslint.fact import Fact
from newslint.rule_page import rule_page
from newslint.ruleset import load_rules, topic
from newslint.table_page import about, about_kind, fields, other_kinds, table_of_fields


def on_files(files: Files, config: Any) -> Files:
    """Called by mkdocs with the files of ``docs``."""
    ruleset = load_rules()
    if ruleset.problems:
        raise SystemExit("\n".join(ruleset.problems))
    for rule in ruleset.rules:
        files.append(File.generated(config, f"rules/{rule.id}.md", content=rule_page(rule.path)))
    files.append(File.generated(config, "rules/index.md", content=index(list(ruleset.rules))))
    files.append(File.generated(config, "tables.md", content=all_tables()))
    return files


def all_tables() -> str:
    """The page of all tables and their fields."""
    parts = [
        f"# Tables\n\nThe facts that rules judge. The rows of all tables have these fields:\n\n{table_of_fields(fields(Fact))}"
    ]
    parts += [f"## {name}\n\n{about(name)}\n\n{table_of_fields(fields(tables.kind_of(name)))}" for name in tables.names()]
    parts.append("# Other facts\n\nFields lead to facts that are rows of no table, too.")
    for kind in other_kinds():
        rows = fields(kind)
        told = f"\n\n{table_of_fields(rows)}" if rows else ""
        parts.append(f"## {kind.__name__.lower()}\n\n{about_kind(kind)}{told}")
    return "\n\n".join(parts) + "\n"


def index(rules: list[Any]) -> str:
    """The list of all rules by topic."""
    parts = ["# Rules\n\nAll rules newslint ships. The pack `default` is on; `extends: strict` turns on `strict`, too."]
    for name, group in groupby(sorted(rules, key=lambda rule: (topic(rule), rule.id)), key=topic):
        rows = [f"| [{rule.id}]({rule.id}.md) | {rule.severity} | {rule.pack} | {rule.summary} |" for rule in group]
        parts.append("\n".join([f"## {name.capitalize()}\n", "| rule | severity | pack | reports |", "|---|---|---|---|", *rows]))
    return "\n\n".join(parts) + "\n"
