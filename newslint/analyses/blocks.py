"""The table ``blocks``: a row is a block of the document, whatever its role."""

from __future__ import annotations

from newslint import lexicon
from newslint.document import Document
from newslint.fact import Fact, Stretch
from newslint.patterns import pattern

LONGEST_MARKER = 4  # of a list item, with its space: "12. "
LEAST_SCENES = 2  # how often a story must say "in Amman" to be set there
_STOPS = {".": "a full stop", "!": "a full stop", "?": "a full stop", ";": "a semicolon", ",": "a comma", ":": "a colon"}
_JOINING = (" and", " or")
_IN_PLACE = pattern(r"\b(?:in|at|from) (\p{Lu}\p{L}+(?: (?:de|\p{Lu}\p{L}+)){0,2})")
_AGENCY = pattern(r"\s*(?:,|\(|—|–|--| -).*")
_NO_TITLE = pattern(r": ?[\d$€£]|\w://|www\.|@\w|\((?:Courtesy|Photo|Credit|AP|AFP|Reuters)\b")
_WORD = pattern(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


class BlockFact(Fact):
    """A block; ``level`` is the depth of a heading or list item, ``words`` its number of words."""

    _for_rules = ("list_number", "item_form", "furniture", "introduces", "place", "setting", "scenes")

    level: int

    @property
    def words(self) -> int:
        return len(_WORD.findall(self.text))

    @property
    def case(self) -> str | None:
        """``upper``, ``lower``, ``title`` or ``sentence``; None for too few words, and for addresses, credits and figures."""
        if _NO_TITLE.search(self.text) is not None:
            return None
        words = _WORD.findall(self.text)
        if not words:
            return None
        if all(word.isupper() for word in words):
            return "upper"
        if all(word.islower() for word in words):
            return "lower"
        small = lexicon.words("small_words.txt")
        telling = [word for word in words[1:] if word.lower() not in small]
        if len(telling) < 2:
            return None
        if all(word[0].isupper() for word in telling):
            return "title"
        if telling[-1][0].islower() or sum(word[0].islower() for word in telling) * 2 >= len(telling):
            return "sentence"
        return None

    @property
    def ends_with(self) -> str | None:
        """The punctuation mark it ends with; None where it ends with a word."""
        last = self.text.rstrip()[-1:]
        return last if last and not last.isalnum() else None

    @property
    def list_number(self) -> int | None:
        """Which of the story's lists a list item belongs to, from 0."""
        return self.document.get(list_numbers).get(self.document.block_at(self.start).number)

    @property
    def item_form(self) -> str | None:
        """How a list item begins and ends, in words; empty for what is no item."""
        block = self.document.block_at(self.start)
        if block.role != "list-item":
            return None
        first = next((letter for letter in self.text if letter.isalnum()), "")
        begins = "a capital letter" if first.isupper() else "a small letter" if first.islower() else "a figure"
        return f"{begins} and {_STOPS.get(self._item_mark(block.number), 'no mark')}"

    @property
    def furniture(self) -> bool:
        """Whether it is of a web page and no copy, or a heading that stands in the story more than once, as "Read more" does."""
        return super().furniture or (self.role == "heading" and self.text in self.document.get(repeated_headings))

    @property
    def introduces(self) -> str | None:
        """The role of the block after it."""
        number = self.document.block_at(self.start).number + 1
        return self.document.blocks[number].role if number < len(self.document.blocks) else None

    def _item_mark(self, number: int) -> str:
        """The mark an item ends with; in a list that is one sentence, the mark of the first for the last two as well."""
        in_list = self.document.get(list_numbers)[number]
        as_first = self.document.get(_sentence_marks).get(in_list)
        if as_first is not None and number >= self.document.get(list_bounds)[in_list][1] - 1:
            return as_first
        return _last_mark(self.text)

    @property
    def place(self) -> str | None:
        """The city of a dateline."""
        if self.role != "dateline":
            return None
        return _AGENCY.sub("", self.text).strip(" —–-").title() or None

    @property
    def setting(self) -> str | None:
        """The city in which the story of a dateline happens, where it is another one and the dateline's is never named."""
        return self.scenes[0].text if self.scenes else None

    @property
    def scenes(self) -> tuple[Stretch, ...]:
        """Where the story says that it happens in ``setting``."""
        if self.role != "dateline" or self.place is None:
            return ()
        cities = lexicon.mapping("capital_cities.tsv")
        prose = self.document.prose
        story = prose[self.end :]
        if self.place not in cities or self.place in story or cities[self.place] in story:
            return ()
        places: dict[str, list[Stretch]] = {}
        for match in _IN_PLACE.finditer(prose, self.end):
            if match.group(1) in cities:
                places.setdefault(match.group(1), []).append(Stretch(self.document, *match.span(1)))
        often = max(places.values(), key=len, default=[])
        return tuple(often) if len(often) >= LEAST_SCENES else ()


def list_bounds(document: Document) -> dict[int, tuple[int, int]]:
    """The first and the last block of each list, by the list's number."""
    bounds: dict[int, tuple[int, int]] = {}
    for block, number in document.get(list_numbers).items():
        bounds[number] = (bounds.get(number, (block,))[0], block)
    return bounds


def repeated_headings(document: Document) -> set[str]:
    """The texts that more than one heading has."""
    seen: set[str] = set()
    twice: set[str] = set()
    for block in document.blocks:
        if block.role == "heading":
            text = document.prose[block.start : block.end]
            (twice if text in seen else seen).add(text)
    return twice


def _sentence_marks(document: Document) -> dict[int, str]:
    """The mark that the first item ends with, by the list's number, of each list that is one sentence."""
    marks = {}
    for number, (first, last) in document.get(list_bounds).items():
        texts = [document.prose[block.start : block.end] for block in document.blocks[last - 1 : last + 1]]
        if last > first and _last_mark(texts[1]) == "." and (_last_mark(texts[0]) in {",", ";"} or texts[0].endswith(_JOINING)):
            marks[number] = _last_mark(document.prose[document.blocks[first].start : document.blocks[first].end])
    return marks


def _last_mark(text: str) -> str:
    joining = next((word for word in _JOINING if text.endswith(word)), "")
    return text.removesuffix(joining).rstrip("”’\"')")[-1:]


def list_numbers(document: Document) -> dict[int, int]:
    """The list that each list item belongs to, by the block's number; lists are numbered from 0.

    Another kind of marker (bullets, figures) begins another list.
    """
    numbers: dict[int, int] = {}
    number, last, last_marker = -1, None, ""
    for block in document.blocks:
        if block.role != "list-item":
            continue
        at = document.locate(block.start, block.start).start
        before = document.source[max(0, at - LONGEST_MARKER) : at].split()
        marker = "1" if before and any(letter.isalnum() for letter in before[-1]) else "•"
        if last is None or last != block.number - 1 or marker != last_marker:
            number += 1
        numbers[block.number] = number
        last, last_marker = block.number, marker
    return numbers


def find(document: Document) -> list[BlockFact]:
    """All blocks, in order."""
    return [BlockFact(document, block.start, block.end, block.level) for block in document.blocks]
