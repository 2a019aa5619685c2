"""Where abbreviations in capitals stand: ``US``, ``U.S.``, ``PhDs``."""

from __future__ import annotations

from newslint.document import Document
from newslint.grammar import folding
from newslint.grammar.setting import offsets
from newslint.grammar.slips import one_slip
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from regex import Pattern

    from newslint.parts import Part

LONG = 4  # letters of an abbreviation of which one may be wrong or lost, and leave no doubt which is meant
NEAR = 24  # code points before an abbreviation in which a cry in capitals may stand

_DOTTED = pattern(r"(?<![\p{L}\d.&])(?:(?:\p{Lu}\.){2,}|Ph\.D\.)(?P<plural>s\b)?(?!\p{L})")
_UNDOTTED = pattern(r"(?<![\p{L}\d.&@#/$])(?:\p{Lu}{2,6}|PhD)(?P<plural>s)?(?![\p{L}\d&@/$]|\.\p{L}|-\d)")
_SHOUTED = pattern(r"\p{Lu}{2,}[\s,!:’'-]+\p{Lu}{2,}")
_SHOUTED_BEFORE = pattern(r"(?r)\p{Lu}{2,}[\s,!’'-]+")


def dotted(document: Document) -> Iterator[tuple[int, int, str]]:
    """Those with full stops, in order: where each begins and ends, and its letters."""
    for part_start, part in document.parts:
        for start, end in part.get(_dotted_within):
            yield part_start + start, part_start + end, part.text[start:end].replace(".", "").removesuffix("s")


def undotted(document: Document) -> Iterator[tuple[int, int, str]]:
    """Those without full stops, in order: where each begins and ends, and its letters."""
    for part_start, part in document.parts:
        for start, end in part.get(_undotted_within):
            if not _shouted(document, part_start + start, part_start + end):
                yield part_start + start, part_start + end, part.text[start:end].removesuffix("s")


def is_slip(one: str, other: str) -> bool:
    """Whether two abbreviations have the same letters in another order, or all but one of them."""
    if sorted(one) == sorted(other):
        return one != other
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def is_mistyped(one: str, other: str) -> bool:
    """Whether one abbreviation is hardly another than the other: its letters in another order, or many with one wrong or lost."""
    if one == other or one[0] != other[0]:
        return False
    if sorted(one) == sorted(other):
        return True
    return min(len(one), len(other)) >= LONG and one_slip(one, other)


def _matches(wanted: Pattern[str], prose: str, places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The matches that begin at these places, none within another."""
    end = 0
    for place in places:
        if place >= end and (match := wanted.match(prose, place)):
            yield match.span()
            end = match.end()


def _dotted_within(part: Part) -> list[tuple[int, int]]:
    """Those of a part with full stops: where a capital with one goes before another, or ``Ph.D.`` may stand."""
    shape = part.get(folding.shape_within)
    places = offsets(shape, b"A.A.")
    if "Ph.D." in part.text:
        places = sorted(places + offsets(shape, b"Ah.A."))
    return list(_matches(_DOTTED, part.text, places))


def _undotted_within(part: Part) -> list[tuple[int, int]]:
    """Those of a part without: where two capitals stand together and none before them, or ``PhD`` may stand."""
    shape = part.get(folding.shape_within)
    places = [at for at in offsets(shape, b"AA") if shape[at - 1 : at] != folding.CAPITAL]
    if "PhD" in part.text:
        places = sorted(places + offsets(shape, b"AhA"))
    return list(_matches(_UNDOTTED, part.text, places))


def _shouted(document: Document, start: int, end: int) -> bool:
    """Whether a word in capitals stands beside others in capitals, as in a headline or a cry."""
    prose, shape = document.prose, document.get(folding.shape)
    if not shape[end + 1 : end + 2].islower() and _SHOUTED.match(prose, start):
        return True
    if shape[max(0, start - 2) : start - 1].islower():
        return False
    return _SHOUTED_BEFORE.match(prose, max(0, start - NEAR), start) is not None
