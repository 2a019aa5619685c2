"""``forbid``: every fact for which the condition holds is a violation.

The condition is part of the rule's selection, so all that is selected is at fault.
"""

from __future__ import annotations

from newslint.judgements import Finding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newslint.document import Document
    from newslint.fact import Fact
    from newslint.rule import Rule

VALUES: dict[str, str] = {}


def judge(rule: Rule, facts: Sequence[Fact], document: Document) -> Iterator[Finding]:
    """A finding for each fact."""
    for fact in facts:
        yield Finding(fact, VALUES)
