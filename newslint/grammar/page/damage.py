"""Damage that copying and converting does to a text: wrong encodings, markup, characters that nobody sees."""

from __future__ import annotations

from newslint import lexicon
from newslint.document import Document
from newslint.grammar.encoding import CUT_SHORT, ENTITY, MISREAD, entity, read_back
from newslint.grammar.folding import signs
from newslint.grammar.page.typography import Character
from newslint.grammar.setting import offsets, setting
from newslint.patterns import pattern
from newslint.remember import remember

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_TAG_NAMES = (
    r"(?:a|abbr|article|aside|b|big|blockquote|body|br|button|center|cite|code|dd|div|dl|dt|em|embed|figcaption|figure|font|footer"
    r"|form|h[1-6]|head|header|hr|html|i|iframe|img|input|li|link|meta|noscript|object|ol|p|picture|pre|q|s|script|section|small"
    r"|o:p|source|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|thead|title|tr|u|ul|video)"
)
_WITH_ATTRIBUTE = r"<[A-Za-z][\w:-]{0,30}(?:\s+[\w:-]+=[\"“”'][^<>\n]{0,500})/?>|</[a-z][\w:-]{1,30}>"
_MARKUP = pattern(
    rf"(?P<escaped>&lt;/?(?i:{_TAG_NAMES})(?:\s[^<>&\n]{{0,200}})?/?\s?&gt;)"
    rf"|(?P<entity>{ENTITY}|&(?:amp|apos|hellip|[lr][ds]quo|mdash|ndash|quot)(?![\w;=])|&nbsp(?![;=]))"
    rf"|(?P<tag></?(?i:{_TAG_NAMES})(?:\s+(?:[\w:-]+(?:\s*=[^<>\n]{{0,500}})?)?)?\s*/?>|{_WITH_ATTRIBUTE}|<!--[^\n]{{0,500}}?-->|<!\[CDATA\[|\]\]>)"
    r"|(?P<code>\[(?:TK|TKTK|CQ|cq)\]"
    r"|\[/?(?:b|i|u|url|link|color|size|center|strong|em|img|quote|caption|embed|gallery|video|audio)(?:[= ][^\]\n]{0,300})?\]"
    r"|\{\{[^{}\n]{1,200}\}\}|\{%[^{}\n]{1,200}%\})"
    r"|(?P<coded>\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|%(?:20|22|27|2C|E2%80%9[0-9A-F])|(?<!\\)\\[\"“”'’])"
    r"|(?P<escape>(?<![:\\])\\n(?!\w*\\)|(?<![\w:\\])\\[rt](?![a-z]))"
    r"|(?P<mark>(?<![^\n])(?:#{2,6}|>) (?=\S))"
    r"|(?P<wiki>\[\[[^\[\]\n]{1,200}\]\])"
    r"|(?P<link>\[[^\[\]\n]{1,200}\]\(https?://[^\s()]{1,500}\))"
    r"|(?P<strong>(?<![*\w])\*\*(?=\S)[^*\n]{1,200}(?<=\S)\*\*(?![*\w])|(?<![_\w])__(?=\S)[^_\n]{1,200}(?<=\S)__(?![_\w])"
    r"|(?<![*\w\\])\*(?=\p{L})[^*\n]{1,80}(?<=\p{L})\*(?![*\w]))"
)
_CURLY = {'"': frozenset("“”"), "'": frozenset("‘’")}
_BEFORE_OPENING = frozenset("([—–“‘")
_FIRST_OF_MARKUP = frozenset("&<[{\\%*]#>_")
_AROUND_WORDS = {"strong": "*_", "wiki": "[]"}
_STRANGE = pattern(
    r"(?P<mac>(?:‚Ä[^\x00-\x7f\s]|√[^\x00-\x7f\s]|¬†)+)"
    r"|(?P<space>(?<=\p{Ll}[.,;:]?|[.,;:”’\"'?!] )Â(?=[ \n]|$))"
    rf"|(?P<run>{MISREAD})"
    r"|(?P<lost>\ufffd+)"
    r"|(?P<unseen>[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\x00-\x08\x0b-\x1f\x7f-\x9f])"
    r"|(?P<foreign>[\u0370-\u052f])"
)
_FOR_APOSTROPHE = frozenset("Õ¹")
_LOST_APOSTROPHE = pattern(
    r"(?:[Õ¹]|\?(?=t\b)(?<=n.)|\?(?=s |ll |re |ve ))(?=(?:t|s|re|ll|ve|d|m)\b)(?<=(?<![\w/?&=.-])\p{L}{2,20}.)"
)
_WORD_AROUND = pattern(r"(?r)[\p{L}\p{M}]*")
_WORD_ON = pattern(r"[\p{L}\p{M}]*")
_JOINERS = frozenset("\u200c\u200d\u200e\u200f\u061c")
MOST_FOREIGN = 5_000  # words in another script, of which look-alikes are a few; a text with more is in that script
FOREIGN_SHARE = 2  # so many times as many letters of Latin as of Cyrillic make the latter slips
_LONGEST_WORD = 60  # what is longer is no word, and is not searched for look-alikes
_USUAL_LEADS = frozenset("ÂÃâð‚√¬ï")
_LOST = frozenset("\ufffd\ufeff")


