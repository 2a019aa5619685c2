"""Ages that stand for people or before their names: "the 71-year-old", "the 71-year-old Shoukry"."""

from __future__ import annotations

from bisect import bisect_left

from newslint.analyses.mentions import Mention
from newslint.document import Document
from newslint.patterns import pattern

_AGED = pattern(r"\b[Tt]he (\d{1,3})-year-old(?= (?:\p{Ll}+ed|was|is|has|had|who|will|would|told|also)\b|,)")
_AGED_NAME = pattern(r"\b[Tt]he (\d{1,3})-year-old (?=\p{Lu})")
NEAR = 400  # characters before it in which the person is named whom it means
SLIP = 2  # years that a mistaken age is off


def stated_ages(document: Document, mentions: list[Mention]) -> list[Mention]:
    """Mentions by age of the person named just before: one of that age, or of an age that this one may be a slip for.

    An age that fits nobody near is somebody else's, and left out. The mentions are in order.
    """
    if "-year-old" not in document.prose:
        return []
    starts = [mention.start for mention in mentions]
    found = []
    for match in _AGED.finditer(document.prose):
        age = int(match.group(1))
        last = bisect_left(starts, match.start())
        if last < len(mentions) and mentions[last].start == match.start() and mentions[last].person is not None:
            continue
        for mention in reversed(mentions[max(0, last - 10) : last]):
            person = mention.person
            if person is None or mention.quoted or mention.kind == "pronoun":
                continue
            ages = {own.age for own in mentions[:last] if own.person is person and own.age is not None}
            if match.start() - mention.start <= NEAR and any(abs(age - own) <= SLIP for own in ages):
                found.append(Mention(document, match.start(), match.end(), "description", person, age=age))
            break
    for match in _AGED_NAME.finditer(document.prose):
        place = bisect_left(starts, match.end())
        named = mentions[place] if place < len(mentions) else None
        if named is not None and named.start == match.end() and named.person is not None and named.age is None:
            found.append(Mention(document, match.start(), named.end, "description", named.person, age=int(match.group(1))))
    found.sort(key=lambda mention: mention.start)
    return found
