"""Who "the mayor", "the Texas senator" and "the 51-year-old" are."""

from __future__ import annotations

from collections import Counter

from newslint import lexicon
from newslint.grammar.folding import folded
from newslint.grammar.names.roles import roles
from newslint.grammar.word_classes import words as word_class
from newslint.people.recollection import MEMORY, NEAR, NEVER
from newslint.remember import remember

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.people.mention import Mention
    from newslint.people.person import Person
    from newslint.people.recollection import Recollection
    from newslint.people.registry import Registry
    from newslint.people.unnamed import Unnamed

_DETERMINED = frozenset({"the", "his", "her", "their"})
_MARKS = ",.;:?!”’\"'"
_INDEFINITE = frozenset({"a", "an", "one", "another"})
TOLD_OF = 1200  # characters before a description in which "a senator" is looked for
WIDEST = 50  # characters of these words
JUST = 2  # sentences ago
MODIFIERS = 5  # words between "a" and "senator"


class Descriptions:
    """Ties descriptions to people by what the story has said of them, as far as it is read."""

    def __init__(self, registry: Registry, minded: Recollection, unnamed: Unnamed) -> None:
        self._registry = registry
        self._unnamed = unnamed
        self._minded = minded
        self._called: dict[int, tuple[int, str]] = {}  # the sentence and the word that meant somebody last, by identity
        self._told: dict[
            str, tuple[int, int]
        ] = {}  # of a noun, up to where it was looked for, and where "a" stood before it last

    def person(self, mention: Mention, sentence: int, block: int) -> Person | None:
        """The person lately named of whom the story says what the description says: "the mayor", "the 51-year-old".

        "The man", "the girl" and an age that fits nobody may mean whoever is spoken of; so may "the Texas senator", where
        the story has told of no senator without a name.
        """
        words = mention.text.lower().replace("’s ", "'s ").split()
        if words[0] not in _DETERMINED:
            return None
        place = words.index("of") - 1 if "of" in words else len(words) - 1
        head = words[place]
        role = roles().get(head)
        person_like = mention.age is not None or head in word_class("anybody") or (role is not None and role.use != "body")
        if not person_like or any(word.endswith("'s") for word in words[:place]):
            return None
        told = self._told_so(mention, head, words[1:place])
        if told is not None:
            self._called[id(told)] = sentence, head
            return told
        if words[0] != "the":
            return None
        aged = self._of_age(head) if mention.age is None else None
        if aged is not None:
            return aged
        if mention.age is not None or head in word_class("anybody"):
            return self._most_spoken_of(mention, sentence, block)
        if head in word_class("unnamed") or words[place + 1 :] not in ([], ["of", "state"]):
            return None
        return self._spoken_of_last(mention, head, sentence, block)

    def _told_so(self, mention: Mention, head: str, modifiers: list[str]) -> Person | None:
        """The person lately named of whom the story says a noun, and most of what stands before it; of several the last."""
        best: Person | None = None
        most = -1
        whence = {word.lower() for word in mention.text.split()[1 : 1 + len(modifiers)] if word[0].isupper()}
        for *_, person in reversed(self._minded.recent[-MEMORY:]):
            descriptors = self._registry.descriptors(person)
            if head not in descriptors and f"{head}s" not in descriptors:
                continue
            if mention.age is not None and f"{mention.age}-year-old" not in descriptors:
                continue
            if whence and whence.isdisjoint(descriptors):  # "the Texas Republican" is not any Republican
                continue
            said = sum(word in descriptors for word in modifiers)
            if said > most:
                best, most = person, said
        return best

    def _of_age(self, word: str) -> Person | None:
        """The person lately named who is as old as a word says: "the teenager", "the octogenarian"."""
        span = _age_words().get(word)
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
            and (mention.gender is None or self._minded.gender_weight(person, mention.gender) >= 0)
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
            if _is_indefinite(prose[max(0, at - WIDEST) : at]):
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
        fitting = [
            person for person in counts if mention.gender is None or self._minded.gender_weight(person, mention.gender) >= 0
        ]
        if mention.age is None:
            return max(fitting, key=lambda person: counts[person]) if fitting else None
        weights = self._minded.weights(False, sentence, block)
        fitting = [
            person for person in fitting if not any(word.endswith("-year-old") for word in self._registry.descriptors(person))
        ]
        return max(fitting, key=lambda person: weights.get(id(person), (NEVER,))[0]) if fitting else None


@remember
def _age_words() -> dict[str, tuple[int, int]]:
    """The youngest and the oldest whom each word for people by their age means."""
    return {word: (int(least), int(most)) for word, least, most in lexicon.columns("age_words.tsv")}


def _is_indefinite(before: str) -> bool:
    """Whether the words before a noun make it "a" senator, from Texas or not."""
    for modifier in reversed(before.lower().split()[-MODIFIERS:]):
        if modifier in _INDEFINITE:
            return True
        if modifier in _DETERMINED or modifier[-1] in _MARKS:
            return False
    return False
