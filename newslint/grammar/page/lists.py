"""Which items make a list, and how each of them begins and ends."""

from __future__ import annotations

from collections import Counter

from newslint.document import Document

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST_MARKER = 16  # code points before an item in which its bullet or its number stands
FIRST_LETTER_WITHIN = 20  # code points: what begins with no letter so far begins with none
_STOPS = {".": "a full stop", ";": "a semicolon", ",": "a comma", ":": "a colon"}
_OPEN = frozenset(":?!")  # marks with which an item may end in any list
_PARTING = frozenset(",;")
_JOINING = (" and", " or")
_QUOTES = frozenset("“‘\"'«")
REPLACED = "\ufffc"  # what stands for code in a line of prose


def lists(document: Document) -> list[list[int]]:
    """The lists of a story, each as the numbers of the blocks that are its items, in order of their first items.

    A list inside an item is a list of its own, and so is one that goes on with another kind of marker (bullets, figures). A
    second paragraph of an item is no item.
    """
    found: list[list[int]] = []
    still_open: dict[int, tuple[str, list[int]]] = {}  # by level, with the kind of marker
    last = -1
    for block in document.blocks:
        if block.role != "list-item":
            continue
        if last != block.number - 1:
            still_open.clear()
        last = block.number
        kind = _marker(document, block.start)
        if kind is None:
            continue
        for level in [level for level in still_open if level > block.level]:
            del still_open[level]
        known, items = still_open.get(block.level, ("", []))
        if kind != known:
            items = []
            found.append(items)
            still_open[block.level] = (kind, items)
        items.append(block.number)
    return found


def _marker(document: Document, start: int) -> str | None:
    """``1`` for an item that is numbered, ``•`` for another, None for a paragraph that goes on with an item."""
    at = document.locate(start, start).start
    before = document.source[max(0, at - LONGEST_MARKER) : at].replace("\r", "\n").rpartition("\n")[2].split()
    if not before and document.format == "markdown":
        return None
    return "1" if before and any(letter.isalnum() for letter in before[-1]) else "•"


def list_numbers(document: Document) -> dict[int, int]:
    """The list that each item belongs to, by the block's number; lists are numbered from 0."""
    return {item: number for number, items in enumerate(document.get(lists)) for item in items}


def item_forms(document: Document) -> dict[int, str]:
    """How each item begins and ends, in words, by the block's number.

    One that begins with a figure, code or a quotation begins as most of its list do. One that ends with a colon, to go on with an
    inner list, or is a question or a cry, ends as most do. In a list that is one sentence, the last two items end as the first.
    """
    forms: dict[int, str] = {}
    for items in document.get(lists):
        texts = [document.prose[document.blocks[item].start : document.blocks[item].end] for item in items]
        beginnings = [_beginning(text) for text in texts]
        endings = [_last_mark(text) for text in texts]
        joined = len(items) > 1 and texts[-2].endswith(_JOINING)
        if len(items) > 1 and endings[-1] == "." and (joined or _PARTING.issuperset(endings[:-1])):
            endings[-1] = endings[-2] = endings[-2] if endings[-2] in _PARTING else endings[0]
        usual_beginning = _most_frequent(filter(None, beginnings), "a figure")
        usual_ending = _most_frequent((mark for mark in endings if mark not in _OPEN), ":")
        for item, beginning, ending in zip(items, beginnings, endings, strict=True):
            mark = _STOPS.get(usual_ending if ending in _OPEN else ending, "no mark")
            forms[item] = f"{beginning or usual_beginning} and {mark}"
    return forms


def _most_frequent(forms: Iterable[str], default: str) -> str:
    """The most frequent of some forms, the first of those that are equally frequent; ``default`` where there are none."""
    return next((form for form, _ in Counter(forms).most_common(1)), default)


def _beginning(text: str) -> str | None:
    """How an item begins; None where that does not tell, as of a figure, of code, and of words that are quoted."""
    if text[:1] in _QUOTES:
        return None
    first = next((sign for sign in text[:FIRST_LETTER_WITHIN] if sign.isalnum() or sign == REPLACED), "")
    return "a capital letter" if first.isupper() else "a small letter" if first.islower() else None


def _last_mark(text: str) -> str:
    joining = next((word for word in _JOINING if text.endswith(word)), "")
    return text.removesuffix(joining).rstrip("”’\"')")[-1:]
