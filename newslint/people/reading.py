"""One reading of a story's mentions in order, remembering who was spoken of: whom each pronoun and description means."""

from __future__ import annotations

from collections import Counter

from newslint.grammar.names.given_names import usual_gender
from newslint.people.beside import (
    POSSESSIVES,
    SUBJECTS,
    asker,
    is_clause_subject,
    is_of_family,
    joined,
    may_be_subject,
    means_somebody_unnamed,
    spoken_of,
    subject_beside,
    whoever_is_asked,
)
from newslint.people.bound import REFLEXIVE, bound_to, fits_not, is_only_speaker
from newslint.people.clashes import clashing, contradicts, is_nobody_else, tells_of
from newslint.people.described import is_compared
from newslint.people.descriptions import Descriptions
from newslint.people.genders import Votes
from newslint.people.mention import NAMING, Mention
from newslint.people.out_of_place import is_out_of_place
from newslint.people.person import Person
from newslint.people.recollection import MEMORY, NEAR, NEVER, POSSESSOR, SAME_GENDER, Recollection
from newslint.people.registry import Registry
from newslint.people.reported import Voices
from newslint.people.speaker_kinds import PRONOUN_GENDERS
from newslint.people.unnamed import Unnamed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_RELATIVES = frozenset({"who", "that"})
SUBJECT = 1.5
CLAUSE_SUBJECT = 1.0  # of a person named further on in a sentence, where a verb follows
TOLD_OF = 0.0  # of a subject whom whoever is quoted behind the words names: "Hassan was late, he said"
PRESENTED = 0.6  # of the subject of a sentence that gives the whole name: the next "he" goes on with whoever was presented
ANSWERING = 3.6  # of whoever was asked, and answers though the asker spoke last
NAMED_LATELY = 10  # mentions among which those in the quotation right before a pronoun are
UNNAMED_NEAR = 0.5  # how far behind the likeliest person somebody without a name is still reckoned with


