"""Runs programs and says what they took: seconds of the clock and of the processor, and megabytes."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from typing import NamedTuple

NEWSLINT = [sys.executable, "-m", "newslint"]


class Cost(NamedTuple):
    """What a run took; ``processor`` is user and system time of the process and its children."""

    clock: float
    processor: float
    megabytes: float


def run(command: list[str], environment: dict[str, str] | None = None) -> Cost:
    """Runs a command to its end, whatever it prints and exits with."""
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    began = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**inherited, "NO_COLOR": "1", **(environment or {})}
    )
    _, _, usage = os.wait4(process.pid, 0)
    clock = time.perf_counter() - began
    process.returncode = 0
    return Cost(clock, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def interleaved(commands: dict[str, list[str]], rounds: int) -> dict[str, Cost]:
    """The medians of so many runs of each command, taken in turn, so that what else the machine does hits them alike."""
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            costs[name].append(run(command))
    return {name: Cost(*(statistics.median(part) for part in zip(*taken, strict=True))) for name, taken in costs.items()}
