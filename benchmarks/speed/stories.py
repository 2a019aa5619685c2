"""Invents news stories to measure with: seeded, varied, and like the real thing in what costs a linter time.

A story has a date header, a headline, a dateline, people who are introduced and speak again, quotations, figures,
dates, abbreviations, and now and then a fault, so that a linter has something to report. No two stories are alike,
and no sentence of them was ever published.
"""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path
from typing import Any

_GIVEN = [
    "Omar",
    "Lena",
    "Petra",
    "Samir",
    "Grace",
    "Tomas",
    "Ingrid",
    "Kofi",
    "Yuki",
    "Paolo",
    "Amara",
    "Dmitri",
    "Rosa",
    "Nadia",
    "Henrik",
    "Leila",
    "Marcus",
    "Fatima",
    "Joan",
    "Viktor",
]
_SURNAME_STARTS = [
    "Har",
    "Mol",
    "Ben",
    "Kav",
    "Ost",
    "Ril",
    "Dar",
    "Fen",
    "Gal",
    "Lind",
    "Mar",
    "Nor",
    "Pet",
    "Quin",
    "Ros",
    "Sav",
    "Tor",
    "Ulm",
    "Vas",
    "Wend",
    "Yar",
    "Zel",
]
_SURNAME_ENDS = [
    "ken",
    "man",
    "ley",
    "ovic",
    "son",
    "berg",
    "idze",
    "ano",
    "wick",
    "ström",
    "aris",
    "mann",
    "well",
    "ford",
    "escu",
    "ides",
]
_PLACES = [
    "Aldmoor",
    "Brenhaven",
    "Castellport",
    "Dunmere",
    "Eastvale",
    "Farrowby",
    "Grensted",
    "Hollin Isle",
    "Jarrow Bay",
    "Kestrel Point",
    "Lowmarsh",
]
_ROLES = [
    "the mayor of {place}", "a spokesman for the harbor authority", "the finance minister", "a professor of law",
    "the union's chief negotiator", "who runs a bakery in {place}", "the deputy head of the water board",
    "a retired nurse", "an analyst at a bank in {place}", "the police chief",
]  # fmt: skip
_GROUPS = [
    "Regional Transport Council",
    "National Farmers Forum",
    "Coastal Rescue Service",
    "Public Health Board",
    "Northern Miners League",
]
_NOUNS = [
    "budget",
    "harbor",
    "railway",
    "hospital",
    "strike",
    "vote",
    "reservoir",
    "inquiry",
    "contract",
    "bridge",
    "school",
    "ferry",
    "pension",
    "drought",
    "election",
]
_VERBS = [
    "delayed",
    "approved",
    "questioned",
    "reopened",
    "abandoned",
    "defended",
    "rejected",
    "extended",
    "reviewed",
    "suspended",
]
_ADJECTIVES = [
    "new",
    "disputed",
    "regional",
    "costly",
    "long-awaited",
    "controversial",
    "temporary",
    "independent",
    "joint",
    "crowded",
]
_CUES = ["said", "said", "said", "added", "told reporters", "warned", "argued", "insisted", "explained"]
_QUOTES = [
    "We have waited {number} years for this, and we will not wait another month",
    "Nobody asked the people of {place} what they wanted from the {noun}",
    "The {adjective} {noun} is not the end of the matter",
    "If the {noun} fails, {number} families will have to leave",
    "It's a question of trust, and trust takes time",
    "I don’t think the {noun} was ever going to be {verb}",
    "There is no plan for the {noun}, there is only hope",
]
_SENTENCES = [
    "The {adjective} {noun}, which was {verb} in {month}, cost ${number} million, up {percent}% from a year earlier.",
    "About {number} people were waiting outside the {noun} in {place} on {weekday}, and {small} of them had slept there.",
    "Officials {verb} the {noun} after a report found that {percent} percent of the money had gone to {place}.",
    "In {place}, where the {noun} was {verb} twice since {year}, shops stayed closed and buses ran every {number} minutes.",
    "The council voted {number} to {small} to keep the {noun} open until {month} {day}, {year}.",
    "A court in {place} is expected to rule on the {noun} by the end of {month}.",
    "Critics say the {adjective} plan ignores what happened to the {noun} in {year}, when {number} workers were hurt.",
    "It was the {ordinal} time in {small} years that the {noun} had been {verb}, according to figures seen by this newspaper.",
    "The {noun} has divided the town: in a poll taken in {month}, {percent}% were for it and the rest against or undecided.",
    "Rain and wind kept crews from the {noun} for most of the week, and the {adjective} repairs may last into {month}.",
]
_FAULTS = [
    "The the {noun} was {verb}.",
    "Critics called it “a mistake.",
    "The adviser left; another advisor came , and the color of the harbour changed.",
    "It was {weekday}, March 5, {year}.",
    "The {noun} will be {verb} from {year} to 1990.",
]
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_SMALL = ["two", "three", "four", "five", "six", "seven", "eight", "nine"]
_ORDINALS = ["second", "third", "fourth", "fifth"]


