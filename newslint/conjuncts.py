"""What a checked condition asks for: the parts that must all hold, and the names in it."""

from __future__ import annotations

import ast

from newslint.syntax import parsed


def conjuncts(text: str) -> list[str]:
    """The conditions of which a checked expression says that all hold: the parts between its outermost ``and``."""
    return [ast.unparse(part) for part in _conjuncts(text)]


def names_required(text: str) -> list[str]:
    """The names that must be true for a checked expression to hold: those that stand alone between its ``and``."""
    return [part.id for part in _conjuncts(text) if isinstance(part, ast.Name)]


def _conjuncts(text: str) -> list[ast.expr]:
    tree = parsed(text)
    return tree.values if isinstance(tree, ast.BoolOp) and isinstance(tree.op, ast.And) else [tree]


def names_in(text: str) -> set[str] | None:
    """The bare names that stand in a checked expression; None where it asks for more, by a function or of another fact."""
    nodes = list(ast.walk(parsed(text)))
    if any(isinstance(node, (ast.Call, ast.Attribute)) for node in nodes):
        return None
    return {node.id for node in nodes if isinstance(node, ast.Name)}
