"""A progress bar for runs that take long, on a terminal."""

from __future__ import annotations

from time import monotonic

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

PATIENCE = 1.0  # seconds before the bar is shown
PAUSE = 0.1  # seconds between two pictures of it
WIDTH = 30  # columns


class ProgressBar:
    """Shows how much of a run is done, once it has taken a while, and takes itself away at the end."""

    def __init__(self, terminal: TextIO) -> None:
        self._terminal = terminal
        self._next = monotonic() + PATIENCE
        self._shown = False

    def show(self, done: int, total: int) -> None:
        """``done`` of ``total`` files are linted."""
        if done == total:
            if self._shown:
                self._write("\r\x1b[K")
        elif monotonic() >= self._next:
            self._next = monotonic() + PAUSE
            self._shown = True
            filled = WIDTH * done // total
            self._write(f"\r{'█' * filled}{'░' * (WIDTH - filled)} {done:,} of {total:,} files")

    def _write(self, text: str) -> None:
        self._terminal.write(text)
        self._terminal.flush()
