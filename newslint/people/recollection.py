"""Whom a reader has in mind at a place of the story: the people lately mentioned, and how likely each is meant.

A candidate's weight falls with the sentences between, and rises where the person was the subject or the speaker of a
sentence. Gender comes from pronouns and honorifics; the usual gender of a given name only tips the balance.
"""

from __future__ import annotations

from newslint.grammar.names.given_names import usual_gender

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from newslint.people.genders import Votes
    from newslint.people.person import Person

POSSESSOR = 0.5  # of a person who stands where the subject would: "Hassan’s lawyer was late"
FAR = 8  # sentences after which a person is no longer meant
SPEAKER = 1.2
SAME_GENDER = 1.0
OTHER_GENDER = 3.0
USUAL_GENDER = 0.7
OTHER_USUAL_GENDER = 2.8
UNKNOWN_GENDER = 0.35  # of a name that tells nothing: half of what a usual one weighs
FARTHER = (0.0, 0.8, 1.2)  # for a person mentioned in the same paragraph, the one before, or an earlier one
QUOTED = 3.0
TOLD_OF = 1.5  # of somebody whom the words of a speaker name: seldom the one who says them
NEVER = -1000.0
MEMORY = 60  # mentions that are looked back on
NEAR = -2.0  # the least weight of somebody whom a description may mean that the story has not given of anybody
ERRING = 1  # votes for the gender that is not usual of a given name, which a pronoun taken for somebody else's may have cast


class Recollection:
    """The mentions of people so far: sentence, block, the weight of a subject, whether it is quoted, and the person.

    ``decided`` says that the votes are all cast: then the other gender than a person's is ruled out.
    """

    def __init__(self, votes: Votes, *, decided: bool) -> None:
        self.votes = votes
        self.decided = decided
        self.recent: list[tuple[int, int, float, bool, Person]] = []
        self.have_spoken: set[int] = set()  # people by identity
        self.told_of: AbstractSet[int] = frozenset()  # whom the words of the speaker that is read name, by identity
        self.asked: tuple[int, int] | None = None  # who asked something last, by identity, and in which sentence

    def weights(self, speaking: bool, sentence: int, block: int) -> dict[int, tuple[float, Person]]:
        """How likely each person lately mentioned is meant, gender aside."""
        weights: dict[int, tuple[float, Person]] = {}
        spoken = self.have_spoken if speaking else ()
        for at, place, subject, quoted, person in reversed(self.recent[-MEMORY:]):
            if sentence - at > FAR:
                break
            weight = subject + at - sentence - FARTHER[block - place if block - place < 2 else 2]
            who = id(person)
            if who in spoken and not self.has_just_asked(person, sentence):
                weight += SPEAKER
            if quoted:
                weight -= QUOTED
            if who in self.told_of:  # “I trust Hassan,” he said
                weight -= TOLD_OF
            known = weights.get(who)
            if known is None or weight > known[0]:
                weights[who] = (weight, person)
        return weights

    def is_first(self, sentence: int, person: Person) -> bool:
        """Whether the sentence has named nobody else so far: in "Hassan’s party led Lee’s" it goes on about Hassan."""
        if not self.recent:
            return True
        at, _, _, _, last = self.recent[-1]
        return at != sentence or last is person

    def displace_possessor(self, sentence: int, subject: Person) -> None:
        """Takes the subject's place from whoever owns it: in "Hassan’s lawyer, Ann Lee, was late" it is Ann Lee's."""
        if self.recent:
            at, block, rank, quoted, person = self.recent[-1]
            if at == sentence and rank == POSSESSOR and person is not subject:
                self.recent[-1] = at, block, 0.0, quoted, person

    def has_just_asked(self, person: Person, sentence: int) -> bool:
        """Whether somebody asked something in the sentence before, so that whoever speaks next answers."""
        return self.asked is not None and self.asked[0] == id(person) and sentence - self.asked[1] == 1

    def is_later(self, one: Person, other: Person) -> bool:
        """Whether the first of two people was mentioned after the second, as far as is looked back."""
        for *_, person in reversed(self.recent[-MEMORY:]):
            if person is one or person is other:
                return person is one
        return False

    def gender_weight(self, person: Person, gender: str) -> float:
        """How well a gender goes with a person: by the votes, or else by what is usual of the given name."""
        told, usual = self.votes.gender(person), usual_gender(person.given)
        if told is not None and (told == gender or usual != gender or self.votes.count(person, told) > ERRING):
            return SAME_GENDER if told == gender else (NEVER if self.decided else -OTHER_GENDER)
        if usual is None:
            return UNKNOWN_GENDER if person.given is not None else 0.0
        return USUAL_GENDER if usual == gender else -OTHER_USUAL_GENDER
