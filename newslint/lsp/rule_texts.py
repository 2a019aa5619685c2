"""Rule and configuration files in the editor: what is wrong with one, and how a rule's examples do."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from lsprotocol import types

from newslint.config_file import read_configuration
from newslint.configurations import NAMES
from newslint.errors import NewslintError, suggestion
from newslint.examples import verdicts
from newslint.lsp.diagnostics import problem_diagnostic
from newslint.lsp.project import Problem, problem
from newslint.lsp.text import Text
from newslint.ruleset import rule_names

_RULE_KEYS = re.compile(r"^(summary|from|match|forbid|require|agree|limit|replace|message|examples):", re.MULTILINE)
FEWEST_KEYS = 2  # of a rule's keys at the beginning of lines, for a YAML file to be taken for a rule
TOML_TABLE = "[tool.newslint"


def is_prose(path: str) -> bool:
    """Whether the text of this path is a story, rather than one that tells machines what to do."""
    return not path.lower().endswith((".yaml", ".yml", ".toml"))


def is_rule(path: str, source: str) -> bool:
    """Whether a text is a rule file, or on the way to one."""
    return not is_prose(path) and len(set(_RULE_KEYS.findall(source))) >= FEWEST_KEYS


def is_configuration(path: str, source: str) -> bool:
    """Whether a text is a configuration of newslint's."""
    name = os.path.basename(path)
    return name in NAMES and (not name.endswith(".toml") or TOML_TABLE in source)


def source_diagnostics(text: Text, path: str) -> list[types.Diagnostic]:
    """What is wrong with a rule or configuration file; nothing with any other."""
    try:
        if is_configuration(path, text.source):
            return [problem_diagnostic(one, text) for one in _unknown_rules(text, path)]
        return _examples(text, path) if is_rule(path, text.source) else []
    except NewslintError as error:
        return [problem_diagnostic(problem(error), text)]


def _unknown_rules(text: Text, path: str) -> Iterator[Problem]:
    """The settings of a configuration that are for no rule there is; raises where it is wrong otherwise."""
    configuration = read_configuration(path, text.source)
    known = set(rule_names(configuration.rules))
    for settings in (configuration.settings, *(section.settings for section in configuration.sections)):
        for name, own in settings.items():
            if name not in known:
                place = next(iter(own.places.values()), f"{path}:1:1")
                yield problem(f"{place}: there is no rule '{name}'{suggestion(name, known)}")


def _examples(text: Text, path: str) -> list[types.Diagnostic]:
    """The examples of a rule that do not hold; raises where the rule is wrong otherwise."""
    found = []
    for verdict in verdicts(path, text.source):
        if verdict.verdict != "validated":
            found.append(problem_diagnostic(Problem(path, verdict.line, 1, f"{verdict.verdict}: {verdict.detail}"), text))
            found[-1].severity = types.DiagnosticSeverity.Warning
    return found
