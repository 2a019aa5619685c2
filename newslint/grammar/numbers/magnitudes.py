"""Amounts that stand twice with one figure, of millions in one place and of billions (or thousands) in the other."""

from __future__ import annotations

from newslint.grammar.words.plurals import lemma
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint.grammar.numbers.quantities import Quantity

MOST_AMOUNTS = 6  # of one figure, beyond which it says nothing that two have it
THOUSAND = ",000"  # how an amount of thousands ends
MEMORABLE = 2  # characters of a figure ("2.4") that two numbers of one thing hardly share by chance

_NO_NOUN = "of in to from and on for by at a per more or as over with is was last this that worth years?"
_SAME_WORDS = pattern(r" (?:an? \p{Ll}+|\p{Ll}{3,}) (?:an? |the )?\p{Ll}{3,}\b")
_NEXT_WORD = pattern(rf" (?!(?:{_NO_NOUN.replace(' ', '|')})\b)(\p{{Ll}}{{3,}})")


def other_magnitudes(numbers: Iterable[Quantity]) -> dict[Quantity, Quantity]:
    """Numbers that stand earlier with the same figure but another of million, billion and trillion, and mean the same thing."""
    found = {}
    before: dict[tuple[str, str | None], list[Quantity]] = {}
    for number in numbers:
        figure = _figure(number)
        if figure is None:
            continue
        same_figure = before.setdefault((figure, number.currency_name), [])
        if len(same_figure) < MOST_AMOUNTS and all(other.value != number.value for other in same_figure):
            earlier = next((other for other in same_figure if _mean_the_same(other, number)), None)
            if earlier is not None:
                found[number] = earlier
        same_figure.append(number)
    return found


def _figure(number: Quantity) -> str | None:
    """What a number of millions or the like multiplies, and the thousands of an amount of money; None for other numbers."""
    if number.figure is None or number.percent:
        return None
    if number.magnitude is None:
        return number.figure.removesuffix(THOUSAND) if number.currency and number.figure.endswith(THOUSAND) else None
    return number.figure


def _mean_the_same(earlier: Quantity, number: Quantity) -> bool:
    """Whether two numbers of one figure are likely one number: by their noun, a figure that few share, or a reference back."""
    memorable = len(number.figure or "") >= MEMORABLE
    if _SAME_WORDS.match(number.document.prose, number.end) and _words_after(earlier) == _words_after(number):
        return True
    if memorable and number.noun is not None and number.noun == earlier.noun:
        return True
    nouns = {_noun_after_money(earlier), _noun_after_money(number)}
    if nouns != {None} and len(nouns) == 1:
        return memorable or number.currency is not None
    if None in (earlier.magnitude, number.magnitude):
        return number.definite and memorable and not earlier.definite and _noun_after_money(number) is not None
    both_named = number.definite and earlier.definite and None not in nouns
    return number.currency is not None and (memorable or number.definite) and not both_named


def _words_after(number: Quantity) -> str:
    """The two or three words that follow a number ("$3 billion a year having …")."""
    match = _SAME_WORDS.match(number.document.prose, number.end)
    return match.group() if match is not None else ""


def _noun_after_money(number: Quantity) -> str | None:
    """The word an amount stands before ("the $3 billion deal"), or the noun it counts."""
    match = _NEXT_WORD.match(number.document.prose, number.end)
    if match is None:
        return None
    word = match.group(1)
    return lemma(word) or word