def markup(document: Document) -> Iterator[Character]:
    """Entities, tags and codes that should have become something else on the way here."""
    prose = document.prose
    done = 0
    for place in sorted(place for sign in _FIRST_OF_MARKUP & document.get(signs) for place in offsets(prose, sign)):
        match = _MARKUP.match(prose, place) if place >= done else None
        if match is None:
            continue
        done = match.end()
        text = match.group()
        if match.lastgroup == "entity":
            character = entity(text)
            if character is not None:
                right = _as_story_writes(document, place, done, character)
                yield Character(document, place, done, "leftover-markup", None, right, certain=True)
        elif match.lastgroup in {"tag", "escaped", "code", "mark"}:
            yield Character(document, place, done, "leftover-markup", None, "")
        elif match.lastgroup == "coded":
            right = _as_story_writes(document, place, done, _decoded(text))
            yield Character(document, place, done, "leftover-markup", None, right)
        elif match.lastgroup == "escape":
            right = "" if _is_spaced(prose, place, done) else " "
            yield Character(document, place, done, "leftover-markup", None, right)
        else:
            signs_around = _AROUND_WORDS.get(match.lastgroup or "")
            words = text.strip(signs_around) if signs_around is not None else text[1 : text.index("](")]
            yield Character(document, place, done, "leftover-markup", None, words)


def strange_characters(document: Document) -> Iterator[Character]:
    """Encoding damage, characters that cannot be seen, and look-alike letters of another script inside a word."""
    prose = document.prose
    if _suspects().isdisjoint(document.get(signs)):
        return
    done = foreign = 0
    for match in _STRANGE.finditer(prose):
        start, end = match.span()
        if start < done:
            continue
        kind = match.lastgroup
        if kind in {"run", "mac"}:
            yield from _mojibake(document, start, match.group(), "cp1252" if kind == "run" else "mac-roman")
        elif kind == "space":
            yield Character(document, start, end, "mojibake", None, "", "a space that does not break", certain=True)
        elif kind == "lost":
            yield Character(document, start, end, "mojibake", name="a character that was lost")
        elif kind == "unseen" and (right := _of_windows(match.group())) is not None:
            yield Character(document, start, end, "mojibake", None, right, f"“{right}”", certain=True)
        elif kind == "unseen":
            if prose[start] != "\n" and not _has_use(prose, start):
                name = _names().get(match.group(), "a control character")
                yield Character(document, start, end, "invisible", None, "", name, certain=True)
        else:
            word = _word(prose, start)
            done = word[1]
            foreign += 1
            if foreign <= MOST_FOREIGN:
                yield from _look_alikes(document, *word)


def lost_apostrophes(document: Document) -> Iterator[Character]:
    """Apostrophes that became a question mark, or what Latin-1 has in their place: "isn?t", "isnÕt"."""
    prose, there = document.prose, document.get(signs)
    places = [place for place in offsets(document.get(setting), b",a") if prose[place] == "?"] if "?" in there else []
    places += [place for sign in _FOR_APOSTROPHE & there for place in offsets(prose, sign)]
    for place in sorted(places):
        if _LOST_APOSTROPHE.match(prose, place) is not None:
            right = "'" if "'" in there and "’" not in there else "’"
            yield Character(document, place, place + 1, "mojibake", None, right, "an apostrophe", certain=True)


