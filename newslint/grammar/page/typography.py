"""The characters that have several good forms: apostrophes, dashes, ellipses."""

from __future__ import annotations

from newslint.document import Document
from newslint.fact import Fact, Stretch
from newslint.grammar.folding import signs
from newslint.grammar.marks.pairing import paired_marks
from newslint.grammar.marks.single_marks import ends_word
from newslint.grammar.phrases import any_of
from newslint.grammar.setting import doubled_marks, offsets, spaced_marks
from newslint.patterns import pattern
from newslint.remember import remember

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from regex import Pattern

_OKINA = pattern(r"(?i)[aeiouāēīōū]‘[aeiouāēīōū]")  # a letter of Hawaiian: Hawai‘i
_APOSTROPHES = {"’": "curly", "'": "straight", "‘": "an opening mark", "`": "a grave accent", "´": "an acute accent"}
_AFTER_GAP = frozenset(" \n.,;:!?") | {""}  # before which no space stays
_GOOD = frozenset({"curly", "straight"})
_AT_EDGES = frozenset("’'")  # which may be apostrophes where a word begins or ends
_APOSTROPHE = pattern(r"(?<=\w)['’‘`´](?=\p{L})")
_DASH = pattern(r"(?<=[\p{L}\d”’\"')\].,?!%…])(?P<before> ?)(?P<dash>—|–|--+|-)(?P<after> ?)(?=[\p{L}\d“‘\"'(\[$£€…])")
_DATELINE = pattern(
    r"(?:\p{Lu}{3}[\p{Lu} ,.’'/-]*(?:, [^!?()\n—–]{1,40})?(?: [(\[]\p{Lu}[^()\n]{1,30}[)\]]{0,2}| \p{Lu}[^()\n]{1,30}[)\]])?"
    r"|\(\p{Lu}[^()\n]{1,30}\)|\p{Lu}\p{Ll}+\.? \d{1,2}, \d{4})"
)
LONGEST_DATELINE = 90  # characters
LONGEST_CREDIT = 80  # characters that a signature or the speaker below a pull quote may take after its dash
_AGENCIES = (
    "Getty Images",
    "Associated Press",
    "AP Photo",
    "Reuters",
    "REUTERS",
    "AFP",
    "Shutterstock",
    "Corbis",
    "Alamy",
    "iStock",
)
_ELLIPSIS = pattern(r"…|\.{3,}|\.(?: \.){2,}")


class Character(Fact):
    """A character or sequence; ``name`` says what it is in words.

    ``kind`` is ``mojibake``, ``leftover-markup``, ``invisible``, ``homoglyph``, ``space-before-punctuation``,
    ``space-inside-bracket``, ``double-space``, ``missing-space``, ``turned-space``, ``doubled-punctuation``, ``dash``,
    ``ellipsis`` or ``apostrophe``. ``expected`` is the right text, empty to take it out; ``certain`` tells that no other
    repair is possible.
    """

    _for_rules = ("certain", "repair")

    kind: str
    form: str | None = None
    expected: str | None = None
    name: str | None = None
    certain: bool = False

    @property
    def repair(self) -> Stretch | None:
        """The sequence, where it is known what should stand there; with the space before it, if it is taken out."""
        if self.expected is None:
            return None
        prose, start, end = self.document.prose, self.start, self.end
        if not self.expected and self.kind == "leftover-markup" and prose[end : end + 1] in _AFTER_GAP:
            start -= prose[start - 1 : start] == " "
        return Stretch(self.document, start, end)


def apostrophes(document: Document) -> Iterator[Character]:
    """The apostrophes of words, ``curly`` or ``straight``, and other marks in their place."""
    found = [*_inside_words(document), *_at_edges(document)]
    other = [row for row in found if row.form not in _GOOD]
    if len(other) == 1 and len(found) == 2:  # neither form is the story's, but only one is an apostrophe
        right = "'" if found[0].form == "straight" or found[1].form == "straight" else "’"
        yield Character(document, other[0].start, other[0].end, "doubled-punctuation", None, right, certain=True)
    else:
        yield from found


