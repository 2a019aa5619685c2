"""The stories of ``stories/speakers`` once more, with the names of other cultures put for those of their people.

Who says what must not hang on how people are called, nor may a rule speak up because of it.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from random import Random
from typing import NamedTuple

import pytest

from newslint import lint
from newslint.grammar.names.given_names import usual_gender
from newslint.people.person import Person
from newslint.readers.plain import read
from tests.test_speakers import STORIES, gold

NAMES = STORIES[0].parent.parent / "other-names.tsv"
RIGHT = 0.97  # of the marked words that are given to the right person under the names they were written with
EACH = 3  # one story of three is read with the names of a culture
_OPENS = re.compile(r"(?:^|\n|[.“] ?|⟧“?)$")


class Named(NamedTuple):
    """How somebody is called: in full, by the surname, by the given name."""

    whole: str
    surname: str
    given: str


@cache
def cultures() -> dict[str, dict[str, list[Named]]]:
    """The names of each culture, of men ("m") and women ("f")."""
    found: dict[str, dict[str, list[Named]]] = {}
    for line in NAMES.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            culture, gender, *names = line.split("\t")
            found.setdefault(culture, {}).setdefault(gender, []).append(Named(*names))
    return found


def renamed(marked: str, culture: str) -> str | None:
    """The story with other names, its marks too; None where two people share a surname or the culture has too few names."""
    text, _ = gold(marked)
    people = [person for person in read(text).table("people") if person.given and person.given != person.surname]
    if len({person.surname for person in people}) < len(people):
        return None
    pools = {gender: Random(text).sample(names, len(names)) for gender, names in cultures()[culture].items()}
    put: dict[str, str] = {}
    for person in people:
        pool = pools["f" if _gender(person) == "female" else "m"]
        if not pool:
            return None
        name = pool.pop()
        for whole in {person.name, f"{person.given} {person.surname}"}:
            put[whole] = name.whole
        for mention in person.mentions:
            if mention.kind in {"full", "surname", "titled", "given"}:
                kind = {"full": name.whole, "given": name.given}.get(mention.kind, name.surname)
                put.setdefault(mention.text, kind)
    straight = "'" in text and "’" not in text
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(put, key=len, reverse=True)))})(?![\w-])")

    def other(match: re.Match[str]) -> str:
        name = put[match.group()].replace("’", "'") if straight else put[match.group()]
        return name[0].upper() + name[1:] if _OPENS.search(marked[: match.start()]) else name

    return pattern.sub(other, marked)


def _gender(person: Person) -> str | None:
    return person.genders[0] if person.genders else usual_gender(person.given)


def wrong_places(marked: str) -> dict[int, str]:
    """By their number, the marks whose words are given to nobody or to somebody who bears none of the marked names."""
    text, places = gold(marked)
    rows = [(row.span, row.person.name if row.person else None) for row in read(text).table("attributions")]
    wrong = {}
    for number, (place, name) in enumerate(places):
        found = [person for span, person in rows if span.start - 1 <= place < span.end]
        right = bool(found) and (found[-1] == name or bool(set((found[-1] or "").split()) & set((name or "").split())))
        if not right:
            wrong[number] = f"{text[place : place + 50]!r}: {name}, not {found[-1] if found else 'attributed'}"
    return wrong


@pytest.mark.parametrize("culture", cultures())
def test_speakers_stay_the_same_under_other_names_and_no_rule_speaks_up(culture: str) -> None:
    first = list(cultures()).index(culture) % EACH
    asked, wrong, said = 0, [], Counter[str]()
    for story in STORIES[first::EACH]:
        marked = story.read_text(encoding="utf-8")
        other = renamed(marked, culture)
        if other is None:
            continue
        before = wrong_places(marked)
        asked += len(gold(marked)[1])
        wrong += [f"{story.stem}: {line}" for number, line in wrong_places(other).items() if number not in before]
        said += Counter(violation.rule for violation in lint(gold(other)[0], format="plain")) - Counter(
            violation.rule for violation in lint(gold(marked)[0], format="plain")
        )
    assert asked > 80
    assert len(wrong) <= (1 - RIGHT) * asked, "\n".join(wrong)
    assert not said, said
