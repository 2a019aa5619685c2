"""Who is meant at a place of a story: the person's card, all mentions, and where the person is introduced."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol import types

from newslint.analyses.attributions import Attribution
from newslint.analyses.quotations import Quotation
from newslint.fact import Fact
from newslint.lsp.explanation import escaped
from newslint.lsp.story import Story
from newslint.lsp.texts import Found
from newslint.people.mention import Mention
from newslint.people.person import Person

INTRODUCING = ("full", "titled")  # the kinds of mention that introduce a person
MOST_QUOTED = 5  # of what a person said, on a card
LONGEST_QUOTED = 120  # characters of each


def person_at(story: Story, offset: int) -> tuple[Person, Mention] | None:
    """The person mentioned at an offset of the source, and the mention."""
    for mention in _facts(story, "mentions"):
        assert isinstance(mention, Mention)
        if mention.person is not None and _holds(mention, offset):
            return mention.person, mention
    return None


def quotation_at(story: Story, offset: int) -> Quotation | None:
    """The innermost quotation around an offset of the source."""
    around = [fact for fact in _facts(story, "quotations") if isinstance(fact, Quotation) and _holds(fact, offset)]
    return min(around, key=lambda quotation: quotation.end - quotation.start, default=None)


def card(person: Person) -> str:
    """A person as newslint understands them, in Markdown."""
    kinds = {"male": "he", "female": "she"}
    about = [
        ", ".join(person.titles),
        ", ".join(str(age) for age in person.ages),
        "/".join(kinds.get(gender, gender) for gender in person.genders),
    ]
    lines = [f"**{escaped(person.name)}**" + "".join(f" · {escaped(part)}" for part in about if part)]
    mentions = person.mentions
    first = introduction(person)
    where = f", introduced in line {first.line}" if person.introduced and first is not None else ", never introduced"
    lines.append(f"{len(mentions)} mention{'s' * (len(mentions) != 1)}{where}")
    said = said_by(person)
    if said:
        lines.append(f"Said ({len(said)}):")
        lines += [f"- line {words.line}: {escaped(_short(words.text))}" for words in said[:MOST_QUOTED]]
    return "\n\n".join(lines[:2]) + ("\n\n" + "\n".join(lines[2:]) if said else "")


def speaker_line(quotation: Quotation) -> str:
    """Who says the words of a quotation, in Markdown."""
    for attribution in quotation.document.table("attributions"):
        assert isinstance(attribution, Attribution)
        if attribution.start < quotation.end and quotation.start < attribution.end and attribution.kind != "indirect":
            speaker = attribution.speaker
            if attribution.person is not None:
                cue = f" ({attribution.cue.text})" if attribution.cue is not None else ""
                return f"Said by **{escaped(attribution.person.name)}**{escaped(cue)}"
            if speaker is not None:
                return f"Said by “{escaped(speaker.text)}”, whom the story does not name"
    return "A quotation whose speaker newslint does not see"


def said_by(person: Person) -> list[Attribution]:
    """What a person says, in order."""
    return [words for words in person.document.table("attributions") if words.person is person]


def introduction(person: Person) -> Mention | None:
    """The mention that introduces a person, or the first one."""
    return next((mention for mention in person.mentions if mention.kind in INTRODUCING), person.first)


def highlights(story: Story, offset: int) -> list[types.DocumentHighlight]:
    """All mentions of the person at an offset of the source."""
    at = person_at(story, offset)
    return (
        [types.DocumentHighlight(_range(story, mention), types.DocumentHighlightKind.Text) for mention in at[0].mentions]
        if at
        else []
    )


def definition(found: Found, offset: int) -> types.Location | None:
    """Where the person at an offset of the source is introduced."""
    at = person_at(found.story, offset)
    first = introduction(at[0]) if at else None
    return types.Location(found.uri, _range(found.story, first)) if first is not None else None


def references(found: Found, offset: int) -> list[types.Location]:
    """All mentions of the person at an offset of the source."""
    at = person_at(found.story, offset)
    return [types.Location(found.uri, _range(found.story, mention)) for mention in at[0].mentions] if at else []


def _facts(story: Story, table: str) -> Iterator[Fact]:
    for document in story.documents:
        yield from document.table(table)


def _holds(fact: Fact, offset: int) -> bool:
    span = fact.span
    return span.start <= offset <= span.end


def _range(story: Story, fact: Fact) -> types.Range:
    span = fact.span
    return story.text.range(span.start, span.end)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_QUOTED else text[: LONGEST_QUOTED - 1] + "…"
