"""``replace``: find words and offer the better ones, keeping case."""

from __future__ import annotations

from newslint.analyses.matches import Match
from newslint.judgements import Finding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newslint.document import Document
    from newslint.fact import Fact
    from newslint.rule import Rule

VALUES = {"found": "str", "wanted": "str"}


def judge(rule: Rule, facts: Sequence[Fact], document: Document) -> Iterator[Finding]:
    """A finding for each match."""
    for fact in facts:
        assert isinstance(fact, Match)
        yield Finding(fact, {"found": fact.text, "wanted": in_case_of(fact.text, fact.replacement or "")})


def in_case_of(model: str, text: str) -> str:
    """``text`` with a capital first letter or in capitals, as ``model`` is."""
    if len(model) > 1 and model.isupper():
        return text.upper()
    if model[:1].isupper():
        return text[:1].upper() + text[1:]
    return text
