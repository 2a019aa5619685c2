"""newslint reads a story the way a copy desk does, and reports where it disagrees with itself.

``lint`` and ``facts`` do from Python what ``newslint check`` and ``newslint facts`` do on the command line.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from newslint.rule import Rule
    from newslint.violation import Violation

__all__ = ["__version__", "facts", "lint"]
__version__ = "0.1.0"


def lint(text: str, *, path: str = "-", format: str | None = None, rules: Iterable[Rule] | None = None) -> list[Violation]:
    """The violations in a text, in order of place and rule; offsets are code points of ``text``.

    ``format`` is a reader's name (``plain``, ``markdown`` …); without it the path and the text tell. ``rules`` are
    those of the default pack unless given (see ``newslint.ruleset.load_rules``).

    Raises:
        NewslintError: the text is not of the format, or a shipped rule is broken.
    """
    from newslint.linter import lint_document
    from newslint.readers import read_text
    from newslint.ruleset import default_rules

    rules = default_rules() if rules is None else tuple(rules)
    violations = []
    for document in read_text(text, path=path, format=format):
        violations += lint_document(document, rules).violations
        document.forget()
    return violations


def facts(text: str, table: str, *, path: str = "-", format: str | None = None) -> list[dict[str, Any]]:
    """The facts of a table in a text as data, the documents of the text one after the other.

    Raises:
        NewslintError: there is no such table, or the text is not of the format.
    """
    from newslint.readers import read_text

    return [fact.as_data() for document in read_text(text, path=path, format=format) for fact in document.table(table)]
