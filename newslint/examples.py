"""Runs the examples in a rule file: a rule's tests and its documentation are the same texts."""

from __future__ import annotations

import re

from newslint.compiling import compile_rule
from newslint.fix import apply_edits
from newslint.linter import lint_document
from newslint.readers import read_text
from newslint.record import Record
from newslint.rule import Rule
from newslint.rule_file import Example, read_rule_file
from newslint.violation import Violation

_MARK = re.compile(r"\[\[|\]\]")


class Verdict(Record):
    """How a rule did on one of its examples.

    ``verdict`` is ``validated``; ``missing`` where it should have reported something and did not; ``noisy`` where it
    reported something it should not; ``wrong`` where it reported another span, message or fix than the example says.
    """

    rule: str
    path: str
    line: int
    verdict: str
    text: str
    detail: str = ""


def verdicts(path: str, text: str | None = None) -> list[Verdict]:
    """The verdict on every example of the rule file at ``path``, or of ``text`` as that file's, in order.

    Raises:
        RuleError: the file is no rule.
    """
    file, source = read_rule_file(path, text=text)
    rule = compile_rule(path, text=text)
    results = []
    for kind, examples in (("valid", file.examples.valid), ("invalid", file.examples.invalid)):
        if not examples:
            results.append(Verdict(rule.id, path, 1, "missing", "", f"the rule has no {kind} examples"))
        for index, item in enumerate(examples):
            example = Example(item) if isinstance(item, str) else item
            line, _ = source.places.get(("examples", kind, index), (1, 1))
            verdict, detail = _judge(rule, example, kind)
            results.append(Verdict(rule.id, path, line, verdict, example.text, detail))
    return results


def unmark(text: str) -> tuple[str, list[tuple[int, int]]]:
    """An example's text without its ``[[ ]]``, and the marked spans in code points of what is left."""
    plain, spans, opened, last = "", [], 0, 0
    for match in _MARK.finditer(text):
        plain += text[last : match.start()]
        last = match.end()
        if match.group() == "[[":
            opened = len(plain)
        else:
            spans.append((opened, len(plain)))
    return plain + text[last:], spans


def _judge(rule: Rule, example: Example, kind: str) -> tuple[str, str]:
    text, spans = unmark(example.text)
    violations: list[Violation] = []
    for document in read_text(text, path="example", format=example.format):
        outcome = lint_document(document, [rule])
        if outcome.problems:
            return "wrong", outcome.problems[0]
        violations += outcome.violations
    found = [(violation.place.start, violation.place.end) for violation in violations]
    said = ", ".join(f"“{text[start:end]}” at {start}: {v.message}" for (start, end), v in zip(found, violations, strict=True))
    if kind == "valid":
        return ("noisy", f"it reports {said}") if found else ("validated", "")
    if not found:
        return "missing", "it reports nothing"
    if spans and found != spans:
        wanted = ", ".join(f"“{text[start:end]}” at {start}" for start, end in spans)
        return "wrong", f"it reports {said}; the example marks {wanted}"
    if example.message is not None and violations[0].message != example.message:
        return "wrong", f"its message is: {violations[0].message}"
    if example.fixed is not None:
        fixed = apply_edits(text, [violation.fix for violation in violations if violation.fix is not None])
        if fixed != example.fixed:
            return "wrong", f"its fix gives: {fixed}"
    return "validated", ""
