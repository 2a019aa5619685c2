"""Faults in abbreviations: dots in one place only, never or twice or too late spelled out, two meanings, no use."""

from __future__ import annotations

import re
from random import Random

from benchmarks.faults.fault import Fault, replaced
from benchmarks.faults.inserting import told
from newslint import lexicon

DOTTED = ["US", "UK", "UN", "EU", "DC", "FBI", "CIA", "FDA", "UAE", "LA", "NY", "GDP", "PhD", "MD", "AIDS", "NYU", "USA"]
DEFINED = re.compile(
    r"\b((?:[A-Z][a-z]+ (?:(?:of|for|and|the|on|in) )*){1,6}[A-Z][a-z]+|[a-z]+(?:[- ][a-z]+){1,4}) \(([A-Z]{3,6})\)"
)
OTHERS = {"P": "Party", "C": "Committee", "U": "Unit", "B": "Bureau", "N": "National", "O": "Order", "M": "Museum", "L": "Lodge"}
BODIES = (
    "Panel on Rural Nurses/PRN Council of Island Ports/CIP Union of Harbor Pilots/UHP Board of Grain Traders/BGT "
    "Northern Fishing Alliance/NFA Office of Ferry Safety/OFS Mountain Rescue Service/MRS League of Small Cities/LSC"
)
ALONE = ["KVRT", "PQLN", "ORWB", "TDFC", "VNAK", "GRZP", "BWLT", "NKOP", "UTRQ", "DLMV"]
NEVER = (
    "A spokesman for the {} said the plan was new to him.",
    "The plan was drawn up by the {} in May.",
    "Officials at {} did not return calls.",
    "According to a report by {}, the town is too small.",
)
USES = ("The {} will meet again in May.", "Nobody at the {} was at hand on Monday.", "The {} has said no before.")
NAMES = ("The {} met in the town on Monday.", "The plan was drawn up by the {}.", "It was the {} that said no.")


def dotted_abbreviation_mix(text: str, rng: Random) -> Fault | None:
    """One of several places of an abbreviation has dots, or lost them."""
    found = []
    for key in DOTTED:
        dotted = "Ph.D." if key == "PhD" else "".join(f"{letter}." for letter in key)
        for old, new in ((key, dotted), (dotted, key)):
            spots = [match.span() for match in re.finditer(rf"(?<![\w.$]){re.escape(old)}(?= [a-z])", text)]
            if len(spots) >= 2 and new not in text:
                found.append((old, new, spots))
    if not found:
        return None
    old, new, spots = rng.choice(found)
    return replaced(text, f"dotted-abbreviation-mix/{'lost' if '.' in old else 'got'}", rng.choice(spots), new, spots)


def undefined_abbreviation(text: str, rng: Random) -> Fault | None:
    """Letters that no reader knows, never spelled out."""
    key = rng.choice(ALONE)
    lines = rng.sample(NEVER, rng.choice([1, 1, 2]))
    return told(text, rng, f"undefined-abbreviation/{len(lines)}", [line.format(key) for line in lines], [key])


def undefined_abbreviation_own(text: str, rng: Random) -> Fault | None:
    """The words that the article gives for its abbreviation are gone; readers do not know it without them."""
    found = [match for match in DEFINED.finditer(text) if len(re.findall(rf"\b{match.group(2)}\b", text)) > 1]
    found = [match for match in found if text.count(match.group(1)) == 1 and not _is_known(match.group(2))]
    if not found:
        return None
    match = rng.choice(found)
    key = match.group(2)
    others = [at.span() for at in re.finditer(rf"\b{key}\b", text)]
    return replaced(text, "undefined-abbreviation/own", match.span(), key, others)


def abbreviation_before_definition(text: str, rng: Random) -> Fault | None:
    """The letters stand before the place that spells them out."""
    name, key = _body(rng)
    lines = [rng.choice(USES).format(key), rng.choice(NAMES).format(f"{name} ({key})"), rng.choice(USES).format(key)]
    return told(text, rng, "abbreviation-before-definition", lines, [key])


def abbreviation_defined_twice(text: str, rng: Random) -> Fault | None:
    """The words are given twice."""
    name, key = _body(rng)
    lines = [line.format(f"{name} ({key})") for line in rng.sample(NAMES, 2)]
    return told(text, rng, "abbreviation-defined-twice", [lines[0], USES[0].format(key), lines[1]], [key])


def abbreviation_two_expansions(text: str, rng: Random) -> Fault | None:
    """One word of the second definition is another, or it has other letters."""
    name, key = _body(rng)
    if rng.random() < 1 / 2:
        first = next(word for word in name.split() if word[0] == key[0])
        second, variant = f"{name.replace(first, OTHERS[key[0]])} ({key})", "words"
    else:
        second, variant = f"{name} ({key[0]}{key[2]}{key[1]})", "letters"
    lines = [NAMES[0].format(f"{name} ({key})"), USES[0].format(key), NAMES[1].format(second)]
    return told(text, rng, f"abbreviation-two-expansions/{variant}", lines, [key, second[-4:-1]])


def unused_abbreviation(text: str, rng: Random) -> Fault | None:
    """Letters in brackets that never come back."""
    name, key = _body(rng)
    lines = [rng.choice(NAMES).format(f"{name} ({key})"), rng.choice(USES).format(name.split()[0].lower())]
    return told(text, rng, "unused-abbreviation/told", lines, [key])


def unused_abbreviation_own(text: str, rng: Random) -> Fault | None:
    """A name of the article got letters that it does not use, and that are no household word."""
    name = r"\b(?:[A-Z][a-z]{3,} ){2,3}[A-Z][a-z]{3,}(?= [a-z]{2})(?! (?:of|for|and|in|on))"
    found = [match for match in re.finditer(name, text) if re.search(r"\b(?:the|at|of|by|from) $", text[: match.start()])]
    found = [match for match in found if not re.search(rf"\b{_letters(match.group())}\b", text)]
    found = [match for match in found if not _is_known(_letters(match.group()))]
    if not found:
        return None
    match = rng.choice(found)
    key = _letters(match.group())
    fault = replaced(text, "unused-abbreviation/own", match.span(), f"{match.group()} ({key})")
    end = match.end() + len(key) + 3
    return fault._replace(places=[(end - len(key) - 1, end - 1)])


def _is_known(key: str) -> bool:
    return key in lexicon.words("known_abbreviations.txt")


def _letters(name: str) -> str:
    return "".join(word[0] for word in name.split())


def _body(rng: Random) -> tuple[str, str]:
    pairs = re.findall(r"([^/]+)/([A-Z]+) ?", BODIES)
    return rng.choice(pairs)
