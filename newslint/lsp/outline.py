"""A story's outline: its headings, speakers and quotations, as document symbols and as the side panel's data."""

from __future__ import annotations

from typing import Any

from lsprotocol import types

from newslint.document import Document
from newslint.fact import Fact
from newslint.lsp.people import introduction, said_by, speaker_line
from newslint.lsp.story import Story
from newslint.people.person import Person

HEADINGS = ("headline", "heading")
LONGEST_NAME = 80  # characters of a quotation or heading in an outline


def symbols(story: Story) -> list[types.DocumentSymbol]:
    """Headings, then the speakers with what each says, then the quotations; all at their places."""
    found: list[types.DocumentSymbol] = []
    for document in story.documents:
        found += _headings(story, document)
        found += [_speaker(story, person) for person in document.table("people") if person.speaks]
        found += [_symbol(story, quotation, types.SymbolKind.String) for quotation in document.table("quotations")]
    return found


def panel(story: Story) -> dict[str, Any]:
    """The story's speakers and quotations as data, with the editor's ranges."""
    speakers, quotations = [], []
    for document in story.documents:
        for person in document.table("people"):
            first = introduction(person) or person
            speakers.append(
                {
                    "name": person.name,
                    "titles": list(person.titles),
                    "introduced": person.introduced,
                    "speaks": person.speaks,
                    "mentions": len(person.mentions),
                    "range": _range(story, first),
                    "said": [
                        {"text": _short(words.text), "kind": words.kind, "range": _range(story, words)}
                        for words in said_by(person)
                    ],
                }
            )
        quotations += [
            {
                "text": _short(quotation.text),
                "speaker": speaker_line(quotation).replace("*", ""),
                "range": _range(story, quotation),
            }
            for quotation in document.table("quotations")
        ]
    return {"speakers": speakers, "quotations": quotations}


def _headings(story: Story, document: Document) -> list[types.DocumentSymbol]:
    blocks = [block for block in document.blocks if block.role in HEADINGS]
    return [
        _symbol(story, Fact(document, block.start, block.end), types.SymbolKind.Module, detail=block.role) for block in blocks
    ]


def _speaker(story: Story, person: Person) -> types.DocumentSymbol:
    first = introduction(person) or person
    said = said_by(person)
    symbol = _symbol(story, first, types.SymbolKind.Class, name=person.name, detail=", ".join(person.titles))
    symbol.children = [_symbol(story, words, types.SymbolKind.Event, detail=words.kind) for words in said]
    return symbol


def _symbol(
    story: Story, fact: Fact, kind: types.SymbolKind, *, name: str | None = None, detail: str = ""
) -> types.DocumentSymbol:
    place = story.text.range(fact.span.start, fact.span.end)
    return types.DocumentSymbol(_short(name or fact.text) or "—", kind, place, place, detail=detail or None)


def _range(story: Story, fact: Fact) -> dict[str, dict[str, int]]:
    place = story.text.range(fact.span.start, fact.span.end)
    return {
        "start": {"line": place.start.line, "character": place.start.character},
        "end": {"line": place.end.line, "character": place.end.character},
    }


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_NAME else line[: LONGEST_NAME - 1] + "…"
