"""The table ``numbers``: a row is a quantity, in digits or in words.

Dates, years, times, telephone numbers, addresses, versions, page numbers and other labels are no quantities and are left
out.
"""

from __future__ import annotations

from operator import attrgetter

from newslint.document import Document
from newslint.fact import Fact
from newslint.grammar import arithmetic, counting, folding, numerals
from newslint.kept import kept
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

PERCENT_FORMS = ("%", " %", "percent", "per cent", "pct")
YEARS = range(1500, 2101)  # a bare number of four digits among these is a year
TIMES = frozenset({"year", "month", "week", "day", "hour", "minute"})
LARGEST = 10**15  # beyond that, floating-point numbers are not exact
LONGEST_FIGURE = 24  # characters
TEN = 10
WORDS_BELOW = 100
SHORT_MONEY = {"mn": "$3mn", "M": "$3M", "B": "$3M"}
CURRENCY_NAMES = {"$": "dollar", "£": "pound", "€": "euro", "¥": "yen", "₹": "rupee"}
CURRENCY_CODES = {"USD": "dollar", "EUR": "euro", "GBP": "pound"}

_LARGE = r"[ \u00a0-](?:hundred|thousand|million|billion|trillion)\b"
_SHORT = r" ?(?:mn|bn|tn|[kmbKMBT])\b"
_PERCENT = r"[ \u00a0\u202f]?%|[ \u00a0-]?[Pp]er ?cent\b| pct\b"
_SPACED = r"[1-9]\d{0,2}(?:(?:[\u00a0\u2009\u202f]\d{3})+|(?: \d{3})+(?:(?<= 000)|(?= \p{Ll})))(?![\d ,.-]*\d)"
_DIGIT = pattern(r"\d")  # where to try the next pattern, which would take six times as long to search by itself
_DIGITS = pattern(
    rf"(?P<figure>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|{_SPACED}|\d+(?:\.\d+)?)"
    rf"(?P<magnitude>{_LARGE}|{_SHORT})?(?P<percent>{_PERCENT})?(?![\p{{L}}\d_@#/°]|[:.,]\d|-\d{{4}}\b|-\d{{3}}-\d)"
)
_UNGROUPED = pattern(r"[,\s]")
_NOT_BEFORE_DIGITS = frozenset("_@#/.:,'’\\")
_DASHES = frozenset("-–")
_CURRENCY = pattern(r"(?r)(?<![\p{L}])(?:(?:US|C|A|NZ|HK|S)?[$£€¥₹]|USD|EUR|GBP) ?")
_OTHER_DOLLARS = pattern(r"\b(?:C|A|NZ|HK|S)\$")
_CURRENCY_SIGNS = "$£€¥₹"
_WORDS = pattern(rf"(?P<words>{numerals.alternation()})\b(?P<percent>{_PERCENT})?", flags=2)  # IGNORECASE
_NUMBER_WORDS = frozenset(word.encode() for word in numerals.WORDS)
_CURRENCY_WORDS = pattern(r"[ -](dollars?|pounds?|euros?|yen|rupees?)\b")
_MONTH = (
    r"Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|April|May|June|July|Aug(?:ust|\.)?|Sept(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?"
    r"|Dec(?:ember|\.)?"
)
_DATE_AFTER = pattern(rf" (?:(?:{_MONTH})\b|[ap]\.?m\b|o[’']clock|GMT\b)")
_LABELS = (
    "chapter page pages section room flight version phase type channel highway route article grade stage level day number no\\."
)
_LABEL_WORD_BEFORE = pattern(rf"(?ri)\b(?:{_LABELS.replace(' ', '|')})[ -]$")
_NAME_BEFORE = pattern(r"(?r)\b\p{Lu}[\p{L}.]*(?<!day)[ -]$")
_SENTENCE_WORD = pattern(r"(?r)(?:\A|\n|[.!?:;][”’\"')]*\s+)[“‘\"'(\[]*\p{Lu}\p{Ll}* $")
_RANGE_BESIDE = pattern(r"[-–]\d| (?:to|or) \$?\d| (?:to|or) (?:two|three|four|five|six|seven|eight|nine|ten)\b")
_RATIO_BEFORE = pattern(
    r"(?r)\b(?:in|of|out of|(?:in|of|for) every|(?:\d|one|two|three|four) (?:or|to|and)|per|omega|an?|times|\p{Ll}+\p{Lu}\w*) $"
)
_RATIO_AFTER = pattern(r" (?:in|of|out of|times|or) ")
_UNITS = (
    "years? months? weeks? days? hours? minutes? seconds? miles? kilomet met(?:er|re) feet foot inch pounds? ounces? tons? "
    "kilo milli mg kg km cm mm degrees? points? percentage acres? gallons? lit(?:er|re)s? calories grams? milligrams? times "
    "cents? nanomet micro millimet centimet cups? tablespoons? teaspoons? decades? centur"
)
_UNIT_AFTER = pattern(rf"[ -](?:{_UNITS.replace(' ', '|')})")
_AGE_BEFORE = pattern(r"(?ri)\b(?:aged?|ages|turned|turns|(?:young|old|early) as|older than|younger than|under) $")
_AGE_AFTER = pattern(r"[ -](?:years?|months?|weeks?|days?|hours?)(?:[ -]old\b|[ -]olds\b| of age\b|,? in human)")
_NOUN_OR_UNIT = pattern(r"[ \u00a0-]\p{Ll}{2}")
_NAME_AFTER = pattern(r" \p{Lu}\p{Ll}+s\b")
_PLAIN_NOUN = pattern(r" \p{Ll}{3}")


