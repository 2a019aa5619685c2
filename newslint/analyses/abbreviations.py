"""The table ``abbreviations``: a row is an abbreviation in capitals, with or without full stops, wherever it stands.

Months, titles before names, states in their newspaper form (``Calif.``) and units of measurement are none.
"""

from __future__ import annotations

from operator import attrgetter

from newslint import lexicon
from newslint.analyses import _abbreviations_together as together
from newslint.document import Document
from newslint.fact import Fact
from newslint.grammar.sentences import sentence_starts
from newslint.grammar.words import acronyms, expansions
from newslint.grammar.words.initials import initials
from newslint.grammar.words.letters_in_names import is_code, is_part_of_name
from newslint.grammar.words.named_letters import is_explained, is_named
from newslint.kept import kept
from newslint.patterns import pattern

LONGEST_EXPANSION = 160  # code points

_ROMAN = pattern(r"[IVXLC]+")
_STANDS_FOR = pattern(r"[”\"]? (?:stands|is short|stood|was short) for ")


class Abbreviation(Fact):
    """An abbreviation.

    ``key`` is the same whichever way it is written (``US`` for ``U.S.``), and ``dotted`` says which. Where the story says
    here what it stands for, ``expansion`` holds those words.
    """

    _for_rules = (
        "expanded_behind",
        "named",
        "explained",
        "spelled",
        "defined_later",
        "slip_of",
        "defined_before",
        "other_expansion",
        "form",
        "forms",
        "in_name",
    )

    key: str
    dotted: bool
    expansion: str | None = None

    @property
    def defining(self) -> bool:
        """Whether the story says here what it stands for."""
        return self.expansion is not None

    @property
    def defined(self) -> bool:
        """Whether the story says anywhere what it stands for."""
        prose = self.document.prose
        return any(row.defining or _STANDS_FOR.match(prose, row.end) for row in self._same())

    @property
    def expanded_behind(self) -> bool:
        """Whether its words follow it in brackets there, and so serve only to explain it: "PSA (prostate-specific antigen)"."""
        return self.defining and self.document.prose.startswith(" (", self.end)

    @property
    def uses(self) -> int:
        """How often it stands in the story, as part of a name too ("DORA-22"), without the places that say what it stands for."""
        return self.document.get(together.uses).get(self.key, 0) or self.document.prose.count(f"{self.key}-")

    @kept
    def first(self) -> bool:
        """Whether it stands here for the first time below the headline."""
        return next((row for row in self._same() if row.role not in _ABOVE), None) is self

    @kept
    def known(self) -> bool:
        """Whether it needs no explanation (a list), or is no abbreviation but a number or a stock-exchange code."""
        if self.key in lexicon.words("known_abbreviations.txt") or _ROMAN.fullmatch(self.key):
            return True
        return is_code(self.document.prose, self.start)

    @property
    def named(self) -> bool:
        """Whether it is used as a name or word of its own, or explained there.

        A label, a stock-exchange code, a gene, a word in capitals are; so is "the broadcaster SVT" and "AVAC, a charity".
        """
        return is_named(self.document.prose, self.start, self.end) or self.key.lower() in lexicon.words("common_words.txt")

    @property
    def explained(self) -> bool:
        """Whether the story says right there what it is, though not what it stands for ("AVAC, a charity")."""
        return is_explained(self.document.prose, self.end)

    @property
    def spelled(self) -> bool:
        """Whether words with its letters as initials stand somewhere in the story, though not beside it."""
        if any(self.key.lower().encode() in letters for letters in self.document.get(initials)):
            return True
        prose = self.document.prose
        return expansions.has_name(prose, self.key) or expansions.has_compound(prose, self.key, self.start)

    @property
    def defined_later(self) -> Abbreviation | None:
        """The place further on that says what it stands for, where none before does."""
        definition = next((row for row in self._same() if row.defining), None)
        return definition if definition is not None and definition.start > self.start else None

    @property
    def slip_of(self) -> Abbreviation | None:
        """Where the story says what the abbreviation stands for that this one is likely a slip for ("KDFD" for "KFDF")."""
        defining = self.document.get(together.definitions)
        return next((row for row in defining if acronyms.is_mistyped(self.key, row.key)), None)

    @property
    def defined_before(self) -> Abbreviation | None:
        """Where this definition was given before in the same words, more or less."""
        return next((row for row in self._earlier() if row.key == self.key and row.resembles(self)), None)

    @property
    def other_expansion(self) -> Abbreviation | None:
        """An earlier definition that disagrees: the same letters for other words, or other letters for the same words."""
        return next((row for row in self._earlier() if row.contradicts(self)), None)

    @property
    def form(self) -> str:
        """``dotted`` or ``undotted``."""
        return "dotted" if self.dotted else "undotted"

    @property
    def forms(self) -> dict[str, str]:
        """How it reads in each form; one that ends its sentence keeps the full stop that does so."""
        plural = "s" if self.text.endswith("s") else ""
        undotted = self.key + plural + ("." if self.dotted and self._ends_sentence() else "")
        return {"dotted": dotted_form(self.key) + plural, "undotted": undotted}

    @kept
    def in_name(self) -> bool:
        """Whether it is part of a name, which keeps its own form ("U.S. Steel", "Cancer Research UK"), or of a longer term.

        A term that the story abbreviates needs no explanation of its parts ("poly ADP ribose polymerase, or PARP").
        """
        if self.text in self.document.get(together.words_of_expansions):
            return True
        return is_part_of_name(self.document.prose, self.start, self.end, self.key)

    def resembles(self, other: Abbreviation) -> bool:
        """Whether both are defined, in the same words more or less."""
        return bool(self.expansion and other.expansion and expansions.same_expansion(self.expansion, other.expansion))

    def contradicts(self, other: Abbreviation) -> bool:
        """Whether both are defined, and not both can be right."""
        if self.key == other.key:
            return not self.resembles(other)
        return bool(self.expansion and other.expansion and expansions.equal_expansion(self.expansion, other.expansion))

    def _same(self) -> list[Abbreviation]:
        return self.document.get(together.by_key)[self.key]

    def _earlier(self) -> list[Abbreviation]:
        """The definitions before this one in the text; none where this is no definition."""
        if self not in self.document.get(together.definitions):
            return []
        return [row for row in self.document.get(together.definitions) if row.start < self.start and row.role not in _BESIDE]

    def _ends_sentence(self) -> bool:
        prose = self.document.prose
        after = prose[self.end : self.end + 4].lstrip(" ”\"')’")
        if not after or after.startswith("\n"):
            return True
        return self.end + prose[self.end : self.end + 4].find(after) in self.document.get(sentence_starts)


