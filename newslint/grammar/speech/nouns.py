"""Words that look like verbs of speech and are nouns where they stand: "the report", "a 911 call", "the mass shooting"."""

from __future__ import annotations

from newslint.grammar.speech.cues import CueForm, cue_forms
from newslint.grammar.speech.inversion import has_verb
from newslint.grammar.speech.outer import OuterSentence
from newslint.grammar.speech.tokens import CAPITAL, QUOTATION, SMALL, WORDLIKE
from newslint.grammar.word_classes import (
    ADVERB,
    CONJUNCTION,
    COORDINATOR,
    DETERMINER,
    FINITE,
    PREPOSITION,
    RELATIVE,
    SUBJECT,
    words,
)

_ARTICLES = frozenset({"a", "an"})
MODIFIERS = 3  # words between an article and a noun
SEVERAL = 6  # words of those who tell something: "Many critics of the plan"
_OPENING_CLAUSE = CONJUNCTION | COORDINATOR | FINITE
_NO_CLAUSE = PREPOSITION | CONJUNCTION | COORDINATOR | FINITE
_FUNCTION = ADVERB | CONJUNCTION | COORDINATOR | DETERMINER | PREPOSITION | SUBJECT


def is_noun(sentence: OuterSentence, place: int, verb: int, form: CueForm) -> bool:
    """Whether the word is a noun or an adjective here: "the report", "his claims", "reported cases"."""
    if place == 0:
        return form.tense != "past"
    kinds = sentence.kinds
    before, kind = (sentence.lower[verb - 1], kinds[verb - 1]) if verb > 0 else ("", 0)
    if form.tense == "past" and kind & PREPOSITION and verb == place:
        if form.lemma == "think":  # "food for thought"
            return True
        behind = before in words("before_participle") or (before == "with" and form.lemma != "tell")
        if behind and _describes_noun(sentence, place):
            return True
    if verb == place and kind & DETERMINER and before != "all":
        return form.tense != "past" or before not in words("pronominal")  # "another said"
    if kinds[place] & CAPITAL and (kinds[place - 1] & SMALL or sentence.words[place] in {"State", "States"}):
        return True
    if form.lemma == "call" and sentence.lower[place - 1] == "so":
        return True
    following = sentence.lower[place + 1] if place + 1 < len(sentence) else "."
    if following in words("behind_noun"):  # "a think tank"
        return True
    if following in {",", "back"} and place + 2 < len(sentence):
        following = sentence.lower[place + 2]
    if form.tense == "base" and verb == place and following in {QUOTATION, ":"} and _ends_singular_group(sentence, place):
        return True
    if form.tense in {"base", "present"} and "h" in form.frames and verb == place:
        if kind & PREPOSITION:  # "in states that"
            return True
        if form.tense == "present" and _tags_quotation(sentence, place):
            return False
        if form.tense == "present" and kinds[place + 1 : place + 2] and _opens_with_name(sentence, place):
            return not (kinds[place + 1] & DETERMINER and has_verb(sentence, place + 1))  # "Yukos claims its fall was planned"
        if kind & (SUBJECT | RELATIVE) or following in {"that", QUOTATION, ":", "he", "she", "they", "it"}:
            return False
        return form.tense == "present" or not _several_tell(sentence, place)
    if form.tense == "base" and verb == place:
        if kind & PREPOSITION or before in {"he", "she", "it"}:
            return True
        if following in {"and", "or"} and not _is_plural(before):  # "hunger, emotional stress and heat"
            return True
        if before.isdigit():  # "played a 911 call", but "the 12 call it a day"
            return not {"a", "an"}.isdisjoint(sentence.lower[max(0, place - 1 - MODIFIERS) : place - 1])
        return _ends_singular_group(sentence, place)
    return False


def _describes_noun(sentence: OuterSentence, place: int) -> bool:
    """Whether a noun follows right behind, as in "measures for confirmed cases"."""
    following = sentence.kinds[place + 1] if place + 1 < len(sentence) else 0
    return following & WORDLIKE != 0 and not following & _FUNCTION


def is_plural_noun(sentence: OuterSentence, speaker: tuple[int, int], form: CueForm) -> bool:
    """Whether a word that may be a verb of one person stands behind several: "deals with foreign states"."""
    if form.tense != "present" or "h" not in form.frames:
        return False
    for i in range(speaker[0] + 1, speaker[1]):
        if sentence.kinds[i] & PREPOSITION:
            return sentence.kinds[i - 1] & SMALL != 0 and sentence.lower[i - 1].endswith("s")
    return False


