"""The people of an article, as simply as can be: a known given name, a surname, and the places of both."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from benchmarks.faults.fault import Stretch
from newslint import lexicon

_WORD = r"[A-Z][\w]*[a-zé]+(?:[-’'][A-Z][a-zé]+)?"
_FULL = re.compile(rf"\b({_WORD})(?: [A-Z]\.)? ({_WORD})\b(?! [A-Z])")
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sen|Rep|Gov|Judge|President|Minister|Secretary|Chancellor|Gen|Mayor)\.? $")
CUES = r"(?:said|says|added|told|warned|argued|noted|explained|continued|insisted|declared|wrote|replied|recalled)"
SHORTEST = 4  # letters of a surname


class Named(NamedTuple):
    """A person: given name, surname, the places of the whole name and of the bare surname, in order."""

    given: str
    surname: str
    whole: list[Stretch]
    bare: list[Stretch]

    @property
    def places(self) -> list[Stretch]:
        return sorted([*self.whole, *self.bare])


@lru_cache(maxsize=4)
def people(text: str) -> list[Named]:
    """People who are introduced by a given and a surname that nobody else of the article bears, before any other mention."""
    male, female = lexicon.words("given_names_male.txt"), lexicon.words("given_names_female.txt")
    fulls = [match for match in _FULL.finditer(text) if match.group(1) in male or match.group(1) in female]
    givens: dict[str, set[str]] = {}
    for match in fulls:
        givens.setdefault(match.group(2), set()).add(match.group(1))
    also_given = {name for names in givens.values() for name in names}
    found = []
    for surname, names in givens.items():
        if len(names) > 1 or len(surname) < SHORTEST or surname in also_given:
            continue
        whole = [match.span() for match in fulls if match.group(2) == surname]
        ends = {end for _, end in whole}
        everywhere = [match.span() for match in re.finditer(rf"\b{re.escape(surname)}\b", text)]
        bare = [stretch for stretch in everywhere if stretch[1] not in ends and stands_alone(text, *stretch)]
        if everywhere[0][1] in ends:
            found.append(Named(next(iter(names)), surname, whole, bare))
    return found


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no other name or title is joined to a word: "Blinken", but not "Hunter Blinken" or "Blinken Lane"."""
    before, after = text[max(0, start - 25) : start], text[end : end + 3]
    if _TITLED.search(before):
        return True
    if re.search(r"[A-Z][\w’'-]*\.? $", before) and not re.search(r"(?:^|[.?!“”\n] ?)\w+ $", before):
        return False
    return not re.match(r" [A-Z]|-", after)


def quoted(text: str, at: int) -> bool:
    """Whether a place stands inside a quotation of its paragraph."""
    before = text[text.rfind("\n", 0, at) + 1 : at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
