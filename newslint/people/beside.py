"""What the words between a pronoun and the person named before it say of whom it means, or cannot mean."""

from __future__ import annotations

from newslint.grammar.names.roles import role_of, roles
from newslint.grammar.word_classes import words as word_class
from newslint.patterns import pattern
from newslint.people.mention import Mention
from newslint.people.person import Person

TYPE_CHECKING = False
if TYPE_CHECKING:
    Named = tuple[Mention, Person]  # the last mention before the pronoun, and whom it means

_SMALL_WORDS = pattern(r"(?: [\p{Ll}’'-]++)+ ")
_NEXT_WORD = pattern(r" ([\p{L}-]+)")
_OF_NAME = pattern(r" ((?:\p{Ll}++ ){0,2}[\p{Ll}-]++) \p{Lu}")
_VERB_AHEAD = pattern(r",? (\p{Ll}++)")
_SOMEBODY = pattern(
    r"(?<!,|\b(?:as|is|was|be|been|being|became|like)) (?:an?|each|every|any|one|another) (?:[\p{Ll}-]++ )?(\p{Ll}++)(?!-)"
)
_OF_VERBS = frozenset({"to", "at"})  # "paid tribute to him", "waved at her", but "a book with him"
POSSESSIVES = frozenset({"his", "her", "him"})
SUBJECTS = frozenset({"he", "she"})
_ASKING = frozenset({"asked", "asks"})
_QUESTIONS = frozenset({"whether", "if", "why", "how", "when", "what"})
LONGEST_QUESTION = 9  # characters of " whether "
LONGEST_QUESTION_TO = 6  # words of "asked the prime minister whether"
LONGEST_VERB = 5  # words of a verb with what goes before its object: "has waved at"
LONGEST_PREPOSITION = 12  # characters
BEFORE_ASKED = 50  # characters before somebody's name in which "asked" may stand


def subject_beside(mention: Mention, before: Named | None) -> tuple[Person | None, bool]:
    """The subject of the verb right before "him" or "her", who is not meant by it, and whether that is in doubt.

    So in "Hassan thanked him", "Hassan disputed his figures". In "Hassan wished her luck" nobody can tell.
    """
    if before is None:
        return None, False
    (last, person), prose = before, mention.document.prose
    between = prose[last.end : mention.start].removeprefix(",")
    said = between.split()
    if not said or len(said) > LONGEST_VERB or not _SMALL_WORDS.fullmatch(between) or not may_be_subject(last):
        return None, False
    if any(word in word_class("conjunction") or word in word_class("coordinator") for word in said):
        return None, False
    governed = said[-1] in word_class("preposition")
    if mention.text == "him" or (mention.text == "her" and _is_object(prose, mention.end)):
        return (None if governed and said[-1] not in _OF_VERBS else person), False
    if governed:
        return None, False
    return (person if said[-1] in word_class("reacting") else None), said[-1] in word_class("giving")


def joined(mention: Mention, before: Named | None) -> Person | None:
    """Whose colleagues are named together with somebody: "Hassan and his team", "she and her co-authors"."""
    if before is None or mention.text not in POSSESSIVES:
        return None
    (last, person), prose = before, mention.document.prose
    following = _NEXT_WORD.match(prose, mention.end)
    joins = following is not None and following.group(1) in word_class("companions")
    return person if joins and prose[last.end : mention.start] == " and " else None


def whoever_is_asked(mention: Mention, before: Named | None) -> Person | None:
    """Whom a pronoun means right behind a question to somebody: "asked Dunning whether he had read it"."""
    if before is None:
        return None
    (last, person), prose = before, mention.document.prose
    if mention.start - last.end > LONGEST_QUESTION or prose[last.end : mention.start].strip() not in _QUESTIONS:
        return None
    if prose.endswith(" by ", 0, last.start):  # "Asked by Hassan whether he was late, Dunning said"
        return None
    return person if "ask" in prose[max(0, last.start - BEFORE_ASKED) : last.start] else None


