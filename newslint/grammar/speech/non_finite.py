"""Verbs of speech that report nothing by their form: participles, passives, and infinitives with a thing behind them."""

from __future__ import annotations

from newslint.grammar.speech.cues import CueForm, cue_forms
from newslint.grammar.speech.outer import OuterSentence
from newslint.grammar.speech.tokens import CAPITAL, CUE, IN_LY, QUOTATION, QUOTED, SMALL, WORDLIKE
from newslint.grammar.word_classes import ADVERB, CONJUNCTION, FINITE, PREPOSITION, SUBJECT, words

WHAT = 8  # words between "what" and "called"
MOST_ABSOLUTE = 12  # words of "With a vote in the town council widely predicted"
_BEING = frozenset({"is", "are", "was", "were", "be", "been", "being", "’s", "'s"})
_HAVING = frozenset({"has", "have", "had"})


def is_adjective(group: list[str], form: CueForm) -> bool:
    """Whether a participle has no auxiliary: "the best known face", "in relation to written notices"."""
    return form.tense == "participle" and _BEING.isdisjoint(group) and _HAVING.isdisjoint(group)


def is_passive(group: list[str], form: CueForm) -> bool:
    if not group or form.tense not in {"past", "participle"} or _BEING.isdisjoint(group):
        return False
    return "been" in group or _HAVING.isdisjoint(group)


def is_non_finite(sentence: OuterSentence, place: int, form: CueForm, floor: int) -> bool:
    """Whether a cue without a verb before it shares that of another, or has none: "they are followed and threatened"."""
    if form.tense == "base":
        return _shares_modal(sentence, place, floor)
    return form.tense == "past" and (_shares_passive(sentence, place) or _is_absolute(sentence, place))


def is_infinitive(sentence: OuterSentence, verb: int, place: int) -> bool:
    """Whether nothing but "to", and adverbs, stands in the verb's group: "again to say", but not "went on to say"."""
    kinds = sentence.kinds[verb : place - 1]
    return sentence.lower[place - 1] == "to" and verb < place and all(kind & (ADVERB | IN_LY) for kind in kinds)


def is_object_of_verb(sentence: OuterSentence, place: int) -> bool:
    """Whether a verb that recommends, likes or begins stands right before a participle in "ing": "She recommends keeping it"."""
    if place < 2 or not sentence.kinds[place - 1] & (SMALL | CUE):
        return False
    form = cue_forms().get(sentence.lower[place - 1])
    return form is not None and form.tense in {"present", "past"} and form.kind == "speech"


def is_title_given(sentence: OuterSentence, place: int) -> bool:
    """Whether "called" tells the title of a thing: "a film called “Home”", but not "what critics called “a joke”"."""
    if sentence.lower[place + 1 : place + 2] != [QUOTATION] or not sentence.kinds[place - 1] & SMALL:
        return False
    return not sentence.kinds[place - 1] & SUBJECT and {"what", "which"}.isdisjoint(sentence.lower[max(0, place - WHAT) : place])


def is_bare_group(sentence: OuterSentence, place: int) -> bool:
    """Whether no quotation and no clause follows, but a thing: "to conclude deals with states", "to keep a lead"."""
    first = sentence.kinds[place] if place < len(sentence) else 0
    if not first & WORDLIKE or first & (CONJUNCTION | SUBJECT):
        return False
    for word, kind in zip(sentence.lower[place:], sentence.kinds[place:], strict=True):
        if kind & CONJUNCTION or word in {",", "."}:
            return True
        if kind & (FINITE | QUOTED) or word == ":" or word.endswith("ed") or word in words("irregular"):
            return False
    return True


def _shares_passive(sentence: OuterSentence, place: int) -> bool:
    """Whether "and" joins a participle to one of a passive: "they are followed and threatened"."""
    lower, kinds = sentence.lower, sentence.kinds
    i = place - 2
    if i < 1 or lower[place - 1] not in {"and", "or"} or not (lower[i].endswith("ed") or lower[i] in words("irregular")):
        return False
    while i > 1 and kinds[i - 1] & (ADVERB | IN_LY):
        i -= 1
    return lower[i - 1] in _BEING


def _shares_modal(sentence: OuterSentence, place: int, floor: int) -> bool:
    """Whether "and" joins a stem to one that a modal goes before: "they would hide and continue to hunt"."""
    if sentence.lower[place - 1 : place] not in (["and"], ["or"]):
        return False
    return not words("before_stem").isdisjoint(sentence.lower[floor : place - 1])


def _is_absolute(sentence: OuterSentence, place: int) -> bool:
    """Whether a participle stands in what "with" opens the sentence with: "With a vote predicted for May, Hassan left"."""
    if (
        sentence.lower[0] != "with"
        or not 1 < place < MOST_ABSOLUTE
        or place + 1 == len(sentence)
        or "," in sentence.lower[:place]
    ):
        return False
    before, after = sentence.kinds[place - 1], sentence.kinds[place + 1]
    return not before & (SUBJECT | CAPITAL) and (after & PREPOSITION != 0 or sentence.lower[place + 1] in {",", "to"})
