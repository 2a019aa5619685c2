"""``limit``: not more than ``max`` and not fewer than ``min``, by fact or summed over a unit."""

from __future__ import annotations

from newslint.fact import Fact
from newslint.judgements import Finding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newslint.document import Document
    from newslint.rule import Rule

VALUES = {"found": "float", "max": "float", "min": "float"}


def judge(rule: Rule, facts: Sequence[Fact], document: Document) -> Iterator[Finding]:
    """A finding for each fact or unit beyond a limit, at the fact or at the whole unit."""
    most, fewest = rule.settings["max"], rule.settings["min"]
    for fact, found in _counted(rule, facts, document):
        if (most is not None and found > most) or (fewest is not None and found < fewest):
            yield Finding(fact, {"found": _short(found), "max": _short(most), "min": _short(fewest)})


def _counted(rule: Rule, facts: Sequence[Fact], document: Document) -> Iterator[tuple[Fact, float]]:
    count, per, roles = rule.call("count"), rule.settings["per"], rule.settings["in"]
    amounts = [(fact, (count(fact, VALUES) if count is not None else 1) or 0) for fact in facts]
    if per is None:
        yield from amounts
        return
    units = _units(document, per)
    totals = [0.0] * len(units)
    for fact, amount in amounts:
        totals[fact.sentence if per == "sentence" else fact.paragraph if per == "paragraph" else 0] += amount
    for unit, total in zip(units, totals, strict=True):
        if per == "document" or roles is None or unit.role in roles:  # what the rule does not look at has too few of everything
            yield unit, total


def _units(document: Document, per: str) -> list[Fact]:
    """The sentences, the blocks, or the whole document, in the order of their numbers."""
    if per == "sentence":
        return list(document.table("sentences"))
    if per == "paragraph":
        return [Fact(document, block.start, block.end) for block in document.blocks]
    return [Fact(document, 0, len(document.prose))]


def _short(number: float | None) -> float | None:
    return int(number) if number is not None and number == int(number) else number
