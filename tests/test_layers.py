"""Imports point one way: from the command line and the editor down to the document, and never back."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import newslint

PACKAGE = Path(newslint.__file__).parent

# From the lowest to the highest. What stands on one line of a layer may import its own modules and those of layers below;
# lines of one layer do not import each other. A folder stands for all modules in it that no longer name stands for.
LAYERS = (
    ("errors kept literals matcher pieces record remember span stamps store value_types writing", "lexicons"),
    ("patterns lasting lexicon", "violation fix gathering", "yaml_source toml_source form", "globs git workers image"),
    ("document parts document_builder fact tables fact_json in_step",),
    ("readers", "grammar", "runtime rule scanning"),
    ("grammar.names", "grammar.marks"),
    ("grammar.words",),
    ("grammar.page", "grammar.dates"),
    ("grammar.numbers",),
    ("grammar.speech",),
    ("people",),
    ("analyses",),
    ("syntax expression conjuncts template", "judgements"),
    ("rule_file rule_patterns rule_cache compiling programme ruleset",),
    ("linter suppression examples rule_page", "table_page"),
    ("config config_file configurations acceptance baseline report files selection schema",),
    ("desk review allowing annotation fixing plan file_result file_check checking cache", "formatters"),
    ("output",),
    ("lsp",),
    ("cli",),
    ("__main__",),
)

# Imports that point the other way. All of them stand inside a function, where they are followed when somebody asks.
EXCEPTIONS = {
    ("fact", "grammar.sentences"): "rules ask every fact for its sentence, as for a field of its own",
    ("fact", "grammar.marks.quoted_passages"): "so they do for whether it is quoted",
    ("fact", "grammar.page.furniture"): "so they do for whether it stands in what is no copy",
}
# Pairs of modules of one layer that ask for each other.
RINGS = {
    ("document", "tables"): "a document's tables are asked for by their names, and give functions of a document",
}


@pytest.mark.parametrize("module", sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py")))
def test_a_module_imports_none_that_stands_above_it(module: str) -> None:
    importer = _name(PACKAGE / module)
    if not importer:  # the package itself gives the public names, which are imported when asked for
        return
    layer, line = _place(importer)
    above = []
    for imported in _imports(PACKAGE / module):
        other, other_line = _place(imported)
        if (other > layer or (other == layer and line != other_line)) and not _excepted(importer, imported):
            above.append(imported)
    assert not above, f"newslint.{importer} imports {', '.join(above)}"


def test_every_exception_is_needed() -> None:
    needed = {
        pair
        for pair in EXCEPTIONS
        for imported in _imports(PACKAGE / f"{pair[0].replace('.', '/')}.py")
        if imported == pair[1] or imported.startswith(f"{pair[1]}.")
    }
    assert needed == set(EXCEPTIONS)


def test_no_module_imports_one_that_imports_it_in_turn() -> None:
    """What is imported for types only is left out: a fact may have another that has it in turn."""
    imported = {
        name: {other for other in _imports(path, types=False) if (name, other) not in {*EXCEPTIONS, *RINGS}}
        for path in PACKAGE.rglob("*.py")
        if (name := _name(path))
    }
    try:
        list(TopologicalSorter(imported).static_order())
    except CycleError as error:
        pytest.fail(" imports ".join(reversed(error.args[1])))


def _excepted(importer: str, imported: str) -> bool:
    return any(importer == one and (imported == other or imported.startswith(f"{other}.")) for one, other in EXCEPTIONS)


def _imports(path: Path, *, types: bool = True) -> Iterator[str]:
    """The modules of newslint that one imports anywhere: on top, inside a function and, with ``types``, for types only."""
    tree = ast.parse(path.read_text("utf-8"))
    for_types = {node for block in ast.walk(tree) if _is_for_types(block) for node in ast.walk(block)} if not types else ()
    for node in ast.walk(tree):
        if node in for_types:
            continue
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            assert not node.level, f"{path}: a relative import"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            if name.startswith("newslint."):
                yield _module(name.removeprefix("newslint."))


def _is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def _module(name: str) -> str:
    """The module that a dotted name is, or is in."""
    while name:
        path = PACKAGE / name.replace(".", "/")
        if path.is_dir() or path.with_suffix(".py").exists():
            return name
        name = name.rpartition(".")[0]
    return ""


def _name(path: Path) -> str:
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix("__init__").rstrip(".")


def _place(module: str) -> tuple[int, int]:
    """The layer of a module, and its line there."""
    name = module
    while name:
        if name in _places():
            return _places()[name]
        name = name.rpartition(".")[0]
    return (-1, 0) if not module else pytest.fail(f"newslint.{module} is in no layer")


@cache
def _places() -> dict[str, tuple[int, int]]:
    return {
        name: (number, line) for number, layer in enumerate(LAYERS) for line, names in enumerate(layer) for name in names.split()
    }
