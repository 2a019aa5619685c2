"""The table ``matches``: a row is a match of the rule's own ``match:`` or ``replace:`` patterns.

A match lies within one block: a block's beginning and end are those of the text for ``^``, ``$`` and ``\\b``. A
pattern that is a plain text is found without running any pattern.
"""

from __future__ import annotations

from time import monotonic

from newslint.document import Document
from newslint.fact import Fact
from newslint.patterns import MULTILINE, compiled, pattern
from newslint.runtime import PATTERN_SECONDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newslint.document import Block
    from newslint.rule import Pattern, Rule
    from newslint.scanning import Hits

_WORD = pattern(r"\w")


class Match(Fact):
    """A match; ``replacement`` is what a ``replace:`` rule offers for it. Named groups are fields of their own."""

    replacement: str | None


def find(document: Document) -> list[Match]:
    """No rows: the table depends on the rule that asks (see ``find_matches``)."""
    return []


def find_matches(document: Document, rule: Rule, hits: Hits) -> list[Match]:
    """The matches of a rule's patterns that do not overlap, the earlier and then the longer first.

    ``hits`` says where to look, by the pattern's place in the rule (see ``newslint.scanning``).

    Raises:
        TimeoutError: the patterns took longer than ``PATTERN_SECONDS`` on this document.
    """
    found: list[Match] = []
    for index, places in hits.items():
        wanted = rule.patterns[index]
        if wanted.plain and places is not None:
            found += _plain_matches(document, wanted, places)
        else:
            found += _pattern_matches(document, wanted, places)
    found.sort(key=lambda row: (row.start, -row.end))
    kept: list[Match] = []
    for row in found:
        if not kept or row.start >= kept[-1].end:
            kept.append(row)
    return kept


def _plain_matches(document: Document, wanted: Pattern, places: Sequence[int]) -> Iterator[Match]:
    """The places where a plain text stands as whole words, in the case the pattern asks for."""
    prose, text = document.prose, wanted.text
    any_case, small = wanted.any_case, text.lower()
    for start in places:
        end = start + len(text)
        found = prose[start:end]
        if found != text and not (any_case and (found.lower() == small or _same_letters(wanted, found))):
            continue
        if text[0].isalnum() and start and _in_word(prose[start - 1]):
            continue
        if text[-1].isalnum() and end < len(prose) and _in_word(prose[end]):
            continue
        yield Match(document, start, end, wanted.replacement)


def _pattern_matches(document: Document, wanted: Pattern, places: Sequence[int] | None) -> Iterator[Match]:
    """What the pattern matches in the blocks that hold one of the places, or in all blocks."""
    finditer = compiled(wanted.source, MULTILINE).finditer
    deadline = monotonic() + PATTERN_SECONDS
    for block in document.blocks if places is None else _blocks_of(document, places):
        left = deadline - monotonic()
        if left <= 0:
            raise TimeoutError
        for match in finditer(document.prose, block.start, block.end, timeout=left):
            if match.end() > match.start():
                row = Match(document, match.start(), match.end(), wanted.replacement)
                row.__dict__.update(match.groupdict())
                yield row


def _blocks_of(document: Document, places: Sequence[int]) -> Iterator[Block]:
    passed = 0
    for place in places:
        if place >= passed:
            block = document.block_at(place)
            passed = block.end
            yield block


def _same_letters(wanted: Pattern, found: str) -> bool:
    """Whether ``regex`` takes the letters for the same where ``str.lower`` does not, as of the two small sigmas."""
    both = found + wanted.text
    return not both.isascii() and compiled(wanted.source, MULTILINE).fullmatch(found) is not None


def _in_word(letter: str) -> bool:
    if letter.isascii():
        return letter.isalnum() or letter == "_"
    return _WORD.match(letter) is not None
