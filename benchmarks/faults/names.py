"""Faults in what a person is called: ages, offices, honorifics, and the order in which the names come."""

from __future__ import annotations

import re
from random import Random

from benchmarks.faults.fault import Fault, Stretch, replaced
from benchmarks.faults.naming import Named, people, quoted
from newslint import lexicon

_AGE_AFTER = re.compile(r", (?:aged )?(\d\d)(?=,)|,? an? (\d\d)-year-old\b| \((\d\d)\)")
_AGE_BEFORE = re.compile(r"(\d\d)-year-old (?:[a-z]+ )?$")
_VERB = re.compile(r" (?:said|says|told|was|is|has|had|added|arrived|left|plans|became|lives)\b")
_OFFICES = {
    "Sen.": ("Rep.", "Gov.", "Mayor"),
    "Rep.": ("Sen.", "Gov."),
    "Gov.": ("Sen.", "Mayor"),
    "Senator": ("Governor", "Representative"),
    "President": ("Prime Minister", "Foreign Minister", "Chancellor"),
    "Prime Minister": ("President", "Foreign Minister", "Finance Minister"),
    "Foreign Minister": ("Prime Minister", "Defense Minister", "Interior Minister"),
    "Mayor": ("Governor", "Councilor"),
    "Judge": ("Sheriff", "Senator"),
    "Col.": ("Gen.", "Maj."),
    "Lt.": ("Sgt.", "Capt."),
    "Sgt.": ("Lt.", "Capt."),
    "Capt.": ("Lt.", "Maj."),
}
_APPOSITIONS = {
    "the prime minister": "the foreign minister",
    "the foreign minister": "the finance minister",
    "the mayor": "the governor",
    "the governor": "the attorney general",
    "the attorney general": "the governor",
    "the president": "the prime minister",
    "a Republican senator": "a Republican congressman",
    "the police chief": "the fire chief",
    "the chief executive": "the finance director",
}
_TAG = re.compile(r"(?:Mr|Mrs|Ms|Miss)\.? $")


def age_mismatch(text: str, rng: Random) -> Fault | None:
    """A later mention gives the person another age than the first one does."""
    grown, person, age, first = _aged(text, rng)
    if person is None:
        return None
    other = str(age + rng.choice([-10, -3, -2, -1, 1, 2, 3, 10]))
    spots = [span for span in person.bare if span[0] > first[1] and _VERB.match(grown, span[1]) and not quoted(grown, span[0])]
    if not spots:
        return None
    start, end = rng.choice(spots)
    opens = grown[start - 1] == "\n" or grown[start - 2 : start] in {". ", "” "}
    the = "The" if opens else "the"
    forms = {
        "comma": f"{person.surname}, {other},",
        "whole": f"{person.given} {person.surname}, {other},",
        "aged": f"{person.surname}, aged {other},",
        "who-is": f"{person.surname}, who is {other},",
        "turned": f"{person.surname}, who turned {other} this year,",
        "brackets": f"{person.surname} ({other})",
        "the-year-old": f"{the} {other}-year-old",
        "the-year-old-name": f"{the} {other}-year-old {person.surname}",
        "apposition": f"{person.surname}, a {other}-year-old,",
    }
    variant = rng.choice(list(forms))
    return replaced(grown, f"age-mismatch/{variant}", (start, end), forms[variant], [first])


def _aged(text: str, rng: Random) -> tuple[str, Named | None, int, Stretch]:
    """The text, a person, the age it gives the person, and where; an age is put in where it gives none."""
    candidates = [person for person in people(text) if person.bare]
    rng.shuffle(candidates)
    for person in candidates:
        for start, end in person.whole:
            after, before = _AGE_AFTER.match(text, end), _AGE_BEFORE.search(text, max(0, start - 40), start)
            match = after or before
            if match:
                return text, person, int(match.group(match.lastindex or 1)), match.span(match.lastindex or 1)
    for person in candidates:
        start, end = person.whole[0]
        if _VERB.match(text, end) or re.match(r", (?:who|the|a)\b", text[end:]):
            age = rng.randrange(24, 80)
            put = f", {age}" if text[end] == "," else f", {age},"
            grown = text[:end] + put + text[end:]
            moved = Named(person.given, person.surname, *(_moved(spans, end, len(put)) for spans in person[2:]))
            return grown, moved, age, (end + 2, end + 4)
    return text, None, 0, (0, 0)


def _moved(spans: list[Stretch], at: int, by: int) -> list[Stretch]:
    return [(start + by, end + by) if start >= at else (start, end) for start, end in spans]


def title_mismatch(text: str, rng: Random) -> Fault | None:
    """A later mention gives the person an office that goes ill with the first one."""
    options = []
    for person in people(text):
        start, _ = person.whole[0]
        title = next((office for office in _OFFICES if text[:start].endswith(office + " ")), None)
        spots = [span for span in person.bare if not quoted(text, span[0]) and not text[: span[0]].endswith("’")]
        if title is not None and spots and text[max(0, start - len(title) - 8) : start].find("ormer") < 0:
            options.append((person, title, spots))
    if not options:
        return _apposition_mismatch(text, rng)
    person, title, spots = rng.choice(options)
    start, end = rng.choice(spots)
    begin = start
    own = next((office for office in _OFFICES if text[:start].endswith(f" {office} ")), None)
    if own is not None:
        begin -= len(own) + 1
    new = f"{rng.choice(_OFFICES[title])} {person.surname}"
    first = (person.whole[0][0] - len(title) - 1, person.whole[0][1])
    return replaced(text, "title-mismatch/before", (begin, end), new, [first])


