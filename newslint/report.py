"""What a run found, and what it means for the exit code."""

from __future__ import annotations

from newslint.record import Record
from newslint.rule import SEVERITIES, Rule
from newslint.violation import Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from newslint.acceptance import Anchor

CLEAN, VIOLATIONS, FAILED = 0, 1, 2
DEFAULT_FAIL_ON = "warning"


class Report(Record):
    """All violations of a run in order of path, place and rule; the problems met; the files read.

    ``sources`` holds the lines of source text that violations and their related places stand in, by path and line
    (from 1), so that a formatter can show them without reading the files again. ``fail_on`` has the least severity that
    is a failure in a file, by path, where the configuration says so, and ``texts`` the sources of the documents with
    violations, by path, where a formatter needs them. ``anchors`` is what a baseline knows violations by, by file;
    ``failed`` counts files that could not be linted, or not wholly, ``fixed`` counts fixes that were applied, ``difference``
    shows them as a patch, and ``gone`` counts what the baseline knows and does not occur any more.
    """

    violations: tuple[Violation, ...]
    problems: tuple[str, ...]
    files: int
    sources: Mapping[tuple[str, int], str]
    rules: tuple[Rule, ...]
    fail_on: Mapping[str, str] = {}
    texts: Mapping[str, str] = {}
    anchors: Mapping[str, tuple[Anchor, ...]] = {}
    failed: int = 0
    fixed: int = 0
    difference: str = ""
    gone: int = 0

    def exit_code(self, fail_on: str | None = None) -> int:
        """0 for nothing at or above the severity ``fail_on``, 1 for violations, 2 where work could not be done.

        Without ``fail_on`` that of each file's configuration counts.
        """
        if self.problems:
            return FAILED
        return VIOLATIONS if any(self._fails(violation, fail_on) for violation in self.violations) else CLEAN

    def counts(self) -> dict[str, int]:
        """How many violations there are of each severity, gravest first."""
        return {
            severity: sum(violation.severity == severity for violation in self.violations) for severity in reversed(SEVERITIES)
        }

    def _fails(self, violation: Violation, fail_on: str | None) -> bool:
        least = fail_on or self.fail_on.get(violation.place.path, DEFAULT_FAIL_ON)
        return SEVERITIES.index(violation.severity) >= SEVERITIES.index(least)
