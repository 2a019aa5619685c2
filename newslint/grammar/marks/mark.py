"""The quotation marks and brackets of a text, one by one, before anybody pairs them.

A mark is known by its character and by where it stands: after a space and before a word it looks as if it opened
something, the other way round as if it closed something. Apostrophes, primes, list markers and emoticons use the same
characters; they are told apart (see ``asides``) and set aside.
"""

from __future__ import annotations

from newslint.document import Document
from newslint.grammar.encoding import damaged_marks
from newslint.grammar.folding import signs
from newslint.grammar.marks.asides import other_use, set_code_aside
from newslint.grammar.marks.glyphs import BRACKETS, SINGLES
from newslint.grammar.setting import offsets
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_OPENING = frozenset("“„‟«「『‘‚‛‹`([{") | {"``", "‘‘", "‘’"}
_CLOSING = frozenset("”»」』’›´)]}") | {"’’"}
_MEANS = dict.fromkeys(_OPENING, 1) | dict.fromkeys(_CLOSING, -1)
_CHARACTERS = frozenset("“”„‟«»\"＂「」『』‛‚()[]{}‹›'‘’`´")
_IN_WORDS = frozenset("'‘’`´")
_NO_APOSTROPHES = "\u2e80"  # the first of the scripts of East Asia, in whose words these are quotation marks
_REPEATED = frozenset('“”„«»"()[]{}')
_BEFORE_OPENING = frozenset("([{—–-―/“„«‘‹\"'|*_=~¡¿")
_SINGLE_AND_DOUBLE = frozenset("’”»")  # which close a quotation and the one around it
_SINGLES_CLOSING = frozenset("’'")
_DOUBLES = frozenset('”"')
_OPENING_BRACKETS = frozenset("([{")
_NEVER_OPENED = frozenset(",;:!?)]}")  # what cannot stand behind an opening mark
_AFTER_CLOSING = frozenset(".,;:!?)]}—–-―/”»’›\"'…|*_=~%")

# Matched where a mark's character stands. Runs of four and more of it are ornament. Apostrophes inside words are no marks.
_MARK = pattern(
    r"""(?P<run>([“”„«»‘’"'`*()\[\]{}])\2{3,})"""
    r"""|(?P<mark>'(?=''(?![\w']))|’(?=’’(?![\w’]))|‘’(?=\p{L})|``|''|’’(?![\w’])|‘‘|[“”„‟«»"＂「」『』‛‚()\[\]{}‹›]|(?<!\w)['‘’`´]|['‘’´](?!\w(?<![\u2e80-\U0003ffff])))"""
)
_TAG = pattern(r"</?[A-Za-z][^<>\n]{0,500}>")


class Mark:
    """A quotation mark or bracket at [start, end) of the prose.

    ``means`` is 1 for a character that opens, -1 for one that closes, 0 for one that does both; ``looks`` says the
    same of the place it stands at. ``aside`` marks are none after all. Pairing gives ``partner``, ``opens`` and
    ``fault`` (``unclosed``, ``unopened``, ``mismatched``) with the mark that was ``expected``. A ``continued`` one opens what
    the next paragraph goes on with, or the ``reopened`` mark of the same paragraph; a ``doubled`` one stands there once too
    often, one ``inside`` closes what stands inside another quotation, and a ``swapped`` one stands where the mark behind it
    should. A ``damaged`` one is an entity, or was read in a wrong encoding; ``text`` is what it was.
    Of an ``unsure`` one that is mismatched, nothing in the story tells whether not its partner is wrong.
    """

    __slots__ = (
        "aside",
        "block",
        "continued",
        "damaged",
        "doubled",
        "end",
        "expected",
        "fault",
        "inside",
        "looks",
        "means",
        "opens",
        "partner",
        "reopened",
        "start",
        "swapped",
        "text",
        "unsure",
    )

    def __init__(self, start: int, end: int, text: str, block: int, looks: int) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.block = block
        self.means = _MEANS.get(text, 0)
        self.looks = looks
        self.aside: str | None = None
        self.opens = False
        self.continued = False
        self.damaged = end - start > len(text)
        self.doubled = False
        self.inside = False
        self.swapped = False
        self.unsure = False
        self.reopened: Mark | None = None
        self.partner: Mark | None = None
        self.fault: str | None = None
        self.expected: str | None = None

    @property
    def single(self) -> bool:
        return self.text in SINGLES

    @property
    def bracket(self) -> bool:
        return self.text in BRACKETS

    def __repr__(self) -> str:
        return f"<Mark {self.start} {self.text!r} {self.fault or self.aside or ''}>"


def marks(document: Document) -> list[list[Mark]]:
    """The marks of each block that has any, in order."""
    prose = document.prose
    blocks = document.blocks
    tags = _TAG.finditer(prose) if "<" in document.get(signs) else ()
    in_tags = {place for tag in tags for place in range(tag.start(), tag.end())}
    found: list[list[Mark]] = []
    here: list[Mark] = []
    block, after_block = -1, 0
    for start, end, text in _written(document):
        if start >= after_block:
            while start >= after_block:
                block += 1
                after_block = blocks[block].end + 1
            here = []
            found.append(here)
        mark = Mark(start, end, text, block, _looks(prose, start, end))
        mark.aside = "code" if start in in_tags else None if mark.damaged else other_use(prose, mark, blocks[block].start)
        here.append(mark)
    if "`" in document.get(signs):
        set_code_aside(found)
    return found


def _written(document: Document) -> Iterator[tuple[int, int, str]]:
    """Where marks stand, in order, and how they are written: with one character, or two that stand for one mark.

    Of damaged ones, it is what they were.
    """
    prose = document.prose
    done = 0
    damage = {start: (end, mark) for start, end, mark in document.get(damaged_marks)}
    characters = (place for sign in _CHARACTERS & document.get(signs) for place in offsets(prose, sign))
    for place in sorted({*characters, *damage} if damage else characters):
        if place in damage and place >= done:
            done, was = damage[place]
            if was and not (was in _IN_WORDS and prose[place - 1 : place].isalpha() and prose[done : done + 1].isalpha()):
                yield place, done, was
            continue
        if damage and place < done:
            continue
        sign, following = prose[place], prose[place + 1 : place + 2]
        if sign in _IN_WORDS:
            if following.isalpha() and prose[place - 1 : place].isalpha() and max(following, prose[place - 1]) < _NO_APOSTROPHES:
                continue
        elif (following != sign or sign not in _REPEATED) and place >= done:
            yield place, place + 1, sign
            continue
        match = _MARK.match(prose, place) if place >= done else None
        if match is not None:
            done = match.end()
            if match.lastgroup == "mark":
                yield place, done, match.group()


def _looks(prose: str, start: int, end: int) -> int:
    """1 for a place where something opens, -1 where something closes, 0 where neither or both can be."""
    before = prose[start - 1] if start else "\n"
    after = prose[end] if end < len(prose) else "\n"
    if before.isspace() and (after in _NEVER_OPENED or (after in _SINGLE_AND_DOUBLE and prose[start] in _SINGLE_AND_DOUBLE)):
        return -1  # “shut ”, he said
    if before.isspace() and after.isspace() and prose[start - 2 : start - 1] in _SINGLES_CLOSING and prose[start] in _DOUBLES:
        return -1  # “He said, ‘Go.’ ”
    if before in _OPENING_BRACKETS and after.isspace() and prose[start] != "`":
        return 1
    opens = not after.isspace() and (before.isspace() or before in _BEFORE_OPENING)
    closes = not before.isspace() and (after.isspace() or after in _AFTER_CLOSING)
    return opens - closes
