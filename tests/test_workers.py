"""Work spread over processes gives what work in one process gives, in the same order, whatever goes wrong."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest

from newslint.workers import how_many, in_order

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")


def spread(items: range, work: Callable[[int], object], jobs: int) -> list[object]:
    failed = lambda item: f"failed {item}"  # noqa: E731
    return list(in_order(items, lambda some: map(work, some), failed=failed, finish=lambda: None, jobs=jobs))


@pytest.mark.parametrize("jobs", [1, 2, 3, 7])
@pytest.mark.parametrize("count", [0, 1, 2, 3, 50, 3000])
def test_results_come_in_the_order_of_the_items(jobs: int, count: int) -> None:
    assert spread(range(count), lambda item: item * 2, jobs) == [item * 2 for item in range(count)]


def test_work_is_done_by_other_processes() -> None:
    assert len(set(spread(range(40), lambda item: os.getpid(), 2))) > 1


def test_a_result_may_be_larger_than_a_pipe() -> None:
    assert spread(range(5), lambda item: "x" * 1_000_000, 2) == ["x" * 1_000_000] * 5


def test_workers_end_when_nobody_listens_any_more() -> None:
    results = in_order(range(400), lambda some: ["x" * 1_000_000 for _ in some], failed=str, finish=lambda: None, jobs=2)
    next(results)
    next(results)
    signal.alarm(20)  # ends the tests where this waits for ever
    results.close()
    signal.alarm(0)


def test_what_a_worker_broke_down_over_is_said_and_the_rest_is_done() -> None:
    def work(item: int) -> int:
        if item == 5:
            os.kill(os.getpid(), signal.SIGKILL)
        return item

    assert spread(range(20), work, 2) == [*range(5), "failed 5", *range(6, 20)]


def test_an_error_in_a_worker_is_shown(capfd: pytest.CaptureFixture[str]) -> None:
    def work(item: int) -> int:
        return 1 // (item - 5)

    assert "failed 5" in spread(range(20), work, 2)
    assert "ZeroDivisionError" in capfd.readouterr().err


def test_no_process_is_left_when_the_results_are_not_wanted() -> None:
    for _ in in_order(range(1000), lambda some: some, failed=str, finish=lambda: None, jobs=2):
        break
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, 0)


def test_few_items_are_not_worth_a_process() -> None:
    assert how_many(0, 3) == 1
    assert how_many(4, 3) == 3
    assert how_many(2, 1000) == 2


def test_a_report_is_the_same_bytes_whatever_the_number_of_processes(tmp_path: Path, newslint: Callable[..., object]) -> None:
    for number in range(30):
        (tmp_path / f"{number}.txt").write_text(f"He said the the number was {number}.\n" * (number % 4))
    (tmp_path / "broken.txt").write_bytes(b"\xff\x00")
    runs = {str(newslint("check", tmp_path, "--output-format", "json", "--jobs", jobs)) for jobs in (1, 2, 5)}
    assert len(runs) == 1
    assert "repeated-word" in next(iter(runs))
