"""Faults in pronouns and verbs of speech: "she" for "he" in the places that a pronoun has, "says" for "said"."""

from __future__ import annotations

import re
from random import Random

from benchmarks.faults.fault import Fault, replaced
from benchmarks.faults.naming import CUES, people, quoted

_HE = {"he": "she", "his": "her", "him": "her", "himself": "herself", "He": "She", "His": "Her"}
_SHE = {"she": "he", "her": "his", "herself": "himself", "She": "He", "Her": "His"}


def pronoun_flip(text: str, rng: Random) -> Fault | None:
    """One pronoun is of the other gender, in a story that has only one."""
    he, she = len(re.findall(r"\b(?:he|his|him)\b", text, re.I)), len(re.findall(r"\b(?:she|hers?)\b", text, re.I))
    if min(he, she) or max(he, she) < 6:
        return None
    other = _HE if he else _SHE
    spots: dict[str, list[re.Match[str]]] = {}
    for match in re.finditer(rf"\b(?:{'|'.join(other)})\b", text):
        if not quoted(text, match.start()):
            spots.setdefault(_place_of_pronoun(text, match), []).append(match)
    if not spots:
        return None
    place = rng.choice(sorted(spots))
    match = rng.choice(spots[place])
    return replaced(text, f"pronoun-flip/{place}", match.span(), other[match.group()])


def _place_of_pronoun(text: str, match: re.Match[str]) -> str:
    word = match.group().lower()
    if word in {"he", "she"}:
        if re.match(rf" {CUES}\b", text[match.end() :]) or re.search(rf"\b{CUES} $", text[: match.start()][-12:]):
            return "speaker"
        if re.search(rf"{CUES} (?:that )?$", text[: match.start()][-16:]):
            return "reported"
        return "subject"
    return {"himself": "itself", "herself": "itself", "him": "object"}.get(word, "possessive")


def pronoun_of_titled(text: str, rng: Random) -> Fault | None:
    """The pronoun that follows "Mr." or "Ms." in its sentence or the next is of the other gender."""
    found = []
    for match in re.finditer(r"\b(Mr|Mrs|Ms)\.? [A-Z]\w+\b([^\n“”]{0,80}?[^\n“”]{0,80}?) (he|she)\b", text):
        fits = {"Mr": "he", "Mrs": "she", "Ms": "she"}[match.group(1)] == match.group(3)
        if fits and not re.search(r"\b(?:Mr|Mrs|Ms|[A-Z][a-z]+)\b", match.group(2)) and not quoted(text, match.start(3)):
            found.append(match)
    if not found:
        return None
    match = rng.choice(found)
    return replaced(text, "pronoun-of-titled", match.span(3), {"he": "she", "she": "he"}[match.group(3)], [match.span()])


def pronoun_among_both(text: str, rng: Random) -> Fault | None:
    """In a story with pronouns of both genders: one is flipped in a sentence that begins with the person's whole name."""
    found = []
    for person in people(text):
        for start, end in person.places:
            match = re.match(r"(?:[^.\n“”A-Z]{0,60}) (he|she)\b", text[end:])
            if match and not quoted(text, start):
                found.append((person, end + match.start(1), end + match.end(1)))
    both = re.search(r"\bhe\b", text) and re.search(r"\bshe\b", text)
    if not found or not both:
        return None
    person, start, end = rng.choice(found)
    return replaced(text, "pronoun-among-both", (start, end), {"he": "she", "she": "he"}[text[start:end]], person.places)


def says_for_said(text: str, rng: Random) -> Fault | None:
    """One "says" in a story that has "said"."""
    spots = [match.span() for match in re.finditer(r"(?<=[a-z] )said(?=[ .,])", text) if not quoted(text, match.start())]
    if len(spots) < 4 or re.search(r"\bsays\b", text):
        return None
    span = rng.choice(spots)
    return replaced(text, "says-for-said", span, "says", [other for other in spots if other != span])
