"""Faults in quotations: words that nobody says, words that two people say, and words quoted in two ways."""

from __future__ import annotations

import re
from random import Random

from benchmarks.faults.fault import Fault, Stretch, replaced
from benchmarks.faults.naming import CUES, people

_OTHER_WORDS = {
    "the": "a",
    "a": "the",
    "is": "was",
    "are": "were",
    "was": "is",
    "we": "they",
    "very": "really",
    "have": "had",
    "can": "could",
    "will": "would",
    "going": "trying",
    "this": "that",
    "think": "believe",
    "people": "everyone",
    "not": "never",
    "it": "that",
    "want": "need",
    "good": "great",
    "big": "huge",
    "always": "often",
}


def unattributed_quotation(text: str, rng: Random) -> Fault | None:
    """The words that say who speaks are cut from a paragraph that is a quotation, and none beside it tells."""
    paragraphs = [(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)]
    options = []
    for place in range(1, len(paragraphs)):
        start, end = paragraphs[place]
        body = text[start:end]
        match = re.fullmatch(
            rf"“([^“”]{{50,}})[,]” (?:[^“”.]{{1,40}} {CUES}|{CUES} [^“”.]{{1,60}})[^“”.]{{0,40}}\."
            r"( “[^“”]+”| (?:The|But|That|It|In|This|Most|At|A) [^“”]+)?",
            body,
        )
        goes_on = match is not None and (match.group(2) or "").strip()[:1] not in {"", "“"}
        if match and goes_on and re.search(rf"\b(?:{CUES}|he|she)\b", match.group(2)):
            continue
        before = text[slice(*paragraphs[place - 1])]
        silent = not re.search(rf"[“”]|\b{CUES}\b|according|:$", before)
        if match and silent:
            options.append((start, end, match))
    if not options:
        return None
    start, end, match = rng.choice(options)
    if match.group(2) and match.group(2)[1] != "“":
        new = f"“{match.group(1)}.”{match.group(2)}"
        return replaced(text, "unattributed-quotation/told", (start, end), new)
    if match.group(2):
        new = f"“{match.group(1)}. {match.group(2)[2:]}"
        return replaced(text, "unattributed-quotation/longer", (start, end), new)
    return replaced(text, "unattributed-quotation/whole", (start, end), f"“{match.group(1)}.”")


def _whole_quotations(text: str) -> list[tuple[Stretch, str]]:
    """Quotations of some length that a paragraph begins with and a known surname says, and that stand once."""
    found = []
    for match in re.finditer(
        rf"(?:(?<=\n)|^)“([^“”\n]{{30,220}}),” (?:([A-Z]\w+) {CUES}|said ([A-Z]\w+)|(?:he|she) {CUES})\b", text
    ):
        if len(match.group(1).split()) >= 6 and text.count(match.group(1)) == 1:
            found.append((match.span(1), match.group(2) or match.group(3) or ""))
    return found


def quotation_given_twice(text: str, rng: Random) -> Fault | None:
    """The words of one speaker come again as another's."""
    options = _whole_quotations(text)
    known = people(text)
    if not options or len(known) < 2:
        return None
    (start, end), speaker = rng.choice(options)
    others = [person.surname for person in known if person.surname != speaker and person.whole[0][0] < start]
    own = [person for person in known if person.surname == speaker]
    breaks = [match.end() for match in re.finditer(r"[.”]\n+", text) if match.end() > end]
    if not others or not breaks or not own:
        return None
    other, at = rng.choice(others), rng.choice(breaks[:4])
    words = text[start:end]
    forms = {
        "after": f"“{words},” {other} said.",
        "inverted": f"“{words},” said {other}.",
        "colon": f"{other} said: “{words}.”",
    }
    variant = rng.choice(list(forms))
    added = forms[variant] + "\n\n"
    first = at + added.index(words)
    return Fault(text[:at] + added + text[at:], f"quotation-given-twice/{variant}", [(first, first + len(words)), (start, end)])


def _one_word_changed(words: str, rng: Random) -> str | None:
    pieces = words.split(" ")
    places = [place for place, piece in enumerate(pieces) if piece in _OTHER_WORDS and place > 0]
    if not places:
        return None
    place = rng.choice(places)
    return " ".join([*pieces[:place], _OTHER_WORDS[pieces[place]], *pieces[place + 1 :]])


def quotation_reworded(text: str, rng: Random) -> Fault | None:
    """A quotation stands once more with one word changed, in the body or in the headline."""
    options = _whole_quotations(text)
    if not options:
        return None
    (start, end), speaker = rng.choice(options)
    speaker = "" if speaker == "Dr" else speaker
    words = text[start:end]
    variant = rng.choice(["body", "headline", "part"])
    if variant == "headline":
        pieces = words.split(" ")
        if len(pieces) < 8:
            return None
        first = rng.randrange(0, len(pieces) - 5)
        changed = _one_word_changed(" ".join(pieces[first : first + 5]).rstrip(",;"), rng)
        if changed is None:
            return None
        headline = f"‘{changed}’: {speaker or 'Mayor'} on what comes next\n\n"
        by = len(headline)
        return Fault(headline + text, "quotation-reworded/headline", [(1, 1 + len(changed)), (start + by, end + by)])
    changed = _one_word_changed(words, rng)
    breaks = [match.end() for match in re.finditer(r"[.”]\n+", text) if match.end() > end]
    if changed is None or not breaks or not speaker:
        return None
    at = rng.choice(breaks)
    if variant == "part":
        pieces = changed.split(" ")
        added = f"{speaker} said again that “{' '.join(pieces[1:])}.”\n\n"
        changed = " ".join(pieces[1:])
    else:
        added = f"“{changed},” {speaker} said again.\n\n"
    first = at + added.index(changed)
    return Fault(text[:at] + added + text[at:], f"quotation-reworded/{variant}", [(first, first + len(changed)), (start, end)])
