"""``require``: the document, or with ``per`` every block of a role, needs a fact for which the condition holds."""

from __future__ import annotations

from newslint.fact import Fact
from newslint.judgements import Finding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newslint.document import Document
    from newslint.rule import Rule

VALUES: dict[str, str] = {}


def judge(rule: Rule, facts: Sequence[Fact], document: Document) -> Iterator[Finding]:
    """A finding for each block of the role, or for the first block of the document, that lacks such a fact."""
    holds = rule.call("require")
    assert holds is not None
    meeting = [fact.start for fact in facts if holds(fact, VALUES)]
    role = rule.settings["per"]
    if role in (None, "document"):
        if not meeting and document.blocks:
            yield Finding(Fact(document, document.blocks[0].start, document.blocks[0].end), VALUES)
        return
    filled = {document.block_at(start).number for start in meeting}
    for block in document.blocks:
        if block.role == role and block.number not in filled:
            yield Finding(Fact(document, block.start, block.end), VALUES)
