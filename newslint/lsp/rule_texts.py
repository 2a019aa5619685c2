"""Rule files in the editor: what is wrong with one, and how its examples do."""

from __future__ import annotations

import os
import re

from lsprotocol import types

from newslint.errors import NewslintError, RuleError
from newslint.examples import verdicts
from newslint.lsp.diagnostics import SOURCE, problem_diagnostic
from newslint.lsp.project import Problem, problem
from newslint.lsp.text import Text

_KEYS = re.compile(r"^(summary|from|match|forbid|require|agree|limit|replace|message|examples):", re.MULTILINE)
FEWEST_KEYS = 2  # of a rule's keys at the beginning of lines, for a YAML file to be taken for a rule


def is_yaml(path: str) -> bool:
    """Whether a path or address is that of a YAML file."""
    return os.path.splitext(path)[1].lower() in {".yaml", ".yml"}


def is_rule(path: str, source: str) -> bool:
    """Whether a text is a rule file, or on the way to one."""
    return is_yaml(path) and len(set(_KEYS.findall(source))) >= FEWEST_KEYS


def rule_diagnostics(text: Text, path: str) -> list[types.Diagnostic]:
    """What is wrong with a rule file, or else those of its examples that do not hold."""
    try:
        results = verdicts(path, text.source)
    except RuleError as error:
        return [problem_diagnostic(Problem(error.path, error.line, error.column, error.problem), text)]
    except NewslintError as error:
        return [problem_diagnostic(problem(error), text)]
    return [
        _warning(problem_diagnostic(Problem(path, verdict.line, 1, f"{verdict.verdict}: {verdict.detail}"), text))
        for verdict in results
        if verdict.verdict != "validated"
    ]


def _warning(diagnostic: types.Diagnostic) -> types.Diagnostic:
    diagnostic.severity = types.DiagnosticSeverity.Warning
    diagnostic.source = SOURCE
    return diagnostic