def _decoded(text: str) -> str:
    """What a character is that is written by its number, or behind a backslash."""
    if text[0] == "%":
        from urllib.parse import unquote

        return unquote(text)
    return chr(int(text[2:], 16)) if text[1] in "ux" else text[1]


def _as_story_writes(document: Document, start: int, end: int, character: str) -> str:
    """The character at [start, end), curly where it is a straight mark and the story has curly ones only; no space beside one."""
    prose, there = document.prose, document.get(signs)
    if character.isspace():
        return "" if _is_spaced(prose, start, end) else character
    if character not in _CURLY or character in there or _CURLY[character].isdisjoint(there):
        return character
    opens = not start or prose[start - 1].isspace() or prose[start - 1] in _BEFORE_OPENING
    return {'"': "”“", "'": "’‘"}[character][opens]


def _is_spaced(prose: str, start: int, end: int) -> bool:
    """Whether a space, or a block's end, stands on one side already."""
    return not start or end >= len(prose) or prose[start - 1].isspace() or prose[end].isspace()


def _of_windows(control: str) -> str | None:
    """The character that a control character of Latin-1 is in Windows-1252, where it was written; None for others."""
    if not "\x80" <= control <= "\x9f":
        return None
    return control.encode("latin-1").decode("cp1252", "ignore") or None


def _mojibake(document: Document, start: int, text: str, encoding: str) -> Iterator[Character]:
    """UTF-8 that was read as Windows-1252 or as Mac Roman, when it can be read back."""
    right = read_back(text, encoding)
    if right is None:
        if text.startswith(CUT_SHORT):
            closes = text == CUT_SHORT and not document.prose[start - 1 : start].isspace()
            expected, name = ("”", "“””") if closes else (None, "a quotation mark or dash")
            yield Character(document, start, start + len(text), "mojibake", None, expected, name)
        return
    if right in _LOST:
        yield Character(document, start, start + len(text), "mojibake", name="a character that was lost")
    elif text[0] in _USUAL_LEADS or len(right) > 1:
        yield Character(document, start, start + len(text), "mojibake", None, right, f"“{right}”", certain=True)


@remember
def _suspects() -> frozenset[str]:
    """The characters that what ``_STRANGE`` finds begins with."""
    leads = "ÂÃâÄÅÎÏÐÑØÙðï‚√¬\ufffd"
    ranges = ((0x00, 0x09), (0x0B, 0x20), (0x7F, 0xA0), (0x370, 0x530), (0x200B, 0x2010), (0x2028, 0x202F), (0x2060, 0x2070))
    listed = {chr(code) for first, after in ranges for code in range(first, after)}
    return frozenset(listed | set(leads) | set(_names()))


@remember
def _names() -> dict[str, str]:
    return {chr(int(code, 16)): name for code, name in lexicon.columns("invisible_characters.tsv")}


def _has_use(prose: str, place: int) -> bool:
    """Whether a joiner or a direction mark stands where its script needs it: in an emoji, or beside Arabic and the like."""
    if prose[place] not in _JOINERS:
        return False
    beside = prose[max(0, place - 1) : place] + prose[place + 1 : place + 2]
    return any(character > "\u0590" for character in beside)


def _word(prose: str, place: int) -> tuple[int, int]:
    before = _WORD_AROUND.match(prose, max(0, place - _LONGEST_WORD), place)
    after = _WORD_ON.match(prose, place, place + _LONGEST_WORD)
    return (before.start() if before is not None else place), (after.end() if after is not None else place + 1)


def _look_alikes(document: Document, start: int, end: int) -> Iterator[Character]:
    """A word of Latin letters in which every other letter only looks Latin."""
    latin = lexicon.mapping("homoglyphs.tsv")
    word = document.prose[start:end]
    plain = "".join(latin.get(letter, letter) for letter in word)
    foreign = sum("\u0400" <= letter <= "\u052f" for letter in plain)
    if 0 < foreign < sum(map(str.isascii, word)) / FOREIGN_SHARE:
        name = "a letter of another script"
        yield Character(document, start, end, "homoglyph", name=name)
        return
    if plain != word and not plain.isascii() and any("\u0370" <= letter <= "\u052f" for letter in plain):
        return
    if plain != word and any(letter.isascii() for letter in word):
        name = f"a letter that only looks like one of “{plain}”"
        yield Character(document, start, end, "homoglyph", None, plain, name, certain=True)