def asker(mention: Mention, before: Named | None) -> Person | None:
    """Who asks somebody else, whom a pronoun right behind the question means: "Hassan asked the mayor whether he had".

    So in "Asked by Hassan whether he had" as well.
    """
    if before is None or mention.text not in SUBJECTS:
        return None
    (last, person), prose = before, mention.document.prose
    said = prose[last.end : mention.start].split()
    if said and said[0] in _QUESTIONS and prose.endswith((" asked by ", "Asked by "), 0, last.start):
        return person
    if len(said) == 2 and said[0] in _ASKING and said[1] == "why":  # "Hassan asked why she had waited"
        return person
    asks = 2 < len(said) <= LONGEST_QUESTION_TO and said[0] in _ASKING and said[-1] in _QUESTIONS
    return person if asks and said[1] in word_class("determiner") else None


def spoken_of(mention: Mention, before: Named | None) -> Person | None:
    """Whom a speaker who is a pronoun begins to speak of, or is asked about, right before it: "Horowitz, he says, was late"."""
    if before is None or mention.text not in SUBJECTS:
        return None
    last, person = before
    return person if mention.document.prose[last.end : mention.start] == ", " else None


def means_somebody_unnamed(mention: Mention, before: Named | None) -> bool:
    """Whether somebody of its gender is told of without a name between whoever is named last and a pronoun.

    So in "Hassan told a woman she was late"; but not behind a comma, or where it says what Hassan is: "Hassan, a man of few
    words, said he was late".
    """
    if before is None:
        return False
    between = mention.document.prose[before[0].end : mention.start]
    for told in _SOMEBODY.finditer(between):
        role = roles().get(told.group(1))
        if role is not None and role.gender == mention.gender and role.word not in word_class("of_either"):
            return True
    return False


def _is_object(prose: str, end: int) -> bool:
    """Whether no noun goes with the "her" that ends here: "thanked her.", "told her that"."""
    following = _NEXT_WORD.match(prose, end)
    if following is None:
        return True
    return following.group(1) in word_class("after_object")


def may_be_subject(mention: Mention) -> bool:
    """Whether somebody is named as no mere part of another group: "Hassan’s lawyer", "with Hassan", "his" lawyer."""
    prose = mention.document.prose
    if mention.kind == "pronoun":
        return mention.text.lower() not in POSSESSIVES
    before = prose[max(0, mention.start - LONGEST_PREPOSITION) : mention.start].split()
    if before and before[-1] in word_class("preposition") and before[-1] != "by":
        return False  # but "an affidavit written by Hassan", "For Hassan, this is new"
    return prose[mention.end : mention.end + 2] not in {"’s", "'s"} and not _belongs_to_name(mention)


def _belongs_to_name(mention: Mention) -> bool:
    """Whether a name only tells whose the next one is: "Hassan attorney Ann Lee", "Hassan campaign manager Ann Lee"."""
    following = _OF_NAME.match(mention.document.prose, mention.end)
    if following is None:
        return False
    said = following.group(1).split()
    role = role_of(said[-1])
    verbal = any(word.endswith(("s", "ed")) or word in word_class("irregular") for word in said)
    return role is not None and role.use != "body" and not verbal


def is_of_family(mention: Mention) -> bool:
    """Whether a name stands for several people: "the Hassan sisters"."""
    following = _NEXT_WORD.match(mention.document.prose, mention.end)
    return following is not None and following.group(1) in word_class("kin")


def is_clause_subject(mention: Mention) -> bool:
    """Whether a verb follows somebody who is named in a clause of its own: "a town where her father, Omar, played"."""
    following = _VERB_AHEAD.match(mention.document.prose, mention.end)
    if following is None or not may_be_subject(mention):
        return False
    word = following.group(1)
    return word.endswith("ed") or word in word_class("finite") or word in word_class("irregular")