class Reading:
    """One reading of the mentions in order, remembering who was spoken of."""

    def __init__(self, registry: Registry, voices: Voices, votes: Votes, unnamed: Unnamed, *, decided: bool) -> None:
        self.bound: set[int] = set()  # where pronouns stand whose place alone tells whom they mean
        self.lone: str | None = None
        self.used: Counter[tuple[int, str | None]] = Counter()  # how often a paragraph has a pronoun of each gender
        self._registry = registry
        self._voices = voices
        self._votes = votes
        self._unnamed = unnamed
        self._decided = decided
        self._minded = Recollection(votes, decided=decided)
        self._descriptions = Descriptions(registry, self._minded, unnamed)
        self._last: tuple[Mention, Person] | None = None
        self._with_subject: set[int] = set()
        self._presented: dict[int, tuple[Mention, Person]] = {}  # who is presented as a subject in each paragraph, the last
        self._answers = False  # whether the pronoun that is read means somebody who is asked, and goes on to answer

    def pronouns(self, rows: list[tuple[Mention, int, int, bool]]) -> Iterator[tuple[Mention, Person]]:
        """The pronouns and descriptions outside quotations and the person each means, where one can be told."""
        for mention, sentence, block, quoted in rows:
            kind = mention.kind
            person = mention.person if kind != "pronoun" else None
            if person is None and not quoted and (kind == "pronoun" or kind == "description"):
                person = self._meant(mention, sentence, block)
                if person is not None:
                    yield mention, person
            if person is not None and not is_of_family(mention):
                speaking = mention.start in self._voices.speaking
                rank = 0.0 if quoted else self._rank(mention, person, sentence, speaking=speaking)
                if self._answers and mention.kind == "pronoun":
                    rank = ANSWERING
                    self._answers = False
                if speaking:
                    self._minded.have_spoken.add(id(person))
                    if mention.start in self._voices.asking:
                        self._minded.asked = id(person), sentence
                self._minded.recent.append((sentence, block, rank, quoted, person))
                if kind == "full" and mention.start == person.start and (rank >= SUBJECT or self._is_apposed(person, sentence)):
                    self._presented[block] = mention, person
                self._last = mention, person

    def _rank(self, mention: Mention, person: Person, sentence: int, *, speaking: bool) -> float:
        """How much somebody named outside quotations is what the sentence is about; notes that it has its subject."""
        kind = mention.kind
        if not speaking and sentence in self._with_subject:
            return CLAUSE_SUBJECT if kind in NAMING and is_clause_subject(mention) else 0.0
        if not speaking and not may_be_subject(mention):
            return POSSESSOR if self._minded.is_first(sentence, person) else 0.0
        self._with_subject.add(sentence)
        self._minded.displace_possessor(sentence, person)
        if not self._voices.nested.isdisjoint((mention.start, mention.end)):
            return CLAUSE_SUBJECT
        if kind == "full":
            return SUBJECT + PRESENTED
        return TOLD_OF if not speaking and kind in NAMING and mention.start in self._voices.told_of else SUBJECT

    def _meant(self, mention: Mention, sentence: int, block: int) -> Person | None:
        self._minded.told_of = self._voices.others.get(mention.start, frozenset())
        if mention.kind == "description":
            again = None if is_compared(mention) else self._unnamed.again(mention)
            if again is not None:
                told = self._descriptions.told(mention, sentence)
                return told if told is not None and self._minded.is_later(told, again) else again
            return self._descriptions.person(mention, sentence, block) or self._unnamed.of(mention)
        if not self._minded.recent:
            return None
        word = mention.text.lower()
        if word in PRONOUN_GENDERS:
            return self._person_of(mention, PRONOUN_GENDERS[word], sentence, block)
        if word in _RELATIVES and self._minded.recent[-1][0] == sentence:
            return self._minded.recent[-1][4]
        return None

    def _person_of(self, mention: Mention, gender: str, sentence: int, block: int) -> Person | None:
        bound = bound_to(mention, self._last[0]) if self._last is not None else None
        if bound is not None and bound not in self._unnamed:
            if mention.text in REFLEXIVE:
                self.bound.add(mention.start)
            if self._decided and fits_not(self._votes, bound, gender):
                mention.clash = bound
            return bound
        alone = self._only_speaker(mention, gender, block) if self._decided else None
        if alone is not None:
            mention.clash = alone
            return alone
        partner = joined(mention, self._last)
        if partner is not None and not self._registry.bearers.is_shared(partner.surname):
            if self._decided and contradicts(self._votes, partner, gender):
                mention.clash = partner
            return partner
        apart = None
        if self._minded.recent[-1][0] == sentence:
            if mention.text in POSSESSIVES:
                apart, doubtful = subject_beside(mention, self._last)
            else:
                apart, doubtful = asker(mention, self._last), False
            self._answers = apart is not None and mention.text in SUBJECTS
            if mention.start in self._voices.speaking:
                apart = apart or spoken_of(mention, self._last)
            if doubtful and not self._decided:
                return None
            if means_somebody_unnamed(mention, self._last):
                return None
        asked = whoever_is_asked(mention, self._last)
        if asked is not None and self._minded.gender_weight(asked, gender) >= 0:
            return asked
        weights = self._minded.weights(mention.start in self._voices.speaking, sentence, block)
        best: Person | None = None
        best_weight = NEVER
        flow: Person | None = None
        flow_weight = NEVER
        for weight, person in weights.values():
            if person is apart:
                continue
            if weight > flow_weight:
                flow, flow_weight = person, weight
            if weight + SAME_GENDER > best_weight:
                weight += self._minded.gender_weight(person, gender)
                if weight > best_weight:
                    best, best_weight = person, weight
        if self._decided and mention.start in self._voices.speaking and not self._is_seconded(mention, block):
            near = {
                who: (weight, person)
                for who, (weight, person) in weights.items()
                if person not in self._unnamed or weight > flow_weight - UNNAMED_NEAR
            }
            mention.clash = clashing(self._votes, self.lone, flow, best, gender, near)
            if mention.clash is not None and (mention.clash in self._unnamed or tells_of(mention, gender)):
                mention.clash = None
            if mention.clash is not None:
                return mention.clash
        elif flow is not None and flow_weight >= NEAR and self._is_lone_slip(mention, flow, gender, weights):
            mention.clash = None if flow in self._unnamed else flow
            return flow
        if flow is not None and self._is_out_of_place(mention, flow, weights, sentence, block):
            mention.clash = flow
            return flow
        if best is None or best_weight < NEVER / 2 or self._minded.gender_weight(best, gender) < 0:
            if not self._decided or flow is None or flow_weight < NEAR or id(flow) not in self._minded.have_spoken:
                return None
            return flow if self._votes.gender(flow) is None else None  # a man called Andrea
        if self._decided:
            mention.rival = self._rival(best, gender, sentence)
        return best

    def _is_lone_slip(self, mention: Mention, flow: Person, gender: str, weights: dict[int, tuple[float, Person]]) -> bool:
        """Whether the only pronoun of its gender can mean nobody else than whoever the story goes on about."""
        return gender == self.lone and is_nobody_else(self._votes, mention, flow, gender, weights)

    def _is_out_of_place(
        self, mention: Mention, flow: Person, weights: dict[int, tuple[float, Person]], sentence: int, block: int
    ) -> bool:
        """Whether "he" or "she" can mean nobody but a person of whom the story uses the other one."""
        if not self._decided or self._last is None or mention.text.lower() not in SUBJECTS or flow in self._unnamed:
            return False
        if self._is_seconded(mention, block):
            return False
        lately = self._minded.recent[-NAMED_LATELY:]
        if any(quoted and at == sentence and person is flow for at, _, _, quoted, person in lately):  # “Ann Lee won,” he said
            return False
        last, _ = self._last
        return is_out_of_place(self._votes, mention, flow, weights, last, self._registry.descriptors(flow))

    def _is_apposed(self, person: Person, sentence: int) -> bool:
        """Whether the sentence has just told what somebody is who speaks: "A geologist, Ann Lee, said"."""
        return self._last is not None and self._last[1] is person and self._minded.recent[-2:][0][0] == sentence

    def _only_speaker(self, mention: Mention, gender: str, block: int) -> Person | None:
        """The only person whom the paragraph names, and the story had not named before, where the pronoun cannot fit another."""
        if self._last is None or mention.start not in self._voices.speaking or self._is_seconded(mention, block):
            return None
        person = self._minded.recent[-1][4]
        named = self._presented.get(block)
        if named is None or named[1] is not person or person in self._unnamed or not fits_not(self._votes, person, gender):
            return None
        other_gender = "female" if gender == "male" else "male"
        if id(person) not in self._minded.have_spoken and not self._votes.count(person, other_gender):
            return None  # it may be no person: "Sandy Hook"
        for _, at, _, quoted, other in reversed(self._minded.recent):
            if at != block:
                break
            if other is not person or quoted:  # “Hassan fell asleep,” she said
                return None
        begin = mention.document.blocks[block].start
        return person if is_only_speaker(mention, begin, self._registry.descriptors(person)) else None

    def _is_seconded(self, mention: Mention, block: int) -> bool:
        """Whether the paragraph has another pronoun of this gender, so that it must mean somebody the story tells of."""
        return self.used[block, mention.gender] > 1

    def _rival(self, best: Person, gender: str, sentence: int) -> Person | None:
        """Somebody else of this gender named in the very sentence in which the likeliest person was last named."""
        last = next(
            (at for at, _, _, quoted, person in reversed(self._minded.recent[-MEMORY:]) if person is best and not quoted), None
        )
        for at, _, subject, quoted, person in reversed(self._minded.recent[-MEMORY:]):
            beside = at == last and person is not best and not quoted and not subject and sentence - at <= 1
            if beside and person not in self._unnamed and gender in (self._votes.gender(person), usual_gender(person.given)):
                return person
        return None
