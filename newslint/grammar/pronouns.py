"""Who "he" is: pronouns, relatives and descriptions tied to the people they mean.

A candidate's weight falls with the sentences between, and rises where the person was the subject or the speaker of a
sentence. Gender comes from pronouns and honorifics; the usual gender of a given name only tips the balance.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from operator import attrgetter

from newslint.analyses.mentions import Mention
from newslint.analyses.people import Person
from newslint.analyses.quotations import quoted_stretches
from newslint.document import Document
from newslint.grammar.folding import folded
from newslint.grammar.given_names import usual_gender
from newslint.grammar.outer import narrated_starts
from newslint.grammar.registry import Registry
from newslint.grammar.roles import role_of, roles
from newslint.grammar.speaker_kinds import PRONOUN_GENDERS
from newslint.grammar.word_classes import words as word_class
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_PRONOUNS = ("he", "she", "him", "his", "her")
_IN_WORD = pattern(r"\w")
_DETERMINED = frozenset({"the", "his", "her", "their"})
_RELATIVES = frozenset({"who", "that", "which"})
_MARKS = ",.;:?!”’\"'"
_POSSESSIVES = frozenset({"his", "her", "him"})
_QUESTIONS = frozenset({"whether", "if", "why", "how", "when", "what"})
_INDEFINITE = frozenset({"a", "an", "one", "another"})
BY_PLACE = attrgetter("start", "end")
FAR = 8  # sentences after which a person is no longer meant
SUBJECT = 1.5
POSSESSOR = 0.5  # of a person who stands where the subject would: "Hassan’s lawyer was late"
SPEAKER = 1.2
SAME_GENDER = 1.0
OTHER_GENDER = 3.0
USUAL_GENDER = 0.7
OTHER_USUAL_GENDER = 2.8
FARTHER = (0.0, 0.4, 0.8)  # for a person mentioned in the same paragraph, the one before, or an earlier one
QUOTED = 3.0
PRESENTED = 0.6  # of the subject of a sentence that gives the whole name: the next "he" goes on with whoever was presented
NEVER = -1000.0
UNNAMED = 100  # characters before a pronoun in which somebody without a name may be told of
MEMORY = 60  # mentions that are looked back on
LONGEST_QUESTION = 9  # characters of " whether "
LONGEST_PREPOSITION = 12  # characters
BEFORE_ASKED = 50  # characters before somebody's name in which "asked" may stand
NEAR = -2.0  # the least weight of somebody whom a description may mean that the story has not given of anybody
TOLD_OF = 1200  # characters before a description in which "a senator" is looked for
WIDEST = 50  # characters of these words
MODIFIERS = 5  # words between "a" and "senator"
RIVAL = 4.0  # how far behind the likeliest person one whose given name fits the pronoun is still reckoned with
MANY = 3  # pronouns of one gender beside which a single one of the other stands out
ERRING = 1  # votes for the gender that is not usual of a given name, which a pronoun taken for somebody else's may have cast
TOLD = 5  # votes of an honorific or a title that tells the gender
FIRM = 2  # votes that make a gender certain enough to call another pronoun a clash


def resolve(document: Document, registry: Registry, mentions: list[Mention], speakers: list[Mention]) -> None:
    """Ties pronouns and descriptions to people, adds the mentions of "he" and "she", and notes people's genders.

    The first reading only counts votes: which pronouns are used of whom. The second reads by the votes, and notes where a
    pronoun clashes with the person it must mean.
    """
    speaking = {mention.start for mention in speakers}
    known = {mention.start for mention in mentions}
    mentions += [
        Mention(document, start, start + len(word), "pronoun", gender=PRONOUN_GENDERS[word])
        for start, word in _pronouns(document)
        if start not in known
    ]
    mentions.sort(key=BY_PLACE)
    rows = _rows(document, mentions)
    votes = _Votes()
    for mention in mentions:
        if mention.person is not None and mention.gender is not None:
            votes.add(mention.person, mention.gender, TOLD)
    first = _Reading(registry, speaking, votes)
    for mention, person in first.pronouns(rows):
        votes.add(person, mention.gender, 1)
    last = _Reading(registry, speaking, votes)
    last.decided = True
    last.lone = _lone_gender(rows)
    last.used = Counter((block, mention.gender) for mention, _, block, quoted in rows if mention.kind == "pronoun" and not quoted)
    for mention, person in last.pronouns(rows):
        mention.person = person
    _clear_of_the_unnamed(rows)
    for person in registry.people:
        person.genders = votes.of(person)


def _pronouns(document: Document) -> Iterator[tuple[int, str]]:
    """Where "he", "she", "him", "his" and "her" stand, in small letters or with a capital, and which of them."""
    prose, view = document.prose, b" %b " % document.get(folded)
    for word in _PRONOUNS:
        wanted = b" %b " % word.encode()
        start = view.find(wanted)
        while start >= 0:
            end = start + len(word)
            alone = not _goes_on(prose[start - 1 : start]) and not _goes_on(prose[end : end + 1])
            if alone and prose[start:end] in (word, word.capitalize()):
                yield start, word
            start = view.find(wanted, end)


def _goes_on(letter: str) -> bool:
    """Whether a word goes on with a character that the folded view takes for a separator."""
    return letter == "_" or (not letter.isascii() and _IN_WORD.match(letter) is not None)


def _rows(document: Document, mentions: list[Mention]) -> list[tuple[Mention, int, int, bool]]:
    """Each mention with its sentence, its block, and whether it is quoted."""
    sentences = document.get(narrated_starts)
    blocks = [block.start for block in document.blocks]
    quoted_starts, quoted_ends = document.get(quoted_stretches)
    rows = []
    sentence = block = quotation = 0
    for mention in mentions:
        start = mention.start
        sentence = bisect_right(sentences, start, sentence)
        block = bisect_right(blocks, start, block)
        quotation = bisect_right(quoted_starts, start, quotation)
        rows.append((mention, sentence, max(0, block - 1), quotation > 0 and start < quoted_ends[quotation - 1]))
    return rows


def _lone_gender(rows: list[tuple[Mention, int, int, bool]]) -> str | None:
    """The gender of a pronoun that the narrator uses once in the whole story, amid many of the other one."""
    counts = {"male": 0, "female": 0}
    for mention, _, _, quoted in rows:
        if mention.kind == "pronoun" and mention.gender is not None and not quoted:
            counts[mention.gender] += 1
    rare = min(counts, key=lambda gender: counts[gender])
    return rare if counts[rare] == 1 and max(counts.values()) >= MANY else None


def _clear_of_the_unnamed(rows: list[tuple[Mention, int, int, bool]]) -> None:
    """Takes back the clashes of a gender of which the narrator uses another pronoun that fits nobody the story names.

    Somebody without a name, or with one that is not known for a name, is spoken of then.
    """
    clashes = [mention for mention, *_ in rows if mention.clash is not None and mention.kind == "pronoun"]
    for gender in {mention.gender for mention in clashes}:
        clashing = [mention for mention in clashes if mention.gender == gender]
        unnamed = any(
            mention.kind == "pronoun" and mention.gender == gender and mention.person is None and not quoted
            for mention, _, _, quoted in rows
        )
        if unnamed or len(clashing) > 1:
            for mention in clashing:
                mention.clash = mention.person = None


class _Votes:
    """How often each person is "he" and "she"."""

    def __init__(self) -> None:
        self._cast: dict[int, dict[str, int]] = {}

    def add(self, person: Person, gender: str | None, weight: int) -> None:
        if gender is not None:
            counts = self._cast.setdefault(id(person), {})
            counts[gender] = counts.get(gender, 0) + weight

    def count(self, person: Person, gender: str) -> int:
        return self._cast.get(id(person), {}).get(gender, 0)

    def of(self, person: Person) -> tuple[str, ...]:
        """The genders that are used of a person, the likelier first."""
        counts = self._cast.get(id(person), {})
        return tuple(sorted(counts, key=lambda gender: -counts[gender]))

    def gender(self, person: Person) -> str | None:
        """The gender that is used of a person at least twice as often as the other."""
        counts = self._cast.get(id(person))
        if counts is None:
            return None
        male, female = counts.get("male", 0), counts.get("female", 0)
        if male >= 2 * female:
            return "male"
        return "female" if female >= 2 * male else None


class _Reading:
    """One reading of the mentions in order, remembering who was spoken of."""

    def __init__(self, registry: Registry, speaking: set[int], votes: _Votes) -> None:
        self.decided = False
        self.lone: str | None = None
        self.used: Counter[tuple[int, str | None]] = Counter()  # how often a paragraph has a pronoun of each gender
        self._registry = registry
        self._speaking = speaking
        self._votes = votes
        self._recent: list[tuple[int, int, float, bool, Person]] = []  # sentence, block, subject's weight, quoted, person
        self._last: tuple[Mention, Person] | None = None
        self._told: dict[
            str, tuple[int, int]
        ] = {}  # of a noun, up to where it was looked for, and where "a" stood before it last
        self._with_subject: set[int] = set()
        self._have_spoken: set[int] = set()

    def pronouns(self, rows: list[tuple[Mention, int, int, bool]]) -> Iterator[tuple[Mention, Person]]:
        """The pronouns and descriptions outside quotations and the person each means, where one can be told."""
        for mention, sentence, block, quoted in rows:
            kind = mention.kind
            person = mention.person if kind != "pronoun" else None
            if person is None and not quoted and (kind == "pronoun" or kind == "description"):
                person = self._meant(mention, sentence, block)
                if person is not None:
                    yield mention, person
            if person is not None:
                speaking = mention.start in self._speaking
                rank = 0.0
                if not quoted and (speaking or sentence not in self._with_subject):
                    if speaking or _may_be_subject(mention):
                        self._with_subject.add(sentence)
                        rank = SUBJECT + PRESENTED if mention.kind == "full" else SUBJECT
                    else:
                        rank = POSSESSOR
                if speaking:
                    self._have_spoken.add(id(person))
                self._recent.append((sentence, block, rank, quoted, person))
                self._last = mention, person

    def _meant(self, mention: Mention, sentence: int, block: int) -> Person | None:
        if not self._recent:
            return None
        if mention.kind == "description":
            return self._described(mention, sentence, block)
        word = mention.text.lower()
        if word in PRONOUN_GENDERS:
            return self._person_of(mention, PRONOUN_GENDERS[word], sentence, block)
        if word in _RELATIVES and self._recent[-1][0] == sentence:
            return self._recent[-1][4]
        return None

    def _person_of(self, mention: Mention, gender: str, sentence: int, block: int) -> Person | None:
        asked = self._asked(mention)
        if asked is not None and self._gender_weight(asked, gender) >= 0:
            return asked
        weights = self._weights(mention.start in self._speaking, sentence, block)
        best: Person | None = None
        best_weight = NEVER
        flow: Person | None = None
        flow_weight = NEVER
        for weight, person in weights.values():
            if weight > flow_weight:
                flow, flow_weight = person, weight
            if weight + SAME_GENDER > best_weight:
                weight += self._gender_weight(person, gender)
                if weight > best_weight:
                    best, best_weight = person, weight
        if self.decided and mention.start in self._speaking and not self._is_seconded(mention, block):
            mention.clash = self._clash(flow, best, gender, weights)
            if mention.clash is not None and self._tells_of(mention, gender):
                mention.clash = None
            if mention.clash is not None:
                return mention.clash
        elif gender == self.lone and flow_weight >= NEAR and self._is_nobody_else(mention, gender, weights):
            mention.clash = flow
            return flow
        if best is None or best_weight < NEVER / 2 or self._gender_weight(best, gender) < 0:
            if not self.decided or flow is None or flow_weight < NEAR or id(flow) not in self._have_spoken:
                return None
            return flow if self._votes.gender(flow) is None else None  # a man called Andrea
        if self.decided:
            mention.rival = self._rival(best, gender, sentence)
        return best

    def _is_seconded(self, mention: Mention, block: int) -> bool:
        """Whether the paragraph has another pronoun of this gender, so that it must mean somebody the story tells of."""
        return self.used[block, mention.gender] > 1

    def _asked(self, mention: Mention) -> Person | None:
        """Whom a pronoun means right behind a question to somebody: "asked Dunning whether he had read it"."""
        if self._last is None:
            return None
        (last, person), prose = self._last, mention.document.prose
        if mention.start - last.end > LONGEST_QUESTION or prose[last.end : mention.start].strip() not in _QUESTIONS:
            return None
        return person if "ask" in prose[max(0, last.start - BEFORE_ASKED) : last.start] else None

    def _rival(self, best: Person, gender: str, sentence: int) -> Person | None:
        """Somebody else of this gender named in the very sentence in which the likeliest person was last named."""
        last = next((at for at, _, _, quoted, person in reversed(self._recent[-MEMORY:]) if person is best and not quoted), None)
        for at, _, subject, quoted, person in reversed(self._recent[-MEMORY:]):
            beside = at == last and person is not best and not quoted and not subject and sentence - at <= 1
            if beside and gender in (self._votes.gender(person), usual_gender(person.given)):
                return person
        return None

    def _weights(self, speaking: bool, sentence: int, block: int) -> dict[int, tuple[float, Person]]:
        """How likely each person lately mentioned is meant, gender aside."""
        weights: dict[int, tuple[float, Person]] = {}
        spoken = self._have_spoken if speaking else ()
        for at, place, subject, quoted, person in reversed(self._recent[-MEMORY:]):
            if sentence - at > FAR:
                break
            weight = subject + at - sentence - FARTHER[block - place if block - place < 2 else 2]
            who = id(person)
            if who in spoken:
                weight += SPEAKER
            if quoted:
                weight -= QUOTED
            known = weights.get(who)
            if known is None or weight > known[0]:
                weights[who] = (weight, person)
        return weights

    def _gender_weight(self, person: Person, gender: str) -> float:
        told, usual = self._votes.gender(person), usual_gender(person.given)
        if told is not None and (told == gender or usual != gender or self._votes.count(person, told) > ERRING):
            return SAME_GENDER if told == gender else (NEVER if self.decided else -OTHER_GENDER)
        if usual is None:
            return 0.0
        return USUAL_GENDER if usual == gender else -OTHER_USUAL_GENDER

    def _clash(
        self, flow: Person | None, best: Person | None, gender: str, weights: dict[int, tuple[float, Person]]
    ) -> Person | None:
        """The person whom a pronoun must mean though the story uses the other one of them; None where it may be right."""
        if flow is None:
            return None
        near = weights[id(flow)][0] - RIVAL
        for weight, person in weights.values():
            if self._votes.count(person, gender) > 1 or (weight > near and usual_gender(person.given) == gender):
                return None
        other = "female" if gender == "male" else "male"
        votes = self._votes.count(flow, other)
        if votes >= FIRM and best is not None:
            return flow
        return flow if gender == self.lone and (votes or usual_gender(flow.given) == other) else None

    def _is_nobody_else(self, mention: Mention, gender: str, weights: dict[int, tuple[float, Person]]) -> bool:
        """Whether all named lately are surely of the other gender, and nobody is told of without a name: "a patient"."""
        if any((self._votes.gender(person) or usual_gender(person.given)) in (None, gender) for _, person in weights.values()):
            return False
        prose = mention.document.prose
        before = prose[max(0, mention.start - 2 * UNNAMED) : mention.end + UNNAMED].split()
        found = (role_of(word) for word in (word.strip(",.“”") for word in before) if word.islower())
        return not any(role is not None and role.use != "body" and role.gender in (None, gender) for role in found)

    def _tells_of(self, mention: Mention, gender: str) -> bool:
        """Whether a word for somebody of this gender, whom the story does not name, stands before: "his mother"."""
        prose = mention.document.prose
        before = prose[max(0, mention.start - UNNAMED) : mention.start].split()
        return any(role is not None and role.gender == gender for role in map(role_of, (word.strip(",.“”") for word in before)))

    def _described(self, mention: Mention, sentence: int, block: int) -> Person | None:
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
        for _, _, _, _, person in reversed(self._recent[-MEMORY:]):
            descriptors = self._registry.descriptors(person)
            if (head in descriptors or f"{head}s" in descriptors) and (
                mention.age is None or f"{mention.age}-year-old" in descriptors
            ):
                return person
        if words[0] != "the":
            return None
        if mention.age is not None or head in word_class("anybody"):
            return self._most_spoken_of(mention, sentence, block)
        if head in word_class("unnamed") or words[place + 1 :] not in ([], ["of", "state"]):
            return None
        return self._spoken_of_last(mention, head, sentence, block)

    def _spoken_of_last(self, mention: Mention, head: str, sentence: int, block: int) -> Person | None:
        """Whom a sentence right before told of, where the story has no "a senator" whom "the senator" may mean."""
        fitting = [
            (weight, place, person)
            for place, (weight, person) in enumerate(self._weights(True, sentence, block).values())
            if weight > NEAR and (mention.gender is None or self._gender_weight(person, mention.gender) >= 0)
        ]
        if not fitting or self._is_told_of(mention, head):
            return None
        return max(fitting, key=lambda row: row[:2])[2]

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
        counts = Counter(person for _, _, _, _, person in self._recent[-MEMORY:])
        fitting = [person for person in counts if mention.gender is None or self._gender_weight(person, mention.gender) >= 0]
        if mention.age is None:
            return max(fitting, key=lambda person: counts[person]) if fitting else None
        weights = self._weights(False, sentence, block)
        fitting = [
            person for person in fitting if not any(word.endswith("-year-old") for word in self._registry.descriptors(person))
        ]
        return max(fitting, key=lambda person: weights.get(id(person), (NEVER,))[0]) if fitting else None


def _may_be_subject(mention: Mention) -> bool:
    """Whether somebody is named as no mere part of another group: "Hassan’s lawyer", "with Hassan", "his" lawyer."""
    prose = mention.document.prose
    if mention.kind == "pronoun":
        return mention.text.lower() not in _POSSESSIVES
    before = prose[max(0, mention.start - LONGEST_PREPOSITION) : mention.start].split()
    if before and before[-1] in word_class("preposition") and before[-1] != "by":
        return False  # but "an affidavit written by Hassan", "For Hassan, this is new"
    return prose[mention.end : mention.end + 2] not in {"’s", "'s"}


def _is_indefinite(before: str) -> bool:
    """Whether the words before a noun make it "a" senator, from Texas or not."""
    for modifier in reversed(before.lower().split()[-MODIFIERS:]):
        if modifier in _INDEFINITE:
            return True
        if modifier in _DETERMINED or modifier[-1] in _MARKS:
            return False
    return False
