"""Honorifics that do not fit: "Mr. Hassan" of whom the story says "Ms." everywhere else."""

from __future__ import annotations

from collections import Counter

from newslint.document import Document
from newslint.grammar.names.given_names import usual_gender
from newslint.grammar.word_classes import words
from newslint.patterns import pattern
from newslint.people.mention import Mention
from newslint.people.person import Person

_WORD = pattern(r"[\p{L}-]++")
_BEFORE_NAME = pattern(r"\b([\p{L}-]++),? \p{Lu}")
NEAR = 200  # characters about a mention in which a relative may be told of
CERTAIN = 2  # honorifics of one gender beside which a single one of the other is a slip


def note_clashes(document: Document, people: list[Person]) -> None:
    """Notes each honorific of the other gender than the person's: one alone, where no relative may be meant by it."""
    bearers = Counter([person.surname for person in people])
    for person in people:
        told = [mention for mention in person.mentions if mention.honorific is not None and mention.gender is not None]
        if not told or bearers[person.surname] > 1:
            continue
        odd = _odd_one(person, told)
        if odd is None:
            continue
        if not _has_relatives(document, person, odd):
            odd.clash = person


def _odd_one(person: Person, told: list[Mention]) -> Mention | None:
    """The only one of the honorifics that is of its gender, where several are of the other.

    The given name and the pronouns of the gender that usually goes with it count as honorifics do.
    """
    counts = Counter([mention.gender for mention in told])
    usual = usual_gender(person.given)
    if usual is not None:
        counts[usual] += 1 + sum(mention.kind == "pronoun" and mention.gender == usual for mention in person.mentions)
    rare = min(counts, key=lambda gender: counts[gender])
    if len(counts) < 2 or counts[rare] > 1 or usual == rare or max(counts.values()) < CERTAIN:
        return None
    return next((mention for mention in told if mention.gender == rare), None)


def _has_relatives(document: Document, person: Person, odd: Mention) -> bool:
    """Whether the story names a relative near a mention of a person, or tells of one before the odd honorific."""
    kin = words("kin")
    prose = document.prose
    if f"{person.surname}s" in prose or f"and Mrs. {person.surname}" in prose:
        return True
    before = _WORD.findall(prose, max(0, odd.start - NEAR), odd.start)
    return not kin.isdisjoint(before) or any(
        match.group(1).lower() in kin
        for mention in person.mentions
        if mention.kind != "pronoun"
        for match in _BEFORE_NAME.finditer(prose, max(0, mention.start - NEAR), mention.end + NEAR)
    )
