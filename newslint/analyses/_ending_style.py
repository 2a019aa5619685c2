"""On which side of the closing mark a story sets the full stops and commas at the ends of its quotations."""

from __future__ import annotations

from newslint.analyses._dialects import dialect
from newslint.document import Document

SETTLED = 5  # how many endings inside the marks tell a story's style where no spelling does
AMERICAN_SIGNS = ("U.S.", " percent", "Dr. ", "Mr. ", "Mrs. ", "Ms. ", "Sen. ", "Rep. ", "Gov. ")
BRITISH_SIGNS = ("£", " Mr ", " Mrs ", " Ms ", " per cent")
STOPS = (".", ",")  # that stand inside the closing mark in one style, and outside in another


def are_ends_mixed(document: Document) -> bool:
    """Whether some quotations of a story end with a full stop or comma inside the closing mark and others outside."""
    prose = document.prose
    rows = [row for row in document.table("quotations") if row.depth == 1]
    if not any(prose.startswith(STOPS, row.end) for row in rows):
        return False
    return len({row.end_punctuation for row in rows} - {None}) > 1


def is_american(document: Document) -> bool:
    """Whether a story is in American English, and sets its full stops and commas inside the marks as that does."""
    rows = [row for row in document.table("quotations") if row.depth == 1]
    ends = [row.end_punctuation for row in rows]
    inside, outside = ends.count("inside"), ends.count("outside")
    spelled = document.get(dialect)
    if spelled is None:
        prose = document.prose
        if inside < SETTLED or outside > 1 or any(sign in prose for sign in BRITISH_SIGNS):
            return False
        return any(sign in prose for sign in AMERICAN_SIGNS) or any(
            row.end_punctuation == "inside" and row.extent == "part" for row in rows
        )
    return spelled == "American" and inside > outside
