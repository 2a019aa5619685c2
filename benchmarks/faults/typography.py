"""Faults on the surface of the page: apostrophes, dashes, ellipses, spaces, doubled words and marks."""

from __future__ import annotations

import re
from random import Random

from benchmarks.faults.fault import Fault, Stretch, one_of, replaced


def _others(found: list[re.Match[str]], chosen: re.Match[str]) -> list[Stretch]:
    return [match.span() for match in found if match is not chosen]


def apostrophe_mix(text: str, rng: Random) -> Fault | None:
    """One apostrophe is straight among curly ones, or the other way round."""
    found = list(re.finditer(r"(?<=[a-z])['’](?=[a-z])", text))
    forms = {match.group() for match in found}
    if len(found) < 3 or len(forms) != 1 or ("'" in text and "’" in text):
        return None
    match = rng.choice(found)
    new = "'" if match.group() == "’" else rng.choice(["’", "’", "‘", "´", "`"])
    return replaced(text, f"apostrophe-mix/{match.group()} to {new}", match.span(), new, _others(found, match))


def dash_mix(text: str, rng: Random) -> Fault | None:
    """One dash is set in another way than all others."""
    found = list(re.finditer(r"(?<=[a-z]) ?(?:—|–|--) ?(?=[a-z])|(?<=[a-z]) - (?=[a-z])", text))
    return _mix(text, rng, "dash-mix", found, 3, (" — ", " – ", " -- ", "—", "--", " - ", "— ", " —"))


def ellipsis_mix(text: str, rng: Random) -> Fault | None:
    """One ellipsis is set in another way than all others."""
    found = list(re.finditer(r"…|\.\.\.(?!\.)|\. \. \.(?! \.)", text))
    return _mix(text, rng, "ellipsis-mix", found, 2, ("…", "...", ". . ."))


def _mix(text: str, rng: Random, kind: str, found: list[re.Match[str]], fewest: int, forms: tuple[str, ...]) -> Fault | None:
    """One of several marks that are all set in one way is set in another."""
    if len(found) < fewest or len({match.group() for match in found}) != 1:
        return None
    match = rng.choice(found)
    new = rng.choice([form for form in forms if form != match.group()])
    return replaced(text, f"{kind}/{match.group()} to {new}", match.span(), new, _others(found, match))


def repeated_word(text: str, rng: Random) -> Fault | None:
    """A word stands twice: any kind of word, in one line or over the end of one."""
    kinds = {
        "small": r"(?<=[a-z] )(the|of|to|and|in|a|for|is|with|as|it|at|by|an|or|be|was|but|not|this|will|from|has)(?= [a-z])",
        "verb": r"(?<=[a-z] )(said|told|called|made|found|used|showed|reported|helped|says|were|been)(?= [a-z])",
        "long": r"(?<=[a-z] )([a-z]{6,})(?= [a-z])",
        "capital": r"(?<=[.?] )(The|In|But|It|They|This|And|A|He|She|We)(?= [a-z])",
        "name": r"(?<=[a-z] )([A-Z][a-z]{4,})(?= [a-z])",
        "compound": r"(?<=[a-z] )([a-z]+-[a-z]+)(?= [a-z])",
        "contraction": r"(?<=[a-z] )([a-z]+['’](?:s|t|re|ve))(?= [a-z])",
        "before quotation": r"(?<=[a-z] )(the|a|that|called|of|as)(?= [“\"][a-z])",
        "end": r"(?<=[a-z] )([a-z]{3,})(?=[.,])",
    }
    kind = rng.choice(list(kinds))
    found = list(re.finditer(kinds[kind], text))
    if not found:
        return None
    match = rng.choice(found)
    word = match.group()
    again = word.lower() if kind == "capital" and rng.random() < 0.6 else word
    between = rng.choice([" "] * 6 + ["  ", "\u00a0"])
    return replaced(text, f"repeated-word/{kind}", match.span(), word + between + again)


