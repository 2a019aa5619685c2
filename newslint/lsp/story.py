"""One version of a story as the server knows it: its documents, and what is wrong in it."""

from __future__ import annotations

import copy
import traceback
from collections.abc import Callable

from newslint.document import Document
from newslint.errors import NewslintError
from newslint.linter import Outcome, lint_document
from newslint.lsp.project import Project
from newslint.lsp.rows import moved, row_start
from newslint.lsp.text import Text
from newslint.parts import Memory
from newslint.readers import read_text
from newslint.record import Record
from newslint.review import Review
from newslint.ruleset import RuleSet
from newslint.violation import Violation

LARGEST = 20_000_000  # code points of a text that is linted in an editor


class Outdated(Exception):
    """The text has changed while it was read: nobody wants to know any more."""


class Story(Record):
    """A text, the documents in it, and their violations in order; ``problems`` tells what could not be done.

    Documents that are a row of the text, with places of their own, are left out; their violations are not.
    """

    text: Text
    path: str
    documents: tuple[Document, ...] = ()
    violations: tuple[Violation, ...] = ()
    problems: tuple[str, ...] = ()


def read_story(
    text: Text, path: str, format: str | None, project: Project, wanted: Callable[[], bool], memory: Memory | None = None
) -> Story:
    """Reads and lints a text as the command line does. What fails is a problem, and the text quiet.

    ``memory`` is that of the version before, where there was one.

    Raises:
        Outdated: ``wanted`` said so between two rules.
    """
    if len(text.source) > LARGEST:
        return Story(text, path, problems=(f"{path}: more than {LARGEST // 1_000_000} million characters are not linted here",))

    def between() -> None:
        if not wanted():
            raise Outdated

    violations: list[Violation] = []
    problems: list[str] = []
    documents: list[Document] = []
    try:
        review = project.desk.review(project.place(path))
        format, field = project.reading(path, format)
        for document in read_text(text.source, path=path, format=format, field=field):
            document.memory = memory
            outcome = _lint(review, document, between)
            problems += outcome.problems
            if len(document.source) == len(text.source):
                documents.append(document)
                violations += outcome.violations
            else:
                violations += moved(outcome.violations, row_start(text.source, document.path))
    except Outdated:
        raise
    except NewslintError as error:
        problems.append(str(error))
    except Exception:
        problems.append(f"{path} could not be linted: {traceback.format_exc()}")
    return Story(text, path, tuple(documents), tuple(violations), tuple(problems))


def _lint(review: Review, document: Document, between: Callable[[], None]) -> Outcome:
    """What there is to say of a document. A rule that fails is left out."""
    try:
        return review.lint(document, between)
    except (Outdated, NewslintError):
        raise
    except Exception:
        failing = _failing(review, document)
        if not failing:
            raise
        sound = copy.copy(review)
        sound.ruleset = RuleSet(tuple(rule for rule in review.ruleset.rules if rule.id not in failing))
        outcome = sound.lint(document, between)
        problems = [f"{name} failed on {document.path}, and was left out there: {error!r}" for name, error in failing.items()]
        return Outcome(outcome.violations, [*outcome.problems, *problems])


def _failing(review: Review, document: Document) -> dict[str, Exception]:
    """The ids of the rules that fail on a document, and how."""
    failing: dict[str, Exception] = {}
    for rule in review.ruleset.rules:
        try:
            lint_document(document, [rule])
        except Exception as error:
            failing[rule.id] = error
    return failing
