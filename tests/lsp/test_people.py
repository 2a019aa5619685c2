"""The editor knows who is meant and whose words these are."""

from __future__ import annotations

import pytest
from lsprotocol import types

from tests.lsp.conftest import editor

pytestmark = pytest.mark.asyncio

STORY = (
    "Talks open by the Nile\n\n"
    "\U0001f4f0 At the cafe\u0301 Mayor Salma Haddad, 51, met Omar Nasser, a farmer, on Monday.\n\n"
    "“We are close,” Haddad said. She spoke for an hour.\n\n"
    "Nasser said the river had taken his field.\n"
)


def at(session, uri: str, words: str) -> dict:
    return {"text_document": types.TextDocumentIdentifier(uri), "position": session.place_of(uri, words).start}


async def test_hovering_over_a_name_shows_the_person() -> None:
    async with editor("emacs") as session:
        uri = session.open(STORY)
        shown = await session.client.text_document_hover_async(types.HoverParams(**at(session, uri, "Haddad said")))
        assert "**Salma Haddad**" in shown.contents.value
        assert "51" in shown.contents.value
        assert "We are close" in shown.contents.value
        assert session.in_range(STORY, shown.range) == "Haddad"


async def test_hovering_over_a_quotation_shows_its_speaker() -> None:
    async with editor() as session:
        uri = session.open(STORY)
        shown = await session.client.text_document_hover_async(types.HoverParams(**at(session, uri, "are close")))
        assert "Said by **Salma Haddad**" in shown.contents.value


async def test_hovering_over_a_violation_explains_its_rule() -> None:
    async with editor() as session:
        uri = session.open("The the talks.")
        shown = await session.client.text_document_hover_async(types.HoverParams(**at(session, uri, "the")))
        assert "**repeated-word**" in shown.contents.value
        assert "Left alone" in shown.contents.value


async def test_a_persons_mentions_are_found_from_any_of_them() -> None:
    async with editor("neovim@v0.11.0") as session:
        uri = session.open(STORY)
        context = types.ReferenceContext(include_declaration=True)
        asked = types.ReferenceParams(context=context, **at(session, uri, "Haddad said"))
        places = await session.client.text_document_references_async(asked)
        assert [session.in_range(STORY, place.range) for place in places] == ["Salma Haddad", "Haddad", "She"]
        marked = await session.client.text_document_document_highlight_async(
            types.DocumentHighlightParams(**at(session, uri, "She spoke"))
        )
        assert [place.range for place in marked] == [place.range for place in places]
        home = await session.client.text_document_definition_async(types.DefinitionParams(**at(session, uri, "She spoke")))
        assert session.in_range(STORY, home.range) == "Salma Haddad"


async def test_the_outline_has_headings_speakers_and_quotations() -> None:
    async with editor() as session:
        uri = session.open(STORY)
        asked = types.DocumentSymbolParams(types.TextDocumentIdentifier(uri))
        names = [symbol.name for symbol in await session.client.text_document_document_symbol_async(asked)]
        assert {"Talks open by the Nile", "Salma Haddad", "Omar Nasser", "“We are close,”"} <= set(names)
        command = types.ExecuteCommandParams("newslint.facts", [uri])
        panel = await session.client.workspace_execute_command_async(command)
        assert [person["name"] for person in panel["speakers"]] == ["Salma Haddad", "Omar Nasser"]
        assert panel["quotations"][0]["speaker"] == "Said by Salma Haddad (said)"
