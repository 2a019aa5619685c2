"""Some rules made ready to run together over many documents.

What can be known before a story is there is worked out once: which rules read which table, what picks the facts a rule is
about, what judges them. So a rule that has nothing to say about a story takes one call of a function.
"""

from __future__ import annotations

from newslint.judgements import judgement
from newslint.judgements.agree import takes_form_of_story
from newslint.record import Record
from newslint.rule import JUDGING_LACK, Rule
from newslint.scanning import Scanner
from newslint.tables import finder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Any

    from newslint.document import Document
    from newslint.judgements import Finding
    from newslint.scanning import Hits

MOST_KEPT = 8  # programmes: the folders of one run may each have rules of their own


class Step(Record):
    """A rule, what picks the facts it is about, and what judges them; ``lacks``: it may complain where there are none.

    ``forms`` gives all forms that rows of the rule's roles have, for a rule that has nothing to say of a story with one
    form: most have one only, and then what else the rule asks of a row need not be known. ``like`` gives what each of these
    rows shares with others, its form, and the row, where the rule is about rows that share something.
    """

    rule: Rule
    select: Callable[[Sequence[Any]], Sequence[Any]]
    judge: Callable[[Rule, Sequence[Any], Document], Iterator[Finding]]
    lacks: bool
    forms: Callable[[Sequence[Any]], set[Any]] | None
    like: Callable[[Sequence[Any]], Sequence[Any]] | None


class Programme:
    """Rules by what they read: ``readings`` are the functions that find tables, and the steps to take with what they find."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = rules
        by_table: dict[tuple[str, str | None], list[Step]] = {}
        for rule in rules:
            if not rule.patterns:
                by_table.setdefault((rule.table, rule.only), []).append(_step(rule))
        self.readings = [(finder(*table), steps) for table, steps in by_table.items()]
        matching = [rule for rule in rules if rule.patterns]
        self._scanner = Scanner(matching) if matching else None
        self._matching: dict[int, Step] = {}

    def matching(self, document: Document) -> Iterator[tuple[Step, Hits]]:
        """The steps of the rules whose patterns may match in a document, and where."""
        for rule, hits in self._scanner.rules_for(document) if self._scanner is not None else ():
            step = self._matching.get(id(rule))
            if step is None:
                step = self._matching[id(rule)] = _step(rule)
            yield step, hits


def programme_of(rules: Sequence[Rule]) -> Programme:
    """The programme of some rules; those asked for last are kept."""
    for programme in _kept:
        if programme.rules is rules:
            return programme
    made = Programme(rules)
    _kept.insert(0, made)
    del _kept[MOST_KEPT:]
    return made


_kept: list[Programme] = []


def _step(rule: Rule) -> Step:
    select = rule.call("select")
    assert select is not None
    forms = like = None
    if rule.judgement == "agree" and takes_form_of_story(rule):
        forms, like = rule.call("forms"), rule.call("like")
    return Step(rule, select, judgement(rule.judgement).judge, rule.judgement in JUDGING_LACK, forms, like)
