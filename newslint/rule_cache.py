"""Compiled rules kept between runs, so that a run need not read YAML, check conditions or compile Python.

An entry is named after all that a compiled rule depends on: the contents of the rule files (of those newslint ships, whose
many contents would take longer to read than all that is kept of them, the state on the disk), the settings that override
them, and newslint's own code. Rules are kept only where every file of the set is good.
"""

from __future__ import annotations

import os

from newslint import __version__, store
from newslint.rule import Pattern, Rule
from newslint.stamps import code_stamps, digest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any

_CODE = ("", "analyses", "judgements")  # the folders of the package whose code decides how a rule is compiled


def entry_name(files: Sequence[str], overrides: Mapping[str, Any], *, shipped: bool = False) -> str | None:
    """The name of the entry for some rule files, newslint's own if ``shipped``; None where a file cannot be read."""
    parts = [__version__, repr(sorted(overrides.items())), *code_stamps(_CODE)]
    for file in files:
        told = _state_of(file) if shipped else _digest_of(file)
        if told is None:
            return None
        parts += (file, told)
    return "rules-" + digest("\0".join(parts).encode("utf-8", "surrogatepass"))


def load(name: str) -> tuple[Rule, ...] | None:
    """The rules kept under a name; None where there are none, or a word list of theirs has changed."""
    kept = store.load(name)
    if kept is None or any(_digest_of(path) != digest for path, digest in kept["lists"]):
        return None
    return tuple(_revived(*values) for values in kept["rules"])


def save(name: str, rules: Iterable[Rule]) -> None:
    """Keeps rules under a name."""
    rows = []
    lists: set[str] = set()
    for rule in rules:
        values = {**vars(rule), "codes": {name: rule.code(name) for name in rule.sources}}
        patterns = [tuple(getattr(pattern, field) for field in Pattern.field_names) for pattern in rule.patterns]
        rows.append((patterns, {field: values[field] for field in Rule.field_names if field != "patterns"}))
        lists.update(rule.lists)
    store.save(name, {"rules": rows, "lists": [(path, _digest_of(path)) for path in sorted(lists)]})


def _revived(patterns: Iterable[Sequence[Any]], values: Mapping[str, Any]) -> Rule:
    return Rule(**values, patterns=tuple(Pattern(*pattern) for pattern in patterns))


def _state_of(path: str) -> str | None:
    try:
        status = os.stat(path)
    except OSError:
        return None
    return f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino}"


def _digest_of(path: str) -> str | None:
    try:
        with open(path, "rb", buffering=0) as file:
            return digest(file.read())
    except OSError:
        return None