_BESIDE = frozenset({"list-item", "heading", "headline"})  # where links to other stories may explain it, too
_ABOVE = frozenset({"header", "headline", "heading", "byline", "credit"})


def dotted_form(key: str) -> str:
    """An abbreviation with full stops: ``U.S.``, ``Ph.D.``."""
    return "Ph.D." if key == "PhD" else "".join(f"{letter}." for letter in key)


def find(document: Document) -> list[Abbreviation]:
    """The abbreviations, in order."""
    rows = [_row(document, *place, dotted=True) for place in acronyms.dotted(document)]
    rows += [_row(document, *place, dotted=False) for place in acronyms.undotted(document)]
    rows.sort(key=attrgetter("start"))
    return _with_slips(_without_capital_plurals(document, rows))


def find_defining(document: Document) -> list[Abbreviation]:
    """The abbreviations where the story says what they stand for."""
    return [row for row in document.get(find) if row.expansion is not None]


def find_first(document: Document) -> list[Abbreviation]:
    """The abbreviations where they stand for the first time below the headline."""
    rows: dict[str, Abbreviation] = {}
    for row in document.get(find):
        if row.key not in rows and row.role not in _ABOVE:
            rows[row.key] = row
    return list(rows.values())


def find_defined_later(document: Document) -> list[Abbreviation]:
    """The abbreviations before the place that says what they stand for."""
    keys = {row.key for row in document.get(find_defining)}
    return [row for row in document.get(find) if row.key in keys and row.defined_later] if keys else []


def _row(document: Document, start: int, end: int, key: str, *, dotted: bool) -> Abbreviation:
    return Abbreviation(document, start, end, key, dotted, expansions.expansion_at(document.prose, start, end, key))


def _without_capital_plurals(document: Document, rows: list[Abbreviation]) -> list[Abbreviation]:
    """Rows in which "ARBS" has the letters of the "ARBs" that stand elsewhere in the story."""
    plurals = {row.key for row in rows if row.text.endswith("s")}
    if plurals:
        for at, row in enumerate(rows):
            if row.key[:-1] in plurals and row.key.endswith("S"):
                rows[at] = _row(document, row.start, row.end, row.key[:-1], dotted=row.dotted)
    return rows


def _with_slips(rows: list[Abbreviation]) -> list[Abbreviation]:
    """Rows in which letters in brackets behind words that the story abbreviates otherwise have those words, too.

    "Council of Island Ports (CIP)" and then "Council of Island Ports (CPI)": the letters are those of the other, more or less.
    """
    definitions = [(row.expansion, row.key) for row in rows if row.expansion is not None][: together.MOST_DEFINITIONS]
    for at, row in enumerate(rows if definitions else ()):
        prose = row.document.prose
        if row.expansion is not None or not prose.startswith("(", row.start - 1) or not prose.startswith(")", row.end):
            continue
        before = prose[max(0, row.start - LONGEST_EXPANSION) : row.start - 2]
        words = next((words for words, key in definitions if before.endswith(words) and acronyms.is_slip(key, row.key)), None)
        if words is not None:
            rows[at] = Abbreviation(row.document, row.start, row.end, row.key, row.dotted, words)
    return rows
