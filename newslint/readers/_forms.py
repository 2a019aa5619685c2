"""The forms that parts of plain copy have: header lines, slugs, bylines, datelines, credits, lists, end marks.

All take one line or paragraph without its padding. Agency copy is described in the AP Stylebook and in IPTC 7901
("the IPTC recommended message format"): slug lines, takes marked "(more)", stories ended by "-30-" or "###".
"""

from __future__ import annotations

from newslint import lexicon
from newslint.patterns import pattern

_WEEKDAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?"
#: The words that begin a header line. A date needs no colon: "date 2023-06-20".
_HEADER = pattern(
    r"(?i)(?:pub(?:lication|lished)?[ _-]?)?dated?(?:\s*[:=;]|\s+[-–]\s+|\s*$|\s*[“\"‘'(-]?(?=\d)"
    rf"|\s+(?={_WEEKDAY}(?:$|,?\s+\S*\d)|(?:{_WEEKDAY},?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+\S*\d))"
    r"|(?:title|headline|author|by-?line|slug(?:line)?|source|section|url|link|tags?|keywords|category|embargo(?:ed)?|published"
    r"|updated|language|id)\s*:",
)
_MISTYPED_DATE = pattern(r"([A-Za-z]++)(?:\s*+[:=]\s++|\s++)(?:1[5-9]|20)\d\d-\d")
_SLUG = pattern(
    r"[A-Za-z]{2,}(?:[-–/][A-Za-z0-9&'.]+){2,}(?:[,/ _-]+(?:\d\S*|\(?(?:UPDATE|CORRECTED|REFILE|TAKE|ADV)\b.*|\S*writethru\S*))*"
)
_WIRE_WORDS = pattern(r"(?i)\b(?:writethru|lede?-all|1st ld|2nd ld|3rd ld|lead-all)\b")
_BYLINE = pattern(r"[Bb][Yy]:? (?:(?:[A-Z][\w.’'-]*|and|de|da|van|von|der|al|bin|el|in|of|the|for|&)[,;]? ?){1,14}(?:\|.*)?")
_BYLINE_TITLE = pattern(
    r"(?:The )?(?:[A-Z][\w.’'&-]* ){0,4}"
    r"(?:Reporter|Writer|Correspondent|Editor|Staff|Press|Reuters|AFP|News|Times|Service|Contributor)"
    r"|(?:staff|special|contributing) (?:writer|correspondent|reporter)"
)
_DATELINE = pattern(r"([^—–\n]{2,80}?)[ \t]*(?:[—–:]|--|[ \t]-)[ \t]+")
_CITY = pattern(r"[^\W\d_][\w.’'/ -]*")
_AGENCY = pattern(r"\([A-Z][\w .&/’'-]{1,30}\)$")
_CREDIT = pattern(
    r"(?:^|(?<=[.!?”\"’)] )|(?<=\s))"
    r"("
    r"(?:(?:[A-Z]\.|[A-Z][\w'’-]+) ){0,4}[A-Z][\w'’-]+(?:/| via )(?:[A-Z]|i[A-Z])[\w/ .&'’-]*"
    r"|[(\[]?(?:AP|AFP|Reuters|REUTERS|EPA|File|Handout|Courtesy|Stock|STOCK) ?[Pp](?:hoto|HOTO)\b[^\n]*"
    r"|[(\[]?(?:Photo(?:graph)?|Photographer|Credit|Image|Picture|Illustration|Video|Source)(?: credit)?(?::| by )[^\n.]*[)\]]?"
    r"|(?:REUTERS|AFP)/[^\n]*"
    r"|[(\[](?:[A-Z][\w.'’-]* ){0,4}"
    r"(?:AP|AFP|Reuters|EPA|Getty Images|Shutterstock|Bloomberg|[A-Z][\w.'’-]*/[A-Z][\w .'’-]*)[)\]]"
    r")$"
)
_CREDIT_SIGNS = ("/", " via ", "hoto", "HOTO", ":", " by ", "(", "[")  # one of which each credit has
_CREDIT_ALONE = pattern(
    r"\(?(?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslation) (?:and [a-z]+ )?by\b.*"
    r"|[\w.'’-]+(?: [\w.'’-]+){0,3} ?[/—] ?"
    r"(?:Getty Images|Associated Press|AP|Reuters|AFP|Shutterstock|Corbis|Alamy|iStock)\b[\w /—.-]{0,60}"
    r"|[\w.+-]+@[\w-]+\.[\w.-]+|(?:https?://|www\.)\S+|@\w{2,}|(?:Photo|PHOTO)s?|[©][^\n]*|Copyright\b.{0,120}"
)
_CAPTION = pattern(r"(?:FILE(?: PHOTO)?(?: [-–—]|:) |(?:Photo )?[Cc]aption: |CAPTION: )")
_END_MARK = pattern(
    r"[-–—#*_=~•. ]{2,}|[-–—]\s?30\s?[-–—]|#{1,5}|\(?[-–—]?\s?(?:more|MORE|ends?|ENDS?|End|Ends)\s?[-–—]?\)"
    r"|[-–—]\s?(?:more|MORE|ends?|ENDS?)\s?[-–—]|ENDS?|30"
)
_LIST_ITEM = pattern(r"(?:[*•·▪‣◦●–-]|\(?\d{1,2}[.)]|[a-z]\))[ \t]+(?=\S)")
_SENTENCE_END = pattern(r"[.!?…:;,]\W*$")
_BARE_DATE = pattern(
    r"(?:[A-Z][a-z]+,? )?(?:[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}|\d{4}-\d{2}-\d{2})"
    r"(?:[, ]+\d{1,2}:\d\d.*)?"
)

