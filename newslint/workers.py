"""Does the same work on many items in forked processes, and gives the results in the order of the items.

Items go to the workers in portions: the numbers of all portions stand in one pipe, from which every worker takes the
next when it is done with the last, so that no worker waits for another. What a worker makes is sent as ``marshal``
bytes over a pipe of its own. The processes are forked, so that they share what was loaded before, and there is
nothing to set up; where the system cannot fork, the work is done here.
"""

from __future__ import annotations

import gc
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Any

    Work = Callable[[Sequence[Any]], Iterable[Any]]

FEWEST_ITEMS = 8  # for each worker; with fewer, forking takes longer than it saves
LARGEST_PORTION = 100  # items
PORTIONS_EACH = 16  # for each worker, so that a slow one at the end keeps nobody waiting long
_NUMBER = 4  # bytes of a portion's number; all numbers fit in a pipe (64 KB) at the sizes above up to a million items


def how_many(jobs: int, items: int) -> int:
    """How many workers to use for so many items: ``jobs``, or for 0 as many as there are cores and use for them."""
    if not hasattr(os, "fork"):
        return 1
    if jobs:
        return max(1, min(jobs, items))
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(cores, items // FEWEST_ITEMS))


def in_order(
    items: Sequence[Any], work: Work, *, failed: Callable[[Any], Any], finish: Callable[[], None], jobs: int
) -> Iterator[Any]:
    """The result for every item, in order: ``work`` gives those of some items, ``failed`` that of one a worker broke down over.

    Results must be plain values. Every worker calls ``finish`` when there is no work left. The first item is done
    here, so that what it loads is there for all workers.
    """
    if jobs < 2 or len(items) < 2:
        yield from work(items)
        return
    yield from work(items[:1])
    crew = _Crew(items[1:], work, finish, jobs)
    try:
        for portion, results in crew.results():
            yield from results if results is not None else map(failed, portion)
    finally:
        crew.dismiss()


class _Crew:
    """Some workers, and the pipes to and from them."""

    def __init__(self, items: Sequence[Any], work: Work, finish: Callable[[], None], jobs: int) -> None:
        size = max(1, min(LARGEST_PORTION, len(items) // (jobs * PORTIONS_EACH)), len(items) // 16_000)
        self.portions = [items[at : at + size] for at in range(0, len(items), size)]
        self.work = work
        self.finish = finish
        self.pids: list[int] = []
        self.pipes: list[int] = []
        sys.stdout.flush()
        sys.stderr.flush()
        gc.freeze()
        numbers, fill = os.pipe()
        os.write(fill, b"".join(number.to_bytes(_NUMBER, "big") for number in range(len(self.portions))))
        os.close(fill)
        for _ in range(jobs):
            self._fork(numbers)
        os.close(numbers)

    def results(self) -> Iterator[tuple[Sequence[Any], Sequence[Any] | None]]:
        """Every portion with its results, in order; None for one that was never sent."""
        import marshal

        done: dict[int, bytes] = {}
        number = 0
        for arrived, content in self._arrivals():
            done[arrived] = content
            while number in done:
                yield self.portions[number], marshal.loads(done.pop(number))
                number += 1
        for left in range(number, len(self.portions)):
            yield self.portions[left], marshal.loads(done[left]) if left in done else None

    def dismiss(self) -> None:
        """Waits for all workers; those still at work find that nobody listens, and end."""
        for pipe in self.pipes:
            os.close(pipe)
        for pid in self.pids:
            os.waitpid(pid, 0)
        gc.unfreeze()

    def _fork(self, numbers: int) -> None:
        pipe, report = os.pipe()
        pid = os.fork()
        if pid:
            os.close(report)
            self.pids.append(pid)
            self.pipes.append(pipe)
            return
        for listening in (*self.pipes, pipe):
            os.close(listening)  # or it would listen to itself, and wait for ever when the parent has gone
        code = 1
        try:
            self._labour(numbers, report)
            code = 0
        except (KeyboardInterrupt, BrokenPipeError):
            pass
        except BaseException:
            sys.excepthook(*sys.exc_info())
            sys.stderr.flush()
        finally:
            os._exit(code)

    def _labour(self, numbers: int, report: int) -> None:
        """What a worker does: take a portion, work, send, until there are no more."""
        import marshal

        with os.fdopen(report, "wb") as out:
            while taken := os.read(numbers, _NUMBER):
                portion = self.portions[int.from_bytes(taken, "big")]
                content = marshal.dumps(list(self.work(portion)))
                out.write(taken + len(content).to_bytes(8, "big") + content)
                out.flush()
        self.finish()

    def _arrivals(self) -> Iterator[tuple[int, bytes]]:
        """The portions' numbers and results as they come in."""
        from select import select

        buffers = {pipe: bytearray() for pipe in self.pipes}
        while buffers:
            for pipe in select(list(buffers), [], [])[0]:
                content = os.read(pipe, 1 << 20)
                if not content:
                    del buffers[pipe]
                    continue
                buffer = buffers[pipe]
                buffer += content
                while len(buffer) >= (head := _NUMBER + 8):
                    end = head + int.from_bytes(buffer[_NUMBER:head], "big")
                    if len(buffer) < end:
                        break
                    yield int.from_bytes(buffer[:_NUMBER], "big"), bytes(buffer[head:end])
                    del buffer[:end]
