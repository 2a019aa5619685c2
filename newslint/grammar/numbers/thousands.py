"""How the thousands of figures are set off: ``12,000``, ``12 000``, ``12.000`` or ``12000``."""

from __future__ import annotations

from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.grammar.numbers.quantities import Quantity

SHORT_FIGURE = 3  # digits, of which none set thousands off

_NOUN_OR_UNIT = pattern(r"[ \u00a0-]\p{Ll}{2}")
_NAME_AFTER = pattern(r" \p{Lu}\p{Ll}+s\b")
_OF_A_SCREEN = pattern(r" (?:horizontal |vertical )?(?:lines|pixels)\b")
_UNGROUPED = pattern(r"[,\s]")


def set_off(number: Quantity) -> str | None:
    """How a number's thousands are set off: ``comma``, ``space``, ``point`` or ``nothing``; None for one that shows no way."""
    if number.figure is None or (len(number.figure) <= SHORT_FIGURE and number.figure.isdigit()):
        return None
    prose = number.document.prose
    digits, _, decimals = number.figure.partition(".")
    if "," in digits:
        return "comma"
    if _OF_A_SCREEN.match(prose, number.end):
        return None
    if not digits.isdigit():
        return "space"
    if len(decimals) == 3 and len(digits) < 4 and digits != "0" and not (number.magnitude or number.percent or number.measured):
        return "point" if number.noun is not None or decimals == "000" else None
    counts = number.currency or number.magnitude or _NOUN_OR_UNIT.match(prose, number.end) or _NAME_AFTER.match(prose, number.end)
    return "nothing" if len(digits) > 3 and counts else None


def in_each_form(digits: str, *, point: bool) -> dict[str, str]:
    """A figure with its thousands set off by a ``comma`` and by ``nothing``; with ``point``, its point sets them off now."""
    whole, mark, rest = _UNGROUPED.sub("", digits).partition(".")
    if point:
        whole, mark, rest = whole + rest, "", ""
    return {"comma": f"{int(whole):,}{mark}{rest}", "nothing": whole + mark + rest}
