"""Whether planted faults are found, and what is said of the articles they were planted in."""

from __future__ import annotations

from collections import Counter
from functools import cache

from benchmarks.faults.fault import Fault
from newslint import lint
from newslint.rule import Rule
from newslint.violation import Place, Violation

LONGEST_MORE = 80  # characters that a report may be longer than twice the place it counts for


class Linter:
    """Lints with one set of rules, and remembers what it said of a clean article."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self._rules = rules
        self.clean = cache(self.lint)

    def lint(self, text: str) -> list[Violation]:
        return lint(text, format="plain", rules=self._rules)

    def found_by(self, clean: str, fault: Fault) -> set[str]:
        """The rules that report a fault: what they say the clean article does not draw, and it stands at one of the places.

        A report about much more than the place, such as the whole sentence, does not count.
        """
        known = Counter(_key(clean, violation) for violation in self.clean(clean))
        rules = set()
        for violation in self.lint(fault.text):
            key = _key(fault.text, violation)
            if known[key]:
                known[key] -= 1
                continue
            told = [violation.place, *(related.place for related in violation.related)]
            if any(_reports(place, stretch) for place in told for stretch in fault.places):
                rules.add(violation.rule)
        return rules


def _key(text: str, violation: Violation) -> tuple[str, str, str]:
    return violation.rule, text[violation.place.start : violation.place.end], violation.message


def _reports(place: Place, stretch: tuple[int, int]) -> bool:
    start, end = stretch
    beside = place.start <= end + 1 and start <= place.end + 1
    return beside and place.end - place.start <= LONGEST_MORE + 2 * (end - start)
