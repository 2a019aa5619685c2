"""Names for violations that stay the same while other parts of the story change."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from newslint.report import Report

_LENGTH = 32  # hexadecimal digits


def fingerprints(report: Report) -> list[str]:
    """One for each violation, in order: of its file, rule, message and the line around it, and which of such it is."""
    made: list[str] = []
    seen: Counter[tuple[str, ...]] = Counter()
    lines: dict[tuple[str, int], str] = {}
    begun: dict[tuple[str, ...], Any] = {}  # by what is told, its hash: a line may be as long as the story
    for violation in report.violations:
        path, line = violation.place.path, violation.place.line
        if (path, line) not in lines:
            lines[path, line] = " ".join(report.sources.get((path, line), "").split())
        told = (path, violation.rule, violation.message, lines[path, line])
        if told not in begun:
            begun[told] = sha256("\0".join(told).encode("utf-8", "surrogatepass"))
        seen[told] += 1
        fingerprint = begun[told].copy()
        fingerprint.update(f"\0{seen[told]}".encode())
        made.append(fingerprint.hexdigest()[:_LENGTH])
    return made