def _tags_quotation(sentence: OuterSentence, place: int) -> bool:
    """Whether nothing but a name stands between a quotation and the verb, or the name behind it: “Yes!” tweets Ann Lee."""
    kinds, first = sentence.kinds, place
    while first > 0 and kinds[first - 1] & CAPITAL:
        first -= 1
    if first == 0 or sentence.lower[first - 1] != QUOTATION or sentence.quoted_text(first - 1)[-2:-1] not in {",", "?", "!"}:
        return False
    return first < place or (place + 1 < len(sentence) and kinds[place + 1] & CAPITAL != 0)


def _opens_with_name(sentence: OuterSentence, place: int) -> bool:
    """Whether a name, and nothing else, opens the sentence before a verb."""
    return 0 < place <= MODIFIERS and all(kind & CAPITAL for kind in sentence.kinds[:place])


def _ends_singular_group(sentence: OuterSentence, place: int) -> bool:
    """Whether the words before a stem are of one thing, and the stem is no verb about it: "the TV show"."""
    before = sentence.words[place - 1]
    if before.islower() and _is_plural(before):
        return False
    opening = _opening_of_group(sentence, place)
    if opening is None or not (before.islower() or before.isupper() or sentence.lower[opening] in _ARTICLES):
        return False
    return not _belongs_to_several(sentence, opening, place)


def _several_tell(sentence: OuterSentence, place: int) -> bool:
    """Whether a plural that opens a clause stands before the word, and a clause behind it: "Critics fear the plan will fail"."""
    if place + 1 >= len(sentence) or sentence.kinds[place + 1] & _NO_CLAUSE or sentence.lower[place + 1].endswith("ing"):
        return False
    kinds, i = sentence.kinds, place - 1
    while i > 0 and place - i <= SEVERAL and kinds[i - 1] & WORDLIKE and not kinds[i - 1] & _OPENING_CLAUSE:
        i -= 1
    if i > 0 and kinds[i - 1] & WORDLIKE and not kinds[i - 1] & _OPENING_CLAUSE:
        return False
    head = next((k - 1 for k in range(i + 1, place) if kinds[k] & PREPOSITION and sentence.lower[k] != "to"), place - 1)
    return _is_plural(sentence.lower[head]) and has_verb(sentence, place + 1)


def _belongs_to_several(sentence: OuterSentence, opening: int, place: int) -> bool:
    """Whether the group from ``opening`` says where several are, who tell what follows: "Doctors at the hospital say it"."""
    if opening < 2 or not sentence.kinds[opening - 1] & PREPOSITION or not _is_plural(sentence.lower[opening - 2]):
        return False
    following = sentence.kinds[place + 1] if place + 1 < len(sentence) else 0
    return following & (SUBJECT | DETERMINER | CAPITAL) != 0 or has_verb(sentence, place + 1)


def _is_plural(word: str) -> bool:
    return word in words("many") or (word.endswith("s") and not word.endswith(("ss", "ous")) and word != "news")


def is_gerund_noun(sentence: OuterSentence, place: int) -> bool:
    """Whether a word in "ing" is a noun: "the mass shooting", "a warning was", and not "the mayor saying"."""
    if precedes_verb(sentence, place):
        return True
    quotes = sentence.lower[place + 1 : place + 2] == [QUOTATION] and not sentence.kinds[place - 1] & DETERMINER
    if quotes or sentence.lower[place] in words("reporting"):
        return False
    return _opening_of_group(sentence, place) is not None or _joins_nouns(sentence, place)


def _joins_nouns(sentence: OuterSentence, place: int) -> bool:
    """Whether a word in "ing" stands between what describes one thing and a noun: "with new financial reporting rules"."""
    if place == 0 or place + 1 == len(sentence):
        return False
    before, word = sentence.kinds[place - 1], sentence.lower[place - 1]
    one = before & SMALL and not before & _FUNCTION and not word.endswith("s") and word not in words("many")
    following = sentence.kinds[place + 1]
    return bool(one) and following & SMALL != 0 and not following & _FUNCTION


def precedes_verb(sentence: OuterSentence, place: int) -> bool:
    """Whether a verb follows: "a warning was", "Lee’s thinking said"."""
    if place + 1 == len(sentence):
        return False
    form = cue_forms().get(sentence.lower[place + 1])
    return sentence.kinds[place + 1] & FINITE != 0 or (form is not None and form.tense == "past")


def _opening_of_group(sentence: OuterSentence, place: int) -> int | None:
    """The article with nothing but modifiers between it and the word at ``place``: "a conference call"; None without one."""
    i = place - 1
    while i >= 0 and place - i <= MODIFIERS and sentence.kinds[i] & WORDLIKE and not sentence.kinds[i] & _FUNCTION:
        i -= 1
    determined = i >= 0 and (sentence.kinds[i] & DETERMINER != 0 or sentence.lower[i] in {"’s", "'s"})
    return i if determined else None