class Number(Fact):
    """A quantity.

    ``value`` is what it is worth, a percentage in percent and money in whole units of the currency; ``form`` is
    ``digits`` or ``words``. ``percent`` is how its percentage is written (``%``, ``percent``, ``per cent``, ``pct``),
    ``currency`` the sign or word of its currency, ``figure`` its digits as written and ``magnitude`` the word or letter
    that multiplies them (``million``, ``m``).
    """

    value: float
    form: str
    percent: str | None = None
    currency: str | None = None
    figure: str | None = None
    magnitude: str | None = None

    @property
    def percent_form(self) -> str | None:
        """How its percentage is written; None where that tells nothing, since a sentence cannot begin with "70%"."""
        if self.form == "words" and self.percent and self.at_start:
            return self.percent if self.percent in self.document.get(_percent_in_digits) else None
        return self.percent

    @property
    def percent_forms(self) -> dict[str, str]:
        """A percentage as it reads in each way of writing percentages."""
        if self.percent is None:
            return {}
        number = self.text[: -len(self.percent)].rstrip(" -\u00a0\u202f")
        return {form: number + form if "%" in form else f"{number} {form}" for form in PERCENT_FORMS}

    @kept
    def noun(self) -> str | None:
        """The noun of what it counts, in the singular."""
        return counting.counted(self.document.prose, self.end)[0]

    @property
    def of(self) -> str:
        """What it counts, with the words before the noun: "aid truck"."""
        return counting.counted(self.document.prose, self.end)[1]

    @property
    def toll(self) -> str | None:
        """``killed``, ``injured`` or ``arrested`` where it counts those to whom that happened."""
        return counting.toll(self.document.prose, self.start, self.end)

    @property
    def approximate(self) -> bool:
        """Whether it is a rough number, or one of a part only ("nearly 40", "another 40")."""
        return counting.approximate(self.document.prose, self.start)

    @property
    def definite(self) -> bool:
        """Whether it refers back to things counted before ("the 14 trucks")."""
        return counting.definite(self.document.prose, self.start)

    @kept
    def measured(self) -> bool:
        """Whether it counts units of time, length, weight and the like."""
        return _UNIT_AFTER.match(self.document.prose, self.end) is not None

    @property
    def is_age(self) -> bool:
        """Whether it is how old somebody is."""
        prose = self.document.prose
        before = _AGE_BEFORE.search(prose, max(0, self.start - 16), self.start)
        return before is not None or _AGE_AFTER.match(prose, self.end) is not None

    @kept
    def plain(self) -> bool:
        """Whether it is a plain count of things or spans of time, beside no other number and with no unit, range or ratio."""
        prose = self.document.prose
        return (
            not (self.percent or self.currency or self.magnitude)
            and isinstance(self.value, int)
            and (self.form == "digits" or self.text.lower() in numerals.SIMPLE)
            and _PLAIN_NOUN.match(prose, self.end) is not None
            and self.noun is not None
            and not (
                (self.measured and (self.noun not in TIMES or self.is_age))
                or _RATIO_AFTER.match(prose, self.end)
                or _RATIO_BEFORE.search(prose, max(0, self.start - 16), self.start)
                or _RANGE_BESIDE.match(prose, self.end)
                or prose[self.start - 1 : self.start] in ("-", "–")
            )
        )

    @kept
    def at_start(self) -> bool:
        """Whether it is the first word of its sentence, where houses write all numbers in words."""
        from newslint.analyses.sentences import sentence_starts

        start = self.document.get(sentence_starts)[self.sentence]
        return self.start == start or (self.start - 1 == start and not self.document.prose[start].isspace())

    @property
    def band(self) -> str:
        """``under ten`` or ``ten and over``, of things or of spans: houses write them in different forms."""
        size = "under ten" if self.value < TEN else "ten and over"
        return f"spans, {size}" if self.measured else size

    @kept
    def thousands(self) -> str | None:
        """How the thousands of its digits are set off: ``comma``, ``space``, ``point`` or ``nothing``; None where they are not.

        Three decimals are taken for thousands only where a noun that is no unit follows ("100.000 people").
        """
        digits, _, decimals = (self.figure or "").partition(".")
        if "," in digits:
            return "comma"
        if not digits.isdigit():
            return "space" if digits else None
        if len(decimals) == 3 and len(digits) < 4 and digits != "0" and not (self.magnitude or self.percent or self.measured):
            return "point" if self.noun is not None else None
        prose = self.document.prose
        counts = self.currency or self.magnitude or _NOUN_OR_UNIT.match(prose, self.end) or _NAME_AFTER.match(prose, self.end)
        return "nothing" if len(digits) > 3 and counts else None

    @property
    def thousands_forms(self) -> dict[str, str]:
        """How it reads with its thousands set off in each way."""
        if self.figure is None:
            return {}
        whole, point, rest = _UNGROUPED.sub("", self.figure).partition(".")
        if self.thousands == "point":
            whole, point, rest = whole + rest, "", ""
        comma = f"{int(whole):,}{point}{rest}"
        return {"comma": self.text.replace(self.figure, comma), "nothing": self.text.replace(self.figure, whole + point + rest)}

    @property
    def money_form(self) -> str | None:
        """How an amount of millions or more is written: ``$3 million``, ``$3m`` or ``3 million dollars``, as a sample."""
        if self.currency is None or self.magnitude is None or self.figure is None:
            return None
        if self.currency in CURRENCY_CODES:
            return f"{self.currency} 3 million"
        if self.currency == "US$" and not _OTHER_DOLLARS.search(self.document.prose):
            return "US$3 million"
        if self.currency[-1] not in _CURRENCY_SIGNS:
            return "3 million dollars"
        unit = self.magnitude.strip(" -\u00a0")
        return "$3 million" if unit in numerals.MULTIPLIERS else SHORT_MONEY.get(unit, "$3m")

    @property
    def currency_name(self) -> str | None:
        """Its currency, however it is written: ``dollar`` for ``US$`` and for ``dollars``."""
        if self.currency is None:
            return None
        return CURRENCY_CODES.get(self.currency) or CURRENCY_NAMES.get(self.currency[-1]) or self.currency.removesuffix("s")

    @property
    def number_forms(self) -> dict[str, str]:
        """How a whole number reads in ``digits`` and, up to a hundred, in ``words``."""
        forms = {"digits": f"{int(self.value):,}"}
        if self.value < WORDS_BELOW:
            forms["words"] = numerals.spelled(int(self.value))
        return forms

    @property
    def announced(self) -> int | None:
        """How many points follow where it announces some ("three reasons. First, …"); None where they are not counted."""
        return self.document.get(arithmetic.announced).get(self)

    @property
    def parts(self) -> tuple[Number, ...]:
        """The numbers that the sentence says it is made up of ("40 trucks: 15 to Rafah, 12 to Gaza City …")."""
        return self.document.get(arithmetic.sums).get(self, ())

    @property
    def parts_sum(self) -> float:
        """What its parts come to."""
        return sum(part.value for part in self.parts)

    @property
    def shares(self) -> tuple[Number, ...]:
        """The percentages of one whole that a sentence lists, at the last of them."""
        return self.document.get(arithmetic.shares).get(self, ())

    @property
    def shares_sum(self) -> float:
        """What the shares come to, in percent."""
        return _exact(round(sum(share.value for share in self.shares), 2))

    @property
    def change(self) -> float | None:
        """The change in percent between the two amounts that stand beside a percentage ("to $3 million from $1 million")."""
        found = self.document.get(arithmetic.changes).get(self)
        return _exact(found.percent) if found else None

    @property
    def change_slack(self) -> float:
        """How far a rounded percentage may be from ``change``, in percentage points."""
        found = self.document.get(arithmetic.changes).get(self)
        return found.slack if found else 0.0

    @property
    def compared(self) -> tuple[Number, ...]:
        """The two amounts ``change`` comes from."""
        found = self.document.get(arithmetic.changes).get(self)
        return found.amounts if found else ()

    @property
    def counted_before(self) -> Number | None:
        """Where the things that a definite number refers back to were counted ("12 trucks … the 14 trucks")."""
        return self.document.get(arithmetic.counted_before).get(self)

    @property
    def other_magnitude(self) -> Number | None:
        """An earlier number that is the same but for million and billion."""
        return self.document.get(arithmetic.other_magnitudes).get(self)

    @property
    def in_story(self) -> Number | None:
        """For a number in the headline: the first number of the same things in the story, where the story has no other."""
        return self.document.get(arithmetic.below_headline).get(self)


