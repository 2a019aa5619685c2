"""What can be done about a violation, offered where it stands."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from lsprotocol import types

from newslint.document import Document
from newslint.fix import edits_of
from newslint.judgements import agree
from newslint.linter import lint_document
from newslint.lsp.diagnostics import diagnostic
from newslint.lsp.project import Project
from newslint.lsp.story import Story
from newslint.lsp.texts import Found
from newslint.rule import Rule
from newslint.violation import Edit, Fix, Violation

FIX_ALL = types.CodeActionKind.SourceFixAll.value + ".newslint"
KINDS = [types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll, FIX_ALL]
COMMENTED = frozenset({"markdown", "html", "nitf", "newsml", "feed"})  # formats whose comments are <!-- … -->
LONGEST_SHOWN = 40  # characters of a fix's text in its title


def code_actions(found: Found, params: types.CodeActionParams, project: Project) -> list[types.CodeAction]:
    """The actions for a range: those on each violation it touches, and one that mends all that is safe."""
    writer = _Writer(found, project)
    only = params.context.only
    actions: list[types.CodeAction] = []
    if _wanted(types.CodeActionKind.QuickFix.value, only):
        start, end = found.story.text.offset(params.range.start), found.story.text.offset(params.range.end)
        for violation in _touched(found.story.violations, start, end):
            actions.extend(writer.on(violation))
    # An editor asks for source actions by their kind: offered unasked, they would stand among those on every word.
    if only is not None and _wanted(FIX_ALL, only):
        actions.extend(writer.fix_all_safe())
    return actions


class _Writer:
    """Writes the actions on the violations of one story."""

    def __init__(self, found: Found, project: Project) -> None:
        self.found = found
        self.story = found.story
        self.project = project

    def on(self, violation: Violation) -> Iterator[types.CodeAction]:
        """The actions on one violation, the likeliest first."""
        if violation.fix is not None:
            yield self._quick_fix(_fix_title(violation.fix, self.story), violation, [violation.fix], preferred=violation.fix.safe)
        yield from self._same(violation)
        alike = [other.fix for other in self.story.violations if other.rule == violation.rule and other.fix is not None]
        if len(alike) > 1:
            yield self._quick_fix(f"Fix all {len(alike)} of {violation.rule}", violation, alike)
        yield from self._allow(violation)
        yield self._command(f"Explain {violation.rule}", violation, "newslint.explain", [violation.rule])

    def fix_all_safe(self) -> Iterator[types.CodeAction]:
        """One action with every safe fix."""
        fixes = safe_fixes(self.story)
        if fixes:
            yield types.CodeAction("Fix all that is safe (newslint)", FIX_ALL, edit=self._edit(fixes))

    def _same(self, violation: Violation) -> Iterator[types.CodeAction]:
        """An action for each form that facts which must agree could all be written in, but for the one the fix gives."""
        rule = self.project.rule(violation.rule, self.story.path)
        if rule is None or rule.judgement != "agree":
            return
        taken = [violation.fix.edits] if violation.fix is not None and len(self._group(violation)) == 1 else []
        for form, example, count in _forms(self.story, rule, violation):
            fixes = _fixes_to(self.story, rule, violation, form)
            edits = [fix.edits for fix in fixes]
            if fixes and edits != taken:
                yield self._quick_fix(f"Make all the same: “{example}” ({count} now)", violation, fixes)

    def _allow(self, violation: Violation) -> Iterator[types.CodeAction]:
        """Actions that accept a violation: in a comment behind its block, and in the configuration."""
        place = violation.place
        for document in self.story.documents:
            end = _block_end(document, place.start) if document.format in COMMENTED else None
            if end is not None:
                comment = Edit(end, end, f" <!-- newslint: allow {violation.rule} -->")
                yield self._quick_fix(f"Allow {violation.rule} here, in a comment", violation, [Fix(False, (comment,))])
        if os.path.isabs(self.story.path):
            arguments = [self.found.uri, violation.rule, place.start, place.end]
            name = self.project.configuration_name(self.story.path)
            yield self._command(f"Allow {violation.rule} here, in {name}", violation, "newslint.allow", arguments)

    def _group(self, violation: Violation) -> list[Violation]:
        return [other for other in self.story.violations if other.rule == violation.rule and other.related == violation.related]

    def _quick_fix(self, title: str, violation: Violation, fixes: Sequence[Fix], *, preferred: bool = False) -> types.CodeAction:
        return types.CodeAction(
            title,
            types.CodeActionKind.QuickFix,
            [self._diagnostic(violation)],
            is_preferred=preferred or None,
            edit=self._edit(fixes),
        )

    def _command(self, title: str, violation: Violation, command: str, arguments: list[Any]) -> types.CodeAction:
        return types.CodeAction(
            title,
            types.CodeActionKind.QuickFix,
            [self._diagnostic(violation)],
            command=types.Command(title, command, arguments=arguments),
        )

    def _diagnostic(self, violation: Violation) -> types.Diagnostic:
        return diagnostic(violation, self.story, self.found.uri, self.project, related_shown=False)

    def _edit(self, fixes: Iterable[Fix]) -> types.WorkspaceEdit:
        return workspace_edit(self.found, edits_of(fixes))


def workspace_edit(found: Found, edits: Iterable[Edit]) -> types.WorkspaceEdit:
    """Edits of a story as the editor's."""
    text = found.story.text
    return types.WorkspaceEdit(
        changes={found.uri: [types.TextEdit(text.range(edit.start, edit.end), edit.text) for edit in edits]}
    )


