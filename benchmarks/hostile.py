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
    "numbered quotations": "“It is {number},” Smith said. ",
    "ever new names": "Omar {name} said Ana {name}ez saw Mr. {name}ov. ",
    "ever new paragraphs": "Mr. {name} met {number} people in {name}ville on Monday.\n\n",
    "turns of speakers": "MS. {name}: We go on.\n\nQ: Why {number}?\n\n",
}


def text(piece: str) -> str:
    """A megabyte of a piece, with its ``{number}`` counted up and its ``{name}`` another each time."""
    if "{" not in piece:
        return piece * (SIZE // len(piece))
    pieces = (piece.format(number=number, name=_name(number)) for number in range(SIZE // len(piece) + 1))
    return "".join(pieces)[:SIZE]


def _name(number: int) -> str:
    """A name of its own for each number, in three or more letters."""
    letters = ""
    while number or len(letters) < 3:
        number, letter = divmod(number, 20)
        letters += "bdfghjklmnprstvwxzaeo"[letter] + "a"
    return letters.capitalize()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name, piece in PIECES.items():
            story = Path(folder, "story.txt")
            story.write_text(text(piece), encoding="utf-8")
            begun = getrusage(RUSAGE_CHILDREN).ru_utime
            command = [sys.executable, "-m", "newslint", "check", "--no-cache", "--isolated", "--quiet", str(story)]
            subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
            print(f"{name:20} {getrusage(RUSAGE_CHILDREN).ru_utime - begun:6.2f} s", flush=True)


if __name__ == "__main__":
    main()
