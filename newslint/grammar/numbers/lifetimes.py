"""Ages beside the year of a birth: "Marta Lind, 54, who was born in 1968", "She was 88. … She was born in 1931"."""

from __future__ import annotations

from newslint.fact import Stretch
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from regex import Pattern

    from newslint.document import Document
    from newslint.grammar.numbers.quantities import Quantity

BEFORE = 16  # code points before an age: a name and a comma, "She was"
BIRTH_WITHIN = 60  # code points before an age in which a birth is told
OLDEST = 115  # years
AGE = "years of age"
BORN = frozenset({b"born"})  # folded

_YEAR = r"(?P<year>(?:19|20)\d\d)(?![\d-])"
_BIRTH = rf"born (?:in |on |[\p{{Lu}}][\p{{L}}]+ |\d{{1,2}},? )*{_YEAR}"
_KIN = (
    r"\b(?:whose|mother|father|parents?|sons?|daughters?|child|children|brothers?|sisters?|wife|husband|twins?|grand\p{Ll}+"
    r"|couple|first|youngest|oldest|\p{Ll}+[’']s)\b"
)
_BORN_AFTER = pattern(
    rf"(?:,|,? (?:who )?(?:is|was)|[;.] (?:[Ss]he|[Hh]e) (?:is|was)) (?P<between>[^\d.;:()\n“”\"]{{0,60}}?){_BIRTH}"
)
_OF_KIN = pattern(_KIN)
_NAME_BEFORE = pattern(r"(?r)\p{L}(?:,|,? (?:is|turned|turns)) $")
_BORN_AND_TURNED = pattern(rf"(?r)\b{_BIRTH},? (?:and|who) (?:turned|turns|will turn|is|would be) $")
_AT_IN = pattern(r",? in (?P<year>(?:19|20)\d\d),")
_AT = pattern(r"(?r)(?:^|[.!?”\"\n] ?|, )(?:At|at)(?: age| the age of)? $")
_DIED = pattern(r"\b(?:dies|died|dead|death)\b")
_WAS = pattern(r"(?r)(?:^|[.!?”\"\n] ?)(?:She|He) was $")
_WAS_BORN = pattern(rf"\b(?:[Ss]he|[Hh]e|(?:Ms|Mr|Mrs|Dr)\.? \p{{Lu}}[\p{{L}}’'-]+|\p{{Lu}}[\p{{L}}’'-]+) was {_BIRTH}")


def lifetimes(
    document: Document, numbers: Sequence[Quantity], published: int
) -> Iterator[tuple[Quantity, tuple[int, str, Stretch]]]:
    """Ages, how many years really lie between the birth and the year of publication, in years, and where the birth is told."""
    prose = document.prose
    for number in numbers:
        if number.value > OLDEST or number.percent or number.currency:
            continue
        turned = _BORN_AND_TURNED.search(prose, max(0, number.start - BIRTH_WITHIN), number.start)
        if turned is not None:
            yield number, _since(document, turned.span("year"), published)
        if not _has_before(_NAME_BEFORE, number):
            continue
        match = _BORN_AFTER.match(prose, number.end)
        if match and not _OF_KIN.search(match.group("between")):
            yield number, _since(document, match.span("year"), published)
    births = list(_WAS_BORN.finditer(prose))
    if len(births) == 1:
        for number in numbers:
            if _has_before(_AT, number) and (then := _AT_IN.match(prose, number.end)):
                yield number, _since(document, births[0].span("year"), int(then.group("year")))
    if len(births) == 1 and _DIED.search(prose):
        for number in numbers:
            if _has_before(_WAS, number) and prose.startswith((".", ","), number.end):
                yield number, _since(document, births[0].span("year"), published)
                return


def _has_before(words: Pattern[str], number: Quantity) -> bool:
    return words.search(number.document.prose, max(0, number.start - BEFORE), number.start) is not None


def _since(document: Document, year: tuple[int, int], published: int) -> tuple[int, str, Stretch]:
    return published - int(document.prose[slice(*year)]), AGE, Stretch(document, *year)
