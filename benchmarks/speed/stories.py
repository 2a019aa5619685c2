"""Invents news stories to measure with: seeded, varied, and like the real thing in what costs a linter time.

A story has a headline, a dateline, people who are introduced and speak again, quotations, figures, dates, abbreviations,
and in most of them a fault, so that a linter has something to report. How much of each it has in a thousand characters
is what some hundred articles of a news agency and of magazines have on average, give or take a third (of dates, more):
two quotations, four attributions, eight sentences, three figures, one abbreviation, a date every third. No two stories
are alike, no sentence of them was ever published, and a story of ordinary length uses hardly any phrase twice. What they
are made of is in ``phrases.txt``.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

PHRASES = Path(__file__).with_name("phrases.txt")
FAULTS = 0.03  # of paragraphs: about a fault in two stories of 4 KB
ABBREVIATIONS = 0.08  # of paragraphs
LEAST_PEOPLE = 2

_HOLE = re.compile(r"\{([^}]*)\}")


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


def _phrases() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in PHRASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            phrases = found[line.strip("[]")] = []
        elif line and not line.startswith("#"):
            phrases.append(line)
    return found


_PHRASES = _phrases()


class _Desk:
    """Writes one story, and knows its people and the phrases it has not used yet."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.people: list[tuple[str, str]] = []  # surnames, and the pronouns that stand for them
        self.groups: list[str] = []
        self._left: dict[str, list[str]] = {}
        self._figures: dict[str, Callable[[], int]] = {
            "number": lambda: self.random.randint(11, 980),
            "percent": lambda: self.random.randint(12, 97),
            "year": lambda: self.random.randint(1995, 2022),
            "day": lambda: self.random.randint(1, 28),
        }

    def story(self, length: int) -> str:
        published = date(2023, 1, 2) + timedelta(days=self.random.randrange(700))
        lines = (
            [f"date {published.isoformat()}", self._write("{headline}")]
            if self.random.random() < 0.2
            else [self._write("{headline}")]
        )
        dateline = f"{self._write('{place}').upper()} (NW) — "
        size = sum(map(len, lines))
        while size < length:
            paragraph = dateline + self._paragraph()
            dateline = ""
            if self.random.random() < FAULTS:
                paragraph = f"{self._write('{fault}')} {paragraph}"
            lines.append(paragraph)
            size += len(paragraph) + 2
        return "\n\n".join(lines) + "\n"

    def _paragraph(self) -> str:
        if self.random.random() < ABBREVIATIONS:
            return self._group()
        kind = self.random.choices([self._speech, self._indirect, self._facts], [31, 17, 52])[0]
        return kind()

    def _facts(self) -> str:
        return " ".join(self._write("{sentence}") for _ in range(self.random.choice([1, 2, 2])))

    def _speech(self) -> str:
        quote, cue = self._write("{quote}"), self._write("{cue}")
        order = self.random.random()
        if order < 0.6:
            speaker = self._speaker()
            said = f"said {speaker}" if cue == "said" and "," in speaker else f"{speaker} {cue}"
            text = f"“{quote},” {said}.".replace(",.", ".")
        elif order < 0.75:
            text = f"{self._speaker()} {cue}: “{quote}.”"
        else:
            text = f"“{quote},” {self._speaker()} {cue}. “{self._write('{quote}')}.”"
        return f"{text} {self._write('{sentence}')}" if self.random.random() < 0.6 else text

    def _indirect(self) -> str:
        source = self._speaker() if self.random.random() < 0.6 else self._write("{source}")
        text = f"{source} {self._write('{that} {clause}')}."
        return f"{text} {self._write('{sentence}')}" if self.random.random() < 0.6 else text

    def _group(self) -> str:
        if self.groups and self.random.random() < 0.6:
            return self._write(f"The {self.random.choice(self.groups)} {{verb}} {{object}}. {{sentence}}")
        group = self._write("{group}")
        short = "".join(word[0] for word in group.split())
        if short in self.groups:
            return self._write(f"Members of the {short} met in {{place}} on {{month}} {{day}}.")
        self.groups.append(short)
        return self._write(f"The {group} ({short}) {{verb}} {{object}}. The {short} {{wants}} to {{do}} the {{thing}}.")

    def _speaker(self) -> str:
        """Somebody new with a role, or one who has spoken before by surname or as "he" or "she"."""
        if len(self.people) >= LEAST_PEOPLE and self.random.random() < 0.82:
            surname, pronoun = self.random.choice(self.people[-3:])
            return pronoun if (surname, pronoun) == self.people[-1] and self.random.random() < 0.4 else surname
        given = self._write("{given}")
        surname = self._write("{surname start}{surname end}")
        self.people.append((surname, "she" if given[-1] in "aei" or given in {"Grace", "Ingrid", "Joan"} else "he"))
        return f"{given} {surname}, {self._write('{role}')},"

    def _write(self, template: str) -> str:
        """A template with a phrase for every name in braces, and for those in the phrases."""
        written = _HOLE.sub(lambda hole: self._pick(hole[1]), template)
        return written.replace(",.", ".").replace(",:", ":").replace(",,", ",")

    def _pick(self, name: str) -> str:
        if name in self._figures:
            return str(self._figures[name]())
        left = self._left.get(name)
        if not left:
            left = self._left[name] = list(_PHRASES[name])
            self.random.shuffle(left)
        return self._write(left.pop())
