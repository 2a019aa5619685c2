"""How many planted faults newslint finds: ``python -m benchmarks.faults CORPUS.jsonl[.gz] [--kinds a,b] [--per-kind N]``.

A corpus has one clean article a line, ``{"id", "text"}``. Each kind is planted in N articles, one fault in each; a kind is the
name of a planter, or of a topic, which is a module of this folder. With ``--noise`` the rules' words on the clean articles are
counted, and ``--read RULE`` prints what a rule says of them, for somebody to judge.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from benchmarks.faults.fault import Planter, planters
from benchmarks.faults.score import Linter
from newslint.ruleset import load_rules
from newslint.violation import Violation

FEWEST, MOST = 150, 2500  # words of an article
FEWEST_LINES = 4
AROUND = 110  # characters shown on each side of a place


class Article(NamedTuple):
    name: str
    text: str


def main() -> None:
    arguments = argparse.ArgumentParser(prog="python -m benchmarks.faults")
    arguments.add_argument("corpus", type=Path, nargs="+")
    arguments.add_argument("--kinds", default="", metavar="A,B", help="planters or topics; all of them unless given")
    arguments.add_argument("--per-kind", type=int, default=60, metavar="N")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--every", type=int, default=1, metavar="N", help="take one article of N")
    arguments.add_argument("--packs", default="default")
    arguments.add_argument("--show", type=int, default=0, metavar="N", help="print N missed faults of each kind")
    arguments.add_argument("--noise", action="store_true", help="tell what the rules say of the clean articles")
    arguments.add_argument("--read", default="", metavar="RULE", help="print what a rule says of the clean articles")
    given = arguments.parse_args()
    linter = Linter(load_rules().choose(packs=given.packs.split(",")).rules)
    articles = [article for path in given.corpus for article in _articles(path)][:: given.every]
    if given.read:
        _read(linter, articles, given.read)
        return
    for planter in _chosen(given.kinds):
        _plant(linter, list(articles), planter, random.Random(given.seed), given.per_kind, given.show)
    if given.noise:
        _noise(linter, articles)


def _articles(path: Path) -> list[Article]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        read = [Article(str(row["id"]), row["text"]) for row in map(json.loads, lines)]
    return [row for row in read if FEWEST <= len(row.text.split()) <= MOST and row.text.count("\n") >= FEWEST_LINES]


def _chosen(kinds: str) -> list[Planter]:
    topics = planters()
    every = {name: planter for topic in topics.values() for name, planter in topic.items()}
    chosen: list[Planter] = []
    for kind in kinds.split(",") if kinds else topics:
        if kind not in topics and kind not in every:
            raise SystemExit(f"there is no kind '{kind}'; there are {', '.join([*topics, *every])}")
        chosen += topics[kind].values() if kind in topics else [every[kind]]
    return chosen


def _plant(linter: Linter, articles: list[Article], planter: Planter, rng: random.Random, wanted: int, show: int) -> None:
    """Plants one kind in as many articles as are wanted, and prints how many faults were found, a kind and a variant."""
    rng.shuffle(articles)
    planted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    rules: dict[str, Counter[str]] = {}
    total = shown = 0
    for article in articles:
        if total == wanted:
            break
        fault = planter(article.text, rng)
        if fault is None:
            continue
        total += 1
        by = linter.found_by(article.text, fault)
        for kind in {fault.kind, fault.kind.split("/")[0]}:
            planted[kind] += 1
            found[kind] += bool(by)
            rules.setdefault(kind, Counter()).update(by)
        if not by and shown < show:
            shown += 1
            print(f"missed {fault.kind} in {article.name}: {_around(fault.text, *fault.places[0])}")
            for start, end in fault.places[1:2]:
                print(f"    beside {_around(fault.text, start, end)}")
    for kind in sorted(planted):
        name = kind if "/" not in kind else "  " + kind.split("/")[1]
        by_rule = ", ".join(f"{rule} {count}" for rule, count in rules[kind].most_common(4))
        print(f"{name:34}{found[kind]:5}{planted[kind]:5}{100 * found[kind] / planted[kind]:7.1f}%  {by_rule}", flush=True)


def _around(text: str, start: int, end: int) -> str:
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return f"…{before}[[{text[start:end]}]]{after}…".replace("\n", "⏎")


def _noise(linter: Linter, articles: list[Article]) -> None:
    words = sum(len(article.text.split()) for article in articles)
    said: Counter[str] = Counter()
    spoken_of: Counter[str] = Counter()
    for article in articles:
        rules = [violation.rule for violation in linter.clean(article.text)]
        said.update(rules)
        spoken_of.update(set(rules))
    print(f"\n{len(articles)} clean articles, {words} words")
    for rule, count in said.most_common():
        share = 100 * spoken_of[rule] / len(articles)
        print(f"{rule:34}{count:6}{1000 * count / words:8.3f} in 1,000 words{share:7.1f}% of articles")


def _read(linter: Linter, articles: list[Article], rule: str) -> None:
    for article in articles:
        for violation in linter.clean(article.text):
            if violation.rule == rule:
                _print(article, violation)


def _print(article: Article, violation: Violation) -> None:
    print(f"{article.name}: {violation.message}\n    {_around(article.text, violation.place.start, violation.place.end)}")
    for related in violation.related[:2]:
        print(f"    beside {_around(article.text, related.place.start, related.place.end)}")


if __name__ == "__main__":
    main()
