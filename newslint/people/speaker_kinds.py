"""What stands in a speaker's place: a name, a pronoun, a description of a person, or the name of a body."""

from __future__ import annotations

from newslint import lexicon
from newslint.grammar.names.given_names import is_given
from newslint.grammar.names.names import ARTICLES, Name, opens_sentence
from newslint.grammar.names.roles import role_of, roles
from newslint.grammar.word_classes import words
from newslint.patterns import pattern
from newslint.people.evidence import bears_firms_name
from newslint.record import Record
from newslint.remember import remember_latest

PRONOUNS = {"male": ("he", "him", "his", "himself"), "female": ("she", "her", "herself")}
PRONOUN_GENDERS = {word: gender for gender, words in PRONOUNS.items() for word in words}
_WORD = pattern(r"[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[-’'‘&.](?!s\b)(?=[\p{L}\p{N}]))*")
_INNER_CAPITAL = pattern(r"(?:Ma?c|De|Di|Du|La|Le|Van|Von|Fitz|[OD][’'])\p{Lu}[\p{Ll}\p{M}]{2,}")  # of surnames
_AGED = pattern(r"\b(\d{1,3})-year-old\b")
GROUPS = ("-Americans", "-Canadians", "-Britons")  # how the names of groups of people end: "Both Cuban-Americans"
MOST_GROUPS = 5_000  # noun groups that are remembered with their heads
_PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "you", "who", "which", "that", "him", "his", "her", "them"})


_AFTER_HEAD = frozenset({"who", "that", "which", "and"})
_ARTICLES = ("The ", "the ", "A ", "a ")
WHOLE = 2  # words of a given name and a surname


class Place(Record):
    """A speaker's place: ``kind`` as in the table ``mentions``, and the name that stands at its head, if one does.

    ``plural`` tells that a description is of several ("U.S. doctors"), ``relative`` that a pronoun is a "who".
    """

    kind: str
    name: Name | None = None
    gender: str | None = None
    age: int | None = None
    plural: bool = False
    relative: bool = False


def speaker_place(prose: str, span: tuple[int, int], inside: list[Name], surnames: set[str], *, several: bool = False) -> Place:
    """What stands at ``span`` of the prose, where the names ``inside`` begin; ``several`` tells that it is a plural.

    ``surnames`` are those that the story gives with a given name: "Jack London" makes "London" somebody who speaks.
    """
    text = prose[span[0] : span[1]]
    lower = text.lower()
    if lower in _PRONOUNS:
        return Place("pronoun", gender=PRONOUN_GENDERS.get(lower), relative=lower == "who")
    if inside and " and " in text and _is_of_two_roles(prose, span, inside):
        return Place("surname", inside[-1])
    if inside and _is_behind_work(prose, span, inside[-1]):
        return Place("surname", inside[-1])
    if inside and inside[-1].end == span[1] and _is_behind_body(inside[-1]):  # "the head of Logan Airport Tom Kinton"
        return Place("surname", inside[-1])
    head_start, head_end = _head(text)
    head = text[head_start:head_end]
    aged = _AGED.search(text) if "-year-old" in text else None
    age = int(aged.group(1)) if aged else None
    if head and (head[0].isupper() or head[:3] in ARTICLES):
        if lower.startswith("the ") and head.lower() in words("national"):
            return Place("description", gender=national_gender(head), age=age)
        at = span[0] + head_start
        for name in inside:
            if name.start <= at < name.end:
                if several and len(name.words) == 1 and name.role is None:
                    return Place("organisation", name)
                role = roles().get(head.lower()) if name.role is None and text.startswith(_ARTICLES) else None
                if role is not None and role.use in {"role", "title"}:  # "the Wisconsin Republican", "the President"
                    return Place("description", gender=role.gender, age=age)
                return _named(prose, span, name, head, surnames)
        if not _is_office(head, text[:head_start], text[head_end:]):
            return Place("organisation")
    role = role_of(head)
    if role is not None and role.use == "body":
        return Place("organisation")
    plural = age is None and head.endswith("s") and head.lower() not in roles()
    return Place("description", gender=role.gender if role else None, age=age, plural=plural)


def national_gender(word: str) -> str | None:
    """The gender that a word for somebody from a country tells: "Frenchwoman", but not "Swede"."""
    if word.endswith("woman"):
        return "female"
    return "male" if word.endswith("man") and word not in {"German"} else None


def _is_office(head: str, before: str, following: str) -> bool:
    """Whether a capitalised head is of an office, and of no body: "Minister" of "Prime Minister", "Duke" of "Duke of York".

    "The Scottish Executive" is a body, "the Chief Executive" an office.
    """
    if head.lower() in words("body_alone") and before[:1] and before.split()[-1][0].isupper():
        return before.lower().rstrip().endswith(tuple(words("portfolio")))
    role = roles().get(head.lower())
    return head.lower() in words("capital_office") or (
        role is not None and role.use in {"title", "honorific"} and following.startswith(" of ")
    )


