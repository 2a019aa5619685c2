"""The linters newslint is measured beside, and what each of them does and does not do.

None does what newslint does: they look at words and sentences, newslint also at who speaks, what is counted and what
the rest of the story says. So a ratio says how long a newsroom waits, and not how good a linter is. Each runs with
the rules it has out of the box, on the same files, in one process, where it has a way to say so.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple


class Peer(NamedTuple):
    """A linter: ``command`` comes before the files; ``portion`` is how many of the files it is given to measure it."""

    name: str
    command: list[str]
    does: str
    portion: float = 1.0


_KNOWN = {
    "proselint": ("proselint", ["check"], "about 130 checks of usage and typography, one sentence at a time", 0.5),
    "write-good": ("write-good", [], "8 checks of style by word list (passive voice, weasel words, …)", 0.5),
    "textlint": ("textlint", ["--no-color"], "4 rules: write-good, terminology, stop-words, common-misspellings", 0.2),
    "vale": ("vale", ["--output=line"], "its built-in style: spelling, repeated words and terms", 0.5),
    "harper": (
        "harper-cli",
        ["lint", "--no-color"],
        "grammar and spelling of English, with a tagger; its command line compiles all rules at each start",
        0.1,
    ),
    "codespell": ("codespell", [], "misspellings from a list; no prose linting: a floor for a Python tool that reads words", 1.0),
    "typos": (
        "typos",
        ["--format", "brief"],
        "misspellings from a list; in Rust, no prose linting: a floor for reading files",
        1.0,
    ),
}
_OTHER_NAMES = {"harper-cli": "harper"}


def found(folder: Path) -> list[Peer]:
    """The peers on PATH; ``folder`` is for their configuration."""
    peers = []
    for name, (program, arguments, does, portion) in _KNOWN.items():
        path = shutil.which(program) or shutil.which(_OTHER_NAMES.get(program, program))
        if path is None:
            continue
        peer = Peer(name, [path, *arguments, *_configuration(name, Path(path), folder)], does, portion)
        if _works(peer, folder):
            peers.append(peer)
    return peers


def missing(peers: list[Peer]) -> list[str]:
    """The names of the peers that are not on PATH, or do not run."""
    return [name for name in _KNOWN if name not in {peer.name for peer in peers}]


def _configuration(name: str, program: Path, folder: Path) -> list[str]:
    if name == "textlint":
        rules = {"write-good": True, "terminology": True, "stop-words": True, "common-misspellings": True}
        (folder / "textlintrc.json").write_text(json.dumps({"rules": rules}))
        modules = program.resolve().parents[2]
        return ["--config", str(folder / "textlintrc.json"), "--rules-base-directory", str(modules)]
    if name == "vale":
        (folder / "vale.ini").write_text("[*.txt]\nBasedOnStyles = Vale\n")
        return ["--config", str(folder / "vale.ini")]
    return []


def _works(peer: Peer, folder: Path) -> bool:
    """Whether it lints a file without complaint about anything but the text."""
    sample = folder / "sample.txt"
    sample.write_text("This is is very unique.\n")
    try:
        run = subprocess.run(
            [*peer.command, str(sample)],
            capture_output=True,
            text=True,
            timeout=60,
            env={**os.environ, "NO_COLOR": "1"},
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return run.returncode not in (126, 127) and "Traceback" not in run.stderr
