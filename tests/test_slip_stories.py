"""In whole stories full of numbers or of terms, each slip of the pen in one of them is told, and nothing where all are right.

A story in ``stories/numbers`` or ``stories/terms`` has its slips in itself: ``{{right|wrong}}``. Each is tried alone, for a
story with many faults would hide which of them is seen.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newslint import lint

FOLDER = Path(__file__).parent / "stories"
STORIES = sorted([*(FOLDER / "numbers").glob("*.txt"), *(FOLDER / "terms").glob("*.txt")])
_SLIP = re.compile(r"\{\{([^|{}]*)\|([^{}]*)\}\}")


def with_slip(source: str, place: int | None) -> str:
    """The story with the wrong words at ``place`` in the source, and the right ones everywhere else."""
    return _SLIP.sub(lambda slip: slip.group(2) if slip.start() == place else slip.group(1), source)


def told(text: str) -> set[tuple[str, str]]:
    return {(violation.rule, violation.message) for violation in lint(text)}


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_a_story_without_its_slips_draws_nothing(path: Path) -> None:
    assert told(with_slip(path.read_text(encoding="utf-8"), None)) == set()


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_every_slip_is_told(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    unseen = [slip.group() for slip in _SLIP.finditer(source) if not told(with_slip(source, slip.start()))]
    assert unseen == []
