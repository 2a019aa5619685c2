"""Who "the mayor", "the Texas senator" and "the 51-year-old" are."""

from __future__ import annotations

from collections import Counter

from newslint.grammar.folding import folded
from newslint.grammar.word_classes import words as word_class
from newslint.people.described import POSSESSIVE, age_words, is_indefinite, is_said_alike, may_be_from, said_by
from newslint.people.recollection import MEMORY, NEAR, NEVER

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.people.described import Said
    from newslint.people.mention import Mention
    from newslint.people.person import Person
    from newslint.people.recollection import Recollection
    from newslint.people.registry import Registry
    from newslint.people.unnamed import Unnamed

TOLD_OF = 1200  # characters before a description in which "a senator" is looked for
WIDEST = 50  # characters of these words
JUST = 2  # sentences ago
DEPUTY = 0.5  # of a word for which somebody fits less who is the deputy of the one meant


class Descriptions:
    """Ties descriptions to people by what the story has said of them, as far as it is read."""

    def __init__(self, registry: Registry, minded: Recollection, unnamed: Unnamed) -> None:
        self._registry = registry
        self._unnamed = unnamed
        self._minded = minded
        self._called: dict[int, tuple[int, str]] = {}  # the sentence and the word that meant somebody last, by identity
        self._told: dict[str, tuple[int, int]] = {}  # of a noun, how far it was looked for, and where "a" stood before it last

    def person(self, mention: Mention, sentence: int, block: int) -> Person | None:
        """The person lately named of whom the story says what the description says: "the mayor", "the 51-year-old".

        "The man", "the girl" and an age that fits nobody may mean whoever is spoken of; so may "the Texas senator", where
        the story has told of no senator without a name.
        """
        said = said_by(mention)
        if said is None:
            return None
        told = self._meant_by(mention, said, sentence)
        if told is not None or said.owned:  # "the mayor’s lawyer" is a lawyer, or nobody whom the story has named
            return told
        if said.head in word_class("kin") and said.determiner in POSSESSIVE:
            return self._relative(mention)
        if said.determiner != "the":
            return None
        if not word_class("compared").isdisjoint(said.modifiers):
            return self._compared(mention, said, sentence, block)
        aged = self._of_age(said.head) if mention.age is None else None
        if aged is not None:
            return aged
        if mention.age is not None or said.head in word_class("anybody"):
            return self._most_spoken_of(mention, sentence, block)
        if said.head in word_class("unnamed") or (said.following not in ([], ["of", "state"]) and said.following[0] != "from"):
            return None
        return self._spoken_of_last(mention, said.head, sentence, block)

    def told(self, mention: Mention, sentence: int) -> Person | None:
        """The person lately named of whom the story has said just what the description says."""
        said = said_by(mention)
        return None if said is None else self._meant_by(mention, said, sentence)

    def _meant_by(self, mention: Mention, said: Said, sentence: int) -> Person | None:
        told = self._told_so(mention, said)
        if told is not None:
            self._called[id(told)] = sentence, said.head
        return told

    def _relative(self, mention: Mention) -> Person | None:
        """Whom "his brother" means behind somebody's name: the only other person lately named who bears the surname."""
        named = [person for *_, person in reversed(self._minded.recent[-MEMORY:]) if person not in self._unnamed]
        if not named:
            return None
        whose = named[0]
        bearers = {id(person): person for person in named if person is not whose and person.surname == whose.surname}
        fitting = [person for person in bearers.values() if self._fits(person, mention.gender)]
        return fitting[0] if len(fitting) == 1 else None

    def _compared(self, mention: Mention, said: Said, sentence: int, block: int) -> Person | None:
        """Whom "the older man" means: the older of the two likeliest, where the story gives their ages, or else the likeliest."""
        surnames = [word for word in mention.text.split()[1:] if word in self._registry.bearers.by_surname]
        if surnames:  # "the younger Hassan brother"
            likeliest = self._registry.bearers.by_surname[surnames[-1]]
        else:
            likeliest = [person for _, person in sorted(self._minded.weights(False, sentence, block).values(), key=_by_weight)]
        fitting = [person for person in likeliest if person not in self._unnamed and self._fits(person, mention.gender)]
        aged = [(age, person) for person in fitting if (age := self._age(person)) is not None][:2]
        if len(aged) < 2:
            return fitting[0] if fitting else None
        (one, first), (other, second) = aged
        return first if (one < other) == ("younger" in said.modifiers) else second

    def _age(self, person: Person) -> int | None:
        told = [word for word in self._registry.descriptors(person) if word.endswith("-year-old")]
        number = told[0].partition("-")[0] if len(told) == 1 else ""
        return int(number) if number.isdigit() else None

    def _fits(self, person: Person, gender: str | None) -> bool:
        return gender is None or self._minded.gender_weight(person, gender) >= 0

    def _told_so(self, mention: Mention, said: Said) -> Person | None:
        """The person lately named of whom the story says a noun, and most of what stands before it; of several the last."""
        best: Person | None = None
        most = -1.0
        whence = {word.lower() for word in mention.text.split()[1 : 1 + len(said.modifiers)] if word[0].isupper()}
        if not whence and said.following[:1] == ["from"]:  # "the senator from Texas"
            whence = set(said.following[1:])
        standing_in = word_class("standing_in").intersection(said.modifiers)
        for *_, person in reversed(self._minded.recent[-MEMORY:]):
            descriptors = self._registry.descriptors(person)
            if said.head not in descriptors and f"{said.head}s" not in descriptors and not is_said_alike(said.head, descriptors):
                continue
            if mention.age is not None and f"{mention.age}-year-old" not in descriptors:
                continue
            if whence and whence.isdisjoint(descriptors) and not said.owned and not may_be_from(said.head, descriptors):
                continue
            if not standing_in <= descriptors:  # "the deputy minister" is not the minister
                continue
            told: float = sum(word in descriptors for word in said.modifiers)
            if not standing_in and not word_class("standing_in").isdisjoint(descriptors):
                told -= DEPUTY
            if told > most:
                best, most = person, told
        return best

    def _of_age(self, word: str) -> Person | None:
        """The person lately named who is as old as a word says: "the teenager", "the octogenarian"."""
        span = age_words().get(word)
        if span is None:
            return None
        ages = {f"{age}-year-old" for age in range(span[0], span[1] + 1)}
        lately = reversed(self._minded.recent[-MEMORY:])
        return next((person for *_, person in lately if not ages.isdisjoint(self._registry.descriptors(person))), None)

    def _spoken_of_last(self, mention: Mention, head: str, sentence: int, block: int) -> Person | None:
        """Whom a sentence right before told of, where the story has no "a senator" whom "the senator" may mean."""
        fitting = [
            (weight, place, person)
            for place, (weight, person) in enumerate(self._minded.weights(True, sentence, block).values())
            if weight > NEAR
            and person not in self._unnamed
            and not self._is_called_otherwise(person, head, sentence)
            and not self._minded.has_just_asked(person, sentence)
            and self._fits(person, mention.gender)
        ]
        if not fitting or self._is_told_of(mention, head):
            return None
        return max(fitting, key=lambda row: row[:2])[2]

    def _is_called_otherwise(self, person: Person, head: str, sentence: int) -> bool:
        """Whether the story has just called somebody by another word: "the defender" behind "the manager" is somebody else."""
        called = self._called.get(id(person))
        return called is not None and called[1] != head and sentence - called[0] <= JUST

    def _is_told_of(self, mention: Mention, head: str) -> bool:
        """Whether the story speaks of "a senator" not long before it speaks of "the senator"."""
        prose, view, word = mention.document.prose, mention.document.get(folded), head.encode()
        read, told = self._told.get(head, (0, -TOLD_OF))
        at = view.find(word, read, mention.start)
        while at >= 0:
            if is_indefinite(prose[max(0, at - WIDEST) : at]):
                told = at
            at = view.find(word, at + len(word), mention.start)
        self._told[head] = max(read, mention.start), told
        return mention.start - told < TOLD_OF

    def _most_spoken_of(self, mention: Mention, sentence: int, block: int) -> Person | None:
        """The person mentioned most often so far, of whom the other pronoun is not used.

        An age means somebody of whom none is told, and first of all whoever was spoken of right before.
        """
        lately = self._minded.recent[-MEMORY:]
        counts = Counter(person for _, _, _, _, person in lately if person not in self._unnamed)
        fitting = [person for person in counts if self._fits(person, mention.gender)]
        if mention.age is None:
            return max(fitting, key=lambda person: counts[person]) if fitting else None
        weights = self._minded.weights(False, sentence, block)
        fitting = [
            person for person in fitting if not any(word.endswith("-year-old") for word in self._registry.descriptors(person))
        ]
        return max(fitting, key=lambda person: weights.get(id(person), (NEVER,))[0]) if fitting else None


def _by_weight(row: tuple[float, Person]) -> float:
    return -row[0]
