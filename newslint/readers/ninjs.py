"""Reads ninjs, IPTC's News in JSON, versions 1 to 3: headlines, byline, body, and the captions of associated pictures.

Of several bodies, which say the same in several forms, the one with most structure is read. ``versioncreated`` is the
date of publication. See https://iptc.org/standards/ninjs/.
"""

from __future__ import annotations

from functools import partial

from newslint.document_builder import DocumentBuilder
from newslint.errors import ReadError
from newslint.patterns import pattern
from newslint.readers import _json, html, nitf, plain
from newslint.readers._dates import iso_date
from newslint.readers._guesses import guessed
from newslint.readers._nesting import Inner

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from newslint.document import Document
    from newslint.readers._json import Place, Places

_DATES = ("versioncreated", "versionCreated", "contentcreated", "contentCreated", "firstcreated", "firstCreated")
_BODY_KEYS = ("body_xhtml", "body_html", "body_nitf", "body_text")  # best first
_HTML = pattern(r"(?i)html|nitf")
_NITF = pattern(r"<nitf\b|<body\.content\b")
_TAG = pattern(r"<(?:p|div|h\d|br|body|html|ul|ol|nitf)\b")


def read(source: str, *, path: str = "-") -> Document:
    """The document of a news item in JSON.

    Raises:
        ReadError: it is no JSON, or no object.
    """
    data = _json.load(source, path)
    if not isinstance(data, dict):
        raise ReadError(path, "the JSON is no news item (ninjs is an object); for rows of JSON, say --format jsonl")
    story = _Story(source)
    story.add_item(data, ())
    for place, picture in _associations(data):
        story.add_picture(picture, place)
    date = next((iso_date(data[name]) for name in _DATES if isinstance(data.get(name), str)), None)
    return guessed(story.builder.document(path=path, format="ninjs", published=date))


class _Story:
    """The document in the making, and the places of all strings."""

    def __init__(self, source: str) -> None:
        self.builder = DocumentBuilder(source)
        self.builder.writing = _json.written
        self._has_headline = False
        self._places: Places = _json.strings(source)

    def add_item(self, item: dict[str, Any], place: Place) -> None:
        """Adds the item's own text."""
        body = _best_body(item, place)
        body_text = self._text(body[0]) if body is not None else ""
        top = [(found, "headline") for found in _headlines(item, place)]
        top += [((*place, key), "byline") for key in ("byline", "by")]
        top += [((*place, key), "dateline") for key in ("dateline", "located")]
        for found, role in top:
            if self._text(found) not in body_text:  # else the body repeats it
                self._add_block(found, role)
        if body is not None:
            self._add_body(*body)
        else:
            for found in _texts(item, place, "description"):
                self._add_block(found, "caption" if item.get("type") in {"picture", "video", "graphic"} else "paragraph")

    def add_picture(self, item: dict[str, Any], place: Place) -> None:
        """Adds what stands below an associated picture."""
        for found in _texts(item, place, "description"):
            self._add_block(found, "caption")
        for key in ("byline", "by"):
            self._add_block((*place, key), "credit")

    def _add_block(self, place: Place, role: str) -> None:
        inner = self._inner(place)
        if inner is None or not inner.source.strip():
            return
        self._has_headline = self._has_headline or role == "headline"
        line_start = 0
        for line in inner.source.splitlines(keepends=True):
            text = line.strip()
            if text:
                inner.begin(role)
                inner.keep(line_start + line.index(text), line_start + line.index(text) + len(text))
            line_start += len(line)

    def _add_body(self, place: Place, kind: str) -> None:
        inner = self._inner(place)
        if inner is None:
            return
        add: Callable[[Inner], object]
        if _NITF.search(inner.source):
            add = nitf.add_story
        elif _HTML.search(kind) or _TAG.search(inner.source):
            add = html.add_story
        else:
            add = partial(plain.add_story, has_headline=self._has_headline)
        add(inner)

    def _text(self, place: Place) -> str:
        inner = self._inner(place)
        return inner.source.strip() if inner is not None else ""

    def _inner(self, place: Place) -> Inner | None:
        span = self._places.get(place)
        if span is None:
            return None
        gathered = _json.decoded(self.builder.source, *span)
        return Inner(self.builder, gathered.text, gathered.pieces)


def _headlines(item: dict[str, Any], place: Place) -> Iterator[Place]:
    """The places of the headlines: ``headline`` and ``headline_…`` to version 2, ``headlines`` from then on."""
    seen: set[str] = set()
    for found in _texts(item, place, "headline"):
        value: Any = item
        for key in found[len(place) :]:
            value = value[key]
        if str(value) not in seen:
            seen.add(str(value))
            yield found


def _texts(item: dict[str, Any], place: Place, name: str) -> Iterator[Place]:
    """The places of the texts of a property in all versions' forms: one, one a role, or a list of them."""
    for key, value in item.items():
        if isinstance(value, str) and (key == name or key.startswith(f"{name}_")):
            yield (*place, key)
    parts = item.get(f"{name}s")
    for number, part in enumerate(parts if isinstance(parts, list) else ()):
        if isinstance(part, dict) and isinstance(part.get("value"), str):
            yield (*place, f"{name}s", number, "value")


def _best_body(item: dict[str, Any], place: Place) -> tuple[Place, str] | None:
    """The place of the body to read, and its kind."""
    for key in (*_BODY_KEYS, *(key for key in item if key.startswith("body_"))):
        if isinstance(item.get(key), str) and item[key].strip():
            return (*place, key), key
    bodies = []
    parts = item.get("bodies")
    for number, part in enumerate(parts if isinstance(parts, list) else ()):
        if isinstance(part, dict) and isinstance(part.get("value"), str) and part["value"].strip():
            kind = f"{part.get('contentType')} {part.get('contenttype')} {part.get('role')}"
            bodies.append(((*place, "bodies", number, "value"), kind))
    return next((body for body in bodies if _HTML.search(body[1])), bodies[0] if bodies else None)


def _associations(item: dict[str, Any]) -> Iterator[tuple[Place, dict[str, Any]]]:
    """The items associated with an item, and where they stand: an object in version 1, a list from version 2 on."""
    associations = item.get("associations")
    if isinstance(associations, dict):
        pairs = list(associations.items())
    else:
        pairs = list(enumerate(associations if isinstance(associations, list) else ()))
    for key, value in pairs:
        if isinstance(value, dict):
            yield ("associations", key), value
