"""What is counted: the words beside a number that say what it is a number of."""

from __future__ import annotations

from newslint import lexicon
from newslint.grammar.phrases import any_of
from newslint.grammar.words import numerals
from newslint.grammar.words.plurals import lemma
from newslint.patterns import pattern
from newslint.remember import remember

TYPE_CHECKING = False
if TYPE_CHECKING:
    from regex import Pattern

# Code points before a number in which stands …
VERB_WITHIN = 28  # … a verb that counts
ROUGH_WITHIN = 24  # … what makes it rough, as "more than"
ARTICLE_WITHIN = 12  # … what makes it a known one, as "all the"
WHOLE_WITHIN = 16  # … "of the"
REACH = 60  # code points after a number in which its noun stands
MOST_MODIFIERS = 3  # words between a number and its noun

_NUMBER_WORDS = frozenset(numerals.WORDS)
_WORDS = pattern(r"[ \u00a0-]?\p{L}[\p{L}’'-]*(?: \p{L}[\p{L}’'-]*){0,4}")
_INCLUDING = r"(?:, including [^,\d\n]{2,40},)?"
_ACTIVE = pattern(
    r"(?r)\b([Kk]ill(?:ed|ing|s)?|[Ii]njur(?:ed?|ing|es)|[Ww]ound(?:ed|ing|s)|[Aa]rrest(?:ed|ing|s)?) "
    r"(?:at least |more than |nearly |about |some |all |the )?"
)
_DEATH_TOLL = "eath toll of "  # and the number of those killed
_TOLLS = {
    **dict.fromkeys(("kill", "dead", "died", "die", "dies", "deat", "fata"), "killed"),
    **dict.fromkeys(("inju", "woun", "hurt"), "injured"),
    "arre": "arrested",
    "miss": "missing",
}
_ROUGH_PHRASES = r"(?:more|fewer|less) than|at (?:least|most)|up to|(?:many|much|few|little) as|close to"
_ROUGH_PHRASE_ENDS = "than least most to as"  # the words these end with
_DEFINITE = pattern(r"(?r)\b(?:[Tt]he|[Aa]ll|[Aa]ll (?:of )?the) ")
_OF_BEFORE = pattern(r"(?ri)\b(?:(?<!\btotal )of|among|for|between|with) (?:the |all |all the |those |these )?")
DEFINITE_ENDS = ("he ", "ll ")  # of the words before a number that refers back
_JOINERS = frozenset(" \u00a0-")  # between a number and the first word after it


def counted(prose: str, end: int) -> tuple[str | None, str, int]:
    """What a number that ends at ``end`` counts: the lemma of the noun, the words up to it in lower case, and their end.

    The first plural after the number is taken for the noun; None where there is none close by.
    """
    first = prose[end : end + 1]
    match = _WORDS.match(prose, end) if first in _JOINERS or first.isalpha() else None
    if match is None:
        return None, "", end
    stops = lexicon.words("words_after_numbers.txt")
    passed: list[str] = []
    for word in match.group().lower().replace("\u00a0", " ").split():
        if word in stops or word in _NUMBER_WORDS or len(passed) > MOST_MODIFIERS:
            break
        passed.append(word)
        noun = lemma(word)
        if noun is not None:
            return noun, " ".join([*passed[:-1], noun]), end + 1 + len(" ".join(passed))
    return None, " ".join(passed[:1]), end


@remember
def _passive() -> Pattern[str]:
    """What happened to those whom a number before it counts."""
    people, being, fates = any_of("counted people"), any_of("before a fate"), any_of("fate")
    return pattern(rf"(?: (?:{people}))?{_INCLUDING}(?: who)?(?: (?:{being}))?(?: also| of the)? ({fates}|deaths|fatalities)\b")


@remember
def _approximate() -> Pattern[str]:
    """What makes a number behind it a rough one, or one of a part."""
    return pattern(rf"(?ri)\b(?:{any_of('roughly')}|{_ROUGH_PHRASES}) ")


@remember
def _rough_ends() -> frozenset[str]:
    """The last two letters of all that makes a number rough."""
    return frozenset(word[-2:] for word in (*any_of("roughly").split("|"), *_ROUGH_PHRASE_ENDS.split()))


def toll(prose: str, start: int, end: int) -> str | None:
    """``killed``, ``injured`` or ``arrested`` where a number counts those to whom that happened."""
    if is_death_toll(prose, start):
        return "killed"
    match = _passive().match(prose, end) or _ACTIVE.match(prose, max(0, start - VERB_WITHIN), start)
    return _TOLLS.get(match.group(1).lower()[:4]) if match is not None else None


def approximate(prose: str, start: int) -> bool:
    """Whether the words before a number make it a rough one, or one of a part only."""
    return (
        prose[start - 3 : start - 1].lower() in _rough_ends()
        and _approximate().match(prose, max(0, start - ROUGH_WITHIN), start) is not None
    )


def definite(prose: str, start: int) -> bool:
    """Whether a number refers back to things that were counted before ("the 14 trucks", "with a death toll of 14")."""
    return is_death_toll(prose, start) or (
        prose.endswith(DEFINITE_ENDS, 0, start) and _DEFINITE.match(prose, max(0, start - ARTICLE_WITHIN), start) is not None
    )


def is_death_toll(prose: str, start: int) -> bool:
    """Whether a number is told to be a death toll."""
    return prose.endswith(_DEATH_TOLL, 0, start)


def partitive(prose: str, start: int) -> bool:
    """Whether a number stands for the whole that something is part of ("of the 14 trucks")."""
    return prose[start - 1 : start] == " " and _OF_BEFORE.match(prose, max(0, start - WHOLE_WITHIN), start) is not None
