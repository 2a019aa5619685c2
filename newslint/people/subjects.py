"""People whom a sentence begins with and tells what they are, without a name: "The Texas senator left", "A clerk saw it"."""

from __future__ import annotations

from itertools import pairwise

from newslint.document import Document
from newslint.grammar.names.roles import roles
from newslint.grammar.speech.cues import cue_forms
from newslint.grammar.speech.outer import narrated_within, outermost_quotations
from newslint.grammar.word_classes import words as word_class
from newslint.patterns import pattern
from newslint.people.mention import Mention

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.grammar.speech.outer import Quoted
    from newslint.parts import Part

    Described = tuple[int, int, str | None]

_NAMED_BEHIND = pattern(r"[^,.;:\n]{0,60}, \p{Lu}")  # "The vicar of St Ann's, Tom Fenwick, came"
_PRONOUN_BEHIND = pattern(r"[^.;:\n“\"]{0,80}?, (?:he|she) ")  # "A clerk in Leeds, she had waited"
ARTICLES = ("The ", "A ", "An ", "One ", "Another ", "His ", "Her ")
LONGEST = 7  # words of "A 26-year-old Berlin woman", and the verb
WIDEST = 80  # characters of these
_GOES_ON = ("finite", "irregular", "preposition", "relative", "age_goes_on")  # classes of what may follow the noun


def described_subjects(document: Document, known: set[int]) -> list[Mention]:
    """A mention for each, in order, but for those that are mentions already and begin at one of the places ``known``."""
    return [
        Mention(document, start + first, start + end, "description", gender=gender)
        for (start, part), quoted in zip(document.parts, document.get(outermost_quotations), strict=True)
        for first, end, gender in part.given(_described_within, quoted)
        if start + first not in known
    ]


def _described_within(part: Part, quoted: Sequence[Quoted]) -> list[Described]:
    """The same for a part with these quotations: where each begins and ends, and the gender that the noun tells."""
    starts = [start for start in part.given(narrated_within, quoted) if part.text.startswith(ARTICLES, start)]
    return [described for start in starts if (described := _described(part.text, start)) is not None]


def _described(prose: str, start: int) -> Described | None:
    said = prose[start : start + WIDEST].split("\n", 1)[0].split(" ")[: LONGEST + 1]
    end = start
    for word, following in pairwise(said):
        end += len(word) + (end > start)
        if end == start + len(said[0]):  # the article
            continue
        bare = word.rstrip(",")
        role = roles().get(bare.lower())
        person_like = bare in word_class("anybody") or (role is not None and role.use != "body")
        if person_like and _goes_on(word, following):
            if _PRONOUN_BEHIND.match(prose, end) is not None or (said[0] != "The" and following in word_class("perhaps")):
                return None
            if _NAMED_BEHIND.match(prose, end - 1) is not None:
                return None
            return start, end - len(word) + len(bare), role.gender if role else None
        if word != bare or not word.replace("-", "").replace("’", "").replace(".", "").isalnum():
            return None
    return None


def _goes_on(word: str, following: str) -> bool:
    """Whether what follows a noun tells that it is the subject: a verb or a preposition, but no name and no other noun."""
    if word.endswith(","):  # "The driver, who", "The driver, 35, held"
        return following[:1].islower() or (following.endswith(",") and following[:-1].isdigit())
    following = following.rstrip(",")
    if following.endswith(("ed", "ly")) or following in cue_forms():
        return following.islower()
    return any(following in word_class(name) for name in _GOES_ON)
