"""Spaces that do not belong where they stand, or are missing."""

from __future__ import annotations

from newslint.document import Document
from newslint.grammar.folding import signs
from newslint.grammar.marks.pairing import paired_marks
from newslint.grammar.marks.wrong_side import space_inside
from newslint.grammar.page.typography import Character
from newslint.grammar.phrases import any_of
from newslint.grammar.setting import first_space, offsets, offsets_by, setting, spaced_marks
from newslint.patterns import pattern
from newslint.remember import remember

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from regex import Pattern

AFTER_SENTENCE = ".?!:”\"’')"
HABIT = 5  # so many double spaces after sentences, more than single ones, are the writer's habit
FEW_GAPS = 2  # so many are where there is no single one
LONGEST_WORD = 30  # how much of the word before a stray space a message shows
FEW_HIGH_MARKS = 3  # spaced ones before which they tell nothing of the language
TABLE_SHARE = 10  # one double space in so many words, and the text is set out as a table
_SPACED_PAIRS = (" ,", " .", " ;", " :", " ?", " !", "\u00a0,", "\u00a0.")
_BEFORE_MARK = pattern(
    r"(?<=[\p{L}\d\)\]”’\"'%]|\p{L}\.(?= ,))[ \u00a0\t]+"
    r"(?=,(?!\d)|;(?![)\]PpDd-])|\.(?!\.|\p{L}|\d|/| \.)|:(?![)(\]\[DPpoO|/\\-])(?=\s|$)|[?!](?=[\s”’\"']|$))"
)
_BEFORE_POSSESSIVE = pattern(
    r" (?=(?:[’']s|[’'](?:ll|re|ve)|n[’']t)(?: (?!\p{L}+[’'])|[.,;:?!](?!\p{L})))(?<=\p{L}{2} )|(?<=\p{L}n) (?=[’']t (?!\p{Lu}))"
    r"|(?<=\b(?:I|[Hh]e|[Ss]he|[Ww]e|[Yy]ou|[Tt]hey|[Ii]t)) (?=[’'](?:m|d|ll|re|ve) (?!\p{L}+[’']))"
)
_GLUED_BRACKET = pattern(r"\((?=(?:an?|\p{Ll}{2,}) [^()\n]{1,80}\))(?<=(?<![\w./-])(?:\p{L}\p{Ll}{2,}|(?:1[5-9]|20)\d\d).)")
_TURNED_BRACKET = pattern(
    r"(?<=(?<![\w./-])\p{L}\p{Ll}{2,20})[(\[] (?=\p{L}[^()\[\]\n]{1,80}[)\]])|(?<=[\p{L}\d.]) [)\]](?=\p{Ll}{2,}[ ,.;:])"
)
_GLUED_TO_BRACKET = pattern(r"\)(?=\p{Ll}{2,}[ ,.;:])(?<=\([^()\n]{2,60} [^()\n]{2,60}.)")
_APOSTROPHES = frozenset("’'")
_SIGNS = frozenset("$£-")
_INSIDE_BRACKET = pattern(r"(?<=(?<!\w)[(\[])[ \u00a0\t]+(?=[\p{L}\d])|(?<=[\p{L}\d.])[ \u00a0\t]+(?=[)\]](?:\s|[.,;:]|$))")
_ENTITY_BEFORE = pattern(r"(?r)&#?\w+$")
_WORD_BEFORE = pattern(r"(?r)\S+")
_SPACE = ord(" ")
_DOUBLE = pattern(r"(?<=\S)[ \u00a0\t]{2,}(?=\S)")
_SENTENCE_GAP = pattern(r"[.?!][”’\"')]*(?P<gap>[ \u00a0]+)(?=[“‘\"'(]?\p{Lu})")


@remember
def _glued_before() -> Pattern[str]:
    """A word that an opening quotation mark sticks to, and no prefix."""
    return pattern(rf"(?r)(?<!\p{{L}})\p{{L}}[\p{{Ll}}’']+(?:[,.:;?!]|(?<!\b(?:{any_of('prefix')})))\Z")


@remember
def _glued_after() -> Pattern[str]:
    """A word that sticks to a closing quotation mark, and no suffix."""
    return pattern(rf"(?!(?:{any_of('suffix')})\b)(?:\p{{L}}\p{{Ll}}+\b|[aI] )")