#: How captions, credits and list items that end like sentences begin.
_SPECIAL = (
    "FILE",
    "Photo",
    "Caption",
    "CAPTION",
    "Additional ",
    "Reporting",
    "Writing",
    "Editing",
    "Compiled",
    "Copyright",
    "<!",
)

HEADING_WORDS = 12
HEADLINE_LEAST_WORDS = 3
HEADLINE_WORDS = 20
DECK_WORDS = 28
SLUG_LENGTH = 80  # characters
CREDIT_LENGTH = 120  # characters at the end of a paragraph that are looked at
DATELINE_LENGTH = 90


def is_ordinary(text: str) -> bool:
    """Whether a paragraph begins and ends like sentences do; that spares most of them all other questions."""
    first = text[0]
    return (
        text[-1] in '.!?”"’'
        and not (text[-2:-1].isalpha() and len(text) <= SLUG_LENGTH and text[-1] in '”"’')
        and (first.isalpha() or (first in "“\"‘'" and len(text) > SLUG_LENGTH))
        and not text.startswith(_SPECIAL)
        and text[1:2] != ")"
        and " " in text
    )


def is_header(line: str) -> bool:
    """Whether a line is a header line: "date 2023-06-20", "title: …"."""
    if _HEADER.match(line) is not None:
        return True
    dated = _MISTYPED_DATE.match(line)
    return dated is not None and dated.group(1).lower() in lexicon.words("date_slips.txt")


def is_slug(line: str) -> bool:
    """Whether a line is a wire's name for the story: "EGYPT-TALKS/", "bc-egypt-talks 2ndld-writethru 0520"."""
    return len(line) <= SLUG_LENGTH and (_SLUG.fullmatch(line) is not None or _WIRE_WORDS.search(line) is not None)


def is_byline(line: str) -> bool:
    """Whether a line says who wrote the story: "By Jane Doe, Associated Press"."""
    return len(line) <= SLUG_LENGTH and _BYLINE.fullmatch(line) is not None


def is_byline_title(line: str) -> bool:
    """Whether a line below a byline says what the writer is: "HealthDesk Reporter"."""
    return len(line) <= SLUG_LENGTH and _BYLINE_TITLE.fullmatch(line) is not None


def is_bare_date(line: str) -> bool:
    """Whether a line is a date and nothing else."""
    return len(line) <= SLUG_LENGTH and _BARE_DATE.fullmatch(line) is not None


def is_heading(line: str, most_words: int = HEADING_WORDS) -> bool:
    """Whether a line is short, begins like a heading, and ends and speaks unlike a sentence."""
    return (
        len(line) < most_words * 12
        and line.count(" ") < most_words
        and (line[-1:].isalnum() or not _SENTENCE_END.search(line))
        and (line[:1].isupper() or line[:1].isdigit() or line[:1] in "‘'“\"¿¡")
        and "»" not in line
        and line.count("“") == line.count("”")
        and line.count('"') % 2 == 0
    )


def is_deck(line: str) -> bool:
    """Whether the line right under a headline, which may be longer than other headings, ends unlike a sentence."""
    return (line[-1].isalnum() or line[-1] in "’”'\"") and is_heading(line, DECK_WORDS) and not line.startswith(_SPECIAL)


def is_headline(line: str) -> bool:
    """Whether the first line of a story can be its headline; that may end in a question or exclamation mark."""
    return is_heading(line.rstrip("?!’”"), HEADLINE_WORDS) if line.endswith(("?", "!")) else is_heading(line, HEADLINE_WORDS)


def is_end_mark(line: str) -> bool:
    """Whether a line is one of the marks between and below takes: "(more)", "-30-", "###", "* * *"."""
    return len(line) <= SLUG_LENGTH and _END_MARK.fullmatch(line) is not None


def is_credit(line: str) -> bool:
    """Whether a line is about the makers of the story or its pictures only."""
    return _CREDIT_ALONE.fullmatch(line) is not None


def is_caption(line: str) -> bool:
    """Whether a line begins like the caption of a picture."""
    return _CAPTION.match(line) is not None


def dateline_end(text: str) -> int:
    """Where the dateline at the start of a paragraph ends, mark and space included; 0 where there is none."""
    found = _DATELINE.match(text[:DATELINE_LENGTH])
    if found is None or found.end() == len(text):
        return 0
    head = found[1]
    agency = _AGENCY.search(head)
    if agency is not None:
        place = head[: agency.start()].strip()
        return found.end() if not place or place[0].isupper() else 0
    city = head.split(",", 1)[0].strip()
    letters = sum(map(str.isalpha, city))
    is_place = letters > 3 and city.isupper() and _CITY.fullmatch(city) is not None
    return found.end() if is_place and ":" not in text[found.end(1) : found.end()] else 0


def credit_start(text: str) -> int:
    """Where the credit at the end of a caption begins; -1 where there is none."""
    if text[-1] in '.!?”"’:;,':
        return -1
    skipped = max(0, len(text) - CREDIT_LENGTH)
    last = text[skipped:]
    found = _CREDIT.search(last) if any(sign in last for sign in _CREDIT_SIGNS) else None
    return -1 if found is None else skipped + found.start(1)


def list_item_start(text: str) -> int:
    """Where the text of a list item begins, behind its bullet or number; 0 where it is none."""
    found = _LIST_ITEM.match(text)
    return 0 if found is None else found.end()
