"""What was made of word lists is made once, for all runs, and never where the lists are others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newslint import lasting, lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A cache of its own, and a process that has not asked for anything yet."""
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))
    before = dict(lasting._kept), dict(lasting._fresh), lasting._entry
    new_process()
    yield tmp_path / "cache"
    lexicon.add({})
    new_process()
    lasting._kept.update(before[0])
    lasting._fresh.update(before[1])
    lasting._entry = before[2]


def new_process() -> None:
    """Forgets what a new process would not know."""
    lasting._kept.clear()
    lasting._fresh.clear()
    lasting._entry = ""


def counted() -> tuple[Callable[[str], str], list[str]]:
    """A lasting function, and what it was run with."""
    runs: list[str] = []

    def loud(word: str) -> str:
        runs.append(word)
        return word.upper()

    return lasting.lasting(loud), runs


def test_what_one_run_made_the_next_brings_back() -> None:
    loud, runs = counted()
    assert [loud("a"), loud("b"), loud("a")] == ["A", "B", "A"]
    assert runs == ["a", "b"]
    lasting.keep()
    new_process()
    loud, runs = counted()
    assert [loud("a"), loud("c")] == ["A", "C"]
    assert runs == ["c"]


@pytest.mark.parametrize("damage", [b"", b"x", b"cut"])
def test_what_is_damaged_is_made_again(cache: Path, damage: bytes) -> None:
    loud, _ = counted()
    loud("a")
    lasting.keep()
    (entry,) = cache.iterdir()
    content = entry.read_bytes()
    entry.write_bytes(content[:-1] if damage == b"cut" else damage)
    new_process()
    loud, runs = counted()
    assert loud("a") == "A"
    assert runs == ["a"]


def test_nothing_is_kept_or_brought_back_while_a_configuration_adds_to_a_list(cache: Path) -> None:
    loud, _ = counted()
    loud("a")
    lasting.keep()
    new_process()
    lexicon.add({"given_names_male": ["Xyzzy"]})
    loud, runs = counted()
    assert loud("a") == "A"
    assert runs == ["a"]
    assert "Xyzzy" in lexicon.words("given_names_male.txt")
    lasting.keep()
    lexicon.add({})
    assert "Xyzzy" not in lexicon.words("given_names_male.txt")