@remember
def _no_space_after() -> Pattern[str]:
    """A mark that lacks the space behind it, addresses and abbreviations understood."""
    return pattern(
        r"[,;](?=\p{Ll}{2,}(?:[ .;:]|, ))(?<=(?:(?<![\w./@#,]|[^\p{L}]-)\p{L}[\p{Ll}’']+|[^\n] [$£€]?\d{1,3}|\b[ap]\.m\.).)"
        r"|\.(?=\p{Lu}\p{Ll}+,? \p{Ll})(?<=(?:[^\n] [$£€]?(?:\d{1,2}:)?\d{2,4}|\b[ap]\.m|\p{Ll}[’”]).)"
        r"|:(?=\p{Ll}{2,}[ ,.])(?<=(?<![\w/.@#:-])\p{Ll}{4,}.)"
        r"|:(?=\p{Lu}\p{Ll}+ \p{Ll})(?<=(?:(?<![^\n])[QA]|(?<![\w/.@#:-])\p{Ll}{4,}).)"
        r"|[.,;](?=\([“\"‘']?\p{L}{2,}[ ,.])(?<=\p{Ll}{2}.)"
        r"|[.?!](?=\p{Lu}\p{Ll}*(?:[’']\p{L}+)?,? \p{L})"
        rf"(?<=(?<![\w./@#-])(?:\p{{L}}*\p{{Ll}}{{3}}|(?:{any_of('may end a sentence')})).)"
    )


@remember
def _after_sign() -> Pattern[str]:
    """A space behind a sign of money, or behind a hyphen that no other word shares ("pre- and post-war")."""
    return pattern(
        r"(?<=(?<![^\s(])[$£]) (?=\d)|(?<=(?<!\p{L})\p{L}\p{Ll}{2,20}-) "
        rf"(?!(?:{any_of('behind an open hyphen')})\b)(?=\p{{Ll}}{{3,}}[ ,.;:)])"
    )


def stray_spaces(document: Document) -> Iterator[Character]:
    """Spaces before punctuation and inside brackets, and double spaces where the story has single ones."""
    prose, view, there = document.prose, document.get(setting), document.get(signs)
    spaced = [_BEFORE_MARK.match(prose, first_space(document, last)) for last in document.get(spaced_marks)]
    if any(spaced) and any(pair in prose for pair in _SPACED_PAIRS) and not _is_french(prose):
        yield from (_stray(document, *match.span(), "space-before-punctuation") for match in spaced if match is not None)
    after_brackets = [place + 1 for place in offsets_by(view, b"( ", b"(")]
    for first in (*after_brackets, *(first_space(document, last) for last in offsets_by(view, b" )", b")"))):
        match = _INSIDE_BRACKET.match(prose, first)
        if match is not None and not _is_at_fault(document, {match.start() - 1, match.end()}):
            yield _stray(document, *match.span(), "space-inside-bracket")
    for sign in there & _APOSTROPHES:
        for place in (*offsets_by(prose, f" {sign}", sign), *offsets_by(prose, f" n{sign}", sign)):
            if _BEFORE_POSSESSIVE.match(prose, place) is not None:
                yield _stray(document, place, place + 1, "space-before-punctuation")
    for sign in there & _SIGNS:
        for place in offsets_by(prose, f"{sign} ", sign):
            if _after_sign().match(prose, place + 1) is not None:
                yield _stray(document, place + 1, place + 2, "space-after-sign", certain=sign != "-")
    if "\t" in there:
        yield from _tabs(document)
    if b"  " in view:
        yield from _double_spaces(document)


def _is_at_fault(document: Document, places: set[int]) -> bool:
    """Whether one of the marks that begin at these places is at fault."""
    return any(mark.start in places and mark.fault is not None for mark in document.get(paired_marks))


def missing_spaces(document: Document) -> Iterator[Character]:
    """Commas and full stops that are glued to the next word, addresses and abbreviations understood."""
    prose, view = document.prose, document.get(setting)
    places = offsets(view, b",a") + offsets_by(view, b",(", b"(")
    if any(sign > "\xff" and sign.isalpha() for sign in document.get(signs)):
        places += offsets(view, b",?")
    for place in places:
        match = _no_space_after().match(prose, place)
        if match is None or (match.group() == ";" and _ENTITY_BEFORE.search(prose, max(0, place - LONGEST_WORD), place)):
            continue
        yield Character(document, place, place + 1, "missing-space", None, match.group() + " ", match.group(), certain=True)


