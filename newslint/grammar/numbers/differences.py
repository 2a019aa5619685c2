"""Numbers that say how far apart two others are: "31 to 20, a majority of 11", "94 points, six more than Town, who have 88"."""

from __future__ import annotations

from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint.grammar.numbers.quantities import Quantity

_DISTANCE = "majority|margin|lead|difference|gap|gulf|spread|deficit|advantage|shortfall"
_WORDS = r"[^\d.;:()\n“”\"]"
_APART = pattern(rf"(?: {_WORDS}{{1,40}})?,? (?:or |giving \p{{L}}+ |with |by |for )?an? (?:\p{{Ll}}+ )?(?:{_DISTANCE}) of $")
_AGAINST = pattern(rf"(?: votes?)? (?:to|against) |[-–]|{_WORDS}{{1,40}} (?:and|to|against|while|versus) {_WORDS}{{0,40}}")
_TO_OR_FROM = pattern(rf"{_WORDS}{{0,40}} (?:to|from|get|earn|pay|paid|cost|against|of) ")
_OR = pattern(rf"(?: {_WORDS}{{1,20}})?, or $")
_MORE = pattern(r" (?:more|less|higher|lower|cheaper)\b")
_THEN = pattern(r"(?: [\p{Ll}-]+){0,3}, $")
_MORE_THAN = pattern(
    r"(?: \p{Ll}+)? (?:more|fewer|less) than (?:(?:the|its|their|his|her|last year[’']s|\p{Lu}[\p{L}’'-]+[’']s?) |"
    r"(?:\p{Lu}[\p{L}’'-]+ ){1,3}?, (?:who|which) (?:have|has|had) |\p{Lu}[\p{L}’'-]+, (?:who|which) (?:have|has|had) )?$"
)


def differences(sentences: Iterable[list[Quantity]]) -> dict[Quantity, tuple[float, tuple[Quantity, ...]]]:
    """The numbers of some sentences that say how far apart two others beside them are, with how far that is, and those two."""
    found: dict[Quantity, tuple[float, tuple[Quantity, ...]]] = {}
    for numbers in sentences:
        prose = numbers[0].document.prose
        for one, two, three in zip(numbers, numbers[1:], numbers[2:], strict=False):
            if not _are_alike(one, two, three):
                continue
            if _is_distance(prose, one, two, three):
                stated, other = three, two
            elif _THEN.fullmatch(prose, one.end, two.start) and _MORE_THAN.fullmatch(prose, two.end, three.start):
                stated, other = two, three
            else:
                continue
            found[stated] = (round(abs(one.value - other.value), 4), (one, other))
    return found


def _is_distance(prose: str, one: Quantity, two: Quantity, three: Quantity) -> bool:
    """Whether the last of three numbers is how far the others are apart ("a lead of 2,000", "or $3,000 more")."""
    if _APART.fullmatch(prose, two.end, three.start):
        return _AGAINST.fullmatch(prose, one.end, two.start) is not None
    if one.currency is None or not _OR.fullmatch(prose, two.end, three.start):
        return False
    return _TO_OR_FROM.fullmatch(prose, one.end, two.start) is not None and _MORE.match(prose, three.end) is not None


def _are_alike(*numbers: Quantity) -> bool:
    """Whether numbers are of one kind and exact."""
    if any(number.approximate for number in numbers) or len({number.currency_name for number in numbers}) > 1:
        return False
    return len({bool(number.percent) for number in numbers}) == 1
