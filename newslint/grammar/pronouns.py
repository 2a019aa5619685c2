"""Who "he" is: pronouns, relatives and descriptions tied to the people they mean.

A candidate's weight falls with the sentences between, and rises where the person was the subject or the speaker of a
sentence. Gender comes from pronouns and honorifics; the usual gender of a given name only tips the balance.
"""

from __future__ import annotations

from bisect import bisect_right

from newslint import lexicon
from newslint.analyses.mentions import Mention
from newslint.analyses.people import Person
from newslint.document import Document
from newslint.grammar.outer import narrated_starts
from newslint.grammar.registry import Registry
from newslint.grammar.speaker_kinds import PRONOUN_GENDERS
from newslint.patterns import pattern

_PRONOUN = pattern(r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]is|[Hh]er)\b")
_DETERMINED = frozenset({"the", "his", "her", "their"})
FAR = 8  # sentences after which a person is no longer meant
SUBJECT = 1.5
SPEAKER = 1.2
SAME_GENDER = 1.0
USUAL_GENDER = 0.7
NEW_PARAGRAPH = 0.4
QUOTED = 3.0


def resolve(document: Document, registry: Registry, mentions: list[Mention], speakers: list[Mention]) -> None:
    """Ties pronouns and descriptions to people, adds the mentions of "he" and "she", and notes people's genders."""
    speaking = {mention.start for mention in speakers}
    prose = document.prose
    known = {mention.start for mention in mentions}
    for match in _PRONOUN.finditer(prose):
        if match.start() not in known:
            mentions.append(Mention(document, match.start(), match.end(), "pronoun", gender=PRONOUN_GENDERS[match.group().lower()]))
    mentions.sort(key=lambda mention: (mention.start, mention.end))
    Resolver(document, registry, speaking).run(mentions)


class Resolver:
    """Goes through the mentions in order and remembers who was spoken of."""

    def __init__(self, document: Document, registry: Registry, speaking: set[int]) -> None:
        self._bounds = document.get(narrated_starts)
        self._registry = registry
        self._speaking = speaking
        self._recent: list[tuple[int, int, bool, bool, Person]] = []  # sentence, block, subject, quoted, person
        self._with_subject: set[int] = set()
        self._have_spoken: set[int] = set()

    def run(self, mentions: list[Mention]) -> None:
        for mention in mentions:
            sentence = bisect_right(self._bounds, mention.start) - 1
            quoted = mention.quoted
            if mention.person is None:
                self._tie(mention, sentence, quoted)
            person = mention.person
            if person is not None:
                speaking = mention.start in self._speaking
                subject = not quoted and (speaking or sentence not in self._with_subject)
                if subject:
                    self._with_subject.add(sentence)
                if speaking:
                    self._have_spoken.add(id(person))
                self._recent.append((sentence, mention.paragraph, subject, quoted, person))

    def _tie(self, mention: Mention, sentence: int, quoted: bool) -> None:
        if mention.kind == "pronoun":
            word = mention.text.lower()
            if word in PRONOUN_GENDERS and not quoted:
                mention.person, margin = self._meant(mention, sentence, mention.gender)
                mention.sure = margin >= 1
                if mention.person is not None and mention.gender not in mention.person.genders and mention.gender:
                    mention.person.genders = (*mention.person.genders, mention.gender)
            elif word in {"who", "that", "which"} and self._recent:
                last = self._recent[-1]
                if last[0] == sentence:
                    mention.person = last[4]
        elif mention.kind == "description":
            mention.person = self._described(mention)

    def _meant(self, mention: Mention, sentence: int, gender: str | None) -> tuple[Person | None, float]:
        speaking = mention.start in self._speaking
        weights: dict[int, tuple[float, Person]] = {}
        paragraph = mention.paragraph
        for place in range(len(self._recent) - 1, -1, -1):
            at, block, subject, quoted, person = self._recent[place]
            distance = sentence - at
            if distance > FAR:
                break
            if person.genders and gender not in person.genders:
                continue
            weight = -float(distance)
            weight += SUBJECT if subject else 0.0
            weight += SPEAKER if speaking and id(person) in self._have_spoken else 0.0
            weight -= NEW_PARAGRAPH * min(2, paragraph - block)
            weight -= QUOTED if quoted else 0.0
            weight += self._gender_weight(person, gender)
            weight += place * 1e-6
            if id(person) not in weights or weights[id(person)][0] < weight:
                weights[id(person)] = (weight, person)
        if not weights:
            return None, 0.0
        ranked = sorted(weights.values(), key=lambda pair: -pair[0])
        margin = ranked[0][0] - ranked[1][0] if len(ranked) > 1 else 9.0
        return ranked[0][1], margin

    def _gender_weight(self, person: Person, gender: str | None) -> float:
        if gender in person.genders:
            return SAME_GENDER
        usual = usual_gender(person.given)
        if usual is None or gender is None:
            return 0.0
        return USUAL_GENDER if usual == gender else -4 * USUAL_GENDER

    def _described(self, mention: Mention) -> Person | None:
        words = mention.text.lower().split()
        if not words or words[0] not in _DETERMINED:
            return None
        head = words[-1] if "of" not in words else words[words.index("of") - 1]
        if mention.age is not None:
            for _, _, _, _, person in reversed(self._recent):
                if mention.age in [own.age for own in self._registry.mentions if own.person is person]:
                    return person
        for _, _, _, _, person in reversed(self._recent):
            if head in self._registry.descriptors(person):
                return person
        return None


def usual_gender(given: str | None) -> str | None:
    """The gender of most people of this given name; None where it is not known or both bear it."""
    male = given in lexicon.words("given_names_male.txt")
    female = given in lexicon.words("given_names_female.txt")
    return None if male == female else "male" if male else "female"
