"""One version of a story as the server knows it: its documents, and what is wrong in it."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Sequence

from newslint.document import Document
from newslint.errors import NewslintError
from newslint.linter import lint_document
from newslint.lsp.text import Text
from newslint.readers import read_text
from newslint.record import Record
from newslint.rule import Rule
from newslint.violation import Violation

LARGEST = 20_000_000  # code points of a text that is linted in an editor


class Outdated(Exception):
    """The text has changed while it was read: nobody wants to know any more."""


class Story(Record):
    """A text, the documents in it, and their violations in order; ``problems`` tells what could not be done."""

    text: Text
    path: str
    documents: tuple[Document, ...] = ()
    violations: tuple[Violation, ...] = ()
    problems: tuple[str, ...] = ()


def read_story(text: Text, path: str, format: str | None, rules: Sequence[Rule], wanted: Callable[[], bool]) -> Story:
    """Reads and lints a text with the functions of the command line. A broken rule is a problem, and the others go on.

    Raises:
        Outdated: ``wanted`` said so between two rules.
    """
    if len(text.source) > LARGEST:
        return Story(text, path, problems=(f"{path}: more than {LARGEST // 1_000_000} million characters are not linted here",))
    violations: list[Violation] = []
    problems: list[str] = []
    documents: list[Document] = []
    try:
        for document in read_text(text.source, path=path, format=format):
            documents.append(document)
            found, trouble = _lint(document, rules, wanted)
            violations += found
            problems += trouble
    except Outdated:
        raise
    except NewslintError as error:
        problems.append(str(error))
    except Exception:
        problems.append(f"{path}: newslint could not read this text: {traceback.format_exc()}")
    return Story(text, path, tuple(documents), tuple(violations), tuple(problems))


def _lint(document: Document, rules: Sequence[Rule], wanted: Callable[[], bool]) -> tuple[list[Violation], list[str]]:
    def between() -> None:
        if not wanted():
            raise Outdated

    try:
        outcome = lint_document(document, rules, between)
    except Outdated:
        raise
    except Exception:
        return _lint_one_by_one(document, rules, between)
    return outcome.violations, outcome.problems


def _lint_one_by_one(document: Document, rules: Sequence[Rule], between: Callable[[], None]) -> tuple[list[Violation], list[str]]:
    """What the rules that work find, where one of them fails."""
    violations: list[Violation] = []
    problems: list[str] = []
    for rule in rules:
        between()
        try:
            outcome = lint_document(document, [rule])
        except Exception:
            problems.append(f"{rule.id} failed on {document.path}: {traceback.format_exc()}")
            continue
        violations += outcome.violations
        problems += outcome.problems
    return sorted(violations, key=Violation.sort_key), problems
