"""Numbers of the headline that the story has otherwise: shares, sums, millions, an age at death, and who was convicted.

Of what nothing but its kind ties to the story, little is compared: only where the first paragraph with that kind has one or two,
and the headline's is none of the story's, nor what two of them come to together, nor worded as a fraction there.
"""

from __future__ import annotations

from itertools import combinations, pairwise, permutations

from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newslint.grammar.numbers.quantities import Quantity

MOST_VALUES = 2  # of a kind in the story
ROUNDED = 0.08  # of a number, by which a headline may round it
WELL_ROUNDED = 0.2  # the same, where it is rounded to the nearest
WHOLE = 100.0  # percent
BEGINNING = 3  # paragraphs, from the first with a number of the kind, in which what the headline's may come from is looked for
OLDER = 12  # years by which the age in the headline may be off, and still be that of the same person
LARGE = 100  # a count that a headline may give in round figures
FEWEST_TURNED = 100  # numbers below it may have the same digits by chance
LEAD_FAR = 3  # times as many as a story begins with, or as few, are something else
MOST_COUNTS = 24  # numbers of a story among which two are looked for that make a share

_PART = pattern(
    r"(?i)(?<!\b(?:first|second|latter|other|last) )\b(?:half(?! (?:of the (?:year|season|game|match)|hour|time|day|year)\b)"
    r"|halved|(?:an?|one|two|three|four)[ -](?:third|quarter|fifth|tenth)s?|doubl\w+|tripl\w+|twice"
    r"|(?:one|two|three|four|nine) (?:in|out of))\b"
)
_WORD_AFTER = pattern(r" (\p{Ll}{3,})")
_VERB = pattern(r"(?r)\b(\p{L}{4})\p{Ll}*(?:s|ed|ing) $")
_DIED_AT = pattern(r"(?r)\b(?:[Dd]ies|[Dd]ead|[Dd]ied)(?: aged| at(?: age)?),? $")
_WAS = pattern(r"(?r)(?:\b(?:[Ss]he|[Hh]e|was|aged|age) |, )$")
_ENDS_AGE = pattern(r"[.,;]|-year-old")


def below(above: Sequence[Quantity], story: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Numbers of the headline, and what the story has instead."""
    for number in above:
        prose = number.document.prose
        if _DIED_AT.search(prose, max(0, number.start - 16), number.start):
            ages = [other for other in story if _is_age(other)]
            if ages and all(other.value != number.value for other in story) and abs(ages[0].value - number.value) <= OLDER:
                yield number, ages[0]
        elif (kind := _kind(number)) and not number.approximate:
            same = [other for other in story if _kind(other) == kind]
            lead = [other for other in same if other.paragraph <= same[0].paragraph]
            lead = [other for other in lead if (noun := _next_word(number)) and _next_word(other) == noun] or lead
            if 0 < len({other.value for other in lead}) <= MOST_VALUES and not _may_come_from(number, same, story):
                yield number, lead[0]
        elif turned := _turned(number, story):
            yield number, turned
        elif (verb := _verb_before(number)) and all(other.value != number.value for other in story):
            done = [other for other in story if _verb_before(other) == verb and _kind(other) is None]
            if done and len({other.value for other in done}) == 1 and not any(other.approximate for other in done):
                yield number, done[0]


def _turned(number: Quantity, story: Sequence[Quantity]) -> Quantity | None:
    """The only number of a story that has the digits of the headline's in another order, where the story has not itself."""
    digits = str(int(number.value))
    if number.value < FEWEST_TURNED or number.percent or any(other.value == number.value for other in story):
        return None
    same = [other for other in story if other.value != number.value and sorted(str(int(other.value))) == sorted(digits)]
    return same[0] if same and len({other.value for other in same}) == 1 and not same[0].percent else None


def is_slip_for(number: Quantity, same: Sequence[Quantity]) -> bool:
    """Whether a number of the headline may stand for the count that a story begins with, of those of the ``same`` things."""
    told = same[0]
    if _is_rounded(number.value, told.value):
        return False
    return told.value / LEAD_FAR <= number.value <= told.value * LEAD_FAR or _digits(number.value) == _digits(told.value)


def is_made_of(number: Quantity, same: Sequence[Quantity], story: Sequence[Quantity]) -> bool:
    """Whether a number of the headline is what counts of the beginning come to, or a large one of them in round figures."""
    told = same[0]
    if told.value >= LARGE and _is_rounded(number.value, told.value):
        return True
    beside = [other.value for other in story[:MOST_COUNTS] if other.paragraph == told.paragraph and not other.percent]
    values = list({other.value for other in same[:MOST_COUNTS] if other.paragraph <= told.paragraph + 1})
    return any(number.value in (sum(made), *map(sum, combinations(made, 2))) for made in (values, beside) if len(made) > 1)


def _digits(value: float) -> str:
    """The digits of a number that count: "12" of 1.2 and of 120."""
    return f"{value:.12g}".replace(".", "").strip("0")


def _is_rounded(headline: float, told: float) -> bool:
    """Whether a headline gives what the story has in rounder figures: near it, and no further than its last digit is worth."""
    digits = f"{headline:.12g}"
    worth = 10.0 ** -len(digits.partition(".")[2]) if "." in digits else 10.0 ** (len(digits) - len(digits.rstrip("0")))
    off = abs(headline - told)
    return (off < worth and off <= ROUNDED * told) or (off <= worth / 2 and off <= WELL_ROUNDED * told)


def _kind(number: Quantity) -> str | None:
    """What kind of number it is; None for one that its noun tells more of."""
    if number.percent:
        return "percent"
    if number.currency:
        return f"{number.currency_name}, {'large' if number.magnitude else 'small'}"
    return "large" if number.magnitude else None


def _is_age(number: Quantity) -> bool:
    prose = number.document.prose
    before = _WAS.search(prose, max(0, number.start - 6), number.start) is not None
    return before and _ENDS_AGE.match(prose, number.end) is not None


def _verb_before(number: Quantity) -> str | None:
    """The beginning of the verb right before a number, by which "convicts" and "convicted" are one."""
    match = _VERB.search(number.document.prose, max(0, number.start - 16), number.start)
    return match.group(1).lower() if match is not None else None


def _next_word(number: Quantity) -> str | None:
    """The word that an amount stands before ("a $41 billion budget")."""
    match = _WORD_AFTER.match(number.document.prose, number.end)
    return match.group(1) if match is not None else None


def _may_come_from(number: Quantity, same: Sequence[Quantity], story: Sequence[Quantity]) -> bool:
    """Whether a number may be one of the story's rounded, or by its beginning what two come to, what is left, or a fraction."""
    made = {other.value for other in same}
    ends = same[0].paragraph + BEGINNING
    values = {other.value for other in same[:MOST_COUNTS] if other.paragraph < ends}
    made |= {sum(values), *(value for one, two in permutations(values, 2) for value in (one + two, one - two))}
    if number.percent:
        made |= {WHOLE - value for value in values}
        counts = [other.value for other in story[:MOST_COUNTS] if not other.percent and other.paragraph < ends]
        pairs = [*pairwise(counts), *((two, one) for one, two in pairwise(counts))]
        made |= {round(WHOLE * one / two, 1) for one, two in pairs if 0 < one < two}
        made |= {round(WHOLE * abs(one - two) / two, 1) for one, two in pairs if two}
    if any(value == number.value or _is_rounded(number.value, value) for value in made if value > 0):
        return True
    prose = number.document.prose
    lead_ends = prose.find("\n", same[0].end)
    return bool(number.percent) and _PART.search(prose, number.end, lead_ends if lead_ends >= 0 else len(prose)) is not None
