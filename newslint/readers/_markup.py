"""Takes HTML and XML apart into tokens, each with its exact place in the source.

The standard library's parsers give lines or bytes, and read broken pages in quadratic time; this goes once from the
start to the end, whatever the tags are like. Entities are decoded one by one, never expanded.
"""

from __future__ import annotations

from html import escape, unescape

from newslint.patterns import pattern
from newslint.pieces import Piece
from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

START, END, TEXT, CDATA, COMMENT = "start", "end", "text", "cdata", "comment"

#: Elements of HTML whose content is no markup, up to their end tag.
RAW_ELEMENTS = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})

_OPENING = pattern(r"<(?=[A-Za-z_:/!?])")
_NAME = pattern(r"</?([A-Za-z_:][^\s/>]*)")
_TAG_END = pattern(r"(?>(?>[^>=]+|=\s*\"[^\"]*\"|=\s*'[^']*'|=)*+)>")
_DOCTYPE_END = pattern(r"[^\[>]*+(?:\[.*?\]\s*)?>", 16)  # regex.DOTALL
_ATTRIBUTE = pattern(r"([^\s=/>\"']+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))")
_DECODED = pattern(r"&(?:#[xX][0-9a-fA-F]{1,6};?|#[0-9]{1,7};?|[A-Za-z][A-Za-z0-9]{1,31};)")


class Token(Record):
    """One stretch [start, end) of markup, of a kind: start or end tag (with the element's name), text, comment, CDATA.

    Of CDATA and comments, the stretch is what stands between their marks; ``name`` is the local name, in HTML in
    lower case.
    """

    kind: str
    start: int
    end: int
    name: str = ""
    closed: bool = False  # <name/>


def tokens(source: str, *, xml: bool) -> Iterator[Token]:
    """The tokens of a text, in order. Whatever is no markup after all is text."""
    position, quotes, length = 0, True, len(source)
    while position < length:
        found = _OPENING.search(source, position)
        if found is None:
            break
        start = found.start()
        if start > position:
            yield Token(TEXT, position, start)
        position = start
        if source.startswith("<!--", start):
            end = _find(source, "-->", start + 4)
            yield Token(COMMENT, start + 4, end)
            position = end + 3
        elif source.startswith("<![CDATA[", start) and xml:
            end = _find(source, "]]>", start + 9)
            yield Token(CDATA, start + 9, end)
            position = end + 3
        elif source[start + 1] in "!?":
            position = _declaration_end(source, start, xml=xml)
        else:
            name = _NAME.match(source, start)
            closing = _TAG_END.match(source, name.end()) if name is not None and quotes else None
            end = closing.end() if closing is not None else source.find(">", start) + 1
            quotes = quotes and (closing is not None or name is None)  # so that unpaired quotation marks cost little
            if name is None or not end:
                stop = start + 1 if end or name is None else length
                yield Token(TEXT, start, stop)
                position = stop
                continue
            yield (token := _tag(source, name[1], start, end, xml=xml))
            position = end
            if not xml and token.kind is START and token.name in RAW_ELEMENTS:
                position = yield from _raw(source, token)
    if position < length:
        yield Token(TEXT, position, length)


def attributes(source: str, token: Token) -> dict[str, tuple[str, int, int]]:
    """The attributes of a start tag by their local names: the value, decoded, and [start, end) of it in the source."""
    found: dict[str, tuple[str, int, int]] = {}
    for match in _ATTRIBUTE.finditer(source, token.start, token.end):
        group = match.lastindex or 0
        name = match[1].rpartition(":")[2] if match[1].count(":") == 1 else match[1]
        found.setdefault(name.lower(), (unescape(match[group]), match.start(group), match.end(group)))
    return found


def stretches(source: str, start: int, end: int) -> Iterator[tuple[str, int, int, bool]]:
    """The text of [start, end) in stretches: the text, its place in the source, and whether it stands there so."""
    position = start
    for match in _DECODED.finditer(source, start, end):
        character = unescape(match[0])
        if character == match[0]:
            continue
        if match.start() > position:
            yield source[position : match.start()], position, match.start(), True
        yield character, match.start(), match.end(), False
        position = match.end()
    if position < end:
        yield source[position:end], position, end, True


class Gathered:
    """Text gathered from several places of a source, with the pieces that lead back to them."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self._texts: list[str] = []
        self._length = 0

    def add(self, text: str, start: int, end: int, verbatim: bool) -> None:
        """Adds text that stands for [start, end) of the source."""
        if text:
            self.pieces.append(Piece(self._length, start, end, verbatim))
            self._texts.append(text)
            self._length += len(text)

    def take(self, source: str, token: Token) -> None:
        """Adds the text of a text or CDATA token."""
        if token.kind is CDATA:
            self.add(source[token.start : token.end], token.start, token.end, True)
        else:
            for stretch in stretches(source, token.start, token.end):
                self.add(*stretch)

    @property
    def text(self) -> str:
        """All of the text."""
        return "".join(self._texts)


def written(text: str) -> str:
    """Text as it is written in markup."""
    return escape(text, quote=False)


def _find(source: str, mark: str, start: int) -> int:
    end = source.find(mark, start)
    return len(source) if end < 0 else end


def _declaration_end(source: str, start: int, *, xml: bool) -> int:
    if xml and source[start + 1] == "?":
        return _find(source, "?>", start) + 2
    if xml:
        found = _DOCTYPE_END.match(source, start)
        return len(source) if found is None else found.end()
    return _find(source, ">", start) + 1


def _tag(source: str, name: str, start: int, end: int, *, xml: bool) -> Token:
    kind = END if source[start + 1] == "/" else START
    return Token(kind, start, end, name.rpartition(":")[2] if xml else name.lower(), source[end - 2] == "/")


def _raw(source: str, token: Token) -> Generator[Token, None, int]:
    """The content of an element that holds no markup, as text; gives the place of its end tag."""
    end_tag = pattern(rf"(?i)</{token.name}(?=[\s/>])").search(source, token.end)
    end = len(source) if end_tag is None else end_tag.start()
    if end > token.end:
        yield Token(TEXT, token.end, end)
    return end
