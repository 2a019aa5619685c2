"""What agencies send is read in each of the shapes that their formats allow, with its date and its pictures."""

from __future__ import annotations

import json
from typing import Any

import pytest

from newslint import lint
from newslint.readers import read_text

ITEM = """\
<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x">
 <contentMeta><headline>Ferry stays in port</headline><contentCreated>2024-03-12T09:30:00Z</contentCreated></contentMeta>
 <contentSet><inlineData contenttype="text/plain">{text}</inlineData></contentSet>
</newsItem>
"""
SHOWN = [
    ("headline", "Ferry stays in port"),
    ("paragraph", "The ferry stayed stayed in port."),
    ("paragraph", "Nobody said why."),
]


def roles(source: str, path: str) -> list[tuple[str, str]]:
    (document,) = read_text(source, path=path)
    return [(block.role, document.prose[block.start : block.end]) for block in document.blocks]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry stayed stayed in port.\n\nNobody said why.",
        "&lt;p&gt;The ferry stayed stayed in port.&lt;/p&gt;&lt;p&gt;Nobody said why.&lt;/p&gt;",
        "<![CDATA[<p>The ferry stayed stayed in port.</p><p>Nobody said why.</p>]]>",
    ],
    ids=["plain", "escaped", "cdata"],
)
def test_the_text_of_a_newsml_item_may_be_plain_or_escaped(text: str) -> None:
    source = ITEM.format(text=text)
    assert roles(source, "a.xml") == SHOWN
    (found,) = lint(source, path="a.xml")
    assert (found.rule, source[found.place.start : found.place.end]) == ("repeated-word", "stayed")


def test_the_day_of_publication_is_what_the_format_says() -> None:
    item = ITEM.format(text="Nobody said why on Monday, March 18.")
    rss = (
        "<rss version='2.0'><channel><item><title>Ferry stays in port</title><pubDate>Tue, 12 Mar 2024 09:30:00 GMT</pubDate>"
        "<description>Nobody said why.</description></item></channel></rss>"
    )
    news = json.dumps(
        {"headline": "Ferry stays in port", "body_text": "Nobody said why.", "versioncreated": "2024-03-12T09:30:00Z"}
    )
    for source, path in ((item, "a.xml"), (rss, "a.rss"), (news, "a.json")):
        (document,) = read_text(source, path=path)
        assert document.published == "2024-03-12", path


@pytest.mark.parametrize("shape", ["object", "list"])
def test_the_pictures_of_a_ninjs_item_have_captions_and_credits(shape: str) -> None:
    picture = {"type": "picture", "description_text": "The ferry in port.", "byline": "Omar Lind"}
    pictures: Any = {"main": picture} if shape == "object" else [picture]
    item = {"type": "text", "headline": "Ferry stays in port", "body_text": "Nobody said why.", "associations": pictures}
    assert roles(json.dumps(item), "a.json")[2:] == [("caption", "The ferry in port."), ("credit", "Omar Lind")]


def test_a_ninjs_item_that_is_a_picture_is_its_caption() -> None:
    item = {"type": "picture", "headline": "Ferry stays in port", "description_text": "The ferry in port."}
    assert roles(json.dumps(item), "a.json") == [("headline", "Ferry stays in port"), ("caption", "The ferry in port.")]
