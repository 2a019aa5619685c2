"""What analyses find: facts, and the fields every fact has."""

from __future__ import annotations

from bisect import bisect_right

from newslint.document import Document
from newslint.kept import PROPERTIES, kept
from newslint.record import Record
from newslint.span import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar


class Fact(Record):
    """One thing found in a document, at [start, end) of its prose.

    A subclass adds its fields as annotations, or as properties with a return annotation where a value is dear and
    seldom asked for. Both can be read by the conditions and messages of rules. Facts are equal only to themselves.
    """

    document: Document
    start: int
    end: int

    _inner: ClassVar[tuple[str, ...]] = ()  # names of fields that only the analysis itself needs: nobody sees them
    _for_rules: ClassVar[tuple[str, ...]] = ()  # names of those that rules may ask for, and that are not shown as data
    _in_reference: ClassVar[tuple[str, ...]] = ()  # names of those that other facts show, too, where they refer to this one

    @property
    def text(self) -> str:
        """The words of the prose it stands in."""
        return self.document.prose[self.start : self.end]

    @kept
    def span(self) -> Span:
        """Where it stands, in code points of the source."""
        return self.document.locate(self.start, self.end)

    @kept
    def role(self) -> str:
        """The role of the block it stands in."""
        return self.document.block_at(self.start).role

    @property
    def line(self) -> int:
        """The line of the source it begins in, from 1."""
        return self.document.position(self.span.start)[0]

    @kept
    def quoted(self) -> bool:
        """Whether it stands inside someone's quoted words."""
        from newslint.grammar.marks.quoted_passages import quoted_stretches

        starts, ends = self.document.get(quoted_stretches)
        place = bisect_right(starts, self.start) - 1
        return place >= 0 and self.start < ends[place]

    @property
    def furniture(self) -> bool:
        """Whether it stands in what is no copy: a newsletter's form, a button below a picture, a note on an earlier version."""
        from newslint.grammar.page.furniture import furniture

        numbers = self.document.get(furniture)
        return bool(numbers) and self.document.block_at(self.start).number in numbers

    @kept
    def sentence(self) -> int:
        """The number of the sentence it begins in, from 0."""
        from newslint.grammar.sentences import sentence_starts

        return max(0, bisect_right(self.document.get(sentence_starts), self.start) - 1)

    @property
    def paragraph(self) -> int:
        """The number of the block it stands in, from 0."""
        return self.document.block_at(self.start).number

    def reference(self) -> Any:
        """How another fact shows this one as data."""
        span = self.span
        own = {name: getattr(self, name) for name in self._in_reference}
        return {"start": span.start, "end": span.end, "text": self.text, **own}

    def as_data(self) -> dict[str, Any]:
        """The fact as JSON data: where it stands in the source, its text, and its own fields."""
        span = self.span
        data: dict[str, Any] = {"start": span.start, "end": span.end, "line": self.line, "text": self.text, "role": self.role}
        for name in shown_fields(type(self)):
            value = getattr(self, name)
            data[name] = value if type(value) in _PLAIN else plain(value)
        return data

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.start}-{self.end} {self.text!r}>"


class Stretch(Fact):
    """A stretch of the prose that another fact points at, with nothing more to say of itself; it may be empty."""


_PLAIN = frozenset({str, int, bool, float, type(None)})
_own_fields: dict[type[Fact], list[str]] = {}
_shown_fields: dict[type[Fact], list[str]] = {}


def own_fields(kind: type[Fact]) -> list[str]:
    """The names of the fields a kind of fact has beyond the common ones, in order, properties last."""
    found = _own_fields.get(kind)
    if found is None:
        annotated = [name for name in kind.field_names if name not in Fact.field_names and name not in kind._inner]
        properties = [
            name
            for base in reversed(kind.__mro__[: kind.__mro__.index(Fact)])
            for name, value in vars(base).items()
            if isinstance(value, PROPERTIES) and not name.startswith("_")
        ]
        found = _own_fields[kind] = [*annotated, *(name for name in properties if name not in annotated)]
    return found


def shown_fields(kind: type[Fact]) -> list[str]:
    """Those of ``own_fields`` that say what a fact is; what only rules ask for is left out."""
    shown = _shown_fields.get(kind)
    if shown is None:
        shown = _shown_fields[kind] = [name for name in own_fields(kind) if name not in kind._for_rules]
    return shown


def plain(value: Any) -> Any:
    """A field's value as JSON data: facts as references, dates as ISO text, tuples as lists."""
    if isinstance(value, Fact):
        return value.reference()
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if hasattr(value, "isoformat"):
        return value.isoformat()
    return value
