"""Measures newslint beside the prose linters on PATH, and writes ``docs/speed.md`` and ``docs/speed.svg``.

    python -m benchmarks.speed              about five minutes
    python -m benchmarks.speed --quick      one minute, rougher
    python -m benchmarks.speed --violations FILE    compares what is reported with FILE, or writes it

All in one run, program after program in turn, on stories the benchmark invents. Times are processor time unless they
say otherwise: they hold on a machine that others use too, and ratios hold on other machines.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from benchmarks.speed import inside, peers, table
from benchmarks.speed.measure import NEWSLINT, interleaved, run
from benchmarks.speed.stories import write_stories

LENGTH = 4_000  # characters of a story


def main() -> int:
    parser = argparse.ArgumentParser(prog="benchmarks.speed", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--quick", action="store_true", help="fewer and smaller runs")
    parser.add_argument("--no-write", action="store_true", help="print only")
    parser.add_argument("--violations", type=Path, help="compare what is reported with this file; write it if there is none")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["NEWSLINT_CACHE_DIR"] = str(folder / "cache")
        if options.violations:
            return _compare(options.violations, folder)
        results = _measure(folder, quick=options.quick)
    print(table.as_text(results))
    if not options.no_write:
        docs = Path(__file__).parents[2] / "docs"
        docs.mkdir(exist_ok=True)
        (docs / "speed.md").write_text(table.as_page(results), encoding="utf-8")
        (docs / "speed.svg").write_text(table.as_plot(results), encoding="utf-8")
    return 0


def _measure(folder: Path, *, quick: bool) -> table.Results:
    few, many, rounds = (60, 1_000, 1) if quick else (200, 10_000, 3)
    stories = write_stories(folder / "few", few, LENGTH)
    others = peers.found(folder)
    warm = [*NEWSLINT, "check", "--jobs", "1", str(folder / "few")]
    run(warm)
    _say("batch, one core")
    commands = {"newslint": [*NEWSLINT, "check", "--no-cache", "--jobs", "1", *map(str, stories)]}
    files = {"newslint": few}
    for peer in others:
        files[peer.name] = max(5, int(few * peer.portion))
        commands[peer.name] = [*peer.command, *map(str, stories[: files[peer.name]])]
    batch = interleaved(commands, rounds)
    _say("one file, cold start")
    one = {"newslint": [*NEWSLINT, "check", "--no-cache", str(stories[0])]}
    one |= {peer.name: [*peer.command, str(stories[0])] for peer in others}
    one["python alone"] = [sys.executable, "-c", "pass"]
    run(one["newslint"])
    cold = interleaved(one, 3 if quick else 11)
    _say(f"{many:,} files, all cores, and again")
    write_stories(folder / "many", many, LENGTH)
    check = [*NEWSLINT, "check", str(folder / "many")]
    first = run(check)
    again = run(check)
    serial = run([*NEWSLINT, "check", "--no-cache", "--jobs", "1", str(folder / "many")])
    spread = run([*NEWSLINT, "check", "--no-cache", str(folder / "many")])
    _say("growth")
    return table.Results(
        batch={name: (files[name] / cost.processor, files[name] / cost.clock) for name, cost in batch.items()},
        cold=cold,
        many=many,
        first=first,
        again=again,
        speedup=serial.clock / spread.clock,
        keystroke=inside.keystroke(),
        by_size=inside.by_size(1_000_000 if quick else 10_000_000),
        by_rules=inside.by_rules(folder),
        does={peer.name: peer.does for peer in others},
        missing=peers.missing(others),
    )


def _compare(file: Path, folder: Path) -> int:
    """0 where newslint reports what it did when the file was written."""
    import subprocess

    write_stories(folder / "stories", 300, LENGTH)
    command = [*NEWSLINT, "check", "--no-cache", "--output-format", "concise", "."]
    reported = subprocess.run(command, cwd=folder / "stories", capture_output=True, text=True, check=False).stdout
    if not file.exists():
        file.write_text(reported, encoding="utf-8")
        print(f"{file}: {len(reported.splitlines())} violations written")
        return 0
    before = file.read_text(encoding="utf-8")
    changed = set(before.splitlines()) ^ set(reported.splitlines())
    print("the same violations as before" if before == reported else f"{len(changed)} violations differ")
    for line in sorted(changed)[:20]:
        print(("- " if line in before else "+ ") + line)
    return int(before != reported)


def _say(what: str) -> None:
    print(f"{what} …", file=sys.stderr, flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
