"""A quantity: what it is worth, what it counts, and how it reads in each way of writing it."""

from __future__ import annotations

from newslint.fact import Fact
from newslint.grammar.numbers import counting, figures, measures, money, percentages, thousands
from newslint.grammar.phrases import any_of
from newslint.grammar.sentences import sentence_starts
from newslint.grammar.words import numerals
from newslint.kept import kept
from newslint.patterns import pattern
from newslint.remember import remember

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar

    from regex import Pattern

    from newslint.document import Document

TIMES = frozenset({"year", "month", "week", "day", "hour", "minute"})
TEN = 10
NEAR = 60  # code points before a number in which a figure that it restates or is compared with stands
WORDS_BELOW = 100

_TICKER_BEFORE = pattern(r"(?r)\b\p{Lu}{2,5} [-+−]")
_PLAIN_NOUN = pattern(r" \p{Ll}{3}")
_OF_STATISTICS = pattern(r" (?:confidence|uncertainty|credible|prediction) (?:intervals?|limits?|levels?|ranges?|bounds?)\b")
_OF_A_NAME = pattern(r" by \d{4}\b")  # "the 80% by 2018 campaign"
_AGENCY = pattern(r"[^.!?\n]{0,60}\(\p{Lu}[\p{L} ]{1,24}\)[ \u00a0–—-]{0,4}")
_RESTATED_IN_DIGITS = pattern(r" \(\d+(?:\.\d+)? ?%\)")
_RESTATED = pattern(r"(?r)(?:%|per ?cent)[^.;\n%]{0,40}(?:, or| \() ?$")
_COMPARED = r"(?:compared (?:with|to)|versus|vs\.?|against|than|and|or|to) (?:about |only |just )?"
_DECIMAL_BEFORE = pattern(rf"(?r)\d\.\d+ (?:\p{{Ll}}+,? ){{0,4}}{_COMPARED}$")
_DECIMAL_AFTER = pattern(rf" (?:\p{{Ll}}+,? )?{_COMPARED}\d+\.\d")


@remember
def _in_writing() -> Pattern[str]:
    """What is quoted from is written: a message, a poster, a hashtag."""
    return pattern(rf"\b(?:(?:{any_of('in writing')})\b(?! (?:said|says|to))|#)")


