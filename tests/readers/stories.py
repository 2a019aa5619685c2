"""The same stories in every format newslint reads."""

from __future__ import annotations

import io
import json
import textwrap
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER = Path(__file__).parent.parent / "stories" / "formats"
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))

Story = list[tuple[str, str]]


def story(name: str) -> Story:
    """The blocks of a story, ``(role, text)``: as in plain copy, with ``## `` before sub-headings."""
    lines = [line for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines() if line]
    blocks = [("headline", lines[0])]
    for line in lines[1:]:
        if line.startswith("By "):
            blocks.append(("byline", line))
        elif line.startswith("## "):
            blocks.append(("heading", line[3:]))
        elif line.startswith("- "):
            blocks.append(("list-item", line[2:]))
        else:
            blocks.append(("paragraph", line))
    return blocks


def plain(blocks: Story) -> str:
    return "\n\n".join(f"- {text}" if role == "list-item" else text for role, text in blocks) + "\n"


def wrapped(blocks: Story) -> str:
    paragraphs = (f"- {text}" if role == "list-item" else text for role, text in blocks)
    return "\n\n".join(textwrap.fill(text, 60, break_long_words=False, break_on_hyphens=False) for text in paragraphs) + "\n"


def markdown(blocks: Story) -> str:
    marks = {"headline": "# ", "heading": "## ", "list-item": "* "}
    return "<!-- kept -->\n\n" + wrapped([(role, marks.get(role, "") + text) for role, text in blocks]).replace("- * ", "* ")


def front_matter(blocks: Story) -> str:
    return f"---\nlayout: story\ntitle: '{blocks[0][1]}'\n---\n" + markdown(blocks[1:])


def elements(blocks: Story, names: dict[str, str], write: Callable[[str], str]) -> str:
    """The blocks as elements, one a line, list items in a list."""
    lines = []
    for role, text in blocks:
        name = names.get(role, "p")
        line = f"<{name}>{write(text)}</{name}>"
        lines.append(f"<ul>{line}</ul>" if role == "list-item" else line)
    return "\n".join(lines)


def raw(text: str) -> str:
    return escape(text, quote=False)


def entities(text: str) -> str:
    """Text with every character outside ASCII written as an entity."""
    named = {"“": "&ldquo;", "”": "&rdquo;", "’": "&#8217;", "»": "&raquo;", "—": "&#x2014;"}
    return "".join(named.get(c, c if c.isascii() else f"&#{ord(c)};") for c in escape(text, quote=False))


HTML = {"headline": "h1", "heading": "h2", "list-item": "li"}
NITF = {"headline": "hl1", "heading": "hl2", "list-item": "li", "byline": "byline"}


def page(blocks: Story, write: Callable[[str], str] = raw, encoding: str = "utf-8") -> str:
    body = elements(blocks, HTML, write)
    head = f'<head><meta charset="{encoding}"><title>A page</title><style>p > b {{ color: red }}</style></head>'
    return (
        f"<!doctype html>\n<html>\n{head}\n<body><nav>Home</nav><article>\n{body}\n</article>"
        "<footer>the the</footer></body>\n</html>\n"
    )


def nitf(blocks: Story, write: Callable[[str], str] = raw) -> str:
    top = [block for block in blocks if block[0] in {"headline", "byline"}]
    rest = blocks[len(top) :]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE nitf SYSTEM "nitf.dtd">\n<nitf>\n'
        "<head><title>the the title</title></head>\n<body><body.head>"
        f"{elements(top, NITF, write)}</body.head>\n<body.content>\n"
        f"{elements(rest, NITF, write)}\n</body.content></body>\n</nitf>\n"
    )


def newsml(blocks: Story) -> str:
    inner = nitf(blocks).split("<nitf>")[1]
    return (
        '<?xml version="1.0"?>\n<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/">\n<contentMeta>'
        f"<headline>{raw(blocks[0][1])}</headline></contentMeta>\n<contentSet><inlineXML>"
        f'<n:nitf xmlns:n="http://iptc.org/std/NITF/2006-10-18/" xmlns="http://iptc.org/std/NITF/2006-10-18/">'
        f"{inner.replace('</nitf>', '</n:nitf>')}</inlineXML></contentSet>\n</newsItem>\n"
    )


