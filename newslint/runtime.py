"""What the Python source of checked expressions may call (see ``newslint.expression``)."""

from __future__ import annotations

import operator

from newslint.fact import Fact
from newslint.patterns import compiled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import CodeType
    from typing import Any

PATTERN_SECONDS = 1.0  # how long one pattern of a rule may take on one text
_ORDER: dict[str, Callable[[Any, Any], bool]] = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}


def ordered(left: Any, sign: str, right: Any) -> bool:
    """Compares two values either of which may be empty; an empty value is neither less nor more."""
    return left is not None and right is not None and _ORDER[sign](left, right)


def total(left: Any, sign: str, right: Any) -> Any:
    """Adds or takes away; empty where either is empty."""
    if left is None or right is None:
        return None
    return left + right if sign == "+" else left - right


def item(values: Sequence[Any] | None, index: int) -> Any:
    """The value at an index from 0 (from the end, if below); empty where there is none."""
    return values[index] if values and -len(values) <= index < len(values) else None


def len_(value: Any) -> int:
    return len(value or ())


def lower_(value: str | None) -> str:
    return (value or "").lower()


def upper_(value: str | None) -> str:
    return (value or "").upper()


def starts_(value: str | None, *beginnings: str) -> bool:
    return (value or "").startswith(beginnings)


def ends_(value: str | None, *endings: str) -> bool:
    return (value or "").endswith(endings)


def matches_(value: str | None, pattern: str) -> bool:
    """Whether the pattern is found in the value.

    Raises:
        TimeoutError: it took longer than PATTERN_SECONDS.
    """
    return compiled(pattern).search(value or "", timeout=PATTERN_SECONDS) is not None


def near_(fact: Fact, pattern: str, distance: int) -> bool:
    """Whether the pattern is found within so many characters before or after the fact, in its block.

    Raises:
        TimeoutError: it took longer than PATTERN_SECONDS.
    """
    block = fact.document.block_at(fact.start)
    before = fact.document.prose[max(block.start, fact.start - distance) : fact.start]
    after = fact.document.prose[fact.end : min(block.end, fact.end + distance)]
    found = compiled(pattern).search
    return any(found(text, timeout=PATTERN_SECONDS) is not None for text in (before, after))


def shown(value: Any) -> str:
    """A value as a message shows it: nothing for an empty one, a fact's text, a list with commas."""
    if value is None:
        return ""
    if isinstance(value, Fact):
        return value.text
    if isinstance(value, (list, tuple)):
        return ", ".join(shown(part) for part in value)
    return str(value)


NAMESPACE: dict[str, Any] = {
    "__builtins__": {},
    "EMPTY": {},
    "ordered": ordered,
    "total": total,
    "item": item,
    "shown": shown,
    "len_": len_,
    "lower_": lower_,
    "upper_": upper_,
    "starts_": starts_,
    "ends_": ends_,
    "matches_": matches_,
    "near_": near_,
}


def code_of(source: str, parameters: str) -> CodeType:
    """A checked expression's source, compiled to what ``function`` takes."""
    return compile(f"lambda {parameters}: {source}", "<rule>", "eval")


def function(code: CodeType) -> Callable[..., Any]:
    """The function that a checked and compiled expression stands for."""
    return eval(code, NAMESPACE)  # type: ignore[no-any-return]
