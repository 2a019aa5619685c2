"""The words that tell what a person is, where a story names the person: before the name, and in apposition to it."""

from __future__ import annotations

from newslint.grammar.speech.cues import cue_forms
from newslint.grammar.word_classes import words as word_class
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.people.mention import Mention

_LAST_PHRASE = pattern(r"(?r)[^,.;:“”\"—(\n]*")
_HOME = pattern(r" of ((?:\p{Lu}[\p{L}.]++ ?){1,3})")
_AS = pattern(r" as ((?:[\p{Ll}-]++ ){0,3}[\p{Ll}-]++)(?=[.,;])")
BEFORE, AFTER = 60, 90  # characters around a name in which the story may say what the person is
_ARTICLES = frozenset({"A", "An", "The", "One"})
SHORT_APPOSITION = 3  # characters of an age, or of letters for a degree, behind which another apposition may stand
SHORTEST_VERB = 5  # letters of one in "ed"
_JOINING = frozenset({"with", "to", "by", "from", "against", "between", "about", "than", "like"})
WRITTEN_SHORT = {"sen": "senator", "rep": "representative", "gov": "governor", "prof": "professor", "gen": "general"}


def said_of(mention: Mention) -> list[str]:
    """The words, in lower case, that stand around a mention and say what the person is."""
    prose = mention.document.prose
    start, end = mention.start, mention.end
    if mention.honorific is not None and prose.endswith(f"{mention.honorific} ", 0, start):
        start -= len(mention.honorific) + 1
    said = " ".join(_behind_of(_of_the_name(_phrase_before(prose, start))))
    before = mention.title or mention.honorific
    if before is not None:
        said += " " + before
    if prose.startswith(", ", start - 2):  # "The prime minister, Harriet Lyle", "Egypt’s spy chief, Abbas Kamel"
        phrase = _phrase_before(prose, start - 2)
        said += " " + " ".join((*_opening_group(phrase.split()), *_determined(_of_the_name(phrase))))
    if prose.startswith(", ", end):
        first, *rest = prose[end + 2 : end + AFTER].split(".")[0].split(", ")
        said += " " + first
        if rest and len(first) <= SHORT_APPOSITION:  # "Ann Lee, 51, the mayor of Tucson"
            said += " " + rest[0]
    home = _HOME.match(prose, end)
    if home is not None:  # "Sen. Maria Lopez of Texas"
        said += " " + home.group(1).rstrip(". ")
    part = _AS.match(prose, end)
    if part is not None:  # "appointed Maria Lopez as police commissioner"
        said += " " + part.group(1)
    if mention.age is not None:
        said += f" {mention.age}-year-old"
    return [WRITTEN_SHORT.get(word.rstrip("."), word) for word in said.lower().split()]


def _phrase_before(prose: str, end: int) -> str:
    phrase = _LAST_PHRASE.match(prose, max(0, end - BEFORE), end)
    return phrase.group() if phrase is not None else ""


def _of_the_name(phrase: str) -> list[str]:
    """The last words of a phrase, which say what the bearer of the name behind it is; none behind "the lawyer for".

    They stand behind a verb, a preposition that joins two people, and an "and" behind somebody's name: "The mayor met" says
    nothing of whom the mayor met, but "the mayor of Leeds" does of who is named next.
    """
    said = phrase.split()
    if not said or said[-1] in word_class("preposition") or said[-1] in word_class("coordinator"):
        return []
    for place in range(len(said) - 1, -1, -1):
        if _parts(said, place):
            return said[place + 1 :]
    return said


def _behind_of(said: list[str]) -> list[str]:
    """The words of a phrase right before a name behind "of the": "the singer" of "two brothers of the singer Ann Lee"."""
    for place in range(len(said) - 2, 0, -1):
        if said[place] == "of" and said[place + 1].lower() in word_class("determiner"):
            return said[place + 1 :]
    return said


def _determined(group: list[str]) -> list[str]:
    """The noun group that words end with: "the mayor" of "even the mayor"; nothing where none does."""
    for place in range(len(group) - 1, -1, -1):
        if group[place].lower() in word_class("determiner") or group[place].endswith(("’s", "'s")):
            return group[place:]
    return []


def _opening_group(said: list[str]) -> list[str]:
    """The noun group that opens a sentence before an apposition: "A clerk" of "A clerk hired by the town, Ann Lee, left"."""
    if not said or said[0] not in _ARTICLES:
        return []
    for place in range(2, len(said) - 1):
        word = said[place]
        if word in word_class("relative") or (word.endswith("ed") and said[place + 1] in word_class("preposition")):
            return said[:place]
    return []


def _parts(said: list[str], place: int) -> bool:
    """Whether what stands before a word is told of somebody else."""
    word = said[place]
    if word == "and":
        return place > 0 and said[place - 1][0].isupper() and said[place + 1][0].islower()
    if word in word_class("irregular") or word in word_class("finite") or word in cue_forms() or word in _JOINING:
        return True
    return word.islower() and word.endswith("ed") and len(word) >= SHORTEST_VERB
