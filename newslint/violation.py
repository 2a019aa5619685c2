"""What is reported: violations, the places related to them, and their fixes.

All offsets are code points of the decoded source, spans half-open; lines and columns count from 1.
"""

from __future__ import annotations

from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Place(Record):
    """A stretch of a file with its lines and columns; the end column is the one behind the last character."""

    path: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int


class Related(Record):
    """Another place that a violation disagrees with."""

    place: Place
    message: str


class Edit(Record):
    """``text`` in the place of [start, end) of the source."""

    start: int
    end: int
    text: str


class Fix(Record):
    """Edits that mend a violation; ``safe`` when they cannot change what the story means."""

    safe: bool
    edits: tuple[Edit, ...]


class Violation(Record):
    """A finding with its rule and severity, placed in a file.

    ``parts`` are the violations that are told as this one, in order, as long as some may still be silenced; nobody is shown them.
    """

    rule: str
    severity: str
    message: str
    place: Place
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    url: str | None = None
    parts: tuple[Violation, ...] = ()

    def sort_key(self) -> tuple[Any, ...]:
        """By path, start, rule; then whatever tells two violations apart, so that order never depends on the run."""
        return (self.place.path, self.place.start, self.rule, self.place.end, self.message)

    def as_values(self) -> tuple[Any, ...]:
        """The violation as plain values, for another process; ``from_values`` makes it again."""
        fix = self.fix
        return (
            self.rule,
            self.severity,
            self.message,
            _place_values(self.place),
            [(_place_values(related.place), related.message) for related in self.related],
            None if fix is None else (fix.safe, [(edit.start, edit.end, edit.text) for edit in fix.edits]),
            self.url,
        )

    @classmethod
    def from_values(cls, values: tuple[Any, ...]) -> Violation:
        """The violation that ``as_values`` gave the values of."""
        rule, severity, message, place, related, fix, url = values
        return cls(
            rule,
            severity,
            message,
            Place(*place),
            tuple(Related(Place(*other), said) for other, said in related),
            None if fix is None else Fix(fix[0], tuple(Edit(*edit) for edit in fix[1])),
            url,
        )

    def as_data(self) -> dict[str, Any]:
        """The violation as the JSON contract has it."""
        place = self.place
        return {
            "path": place.path,
            "rule": self.rule,
            "severity": self.severity,
            "message": self.message,
            **_place_data(place),
            "related": [
                {"path": related.place.path, **_place_data(related.place), "message": related.message} for related in self.related
            ],
            "fix": None
            if self.fix is None
            else {
                "safe": self.fix.safe,
                "edits": [{"start": edit.start, "end": edit.end, "text": edit.text} for edit in self.fix.edits],
            },
            "url": self.url,
        }


def _place_values(place: Place) -> tuple[Any, ...]:
    return (place.path, place.start, place.end, place.line, place.column, place.end_line, place.end_column)


def _place_data(place: Place) -> dict[str, int]:
    return {name: getattr(place, name) for name in ("line", "column", "end_line", "end_column", "start", "end")}
