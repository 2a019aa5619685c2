"""Faults in what a person is called: ages, titles, spellings."""

from __future__ import annotations

import re
from random import Random

from benchmarks.faults.fault import Fault, replaced

_AGED = re.compile(r"(?<=[a-z], )(\d\d)(?=, )|(?<=[a-z] \()(\d\d)(?=\))")
_OLD = re.compile(r"\b(\d\d)(?=-year-old)")


def age_mismatch(text: str, rng: Random) -> Fault | None:
    """One of two places that give a person's age is off by some years."""
    ages = list(_AGED.finditer(text))
    both = [(one, other) for one in ages for other in _OLD.finditer(text) if one.group() == other.group()]
    if not both:
        return None
    one, other = rng.choice(both)
    changed = rng.choice([one, other])
    new = str(int(changed.group()) + rng.choice([-10, -2, -1, 1, 2, 10]))
    rest = other if changed is one else one
    return replaced(text, "age-mismatch", changed.span(), new, [rest.span()])
