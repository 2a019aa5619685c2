"""For people at a terminal: each violation with its line, carets under what is flagged, and the places it disagrees with."""

from __future__ import annotations

import unicodedata

from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.report import Report
    from newslint.violation import Place, Related, Violation

WIDEST = 100  # columns of a source line that are shown
RELATED_SHOWN = 3  # places a violation is shown with; the others are counted
_CONTROLS = pattern(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_STYLES = {"error": "1;31", "warning": "1;33", "suggestion": "1;36", "path": "1", "dim": "2", "mark": "1;35"}


def format_report(report: Report, *, color: bool) -> str:
    """Every violation in full."""
    paint = painter(color)
    return "".join("\n".join(_violation(violation, report, paint)) + "\n\n" for violation in report.violations)


def format_summary(report: Report) -> str:
    """A line that counts violations and files; what could not be linted is not counted as clean."""
    counts = [f"{number} {severity}{'s' * (number != 1)}" for severity, number in report.counts().items() if number]
    linted = report.files - report.failed
    files = f"{linted} file{'s' * (linted != 1)}"
    failed = f"; {report.failed} could not be linted" if report.failed else ""
    return f"{', '.join(counts) if counts else 'Nothing to report'} in {files}{failed}.\n"


def printable(text: str) -> str:
    """Text that cannot do anything to a terminal: control characters become the replacement mark."""
    return text if text.isprintable() else _CONTROLS.sub("\ufffd", text)


def painter(color: bool) -> Painter:
    """What paints a text in a style; it leaves the text alone where there is no color."""

    def paint(style: str, text: str) -> str:
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if color else text

    return paint


def _violation(violation: Violation, report: Report, paint: Painter) -> Iterator[str]:
    place = violation.place
    where = f"{printable(place.path)}:{place.line}:{place.column}"
    yield f"{paint('path', where)}: {paint(violation.severity, violation.severity)} {violation.rule}"
    yield f"  {printable(violation.message)}"
    yield from _excerpt(place, report, paint)
    for related in violation.related[:RELATED_SHOWN]:
        yield from _related(related, violation, report, paint)
    if len(violation.related) > RELATED_SHOWN:
        yield paint("dim", f"  … and {len(violation.related) - RELATED_SHOWN} more")
    if violation.fix is not None:
        yield paint("dim", f"  fix: {_fix_text(violation)}")


def _related(related: Related, violation: Violation, report: Report, paint: Painter) -> Iterator[str]:
    place = related.place
    file = "" if place.path == violation.place.path else f"{printable(place.path)}:"
    yield paint("dim", f"  {printable(related.message)}, {file}{place.line}:{place.column}")
    yield from _excerpt(place, report, paint)


def _excerpt(place: Place, report: Report, paint: Painter) -> Iterator[str]:
    """The source line and a line of carets under [start, end); a long line is cut around the place."""
    line = report.sources.get((place.path, place.line), "")
    start = place.column - 1
    end = place.end_column - 1 if place.end_line == place.line else len(line)
    first = max(0, min(start - WIDEST // 3, len(line) - WIDEST))
    last = min(len(line), first + WIDEST)
    before, flagged, after = line[first:start], line[start : min(end, last)], line[min(end, last) : last]
    gutter = f"{place.line:>6} | "
    text = ("…" if first else "") + printable(before + flagged + after) + ("…" if last < len(line) else "")
    indent = " " * (bool(first) + _width(before))
    yield paint("dim", gutter) + text
    yield paint("dim", " " * 6 + " | ") + indent + paint("mark", "^" * max(1, _width(flagged)))


def _fix_text(violation: Violation) -> str:
    assert violation.fix is not None
    texts = ", ".join(f"write {_quoted(edit.text)}" if edit.text else "delete this" for edit in violation.fix.edits)
    return texts if violation.fix.safe else f"{texts} (may change the meaning)"


def _quoted(text: str) -> str:
    """A text to write, in quotation marks; a mark as it is, since “””” would say nothing."""
    if text.isspace():
        return "a line break" if "\n" in text else "a space"
    is_mark = text == text.strip() and not any(letter.isalnum() for letter in text)
    return printable(text) if is_mark else f"“{printable(text)}”"


def _width(text: str) -> int:
    """How many terminal columns a text takes."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text
    )


if TYPE_CHECKING:
    from typing import Protocol

    class Painter(Protocol):
        def __call__(self, style: str, text: str) -> str: ...