def safe_fixes(story: Story) -> list[Fix]:
    """The safe fixes of a story, in order."""
    return [violation.fix for violation in story.violations if violation.fix is not None and violation.fix.safe]


def _touched(violations: Iterable[Violation], start: int, end: int) -> list[Violation]:
    """The violations that share a place with [start, end], their ends included: a cursor stands between characters."""
    return [violation for violation in violations if violation.place.start <= end and start <= violation.place.end]


def _wanted(kind: str, only: Sequence[types.CodeActionKind | str] | None) -> bool:
    """Whether an editor that wants only some kinds wants this one; a kind stands for all below it."""
    names = None if only is None else [str(getattr(name, "value", name)) for name in only]
    return names is None or any(not name or kind == name or kind.startswith(name + ".") for name in names)


def _fix_title(fix: Fix, story: Story) -> str:
    edit = fix.edits[0]
    old, new = story.text.source[edit.start : edit.end], edit.text
    if len(fix.edits) > 1:
        title = f"Fix in {len(fix.edits)} places"
    elif not new:
        title = f"Delete {_short(old)}"
    elif not old:
        title = f"Insert {_short(new)}"
    else:
        title = f"Write {_short(new)}"
    return title if fix.safe else f"{title} (may change the meaning)"


def _short(text: str) -> str:
    """A text for a title: words in quotation marks, a mark as it is."""
    line = " ".join(text.split()) or "the space"
    shown = line if len(line) <= LONGEST_SHOWN else line[: LONGEST_SHOWN - 1] + "…"
    return f"“{shown}”" if any(letter.isalnum() for letter in line) and line != "the space" else shown


def _forms(story: Story, rule: Rule, violation: Violation) -> Iterator[tuple[object, str, int]]:
    """The forms among the facts that should agree with a violation's: each with its first text and how many have it."""
    select = rule.call("select")
    if rule.patterns or select is None:
        return
    place = (violation.place.start, violation.place.end)
    for document in story.documents:
        for forms in agree.groups(select(document.table(rule.table, rule.only))).values():
            if any((fact.span.start, fact.span.end) == place for members in forms.values() for fact in members):
                yield from ((form, members[0].text, len(members)) for form, members in forms.items())
                return


def _fixes_to(story: Story, rule: Rule, violation: Violation, form: object) -> list[Fix]:
    """The fixes that write in one form all that should agree with a violation's fact."""
    fields = {name: getattr(rule, name) for name in rule.field_names}
    house = Rule(**{**fields, "settings": {**rule.settings, "prefer": form}})
    places = {(place.start, place.end) for place in (violation.place, *(related.place for related in violation.related))}
    places |= {
        (other.place.start, other.place.end)
        for other in story.violations
        if other.rule == violation.rule and other.related == violation.related
    }
    return [
        other.fix
        for document in story.documents
        for other in lint_document(document, [house]).violations
        if other.fix is not None and (other.place.start, other.place.end) in places
    ]


def _block_end(document: Document, offset: int) -> int | None:
    """Where the block around an offset of the source ends there."""
    spans = (document.locate(block.start, block.end) for block in document.blocks)
    return next((span.end for span in spans if span.start <= offset <= span.end), None)
