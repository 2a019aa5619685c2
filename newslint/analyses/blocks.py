"""The table ``blocks``: a row is a block of the document, whatever its role."""

from __future__ import annotations

from newslint import lexicon
from newslint.document import Document
from newslint.fact import Fact, Stretch
from newslint.grammar.page.lists import item_forms, list_numbers, lists
from newslint.patterns import pattern

LEAST_SCENES = 2  # how often a story must say "in Amman" to be set there
SENTENCE_ENDS = frozenset(".?!…:;,")
_IN_PLACE = pattern(r"\b(?:in|at|from) (\p{Lu}\p{L}+(?: (?:de|\p{Lu}\p{L}+)){0,2})")
_AGENCY = pattern(r"\s*(?:,|\(|—|–|--| -).*")
_NO_TITLE = pattern(r"^\p{Lu}{2,}(?: \p{Lu}{2,}){0,3}: |: ?[\d$€£]|\w://|www\.|@\w|\((?:Courtesy|Photo|Credit|AP|AFP|Reuters)\b")
_WORD = pattern(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


class BlockFact(Fact):
    """A block; ``level`` is the depth of a heading or list item, ``words`` its number of words."""

    _for_rules = ("list_number", "item_form", "furniture", "introduces", "marked", "heads", "place", "setting", "scenes")

    level: int

    @property
    def words(self) -> int:
        return len(_WORD.findall(self.text))

    @property
    def case(self) -> str | None:
        """``upper``, ``lower``, ``title`` or ``sentence``; None for few words, and for labels, addresses, credits and figures."""
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
        return self.document.get(item_forms).get(self.document.block_at(self.start).number)

    @property
    def furniture(self) -> bool:
        """Whether it is of a web page and no copy, or a heading that stands in the story more than once, as "Read more" does."""
        return super().furniture or (self.role == "heading" and self.text in self.document.get(repeated_headings))

    @property
    def marked(self) -> bool:
        """Whether the file's format says what it is: plain copy leaves its headings to be guessed."""
        return self.document.format not in {"plain", "text"}

    @property
    def introduces(self) -> str | None:
        """The role of the block after it."""
        number = self.document.block_at(self.start).number + 1
        return self.document.blocks[number].role if number < len(self.document.blocks) else None

    @property
    def heads(self) -> bool:
        """Whether it is a heading; also a short line with a number, the only item of its list, above a paragraph."""
        if self.role != "list-item":
            return self.role == "heading"
        if self.introduces != "paragraph" or self.text[-1:] in SENTENCE_ENDS:
            return False
        number = self.list_number
        return number is not None and len(self.document.get(lists)[number]) == 1

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


def repeated_headings(document: Document) -> set[str]:
    """The texts that more than one heading has."""
    seen: set[str] = set()
    twice: set[str] = set()
    for block in document.blocks:
        if block.role == "heading":
            text = document.prose[block.start : block.end]
            (twice if text in seen else seen).add(text)
    return twice


def find(document: Document) -> list[BlockFact]:
    """All blocks, in order."""
    return [BlockFact(document, block.start, block.end, block.level) for block in document.blocks]
