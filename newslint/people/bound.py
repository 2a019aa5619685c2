"""Whom a pronoun has to mean by its place alone, whoever else is near: "Hassan came in his own car"."""

from __future__ import annotations

from newslint.grammar.names.given_names import usual_gender
from newslint.grammar.names.roles import role_of
from newslint.patterns import pattern
from newslint.people.beside import SUBJECTS, may_be_subject
from newslint.people.mention import NAMING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.people.genders import Votes
    from newslint.people.mention import Mention
    from newslint.people.person import Person

_BEHIND_QUOTATION = frozenset({"” ", '" '})
_QUOTED = pattern(r"“[^”]*+”|\"[^\"]*+\"")
_PERSONAL = pattern(r"\b(?:[Ss]?[Hh]e|[Hh]is|[Hh]im|[Hh]ers?)\b")
_DEAD = pattern(r"\b(?:die[ds]?|dead|death|dying|killed|late(?= \p{L})|widow(?:er)?|funeral|memory|murdered|victim)\b")
CERTAIN = 1  # votes for the other gender, beside the one that the pronoun itself may be for this one
REFLEXIVE = frozenset({"himself", "herself"})
_POSSESSIVE = frozenset({"his", "her"})
_OWN = pattern(r" own\b")
_CLAUSE = pattern(r"(?:, (?:now )?(?:aged )?\d{1,3},)?(?:,? who)?(?: [\p{Ll}\p{N}’'-]++){1,9} ")  # with no mark and no name in it
_PARTED = pattern(r" (?:that|which|whether|if|because|while|when|where|as|than|and|but|or|let|made|make|he|she) ")
_IN_ONE_OF = pattern(r", in (?:only |just )?")
_COUNTED = pattern(r" (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|final|last|\d{1,3}(?:st|nd|rd|th))\b")
_BY_HABIT = pattern(r"(?r)\b(?:(?:shook|shakes|shaking|through|under|changed|made up)) $")
_HABITS = pattern(r" (?:head(?! teacher| coach)|fingers|breath|mind)\b")


def bound_to(mention: Mention, last: Mention | None) -> Person | None:
    """The person whom a pronoun must mean, who is named or meant by the last mention before it; None where others may be."""
    person = last.person if last is not None else None
    if last is None or person is None or last.quoted or last.sentence != mention.sentence:
        return None
    prose, word = mention.document.prose, mention.text.lower()
    between = prose[last.end : mention.start]
    if word in REFLEXIVE:
        subject = last.text.lower() in SUBJECTS if last.kind == "pronoun" else last.kind in NAMING and may_be_subject(last)
        alone = subject and _CLAUSE.fullmatch(between) is not None
        return person if alone else None
    if word not in _POSSESSIVE or not may_be_subject(last):
        return None
    if last.kind in NAMING and _IN_ONE_OF.fullmatch(between) is not None and _COUNTED.match(prose, mention.end) is not None:
        return person
    if _CLAUSE.fullmatch(between) is None or _PARTED.search(between) is not None:
        return None
    habit = _HABITS.match(prose, mention.end) is not None and _BY_HABIT.search(between) is not None
    return person if habit or _OWN.match(prose, mention.end) is not None else None


def fits_not(votes: Votes, person: Person, gender: str) -> bool:
    """Whether a person is certain to be of the other gender: it is told of them, and this one at most here."""
    other = "female" if gender == "male" else "male"
    told = votes.count(person, other) + (usual_gender(person.given) == other)
    return told >= CERTAIN and votes.count(person, gender) <= 1 and usual_gender(person.given) != gender


def is_only_speaker(mention: Mention, begin: int, descriptors: set[str]) -> bool:
    """Whether a pronoun right behind a quotation can mean nobody but the only person whom its paragraph names from ``begin`` on.

    The words quoted must not tell of that person, nor may anybody without a name be told of, or somebody be dead.
    """
    prose = mention.document.prose
    if prose[mention.start - 2 : mention.start] not in _BEHIND_QUOTATION:
        return False
    before = prose[begin : mention.start]
    if _PERSONAL.search(" ".join(_QUOTED.findall(before))) is not None or _DEAD.search(before) is not None:
        return False
    for word in _QUOTED.sub(" ", before).split():
        word = word.strip(",.;:()—")
        role = role_of(word) if word.islower() else None
        if role is not None and role.use != "body" and word == role.word and word not in descriptors:  # and no "suspects"
            return False
    return True
