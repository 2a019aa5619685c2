"""What a description says of whoever it means: "the" + "Texas" + "senator", an age, the words it may stand for."""

from __future__ import annotations

from newslint import lexicon
from newslint.grammar.names.known_words import is_place_or_body
from newslint.grammar.names.roles import roles
from newslint.grammar.word_classes import words as word_class
from newslint.record import Record
from newslint.remember import remember

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.people.mention import Mention

POSSESSIVE = frozenset({"his", "her", "their"})
_DETERMINED = POSSESSIVE | {"the"}
_GENITIVE = ("'s", "s'", "s’")
_BEHIND_HEAD = frozenset({"of", "for", "from", "in", "at", "with", "on"})
_MARKS = ",.;:?!”’\"'"
_INDEFINITE = frozenset({"a", "an", "one", "another"})
MODIFIERS = 5  # words between "a" and "senator"


class Said(Record):
    """The words of a description, in lower case: "the" + "Texas" + "senator" + "of state"."""

    determiner: str
    modifiers: list[str]
    head: str
    following: list[str]
    owned: bool


def is_compared(mention: Mention) -> bool:
    """Whether a description tells one of two people from the other: "the younger nurse"."""
    return not word_class("compared").isdisjoint(mention.text.lower().split())


def said_by(mention: Mention) -> Said | None:
    """What a description says; None where it is no single person's that the story may have named."""
    words = mention.text.lower().replace("’s ", "'s ").split()
    if words[0] not in _DETERMINED:
        return None
    place = next((at for at, word in enumerate(words) if at > 1 and word in _BEHIND_HEAD), len(words)) - 1
    head = words[place]
    role = roles().get(head)
    person_like = mention.age is not None or head in word_class("anybody") or head in word_class("national")
    person_like = person_like or (role is not None and role.use != "body")
    if not person_like:
        return None
    owned = any(word.endswith(_GENITIVE) for word in words[:place])
    return Said(words[0], words[1:place], head, words[place + 1 :], owned)


def is_said_alike(head: str, descriptors: set[str]) -> bool:
    """Whether the story has told what somebody is with other words than this one: "the pontiff" is Pope Anselm."""
    return any(words <= descriptors for words in _alike().get(head, ()))


@remember
def _alike() -> dict[str, list[set[str]]]:
    """Of a word for people, which words of others stories put it for, each alternative a set of words."""
    return {word: [set(one.split("+")) for one in others.split()] for word, others in lexicon.columns("said_alike.tsv")}


@remember
def age_words() -> dict[str, tuple[int, int]]:
    """The youngest and the oldest whom each word for people by their age means."""
    return {word: (int(least), int(most)) for word, least, most in lexicon.columns("age_words.tsv")}


def is_indefinite(before: str) -> bool:
    """Whether the words before a noun make it "a" senator, from Texas or not."""
    for modifier in reversed(before.lower().split()[-MODIFIERS:]):
        if modifier in _INDEFINITE:
            return True
        if modifier in _DETERMINED or modifier[-1] in _MARKS:
            return False
    return False


def may_be_from(head: str, descriptors: set[str]) -> bool:
    """Whether somebody of whom the story tells only an office that one place has once may be "the Texas governor"."""
    return head in word_class("one_of_a_place") and not any(is_place_or_body(word.title()) for word in descriptors)
