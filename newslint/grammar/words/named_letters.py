"""Letters that are used as a name, or said right there to be one: "the broadcaster SVT", "AVAC, a charity"."""

from __future__ import annotations

from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from regex import Pattern

NEAR = 16  # code points before the letters in which a word for what they name stands
LIST = 70  # code points before them in which a list of such names begins

_PRODUCTS = "program|programme|diet|clinic|patch|robot|app|device|catheter|line|vaccine|card|radio|television|poll|survey|bank"
_BIOLOGY = "gene|mutation|protein|receptor|inhibitor|pathway|allele|score|trial|kinase|antibod|virus|strain"
_TELLING = "[A-Z]{2,4} affiliate|one|only|maker|owner|parent|main|largest|biggest|national|group|agency"
_EXPLAINED = f',[”"]? (?:an?|which|whose|one of|formerly|part of|the (?:{_TELLING})) '
_OF_KIND = rf"[ -](?:(?:[\p{{Ll}}-]+ )?(?:{_BIOLOGY}|{_PRODUCTS})|v\.|for short)"
_SELLING = r"(?: \p{Ll}+){0,2} (?:ships?|shipped|shipping|sells?|sold|selling) "
_EXPLAINED_AFTER = pattern(_EXPLAINED)
_IS_OF_KIND = pattern(
    r" (?:is|was) an? (?:[\p{L}’'-]+ ){0,4}?(?:group|party|organi[sz]ation|agency|company|union|body|network|charity|militia|"
    r"movement|coalition|fund|firm|bank|faction|think tank|regulator|non-?profit|association)\b"
)
_CALL_SIGN = pattern(r"[KW]\p{Lu}{2,3}")  # of American stations, which nobody spells out
_REPORTS = pattern(r" (?:report(?:s|ed)|aired|broadcast|radio|news|anchor|reporter)\b|-(?:TV|FM|AM|DT)\b")
_TOLD = pattern(r"(?r)\b(?:told|[Aa]ccording to|by|on|with|tells) $")
_STRESSED_BEFORE = pattern(r"(?r)\b(?:so|very|really|too|how|absolutely|totally|be|been|being|is|was|are|were) $")
_STRESSED_AFTER = pattern(r"[.!?,][”\"’']?(?:\s|$)")
_NAME_AFTER = pattern(rf"[”\"]?(?:[:!]|(?:[’']s)? (?:for )?\p{{Lu}}|\)|#|{_EXPLAINED}|{_OF_KIND}|{_SELLING}| [-+]?\d| ?[-–(])")
_NAMING = "called|known as|named|dubbed|genes?|hormone|include|or"
_KINDS = (
    "affiliates?|genes?|proteins?|enzymes?|molecules?|chemicals?|compounds?|hormones?|trials?|study|studies|drugs?|company|companies|firms?"
    "|start-?ups?|makers?|brands?|broadcasters?|networks?|stations?|magazines?|websites?|institutes?|apps?|games?|robots?|labels?"
    "|giants?|banks?|insurers?|airlines?|charity|organi[sz]ations?"
)
_KIND_BEFORE = pattern(rf"(?r)\b(?:{_KINDS}),? $")
_KIND_IN_LIST = pattern(
    r"(?r)\b(?:genes|proteins|enzymes|trials|hormones|drugs),? (?:(?:called|known as|such as|like|include|including) )?"
    r"[^.;!?\n]{2,30}(?:,| and| or) $"
)
_OPENING = (
    "The|An?|And|But|In|At|For|Its?|This|That|Both|When|While|If|As|Of|On|To|By|From|With|Some|Many|Most|During|After|Before"
)
_NAMED_BEFORE = pattern(
    rf"(?r)(?:[:\[]|\p{{Lu}}\. |\b(?:{_NAMING}) (?:the )?[“\"]?|\n|^|\p{{L}}-|\b(?!(?:{_OPENING})\b)\p{{Lu}}\p{{Ll}}+,? )$"
)


def is_named(prose: str, start: int, end: int) -> bool:
    """Whether what stands around the letters at [start, end) makes them a name, or explains them."""
    if _NAME_AFTER.match(prose, end) or _NAMED_BEFORE.search(prose, max(0, start - NEAR), start):
        return True
    if _KIND_BEFORE.search(prose, max(0, start - NEAR), start) or _IS_OF_KIND.match(prose, end):
        return True
    if _CALL_SIGN.fullmatch(prose, start, end) and (_REPORTS.match(prose, end) or _has_before(_TOLD, prose, start)):
        return True
    if _STRESSED_AFTER.match(prose, end) and _has_before(_STRESSED_BEFORE, prose, start):
        return True
    return _KIND_IN_LIST.search(prose, max(0, start - LIST), start) is not None


def _has_before(words: Pattern[str], prose: str, start: int) -> bool:
    return words.search(prose, max(0, start - NEAR), start) is not None


def is_explained(prose: str, end: int) -> bool:
    """Whether words behind letters that end there say what they are, though not what they stand for ("AVAC, a charity")."""
    return _EXPLAINED_AFTER.match(prose, end) is not None
