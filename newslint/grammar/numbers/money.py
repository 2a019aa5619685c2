"""Currencies beside numbers, and the ways in which amounts of money are written."""

from __future__ import annotations

from newslint.grammar.words import numerals
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.grammar.numbers.quantities import Quantity

CURRENCY_NAMES = {"$": "dollar", "£": "pound", "€": "euro", "¥": "yen", "₹": "rupee"}
CURRENCY_CODES = {"USD": "dollar", "EUR": "euro", "GBP": "pound"}
SHORT_MONEY = {"mn": "$3mn", "M": "$3M", "B": "$3M"}

_SIGN = pattern(r"(?r)(?<![\p{L}])(?:(?:US|C|A|NZ|HK|S)?[$£€¥₹]|USD|EUR|GBP) ?")
_SIGN_ENDS = frozenset("$£€¥₹DRP")
_WORD = pattern(r"[ -](dollars?|pounds?|euros?|yen|rupees?)\b")
_WORD_BEGINS = frozenset(joiner + letter for joiner in " -" for letter in "dpeyr")
_OTHER_DOLLARS = pattern(r"\b(?:C|A|NZ|HK|S)\$")


def sign_before(prose: str, start: int) -> tuple[str | None, int]:
    """The sign or code of a currency before a number, and where the number with it begins."""
    before = prose[start - 1 : start]
    if before in _SIGN_ENDS or (before == " " and prose[start - 2 : start - 1] in _SIGN_ENDS):
        match = _SIGN.match(prose, 0, start)
        if match is not None:
            return match.group().strip(), match.start()
    return None, start


def word_after(prose: str, end: int) -> tuple[str | None, int]:
    """The word for a currency after a number, and where the number with it ends."""
    match = _WORD.match(prose, end) if prose[end : end + 2] in _WORD_BEGINS else None
    return (match.group(1), match.end()) if match is not None else (None, end)


def name_of(currency: str | None) -> str | None:
    """A currency, however it is written: ``dollar`` for ``US$`` and for ``dollars``."""
    if currency is None:
        return None
    return CURRENCY_CODES.get(currency) or CURRENCY_NAMES.get(currency[-1]) or currency.removesuffix("s")


def of_one_currency(*numbers: Quantity) -> bool:
    """Whether numbers are sums of one currency, or none is money; "3 billion" may stand for that of "3.3 billion euros"."""
    names = {number.currency_name for number in numbers}
    if len(names) == 1:
        return True
    named = [number.currency for number in numbers if number.currency]
    bare = [number for number in numbers if not number.currency]
    in_words = all(currency.isalpha() and currency not in CURRENCY_CODES for currency in named)
    return len(names - {None}) == 1 and in_words and all(number.magnitude and number.noun is None for number in bare)


def form_of(currency: str, magnitude: str | None, prose: str) -> str | None:
    """How an amount is written, as a sample: ``$3 million``, ``$3m`` or ``3 million dollars``; below a million ``$3`` or so."""
    if magnitude is None:
        if currency in CURRENCY_CODES or currency[-1] in CURRENCY_NAMES:
            return "$3"
        return None if name_of(currency) == "pound" else "3 dollars"  # pounds may be of weight
    if currency in CURRENCY_CODES:
        return f"{currency} 3 million"
    if currency == "US$" and not _OTHER_DOLLARS.search(prose):
        return "US$3 million"
    if currency[-1] not in CURRENCY_NAMES:
        return "3 million dollars"
    unit = magnitude.strip(" -\u00a0")
    return "$3 million" if unit in numerals.MULTIPLIERS else SHORT_MONEY.get(unit, "$3m")
