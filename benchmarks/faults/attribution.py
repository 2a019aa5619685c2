"""Faults in who says what: speakers whom nobody introduced."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

from benchmarks.faults.fault import Fault, Stretch, replaced
from benchmarks.faults.naming import CUES, people, quoted
from newslint.grammar.names.roles import role_of

_SENTENCE_END = re.compile(r"(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\b[A-Z])[.?!][”\"]?(?: +(?=[A-Z“\"])|\n+)")
CUT_WHOLE = 0.6  # of the cuts take the whole sentence
_STRANGERS = [
    line for line in Path(__file__).with_name("surnames.txt").read_text(encoding="utf-8").split("\n") if line and line[0] != "#"
]
_STRANGE_GIVEN = [
    "Robert",
    "Maria",
    "Olena",
    "Kwame",
    "Hiroshi",
    "Fatima",
    "Peter",
    "Ingrid",
    "Carlos",
    "Amina",
    "Daniel",
    "Susan",
    "Rajesh",
    "Yuki",
]


def _stranger(text: str, rng: Random) -> str:
    names = [name for name in _STRANGERS if (name[0].isupper() and len(name) > 3) or name.startswith("al-")]
    while True:
        name = rng.choice(names)
        if name not in text:
            return name


def _speakers(text: str) -> list[Stretch]:
    """Bare surnames of known people that speak, before the cue or after it."""
    spots = []
    for person in people(text):
        for start, end in person.bare:
            before = re.search(rf"\b{CUES} $", text[max(0, start - 12) : start])
            speaks = re.match(rf" {CUES}\b", text[end:]) or (before and text[end : end + 1] in {".", ","})
            titled = re.search(r"(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\.? $", text[max(0, start - 6) : start])
            if speaks and not titled and not quoted(text, start):
                spots.append((start, end))
    return spots


def unintroduced_speaker(text: str, rng: Random) -> Fault | None:
    """A surname that the story never introduces speaks."""
    spots = _speakers(text)
    if not spots:
        return None
    start, end = rng.choice(spots)
    name = _stranger(text, rng)
    if re.match(rf" {CUES}\b", text[end:]):
        after = re.match(r" said\b(?! that)", text[end:])
        if after and rng.random() < 0.3:
            return _first(replaced(text, "unintroduced-speaker/told", (start, end + after.end()), f"{name} told reporters"), name)
        return replaced(text, "unintroduced-speaker/before", (start, end), name)
    return replaced(text, "unintroduced-speaker/inverted", (start, end), name)


def _first(fault: Fault, word: str) -> Fault:
    start, _ = fault.places[0]
    return fault._replace(places=[(start, start + len(word)), *fault.places[1:]])


def unintroduced_source(text: str, rng: Random) -> Fault | None:
    """A paragraph is added in which a surname that the story never introduces speaks."""
    breaks = [match.end() for match in re.finditer(r"[.”]\n+", text)][1:]
    if not breaks:
        return None
    at = rng.choice(breaks)
    name = _stranger(text, rng)
    forms = {
        "according": "The work will take at least two more years, according to {}.",
        "according-first": "According to {}, the work will take at least two more years.",
        "told": "“There is a lot left to do before anyone can be sure,” {} told reporters.",
        "quote-first": "“There is a lot left to do before anyone can be sure,” {} said.",
        "inverted": "“There is a lot left to do before anyone can be sure,” said {}.",
        "inside": "“There is a lot left to do,” {} said, “before anyone can be sure.”",
        "indirect": "{} said that there was a lot left to do.",
        "but": "But {} warned that there was a lot left to do.",
        "adverb": "On Tuesday, {} said there was a lot left to do.",
        "for-now": "For now, {} argues, there is a lot left to do.",
        "added": "The work would take two years, {} added.",
        "colon": "{} put it like this: “There is a lot left to do before anyone can be sure.”",
        "asked": "Asked about the plan, {} said there was a lot left to do.",
        "who": "The plan was praised by {}, who said it would save money.",
        "possessive": "In {}’s words, “there is a lot left to do before anyone can be sure.”",
        "told-somebody": "{} told the paper that there was a lot left to do.",
        "participle": "{} disagreed, saying there was a lot left to do.",
    }
    variant = rng.choice(list(forms))
    added = forms[variant].format(name) + "\n\n"
    start = at + added.index(name)
    return Fault(text[:at] + added + text[at:], f"unintroduced-source/{variant}", [(start, start + len(name))])


def introduction_cut(text: str, rng: Random) -> Fault | None:
    """The sentence that introduces a speaker is cut, or the given name in it, so that only the surname is left."""
    options = []
    for person in people(text):
        speaking = [span for span in person.bare if re.match(rf" {CUES}\b", text[span[1] :]) and not quoted(text, span[0])]
        if len(person.whole) == 1 and speaking:
            options.append((person, speaking))
    if not options:
        return None
    person, speaking = rng.choice(options)
    start, end = person.whole[0]
    if rng.random() < CUT_WHOLE:
        first, after = _sentence(text, start, end)
        later = [span for span in speaking if span[0] >= after]
        if later:
            return replaced(text, "introduction-cut/sentence", (first, after), "", person.bare)
    if text[:start].endswith("Dr. ") or re.match(r",| \(| of ", text[end:]):  # it still says who that is
        return None
    before = text[:start].split("\n")[-1].split()
    role = role_of(before[-1].strip(",")) if before else None
    kind = "behind-role" if role is not None else "given"
    return replaced(text, f"introduction-cut/{kind}", (start, end), person.surname, person.bare)


def _sentence(text: str, start: int, end: int) -> Stretch:
    """The sentence around a stretch, with the space or the line feeds behind it; the paragraph where it is all of one."""
    opened = max([0, *(match.end() for match in _SENTENCE_END.finditer(text, 0, start))])
    closed = _SENTENCE_END.search(text, end)
    return opened, closed.end() if closed else len(text)


def outside_speaker(text: str, rng: Random) -> Fault | None:
    """A whole name that stands nowhere else is put for one of the speakers of a run."""
    spots = _speakers(text)
    if not spots:
        return None
    inside = []
    for start, end in spots:
        surname = text[start:end]
        goes_on = re.match(r"[^\n]*(?:[.”]) [^\n]*\b(?:he|she) (?:said|says|added)\b", text[end:])
        if text.count(surname) >= 3 and surname in text[end:]:
            inside.append((start, end, "goes-on" if goes_on else "alone"))
    if not inside:
        return None
    start, end, variant = rng.choice(inside)
    name = f"{rng.choice(_STRANGE_GIVEN)} {_stranger(text, rng)}"
    return replaced(text, f"outside-speaker/{variant}", (start, end), name)