def repeated_two_words(text: str, rng: Random) -> Fault | None:
    """Two words in a row stand twice: in the in the."""
    found = list(
        re.finditer(r"(?<=[a-z] )((?:in|of|to|for|on|at|with|from|by|and|that|is) (?:the|a|an|be|it|his|their))(?= [a-z])", text)
    )
    if not found:
        return None
    match = rng.choice(found)
    return replaced(text, "repeated-two-words", match.span(), f"{match.group()} {match.group()}")


def stray_space(text: str, rng: Random) -> Fault | None:
    """A space too many or one too few."""
    kinds = {
        "before comma": (r"(?<=[a-z]),(?= [a-z])", " ,"),
        "before stop": (r"(?<=[a-z])\.(?= [A-Z])", " ."),
        "before semicolon": (r"(?<=[a-z]);(?= [a-z])", " ;"),
        "before colon": (r"(?<=[a-z]):(?= [a-zA-Z])", " :"),
        "before question mark": (r"(?<=[a-z])\?(?=[ \n”\"])", " ?"),
        "doubled": (r"(?<=[a-z]) (?=[a-z])", "  "),
        "doubled nbsp": (r"(?<=[a-z]) (?=[a-z])", " \u00a0"),
        "doubled after stop": (r"(?<=[a-z]\.) (?=[A-Z])", "  "),
        "after opening bracket": (r"(?<= \()(?=[a-z])", " "),
        "before closing bracket": (r"(?<=[a-z])(?=\)[ ,.])", " "),
        "missing after comma": (r"(?<=[a-z]{3}), (?=[a-z]{2,} )", ","),
        "missing after stop": (r"(?<=[a-z]{3})\. (?=[A-Z][a-z]+ [a-z])", "."),
        "tab": (r"(?<=[a-z]) (?=[a-z])", "\t"),
        "before possessive": (r"(?<=[a-z])(?=[’']s [a-z])", " "),
        "in contraction": (r"(?<=[a-z]n)(?=[’']t )", " "),
        "after dollar": (r"(?<=\$)(?=\d)", " "),
        "after hyphen": (r"(?<=[a-z]{3}-)(?=[a-z]{4})", " "),
    }
    fault = one_of(text, rng, "stray-space", kinds)
    if fault is None:
        return None
    start, end = fault.places[0]
    return fault._replace(places=[(start - 1, end + 1)])


def doubled_punctuation(text: str, rng: Random) -> Fault | None:
    """Two marks stand where one belongs."""
    kinds = {
        ",,": (r"(?<=[a-z]),(?= [a-z])", ",,"),
        "..": (r"(?<=[a-z]{3})\.(?= [A-Z]|\n)", ".."),
        "..end": (r"(?<=[a-z]{3})\.(?=[”\"])", ".."),
        ".,": (r"(?<=[a-z]{4}),(?= [a-z])", ".,"),
        ",.": (r"(?<=[a-z]{4})\.(?= [A-Z]|\n)", ",."),
        "?.": (r"(?<=[a-z])\?(?= |\n)", "?."),
        ";;": (r"(?<=[a-z]);(?= )", ";;"),
        "::": (r"(?<=[a-z]):(?= )", "::"),
        ".”.": (r"(?<=[a-z])\.[”\"](?= |\n)", r"\g<0>."),
        ",”,": (r"(?<=[a-z]),[”\"](?= [a-z])", r"\g<0>,"),
        ";,": (r"(?<=[a-z]),(?= [a-z])", ";,"),
        ", ,": (r"(?<=[a-z]),(?= [a-z])", ", ,"),
        ". .": (r"(?<=[a-z]{3})\.(?= [A-Z])", ". ."),
        ":,": (r"(?<=[a-z]):(?= )", ":,"),
        "((": (r"(?<= )\((?=[a-z])", "(("),
        "))": (r"(?<=[a-z])\)(?=[ .,])", "))"),
        "““": (r"(?<= )“(?=[a-z])", "““"),
        "””": (r"(?<=[,.])”(?= |\n)", "””"),
    }
    return one_of(text, rng, "doubled-punctuation", kinds)
