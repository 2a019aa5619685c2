"""Violations as the protocol's diagnostics."""

from __future__ import annotations

from lsprotocol import types

from newslint.lsp.project import Problem, Project
from newslint.lsp.story import Story
from newslint.lsp.text import Text
from newslint.violation import Related, Violation

SOURCE = "newslint"
SEVERITIES = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "suggestion": types.DiagnosticSeverity.Information,
}
MOST_RELATED = 20  # places shown with one violation
SHOWN_RELATED = 3  # of them in the message, for an editor that shows no related places


def story_diagnostics(story: Story, uri: str, project: Project, *, related_shown: bool) -> list[types.Diagnostic]:
    """The diagnostics of a story; ``project`` knows the page of each rule.

    Where the editor does not show related places (``related_shown``), the message names their lines.
    """
    return [diagnostic(violation, story, uri, project, related_shown) for violation in story.violations]


def problem_diagnostic(problem: Problem, text: Text) -> types.Diagnostic:
    """What is wrong in a rule or configuration file, from the place it names to the end of that line."""
    start = text.offset(types.Position(problem.line - 1, 0)) + problem.column - 1
    end = text.offset(types.Position(problem.line - 1, len(text.source)))
    place = text.range(start, max(start, end))
    return types.Diagnostic(place, problem.text, types.DiagnosticSeverity.Error, source=SOURCE)


def diagnostic(violation: Violation, story: Story, uri: str, project: Project, related_shown: bool) -> types.Diagnostic:
    """A violation of a story as a diagnostic."""
    page = violation.url or project.page_of(violation.rule, story.path)
    related = violation.related[:MOST_RELATED]
    message = violation.message if related_shown or not related else f"{violation.message} {_in_words(story, related)}"
    return types.Diagnostic(
        range=story.text.range(violation.place.start, violation.place.end),
        message=message,
        severity=SEVERITIES[violation.severity],
        code=violation.rule,
        code_description=types.CodeDescription(page) if page else None,
        source=SOURCE,
        related_information=[_related(place, story, uri) for place in related] if related and related_shown else None,
    )


def _related(related: Related, story: Story, uri: str) -> types.DiagnosticRelatedInformation:
    place = story.text.range(related.place.start, related.place.end)
    return types.DiagnosticRelatedInformation(types.Location(uri, place), related.message)


def _in_words(story: Story, related: tuple[Related, ...]) -> str:
    source = story.text.source
    named = [
        f"line {place.line}: {source[place.start : place.end]}" for place in (item.place for item in related[:SHOWN_RELATED])
    ]
    return f"({related[0].message}: {'; '.join(named)}{' …' if len(related) > SHOWN_RELATED else ''})"
