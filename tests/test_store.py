"""What is kept between runs is the user's own, whole, and never needed."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from newslint import store

if TYPE_CHECKING:
    from pathlib import Path

VALUE = {"words": ("a", 1, None, 2.5), b"x": [True, frozenset({"y"})]}
needs_owners = pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root can give files away")


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The path of an entry that holds VALUE."""
    folder = tmp_path / "cache"
    monkeypatch.setenv(store.FOLDER_VARIABLE, str(folder))
    store.save("entry", VALUE)
    return folder / f"entry{store.ENDING}"


def test_a_value_comes_back_as_it_was_kept(kept: Path) -> None:
    assert store.load("entry") == VALUE
    assert [path.name for path in kept.parent.iterdir()] == [kept.name], "drafts are gone"


def test_what_was_never_kept_is_nothing(kept: Path) -> None:
    assert store.load("other") is None


def test_parts_come_back_as_they_were_kept(kept: Path) -> None:
    parts = {"one": b"1", "none": b"", "many": bytes(range(256))}
    store.save_parts("parts", parts)
    assert {name: bytes(part) for name, part in store.load_parts("parts").items()} == parts
    path = kept.with_name(f"parts{store.ENDING}")
    path.write_bytes(path.read_bytes()[:-1])
    assert store.load_parts("parts") == {}
    assert store.load_parts("other") == {}


@pytest.mark.parametrize("place", ["first", "middle", "last"])
def test_a_damaged_entry_is_ignored(kept: Path, place: str) -> None:
    content = bytearray(kept.read_bytes())
    content[{"first": 0, "middle": len(content) // 2, "last": -1}[place]] ^= 1
    kept.write_bytes(content)
    assert store.load("entry") is None


def test_an_entry_that_was_cut_off_is_ignored(kept: Path) -> None:
    content = kept.read_bytes()
    for length in range(len(content)):
        kept.write_bytes(content[:length])
        assert store.load("entry") is None, f"{length} bytes of {len(content)}"


def test_an_entry_that_others_may_write_is_ignored(kept: Path) -> None:
    kept.chmod(0o666)
    assert store.load("entry") is None


def test_a_folder_that_others_may_write_is_neither_read_nor_written(kept: Path) -> None:
    kept.parent.chmod(0o777)
    assert store.load("entry") is None
    store.save("other", VALUE)
    assert [path.name for path in kept.parent.iterdir()] == [kept.name]


def test_a_link_is_not_followed(kept: Path, tmp_path: Path) -> None:
    (kept.parent / f"link{store.ENDING}").symlink_to(kept)
    assert store.load("link") is None


@needs_owners
def test_an_entry_that_someone_else_owns_is_ignored(kept: Path) -> None:
    os.chown(kept, 12345, -1)
    assert store.load("entry") is None


@needs_owners
def test_a_folder_that_someone_else_owns_is_not_used(kept: Path) -> None:
    os.chown(kept.parent, 12345, -1)
    assert store.load("entry") is None


def test_a_place_where_nothing_can_be_kept_harms_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv(store.FOLDER_VARIABLE, str(tmp_path / "file"))
    store.save("entry", VALUE)
    assert store.load("entry") is None


def test_a_full_disk_leaves_what_was_there(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_paths: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    store.save("entry", "new")
    assert store.load("entry") == VALUE
    assert [path.name for path in kept.parent.iterdir()] == [kept.name]


def test_nothing_is_kept_where_the_variable_is_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(store.FOLDER_VARIABLE, "")
    store.save("entry", VALUE)
    assert store.load("entry") is None


def test_entries_that_no_run_made_again_are_thrown_away(kept: Path) -> None:
    os.utime(kept, (0, 0))
    store.save("other", VALUE)
    assert not kept.exists()


def test_what_is_not_ours_is_never_thrown_away(kept: Path) -> None:
    letters = [kept.with_name(f"notes-{number}.txt") for number in range(store.MOST_OF_A_KIND + 3)]
    for letter in letters:
        letter.write_text("A folder that the user named may hold anything.")
        os.utime(letter, (0, 0))
    store.save("other", VALUE)
    assert all(letter.exists() for letter in letters)


def test_of_what_every_change_of_the_code_leaves_behind_only_the_newest_stay(kept: Path) -> None:
    for number in range(store.MOST_OF_A_KIND + 3):
        for kind in ("rules", "results"):
            path = kept.with_name(f"{kind}-{number:02}{store.ENDING}")
            path.write_bytes(b"")
            os.utime(path, (10**9 * 2 + number,) * 2)
    store.save("entry", VALUE)
    left = sorted(path.stem for path in kept.parent.iterdir())
    assert [name for name in left if name.startswith("rules")] == [f"rules-{3 + n:02}" for n in range(store.MOST_OF_A_KIND)]
    assert len([name for name in left if name.startswith("results")]) == store.MOST_OF_A_KIND + 3
