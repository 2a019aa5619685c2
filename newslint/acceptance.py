"""Violations that are known and accepted: allowed one by one in the configuration, or all of a day's in a baseline.

Both know a violation by its rule and the sentence it stands in, so that they hold while the rest of the story changes.
"""

from __future__ import annotations

from bisect import bisect_right

from newslint.record import Record
from newslint.remember import remember_latest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newslint.config import Allowance
    from newslint.document import Document
    from newslint.violation import Violation


class Anchor(Record):
    """What a violation is known by: its rule, the text it flags, and the sentence around it, white space evened out."""

    rule: str
    text: str
    sentence: str


def anchors(document: Document, violations: Sequence[Violation]) -> list[Anchor]:
    """The anchors of some violations of a document, in order."""
    sentences = document.table("sentences") if violations else ()
    starts = [sentence.span.start for sentence in sentences]
    around = {-1: ""}  # by a sentence's number: one with many violations may be as long as the story
    made = []
    for violation in violations:
        place = violation.place
        number = bisect_right(starts, place.start) - 1
        if number not in around:
            around[number] = _even(sentences[number].text)
        made.append(Anchor(violation.rule, _even(document.source[place.start : place.end]), around[number]))
    return made


class Accepted:
    """What is accepted in one file, and how much of it still occurs.

    ``allowances`` hold for any number of violations in their sentence; ``known`` says how many of an anchor the
    baseline knows.
    """

    def __init__(self, allowances: Iterable[Allowance] = (), known: Mapping[Anchor, int] | None = None) -> None:
        self._allowances = {(one.rule, one.sentence): one for one in allowances}
        self._left = dict(known or {})
        self._used: set[tuple[str, str]] = set()

    def new(self, document: Document, violations: Sequence[Violation]) -> list[Violation]:
        """The violations that are not accepted."""
        if not self._allowances and not self._left:
            return list(violations)
        found = []
        for violation, anchor in zip(violations, anchors(document, violations), strict=True):
            if (anchor.rule, anchor.sentence) in self._allowances:
                self._used.add((anchor.rule, anchor.sentence))
            elif (hashed := hashed_anchor(anchor)) in self._left and self._left[hashed] > 0:
                self._left[hashed] -= 1
            else:
                found.append(violation)
        return found

    def settings(self) -> str:
        """What is accepted, as text; asked for before anything was linted."""
        return f"{sorted(self._allowances)!r}\0{sorted((a.rule, a.text, a.sentence, n) for a, n in self._left.items())!r}"

    def unused_allowances(self) -> list[Allowance]:
        """The allowances that nothing needed."""
        return [one for key, one in self._allowances.items() if key not in self._used]

    def gone(self) -> dict[Anchor, int]:
        """What the baseline knows and no longer occurs, and how often."""
        return {anchor: count for anchor, count in self._left.items() if count > 0}


def hashed_anchor(anchor: Anchor) -> Anchor:
    """The anchor as a baseline has it: with a hash in the place of the sentence."""
    return Anchor(anchor.rule, anchor.text, _hash(anchor.sentence))


@remember_latest(16)
def _hash(sentence: str) -> str:
    from hashlib import sha256

    return sha256(sentence.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _even(text: str) -> str:
    return " ".join(text.split())
