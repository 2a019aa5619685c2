"""Names that are one slip of the keyboard from a surname of the story: each is taken for a name of its own."""

from __future__ import annotations

from bisect import bisect_left

from newslint.grammar.names.given_names import is_given
from newslint.grammar.names.known_words import is_known
from newslint.grammar.names.names import Name, opens_sentence
from newslint.grammar.slips import Slips
from newslint.patterns import pattern
from newslint.people.person import Person
from newslint.people.telling import BEFORE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.people.registry import Registry

_IN_A_PLACE = pattern(r"(?<=\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom) )\p{Lu}|[\p{L}’'-]+, \p{Lu}")  # "in Davie", "Davie, Florida"
ABOVE = frozenset({"headline", "heading", "caption"})
LONGEST_HEADLINE = 400  # characters
SHORTEST = 5  # letters of a known word in a headline that may be a slip for a surname


def gather_mistyped(registry: Registry, found: list[Name]) -> None:
    """Adds the people of such names to those of the registry, who are all there."""
    _gather_slips_above_the_story(registry, found)
    _gather_slips_in_the_story(registry, found)


def _gather_slips_above_the_story(registry: Registry, found: list[Name]) -> None:
    """Takes a word of a headline or a caption that is one slip from a surname of the story for a name of its own."""
    slips = Slips(registry.bearers.by_surname)
    starts = [name.start for name in found]
    for block in registry.document.blocks:
        if block.role in ABOVE and block.end - block.start < LONGEST_HEADLINE:
            words = registry.document.prose[block.start : block.end].split()
            titled = not any(word.islower() and len(word) >= SHORTEST for word in words)
            for name in found[bisect_left(starts, block.start) : bisect_left(starts, block.end)]:
                _gather_slips(registry, name, slips, titled)


def _gather_slips_in_the_story(registry: Registry, found: list[Name]) -> None:
    """Takes a lone unknown word that is one slip from a surname for a name of its own, where one of both stands once."""
    slips = Slips(person.surname for person in registry.people if person.introduced)
    taken: dict[str, Person] = {}
    for name in found:
        word = name.words[0]
        if len(name.words) > 1 or name.role is not None or (word in registry.bearers.by_word and word not in taken):
            continue
        if word in taken:
            registry.add(name, taken[word], "surname")
        elif slips.may_hold(word) and not is_known(word) and not _goes_with_a_place_or_name(registry.document.prose, name):
            surname = slips.surname(word)
            if surname is not None and 1 in (registry.evidence.occurrences[word], registry.evidence.occurrences[surname]):
                taken[word] = registry.new(name, None, word, introduced=False)
                registry.add(name, taken[word], "surname")


def _goes_with_a_place_or_name(prose: str, name: Name) -> bool:
    if _IN_A_PLACE.match(prose, name.at) is not None:
        return True
    before = prose[max(0, name.at - BEFORE) : name.at].split()
    return prose[name.at - 1 : name.at] == " " and bool(before) and is_given(before[-1].strip("-—–@*"))


def _gather_slips(registry: Registry, name: Name, slips: Slips, titled: bool) -> None:
    """Takes each lone word of a name that is one slip from a surname for a name of its own.

    Where all words have capitals, or a sentence begins, a known word is no slip.
    """
    prose = registry.document.prose
    at = name.at
    for word in name.words:
        at = prose.find(word, at)
        if not slips.may_hold(word) or registry.evidence.occurrences[word] > 1 or word in registry.bearers.by_word:
            continue
        placed = titled or len(word) < SHORTEST or (at == name.at and opens_sentence(prose, name.opening))
        if (not placed or not is_known(word)) and slips.surname(word) is not None:
            slip = Name(at, at + len(word), at, "", None, (word,), False, at)
            registry.add(slip, registry.new(slip, None, word, introduced=False), "surname")
