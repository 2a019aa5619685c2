"""The table ``dates``: how days are named, and which day is meant."""

from __future__ import annotations

import pytest

from newslint.analyses import dates
from newslint.analyses.dates import Date
from newslint.readers import plain

HEADER = "date 2023-06-21\n\n"  # a Wednesday


def find(text: str) -> list[Date]:
    return dates.find(plain.read(HEADER + text))


@pytest.mark.parametrize(
    ("text", "words", "form", "day"),
    [
        ("The council met on Monday.", "Monday", "weekday", "2023-06-19"),
        ("The council met Wednesday.", "Wednesday", "weekday", "2023-06-21"),
        ("The council will meet on Monday.", "Monday", "weekday", "2023-06-26"),
        ("The council met last Wednesday.", "last Wednesday", "last weekday", "2023-06-14"),
        ("The council will meet next Friday.", "next Friday", "next weekday", "2023-06-23"),
        ("The council met a week ago Tuesday.", "a week ago Tuesday", "a week ago weekday", "2023-06-13"),
        ("The council met two weeks ago on Tuesday.", "two weeks ago on Tuesday", "two weeks ago weekday", "2023-06-06"),
        ("The council will meet a week from Tuesday.", "a week from Tuesday", "a week from weekday", "2023-07-04"),
        ("The council will meet on Tuesday week.", "Tuesday week", "weekday week", "2023-07-04"),
        ("The council meets every Tuesday.", "Tuesday", "a weekday", None),
        ("It fell on the last Monday of the month.", "last Monday", "a weekday", None),
        ("The council met yesterday.", "yesterday", "yesterday", "2023-06-20"),
        ("The council met three days ago.", "three days ago", "3 days ago", "2023-06-18"),
        ("The council met a day ago.", "a day ago", "1 days ago", "2023-06-20"),
        ("The council met last week.", "last week", "last week", None),
        ("The council will meet next month.", "next month", "next month", None),
        ("The council met on the 19th.", "the 19th", "the Dth", "2023-06-19"),
        ("The council met on the 28th.", "the 28th", "the Dth", "2023-05-28"),
        ("The council will meet on the 19th.", "the 19th", "the Dth", "2023-07-19"),
        ("The council last met in June.", "June", "Month alone", None),
        ("It was built in the 1990s.", "1990s", "YYYYs", None),
        ("It was built in the ’90s.", "’90s", "'YYs", None),
        ("The council met on June 19.", "June 19", "Mon D", "2023-06-19"),
        ("“We met on Monday,” he said.", "Monday", "weekday", None),
        ("Shops were full on Black Friday.", "Friday", "weekday", None),
    ],
)
def test_days_named_by_words_are_found_and_counted_from_the_date_line(text: str, words: str, form: str, day: str | None) -> None:
    (row,) = find(text)
    assert (row.text, row.form.replace("Month D", "Mon D"), row.calendar_day) == (words, form, day)


@pytest.mark.parametrize(
    "text",
    [
        "She lives on the 19th floor.",
        "It began in the 19th century.",
        "It began 4,000 days ago, or some days ago, after last year’s vote.",
        "Temperatures were in the 90s.",
        "He spoke to May and to April Jones.",
        "He had 500s of them.",
    ],
)
def test_what_only_looks_like_a_day_is_left_out(text: str) -> None:
    assert [row.text for row in find(text)] == []


def test_a_weekday_beside_a_date_is_part_of_it() -> None:
    assert [row.text for row in find("They met on Monday, June 19, and on Tuesday.")] == ["Monday, June 19", "Tuesday"]


def test_a_decade_has_its_first_year() -> None:
    assert [row.year for row in find("It rose in the 1990s, in the '80s and in the '20s.")] == [1990, 1980, None]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("It was mended on May 3, 2021. It broke on Monday, May 10.", 2021),
        ("It was mended on May 3, 2021. It opens on Wednesday, Nov. 5.", None),
        ("date 2025-13-03\n\nIt was mended on May 3, 2021. It broke on Monday, May 10.", None),
    ],
)
def test_the_year_of_a_date_is_that_of_one_beside_it_unless_the_header_means_another(text: str, year: int | None) -> None:
    assert dates.find(plain.read(text))[-1].year == year
