"""The condition language of rules: a small subset of Python expressions, checked before anything runs.

An expression is parsed with ``ast``, every name in it is checked against the fields its table declares, and what is
left is written out as Python source that can reach only those fields, constants and the functions below. Empty values
never raise: an attribute of an empty value is empty, an empty value is neither less nor more than another.
"""

from __future__ import annotations

import ast

from newslint import tables
from newslint.errors import alternatives, suggestion
from newslint.record import Record
from newslint.syntax import ExpressionError, as_written, column_in, syntax_tree
from newslint.value_types import NUMBERS, comparable, in_words, item_type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

FUNCTIONS = {
    # name: (fewest arguments, most arguments, type of the result)
    "len": (1, 1, "int"),
    "lower": (1, 1, "str"),
    "upper": (1, 1, "str"),
    "starts": (2, 9, "bool"),
    "ends": (2, 9, "bool"),
    "matches": (2, 2, "bool"),
    "near": (2, 2, "bool"),
}
_COMPARISONS = {ast.Eq: "==", ast.NotEq: "!=", ast.In: "in", ast.NotIn: "not in", ast.Is: "is", ast.IsNot: "is not"}
_ORDERINGS = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">="}
_DEEPEST = 40  # levels of nesting; Python's own parser gives up at 100


class Checked(Record):
    """A checked expression: Python source over the fact ``f`` and the values ``v``, and the type it gives.

    ``optional`` says whether the value can be empty.
    """

    source: str
    type: str
    optional: bool = False


class Scope(Record):
    """What an expression may name: a table's fields, constants (``options``), and values a judgement supplies."""

    table: str
    fields: Mapping[str, str]
    constants: Mapping[str, Any]
    values: Mapping[str, str]

    def names(self) -> list[str]:
        return [*self.fields, *self.constants, *self.values]


def check(text: str, scope: Scope) -> Checked:
    """Parses and checks an expression.

    Raises:
        ExpressionError: it is no expression of the language, or names something the table does not have.
    """
    tree = syntax_tree(text)
    try:
        return _Checker(scope).visit(tree)
    except ExpressionError as error:
        raise ExpressionError(error.problem, column_in(text, error.column)) from None


