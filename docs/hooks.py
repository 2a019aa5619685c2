"""Adds a page for every rule, and the list of them, to the documentation while mkdocs builds it."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from mkdocs.structure.files import File, Files

from newslint.rule_page import rule_page
from newslint.ruleset import load_rules, topic


def on_files(files: Files, config: Any) -> Files:
    """Called by mkdocs with the files of ``docs``."""
    ruleset = load_rules()
    if ruleset.problems:
        raise SystemExit("\n".join(ruleset.problems))
    for rule in ruleset.rules:
        files.append(File.generated(config, f"rules/{rule.id}.md", content=rule_page(rule.path)))
    files.append(File.generated(config, "rules/index.md", content=index(list(ruleset.rules))))
    return files


def index(rules: list[Any]) -> str:
    """The list of all rules by topic."""
    parts = ["# Rules\n\nAll rules newslint ships. The pack `default` is on; `extends: strict` turns on `strict`, too."]
    for name, group in groupby(sorted(rules, key=lambda rule: (topic(rule), rule.id)), key=topic):
        rows = [f"| [{rule.id}]({rule.id}.md) | {rule.severity} | {rule.pack} | {rule.summary} |" for rule in group]
        parts.append("\n".join([f"## {name.capitalize()}\n", "| rule | severity | pack | reports |", "|---|---|---|---|", *rows]))
    return "\n\n".join(parts) + "\n"
