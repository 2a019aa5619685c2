"""What markup leaves unsaid: that a paragraph is the byline, or begins with a dateline."""

from __future__ import annotations

from newslint.document import Block
from newslint.readers import _forms as forms

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.document import Document

#: Blocks at the top of a story among which bylines stand.
TOP = 4


def guessed(document: Document) -> Document:
    """The document with bylines, credits and end marks in their roles, and a dateline as its own block, as in plain copy."""
    roles = {block.role for block in document.blocks}
    for number, block in enumerate(document.blocks):
        if block.role == "paragraph":
            role = _role(document.prose[block.start : block.end], number < TOP, "byline" in roles)
            if role is not None:
                document.blocks[number] = Block(role, block.start, block.end, number)
    for block in [block for block in document.blocks if block.role == "caption"]:
        credit = forms.credit_start(document.prose[block.start : block.end])
        if credit > 0 and document.prose[block.start + credit - 1] == " ":
            document.divide(block.start + credit - 1, "caption", "credit")
    first = next((block for block in document.blocks if block.role == "paragraph"), None)
    if first is not None and "dateline" not in roles:
        end = first.start + forms.dateline_end(document.prose[first.start : first.end])
        if end > first.start:
            document.divide(end - 1, "dateline", "paragraph")
    return document


def _role(text: str, is_at_top: bool, has_byline: bool) -> str | None:
    """The role that a paragraph's form shows; None where it shows none."""
    if is_at_top and not has_byline and forms.is_byline(text):
        return "byline"
    if is_at_top and forms.is_bare_date(text):
        return "dateline"
    if not forms.is_ordinary(text) and (forms.is_end_mark(text) or forms.is_credit(text)):
        return "credit"
    return None
