"""HTML: the article of a page falls into its parts, whatever stands around it."""

from __future__ import annotations

from newslint.readers import read_text

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Mediators meet - The Harbor Post</title>
<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-03-05T09:00:00+01:00"}</script></head>
<body><header><a href="/">The Harbor Post</a><nav><ul><li>News</li></ul></nav></header><main><article><header>
<h1>Mediators meet in harbor town</h1><p class="byline">By Ann Lee</p><time datetime="2024-03-05">March 5, 2024</time></header>
<figure><img src=x alt="Two men at a table"><figcaption>Delegates on Monday. <b>JANE ROE/AFP via Getty Images</b></figcaption>
</figure>
<p>PORT HADDON — The <a href="#">mediators</a> met&nbsp;again.</p><aside><p>Read more</p></aside>
<blockquote>“We are close,” he said.</blockquote><div>Loose text.<br><br>Second <!-- newslint: off -->text.</div>
<p>Run <code>x</code>.</p><button>Share</button></article></main><footer>(c)</footer></body></html>"""


def test_a_page_falls_into_its_parts() -> None:
    [document] = read_text(PAGE, path="page.html")
    assert document.published == "2024-03-05"
    assert [(block.role, document.prose[block.start : block.end]) for block in document.blocks] == [
        ("headline", "Mediators meet in harbor town"),
        ("byline", "By Ann Lee"),
        ("dateline", "March 5, 2024"),
        ("caption", "Two men at a table"),
        ("caption", "Delegates on Monday."),
        ("credit", "JANE ROE/AFP via Getty Images"),
        ("dateline", "PORT HADDON —"),
        ("paragraph", "The mediators met\u00a0again."),
        ("block-quote", "“We are close,” he said."),
        ("paragraph", "Loose text."),
        ("paragraph", "Second text."),
        ("paragraph", "Run \ufffc."),
    ]
    [comment] = document.comments
    assert comment.text == "newslint: off"
    assert document.prose[comment.offset :].startswith(" text.")


def test_a_page_without_a_heading_has_its_title_for_a_headline() -> None:
    [document] = read_text("<title>Mediators &amp; more</title><p>They met.</p>", path="page.html")
    assert document.prose == "Mediators & more\nThey met."