def find(document: Document) -> list[Number]:
    """The quantities, in order."""
    digits = list(_in_digits(document))
    inside = {row.end for row in digits if row.magnitude}  # "million" of "3 million"
    rows = [*digits, *(row for row in _in_words(document) if row.end not in inside)]
    rows.sort(key=attrgetter("start"))
    return rows


def _in_digits(document: Document) -> Iterator[Number]:
    prose = document.prose
    done = 0
    for digit in _DIGIT.finditer(prose):
        match = _DIGITS.match(prose, digit.start()) if digit.start() >= done else None
        if match is None:
            continue
        start, end = match.span()
        done = end
        before = prose[start - 1 : start]
        figure, magnitude, percent = match.group("figure", "magnitude", "percent")
        if before.isalnum() and prose[start - 3 : start] not in CURRENCY_CODES:
            continue
        if before in _NOT_BEFORE_DIGITS or len(figure) > LONGEST_FIGURE:
            continue
        if before in _DASHES and _goes_on(prose, start, figure, bare=not (magnitude or percent)):
            continue
        sign = _CURRENCY.match(prose, 0, start) if before in " $£€¥₹DRP" else None
        if sign is not None:
            start = sign.start()
        elif magnitude and magnitude.strip() in numerals.SHORT_MULTIPLIERS and not percent:
            end, magnitude = match.end("figure"), None  # "5 m" and "5 k" are metres and races
        if sign is None and not percent and not magnitude and _is_label(prose, start, end, figure):
            continue
        currency, end = (sign.group().strip(), end) if sign is not None else _currency(prose, end)
        value = _exact(numerals.digits_value(figure) * numerals.multiplier(magnitude))
        yield Number(document, start, end, value, "digits", _percent_form(percent), currency, figure, magnitude)


