"""Speakers of whom the story gives a surname and no more: whether it is sure that they are people nobody introduced."""

from __future__ import annotations

from collections import Counter

from newslint import lexicon
from newslint.document import Document
from newslint.grammar.names.given_names import is_given
from newslint.grammar.names.known_words import is_known, is_place_or_body
from newslint.grammar.names.names import opens_sentence
from newslint.grammar.speech.cues import cue_forms
from newslint.grammar.speech.flow import spoken
from newslint.grammar.speech.told import Spoken
from newslint.grammar.word_classes import words
from newslint.patterns import pattern
from newslint.people.mention import HONORIFICS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.people.mention import Mention
    from newslint.people.person import Person
    from newslint.people.registry import Registry

_TURN = pattern(r"(?:[QA][.:]|\p{Lu}[\p{Lu}.’' -]{2,40}:) ")  # of a transcript: "Q. ", "MR. CARNEY: "
_NEXT_WORD = pattern(r" (\p{Ll}++)")
_SINGULAR = pattern(r" (?:says|tells|adds|argues|has|was|is)\b")  # no verb of a plural
_OF_A_PERSON = (", who ", ", whose ", " and his ", " and her ", " and colleagues ")
BESIDE = 4  # code points between "continued" and the quotation that it announces
SPEAKING_TWICE = 2  # places where a doctor speaks, without which the whole name may stand in a box or a list


def note_strangers(document: Document, registry: Registry, speakers: dict[tuple[int, int], Mention]) -> None:
    """Notes at each speaker's place whether a bare surname is sure to be a person's whom nobody introduced.

    ``speakers`` has the mention at each place, or before it where a "who" stands there. To be asked when the mentions have
    their people, pronouns included. A surname that stands in one place only is sure where its place is; one that stands in
    several has to be used as a person's somewhere, and is told of once.
    """
    beside, quoted = _heard(document, speakers)
    places: dict[int, tuple[tuple[int, int], Mention]] = {}
    for span, mention in speakers.items():  # a mention's own place comes before that of a "who" behind it
        if mention.kind in {"surname", "titled"}:
            places.setdefault(id(mention), (span, mention))
    named = list(places.values())
    spoke = Counter(id(mention.person) for _, mention in named)
    told: set[int] = set()
    used: dict[int, bool] = {}
    for span, mention in named:
        person = mention.person
        who = id(person)
        mention.sure = span in beside and who not in told and _is_named_at(document, span, mention)
        if not mention.sure or person is None or person.introduced:
            continue
        if mention.kind == "titled":
            mention.sure = spoke[who] >= SPEAKING_TWICE or mention.honorific in HONORIFICS
        elif registry.evidence.occurrences[mention.text] > 1:
            if who not in used:
                used[who] = _is_used_of_a_person(person, direct=who in quoted) and not registry.evidence.is_a_body(mention.text)
            mention.sure = used[who] and registry.evidence.stands_alone(mention.text)
        if mention.sure:
            told.add(who)


def _heard(document: Document, speakers: dict[tuple[int, int], Mention]) -> tuple[set[tuple[int, int]], set[int]]:
    """The places beside a verb that tells of speech for sure, and the identities of the people who are quoted."""
    beside: set[tuple[int, int]] = set()
    quoted: set[int] = set()
    for speech in document.get(spoken):
        if speech.speaker is None or _may_be_no_speech(document, speech):
            continue
        if speech.beside and (speech.form is None or speech.form.kind == "speech" or speech.kind == "direct"):
            beside.add(speech.speaker)
        mention = speakers.get(speech.speaker)
        if speech.kind == "direct" and mention is not None:
            quoted.add(id(mention.person))
    return beside, quoted


def _is_named_at(document: Document, span: tuple[int, int], mention: Mention) -> bool:
    """Whether a name is what stands in a speaker's place, or before a "who" there, and no word that looks like one."""
    begins = mention.start - len(mention.honorific) - 1 if mention.honorific is not None else mention.start
    if span[1] != mention.end and mention.end >= span[0]:
        return False
    return _may_stand_before(document.prose[span[0] : begins]) and _stands_alone(document, mention)


def _may_be_no_speech(document: Document, speech: Spoken) -> bool:
    """Whether a sentence opens with a word and a verb that tells of speech with other words only: "Unrest continued"."""
    if speech.form is None or speech.cue is None or speech.speaker is None:
        return False
    if speech.form.lemma not in words("speech_or_not") or speech.cue[0] != speech.speaker[1] + 1:
        return False
    if (speech.kind == "direct" and abs(speech.start - speech.cue[1]) < BESIDE) or speech.end < speech.cue[0]:
        return False
    return opens_sentence(document.prose, speech.speaker[0]) and not document.prose.startswith(" that ", speech.cue[1])


def _is_used_of_a_person(person: Person, *, direct: bool) -> bool:
    """Whether a surname that stands in several places is used as people's are; ``direct`` tells that it is quoted.

    A word that may be something else as well, "Baker", "Fargo" or "Harris", takes more: a pronoun, an age or an honorific.
    """
    word = person.surname
    if word in lexicon.words("organisations.txt"):
        return False
    if is_given(word) and word not in lexicon.words("surnames_given_as_well.txt"):
        return False
    if direct and any(mention.document.prose.startswith(" said in a statement", mention.end) for mention in person.mentions):
        direct = False
    if is_known(word) and not is_given(word):
        return _is_personal(person) and (direct or not is_place_or_body(word))
    return direct or _is_personal(person)


def _is_personal(person: Person) -> bool:
    """Whether the story says of the bearer of a name what it says of people only."""
    return any(
        mention.honorific is not None
        or mention.age is not None
        or (mention.kind == "pronoun" and mention.speaks)
        or mention.document.prose.startswith(_OF_A_PERSON, mention.end)
        for mention in person.mentions
    )


def _may_stand_before(said: str) -> bool:
    """Whether these words, if any, introduce nobody: small words of a surname ("van", "de la"), or "study author"."""
    before = said.split()
    particles = lexicon.words("name_particles.txt")
    return not before or before[-1] in words("cited") or all(word in particles for word in before)


def _stands_alone(document: Document, mention: Mention) -> bool:
    """Whether a name is no plural that opens a sentence, no part of a firm's, no god's, and not said in a transcript."""
    prose, word = document.prose, mention.text
    if prose[mention.start - 2 : mention.start] == "& ":
        return False
    if (
        word.isupper()
        or word.lower() in words("never_alone")
        or _TURN.match(prose, document.block_at(mention.start).start) is not None
    ):
        return False
    before = prose[max(0, mention.start - 3) : mention.start]
    opens = not before.strip(' ”"') or before.strip(' ”"“')[-1:] in {"", ".", "?", "!", ":", "\n"}
    if opens:  # "Legislation offering", "Continuing to explain"
        following = _NEXT_WORD.match(prose, mention.end)
        verb = following.group(1) if following is not None else ""
        form = cue_forms().get(verb)
        reports = form is not None and form.tense in {"past", "present"}
        if not reports and (verb == "to" or verb.endswith("ing") or word.lower() in lexicon.words("common_words.txt")):
            return False
    if not opens or not word.endswith("s") or word in lexicon.words("surnames_in_s.txt"):
        return True
    return _SINGULAR.match(prose, mention.end) is not None
