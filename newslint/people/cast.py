"""Who is who in a story: names gathered into people, and the speakers of its attributions tied to them."""

from __future__ import annotations

from bisect import bisect_left

from newslint.document import Document
from newslint.grammar.names.known_words import is_known
from newslint.grammar.names.names import Name, names, opens_sentence, with_rare_given_names
from newslint.grammar.names.roles import role_of
from newslint.grammar.speech.flow import spoken
from newslint.grammar.speech.transcript import labelled, turns
from newslint.grammar.word_classes import words
from newslint.patterns import pattern
from newslint.people.ages import stated_ages
from newslint.people.evidence import bears_firms_name
from newslint.people.honorifics import note_clashes
from newslint.people.mention import Mention
from newslint.people.person import Person
from newslint.people.pronouns import BY_PLACE, resolve
from newslint.people.registry import Registry
from newslint.people.speaker_kinds import Place, is_body, speaker_place
from newslint.people.strangers import note_strangers

_ARTICLES = ("the ", "The ", "his ", "His ", "her ", "Her ", "their ", "Their ")
_OF_A_PLACE = (" from ", " in ", " at ", " of ", " near ")
_OF_SEVERAL = (" have ", " are ", " were ")  # verbs of a plural
_RELATIVE_CLAUSE = pattern(r" who [^,.;:“”\"—(\n]{5,100}(?=, )")
APPOSITION = 40  # characters between a description and the name it is put before
NAMES_APPOSED = 4  # capitalised runs in these, as in "the French actress Ann Lee"


class Cast:
    """The people of a document, all mentions of them, and the mention at each speaker's place of an attribution.

    ``antecedents`` are the bare surnames that a "who" in a speaker's place goes with, by the place of the "who".
    """

    def __init__(
        self,
        people: list[Person],
        mentions: list[Mention],
        speakers: dict[tuple[int, int], Mention],
        antecedents: dict[tuple[int, int], Mention],
    ) -> None:
        self.people = people
        self.mentions = mentions
        self.speakers = speakers
        self.antecedents = antecedents


def cast(document: Document) -> Cast:
    """The people of the document and who speaks."""
    prose = document.prose
    found = with_rare_given_names(labelled(document, document.get(names)))
    labels = {turn.label for turn in document.get(turns)}
    starts = [name.start for name in found]
    spans = sorted({speech.speaker for speech in document.get(spoken) if speech.speaker is not None})
    several = _plural(document)
    surnames = {name.words[-1] for name in found if (name.likely and len(name.words) > 1) or bears_firms_name(name)}
    places = [
        _label_place(span, found, starts)
        if span in labels
        else speaker_place(prose, span, _inside(found, starts, span), surnames, several=span in several)
        for span in spans
    ]
    apposed = [
        _in_apposition(prose, span, found, starts, place) if place.kind in {"description", "organisation"} else None
        for span, place in zip(spans, places, strict=True)
    ]
    people = [place.name for place in places if place.kind == "surname"]
    who = {span: _antecedent(prose, span, found, starts) for span, place in zip(spans, places, strict=True) if place.relative}
    speaking = {name.at for name in (*apposed, *people, *who.values()) if name is not None}
    registry = Registry(document, found, speaking)
    mentions = registry.mentions
    by_place = {mention.start: mention for mention in mentions}
    speakers: dict[tuple[int, int], Mention] = {}
    for span, place, other_name in zip(spans, places, apposed, strict=True):
        mention = by_place.get(place.name.at) if place.name is not None else None
        if mention is None:
            mention = _other_speaker(document, span, place)
            if other_name is not None and other_name.at in by_place:
                mention.person = by_place[other_name.at].person
            mentions.append(mention)
        if span not in labels:
            mention.speaks = True
        elif mention.person is not None:
            mention.person.introduced = True
        speakers[span] = mention
    resolve(document, registry, mentions, list(speakers.values()), _asking(document, speakers))
    aged = stated_ages(document, registry, mentions)
    if aged:
        mentions += aged
        mentions.sort(key=BY_PLACE)
    for mention in speakers.values():
        if mention.person is not None:
            mention.person.speaks = True
    everybody = registry.finish(mentions)
    antecedents = {span: by_place[name.at] for span, name in who.items() if name is not None and name.at in by_place}
    note_strangers(document, registry, {**speakers, **antecedents})
    note_clashes(document, everybody)
    return Cast(everybody, mentions, speakers, antecedents)


def _asking(document: Document, speakers: dict[tuple[int, int], Mention]) -> set[int]:
    """Where those stand who ask something."""
    asked = (speech.speaker for speech in document.get(spoken) if speech.form is not None and speech.form.lemma == "ask")
    return {speakers[span].start for span in asked if span is not None and span in speakers}


