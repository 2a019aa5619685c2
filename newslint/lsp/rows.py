"""Places in files of rows, whose documents count from the start of their row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.violation import Edit, Fix, Place, Related, Violation


def row_start(source: str, path: str) -> int:
    """Where in the whole text the row begins that a path such as ``stories.jsonl:3`` names."""
    start = 0
    for _ in range(int(path.rpartition(":")[2]) - 1):
        start = source.find("\n", start) + 1
    return start


def moved(violations: Iterable[Violation], by: int) -> Iterator[Violation]:
    """Violations with their offsets, and those of related places and fixes, so many code points later."""
    for violation in violations:
        fields = {name: getattr(violation, name) for name in violation.field_names}
        fields["place"] = _moved(violation.place, by)
        fields["related"] = tuple(Related(_moved(related.place, by), related.message) for related in violation.related)
        if violation.fix is not None:
            edits = tuple(Edit(edit.start + by, edit.end + by, edit.text) for edit in violation.fix.edits)
            fields["fix"] = Fix(violation.fix.safe, edits)
        yield Violation(**fields)


def _moved(place: Place, by: int) -> Place:
    fields = {name: getattr(place, name) for name in place.field_names}
    return Place(**{**fields, "start": place.start + by, "end": place.end + by})