def feed(blocks: Story, write: Callable[[str], str]) -> str:
    return (
        '<?xml version="1.0"?>\n<rss version="2.0"><channel><title>A feed</title>\n<item>'
        f"<title>{raw(blocks[0][1])}</title>\n<description>the the summary</description>\n"
        f"<content:encoded xmlns:content='c'>{write(elements(blocks[1:], HTML, entities))}</content:encoded></item>\n"
        "</channel></rss>\n"
    )


def atom(blocks: Story) -> str:
    return (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>A feed</title><entry>'
        f'<title>{raw(blocks[0][1])}</title><content type="xhtml"><div>{elements(blocks[1:], HTML, raw)}</div></content>'
        "</entry></feed>\n"
    )


def ninjs(blocks: Story, *, xhtml: bool, ascii: bool) -> str:
    data = {"uri": "urn:x:1", "type": "text", "headline": blocks[0][1]}
    data["body_xhtml" if xhtml else "body_text"] = elements(blocks[1:], HTML, entities) if xhtml else plain(blocks[1:])
    return json.dumps(data, indent=1, ensure_ascii=ascii) + "\n"


def ninjs3(blocks: Story) -> str:
    bodies = [{"contentType": "application/nitf+xml", "value": nitf(blocks[1:])}]
    return json.dumps({"headlines": [{"value": blocks[0][1]}], "bodies": bodies})


def rows(blocks: Story) -> str:
    first = {"id": 1, "title": blocks[0][1], "text": plain(blocks[1:])}
    return json.dumps(first) + "\n"


def crlf(text: str) -> str:
    return text.replace("\n", "\r\n")


#: How a story is written in each format: the name of the file, and its bytes.
TEXT_FORMATS: dict[str, tuple[str, Callable[[Story], bytes]]] = {
    "plain-crlf": ("s.txt", lambda story: crlf(plain(story)).encode("utf-8-sig")),
    "plain-utf-16": ("s.txt", lambda story: plain(story).encode("utf-16")),
    "wrapped": ("s.txt", lambda story: wrapped(story).encode()),
    "wrapped-crlf": ("s.txt", lambda story: crlf(wrapped(story)).encode()),
    "markdown": ("s.md", lambda story: markdown(story).encode()),
    "markdown-crlf": ("s.md", lambda story: crlf(markdown(story)).encode("utf-8-sig")),
    "front-matter": ("s.md", lambda story: front_matter(story).encode()),
    "html": ("s.html", lambda story: page(story).encode()),
    "html-crlf": ("s.html", lambda story: crlf(page(story, entities)).encode()),
    "html-latin-1": ("s.html", lambda story: page(story, entities, "iso-8859-1").encode("latin-1")),
    "nitf": ("s.nitf", lambda story: nitf(story).encode()),
    "nitf-entities": ("s.xml", lambda story: crlf(nitf(story, entities)).encode("utf-16")),
    "newsml": ("s.xml", lambda story: newsml(story).encode()),
    "feed-cdata": ("s.rss", lambda story: feed(story, lambda text: f"<![CDATA[{text}]]>").encode()),
    "feed-escaped": ("s.xml", lambda story: crlf(feed(story, escape)).encode()),
    "atom": ("s.atom", lambda story: atom(story).encode("utf-8-sig")),
    "ninjs-text": ("s.json", lambda story: ninjs(story, xhtml=False, ascii=True).encode()),
    "ninjs-xhtml": ("s.json", lambda story: crlf(ninjs(story, xhtml=True, ascii=False)).encode()),
    "ninjs-3": ("s.json", lambda story: ninjs3(story).encode()),
    "jsonl": ("s.jsonl", lambda story: rows(story).encode()),
}


def word(story: Story) -> bytes:
    """A story as a Word document."""
    import docx

    styles = {"headline": "Title", "heading": "Heading 2", "list-item": "List Bullet"}
    document = docx.Document()
    for role, text in story:
        paragraph = document.add_paragraph(style=styles.get(role))
        for start in range(0, len(text), 7):
            paragraph.add_run(text[start : start + 7]).bold = bool(start % 2)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def table(story: Story) -> bytes:
    """A story as a row of a Parquet table."""
    import pyarrow
    from pyarrow import parquet

    written = io.BytesIO()
    parquet.write_table(pyarrow.table({"id": [1], "text": [plain(story)]}), written)
    return written.getvalue()
