"""Where newslint's time goes: by analysis, by rule and by pattern. ``python -m benchmarks.speed.profile [FILE …]``

Without files it reads stories of the benchmark's own. Figures are milliseconds of processor time a story; an analysis
or a rule is charged with what it does itself, and not with the analyses it asks for; a pattern's share is part of its
analysis's.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from time import process_time
from typing import TYPE_CHECKING, Any

from benchmarks.speed.stories import story
from newslint import linter, patterns
from newslint.document import Document
from newslint.readers import plain, read_text
from newslint.ruleset import load_rules

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

SHOWN = 40


class Clock:
    """Charges time to names; what runs inside of something else is not charged to that."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = defaultdict(float)
        self._inner: list[float] = []

    def charge(self, name: str, work: Callable[[], Any]) -> Any:
        began = process_time()
        self._inner.append(0.0)
        try:
            return work()
        finally:
            whole = process_time() - began
            self.spent[name] += whole - self._inner.pop()
            if self._inner:
                self._inner[-1] += whole

    def rows(self, stories: int) -> Iterator[str]:
        for name, seconds in sorted(self.spent.items(), key=lambda item: -item[1])[:SHOWN]:
            yield f"{seconds / stories * 1000:8.3f} ms  {name}"


def main(paths: list[str]) -> None:
    texts = [_text(path) for path in paths] or [story(seed, 4_000) for seed in range(150)]
    rules = load_rules().choose().rules
    _lint(texts, rules)
    began = process_time()
    _lint(texts, rules)
    print(f"{(process_time() - began) / len(texts) * 1000:.2f} ms a story, {len(rules)} rules\n")
    analyses, own_patterns = Clock(), Clock()
    _watch_analyses(analyses)
    _lint(texts, rules)
    print("\n".join(analyses.rows(len(texts))), end="\n\n")
    _watch_patterns(own_patterns)
    _lint(texts, rules)
    print("\n".join(own_patterns.rows(len(texts))))


def _text(path: str) -> str:
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def _lint(texts: Iterable[str], rules: Any) -> None:
    for text in texts:
        for document in read_text(text):
            linter.lint_document(document, rules)


def _watch_analyses(clock: Clock) -> None:
    get, take, read = Document.get, linter._take, plain.read

    def watched_get(self: Document, analysis: Any) -> Any:
        if analysis in self._known:
            return self._known[analysis]
        name = f"{analysis.__module__.removeprefix('newslint.')}.{analysis.__name__}"
        return clock.charge(name, lambda: get(self, analysis))

    def watched_take(steps: Any, *rest: Any) -> Any:
        return [
            problem for step in steps for problem in clock.charge(f"rule {step.rule.id}", lambda step=step: take((step,), *rest))
        ]

    Document.get = watched_get  # type: ignore[method-assign]
    linter._take = watched_take
    plain.read = lambda *given, **named: clock.charge("reading", lambda: read(*given, **named))


def _watch_patterns(clock: Clock) -> None:
    """Times every use of newslint's own patterns, and all that a search yields before it is dropped."""

    def watched(self: Any, name: str) -> Any:
        made = patterns.compiled(self._source, self._flags)
        label = f"{name:<9} {str(self._source)[:90]}"
        method = getattr(made, name)
        if name == "finditer":
            return lambda *given, **named: iter(clock.charge(label, lambda: list(method(*given, **named))))
        return lambda *given, **named: clock.charge(label, lambda: method(*given, **named))

    for module in list(sys.modules.values()):
        for value in vars(module).values() if getattr(module, "__name__", "").startswith("newslint") else ():
            if isinstance(value, patterns.LazyPattern):
                for method in patterns._METHODS:
                    vars(value).pop(method, None)
    patterns.LazyPattern.__getattr__ = watched  # type: ignore[method-assign]


if __name__ == "__main__":
    main(sys.argv[1:])
