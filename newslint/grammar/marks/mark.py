"""The quotation marks and brackets of a text, one by one, before anybody pairs them.

A mark is known by its character and by where it stands: after a space and before a word it looks as if it opened
something, the other way round as if it closed something. Apostrophes, primes, list markers and emoticons use the same
characters; they are told apart here and set aside.
"""

from __future__ import annotations

from newslint import lexicon
from newslint.document import Document
from newslint.grammar.encoding import damaged_marks
from newslint.grammar.folding import signs
from newslint.grammar.marks.glyphs import BRACKETS, SINGLES
from newslint.grammar.setting import offsets
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

FEET_WITHIN = 16  # code points before a mark that stands for inches
_OPENING = frozenset("“„‟«「『‘‚‛‹`([{") | {"``", "‘‘", "‘’"}
_CLOSING = frozenset("”»」』’›´)]}") | {"’’"}
_MEANS = dict.fromkeys(_OPENING, 1) | dict.fromkeys(_CLOSING, -1)
_CHARACTERS = frozenset("“”„‟«»\"＂「」『』‛‚()[]{}‹›'‘’`´")
_OF_DAMAGE = frozenset("€Ä¬√ï")  # before a mark, with which they are one character read in a wrong encoding
_AFTER_DAMAGE = frozenset("Ä¬")
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
_ELISION = pattern(r"(?:\d\ds?\b|(\p{L}+(?:n't)?)\b)")
_QUOTED_AHEAD = pattern(
    r"(?:[^‘’'\n]|(?<=\w)[’'](?=\w)|(?<=[sS])[’'](?= )){1,300}?"
    r"(?:[,.!?…][’'](?!\w)|[’'](?=[,.;:!?)])|(?<=\p{L}{2}(?<![sSxXzZ]|in))[’'](?=\s|\Z))"
)
_TO_MARK_AT_END = pattern(r"[^\n]*[’'](?=\n|\Z)")
_NAMES_OF_PLACE = ("s-", "t ")  # ’s-Hertogenbosch, ’t Hooft
_PRIMES = pattern(r"(?r)\d+ ?(?:['’′]|ft|feet)[ -]?\d{1,2}(?:[.,]\d+|[½¼¾]| ?\d/\d)?")
_MEASURED = pattern(
    r" ?(?:tall|long|wide|deep|high|thick|x|×|by|pipes?|screens?|displays?|diameter|wheels?|in (?:diameter|height))\b"
)
_EMOTICON = pattern(r"(?r)(?:(?<!&#?\w{1,9})[:;=8xX]['’]?[-o^]?|<3|¯\\_)")
_EMOTICON_ENDS = frozenset(":;='’-^_")
_EMOTICON_STARTS = frozenset(":; \t\n\u00a0")
_LIST_MARKER = pattern(r"(?r)(?:^|[\s(\[])(?:[A-Za-z]|[ivxIVX]{1,4}|\d{1,3})$")


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
        mark.aside = "code" if start in in_tags else None if mark.damaged else _set_aside(prose, mark, blocks[block].start)
        here.append(mark)
    if "`" in document.get(signs):
        _set_code_aside(found)
    return found


def _set_code_aside(paragraphs: list[list[Mark]]) -> None:
    """Sets aside ` … ` and `` … ``, which is how code is written, and the marks inside; not `` where '' is what closes it."""
    every = [mark for found in paragraphs for mark in found if mark.looks < 0]
    typewritten = sum(mark.text == "''" for mark in every) > sum(mark.text == "``" for mark in every)
    for found in paragraphs:
        opened: dict[str, int] = {}
        for number, mark in enumerate(found):
            if mark.text != "`" and (mark.text != "``" or typewritten):
                continue
            first = opened.get(mark.text)
            if mark.looks > 0 or first is None:
                opened[mark.text] = number
                continue
            for inside in found[first : number + 1]:
                inside.aside = "code"
            opened.clear()


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


def _set_aside(prose: str, mark: Mark, block_start: int) -> str | None:
    """What a mark is that is none: ``damage``, ``apostrophe``, ``prime``, ``list``, ``code`` or ``emoticon``."""
    text, start, end = mark.text, mark.start, mark.end
    before = prose[start - 1] if start > block_start else "\n"
    if before in _OF_DAMAGE or prose[end : end + 1] in _AFTER_DAMAGE:
        return "damage"
    if text in BRACKETS:
        return _no_bracket(prose, mark, block_start)
    if text in "\"'’”´''" and before.isdigit():
        return "prime" if _is_prime(prose, mark, block_start) else None
    if mark.looks > 0 and text in "'’‘´`":
        match = _ELISION.match(prose, end)
        if match is not None:
            word = match.group(1)
            if word is None or word.lower() in lexicon.words("elisions.txt") or prose.startswith(_NAMES_OF_PLACE, end):
                if start == block_start and word is not None and _TO_MARK_AT_END.match(prose, end) is not None:
                    return None  # 'Way too early to know'
                return None if word is not None and _opens_quotation(prose, mark, word) else "apostrophe"
    return None


def _opens_quotation(prose: str, mark: Mark, word: str) -> bool:
    """Whether a single mark before a word that may lack its beginning opens words that end: "‘On Sundays,’ he said"."""
    known = word in lexicon.words("common_words.txt") or word in lexicon.words("small_words.txt")
    if mark.text not in "‘'" or not (known or (mark.text == "‘" and word[0].isupper())):
        return False
    return _QUOTED_AHEAD.match(prose, mark.end) is not None


def _no_bracket(prose: str, mark: Mark, block_start: int) -> str | None:
    text, start, end = mark.text, mark.start, mark.end
    if (text == "{" and prose[end : end + 1] in {"\n", ""}) or (text == "}" and start == block_start):
        return "code"
    ends_one = start > block_start and text in "()[]" and prose[start - 1] in _EMOTICON_ENDS
    if ends_one and _EMOTICON.match(prose, max(block_start, start - 5), start) is not None:
        return "emoticon"
    if text in "([" and prose[end : end + 1] in _EMOTICON_STARTS and prose[end : end + 2].strip() in {":", ";", ":-"}:
        return "emoticon"
    return None


def is_list_marker(prose: str, mark: Mark, block_start: int) -> bool:
    """Whether a closing bracket that nothing opens belongs to an ``a)`` or ``1)``."""
    return mark.text == ")" and _LIST_MARKER.search(prose[max(block_start, mark.start - 6) : mark.start]) is not None


def _is_prime(prose: str, mark: Mark, block_start: int) -> bool:
    if mark.text in {"'", "’", "´"}:
        return prose[mark.end : mark.end + 1].isdigit() or (
            prose[mark.end : mark.end + 1] in {" ", "-"} and prose[mark.end + 1 : mark.end + 2].isdigit()
        )
    feet: Any = _PRIMES.search(prose, max(block_start, mark.start - FEET_WITHIN), mark.start)
    return (feet is not None and feet.end() == mark.start) or _MEASURED.match(prose, mark.end) is not None