class Quantity(Fact):
    """A quantity.

    ``value`` is what it is worth, a percentage in percent and money in whole units of the currency; ``form`` is
    ``digits`` or ``words``. ``percent`` is how its percentage is written (``%``, ``percent``, ``per cent``, ``pct``),
    ``currency`` the sign or word of its currency, ``figure`` its digits as written and ``magnitude`` the word or letter
    that multiplies them (``million``, ``m``).
    """

    _for_rules: ClassVar[tuple[str, ...]] = (
        "figure",
        "percent_form",
        "percent_forms",
        "toll",
        "definite",
        "measured",
        "is_age",
        "plain",
        "at_start",
        "band",
        "thousands",
        "thousands_forms",
        "money_form",
        "money_size",
        "currency_name",
        "number_forms",
    )

    value: float
    form: str
    percent: str | None = None
    currency: str | None = None
    figure: str | None = None
    magnitude: str | None = None

    @property
    def unit(self) -> str | None:
        """The unit of measure that it counts, as written but in lower case: "kilometres", "mg"; None where it counts none."""
        return measures.unit_after(self.document.prose, self.end)

    @property
    def percent_form(self) -> str | None:
        """How its percentage is written; None where that tells nothing.

        A sentence cannot begin with "70%", and a price on the stock exchange ("AZN -0.23 %"), an interval of statistics ("95%
        confidence limits") and words quoted from print have a form of their own.
        """
        if self.percent and _TICKER_BEFORE.match(self.document.prose, max(0, self.start - 9), self.start):
            return None
        if self.percent and (
            _OF_STATISTICS.match(self.document.prose, self.end) or _OF_A_NAME.match(self.document.prose, self.end)
        ):
            return None
        if self.percent and (self.in_writing or _RESTATED_IN_DIGITS.match(self.document.prose, self.end)):
            return None
        if self.form == "words" and self.percent and self.at_start:
            return self.percent if self.percent in self.document.get(_percent_in_digits) else None
        return self.percent

    @property
    def percent_forms(self) -> dict[str, str]:
        """A percentage as it reads in each way of writing percentages."""
        if self.percent is None:
            return {}
        forms = percentages.in_each_form(self.text, self.percent)
        if self.form == "words":
            forms.update({form: f"{self.value:g}{form}" for form in forms if "%" in form})
        return forms

    @kept
    def noun(self) -> str | None:
        """The noun of what it counts, in the singular."""
        return self._counted[0]

    @kept
    def of(self) -> str:
        """What it counts, with the words before the noun: "aid truck"."""
        return self._counted[1]

    @kept
    def toll(self) -> str | None:
        """``killed``, ``injured`` or ``arrested`` where it counts those to whom that happened."""
        return counting.toll(self.document.prose, self.start, self.end)

    @kept
    def approximate(self) -> bool:
        """Whether it is a rough number, or one of a part only ("nearly 40", "another 40")."""
        return counting.approximate(self.document.prose, self.start)

    @kept
    def definite(self) -> bool:
        """Whether it refers back to things counted before ("the 14 trucks")."""
        return counting.definite(self.document.prose, self.start)

    @kept
    def measured(self) -> bool:
        """Whether it counts units of time, length, weight and the like."""
        return measures.measured(self.document.prose, self.end)

    @property
    def is_age(self) -> bool:
        """Whether it is how old somebody is."""
        return measures.is_age(self.document.prose, self.start, self.end)

    @kept
    def plain(self) -> bool:
        """Whether it is a plain count of things or spans of time, beside no other number and with no unit, range or ratio."""
        prose = self.document.prose
        return (
            not (self.percent or self.currency or self.magnitude)
            and isinstance(self.value, int)
            and not (self.figure and "." in self.figure)
            and (self.form == "digits" or numerals.SIMPLE.issuperset(self.text.lower().split("-")))
            and _PLAIN_NOUN.match(prose, self.end) is not None
            and not (self.measured and (self.noun not in TIMES or self.is_age))
            and not measures.in_ratio(prose, self.start, self.end)
            and not (self.form == "digits" and self.value < TEN and self._of_statistics)
            and not self.in_writing
            and self.noun is not None
        )

    @property
    def in_writing(self) -> bool:
        """Whether it is quoted from a message, an advertisement or the like, which is given as it was written."""
        if not self.quoted:
            return False
        return _in_writing().search(self.document.prose, self.document.block_at(self.start).start, self.start) is not None

    @property
    def _of_statistics(self) -> bool:
        """Whether it stands beside a figure of its own kind: "3.3 days against 4 days", "13.7 percent, or 7 deaths"."""
        prose, near = self.document.prose, max(0, self.start - NEAR)
        return (
            _RESTATED.search(prose, near, self.start) is not None
            or _DECIMAL_BEFORE.search(prose, near, self.start) is not None
            or _DECIMAL_AFTER.match(prose, self.end) is not None
        )

    @kept
    def at_start(self) -> bool:
        """Whether it is the first word of its sentence, where houses write all numbers in words."""
        start = self.document.get(sentence_starts)[self.sentence]
        prose = self.document.prose
        if self.start == start or (self.start - 1 == start and not prose[start].isspace()):
            return True
        return _AGENCY.fullmatch(prose, start, self.start) is not None  # "BOSTON (AP) — Twenty"

    @property
    def band(self) -> str:
        """``under ten`` or ``ten and over``, of things or of spans: houses write them in different forms."""
        size = "under ten" if self.value < TEN else "ten and over"
        return f"spans, {size}" if self.measured else size

    @kept
    def thousands(self) -> str | None:
        """How the thousands of its digits are set off: ``comma``, ``space``, ``point`` or ``nothing``; None where they are not.

        Three decimals are taken for thousands only where a noun that is no unit follows, or where all are zeros ("100.000").
        """
        return thousands.set_off(self)

    @property
    def thousands_forms(self) -> dict[str, str]:
        """How it reads with its thousands set off in each way."""
        if self.figure is None:
            return {}
        forms = thousands.in_each_form(self.figure, point=self.thousands == "point")
        return {form: self.text.replace(self.figure, figure) for form, figure in forms.items()}

    @property
    def money_form(self) -> str | None:
        """How an amount is written, as a sample: ``$3 million``, ``$3m`` or ``3 million dollars``; ``$3`` or ``3 dollars``."""
        if self.currency is None or self.figure is None:
            return None
        return money.form_of(self.currency, self.magnitude, self.document.prose)

    @property
    def money_size(self) -> str | None:
        """Its currency, and whether it is in millions or more: houses write those amounts in a form of their own."""
        return self.currency_name and f"{self.currency_name}, {'large' if self.magnitude else 'small'}"

    @property
    def currency_name(self) -> str | None:
        """Its currency, however it is written: ``dollar`` for ``US$`` and for ``dollars``."""
        return money.name_of(self.currency)

    @property
    def number_forms(self) -> dict[str, str]:
        """How a whole number reads in ``digits`` and, up to a hundred, in ``words``."""
        forms = {"digits": f"{int(self.value):,}"}
        if self.value < WORDS_BELOW:
            forms["words"] = numerals.spelled(int(self.value))
        return forms

    @kept
    def _counted(self) -> tuple[str | None, str, int]:
        return counting.counted(self.document.prose, self.end)


def _percent_in_digits(document: Document) -> frozenset[str | None]:
    """The ways in which percentages in digits are written."""
    return frozenset(figure.percent for figure in document.get(figures.figures))
