"""What the titles before a name tell of offices."""

from __future__ import annotations

import pytest

from newslint.people.offices import office


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Foreign Minister", "Prime Minister"),
        ("Sen.", "Gov."),
        ("President", "Mayor"),
        ("Rep.", "Gen."),
        ("Gov.", "Bishop"),
        ("Maj.", "Lt. Col."),
    ],
)
def test_nobody_holds_both(one: str, other: str) -> None:
    first, second = office(one), office(other)
    assert first is not None
    assert second is not None
    assert first.excludes(second)
    assert second.excludes(first)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rep.", "Congresswoman"),
        ("Home Secretary", "Interior Minister"),
        ("Defense Minister", "Gen."),
        ("Premier", "Prime Minister"),
        ("Maj. Gen.", "Gen."),
        ("Chief Superintendent", "Superintendent"),
    ],
)
def test_one_person_may_bear_both(one: str, other: str) -> None:
    first, second = office(one), office(other)
    assert first is not None
    assert second is not None
    assert not first.excludes(second)


@pytest.mark.parametrize("title", ["Chairman", "Vice President", "Surgeon General", "Minister", "Dr.", "Deputy Mayor"])
def test_a_title_that_may_stand_beside_others_tells_none(title: str) -> None:
    assert office(title) is None
