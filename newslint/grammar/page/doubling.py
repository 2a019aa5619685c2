"""Punctuation that stands twice, or where another mark stands already."""

from __future__ import annotations

from newslint.document import Document
from newslint.grammar.folding import signs
from newslint.grammar.marks.pairing import paired_marks
from newslint.grammar.page.typography import Character
from newslint.grammar.phrases import any_of
from newslint.grammar.setting import doubled_marks, offsets, spaced_marks
from newslint.patterns import pattern
from newslint.remember import remember

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from regex import Match, Pattern

ABBREVIATION_WITHIN = 8  # code points before a full stop
NAME_WITHIN = 16  # code points before a mark that may belong to a name
_DOUBLED = pattern(
    r"(?P<same>,{2}(?!,)|;{2}|(?<![:\w]):{2}(?![:\w])|(?<=\w):{2}(?=\s))"
    r"|(?<=[\p{L}\d\)\]”’\"'])(?P<stops>\.\.)(?![./\\])(?=[\s”’\"')]|$)"
    r"|(?P<unlike>(?<=\p{L})(?:[;:],|,[;:]|[;:]\.)(?=\s|$))"
    r"|(?P<mixed>[?!]\.(?!\.)|[?!],(?=[\s”\"])(?<=(?<![\w’'-])\p{Ll}{2,20}..)|,\.(?![.\d])"
    r"|(?<=\p{Ll}{3}|[^\n] [$£€]?\d{2,3})\.[,;:](?=[\s”\"’]|$)|(?<=\p{Ll}{3})\.[?!](?=[\s”\"’]|$))"
    r"|(?P<twice>(?<=\p{Ll})(?:\?\?|!!)(?=[\s”\"’]|$))"
    r"|(?P<around>(?<=\p{L})[.,][”\"]\.(?!\.)|(?<=\p{Ll}{2})\.’\.(?!\.)|,[”\"’],)"
    r"|(?P<dots>(?<=\p{L} )\.\.(?= \p{Ll})|(?<=\p{L} ?)\.{5,8}(?= ?\p{L}))"
)
_DOUBLED_APART = pattern(r"(?<=[\p{L}\d][\p{L}\d.])(?:[,;] ,|[.,;:] \.)(?=\s|$)(?! [.,])")
_PAIRS = ("— —", "– –", "……")
_OWN_STOP = frozenset({".,", ".;", ".:", ".?", ".!"})  # whose first mark may belong to an abbreviation


@remember
def _name_with_mark() -> Pattern[str]:
    return pattern(rf"(?r)(?:{any_of('name with a mark')})$")


@remember
def _abbreviated() -> Pattern[str]:
    """A word that may be shortened: one of a list, or without vowels, or short with a capital."""
    return pattern(rf"(?r)\b(?:{any_of('shortened')}|\p{{Lu}}\p{{Ll}}{{1,4}}|[bcdfghjklmnpqrstvwxz]{{2,6}})$")


def doubled_punctuation(document: Document) -> Iterator[Character]:
    """Punctuation that stands twice: ``,,``, ``..``, ``?.`` and full stops on both sides of a quotation mark."""
    yield from _side_by_side(document)
    yield from _for_apostrophes(document)
    yield from _apart(document)
    yield from _dashes_and_ellipses(document)


def _side_by_side(document: Document) -> Iterator[Character]:
    """Two marks with no more than a quotation mark between them."""
    prose = document.prose
    done = 0
    for place in document.get(doubled_marks):
        match = _DOUBLED.match(prose, place) if place >= done else None
        if match is None:
            continue
        start, done = match.span()
        if match.lastgroup == "mixed" and _is_meant(prose, start, match.group()):
            continue
        yield _doubled(document, start, done, _single(match), certain=_is_certain(prose, match))


def _single(match: Match[str]) -> str:
    """The mark that is enough."""
    text, kind = match.group(), match.lastgroup
    if kind == "mixed":
        return text[0] if text[0] in "?!" else text[1] if text in _OWN_STOP else "."
    if kind == "unlike":
        return min(text, key=";:.,".index)
    if kind == "around":
        return text[:2]
    return "..." if kind == "dots" else text[0]


def _is_certain(prose: str, match: Match[str]) -> bool:
    """Whether nothing else can be meant: two full stops before a small letter may be what is left of three."""
    if match.lastgroup not in {"same", "stops"}:
        return False
    after = prose[match.end() : match.end() + 2].strip()
    return match.group() != ".." or not after or after[0].isupper()


def _is_meant(prose: str, start: int, text: str) -> bool:
    """Whether the first of two marks belongs to the word before: Yahoo!., Inc.,"""
    if text in _OWN_STOP:
        return _abbreviated().search(prose, max(0, start - ABBREVIATION_WITHIN), start) is not None
    return _name_with_mark().search(prose, max(0, start - NAME_WITHIN), start) is not None


def _for_apostrophes(document: Document) -> Iterator[Character]:
    """Double quotation marks where an apostrophe belongs: the country"s ministers."""
    for mark in document.get(paired_marks):
        if mark.aside == "apostrophe" and not mark.single:
            right = "’" if "’" in document.get(signs) or mark.means else "'"
            yield _doubled(document, mark.start, mark.end, right, certain=True)


def _apart(document: Document) -> Iterator[Character]:
    """Two marks with a space between them: "he said, ,"."""
    for last in document.get(spaced_marks):
        match = _DOUBLED_APART.match(document.prose, last - 1) if last else None
        if match is not None:
            yield _doubled(document, *match.span(), match.group()[0])


def _dashes_and_ellipses(document: Document) -> Iterator[Character]:
    """Two dashes with a space between them, and two ellipses, where no third one stands beside."""
    prose, there = document.prose, document.get(signs)
    for pair in _PAIRS:
        for place in offsets(prose, pair) if pair[0] in there else ():
            end = place + len(pair)
            if pair[0] not in (prose[place - 1 : place], prose[end : end + 1]):
                yield _doubled(document, place, end, pair[0], certain=True)


def _doubled(document: Document, start: int, end: int, expected: str, *, certain: bool = False) -> Character:
    return Character(document, start, end, "doubled-punctuation", None, expected, certain=certain)