def _is_behind_work(prose: str, span: tuple[int, int], name: Name) -> bool:
    """Whether somebody is named behind a body or a work and his role in it: "Bank of Britain governor Dan Lewis"."""
    before = prose[span[0] : name.start].split() if name.end == span[1] and len(name.words) >= WHOLE else []
    if len(before) <= WHOLE or not before[0][0].isupper() or before[0].lower() in words("determiner"):
        return False
    return before[-1].islower() and _is_role(before) and not any(_is_role([word]) for word in before[:-1])


def _is_behind_body(name: Name) -> bool:
    """Whether a name stands right behind that of a body: "Tom Kinton" of "a spokesman for Logan Airport Tom Kinton"."""
    return name.likely and name.role is None and name.title.rpartition(" ")[2] in lexicon.words("organisation_heads.txt")


def _is_of_two_roles(prose: str, span: tuple[int, int], inside: list[Name]) -> bool:
    """Whether somebody is named behind two roles, "Yahoo News and former anchor Katie Couric", and not two people."""
    last = inside[-1]
    if last.end != span[1] or len(last.words) < WHOLE or any(name.likely for name in inside[:-1]):
        return False
    before = prose[span[0] : last.start].split()
    after = before[before.index("and") + 1 :] if "and" in before else []
    return bool(after) and after[0] not in words("determiner") and after[-1].islower() and _is_role(after)


def _named(prose: str, span: tuple[int, int], name: Name, head: str, surnames: set[str]) -> Place:
    if name.role is not None:
        return Place("surname", name)
    if " ".join(name.words) in lexicon.words("bodies_named_like_people.txt"):
        return Place("organisation", name)
    alone = len(name.words) == 1
    if alone and head.endswith(GROUPS):
        return Place("organisation", name)
    if _is_body(head, prose, name.opening) and not (alone and head in surnames):
        named = name.likely or _is_role(_words_before(prose, span, name)) or _has_given_name(name) or bears_firms_name(name)
        return Place("organisation" if alone or not named else "surname", name)
    before = _words_before(prose, span, name) if alone else []
    if not before or before[-1] not in {"the", "a", "an"}:
        return Place("surname", name)
    ruler = roles().get(head.lower())  # "the King"
    if ruler is not None and head.lower() in words("ruler"):
        return Place("description", gender=ruler.gender)
    return Place("organisation", name)


def _words_before(prose: str, span: tuple[int, int], name: Name) -> list[str]:
    return prose[span[0] : name.start].lower().split()


def _has_given_name(name: Name) -> bool:
    """Whether a surname that is a common noun follows a given name: "Philip Castle"."""
    first, last = name.words[0], name.words[-1]
    return (
        len(name.words) == WHOLE
        and last.lower() in words("surname")
        and is_given(first)
        and first not in lexicon.words("places.txt")
    )


def _is_role(before: list[str]) -> bool:
    """Whether the last of these words, which stand before a name, tells what a person is: "campaign spokesman"."""
    role = role_of(before[-1]) if before else None
    return role is not None and role.use != "body"


def _is_body(word: str, prose: str, opening: int) -> bool:
    """Whether a capitalised word names or ends the name of something that is not a person.

    A word for what people are ("Aides") is capitalised only where its run of words, from ``opening``, begins a sentence.
    """
    return is_body(word) or (role_of(word) is not None and opens_sentence(prose, opening))


@remember_latest(MOST_GROUPS)
def is_body(word: str) -> bool:
    """Whether a capitalised word, wherever it stands, names or ends the name of something that is not a person."""
    if (
        word in lexicon.words("organisations.txt")
        or word in lexicon.words("organisation_heads.txt")
        or word in lexicon.words("places.txt")
    ):
        return True
    if sum(letter.isupper() for letter in word) > 1 and "-" not in word and _INNER_CAPITAL.fullmatch(word) is None:
        return True
    return any(letter.isdigit() for letter in word)


@remember_latest(MOST_GROUPS)
def _head(text: str) -> tuple[int, int]:
    """Where the head of a noun group stands: its last word before a preposition, a relative or a comma."""
    stops = words("preposition")
    last = (0, 0)
    for match in _WORD.finditer(text):
        gap = text[last[1] : match.start()]
        if last[1] and ("," in gap or "(" in gap or match.group().lower() in stops or match.group().lower() in _AFTER_HEAD):
            break
        last = match.span()
    return last