class _Checker:
    """Walks the syntax tree once and writes Python source for it."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self._temporaries = 0
        self._depth = 0

    def visit(self, node: ast.expr) -> Checked:
        """The checked expression of a node and all below it."""
        if self._depth == _DEEPEST:
            raise ExpressionError(f"this is nested deeper than {_DEEPEST} levels", node.col_offset)
        self._depth += 1
        checked = self._visit(node)
        self._depth -= 1
        return checked

    def _visit(self, node: ast.expr) -> Checked:
        method = getattr(self, f"_{type(node).__name__.lower()}", None)
        if method is None:
            raise ExpressionError(f"{as_written(node)} cannot stand in a condition", node.col_offset)
        checked: Checked = method(node)
        return checked

    def _constant(self, node: ast.Constant) -> Checked:
        if node.value is None:
            return Checked("None", "None", optional=True)
        if not isinstance(node.value, (str, int, float)):
            raise ExpressionError(f"{as_written(node)} cannot stand in a condition", node.col_offset)
        return Checked(repr(node.value), type(node.value).__name__)

    def _name(self, node: ast.Name) -> Checked:
        if node.id in self.scope.fields:
            return _typed(f"f.{node.id}", self.scope.fields[node.id])
        if node.id in self.scope.values:
            return _typed(f"v[{node.id!r}]", self.scope.values[node.id])
        if node.id in self.scope.constants:
            value = self.scope.constants[node.id]
            return Checked(repr(value), "list[str]" if isinstance(value, (list, tuple)) else type(value).__name__)
        if node.id in {"true", "false"}:
            return Checked(node.id.capitalize(), "bool")
        if node.id in {"null", "empty"}:
            return Checked("None", "None", optional=True)
        hint = suggestion(node.id, self.scope.names()) or f"; is it a text, '{node.id}', which stands in quotation marks?"
        raise ExpressionError(f"{self.scope.table} have no field '{node.id}'{hint}", node.col_offset)

    def _attribute(self, node: ast.Attribute) -> Checked:
        owner = self.visit(node.value)
        kind = tables.fact_kind(owner.type)
        column = node.end_col_offset - len(node.attr) if node.end_col_offset else node.col_offset
        if kind is None:
            raise ExpressionError(f"{in_words(owner.type)} has no fields, so no '{node.attr}'", column)
        types = tables.field_types(kind)
        if node.attr not in types:
            hint = suggestion(node.attr, types)
            raise ExpressionError(f"{in_words(owner.type)} has no field '{node.attr}'{hint}", column)
        if not owner.optional:
            return _typed(f"{owner.source}.{node.attr}", types[node.attr])
        temporary = self._temporary()
        source = f"(None if ({temporary} := {owner.source}) is None else {temporary}.{node.attr})"
        return Checked(source, _typed("", types[node.attr]).type, optional=True)

    def _subscript(self, node: ast.Subscript) -> Checked:
        owner, key = self.visit(node.value), self.visit(node.slice)
        if owner.type.startswith("dict["):
            inner = owner.type.removeprefix("dict[").removesuffix("]").split(", ", 1)[1]
            return Checked(f"({owner.source} or EMPTY).get({key.source})", inner, optional=True)
        item = item_type(owner.type)
        if item is None or key.type != "int":
            raise ExpressionError(f"{in_words(owner.type)} cannot be indexed with {in_words(key.type)}", node.col_offset)
        return Checked(f"item({owner.source}, {key.source})", item, optional=True)

    def _compare(self, node: ast.Compare) -> Checked:
        parts = []
        left = self.visit(node.left)
        for operator, right_node in zip(node.ops, node.comparators, strict=True):
            right = self.visit(right_node)
            parts.append(self._comparison(left, operator, right, right_node.col_offset))
            left = right
        return Checked(f"({' and '.join(parts)})", "bool")

    def _comparison(self, left: Checked, operator: ast.cmpop, right: Checked, column: int) -> str:
        if isinstance(operator, (ast.In, ast.NotIn)):
            if item_type(right.type) is None and right.type != "str":
                raise ExpressionError(f"{in_words(right.type)} holds nothing that could be 'in' it", column)
            empty = "''" if right.type == "str" else "()"
            whole = f"({right.source} or {empty})" if right.optional else right.source
            part = f"({left.source} or '')" if left.optional and right.type == "str" else left.source
            return f"{part} {_COMPARISONS[type(operator)]} {whole}"
        if item_type(left.type) is not None and item_type(right.type) is not None:
            raise ExpressionError("two lists cannot be compared; of an empty one, 'not' holds, and len() is 0", column)
        if not comparable(left.type, right.type):
            raise ExpressionError(f"{in_words(left.type)} and {in_words(right.type)} are never the same", column)
        if type(operator) in _ORDERINGS:
            sign = _ORDERINGS[type(operator)]
            if left.optional or right.optional:
                return f"ordered({left.source}, {sign!r}, {right.source})"
            return f"{left.source} {sign} {right.source}"
        return f"{left.source} {_COMPARISONS[type(operator)]} {right.source}"

    def _boolop(self, node: ast.BoolOp) -> Checked:
        word = " and " if isinstance(node.op, ast.And) else " or "
        parts = [self.visit(value) for value in node.values]
        kinds = {part.type for part in parts}
        kind = kinds.pop() if len(kinds) == 1 else "bool"
        return Checked(f"({word.join(part.source for part in parts)})", kind, any(part.optional for part in parts))

    def _unaryop(self, node: ast.UnaryOp) -> Checked:
        operand = self.visit(node.operand)
        if isinstance(node.op, ast.Not):
            return Checked(f"(not {operand.source})", "bool")
        if isinstance(node.op, ast.USub) and operand.type in NUMBERS and not operand.optional:
            return Checked(f"(-{operand.source})", operand.type)
        raise ExpressionError(f"{as_written(node)} cannot stand in a condition", node.col_offset)

    def _binop(self, node: ast.BinOp) -> Checked:
        sign = {ast.Add: "+", ast.Sub: "-"}.get(type(node.op))
        left, right = self.visit(node.left), self.visit(node.right)
        numbers = left.type in NUMBERS and right.type in NUMBERS
        texts = left.type == right.type == "str" and sign == "+"
        if sign is None or not (numbers or texts):
            raise ExpressionError("only numbers can be added and taken away, and texts added", node.col_offset)
        kind = "str" if texts else "float" if "float" in (left.type, right.type) else "int"
        if left.optional or right.optional:
            return Checked(f"total({left.source}, {sign!r}, {right.source})", kind, optional=True)
        return Checked(f"({left.source} {sign} {right.source})", kind)

    def _ifexp(self, node: ast.IfExp) -> Checked:
        test, body, orelse = self.visit(node.test), self.visit(node.body), self.visit(node.orelse)
        kind = body.type if body.type != "None" else orelse.type
        optional = body.optional or orelse.optional
        return Checked(f"({body.source} if {test.source} else {orelse.source})", kind, optional)

    def _tuple(self, node: ast.Tuple | ast.List) -> Checked:
        items = [self.visit(item) for item in node.elts]
        kinds = {item.type for item in items}
        kind = kinds.pop() if len(kinds) == 1 else "Any"
        return Checked(f"({''.join(item.source + ', ' for item in items)})", f"tuple[{kind}, ...]")

    _list = _tuple

    def _call(self, node: ast.Call) -> Checked:
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        if name not in FUNCTIONS:
            hint = alternatives(name, FUNCTIONS)
            raise ExpressionError(f"there is no function '{ast.unparse(node.func)}'{hint}", node.col_offset)
        fewest, most, result = FUNCTIONS[name]
        if node.keywords or not fewest <= len(node.args) <= most:
            wanted = f"{fewest}" if fewest == most else f"{fewest} to {most}"
            raise ExpressionError(f"{name}() takes {wanted} value{'s' * (most > 1)}", node.col_offset)
        arguments = [self.visit(argument) for argument in node.args]
        if name in {"matches", "near"}:
            self._check_pattern(node.args[1 if name == "matches" else 0])
        owner = "f, " if name == "near" else ""
        return Checked(f"{name}_({owner}{', '.join(argument.source for argument in arguments)})", result)

    def _check_pattern(self, node: ast.expr) -> None:
        import regex

        if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            raise ExpressionError("the pattern must be written out as text in quotation marks", node.col_offset)
        try:
            regex.compile(node.value)
        except regex.error as error:
            raise ExpressionError(f"the pattern is wrong: {error}", node.col_offset) from None

    def _temporary(self) -> str:
        self._temporaries += 1
        return f"t{self._temporaries}"


def _typed(source: str, written: str) -> Checked:
    """A field with the type as the analysis writes it, ``Mention | None`` for one that can be empty."""
    parts = [part.strip() for part in written.split("|")]
    kinds = [part for part in parts if part != "None"]
    return Checked(source, kinds[0] if len(kinds) == 1 else "Any", optional="None" in parts)
