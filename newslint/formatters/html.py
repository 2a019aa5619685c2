"""One page that needs nothing else: the stories with marks, what is wrong beside them, and what disagrees linked both ways."""

from __future__ import annotations

from html import escape
from itertools import pairwise

from newslint.formatters._page import PAGE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newslint.report import Report
    from newslint.violation import Place, Violation

NEEDS_TEXTS = True


def format_report(report: Report, *, color: bool) -> str:
    """The page, in HTML 5."""
    by_path: dict[str, list[tuple[int, Violation]]] = {}
    for number, violation in enumerate(report.violations, 1):
        by_path.setdefault(violation.place.path, []).append((number, violation))
    stories = "".join(_story(path, numbered, report) for path, numbered in by_path.items())
    counts = "".join(
        f'<li class="{severity}"><b>{number}</b> {severity}{"s" * (number != 1)}</li>'
        for severity, number in report.counts().items()
    )
    problems = "".join(f"<li>{escape(problem)}</li>" for problem in report.problems)
    return (
        PAGE.replace("<!--counts-->", counts)
        .replace("<!--files-->", f"{report.files} file{'s' * (report.files != 1)}")
        .replace("<!--rules-->", _rules(report))
        .replace("<!--problems-->", f'<ul class="problems">{problems}</ul>' if problems else "")
        .replace("<!--stories-->", stories or "<p>Nothing to report.</p>")
    )


def _rules(report: Report) -> str:
    summaries = {rule.id: rule.summary for rule in report.rules}
    counts: dict[str, int] = {}
    for violation in report.violations:
        counts[violation.rule] = counts.get(violation.rule, 0) + 1
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    return "".join(
        f"<tr><td>{count}</td><th>{escape(rule)}</th><td>{escape(summaries.get(rule, ''))}</td></tr>" for rule, count in rows
    )


def _story(path: str, numbered: Sequence[tuple[int, Violation]], report: Report) -> str:
    notes = "".join(_note(number, violation) for number, violation in numbered)
    text = "".join(_marked(report.texts.get(path, ""), path, numbered))
    return (
        f'<section><h2>{escape(path)}</h2><div class="story"><div class="text">{text}</div>'
        f'<ol class="notes">{notes}</ol></div></section>\n'
    )


def _note(number: int, violation: Violation) -> str:
    related = "".join(
        f'<li><a href="#{_id(number, index)}">{escape(one.message)}, {_where(one.place, violation)}</a></li>'
        for index, one in enumerate(violation.related, 1)
    )
    fix = ""
    if violation.fix is not None:
        words = ", ".join(f"“{escape(edit.text)}”" if edit.text else "nothing" for edit in violation.fix.edits)
        fix = f'<p class="fix">Write {words}{"" if violation.fix.safe else " (may change the meaning)"}.</p>'
    rule = escape(violation.rule)
    name = f'<a href="{escape(violation.url)}">{rule}</a>' if violation.url and violation.url.startswith("http") else rule
    return (
        f'<li id="note-{number}" class="{violation.severity}" value="{number}" data-note="{number}">'
        f'<a class="place" href="#{_id(number, 0)}">{violation.place.line}:{violation.place.column}</a> <b>{name}</b>'
        f"<p>{escape(violation.message)}</p>{fix}{f'<ul>{related}</ul>' if related else ''}</li>"
    )


def _marked(text: str, path: str, numbered: Sequence[tuple[int, Violation]]) -> Iterator[str]:
    """The text in pieces, cut wherever a mark begins or ends; a piece that is marked links to its note."""
    marks = [
        (place.start, max(place.end, place.start + 1), number, index, violation)
        for number, violation in numbered
        for index, place in enumerate([violation.place, *(related.place for related in violation.related)])
        if place.path == path
    ]
    cuts = sorted({0, len(text), *(min(offset, len(text)) for mark in marks for offset in mark[:2])})
    marks.sort(key=lambda mark: mark[0])
    waiting = iter([*marks, None])
    coming = next(waiting)
    here: list[tuple[int, int, int, int, Violation]] = []
    for start, end in pairwise(cuts):
        here = [mark for mark in here if mark[1] > start]
        while coming is not None and coming[0] <= start:
            here.append(coming)
            coming = next(waiting)
        yield _piece(text[start:end], start, here)


def _piece(text: str, start: int, here: Sequence[tuple[int, int, int, int, Violation]]) -> str:
    if not here:
        return escape(text)
    # A violation's own mark counts for more than a place that is only related to another.
    own = [mark for mark in here if mark[3] == 0]
    _, _, number, index, violation = (own or here)[0]
    anchors = "".join(f'<a id="{_id(mark[2], mark[3])}"></a>' for mark in here if mark[0] == start)
    kind = violation.severity if index == 0 else "related"
    told = violation.message if index == 0 else f"{violation.related[index - 1].message} (note {number})"
    notes = " ".join(str(mark[2]) for mark in here)
    return f'{anchors}<a class="mark {kind}" href="#note-{number}" data-notes="{notes}" title="{escape(told)}">{escape(text)}</a>'


def _where(place: Place, violation: Violation) -> str:
    file = "" if place.path == violation.place.path else f"{escape(place.path)}, "
    return f"{file}line {place.line}"


def _id(number: int, index: int) -> str:
    """The id of a note's own mark (index 0), or of a place related to it."""
    return f"mark-{number}" if index == 0 else f"mark-{number}-{index}"
