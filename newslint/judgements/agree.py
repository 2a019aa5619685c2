"""``agree``: facts that share ``by`` must share ``on``.

The form most of them have is wanted (``prefer: majority``; of two as frequent, the one that comes first), or the
first one (``prefer: first``), or one that the house names. Every fact with another form is a finding, and those with
the wanted form are related to it.
"""

from __future__ import annotations

from newslint.judgements import Finding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Any

    from newslint.document import Document
    from newslint.fact import Fact
    from newslint.rule import Rule

MOST_RELATED = 100  # of a form that stands all over a long text, the first so many places are shown

_OF_THE_STORY = frozenset({"majority", "first"})

VALUES = {
    "found": "str",
    "wanted": "str",
    "found_count": "int",
    "wanted_count": "int",
    "wanted_text": "str | None",
}


def differ(rule: Rule, rows: Iterable[Fact]) -> bool:
    """Whether rows, of which the rule is about some, have anything to disagree on.

    Most stories have one form only, and then it need not be asked which rows the rule is about.
    """
    if rule.settings["prefer"] not in _OF_THE_STORY:
        return True
    on = rule.call("on")
    assert on is not None
    forms = (form for row in rows if (form := on(row, VALUES)) is not None)
    first = next(forms, None)
    return any(form != first for form in forms)


def judge(rule: Rule, facts: Sequence[Fact], document: Document) -> Iterator[Finding]:
    """The findings, group by group in order of the group's first fact."""
    prefer = rule.settings["prefer"]
    for forms in groups(rule, facts).values():
        wanted = _wanted(forms, prefer)
        examples = forms.get(wanted, [])
        for found, members in forms.items():
            if found == wanted:
                continue
            values = {
                "found": found,
                "wanted": wanted,
                "found_count": len(members),
                "wanted_count": len(examples),
                "wanted_text": examples[0].text if examples else None,
            }
            for fact in members:
                yield Finding(fact, values, examples[:MOST_RELATED])


def groups(rule: Rule, facts: Sequence[Fact]) -> dict[Any, dict[Any, list[Fact]]]:
    """Facts by what they share, then by form, in order; those with an empty value are left out."""
    by, on = rule.call("by"), rule.call("on")
    assert on is not None
    groups: dict[Any, dict[Any, list[Fact]]] = {}
    for fact in facts:
        form = on(fact, VALUES)
        if form is None:
            continue
        shared = by(fact, VALUES) if by is not None else ""
        if shared is not None:
            groups.setdefault(shared, {}).setdefault(form, []).append(fact)
    return groups


def _wanted(forms: dict[Any, list[Fact]], prefer: str) -> Any:
    if prefer == "first":
        return next(iter(forms))
    if prefer == "majority":
        return max(forms, key=lambda form: len(forms[form]))
    return prefer
