"""Names for violations that stay the same while other parts of the story change."""

from __future__ import annotations

from hashlib import sha256

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.report import Report

_LENGTH = 32  # hexadecimal digits


def fingerprints(report: Report) -> list[str]:
    """One for each violation, in order: of its file, rule, message and the line around it, and which of such it is."""
    made: list[str] = []
    seen: dict[str, int] = {}
    for violation in report.violations:
        place = violation.place
        around = " ".join(report.sources.get((place.path, place.line), "").split())
        told = "\0".join((place.path, violation.rule, violation.message, around))
        seen[told] = seen.get(told, 0) + 1
        made.append(sha256(f"{told}\0{seen[told]}".encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH])
    return made
