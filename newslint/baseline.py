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
    from collections.abc import Mapping

FORM = 1  # of the file


class Baseline(Record):
    """Known violations: how many of each anchor (its sentence hashed), by path from the baseline's folder."""

    known: Mapping[str, Mapping[Anchor, int]] = {}

    def count(self) -> int:
        """How many violations it knows."""
        return sum(sum(anchors.values()) for anchors in self.known.values())

    def pruned(self, now: Baseline, seen: set[str]) -> Baseline:
        """Without what no longer occurs in the files ``seen`` of a run that found ``now``; nothing is added."""
        kept = {}
        for path, anchors in self.known.items():
            left = {anchor: min(count, now.known.get(path, {}).get(anchor, 0)) for anchor, count in anchors.items()}
            kept[path] = left if path in seen else dict(anchors)
        return Baseline({path: {anchor: n for anchor, n in anchors.items() if n} for path, anchors in kept.items()})

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
                f"{path}: another version of newslint wrote this baseline; `newslint baseline` writes it anew"
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
        raise ConfigurationError(f"{path}: this is no baseline; `newslint baseline` writes one") from None
