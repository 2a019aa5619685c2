"""The baseline: the violations of a day, to live with, so that only new ones are reported.

It is a JSON file with one violation a line, sorted, so that it can be reviewed and merged. A violation is known by its
file, its rule, the text it flags and a hash of its sentence, never by its line.
"""

from __future__ import annotations

import json

from newslint.acceptance import Anchor
from newslint.errors import ConfigurationError
from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

FORM = 1  # of the file


class Baseline(Record):
    """Known violations: how many of each anchor (its sentence hashed), by path from the baseline's folder."""

    known: Mapping[str, Mapping[Anchor, int]] = {}

    def count(self) -> int:
        """How many violations it knows."""
        return sum(sum(anchors.values()) for anchors in self.known.values())

    def renewed(self, now: Baseline, was_looked_for: Callable[[str, str], bool], *, prune: bool) -> Baseline:
        """What is known after a run that found ``now``, with ``prune`` only so much of it as was known before.

        ``was_looked_for`` tells of a path and a rule; what was not looked for stays.
        """
        known = {}
        for path in {**self.known, **now.known}:
            before, found = self.known.get(path, {}), now.known.get(path, {})
            left = {anchor: count for anchor, count in before.items() if not was_looked_for(path, anchor.rule)}
            if prune:
                found = {anchor: min(count, before[anchor]) for anchor, count in found.items() if anchor in before}
            known[path] = {**left, **found}
        return Baseline(known)

    def as_text(self) -> str:
        """The file."""
        rows = [
            {"path": path, "rule": anchor.rule, "text": anchor.text, "sentence": anchor.sentence, "count": count}
            for path, anchors in self.known.items()
            for anchor, count in anchors.items()
        ]
        rows.sort(key=lambda row: [str(row[key]) for key in ("path", "rule", "text", "sentence")])
        lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
        return f'{{"newslint-baseline": {FORM}, "violations": [\n{lines}\n]}}\n'


def read_baseline(path: str) -> Baseline:
    """The baseline in a file.

    Raises:
        ConfigurationError: it cannot be read, or is no baseline.
    """
    try:
        with open(path, encoding="utf-8") as file:
            data = json.load(file)
        if data["newslint-baseline"] != FORM:
            raise ConfigurationError(
                f"{path}: another version of newslint wrote this baseline; remove it, and `newslint baseline` writes it anew"
            )
        known: dict[str, dict[Anchor, int]] = {}
        for row in data["violations"]:
            anchors = known.setdefault(str(row["path"]), {})
            anchor = Anchor(str(row["rule"]), str(row["text"]), str(row["sentence"]))
            anchors[anchor] = anchors.get(anchor, 0) + int(row["count"])
        return Baseline(known)
    except OSError as error:
        raise ConfigurationError(f"{path}: cannot read the baseline: {error.strerror}") from None
    except (ValueError, KeyError, TypeError, RecursionError):
        raise ConfigurationError(f"{path}: this is no baseline; remove it, and `newslint baseline` writes one") from None