def _label_place(span: tuple[int, int], found: list[Name], starts: list[int]) -> Place:
    """What the label of a turn names: somebody, or a part like "MODERATOR"."""
    inside = _inside(found, starts, span)
    return Place("surname", inside[0]) if len(inside) == 1 and inside[0].end == span[1] else Place("description")


def _plural(document: Document) -> set[tuple[int, int]]:
    """The speakers' places that hold a plural, as the verb tells: "Orthodontists say", "Doctors have said"."""
    prose = document.prose
    return {
        speech.speaker
        for speech in document.get(spoken)
        if speech.speaker is not None
        and (
            prose.startswith(_OF_SEVERAL, speech.speaker[1])
            or (
                speech.cue is not None
                and speech.form is not None
                and speech.form.tense == "base"
                and speech.cue[0] == speech.speaker[1] + 1
            )
        )
    }


def _antecedent(prose: str, span: tuple[int, int], found: list[Name], starts: list[int]) -> Name | None:
    """The lone unknown word that a "who" goes with: "Hassan" of "praised by Hassan, who said it was late"."""
    before = bisect_left(starts, span[0]) - 1
    if before < 0 or found[before].end != span[0] - 2 or not prose.startswith(", ", span[0] - 2):
        return None
    name = found[before]
    if prose.endswith(_OF_A_PLACE, 0, name.start):  # "a nurse from Leeds, who said"
        return None
    return name if len(name.words) == 1 and name.role is None and not is_known(name.words[0]) else None


def _inside(found: list[Name], starts: list[int], span: tuple[int, int]) -> list[Name]:
    first = bisect_left(starts, span[0])
    if first and found[first - 1].end > span[0]:
        first -= 1
    inside = []
    while first < len(found) and found[first].start < span[1]:
        inside.append(found[first])
        first += 1
    return inside


def _in_apposition(prose: str, span: tuple[int, int], found: list[Name], starts: list[int], place: Place) -> Name | None:
    """The name that a description is put beside: "the mayor, Tom Fenwick, said", "Tom Fenwick, the mayor of Tucson said"."""
    end = span[1]
    if place.plural or (place.kind == "organisation" and not prose.startswith(_ARTICLES, span[0])):
        return None
    if place.kind == "organisation":  # "the ranking Democrat, Senator Lou Fontaine, said"
        first = bisect_left(starts, end + 2)
        beside = first < len(found) and found[first].start == end + 2 and prose.startswith(", ", end)
        return found[first] if beside and found[first].likely else None
    clause = _RELATIVE_CLAUSE.match(prose, end)
    if clause is not None:
        named = _name_apposed(prose, clause.end(), found, starts)
        if named is not None and named.likely and prose[named.end : named.end + 1] == ",":
            return named
    if prose[end : end + 2] != ", ":
        before = bisect_left(starts, span[0]) - 1
        beside = before >= 0 and found[before].end == span[0] - 2 and prose.startswith(", ", span[0] - 2)
        return found[before] if beside and found[before].likely and opens_sentence(prose, found[before].opening) else None
    named = _name_apposed(prose, end, found, starts)
    if named is None or prose[named.end : named.end + 1] not in {",", ".", " "}:
        return None
    last = named.words[-1]
    told = prose[span[0] : end]
    is_word = len(named.words) == 1 and named.role is None
    if (is_word or not words("written").isdisjoint(told.split())) and _tells_of_a_thing(told):
        return None  # "the company that makes the pill, Lathos, said", "according to a report in the Tribune, Ann Lee left"
    return None if is_body(last) and last.lower() not in words("surname") else named


def _name_apposed(prose: str, comma: int, found: list[Name], starts: list[int]) -> Name | None:
    """The last of the names that stand behind a comma, with no other mark between: of "the French actress Ann Lee"."""
    named = None
    first = bisect_left(starts, comma + 2)
    for name in found[first : first + NAMES_APPOSED]:
        between = prose[comma + 2 : name.start]
        if name.start - comma > APPOSITION or "," in between or "." in between:
            break
        if not words("preposition").isdisjoint(between.split()):  # "the magnate, a man from Leeds, said"
            break
        named = name
    return named


def _tells_of_a_thing(description: str) -> bool:
    """Whether no word of a description is one for a person."""
    found = map(role_of, description.split())
    return not any(role is not None and role.use != "body" for role in found)


def _other_speaker(document: Document, span: tuple[int, int], place: Place) -> Mention:
    kind = "organisation" if place.name is not None else place.kind
    return Mention(document, span[0], span[1], kind, gender=place.gender, age=place.age)
