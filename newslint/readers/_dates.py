"""The dates that formats give for a story, as ``YYYY-MM-DD``."""

from __future__ import annotations

from newslint.patterns import pattern

_ISO = pattern(r"\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)")


def iso_date(text: str) -> str | None:
    """The day that a date says, in ISO 8601 ("2023-06-20T10:00:00Z", "20230620") or RFC 822; None for anything else.

    The day is the one written there, in whatever time zone.
    """
    found = _ISO.match(text)
    if found is not None:
        year, month, day = map(int, found.groups())
    else:
        from email.utils import parsedate

        parsed = parsedate(text)
        if parsed is None:
            return None
        year, month, day = parsed[:3]
    return f"{year:04}-{month:02}-{day:02}" if _exists(year, month, day) else None


def _exists(year: int, month: int, day: int) -> bool:
    from datetime import date

    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
