"""Messages and fixes: text with expressions in braces, checked like conditions."""

from __future__ import annotations

from newslint.expression import Checked, Scope, check
from newslint.syntax import ExpressionError


def check_template(text: str, scope: Scope) -> Checked:
    """Parses a template into source that gives its text; ``{{`` and ``}}`` stand for braces.

    Raises:
        ExpressionError: a brace is not closed, or an expression in it is wrong.
    """
    parts: list[str] = []
    at = 0
    while at < len(text):
        if text.startswith(("{{", "}}"), at):
            parts.append(repr(text[at]))
            at += 2
        elif text[at] == "{":
            end = text.find("}", at)
            if end < 0:
                raise ExpressionError("this brace is never closed (write {{ for a brace)", at)
            parts.append(f"shown({_inner(text[at + 1 : end], scope, at + 1)})")
            at = end + 1
        elif text[at] == "}":
            raise ExpressionError("this brace was never opened (write }} for a brace)", at)
        else:
            ends = [place for place in (text.find("{", at), text.find("}", at)) if place >= 0]
            end = min(ends, default=len(text))
            parts.append(repr(text[at:end]))
            at = end
    return Checked(f"({' + '.join(parts)})" if parts else "''", "str")


def _inner(text: str, scope: Scope, column: int) -> str:
    try:
        return check(text, scope).source
    except ExpressionError as error:
        raise ExpressionError(error.problem, column + error.column) from None
