"""One version of a story as the server knows it: its documents, and what is wrong in it."""

from __future__ import annotations

import traceback
from collections.abc import Callable

from newslint.document import Document
from newslint.errors import NewslintError
from newslint.lsp.project import Outdated, Project
from newslint.lsp.text import Text
from newslint.readers import read_text
from newslint.record import Record
from newslint.violation import Violation

LARGEST = 20_000_000  # code points of a text that is linted in an editor


class Story(Record):
    """A text, the documents in it, and their violations in order; ``problems`` tells what could not be done."""

    text: Text
    path: str
    documents: tuple[Document, ...] = ()
    violations: tuple[Violation, ...] = ()
    problems: tuple[str, ...] = ()


def read_story(text: Text, path: str, format: str | None, project: Project, wanted: Callable[[], bool]) -> Story:
    """Reads and lints a text as the command line does. What fails is a problem, and the text quiet.

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
        for document in read_text(text.source, path=path, format=format):
            outcome = project.desk.lint(document, project.place(path), between)
            documents.append(document)
            violations += outcome.violations
            problems += outcome.problems
    except Outdated:
        raise
    except NewslintError as error:
        problems.append(str(error))
    except Exception:
        problems.append(f"{path} could not be linted: {traceback.format_exc()}")
    return Story(text, path, tuple(documents), tuple(violations), tuple(problems))