def glued_brackets(document: Document) -> Iterator[Character]:
    """Brackets around several words with a word close to their outer side: ``pier(the oldest) is``.

    Where a space stands on the inner side instead, it is on the wrong side.
    """
    prose, view = document.prose, document.get(setting)
    for place in (*offsets_by(view, b"a(a", b"("), *offsets_by(view, b"0(a", b"(")):
        if _GLUED_BRACKET.match(prose, place + 1) is not None:
            yield _missing(document, place + 1, f" {prose[place + 1]}")
    for place in offsets_by(view, b")a", b")"):
        if prose[place - 1] != " " and _GLUED_TO_BRACKET.match(prose, place) is not None:
            yield _missing(document, place, f"{prose[place]} ")
    for place in (*(at + 1 for at in offsets_by(view, b"a( a", b"(")), *offsets_by(view, b" )a", b")")):
        match = _TURNED_BRACKET.match(prose, place)
        if match is not None:
            mark = match.group().strip()
            expected = f" {mark}" if mark in "([" else f"{mark} "
            yield Character(document, *match.span(), "turned-space", None, expected, mark, certain=True)


def _missing(document: Document, place: int, expected: str) -> Character:
    """A bracket that lacks a space on its outer side, named after the word before it."""
    word = _WORD_BEFORE.search(document.prose, max(0, place - LONGEST_WORD), place + (expected[0] != " "))
    name = word.group() if word is not None else ""
    return Character(document, place, place + 1, "missing-space", None, expected, name, certain=True)


def glued_quotations(document: Document) -> Iterator[Character]:
    """Quotation marks with a word close to their outer side: ``said“no``, ``said,“No``, ``no,”said``.

    Where a space stands on the inner side instead, it is on the wrong side.
    """
    prose = document.prose
    for mark in document.get(paired_marks):
        if mark.bracket or mark.fault is not None or mark.partner is None or mark.aside is not None:
            continue
        turned = space_inside(prose, mark.start, mark.end, opens=mark.opens)
        if turned is not None:
            start, end = min(turned[0], mark.start), max(turned[1], mark.end)
            expected = f" {mark.text}" if mark.opens else f"{mark.text} "
            yield Character(document, start, end, "turned-space", None, expected, mark.text, certain=True)
            continue
        outside = mark.start if mark.opens else mark.end
        first = max(0, outside - LONGEST_WORD)
        if mark.opens:
            glued = _glued_before().search(prose, first, outside) if mark.start and not prose[outside - 1].isspace() else None
        else:
            glued = _glued_after().match(prose, outside) if prose[outside : outside + 1].isalpha() else None
        if glued is not None:
            before = _WORD_BEFORE.search(prose, first, outside)
            expected = f" {mark.text}" if mark.opens else f"{mark.text} "
            yield Character(
                document, mark.start, mark.end, "missing-space", None, expected, before and before.group(), certain=True
            )


def _double_spaces(document: Document) -> Iterator[Character]:
    prose, view = document.prose, document.get(setting)
    runs = [place for place in offsets(view, b"  ") if view[place - 1] != _SPACE]
    doubles = [match.span() for match in (_DOUBLE.match(prose, place) for place in runs) if match is not None]
    if len(doubles) > HABIT and len(doubles) * TABLE_SHARE > prose.count(" "):
        return
    gaps = [match.group("gap") for match in _SENTENCE_GAP.finditer(prose)] if len(doubles) >= FEW_GAPS else []
    wide = sum(len(gap) > 1 for gap in gaps)
    habit = wide > len(gaps) - wide if wide >= HABIT else wide == len(gaps) >= FEW_GAPS
    for start, end in doubles:
        if not (habit and prose[start - 1] in AFTER_SENTENCE):
            yield _stray(document, start, end, "double-space", " ")


def _tabs(document: Document) -> Iterator[Character]:
    """Single tabs between words, but for texts that are set out with them."""
    prose = document.prose
    between = [at for at in offsets(prose, "\t") if prose[at - 1 : at].isalpha() and prose[at + 1 : at + 2].isalpha()]
    if len(between) <= HABIT and prose.count("\t") <= 2 * HABIT:
        for place in between:
            yield _stray(document, place, place + 1, "double-space", " ")


def _stray(document: Document, start: int, end: int, kind: str, expected: str = "", *, certain: bool = True) -> Character:
    """A stray space, named after the word it follows."""
    word = _WORD_BEFORE.search(document.prose, max(0, start - LONGEST_WORD), start)
    return Character(document, start, end, kind, None, expected, word.group() if word is not None else "", certain)


def _is_french(prose: str) -> bool:
    """Whether a text sets a space before every high mark, as French does."""
    spaced = prose.count(" :") + prose.count(" ?") + prose.count(" ;")
    return spaced >= FEW_HIGH_MARKS and spaced > prose.count(": ") + prose.count("? ") + prose.count("; ")
