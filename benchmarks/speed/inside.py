"""What newslint takes once it is loaded: a keystroke in an editor, and growth with the size of a story and with rules."""

from __future__ import annotations

import gc
import statistics
import time
from importlib.util import find_spec
from pathlib import Path

from benchmarks.keystroke import LENGTH, places, typed
from benchmarks.speed.stories import story
from newslint.cli import GARBAGE
from newslint.linter import lint_document
from newslint.readers import read_text
from newslint.ruleset import RuleSet, load_rules

SIZES = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)
RULES = (50, 500, 5_000)
STANDING = ("the budget", "the harbor", "told reporters", "the strike")


def milliseconds(text: str, ruleset: RuleSet, rounds: int) -> float:
    """The median processor time of reading and linting a text."""
    taken = []
    for _ in range(rounds):
        began = time.process_time()
        for document in read_text(text):
            lint_document(document, ruleset.rules)
        taken.append(time.process_time() - began)
    return statistics.median(taken) * 1000


def keystroke() -> float:
    """Milliseconds of work for a letter typed into a story where it takes most: by the language server, if it is installed."""
    if find_spec("pygls") is not None:
        return max(typed(place, 200)[0] for place in places(story(1, LENGTH))) * 1000
    ruleset = load_rules().choose()
    text = story(1, LENGTH)
    milliseconds(text, ruleset, 5)
    return milliseconds(text, ruleset, 200)


def by_size(largest: int) -> dict[int, float]:
    """Milliseconds for each 1,000 characters, by the size of the story in characters; garbage is looked for as a run does."""
    gc.set_threshold(GARBAGE)
    ruleset = load_rules().choose()
    milliseconds(story(1, 4_000), ruleset, 3)
    sizes = [size for size in SIZES if size <= largest]
    return {size: milliseconds(story(2, size), ruleset, 1 if size > 200_000 else 9) * 1000 / size for size in sizes}


def by_rules(folder: Path, rounds: int = 60) -> dict[int, tuple[float, float]]:
    """Milliseconds a 4 KB story by the number of substitution rules: with those alone, and with the default pack."""
    taken = {}
    for number in RULES:
        own = load_rules([str(_substitutions(folder, number))])
        packs = own.choose(), own.choose(select=sorted(own.own))
        stories = [story(seed, 4_000) for seed in range(rounds)]
        both = []
        for ruleset in packs:
            milliseconds(stories[0], ruleset, 3)
            both.append(statistics.mean(milliseconds(text, ruleset, 1) for text in stories))
        taken[number] = (both[1], both[0])
    return taken


def _substitutions(folder: Path, number: int) -> Path:
    """A folder of rule files with so many substitutions in all, fifty a file.

    However many they are, four of them stand in the stories: what is measured is what rules cost, not what their
    violations do.
    """
    place = folder / f"rules-{number}"
    place.mkdir(parents=True, exist_ok=True)
    for first in range(0, number, 50):
        entries = [f"  w{index} of the {_letters(index)}: better\n" for index in range(first, min(number, first + 50))]
        if not first:
            entries[: len(STANDING)] = [f"  {text}: better\n" for text in STANDING]
        (place / f"own-{first}.yaml").write_text("summary: s\nreplace:\n" + "".join(entries))
    return place


def _letters(number: int) -> str:
    return "".join(chr(97 + number // 26**place % 26) for place in range(4))
