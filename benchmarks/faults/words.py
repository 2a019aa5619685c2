"""Faults in how words and the names of things are written: spellings, dialects, hyphens, compounds, capitals, places.

The pairs come from lists beside this module, written apart from those that newslint reads.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from random import Random

from benchmarks.faults.fault import Fault, Stretch, replaced
from benchmarks.faults.inserting import told

FOLDER = Path(__file__).parent
FEWEST_TELLING = 4  # words that make a story's dialect plain
UNACCENTED = str.maketrans("áàâäãåçéèêëíïîñóôöõøúûüłźńÁÅÉŁ", "aaaaaaceeeeiiinooooouuulznAAEL")
THINGS = (
    "The {} was closed for a week in spring.",
    "Nobody there could say what the {} had cost.",
    "A visitor asked about the {} on Monday.",
)
STAYS = ("The team spent a month in {} last year.", "She came back from {} on Monday.", "In {} the talks lasted a week.")
MOVEMENTS = frozenset({"Quran", "Taliban", "Houthi", "Hezbollah", "Qaeda", "Hamas", "Uyghurs", "Roma"})

_ENDS_NOUN = re.compile(
    r"[.,;:!?)”\"]| (?:in|on|at|for|of|to|with|by|from|is|was|are|were|has|had|will|that|who|than|after|before)\b"
)
_TOKEN = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
PREFIXES = "non anti co pre post multi over bio neuro micro inter sub semi socio auto ultra cardio"
_PREFIXED = re.compile(rf"\b(?:{PREFIXES.replace(' ', '|')})-[a-z]{{4,}}\b")


def spelling_mix(text: str, rng: Random) -> Fault | None:
    """One of several places of a word is in its other spelling."""
    found = [(pair, _ending(*pair)) for pair in _pairs() if _places(text, pair[0], pair[1])]
    if not found:
        return None
    (old, new), variant = rng.choice(found)
    return _swapped(text, rng, f"spelling-mix/{variant}", old, new)


def dialect_mix(text: str, rng: Random) -> Fault | None:
    """A word that stands once is in the English of the other side of the ocean."""
    words = _TOKEN.findall(text)
    either = [[word for word in words if word in column] for column in _dialects()]
    if bool(either[0]) == bool(either[1]):
        return None
    side = 0 if either[0] else 1
    column, telling = _dialects()[side], either[side]
    single = [word for word in set(telling) if telling.count(word) == 1]
    if len(telling) < FEWEST_TELLING or not single:
        return None
    old = rng.choice(sorted(single))
    place = rng.choice(_spots(text, old))
    others = [spot for word in set(telling) for spot in _spots(text, word)]
    return replaced(text, f"dialect-mix/{('American', 'British')[1 - side]}", place, column[old], others)


def compound_mix(text: str, rng: Random) -> Fault | None:
    """One of several places of a compound is written as one word, with a hyphen or as two, unlike the others."""
    found = []
    for forms in _compounds():
        for old in forms:
            if old and old.lower() in text:
                found += [(old, new) for new in forms if new and new != old and _places(text, old, new)]
    if not found:
        return None
    old, new = rng.choice(found)
    spots = [spot for spot in _spots(text, old) if "-" not in new or " " not in old or _ENDS_NOUN.match(text, spot[1])]
    if not spots:  # a hyphen before a noun it belongs to is right
        return None
    return replaced(text, f"compound-mix/{_look(old)} to {_look(new)}", rng.choice(spots), new, _spots(text, old))


def hyphenation_mix(text: str, rng: Random) -> Fault | None:
    """One of several places of a word lost its hyphen or got one."""
    words = {word.replace("-", ""): word for word in _hyphens()}
    words.update({word.replace("-", ""): word for word in _PREFIXED.findall(text)})
    pairs = [pair for closed, word in words.items() for pair in ((closed, word), (word, closed))]
    found = [pair for pair in pairs if _places(text, *pair)]
    if not found:
        return None
    old, new = rng.choice(sorted(found))
    return _swapped(text, rng, f"hyphenation-mix/{'lost' if '-' in old else 'got'}", old, new)


def capitalization_mix(text: str, rng: Random) -> Fault | None:
    """One of several places of a name in capitals is in lower case."""
    found = []
    for name in _lines("capitals.txt"):
        spots = [spot for spot in _spots(text, name) if _alone(text, *spot)]
        if len(_spots(text, name)) >= 3 and spots and not _spots(text, name.lower()):
            found.append((name, spots))
    if not found:
        return None
    name, spots = rng.choice(found)
    place = rng.choice(spots)
    kind = "institution" if " " in name else "word"
    return replaced(text, f"capitalization-mix/{kind}", place, name.lower(), _spots(text, name))


def diacritic_mix(text: str, rng: Random) -> Fault | None:
    """A word with diacritics stands without them once."""
    word = rng.choice(_lines("accents.txt"))
    bare = word.translate(UNACCENTED)
    if word in text or bare in text:
        return None
    lines = STAYS if word[0].isupper() else THINGS
    return told(text, rng, "diacritic-mix", _mixed(rng, lines, word, bare), [word, bare])


def place_name_mix(text: str, rng: Random) -> Fault | None:
    """A place, a people or a movement is called by its other name once."""
    forms = rng.choice(_lines("places.txt")).split("\t")
    if any(form in text for form in forms):
        return None
    rng.shuffle(forms)
    one, other = forms
    lines = THINGS if MOVEMENTS & set(forms) else STAYS
    return told(text, rng, "place-name-mix", _mixed(rng, lines, one, other), [one, other])


def _mixed(rng: Random, lines: tuple[str, ...], one: str, other: str) -> list[str]:
    """Three sentences, of which one has the other form."""
    words = [one, one, other]
    rng.shuffle(words)
    return [line.format(word) for line, word in zip(lines, words, strict=True)]


def _swapped(text: str, rng: Random, kind: str, old: str, new: str) -> Fault:
    spots = _spots(text, old)
    return replaced(text, kind, rng.choice(spots), new, spots)


def _places(text: str, old: str, new: str) -> bool:
    """Whether a word stands in an article at least twice, and its other form nowhere."""
    if text.count(old) < 2 or len(_spots(text, old)) < 2:
        return False
    return not re.search(rf"\b{re.escape(new)}\b", text, re.I)


def _spots(text: str, word: str) -> list[Stretch]:
    return [match.span() for match in re.finditer(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text)]


def _alone(text: str, start: int, end: int) -> bool:
    """Whether a word stands between words in lower case, and so in no longer name."""
    return re.search(r"(?:^|[ (“])[a-z]+,? $", text[:start]) is not None and re.match(r" [a-z]", text[end:]) is not None


def _ending(one: str, other: str) -> str:
    """A name for what two spellings differ in."""
    for name, letters in {"-ize": ("iz", "yz"), "-our": ("our",), "ae": ("ae", "oe")}.items():
        if any((part in one) != (part in other) for part in letters):
            return name
    if "ll" in one + other and len(one) != len(other):
        return "-ll-"
    return "-re" if re.search(r"re(?:s|d)?$", one) or re.search(r"re(?:s|d)?$", other) else "other"


def _look(form: str) -> str:
    return "hyphen" if "-" in form else "two" if " " in form else "one"


@cache
def _lines(name: str) -> list[str]:
    return [line for line in (FOLDER / name).read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


@cache
def _pairs() -> list[tuple[str, str]]:
    pairs = [(one, other) for one, other in (line.split("\t") for line in _lines("spellings.tsv"))]
    return [*pairs, *((other, one) for one, other in pairs)]


@cache
def _dialects() -> tuple[dict[str, str], dict[str, str]]:
    """American words to British ones, and back, where the spelling tells."""
    american = _pairs()[: len(_pairs()) // 2]
    pairs = [(one, other) for one, other in american if _ending(one, other) in ("-our", "ae", "-re", "-ll-")]
    return dict(pairs), {other: one for one, other in pairs}


@cache
def _compounds() -> list[tuple[str, str, str]]:
    forms = []
    for line in _lines("compounds.txt"):
        one, two = line.removeprefix("=").split()
        for ending in ("", "s"):
            forms.append(("" if line[0] == "=" else one + two + ending, f"{one}-{two}{ending}", f"{one} {two}{ending}"))
    return forms


@cache
def _hyphens() -> list[str]:
    return _lines("hyphens.txt")
