"""The ways in which percentages are written."""

from __future__ import annotations

FORMS = ("%", " %", "percent", "per cent", "pct", "pc")
JOINED = frozenset({"%", " %", "pc"})  # forms that bring their own space, or stand without
PATTERN = r"[ \u00a0\u202f]?%|[ \u00a0-]?[Pp]er ?cent\b| pct\b|pc\b"
FIRST_WORDS = frozenset({b"percent", b"per", b"pct"})  # folded, of what may stand after a number


def form_of(text: str | None) -> str | None:
    """The form of what stands after a number as written, spaces included; None for nothing."""
    if not text:
        return None
    word = text.strip(" -\u00a0\u202f").lower()
    return " %" if word == "%" and text != "%" else word


def in_each_form(text: str, form: str) -> dict[str, str]:
    """How a percentage that is written in one form reads in each of them."""
    number = text[: -len(form)].rstrip(" -\u00a0\u202f")
    return {other: number + other if other in JOINED else f"{number} {other}" for other in FORMS}
