"""Parts of a place that a story writes with a capital and without, found without a list: "Central Asia", "central Asia".

The place goes with its direction, so that "Southern California" is not compared with "southern Spain". Where the capital
makes it another place (Northern Ireland is not all of northern Ireland), the two are not compared.
"""

from __future__ import annotations

from newslint import lexicon
from newslint.document import Document
from newslint.grammar import folding
from newslint.grammar.setting import offsets
from newslint.grammar.words.families import Family
from newslint.patterns import pattern
from newslint.remember import remember

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_PLACE = pattern(r"\p{Lu}\p{Ll}{2,}+(?: \p{Lu}\p{Ll}{2,}+)?(?![\w-])")


@remember
def _directions() -> frozenset[bytes]:
    return frozenset(map(str.encode, lexicon.words("directions.txt")))


def regions(document: Document) -> Iterator[tuple[Family, bytes]]:
    """The places whose direction a story writes in two ways, each with its words in the folded view."""
    prose = document.prose
    for folded in sorted(_directions() & document.get(folding.vocabulary)):
        direction = folded.decode()
        name = direction.capitalize()
        if not (f"{name} " in prose and f"{direction} " in prose):
            continue
        apart = lexicon.words("regions_apart.txt")
        found = [_PLACE.match(prose, at + len(name) + 1) for at in offsets(prose, f"{name} ")]
        for place in sorted({match.group() for match in found if match}):
            if f"{direction} {place}" in prose and f"{name} {place}" not in apart:
                forms = tuple(f"{word} {place}".replace(" ", "_") for word in (name, direction))
                yield Family("capital", (forms,), (None, None)), folding.fold(f"{direction} {place}")
