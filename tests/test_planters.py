"""Planters of faults change a story where they say, and the same way for the same seed."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

fault = pytest.importorskip("benchmarks.faults.fault", reason="the benchmarks are in the checkout only")

STORIES = [path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parent / "stories" / "speakers").glob("*.txt"))]
PLANTERS = {name: planter for topic in fault.planters().values() for name, planter in topic.items()}


@pytest.mark.parametrize("name", PLANTERS)
def test_a_planter_changes_the_story_at_its_places(name: str) -> None:
    planted = 0
    for seed, story in enumerate(STORIES):
        found = PLANTERS[name](story, Random(seed))
        assert found == PLANTERS[name](story, Random(seed))
        if found is not None:
            planted += 1
            assert found.text != story
            assert found.places
            assert all(0 <= start <= end <= len(found.text) for start, end in found.places)
    if not planted:
        pytest.skip("these stories have no place for this fault")
