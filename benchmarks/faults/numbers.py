"""Faults in numbers that the article has: a percentage, an amount or a count written in another way than the others."""

from __future__ import annotations

import re
from random import Random

from benchmarks.faults.fault import Fault, Stretch, replaced

SPELLED = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
TENS = {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety"}
COUNTED = (
    r"people|men|women|children|patients|trials|studies|companies|countries|states|groups|doctors|hospitals|drugs|participants|years"
    r"|months|weeks|days|hours|cases|deaths|senators|members|candidates|votes|debates|judges|students|schools|teams|officials|lawmakers"
)
PERCENTAGE = re.compile(r"\b(\d+(?:\.\d+)?)( percent| per cent|%| pct)(?![\w-])")
MONEY = re.compile(r"(?<![\w$])(US\$|[$£€])(\d+(?:\.\d+)?)( (?:million|billion|trillion)|m|bn|tn)\b(?!-)")
COUNT = re.compile(rf"(?<=[a-z] )(\d|two|three|four|five|six|seven|eight|nine)(?= (?:[a-z]+ )?(?:{COUNTED})\b(?! of age| old))")
MANY = re.compile(rf"(?<=[a-z] )(1[1-9]|[2-9]\d)(?= (?:[a-z]+ )?(?:{COUNTED})\b(?! of age| old))")
THOUSANDS = re.compile(r"(?<![\d,.$£€])\d{1,3}(?:,\d{3})+(?![\d,.]*\d)(?= [a-z]{4})")
SHORT = {" million": "m", " billion": "bn", " trillion": "tn"}
CURRENCIES = {"$": "dollars", "US$": "dollars", "£": "pounds", "€": "euros"}
SPANS = re.compile(r" (?:[a-z]+ )?(?:years|months|weeks|days|hours)\b")  # houses may write them otherwise than counts of things
AGES = re.compile(r"\b(?:aged?|than|under|over|at|after|between|from|to|or|in|of|every|per|by) $", re.I)


def percent_form_mix(text: str, rng: Random) -> Fault | None:
    """One percentage with another sign or word than the others."""
    found = list(PERCENTAGE.finditer(text))
    if len(found) < 3 or len({match.group(2) for match in found}) > 1:
        return None
    own = found[0].group(2)
    match = rng.choice(found)
    new = rng.choice([form for form in (" percent", " per cent", "%", " pct", " %") if form != own])
    figure = match.group(1)
    variant = new.strip() if new != " %" else "spaced"
    if new in (" percent", " per cent") and figure.isdigit() and int(figure) in (*range(11, 13), *TENS) and rng.random() < 1 / 2:
        figure = SPELLED[int(figure)] if int(figure) < 13 else TENS[int(figure)]
        variant = "in words"
    return replaced(text, f"percent-form-mix/{variant}", match.span(), figure + new, [other.span() for other in found])


def currency_form_mix(text: str, rng: Random) -> Fault | None:
    """One amount written in another way: $3m, $3 million, 3 million dollars, US$3 million."""
    found = list(MONEY.finditer(text))
    forms = {(match.group(1), match.group(3)[0] == " ") for match in found}
    if len(found) < 2 or len(forms) > 1:
        return None
    match = rng.choice(found)
    sign, figure, unit = match.groups()
    long = {short: word for word, short in SHORT.items()}.get(unit, unit)
    ways = {"short": sign + figure + SHORT[long], "long": sign + figure + long, "in words": f"{figure}{long} {CURRENCIES[sign]}"}
    if sign == "$":
        ways["US$"] = f"US${figure}{unit}"
    ways["code"] = {"$": "USD ", "US$": "USD ", "£": "GBP ", "€": "EUR "}[sign] + figure + long
    variant = rng.choice(sorted(way for way, form in ways.items() if form != match.group()))
    return replaced(text, f"currency-form-mix/{variant}", match.span(), ways[variant], [other.span() for other in found])


def number_form_mix(text: str, rng: Random) -> Fault | None:
    """One count below ten in digits among words, or in words among digits."""
    return _other_form(text, rng, COUNT, "under ten")


def number_form_mix_above(text: str, rng: Random) -> Fault | None:
    """One count above ten in words among digits."""
    return _other_form(text, rng, MANY, "above ten")


def _other_form(text: str, rng: Random, pattern: re.Pattern[str], size: str) -> Fault | None:
    found = [match for match in pattern.finditer(text) if not AGES.search(text[: match.start()])]
    if len(found) < 3 or len({match.group().isdigit() for match in found}) > 1:
        return None
    spans = {match: SPANS.match(text, match.end()) is not None for match in found}
    match = rng.choice(found)
    if sum(spans[other] == spans[match] for other in found) < 3:
        return None
    old = match.group()
    new = _spelled(int(old)) if old.isdigit() else str(SPELLED.index(old))
    return replaced(text, f"number-form-mix/{size}", match.span(), new, [other.span() for other in found])


def thousands_form_mix(text: str, rng: Random) -> Fault | None:
    """One number without the comma that the others have, or with a space or a point there."""
    found = list(THOUSANDS.finditer(text))
    if len(found) < 2:
        return None
    match = rng.choice(found)
    variant = rng.choice(["nothing", "space", "point"])
    new = match.group().replace(",", {"nothing": "", "space": " ", "point": "."}[variant])
    return replaced(text, f"thousands-form-mix/{variant}", match.span(), new, [other.span() for other in found])


def million_billion(text: str, rng: Random) -> Fault | None:
    """One of two places of an amount has another magnitude."""
    found = list(re.finditer(r"[$£€]?(\d+(?:\.\d+)?) (million|billion)\b", text))
    twice = [match for match in found if sum(other.group() == match.group() for other in found) > 1 and "$" in match.group()]
    if not twice:
        return None
    match = rng.choice(twice)
    new = match.group().replace(match.group(2), "billion" if match.group(2) == "million" else "million")
    return replaced(text, "million-billion/own", match.span(), new, _same(found, match))


def _same(found: list[re.Match[str]], match: re.Match[str]) -> list[Stretch]:
    return [other.span() for other in found if other.group() == match.group()]


def headline_number_mismatch(text: str, rng: Random) -> Fault | None:
    """A number in the headline is not the one of the story."""
    headline, _, story = text.partition("\n")
    found = re.finditer(r"\b(?:\d{1,3}|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight)\b(?![%.,:-])", headline)
    once = [match for match in found if len(re.findall(rf"\b{match.group()}\b", story, re.I)) == 1]
    if not once or headline.endswith("."):
        return None
    match = rng.choice(once)
    old = match.group()
    new = str(int(old) + rng.choice([1, 2, 10])) if old.isdigit() else SPELLED[SPELLED.index(old.lower()) + 1].capitalize()
    below = [(at.start(), at.end()) for at in re.finditer(rf"\b{old}\b", text, re.I) if at.start() > len(headline)]
    return replaced(text, "headline-number-mismatch/own", match.span(), new, below)


def _spelled(number: int) -> str:
    if number < len(SPELLED):
        return SPELLED[number]
    teens = ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
    if number < 20:
        return teens[number - 13]
    tens, units = TENS[number - number % 10], number % 10
    return f"{tens}-{SPELLED[units]}" if units else tens
