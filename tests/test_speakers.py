"""Who says what in ninety stories and more: every attribution's speaker, resolved to a person of the story.

In ``stories/speakers`` the name of the person who says them stands in ⟦ ⟧ before words that are attributed, or None where
the story does not name whoever it is. The stories are invented.
"""

from __future__ import annotations

import re
from pathlib import Path

from newslint.readers.plain import read

STORIES = sorted((Path(__file__).parent / "stories" / "speakers").glob("*.txt"))
RIGHT = 0.97  # of the marked words
_MARK = re.compile(r"⟦([^⟧]*)⟧")


def gold(marked: str) -> tuple[str, list[tuple[int, str | None]]]:
    """The story without its marks, and where each stood with the name it gave."""
    text, places, last = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[last : match.start()]
        places.append((len(text), None if match.group(1) == "None" else match.group(1)))
        last = match.end()
    return text + marked[last:], places


def wrong_speakers(marked: str) -> list[str]:
    """A line for each mark whose words are given to nobody or to somebody else."""
    text, places = gold(marked)
    rows = [(row.span, row.person and row.person.name) for row in read(text).table("attributions")]
    wrong = []
    for place, name in places:
        found = [person for span, person in rows if span.start - 1 <= place < span.end]
        if not found or found[-1] != name:
            wrong.append(f"{text[place : place + 50]!r}: {name}, not {found[-1] if found else 'attributed'}")
    return wrong


def test_of_all_stories_nearly_all_words_are_given_to_whoever_says_them() -> None:
    assert len(STORIES) == 92
    asked, wrong = 0, []
    for story in STORIES:
        marked = story.read_text(encoding="utf-8")
        asked += len(gold(marked)[1])
        wrong += [f"{story.stem}: {line}" for line in wrong_speakers(marked)]
    assert len(wrong) <= (1 - RIGHT) * asked, "\n".join(wrong)
