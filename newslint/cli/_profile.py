"""Shows how long each rule and each table takes."""

from __future__ import annotations

from time import perf_counter

from newslint import tables
from newslint.cli._options import tell
from newslint.errors import ReadError
from newslint.linter import lint_document

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.desk import Desk
    from newslint.document import Document
    from newslint.rule import Rule
    from newslint.selection import Selection

SHOWN = 25  # rows of each kind


def profile(desk: Desk, selection: Selection) -> int:
    """Lints rule by rule, prints what took longest, and gives the exit code.

    A table is charged to itself, including the analyses it asks for first, and no rule is charged for a table.
    """
    times: dict[tuple[str, str], float] = {}
    documents = 0
    for file in selection.files:
        rules = desk.rules_for(file).rules
        try:
            content = selection.contents.get(file)
            for document in desk.read(file, content):
                documents += 1
                _profile(document, rules, times)
        except ReadError as error:
            tell(str(error))
    total = sum(times.values())
    print(f"{total * 1000:.1f} ms for {documents} document{'s' * (documents != 1)}, reading apart")
    for kind in ("table", "rule"):
        rows = sorted(((time, name) for (of, name), time in times.items() if of == kind), reverse=True)
        print(f"\n{kind + 's':<32} {'ms':>9} {'share':>7}")
        for time, name in rows[:SHOWN]:
            print(f"{name:<32} {time * 1000:>9.2f} {time / total if total else 0:>7.1%}")
    return 2 if selection.missing else 0


def _profile(document: Document, rules: tuple[Rule, ...], times: dict[tuple[str, str], float]) -> None:
    for name in dict.fromkeys(rule.table for rule in rules):
        began = perf_counter()
        document.get(tables.finder(name))
        times["table", name] = times.get(("table", name), 0.0) + perf_counter() - began
    for rule in rules:
        began = perf_counter()
        lint_document(document, [rule])
        times["rule", rule.id] = times.get(("rule", rule.id), 0.0) + perf_counter() - began
