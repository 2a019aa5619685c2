"""How well newslint tells who says what: ``python -m benchmarks.accuracy CORPUS.jsonl[.gz] [--verbs FILE]``.

A corpus has one article a line, ``{"id", "text", "quotes": [{"start", "end", "type", "cue_text", "speaker_text",
"reference"}]}``: ``type`` is direct, indirect or mixed, offsets are code points of the text, and ``reference``, where given,
is the full name of the one who speaks.

A found stretch is right where it shares four fifths of its characters with one of the corpus, marks and edge punctuation
aside; each counts once. A speaker is right where both have the same head word, or are the same pronoun; a person where the
surname is that of ``reference``. Of all speech, only what a reporting verb or no verb at all introduces is asked for:
one of the words in FILE, or of newslint's own verbs of speech.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newslint.grammar.speech.cues import cue_forms
from newslint.readers.plain import read

SHARED = 0.8  # of the characters of two stretches, to count as the same
EDGE = " \t\n\u00a0.,;:!?…-–—()[]\"“”„«»'‘’`"
PRONOUNS = {"he", "she", "they", "it", "i", "we", "you", "who", "that", "which"}
SMALL = {"of", "for", "in", "at", "on", "with", "from", "by", "who", "which", "that", "and", "to", "as", "after", "during"}

Stretch = tuple[int, int]


def main() -> None:
    arguments = argparse.ArgumentParser(prog="python -m benchmarks.accuracy")
    arguments.add_argument("corpus", type=Path)
    arguments.add_argument("--verbs", type=Path, help="the reporting verbs of the corpus, separated by white space")
    given = arguments.parse_args()
    own = {form for form, cue in cue_forms().items() if cue.kind == "speech"}
    verbs = set(given.verbs.read_text(encoding="utf-8").split()) if given.verbs else own
    articles = list(_articles(given.corpus))
    began = time.process_time()
    found = [read(article["text"]).table("attributions") for article in articles]
    seconds = time.process_time() - began
    print(f"{len(articles)} articles, {len(articles) / seconds:.0f} a second of one core\n")
    print(f"{'':24}{'asked':>7}{'found':>7}{'right':>7}{'P':>7}{'R':>7}{'F1':>7}{'speaker':>9}{'person':>8}")
    for title, kinds in (("direct quotations", {"direct"}), ("all reported speech", {"direct", "indirect", "mixed"})):
        counts: Counter[str] = Counter()
        for article, rows in zip(articles, found, strict=True):
            counts += _compare(article, rows, kinds, verbs)
        _print(title, counts)


def _articles(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _compare(article: dict[str, Any], rows: list[Any], kinds: set[str], verbs: set[str]) -> Counter[str]:
    """Counts of one article: what is asked for, found, right, and ignored because the corpus has it as something else."""
    text = article["text"]
    asked, others = [], []
    for quote in article["quotes"]:
        stretch = _trimmed(text, quote["start"], quote["end"])
        (asked if quote["type"] in kinds and (len(kinds) == 1 or _is_speech(quote, verbs)) else others).append((stretch, quote))
    given = [(_trimmed(text, row.span.start, row.span.end), row) for row in rows if row.kind in kinds]
    counts = Counter(asked=len(asked), found=len(given))
    taken_asked: set[int] = set()
    taken_given: set[int] = set()
    for share, a, g in sorted(_shares(asked, given), reverse=True):
        if share < SHARED or a in taken_asked or g in taken_given:
            continue
        taken_asked.add(a)
        taken_given.add(g)
        quote, row = asked[a][1], given[g][1]
        counts["right"] += 1
        if quote.get("speaker_text"):
            counts["speakers"] += 1
            counts["speakers_right"] += row.speaker is not None and _same_speaker(quote["speaker_text"], row.speaker.text)
        if quote.get("reference"):
            counts["people"] += 1
            counts["people_right"] += row.person is not None and _head(quote["reference"]) == _head(row.person.name)
    counts["ignored"] = sum(
        g not in taken_given and any(_overlap(stretch, other) > (stretch[1] - stretch[0]) / 2 for other, _ in others)
        for g, (stretch, _) in enumerate(given)
    )
    return counts


def _shares(asked: list[tuple[Stretch, Any]], given: list[tuple[Stretch, Any]]) -> Iterator[tuple[float, int, int]]:
    for a, (one, _) in enumerate(asked):
        for g, (other, _) in enumerate(given):
            both = _overlap(one, other)
            if both > 0:
                yield both / (max(one[1], other[1]) - min(one[0], other[0])), a, g


def _overlap(one: Stretch, other: Stretch) -> int:
    return min(one[1], other[1]) - max(one[0], other[0])


def _trimmed(text: str, start: int, end: int) -> Stretch:
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    return (start + 5, end) if text[start : start + 5] == "that " else (start, end)


def _is_speech(quote: dict[str, Any], verbs: set[str]) -> bool:
    cue = (quote.get("cue_text") or "").lower()
    return not cue or "according to" in cue or any(word.strip(EDGE) in verbs for word in cue.split())


def _same_speaker(asked: str, given: str) -> bool:
    one, other = _head(asked), _head(given)
    if one in PRONOUNS or other in PRONOUNS:
        return asked.lower() == given.lower()
    names = [{word.strip(EDGE) for word in text.split(",")[0].split() if word[0].isupper()} for text in (asked, given)]
    return one == other or bool(names[0] and names[1] and (names[0] <= names[1] or names[1] <= names[0]))


def _head(text: str) -> str:
    """The word that a noun group is about: the last one before a preposition or a comma."""
    head = ""
    for word in text.replace("’s", "").replace("'s", "").split():
        bare = word.strip(EDGE)
        if head and bare.lower() in SMALL:
            break
        head = bare.lower() or head
        if word.endswith((",", ";", "—")):
            break
    return head


def _print(title: str, counts: Counter[str]) -> None:
    precision = counts["right"] / max(1, counts["found"] - counts["ignored"])
    recall = counts["right"] / max(1, counts["asked"])
    both = 2 * precision * recall / max(1e-9, precision + recall)
    speaker = 100 * counts["speakers_right"] / max(1, counts["speakers"])
    person = f"{100 * counts['people_right'] / counts['people']:7.1f}%" if counts["people"] else f"{'—':>8}"
    print(
        f"{title:24}{counts['asked']:7}{counts['found']:7}{counts['right']:7}{100 * precision:7.1f}{100 * recall:7.1f}"
        f"{100 * both:7.1f}{speaker:8.1f}%{person}"
    )


if __name__ == "__main__":
    main()
