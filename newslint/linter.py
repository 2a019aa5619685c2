"""Runs rules over a document: facts in, violations out."""

from __future__ import annotations

from newslint.analyses.matches import find_matches
from newslint.gathering import gathered
from newslint.judgements import Finding
from newslint.judgements.agree import at_odds
from newslint.programme import programme_of
from newslint.record import Record
from newslint.violation import Edit, Fix, Place, Related, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import Any

    from newslint.document import Document
    from newslint.fact import Fact
    from newslint.programme import Step
    from newslint.rule import Rule

RELATED_MESSAGE = "compare this"
MOST_RELATED = 50  # places a violation is related to; all would be too many where a long story mixes two forms throughout


class Outcome(Record):
    """What a run over one document found: violations in order, and what could not be done (one line each)."""

    violations: list[Violation]
    problems: list[str]


def lint_document(document: Document, rules: Iterable[Rule], between: Callable[[], None] | None = None) -> Outcome:
    """All violations of the rules in a document, sorted by place and rule.

    ``between`` is called before each table and each pattern; what it raises ends the run, for one that nobody waits for any more.
    """
    violations: list[Violation] = []
    problems: list[str] = []
    programme = programme_of(tuple(rules))
    for find, steps in programme.readings:
        if between is not None:
            between()
        problems += _take(steps, document.get(find), document, violations)
    for step, hits in programme.matching(document):
        if between is not None:
            between()
        try:
            rows = find_matches(document, step.rule, hits)
        except TimeoutError:
            problems.append(_too_long(step.rule, document))
        else:
            problems += _take((step,), rows, document, violations)
    violations.sort(key=Violation.sort_key)
    return Outcome(_without_doubles(violations), problems)


def _take(steps: Iterable[Step], rows: Sequence[Any], document: Document, violations: list[Violation]) -> list[str]:
    """Takes some steps with the rows of a table: adds what the rules have to say, and gives what went wrong with them."""
    problems = []
    for step in steps:
        if not rows and not step.lacks:
            continue
        try:
            if step.forms is not None and len(step.forms(rows)) < 2:
                continue
            facts = step.select(at_odds(step.like(rows)) if step.like is not None else rows)
            if facts or step.lacks:
                violations.extend(_violations(document, step, facts))
        except TimeoutError:
            problems.append(_too_long(step.rule, document))
    return problems


def _too_long(rule: Rule, document: Document) -> str:
    return f"{rule.path}: a pattern of this rule takes too long on {document.path}; the rule was skipped there"


def _violations(document: Document, step: Step, facts: Sequence[Any]) -> Iterator[Violation]:
    rule = step.rule
    for finding in step.judge(rule, facts, document):
        if finding.also:
            yield from _one_for_all(document, rule, finding)
            continue
        for flagged in _flagged(rule, finding.fact, finding.values):
            yield _violation(document, rule, finding, flagged)


def _flagged(rule: Rule, fact: Fact, values: Mapping[str, Any]) -> list[Fact]:
    """The facts to flag: what ``at`` gives, the fact itself where that is nothing, and none whose text is allowed."""
    at = rule.call("at")
    flagged = (_facts(at(fact, values)) if at is not None else ()) or (fact,)
    return [one for one in flagged if not rule.allow or one.text.casefold() not in rule.allow]


def _violation(document: Document, rule: Rule, finding: Finding, flagged: Fact) -> Violation:
    message = rule.call("message")
    assert message is not None
    return Violation(
        rule=rule.id,
        severity=rule.severity,
        message=message(finding.fact, finding.values),
        place=_place(document, flagged),
        related=tuple(_related(document, rule, finding, flagged)),
        fix=_fix(document, rule, finding, flagged),
        url=rule.url,
    )


def _one_for_all(document: Document, rule: Rule, finding: Finding) -> Iterator[Violation]:
    """One violation for all facts with the same fault: at the first, the others related to it and mended by its fix."""
    parts = [
        _violation(document, rule, Finding(fact, finding.values), flagged)
        for fact in (finding.fact, *finding.also)
        for flagged in _flagged(rule, fact, finding.values)
    ]
    if parts:
        first = Finding(finding.fact, finding.values, finding.related)
        yield gathered(parts, tuple(_related(document, rule, first, finding.fact)))


def _related(document: Document, rule: Rule, finding: Finding, flagged: Fact) -> Iterator[Related]:
    facts: list[Fact] = list(finding.related[: MOST_RELATED + 1])
    related, message = rule.call("related"), rule.call("related_message")
    if related is not None:
        facts.extend(_facts(related(finding.fact, finding.values)))
    text = message(finding.fact, finding.values) if message is not None else RELATED_MESSAGE
    for fact in facts[: MOST_RELATED + 1]:
        if (fact.start, fact.end) != (flagged.start, flagged.end):
            yield Related(_place(document, fact), text)


def _fix(document: Document, rule: Rule, finding: Finding, flagged: Fact) -> Fix | None:
    """The fix the rule offers here; None where the source cannot be edited so, or has the text already."""
    template, at, safe = rule.call("fix"), rule.call("fix_at"), rule.call("safe")
    if template is None and rule.judgement != "replace":
        return None
    places = _facts(at(finding.fact, finding.values)) if at is not None else (flagged,)
    if not places or not document.editable(places[0].start, places[0].end):
        return None
    text = template(finding.fact, finding.values) if template is not None else finding.values["wanted"]
    span = document.locate(places[0].start, places[0].end)
    is_safe = bool(safe(finding.fact, finding.values)) if safe is not None else True
    written = document.written(text, places[0].start)
    if written == document.source[span.start : span.end]:
        return None
    return Fix(is_safe, (Edit(span.start, span.end, written),))


def _place(document: Document, fact: Fact) -> Place:
    places = document.get(_places)
    place = places.get((fact.start, fact.end))
    if place is None:
        span = document.locate(fact.start, fact.end)
        start, end = document.position(span.start), document.position(span.end)
        place = places[fact.start, fact.end] = Place(document.path, span.start, span.end, *start, *end)
    return place


def _places(document: Document) -> dict[tuple[int, int], Place]:
    """The places worked out so far: one fact is often related to many others."""
    return {}


def _facts(value: Any) -> Sequence[Fact]:
    if value is None:
        return ()
    return tuple(value) if isinstance(value, (list, tuple)) else (value,)


def _without_doubles(violations: list[Violation]) -> list[Violation]:
    """Sorted violations, each once, however often a rule came upon it."""
    kept: list[Violation] = []
    for violation in violations:
        if not kept or kept[-1].sort_key() != violation.sort_key():
            kept.append(violation)
    return kept