def _apposition_mismatch(text: str, rng: Random) -> Fault | None:
    """Two offices in apposition, one behind the whole name and the other behind the surname."""
    options = []
    for person in people(text):
        spots = [span for span in person.bare if _VERB.match(text, span[1]) and not quoted(text, span[0])]
        if _VERB.match(text, person.whole[0][1]) and spots:
            options.append((person, spots))
    if not options:
        return None
    person, spots = rng.choice(options)
    if text[: person.whole[0][0]].endswith("Dr. "):  # stories of doctors have few offices
        return None
    one = rng.choice(list(_APPOSITIONS))
    other = _APPOSITIONS[one]
    start, end = rng.choice(spots)
    at = person.whole[0][1]
    put = f", {one},"
    title = " ".join(word.capitalize() for word in other.split()[1:]).removeprefix("Republican ")
    forms = {"apposition": f"{person.surname}, {other},", "then-before": f"{title} {person.surname}"}
    variant = rng.choice(list(forms))
    fault = replaced(text, f"title-mismatch/{variant}", (start, end), forms[variant])
    places = [(a + len(put), b + len(put)) for a, b in fault.places]
    return Fault(fault.text[:at] + put + fault.text[at:], fault.kind, [*places, (person.whole[0][0], at + len(put))])


def honorific_mix(text: str, rng: Random) -> Fault | None:
    """One "Mr." too few, or one too many."""
    with_one = list(re.finditer(r"\b(?:Mr|Ms|Mrs)\.? (?=[A-Z][a-z]+(?: said\b| says\b| told\b|[,.]? ))", text))
    known = people(text)
    spots = []
    for person in known:
        for start, end in person.bare:
            titled = bool(_TAG.search(text, max(0, start - 6), start))
            speaks = re.match(r" (?:said|says|told|added)\b", text[end:]) is not None
            if speaks and not quoted(text, start):
                spots.append((person, start, end, titled))
    dropped = [spot for spot in spots if spot[3]]
    if len(with_one) >= 4 and dropped:
        person, start, end, _ = rng.choice(dropped)
        begin = start - len(_TAG.search(text, max(0, start - 6), start).group())  # type: ignore[union-attr]
        others = [m.span() for m in with_one if m.start() != begin]
        return replaced(text, "honorific-mix/dropped", (begin, end), person.surname, others)
    added = [spot for spot in spots if not spot[3]]
    if not with_one and len(added) >= 4:
        person, start, end, _ = rng.choice(added)
        word = "Ms." if person.given in lexicon.words("given_names_female.txt") else "Mr."
        others = [(a, b) for _, a, b, _ in added if a != start]
        return replaced(text, "honorific-mix/added", (start, end), f"{word} {person.surname}", others)
    return None


def wrong_honorific(text: str, rng: Random) -> Fault | None:
    """A man is "Ms." once, or a woman "Mr."."""
    spots = []
    for person in people(text):
        own = [(a, b) for a, b in person.bare if _TAG.search(text, max(0, a - 6), a) and not quoted(text, a)]
        if len(own) >= 3:
            spots.append((own, rng.choice(own)))
    if not spots:
        return None
    own, (start, end) = rng.choice(spots)
    match = _TAG.search(text, max(0, start - 6), start)
    assert match is not None
    new = {"Mr": "Ms", "Ms": "Mr", "Mrs": "Mr", "Miss": "Mr"}[match.group().rstrip(". ")] + ("." if "." in match.group() else "")
    return replaced(text, "wrong-honorific", (match.start(), end), f"{new} {text[start:end]}", own)


def surname_before_introduction(text: str, rng: Random) -> Fault | None:
    """The whole name is given at the second mention, or at a later one, and the surname alone at the first."""
    options = []
    for person in people(text):
        bare = [span for span in person.bare if not quoted(text, span[0]) and not text[: span[0]].endswith((". ", "’"))]
        first = person.whole[0]
        after = [span for span in bare if span[0] > first[1] and "\n" in text[first[1] : span[0]]]
        said_who = text[: first[0]].endswith("Dr. ") or text[first[1] : first[1] + 1] in {",", ""}
        if len(person.whole) == 1 and after and not quoted(text, first[0]) and not said_who:
            options.append((person, after))
    if not options:
        return None
    person, after = rng.choice(options)
    start, end = rng.choice(after[:3])
    fault = replaced(text, "", (start, end), f"{person.given} {person.surname}")
    at, last = person.whole[0]
    speaks = re.match(r" (?:said|says|told|added)\b", text[last:]) or text[:at].endswith(" said ")
    kind = "surname-before-introduction/" + ("speaker" if speaks else "other")
    by = at + len(person.surname) - last
    others = [(a + by, b + by) for a, b in fault.places]
    return Fault(fault.text[:at] + person.surname + fault.text[last:], kind, [(at, last + by), *others])


def full_name_again(text: str, rng: Random) -> Fault | None:
    """The whole name where the surname would do."""
    spots = [(person, span) for person in people(text) for span in person.bare if not quoted(text, span[0])]
    if not spots:
        return None
    person, span = rng.choice(spots)
    return replaced(text, "full-name-again", span, f"{person.given} {person.surname}", person.places)


def same_surname(text: str, rng: Random) -> Fault | None:
    """Somebody else has the surname of a person whom the story goes on to call by it alone."""
    known = [person for person in people(text) if person.bare]
    others = [person for person in people(text) if len(person.whole) == 1 and not person.bare]
    if not known or not others:
        return None
    person, other = rng.choice(known), rng.choice(others)
    (start, end) = other.whole[0]
    if other is person or start > person.bare[-1][0]:
        return None
    return replaced(
        text,
        "same-surname",
        (end - len(other.surname), end),
        person.surname,
        person.places,
    )
