"""A quoted passage, by itself: how much it quotes, and how it ends."""

from __future__ import annotations

from newslint import lexicon
from newslint.fact import Fact, Stretch
from newslint.grammar.marks.quote_styles import STYLES
from newslint.grammar.marks.wrong_side import space_inside
from newslint.kept import kept
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar

SENTENCE_WORDS = 4  # a shorter quotation that begins with a capital may be a title
FRENCH = frozenset({"guillemets", "single-guillemets"})  # the styles that set spaces inside the marks
_FIRST_LETTER = pattern(r"[^\w\n]*(\w)")
_SENTENCE_WITHIN = pattern(r"[.?!]\s+[“‘\"']?\p{Lu}")
_RESUMING = frozenset({", ", "– ", "— "})  # what stands before quoted words that go on with a sentence
_BEFORE_SENTENCE = frozenset(",:;.?!…—–-")
_WORD = pattern(r"[^\W_]+(?:[’'\-][^\W_]+)*")
_ABBREVIATION_END = pattern(r"(?r)(?<![\w.])((?:\p{L}\.)*\p{L}+)\.")
_NEXT_WORD = pattern(r"\s+(\w+)")


class QuotedPassage(Fact):
    """A quoted passage.

    ``open`` and ``close`` are the marks themselves, ``close`` None where there is none. ``style`` names the opening mark's
    kind (``mixed`` where a curly and a straight mark make a pair). ``depth`` is 1 for a quotation inside no other,
    ``continued`` whether the next paragraph goes on with it, ``sound`` whether neither mark is at fault.
    ``inner_start`` and ``inner_end`` are where the quoted words begin and end.
    """

    _for_rules: ClassVar[tuple[str, ...]] = ("inner_start", "inner_end", "fragment", "extent", "stray_spaces")

    open: str
    close: str | None
    style: str
    depth: int
    continued: bool
    sound: bool
    inner_start: int
    inner_end: int

    @property
    def words(self) -> int:
        """How many words are quoted."""
        return len(self._words)

    @kept
    def _words(self) -> list[str]:
        """The quoted words, without punctuation."""
        found: list[str] = _WORD.findall(self.document.prose, self.inner_start, self.inner_end)
        return found

    @kept
    def fragment(self) -> bool:
        """Whether the quoted words are a part of the narrator's sentence, and no sentence of their own."""
        prose = self.document.prose
        first, place = self.document.block_at(self.start).start, self.start - 1
        while place >= first and prose[place].isspace():
            place -= 1
        if place < first or prose[place] in _BEFORE_SENTENCE or not self._begins_small():
            return False
        return _SENTENCE_WITHIN.search(prose, self.inner_start, self.inner_end) is None

    @kept
    def extent(self) -> str:
        """Whether it quotes a ``sentence`` or only a ``part`` of one (a fragment, a title, a nickname).

        Words in small letters after a comma or dash may be either, and go by themselves: a sentence ``resumed`` after "he
        said, ", or a fragment after "that his son, Tom, ".
        """
        if self.fragment:
            return "part"
        if self.document.prose[max(0, self.start - 2) : self.start] in _RESUMING and self._begins_small():
            return "resumed"
        return "sentence" if _make_sentence(self._words) else "part"

    def _begins_small(self) -> bool:
        """Whether the quoted words begin with a small letter."""
        letter = _FIRST_LETTER.match(self.document.prose, self.inner_start, self.inner_end)
        return letter is not None and letter.group(1).islower()

    @kept
    def end_punctuation(self) -> str | None:
        """Where the full stop or comma at its end stands, ``inside`` or ``outside`` the closing mark.

        Empty where that tells nothing about the story's style: for a comma between quoted words and their speaker, and
        for the full stop of an abbreviation.
        """
        if self.close is None or not self.sound:
            return None
        prose, end = self.document.prose, self.end
        inside = prose[self.inner_end - 1 : self.inner_end]
        if prose[end : end + 1] in {".", ","} and prose[end : end + 1] and inside.isalnum() and prose[end : end + 3] != "...":
            return "outside"
        if inside not in {".", ","}:
            return None
        if not self.fragment:
            return "inside" if self.extent == "sentence" else None
        if inside == ",":
            following = _NEXT_WORD.match(prose, end)
            tells = following is not None and following.group(1) in lexicon.words("clause_openers.txt")
        else:
            tells = not self._ends_in_abbreviation()
        return "inside" if tells else None

    def _ends_in_abbreviation(self) -> bool:
        """Whether the full stop at its end belongs to an abbreviation."""
        word = _ABBREVIATION_END.search(self.document.prose, self.inner_start, self.inner_end)
        if word is None or word.end() != self.inner_end:
            return False
        return "." in word.group(1) or len(word.group(1)) == 1 or word.group(1) in lexicon.words("abbreviations.txt")

    @property
    def stray_spaces(self) -> tuple[Stretch, ...]:
        """The spaces between the marks and the quoted words; printers set one between two marks, and French inside « »."""
        if not self.sound or (self.close is None and not self.continued) or self.style in FRENCH:
            return ()
        inner = self.document.prose[self.inner_start : self.inner_end]
        words = inner.strip()
        if not words or words == inner:
            return ()
        first = self.inner_start + len(inner) - len(inner.lstrip())
        last = self.inner_start + len(inner.rstrip())
        spaces = []
        prose = self.document.prose
        turned = space_inside(prose, self.start, self.inner_start, opens=True)
        if first > self.inner_start and words[0] not in STYLES and turned is None:
            spaces.append(Stretch(self.document, self.inner_start, first))
        turned = space_inside(prose, self.inner_end, self.end, opens=False)
        if last < self.inner_end and words[-1] not in STYLES and turned is None:
            spaces.append(Stretch(self.document, last, self.inner_end))
        return tuple(spaces)


def _make_sentence(words: list[str]) -> bool:
    """Whether quoted words are a sentence, and no title: several, most of them in small letters."""
    return len(words) >= SENTENCE_WORDS and 2 * sum(map(str.islower, [word[0] for word in words])) > len(words)
