"""Letters that are used as a name, or said right there to be one: "the broadcaster SVT", "AVAC, a charity"."""

from __future__ import annotations

from newslint.grammar.phrases import any_of
from newslint.patterns import pattern
from newslint.remember import remember

TYPE_CHECKING = False
if TYPE_CHECKING:
    from regex import Pattern

NEAR = 16  # code points before the letters in which a word for what they name stands
LIST = 70  # code points before them in which a list of such names begins

LINE_STARTS = frozenset({"", "\n"})  # where a label or the place of a dateline may stand
_GOES_ON = pattern(r" \p{Ll}{3}")
_SELLING = r"(?: \p{Ll}+){0,2} (?:ships?|shipped|shipping|sells?|sold|selling) "
_CALL_SIGN = pattern(r"[KW]\p{Lu}{2,3}")  # of American stations, which nobody spells out
_REPORTS = pattern(r" (?:report(?:s|ed)|aired|broadcast|radio|news|anchor|reporter)\b|-(?:TV|FM|AM|DT)\b")
_TOLD = pattern(r"(?r)\b(?:told|[Aa]ccording to|by|on|with|tells) $")
_SIGNED_BEFORE = pattern(r"(?r)[.!?…][”\"’']? $")
_SIGNED_AFTER = pattern(r"[. ]*(?:\n|$)")
_STRESSED_AFTER = pattern(r"[.!?,][”\"’']?(?:\s|$)")
_KIND_IN_LIST = pattern(
    r"(?r)\b(?:genes|proteins|enzymes|trials|hormones|drugs),? (?:(?:called|known as|such as|like|include|including) )?"
    r"[^.;!?\n]{2,30}(?:,| and| or) $"
)


@remember
def _name_after() -> Pattern[str]:
    """What makes letters before it a name: a mark, a name, a number, or what they are."""
    of_kind = rf"[ -](?:(?:[\p{{Ll}}-]+ )?(?:{any_of('named biology')}|{any_of('named product')})|v\.|for short)"
    return pattern(
        rf"[”\"]?(?:[:!]|(?:[’']s)? (?:for )?\p{{Lu}}|\)|#|{_explained()}|{of_kind}|{_SELLING}| [-+]?\d|[-–]| [-–](?![-–])| \()"
    )


def _explained() -> str:
    """Words behind letters that say what they are."""
    telling = f"[A-Z]{{2,4}} affiliate|{any_of('of a body')}"
    body = rf"(?:[\p{{Ll}}-]+ )?(?:{telling}|{any_of('named body')})"
    return rf'(?:,[”"]?| --| —) (?:an?|which|whose|one of|formerly|part of|the {body}) '


@remember
def _explained_after() -> Pattern[str]:
    return pattern(_explained())


@remember
def _is_of_kind() -> Pattern[str]:
    """What says outright which kind of body letters are."""
    return pattern(rf" (?:is|was) an? (?:[\p{{L}}’'-]+ ){{0,4}}?(?:{any_of('named body')})\b")


@remember
def _named_before() -> Pattern[str]:
    """What makes letters behind it a name: a word that names, the beginning of a line, a name."""
    naming = rf"\b(?:{any_of('naming')}) (?:the )?[“\"]?"
    name = rf"\b(?!(?:{any_of('opening')})\b)\p{{Lu}}\p{{Ll}}+,? "
    return pattern(rf"(?r)(?:[:\[]|\p{{Lu}}\. (?<!\.\p{{Lu}}\. )|{naming}|\p{{L}}-|{name})$")


@remember
def _kind_before() -> Pattern[str]:
    return pattern(rf"(?r)\b(?:{any_of('named kind')}),? $")


@remember
def _stressed_before() -> Pattern[str]:
    return pattern(rf"(?r)\b(?:{any_of('stressing')}) $")


def is_named(prose: str, start: int, end: int) -> bool:
    """Whether what stands around the letters at [start, end) makes them a name, or explains them."""
    if _name_after().match(prose, end) or _has_before(_named_before(), prose, start):
        return True
    if prose[start - 1 : start] in LINE_STARTS and (
        not _GOES_ON.match(prose, end) or prose.find(prose[start:end].capitalize(), end) >= 0  # "GARDAÍ are … Gardaí said"
    ):
        return True
    if _has_before(_kind_before(), prose, start) or _is_of_kind().match(prose, end):
        return True
    if _CALL_SIGN.fullmatch(prose, start, end) and (_REPORTS.match(prose, end) or _has_before(_TOLD, prose, start)):
        return True
    if _SIGNED_AFTER.match(prose, end) and _SIGNED_BEFORE.search(prose, max(0, start - NEAR), start):
        return True
    if _STRESSED_AFTER.match(prose, end) and _has_before(_stressed_before(), prose, start):
        return True
    return _KIND_IN_LIST.search(prose, max(0, start - LIST), start) is not None


def _has_before(words: Pattern[str], prose: str, start: int) -> bool:
    return words.search(prose, max(0, start - NEAR), start) is not None


def is_explained(prose: str, end: int) -> bool:
    """Whether words behind letters that end there say what they are, though not what they stand for ("AVAC, a charity")."""
    return _explained_after().match(prose, end) is not None
