"""Faults of headings, lists and datelines."""

from __future__ import annotations

import re
from random import Random

from benchmarks.faults.fault import Fault, Stretch

_SUBJECTS = [
    "Residents",
    "Officials",
    "Farmers",
    "Prices",
    "Ministers",
    "Doctors",
    "Voters",
    "Engineers",
    "Teachers",
    "Neighbors",
]
_PREDICATES = (
    "leave their empty fields",
    "ask for more time",
    "keep falling in the north",
    "meet again next week",
    "count the cost of the storm",
    "look for another way out",
    "say the plan is dead",
    "want an answer by Friday",
    "fear the winter ahead",
    "return to the table",
)
_ITEMS = (
    "a new pier for the city",
    "lower fares on the ferry",
    "a second doctor on the island",
    "better roads in the north",
    "a school bus at noon",
)
_CITIES = {"CAIRO": "Egypt", "PARIS": "France", "TOKYO": "Japan", "NAIROBI": "Kenya", "MADRID": "Spain", "AMMAN": "Jordan"}


def _title(words: str) -> str:
    small = {"a", "an", "the", "of", "in", "on", "to", "for", "by", "at", "and"}
    return " ".join(word if word in small else word[0].upper() + word[1:] for word in words.split())


def _paragraphs(text: str) -> list[re.Match[str]]:
    return [m for m in re.finditer(r"[^\n]+", text) if len(m.group()) > 120 and m.group()[-1] == "."]


def _insert(text: str, at: list[int], lines: list[str]) -> tuple[str, list[Stretch]]:
    """The text with lines of their own after some offsets, and where they stand."""
    separator = "\n" * (2 if "\n\n" in text else 1)
    out, places, last = "", [], 0
    for offset, line in zip(at, lines, strict=True):
        out += text[last:offset] + separator
        places.append((len(out), len(out) + len(line)))
        out += line
        last = offset
    return out + text[last:], places


def heading_case_mix(text: str, rng: Random) -> Fault | None:
    """One sub-heading is in another case than the others."""
    paragraphs = _paragraphs(text)
    count = rng.randrange(3, 5)
    if len(paragraphs) < count + 1:
        return None
    at = sorted(m.end() for m in rng.sample(paragraphs[:-1], count))
    headings = [f"{s} {p}" for s, p in zip(rng.sample(_SUBJECTS, count), rng.sample(_PREDICATES, count), strict=True)]
    odd = rng.randrange(count)
    title = rng.random() < 0.5
    headings = [_title(heading) if (number == odd) != title else heading for number, heading in enumerate(headings)]
    faulty, places = _insert(text, at, headings)
    return Fault(faulty, f"heading-case-mix/{'sentence' if title else 'title'}", places)


def list_form_mix(text: str, rng: Random) -> Fault | None:
    """One item of a list begins or ends unlike the others."""
    paragraphs = _paragraphs(text)
    if len(paragraphs) < 2:
        return None
    bullet = rng.choice(["- ", "• ", "* ", "1. "])
    items = list(rng.sample(_ITEMS, rng.randrange(4, 6)))
    style = rng.choice(["small", "capital", "capital.", "small;"])
    odd = rng.randrange(len(items) - 1 if style.endswith(";") else len(items))
    how = rng.choice(["case", "end"])
    lines = []
    for number, item in enumerate(items):
        capital = style.startswith("capital") != (number == odd and how == "case")
        end = "." if style.endswith(".") else ";" if style.endswith(";") else ""
        if style.endswith(";") and number == len(items) - 1:
            end = "."
        if number == odd and how == "end":
            end = "" if end else "."
        mark = f"{number + 1}. " if bullet == "1. " else bullet
        lines.append(mark + (item[0].upper() if capital else item[0]) + item[1:] + end)
    at = rng.choice(paragraphs[:-1]).end()
    faulty, places = _insert(text, [at] * len(lines), lines)
    return Fault(faulty, f"list-form-mix/{style} {how}", places)


def dateline_mismatch(text: str, rng: Random) -> Fault | None:
    """The dateline names a city, and the story says again and again that it happens in another."""
    if any(city.title() in text or country in text for city, country in _CITIES.items()) or re.match(r"[A-Z ]{4,}", text):
        return None
    here, there = rng.sample(list(_CITIES), 2)
    ends = list(re.finditer(r"(?<=[a-z][a-z])\.(?= [A-Z])", text))
    if len(ends) < 4:
        return None
    dateline = f"{here} (AP) — "
    out = text
    for end in sorted(rng.sample(ends, 3), key=lambda m: -m.start()):
        out = f"{out[: end.start()]} in {there.title()}{out[end.start() :]}"
    return Fault(dateline + out, "dateline-mismatch", [(0, len(dateline))])
