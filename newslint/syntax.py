"""The syntax of expressions, which is Python's: texts read into syntax trees, and what is said where that fails."""

from __future__ import annotations

import ast
import re

LONGEST = 2_000  # code points; a condition longer than this is no condition
_SINGLE_EQUALS = re.compile(r"(?<![=<>!])=(?!=)")


class ExpressionError(Exception):
    """An expression is wrong at a column, counted from 0 in code points of its text."""

    def __init__(self, problem: str, column: int = 0) -> None:
        super().__init__(problem)
        self.problem = problem
        self.column = column


def syntax_tree(text: str) -> ast.expr:
    """The syntax tree of an expression that somebody wrote.

    Raises:
        ExpressionError: it is too long, or Python knows no such expression.
    """
    if len(text) > LONGEST:
        raise ExpressionError(f"an expression may have {LONGEST} characters, this one has {len(text)}")
    try:
        return parsed(text)
    except SyntaxError as error:
        column = max(0, (error.offset or 1) - 1)
        if _SINGLE_EQUALS.search(text) is not None:
            raise ExpressionError("this is no expression: write == to ask whether two values are the same", column) from None
        raise ExpressionError(f"this is no expression: {error.msg}", column) from None
    except (ValueError, RecursionError, MemoryError):
        raise ExpressionError("this is no expression newslint can read") from None


def parsed(text: str) -> ast.expr:
    """The syntax tree of an expression; Python's own errors where it is none."""
    return ast.parse(text.strip().replace("\n", " "), mode="eval").body


def column_in(text: str, column: int) -> int:
    """Where a column of the syntax tree is in the text: Python counts in bytes of UTF-8, and from the first word."""
    before = len(text.lstrip().encode()[:column].decode(errors="ignore"))
    return len(text) - len(text.lstrip()) + before


def as_written(node: ast.AST) -> str:
    """The text of a part of an expression, in quotation marks, for a message."""
    try:
        text = ast.unparse(node)
    except (ValueError, RecursionError):
        text = type(node).__name__.lower()
    return f"'{text[:40]}'"
