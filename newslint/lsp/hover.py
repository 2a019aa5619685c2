"""What is shown where the pointer rests: what is wrong there, who is meant, whose words these are."""

from __future__ import annotations

from lsprotocol import types

from newslint.lsp.explanation import explanation
from newslint.lsp.people import card, person_at, quotation_at, speaker_line
from newslint.lsp.project import Project
from newslint.lsp.story import Story


def hover(story: Story, position: types.Position, project: Project) -> types.Hover | None:
    """The rules broken at a position, and the person or else the quotation there."""
    offset = story.text.offset(position)
    parts: list[str] = []
    place: types.Range | None = None
    for violation in story.violations:
        if violation.place.start <= offset <= violation.place.end:
            rule = project.rule(violation.rule, story.path)
            parts.append(explanation(rule) if rule is not None else f"**{violation.rule}**")
            place = place or story.text.range(violation.place.start, violation.place.end)
    at = person_at(story, offset)
    quotation = quotation_at(story, offset)
    if at is not None:
        person, mention = at
        parts.append(card(person))
        place = place or story.text.range(mention.span.start, mention.span.end)
    elif quotation is not None:
        parts.append(speaker_line(quotation))
        place = place or story.text.range(quotation.span.start, quotation.span.end)
    if not parts:
        return None
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(parts)), place)
