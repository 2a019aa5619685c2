"""What came of one file, in a form that goes from process to process and from run to run."""

from __future__ import annotations

import marshal

from newslint.acceptance import Anchor
from newslint.record import Record
from newslint.violation import Violation


class FileResult(Record):
    """What came of a file: violations, what could not be done, the source lines of all places by path and line.

    ``texts`` are the sources of its documents by path and ``anchors`` those of its violations, where the plan wants
    them; ``fixed`` counts the fixes applied, ``difference`` shows them; ``gone`` counts what the baseline knows and
    does not occur any more.
    """

    violations: list[Violation]
    problems: list[str]
    lines: dict[tuple[str, int], str]
    texts: dict[str, str]
    anchors: list[Anchor]
    fixed: int = 0
    difference: str = ""
    gone: int = 0

    def packed(self) -> bytes:
        """The result as bytes, for another process or run, none where there is nothing to say; ``unpacked`` undoes it."""
        made: bytes | None = self.__dict__.get("_packed")
        if made is not None:
            return made
        violations = [violation.as_values() for violation in self.violations]
        anchors = [(anchor.rule, anchor.text, anchor.sentence) for anchor in self.anchors]
        values = (violations, self.problems, self.lines, self.texts, anchors, self.fixed, self.difference, self.gone)
        return marshal.dumps(values) if any(values) else b""

    @classmethod
    def unpacked(cls, content: bytes) -> FileResult:
        """The result that was packed; to be looked at only."""
        if not content:
            return cls([], [], {}, {}, [])
        violations, problems, lines, texts, anchors, *rest = marshal.loads(content)
        made = [Violation.from_values(violation) for violation in violations]
        result = cls(made, problems, lines, texts, [Anchor(*anchor) for anchor in anchors], *rest)
        result.__dict__["_packed"] = content
        return result

    @classmethod
    def failure(cls, problem: str) -> FileResult:
        """The result for a file that nothing came of."""
        return cls([], [problem], {}, {}, [])