def _goes_on(prose: str, start: int, figure: str, *, bare: bool) -> bool:
    """Whether a figure after a dash is the rest of a name, a telephone number or a span of years."""
    before = prose[start - 2 : start - 1]
    return before.isalpha() or (before.isdigit() and bare and len(figure) == len("1234"))


def _in_words(document: Document) -> Iterator[Number]:
    prose = document.prose
    view = document.get(folding.folded)
    end = 0
    starts = [start for word in document.get(folding.vocabulary) & _NUMBER_WORDS for start in folding.places(view, word)]
    for start in sorted(starts):
        match = _WORDS.match(prose, start) if start >= end else None
        if match is None:
            continue
        words, percent = match.group("words", "percent")
        currency, end = _currency(prose, match.end())
        yield Number(document, start, end, _exact(numerals.words_value(words)), "words", _percent_form(percent), currency)


def _is_label(prose: str, start: int, end: int, figure: str) -> bool:
    """Whether a bare figure is a year, part of a date or time, or the number of something ("Boeing 737", "page 4")."""
    if len(figure) == 4 and figure.isdigit() and int(figure) in YEARS:
        return counting.counted(prose, end)[0] is None or not counting.approximate(prose, start)
    if _DATE_AFTER.match(prose, end):
        return True
    if _LABEL_WORD_BEFORE.search(prose, max(0, start - 20), start):
        return True
    label = _NAME_BEFORE.search(prose, max(0, start - 20), start)
    return label is not None and _SENTENCE_WORD.search(prose, max(0, start - 24), start) is None


def _currency(prose: str, end: int) -> tuple[str | None, int]:
    """The word for a currency after a number, and where the number with it ends."""
    match = _CURRENCY_WORDS.match(prose, end)
    return (match.group(1), match.end()) if match is not None else (None, end)


def _exact(value: float) -> float:
    """A whole number as an ``int``, so that messages show no decimal point."""
    return int(value) if value < LARGEST and value == int(value) else value


def _percent_in_digits(document: Document) -> frozenset[str | None]:
    """The ways in which percentages in digits are written."""
    return frozenset(row.percent for row in document.get(find) if row.form == "digits")


def _percent_form(text: str | None) -> str | None:
    if not text:
        return None
    word = text.strip(" -\u00a0\u202f").lower()
    return " %" if word == "%" and text != "%" else word