def story(seed: int, length: int) -> str:
    """A story of about so many characters; the same for the same seed and length."""
    return _Desk(seed).story(length)


def write_stories(folder: Path, count: int, length: int) -> list[Path]:
    """Writes so many different stories into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in range(count):
        path = folder / f"story-{number:05}.txt"
        path.write_text(story(number, length), encoding="utf-8")
        paths.append(path)
    return paths


class _Desk:
    """Writes one story, and knows its people."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.people: list[str] = []

    def story(self, length: int) -> str:
        published = date(2023, 1, 2) + timedelta(days=self.random.randrange(700))
        lines = [f"date {published.isoformat()}", self._headline()]
        size = sum(map(len, lines))
        while size < length:
            paragraph = self._paragraph()
            if size < 300:
                paragraph = f"{self._pick(_PLACES).upper()} (NW) — {paragraph}"
            if self.random.random() < 0.04:
                paragraph = self._fill(f"{self._pick(_FAULTS)} {paragraph}")
            lines.append(paragraph)
            size += len(paragraph) + 1
        return "\n\n".join(lines) + "\n"

    def _headline(self) -> str:
        headline = self._fill("{adjective} {noun} {verb} in {place}")
        return headline[0].upper() + headline[1:]

    def _paragraph(self) -> str:
        kinds = [self._facts, self._facts, self._speech, self._speech, self._indirect, self._group]
        text = " ".join(self._pick(kinds)() for _ in range(self.random.randint(1, 3)))
        return text.replace(",.", ".").replace(",:", ":")

    def _facts(self) -> str:
        return self._fill(self._pick(_SENTENCES))

    def _speech(self) -> str:
        quote, cue = self._fill(self._pick(_QUOTES)), self._pick(_CUES)
        order = self.random.random()
        if order < 0.5:
            return f"“{quote},” {cue} {self._speaker()}." if cue == "said" else f"“{quote},” {self._speaker()} {cue}."
        if order < 0.8:
            return f"{self._speaker()} {cue}: “{quote}.”"
        return f"“{quote},” {self._speaker()} {cue}. “{self._fill(self._pick(_QUOTES))}.”"

    def _indirect(self) -> str:
        rest = self._fill(self._pick(_SENTENCES))
        return f"{self._speaker()} {self._pick(_CUES)} that {rest[0].lower()}{rest[1:]}"

    def _group(self) -> str:
        group = self._pick(_GROUPS)
        short = "".join(word[0] for word in group.split())
        return self._fill(f"The {group} ({short}) {{verb}} the {{noun}}. {short} members met in {{place}} on {{month}} {{day}}.")

    def _speaker(self) -> str:
        if self.people and self.random.random() < 0.7:
            return self._pick(self.people)
        surname = self._pick(_SURNAME_STARTS) + self._pick(_SURNAME_ENDS)
        self.people.append(surname)
        return f"{self._pick(_GIVEN)} {surname}, {self._fill(self._pick(_ROLES))},"

    def _fill(self, template: str) -> str:
        pick, number = self._pick, self.random.randint
        return template.format(
            place=pick(_PLACES), noun=pick(_NOUNS), verb=pick(_VERBS), adjective=pick(_ADJECTIVES), month=pick(_MONTHS),
            weekday=pick(_WEEKDAYS), small=pick(_SMALL), ordinal=pick(_ORDINALS), number=number(11, 980),
            percent=number(2, 97), year=number(1995, 2022), day=number(1, 28),
        )  # fmt: skip

    def _pick(self, choices: list[Any]) -> Any:
        return self.random.choice(choices)
