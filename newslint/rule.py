"""A rule made ready to run: plain values and checked Python source, so that it can be kept in a cache."""

from __future__ import annotations

import os

from newslint.record import Record
from newslint.runtime import code_of, function

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import CodeType
    from typing import Any

OF_ROWS = ("select", "forms", "like")  # expressions over all rows of a table
JUDGING_LACK = ("require", "limit")  # judgements that may complain where a rule is about no fact
SEVERITIES = ("suggestion", "warning", "error")


def rule_id(path: str) -> str:
    """The id of the rule in the file at a path: its name without the ending."""
    return os.path.splitext(os.path.basename(path))[0]


class Pattern(Record):
    """What a ``match:`` or ``replace:`` rule looks for, and the replacement it offers, if any.

    ``text`` is what the rule file says, ``source`` what ``regex`` is to look for: whole words, in any case unless the
    text has a capital. ``plain`` says that no pattern is needed to find the text; ``texts`` are those of which one is
    part of every match, none where none are known.
    """

    text: str
    source: str
    plain: bool
    texts: tuple[str, ...]
    replacement: str | None

    @property
    def any_case(self) -> bool:
        """Whether capital and small letters are the same to it."""
        return self.source.startswith("(?i)")


class Rule(Record):
    """What a run needs of a rule; ``newslint.compiling`` makes it from a rule file.

    ``sources`` holds the rule's expressions by what they are for (``select``, ``message``, ``at`` …) as Python source
    over a fact ``f`` and the judgement's values ``v``. ``settings`` are the judgement's own (``prefer``, ``max`` …).
    ``only`` is a boolean field that all facts the rule is about have set, where the table can be asked for just those.
    ``lists`` are the paths of the word lists it was made of. ``codes`` are expressions compiled in an earlier run,
    which hold no more than their sources do.
    """

    id: str
    path: str
    summary: str
    severity: str
    pack: str
    url: str | None
    table: str
    judgement: str
    allow: tuple[str, ...]
    sources: dict[str, str]
    settings: dict[str, Any]
    patterns: tuple[Pattern, ...] = ()
    only: str | None = None
    lists: tuple[str, ...] = ()
    codes: Mapping[str, CodeType] = {}

    def call(self, name: str) -> Callable[..., Any] | None:
        """The function of the expression for ``name``; None where the rule has none."""
        made: dict[str, Callable[..., Any]] = self.__dict__.setdefault("_functions", {})
        if name not in made and name in self.sources:
            made[name] = function(self.codes.get(name) or self.code(name))
        return made.get(name)

    def code(self, name: str) -> CodeType:
        """The compiled source of the expression for ``name``; ``codes`` holds those that were compiled in another run."""
        return code_of(self.sources[name], "rows" if name in OF_ROWS else "f, v")
