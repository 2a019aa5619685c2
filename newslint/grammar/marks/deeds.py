"""What a mark is made to be when it is read: the mark it opens with or closes, an apostrophe, or at fault."""

from __future__ import annotations

from newslint.grammar.marks.glyphs import CLOSERS, OPENERS
from newslint.grammar.marks.mark import Mark

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

OTHER_LEVEL = {
    "“": "‘'",
    "‘": '“"',
    '"': "'‘",
    "'": '"“',
    "‘‘": "‘",
    "''": "'",
    "«": "‹",
    "‹": "«",
    "„": "‚",
    "‚": "„",
}  # what an opening mark may have been meant for


def _open(mark: Mark, _: Mark | None) -> None:
    mark.opens = True
    if mark.means < 0 and mark.text != "»":
        _fault(mark, "mismatched", OPENERS[mark.text])


def _open_as(other: str) -> Callable[[Mark, Mark | None], None]:
    """Lets a mark open what another mark should."""

    def open_it(mark: Mark, _: Mark | None) -> None:
        mark.opens = True
        _fault(mark, "mismatched", other)

    return open_it


def _reopen(mark: Mark, opened: Mark | None) -> None:
    assert opened is not None
    mark.opens = True
    opened.continued, opened.reopened = True, mark


def _close(mark: Mark, opened: Mark | None) -> None:
    assert opened is not None
    opened.partner, mark.partner = mark, opened
    if opened.text == "»" and mark.text != "«":
        _fault(opened, "mismatched", OPENERS.get(mark.text, "«"))


def _close_wrongly(mark: Mark, opened: Mark | None) -> None:
    assert opened is not None
    opened.partner, mark.partner = mark, opened
    if opened.fault is None:
        _fault(mark, "mismatched", CLOSERS.get(opened.text, opened.text))
    else:
        _fault(mark, "mismatched", CLOSERS.get(opened.expected or "", opened.text))


def _close_inside(mark: Mark, opened: Mark | None) -> None:
    mark.inside = True
    _close_wrongly(mark, opened)


def _close_too_early(mark: Mark, opened: Mark | None) -> None:
    """Closes what should be closed by the mark behind it."""
    assert opened is not None
    opened.partner, mark.partner = mark, opened
    mark.swapped = True
    _fault(mark, "mismatched", None)


def _unclosed(mark: Mark, _: Mark | None) -> None:
    mark.opens = True
    _fault(mark, "unclosed", CLOSERS.get(mark.text))


def _unopened(mark: Mark, _: Mark | None) -> None:
    _fault(mark, "unopened", OPENERS.get(mark.text, mark.text))


def _doubled(mark: Mark, before: Mark | None) -> None:
    mark.doubled = True
    if mark.looks > 0 and mark.means >= 0:
        mark.opens = True
        _fault(mark, "unclosed", CLOSERS.get(mark.text))
    else:
        _unopened(mark, None)


def _apostrophe(mark: Mark, _: Mark | None) -> None:
    mark.opens = False
    mark.aside = "apostrophe"


def _prime(mark: Mark, _: Mark | None) -> None:
    mark.aside = "prime"


def _fault(mark: Mark, fault: str, expected: str | None) -> None:
    mark.fault, mark.expected = fault, expected


AS_OTHER = {other: f"open as {other}" for others in OTHER_LEVEL.values() for other in others}
DEEDS: dict[str, Callable[[Mark, Mark | None], None]] = {
    "open": _open,
    "reopen": _reopen,
    "close": _close,
    "close wrongly": _close_wrongly,
    "close inside": _close_inside,
    "close too early": _close_too_early,
    "unclosed": _unclosed,
    "unopened": _unopened,
    "doubled": _doubled,
    "apostrophe": _apostrophe,
    "prime": _prime,
    **{deed: _open_as(other) for other, deed in AS_OTHER.items()},
}
