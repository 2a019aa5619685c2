"""What a keystroke costs the language server, and what an hour of typing leaves behind: ``python -m benchmarks.keystroke``.

    python -m benchmarks.keystroke           a few seconds
    python -m benchmarks.keystroke --hour    also 10,000 random edits: deletions across marks, pastes of 100 KB

A real server over standard input and output, and a 4 KB story the benchmark invents. Work is the server's processor
time for taking the change over, linting the whole story again and answering with its diagnostics.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import time
from typing import Any

from benchmarks.speed.stories import story
from newslint import lint

LENGTH = 4_000  # characters of the story
KEYSTROKES = 300
WARMING = 20  # keystrokes before the measured ones
WORDS = "the mayor said so. "
EDITS = 10_000
PASTE = 100_000  # characters
MOST = 300_000  # characters; a longer text is emptied
URI = "untitled:story"
PIECES = ["a", " ", "the the ", "“", "”", " »", "(", ")", "50% ", "Hassan said ", "\n\n", "\U0001f4f0", "e\u0301", "Mr. "]


class Server:
    """A language server and a text that is open in it; positions are counted in code points."""

    def __init__(self) -> None:
        self.process = subprocess.Popen([sys.executable, "-m", "newslint", "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.text = ""
        self.version = 1
        self.asked = 0
        abilities = {"general": {"positionEncodings": ["utf-32"]}, "textDocument": {"diagnostic": {}}}
        self.ask("initialize", {"processId": None, "rootUri": None, "capabilities": abilities})
        self.tell("initialized", {})

    def open(self, text: str) -> None:
        self.text = text
        item = {"uri": URI, "languageId": "plaintext", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": item})

    def change(self, start: int, end: int, new: str) -> None:
        self.version += 1
        place = {"start": self.position(start), "end": self.position(end)}
        document = {"uri": URI, "version": self.version}
        self.tell("textDocument/didChange", {"textDocument": document, "contentChanges": [{"range": place, "text": new}]})
        self.text = self.text[:start] + new + self.text[end:]

    def diagnostics(self) -> list[dict[str, Any]]:
        return self.ask("textDocument/diagnostic", {"textDocument": {"uri": URI}})["items"]

    def position(self, offset: int) -> dict[str, int]:
        before = self.text[:offset]
        return {"line": before.count("\n"), "character": offset - before.rfind("\n") - 1}

    def ask(self, method: str, params: Any) -> Any:
        self.asked += 1
        self._send({"id": self.asked, "method": method, "params": params})
        while True:
            message = self._receive()
            if message.get("id") == self.asked:
                return message["result"]

    def tell(self, method: str, params: Any) -> None:
        self._send({"method": method, "params": params})

    def work(self) -> float:
        """Seconds of processor time that the server has taken so far."""
        with open(f"/proc/{self.process.pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def megabytes(self) -> float:
        """The memory that the server holds."""
        with open(f"/proc/{self.process.pid}/status") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("VmRSS")) / 1024

    def leave(self) -> int:
        self.ask("shutdown", None)
        self.tell("exit", None)
        return self.process.wait(10)

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        length = 0
        while line := self.process.stdout.readline().strip():
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        message: dict[str, Any] = json.loads(self.process.stdout.read(length))
        return message


def main() -> int:
    parser = argparse.ArgumentParser(prog="benchmarks.keystroke", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--hour", action="store_true", help="type for an hour, too")
    options = parser.parse_args()
    keystrokes()
    return hour_of_typing() if options.hour else 0


def keystrokes() -> None:
    """Prints what letters typed into a story take, wherever they are typed."""
    print(f"a keystroke in a story of {LENGTH:,} characters, milliseconds:")
    print(f"{'':16}{'work':>8}{'wait, median':>14}{'95 in 100':>11}")
    for place in places(story(1, LENGTH)):
        work, waits = typed(place)
        waits.sort()
        median, most = statistics.median(waits), waits[len(waits) * 95 // 100]
        print(f"{place:16}{work * 1000:8.2f}{median * 1000:14.2f}{most * 1000:11.2f}")


def places(text: str) -> dict[str, int]:
    """Where a writer may be typing: at offsets of the text, in code points."""
    breaks = [place for place in range(len(text)) if text.startswith("\n\n", place)]
    middle = len(breaks) // 2
    return {
        "headline": 5,
        "paragraph": (breaks[middle] + breaks[middle + 1]) // 2,
        "quotation": text.index("“", len(text) // 2) + 3,
        "new paragraph": breaks[middle] + 1,
        "end": len(text) - 2,
    }


def typed(place: str, count: int = KEYSTROKES) -> tuple[float, list[float]]:
    """The server's work for a letter typed and its diagnostics asked for, and how long each was waited for; in seconds."""
    text = story(1, LENGTH)
    at = places(text)[place]
    server = Server()
    server.open(text)
    for _ in range(WARMING):
        server.change(at, at, "x")
        server.diagnostics()
    waits = []
    began = server.work()
    for number in range(count):
        letter = WORDS[number % len(WORDS)]
        since = time.perf_counter()
        server.change(at + number, at + number, letter)
        server.diagnostics()
        waits.append(time.perf_counter() - since)
    work = (server.work() - began) / count
    server.leave()
    return work, waits


def hour_of_typing() -> int:
    """Makes many random edits, and compares what the server then says with a fresh lint of the text."""
    chance = random.Random(3)
    server = Server()
    server.open(story(1, LENGTH))
    memory = []
    for number in range(EDITS):
        place = chance.randrange(len(server.text) + 1)
        if number % 500 == 499:
            server.change(place, place, story(number, PASTE))
        elif len(server.text) > MOST:
            server.change(0, len(server.text), story(number, LENGTH))
        elif number % 3 == 0:
            server.change(place, min(len(server.text), place + chance.randrange(60)), "")
        else:
            server.change(place, place, chance.choice(PIECES))
        if number % 50 == 0 and len(server.text) < PASTE:
            server.diagnostics()
        if number % (EDITS // 10) == EDITS // 10 - 1:
            server.change(0, len(server.text), story(number, LENGTH))
            server.diagnostics()
            memory.append(server.megabytes())
    found = [(item["range"]["start"], item["range"]["end"], item["code"]) for item in server.diagnostics()]
    fresh = [(server.position(item.place.start), server.position(item.place.end), item.rule) for item in lint(server.text)]
    same = found == fresh
    print(f"{EDITS:,} edits: the diagnostics are {'those' if same else 'NOT those'} of a fresh lint ({len(fresh)} violations)")
    print("  memory after each tenth: " + ", ".join(f"{megabytes:.0f}" for megabytes in memory) + " MB")
    server.leave()
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
