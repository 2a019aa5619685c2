"""A fault that was planted in a clean article, and the planters that plant them.

A planter is a public function of a module of this folder that takes the text of a clean article and a ``random.Random``,
and returns a ``Fault | None``: None where this article has no place for its fault. Its annotations make it one; nothing is
registered. The same text and seed give the same fault.
"""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Callable
from importlib import import_module
from random import Random
from typing import NamedTuple

Stretch = tuple[int, int]


class Fault(NamedTuple):
    """``text`` with the fault in it, which is of the ``kind``; ``places`` are all stretches at which a report of it counts.

    For an inconsistency these are all the places of either form, because either side may be the one to mend. What stands
    before a stroke in ``kind`` is counted together as well: "age-mismatch/aged". Offsets are code points of ``text``.
    """

    text: str
    kind: str
    places: list[Stretch]


Planter = Callable[[str, Random], Fault | None]
_OF_A_PLANTER = {"text": "str", "rng": "Random", "return": "Fault | None"}


def replaced(text: str, kind: str, stretch: Stretch, new: str, others: list[Stretch] | None = None) -> Fault:
    """The fault of ``new`` in the place of a stretch; ``others`` are more places of the clean text that count."""
    start, end = stretch
    grown = len(new) - (end - start)
    moved = [(a + grown, b + grown) if a >= end else (a, b) for a, b in others or [] if b <= start or a >= end]
    return Fault(text[:start] + new + text[end:], kind, [(start, start + len(new)), *moved])


def one_of(text: str, rng: Random, topic: str, forms: dict[str, tuple[str, str]]) -> Fault | None:
    """One form of a fault, taken by chance; None where the text has no place for it.

    ``forms`` has by name a pattern and what is to stand in the place of one of its matches, as ``re.Match.expand`` takes it.
    """
    form = rng.choice(list(forms))
    pattern, new = forms[form]
    found = list(re.finditer(pattern, text))
    if not found:
        return None
    match = rng.choice(found)
    return replaced(text, f"{topic}/{form}", match.span(), match.expand(new))


def planters() -> dict[str, dict[str, Planter]]:
    """All planters by topic, which is the name of the module they are in, and by name, with hyphens."""
    package = __name__.rpartition(".")[0]
    topics: dict[str, dict[str, Planter]] = {}
    for module in pkgutil.iter_modules(import_module(package).__path__):
        if module.name == "__main__":
            continue
        found = vars(import_module(f"{package}.{module.name}")).values()
        topic = {
            value.__name__.replace("_", "-"): value
            for value in found
            if callable(value)
            and getattr(value, "__module__", None) == f"{package}.{module.name}"
            and getattr(value, "__annotations__", {}) == _OF_A_PLANTER
            and not value.__name__.startswith("_")
        }
        if topic:
            topics[module.name] = topic
    return topics
