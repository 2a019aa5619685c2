"""Who "he" is: pronouns, relatives and descriptions tied to the people they mean."""

from __future__ import annotations

from collections import Counter
from operator import attrgetter

from newslint.document import Document
from newslint.people.clashes import clear_of_the_unnamed, lone_gender
from newslint.people.genders import Votes
from newslint.people.mention import Mention
from newslint.people.presenting import gender_beside
from newslint.people.pronoun_places import pronoun_places
from newslint.people.reading import Reading
from newslint.people.reading_order import rows_of
from newslint.people.registry import Registry
from newslint.people.reported import Voices, named_in_words, people_in_words, speaking_in_words
from newslint.people.speaker_kinds import PRONOUN_GENDERS
from newslint.people.subjects import described_subjects
from newslint.people.unnamed import Unnamed

BY_PLACE = attrgetter("start", "end")
BOUND = 3  # votes of a pronoun that can mean nobody else by its place
TOLD = 5  # votes of an honorific or a title that tells the gender


def resolve(document: Document, registry: Registry, mentions: list[Mention], speakers: list[Mention], asking: set[int]) -> None:
    """Ties pronouns and descriptions to people, adds the mentions of "he" and "she", and notes people's genders.

    The first reading only counts votes: which pronouns are used of whom. The second reads by the votes, and notes where a
    pronoun clashes with the person it must mean. ``asking`` are the places of those of the ``speakers`` who ask something.
    """
    speaking = {mention.start for mention in speakers}
    known = {mention.start for mention in mentions}
    mentions += [
        Mention(document, start, start + len(word), "pronoun", gender=PRONOUN_GENDERS[word])
        for start, word in pronoun_places(document)
        if start not in known
    ]
    mentions.sort(key=BY_PLACE)
    rows = rows_of(document, sorted([*mentions, *described_subjects(document, speaking)], key=BY_PLACE))
    votes = Votes()
    for mention in mentions:
        if mention.person is not None:
            told = mention.gender or (gender_beside(mention) if mention.kind in {"full", "given"} else None)
            if told is not None:
                votes.add(mention.person, told, TOLD)
    unnamed = Unnamed(votes)
    told_of = named_in_words(document, [mention.start for mention, *_ in rows])
    others = people_in_words(document, mentions)
    voices = Voices(speaking, asking, speaking_in_words(document), told_of, others)
    first = Reading(registry, voices, votes, unnamed, decided=False)
    for mention, person in first.pronouns(rows):
        votes.add(person, mention.gender, BOUND if mention.start in first.bound else 1)
    unnamed.forget()
    last = Reading(registry, voices, votes, unnamed, decided=True)
    last.lone = lone_gender(rows)
    last.used = Counter((block, mention.gender) for mention, _, block, quoted in rows if mention.kind == "pronoun" and not quoted)
    for mention, person in last.pronouns(rows):
        if person not in unnamed:
            mention.person = person
    clear_of_the_unnamed(rows)
    for person in registry.people:
        person.genders = votes.of(person)
