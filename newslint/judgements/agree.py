"""``agree``: facts that share ``by`` must share ``on``.

The form most of them have is wanted (``prefer: majority``; of two as frequent, the one that comes first), or the
first one (``prefer: first``), or one that the house names. Every fact with another form is a finding, and those with
the wanted form are related to it. A story that is mixed throughout is one finding: what stands in many places is no
slip at each of them, but a habit or two hands, and is to be settled once.
"""

from __future__ import annotations

from newslint.judgements import MOST_SLIPS, Finding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from newslint.document import Document
    from newslint.fact import Fact
    from newslint.rule import Rule

    Row = tuple[Any, Any, Fact]

OF_THE_STORY = ("majority", "first")  # what ``prefer`` says where the house names no form
MOST_RELATED = 100  # of a form that stands all over a long text, the first so many places are shown

VALUES = {
    "found": "str",
    "wanted": "str",
    "found_count": "int",
    "wanted_count": "int",
    "wanted_text": "str | None",
}


def takes_form_of_story(rule: Rule) -> bool:
    """Whether the story itself says which form is wanted, so that there is nothing to disagree on where it has but one."""
    return rule.settings["prefer"] in OF_THE_STORY


def at_odds(rows: Sequence[Row]) -> list[Fact]:
    """Of rows of what a fact shares with others, its form, and the fact, the facts that do not all have one form."""
    forms: dict[Any, set[Any]] = {}
    for shared, form, _ in rows:
        forms.setdefault(shared, set()).add(form)
    return [fact for shared, _, fact in rows if len(forms[shared]) > 1]


def judge(rule: Rule, facts: Sequence[Row], document: Document) -> Iterator[Finding]:
    """The findings, group by group in order of the group's first fact.

    ``facts`` are rows of what a fact shares with others, its form, and the fact.
    """
    prefer = rule.settings["prefer"]
    if takes_form_of_story(rule) and len({form for _, form, _ in facts}) < 2:
        return
    for forms in groups(facts).values():
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
            if len(members) > MOST_SLIPS and takes_form_of_story(rule):
                yield Finding(members[0], values, examples[:MOST_RELATED], members[1:])
                continue
            for fact in members:
                yield Finding(fact, values, examples[:MOST_RELATED])


def groups(facts: Sequence[Row]) -> dict[Any, dict[Any, list[Fact]]]:
    """Facts by what they share, then by form, in order; those that share nothing are left out."""
    groups: dict[Any, dict[Any, list[Fact]]] = {}
    for shared, form, fact in facts:
        if shared is not None:
            groups.setdefault(shared, {}).setdefault(form, []).append(fact)
    return groups


def _wanted(forms: dict[Any, list[Fact]], prefer: str) -> Any:
    if prefer == "first":
        return next(iter(forms))
    if prefer == "majority":
        return max(forms, key=lambda form: len(forms[form]))
    return prefer
