"""Goes through the elements of a marked-up story and adds their text as blocks, each in its element's role."""

from __future__ import annotations

from collections import Counter

from newslint import lexicon
from newslint.readers import _markup as markup
from newslint.readers._flow import Flow
from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from newslint.readers._markup import Token
    from newslint.readers._nesting import Builder

VOID = "void"  # the role of elements that have no content and no end tag
OMITTED = "omitted"  # the role of elements in a line that nobody sees
REPLACED = "replaced"  # the role of elements in a line whose text is seen, and is not prose
IN_LINE = (OMITTED, REPLACED)
HIDDEN = ""  # the role of elements whose text is not prose
INHERITED = None  # the role of elements that make a block in the role of what they stand in


class Vocabulary(Record):
    """What the elements of a format mean for the prose.

    ``roles`` gives the role of elements that make blocks; all others stand within a line. Only text inside one of
    ``regions`` is prose, or inside one of ``everywhere``; without regions all is. ``lists`` deepen the level of list
    items. Names may be ``prefixed`` in XML.
    """

    roles: Mapping[str, str | None]
    regions: frozenset[str] = frozenset()
    everywhere: frozenset[str] = frozenset()
    lists: frozenset[str] = frozenset({"ul", "ol", "dl"})
    prefixed: bool = False


def roles_of(name: str) -> dict[str, str | None]:
    """The roles of elements from the lexicon of this name."""
    meanings = {"hidden": HIDDEN, "inherited": INHERITED}
    return {element: meanings.get(role, role) for role, elements in lexicon.columns(name) for element in elements.split()}


class Walker:
    """Adds a story's blocks to a builder, token by token."""

    def __init__(self, builder: Builder, vocabulary: Vocabulary) -> None:
        self._builder = builder
        self._source = builder.source
        self._vocabulary = vocabulary
        self._open: list[tuple[str, str]] = []  # elements and their roles
        self._count: Counter[str] = Counter()
        self._last_ends: dict[str, int] = {}
        self._regions = 0
        self._flow = Flow(builder)
        self._captions: list[tuple[int, int]] = []
        self._breaks = 0
        builder.writing = markup.written

    @property
    def role(self) -> str:
        """The role of text that comes now."""
        return self._open[-1][1] if self._open else "paragraph"

    def take(self, token: Token) -> None:
        """Takes one token into account."""
        if token.kind is markup.TEXT:
            self._text(token)
        elif token.kind is markup.START:
            self._start(token)
        elif token.kind is markup.END:
            self._end(token)
        elif token.kind is markup.CDATA:
            self._cdata(token)
        else:
            self._builder.comment(self._source[token.start : token.end].strip(), token.start - 4, token.end + 3)

    def finish(self) -> None:
        """Ends the block that is open; text that follows makes a new one in the role of what it stands in."""
        for start, end in self._captions:
            self._flow.begin("caption")
            self._keep(start, end)
        self._captions.clear()
        self._flow.begin(self.role, self._level())
        self._breaks = 0

    def caption(self, start: int, end: int) -> None:
        """Adds [start, end) of the source, the value of an attribute, as a caption below the block that is open."""
        if self._is_prose():
            self._captions.append((start, end))

    def _start(self, token: Token) -> None:
        name, vocabulary = token.name, self._vocabulary
        if name == "br":
            self._break(token)
            return
        makes_region = name in vocabulary.regions
        if name not in vocabulary.roles and not makes_region:
            return
        role, outer, is_prose = vocabulary.roles.get(name, INHERITED), self.role, self._is_prose()
        if not token.closed and role != VOID and (role not in {HIDDEN, *IN_LINE} or self._is_ended_later(token)):
            own = HIDDEN if role in IN_LINE else role
            self._open.append((name, outer if own is INHERITED or outer == HIDDEN else own))
            self._count[name] += 1
            self._regions += makes_region or name in vocabulary.everywhere
        if role == REPLACED and is_prose:
            self._flow.replace(token.start, token.end)
        elif role not in IN_LINE:
            self.finish()

    def _end(self, token: Token) -> None:
        if not self._count[token.name]:
            return
        name = ""
        while name != token.name:
            name, _ = self._open.pop()
            self._count[name] -= 1
            self._regions -= name in self._vocabulary.regions or name in self._vocabulary.everywhere
        if self._vocabulary.roles.get(token.name) not in IN_LINE:
            self.finish()

    def _is_ended_later(self, token: Token) -> bool:
        """Whether an element that hides its text has an end; else it would hide the rest of the story."""
        last = self._last_ends.get(token.name)
        if last is None:
            ends = (f"</{token.name}", f"</{token.name.upper()}")
            last = self._last_ends[token.name] = max(map(self._source.rfind, ends))
        return last > token.start or self._vocabulary.prefixed

    def _break(self, token: Token) -> None:
        """One line break is a space; two make a new block."""
        self._breaks += 1
        if self._breaks > 1:
            self.finish()
        else:
            self._flow.space(token.start, token.end)

    def _cdata(self, token: Token) -> None:
        if self._is_prose():
            self._builder.writing = None
            self._flow.keep(token.start, token.end)
            self._builder.writing = markup.written

    def _is_prose(self) -> bool:
        return self.role != HIDDEN and (self._regions > 0 or not self._vocabulary.regions)

    def _text(self, token: Token) -> None:
        if self._is_prose():
            if self._breaks and not self._source[token.start : token.end].isspace():
                self._breaks = 0
            self._keep(token.start, token.end)

    def _keep(self, start: int, end: int) -> None:
        for text, first, last, verbatim in markup.stretches(self._source, start, end):
            if verbatim:
                self._flow.keep(first, last)
            else:
                self._flow.put(text, first, last)

    def _level(self) -> int:
        if self.role == "list-item":
            return max(1, sum(self._count[name] for name in self._vocabulary.lists))
        if self.role in {"heading", "headline"}:
            digit = self._open[-1][0][-1]
            return int(digit) if digit.isdecimal() else 1
        return 0
