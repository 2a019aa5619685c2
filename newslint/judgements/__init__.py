"""The five ways a rule can judge: one module each, found by its name.

A judgement's module has ``VALUES``, the names and types it gives to messages beyond the fact's fields, and
``judge(rule, facts, document)``, which yields findings.
"""

from __future__ import annotations

from importlib import import_module

from newslint.fact import Fact
from newslint.record import Record
from newslint.remember import remember

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any, Protocol

    from newslint.document import Document
    from newslint.rule import Rule

    class Judgement(Protocol):
        VALUES: Mapping[str, str]

        def judge(self, rule: Rule, facts: Sequence[Fact], document: Document) -> Iterator[Finding]: ...


MOST_SLIPS = 5  # like faults that are told one by one; more of them are a habit or two hands, and are told once


class Finding(Record):
    """What a judgement yields: the fact at fault, values for its message, and the facts it disagrees with.

    ``also`` are other facts with the same fault, which are told and mended together with the first.
    """

    fact: Fact
    values: Mapping[str, Any]
    related: Sequence[Fact] = ()
    also: Sequence[Fact] = ()


@remember
def judgement(name: str) -> Judgement:
    """The judgement's module."""
    return import_module(f"newslint.judgements.{name}")
