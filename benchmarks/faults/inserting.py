"""Puts invented sentences into an article."""

from __future__ import annotations

import re
from random import Random

from benchmarks.faults.fault import Fault


def told(text: str, rng: Random, kind: str, sentences: list[str], words: list[str]) -> Fault | None:
    """The fault that these sentences make, one at the end of each of as many paragraphs, in order.

    Its places are those of the words in the sentences. None where the article has too few paragraphs.
    """
    ends = [match.start() for match in re.finditer(r"(?<=[a-z]\.)(?=\n|$)", text)]
    if len(ends) < len(sentences):
        return None
    chosen = sorted(rng.sample(ends, len(sentences)))
    out, places, done = [], [], 0
    length = 0
    for end, sentence in zip(chosen, sentences, strict=True):
        out += [text[done:end], " ", sentence]
        length += end - done + 1
        for word in words:
            found = re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", sentence)
            places += [(length + at.start(), length + at.end()) for at in found]
        length += len(sentence)
        done = end
    return Fault("".join(out) + text[done:], kind, places)
