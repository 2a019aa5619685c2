"""Prints the seconds of processor time that the default pack takes for a megabyte of each text made to hurt."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

SIZE = 1_000_000  # code points
PIECES = {
    "opening quotes": "“",
    "nested brackets": "(" * 10_000 + "x" + ")" * 10_000,
    "one word": "word ",
    "alternating scripts": "аa",
    "lines of one letter": "a\n",
    "list items": "- one\n",
    "short quotations": "“Yes,” Smith said. ",
}


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name, piece in PIECES.items():
            story = Path(folder, "story.txt")
            story.write_text(piece * (SIZE // len(piece)), encoding="utf-8")
            begun = getrusage(RUSAGE_CHILDREN).ru_utime
            command = [sys.executable, "-m", "newslint", "check", "--no-cache", "--isolated", "--quiet", str(story)]
            subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
            print(f"{name:20} {getrusage(RUSAGE_CHILDREN).ru_utime - begun:6.2f} s", flush=True)


if __name__ == "__main__":
    main()
