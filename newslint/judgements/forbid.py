"""``forbid``: every fact for which the condition holds is a violation.

The condition is part of the rule's selection, so all that is selected is at fault. Facts that share what the rule names in
``together`` are one finding where there are many of them.
"""

from __future__ import annotations

from newslint.judgements import MOST_SLIPS, Finding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newslint.document import Document
    from newslint.fact import Fact
    from newslint.rule import Rule

VALUES: dict[str, str] = {}


def judge(rule: Rule, facts: Sequence[Fact], document: Document) -> Iterator[Finding]:
    """A finding for each fact, or for all that are told together."""
    together = rule.call("together")
    if together is None or len(facts) <= MOST_SLIPS:
        for fact in facts:
            yield Finding(fact, VALUES)
        return
    groups: dict[object, list[Fact]] = {}
    for fact in facts:
        groups.setdefault(together(fact, VALUES), []).append(fact)
    for alike in groups.values():
        if len(alike) > MOST_SLIPS:
            yield Finding(alike[0], VALUES, (), alike[1:])
        else:
            yield from (Finding(fact, VALUES) for fact in alike)