def _inside_words(document: Document) -> Iterator[Character]:
    prose, there = document.prose, document.get(signs)
    for sign, form in _APOSTROPHES.items():
        for place in offsets(prose, sign) if sign in there else ():
            if prose[place + 1 : place + 2].isalpha() and _APOSTROPHE.match(prose, place) is not None:
                if sign == "‘" and _OKINA.match(prose, place - 1) is not None:
                    continue
                yield Character(document, place, place + 1, "apostrophe", form)


def _at_edges(document: Document) -> Iterator[Character]:
    """The apostrophes with which a word begins or ends, where a quotation mark might stand."""
    prose = document.prose
    for mark in document.get(paired_marks):
        beside_word = prose[mark.start - 1 : mark.start].isalnum() or prose[mark.end : mark.end + 1].isalnum()
        if mark.aside == "apostrophe" and mark.text in _AT_EDGES and beside_word and not ends_word(prose, mark):
            yield Character(document, mark.start, mark.end, "apostrophe", _APOSTROPHES[mark.text])


def dashes(document: Document) -> Iterator[Character]:
    """The dashes between words; hyphens without spaces and the en dashes of ranges and compounds are none.

    Nor are the dash of a dateline, the one before a signature, an agency or the name below a pull quote, and hyphens for
    letters left out ("kick a--"). The form shows the dash between two words: ``word—word``, ``word – word``.
    """
    prose = document.prose
    for place in _dash_places(document):
        match = _DASH.match(prose, place - 1 if prose[place - 1 : place] == " " else place)
        if match is None:
            continue
        dash, spaces = match.group("dash"), len(match.group("before")) + len(match.group("after"))
        start, end = match.span()
        if (spaces < 2 and dash in "-–" and not (spaces and dash == "–" and _parts_words(prose, *match.span()))) or (
            prose[end].isdigit() and (prose[start - 1].isdigit() or (dash == "-" and prose[start - 1] == ")"))
        ):
            continue
        if _is_apart(document, start, end) or (
            not spaces and dash[:2] == "--" and not prose[max(0, start - len(dash))].isalnum()
        ):
            continue
        form = f"word{match.group('before')}{dash}{match.group('after')}word"
        yield Character(document, *match.span("dash"), "dash", form)


def _parts_words(prose: str, start: int, end: int) -> bool:
    """Whether a dash with a space on one side only stands between words in small letters, and does not leave out one's end."""
    return prose[start - 1].islower() and _small_word().match(prose, end) is not None


@remember
def _small_word() -> Pattern[str]:
    return pattern(rf"(?!(?:{any_of('behind an open hyphen')})\b)\p{{Ll}}")


def _is_apart(document: Document, start: int, end: int) -> bool:
    """Whether a dash stands after a dateline, before an agency, or before a signature below the last sentence of a block."""
    prose, block = document.prose, document.block_at(start)
    if start - block.start <= LONGEST_DATELINE and _DATELINE.fullmatch(prose, block.start, start) is not None:
        return True
    if prose.startswith(_AGENCIES, end):
        return True
    ended = prose[start - 1] in ".?!" or (prose[start - 1] in '”"' and prose[start - 2] in ".?! ")
    return ended and prose[end].isupper() and block.end - end <= LONGEST_CREDIT


def _dash_places(document: Document) -> list[int]:
    """Where dashes may stand: all of them, hyphens side by side, and hyphens between spaces."""
    prose, there = document.prose, document.get(signs)
    places = [place for dash in "—–" if dash in there for place in offsets(prose, dash)]
    if "-" in there:
        places += [at for at in offsets(prose, "-") if prose[at + 1 : at + 2] == "-" or prose[at - 1 : at + 2] == " - "]
    return places


def ellipses(document: Document) -> Iterator[Character]:
    """The ellipses: ``…``, ``...`` (with or without a full stop after it) and ``. . .``."""
    prose = document.prose
    places = offsets(prose, "…") if "…" in document.get(signs) else []
    places += [place for place in document.get(doubled_marks) if prose.startswith("...", place)]
    places += [last - 1 for last in document.get(spaced_marks) if prose.startswith(". .", last - 1)]
    done = 0
    for place in sorted(places):
        match = _ELLIPSIS.match(prose, place) if place >= done else None
        if match is not None:
            done = match.end()
            form = match.group()
            yield Character(document, place, done, "ellipsis", "…" if form == "…" else "..." if form[1] == "." else ". . .")
