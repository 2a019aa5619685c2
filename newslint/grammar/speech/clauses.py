"""Speech as a clause reports it: "Hassan said that talks would go on", "“Yes,” said Hassan".

The noun group in the speaker's place is found first, then what is reported, which stands after the cue, before it or on
both sides.
"""

from __future__ import annotations

from newslint import lexicon
from newslint.grammar.speech.contents import content_after, content_before, is_opening, resumed_content
from newslint.grammar.speech.cues import CueForm
from newslint.grammar.speech.inversion import CLAUSE, ends_with_quotation, has_verb, may_be_inverted
from newslint.grammar.speech.non_finite import (
    is_adjective,
    is_bare_group,
    is_infinitive,
    is_non_finite,
    is_object_of_verb,
    is_passive,
    is_title_given,
)
from newslint.grammar.speech.nouns import is_gerund_noun, is_noun, is_plural_noun, precedes_verb
from newslint.grammar.speech.outer import OuterSentence
from newslint.grammar.speech.report import Report
from newslint.grammar.speech.set_phrases import told_by
from newslint.grammar.speech.speakers import cue_end, subject_before, verb_group_start
from newslint.grammar.speech.subjects_ahead import evidence_before, first_subject, subject_after, subject_with
from newslint.grammar.speech.tokens import QUOTATION, QUOTED, SPEECH_MARKS, WORDLIKE
from newslint.grammar.word_classes import (
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    COORDINATOR,
    DETERMINER,
    FINITE,
    RELATIVE,
    SUBJECT,
    WEEKDAY,
    words,
)
from newslint.remember import remember

_ADDING = frozenset({"added", "adds"})
_SAYING = (["said"], ["says"])
_WHEN = (["when"], ["as"], ["while"], ["after"], ["before"])
INSERTED = 3  # words of ", for his part,"


def clause_report(
    sentence: OuterSentence, place: int, form: CueForm, inherited: tuple[int, int] | None, floor: int
) -> Report | None:
    """What is said and by whom, by the cue at ``place``; ``inherited`` is who spoke before in the sentence."""
    end = cue_end(sentence, place, form)
    if end is None:
        return None
    verb = verb_group_start(sentence, place)
    group = sentence.lower[verb:place]
    alone = form.tense == "gerund" and not any(kind & AUXILIARY for kind in sentence.kinds[verb:place])
    if form.tense == "gerund" and (is_gerund_noun(sentence, place) if alone else precedes_verb(sentence, place)):
        return None
    if is_noun(sentence, place, verb, form) or is_adjective(group, form) or _is_phrasal(sentence, place, form):
        return None
    if form.lemma == "call" and is_title_given(sentence, place):
        return None
    if is_passive(group, form):
        return told_by(sentence, place, form, verb)
    if not group and is_non_finite(sentence, place, form, floor):
        return None
    inverted = subject_after(sentence, end - 1) if not alone and _may_follow(sentence, end - 1, verb, form) else None
    speaker = inverted or _speaker_before(sentence, place, verb, inherited, floor, goes_on=alone or "to" in group)
    if speaker is None or is_plural_noun(sentence, speaker, form):
        return None
    if "to" in group and sentence.lower[slice(*speaker)] == ["it"]:  # "It is important to realize"
        return None
    if alone and sentence.lower[place - 1 : place] in _SAYING:  # "Lee said telling it was hard"
        return None
    is_object = is_infinitive(sentence, verb, place) or (alone and is_object_of_verb(sentence, place))
    if form.kind == "speech" and is_object and is_bare_group(sentence, end):
        return None
    parts = _parts(sentence, place, end, verb, form, speaker, is_inverted=inverted is not None, alone=alone)
    beside = inverted is not None or _stands_beside(sentence, speaker, verb)
    if form.tense == "base" and not group:  # "Smith say" is no English: it is "stress", or a plural noun
        beside = False
    if form.tense == "gerund" and sentence.lower[verb - 1 : verb] == [","] and speaker[1] < place:
        # "Hassan declined, saying it was too late"
        beside = _opens_clause(sentence, speaker[0]) and sentence.lower[speaker[1]] in words("answering")
    return Report(sentence, form, (place, end), speaker, parts, beside, verb)


def _is_phrasal(sentence: OuterSentence, place: int, form: CueForm) -> bool:
    """Whether a particle makes another verb of it: "write off the debt", "called up his friend"."""
    particles = _phrasal().get(form.lemma)
    return particles is not None and place + 1 < len(sentence) and sentence.lower[place + 1] in particles


@remember
def _phrasal() -> dict[str, set[str]]:
    """The particles that make another verb of each lemma."""
    found: dict[str, set[str]] = {}
    for line in lexicon.lines("phrasal_verbs.txt"):
        lemma, particle = line.split(" ")
        found.setdefault(lemma, set()).add(particle)
    return found


def _may_follow(sentence: OuterSentence, place: int, verb: int, form: CueForm) -> bool:
    """Whether the speaker may stand behind the cue, as behind a quotation: “Yes,” said Hassan."""
    before = sentence.lower[verb - 1] if verb > 0 else ""
    if "q" not in form.frames or "to" in sentence.lower[verb:place]:
        return False
    return (before == QUOTATION or before in SPEECH_MARKS) and may_be_inverted(sentence, place, verb)


def _speaker_before(
    sentence: OuterSentence, place: int, verb: int, inherited: tuple[int, int] | None, floor: int, *, goes_on: bool
) -> tuple[int, int] | None:
    """The speaker's tokens before the verb; where it only ``goes_on`` with another one, that one's subject."""
    speaker = None
    if goes_on:
        speaker = subject_with(sentence, place, floor) or evidence_before(sentence, place)
        speaker = speaker or inherited or first_subject(sentence, place)
        if speaker is None and _opens(sentence, verb):
            return None
    if speaker is None:
        speaker = subject_before(sentence, verb, floor)
    if speaker is None and (verb == 0 or sentence.lower[verb - 1] in {",", ")"} or sentence.kinds[verb - 1] & COORDINATOR):
        speaker = inherited or first_subject(sentence, place, int(sentence.lower[0] == QUOTATION))
    return speaker


def _opens(sentence: OuterSentence, verb: int) -> bool:
    """Whether the verb before "to" opens the sentence and has no subject yet: "Asked to reply, Hassan", "Going on to say"."""
    first = int(sentence.kinds[0] & CONJUNCTION != 0)  # "When asked to reply, Hassan"
    return sentence.lower[first] in words("opening") or (verb == 1 and sentence.lower[0].endswith("ing"))


def _parts(
    sentence: OuterSentence,
    place: int,
    end: int,
    verb: int,
    form: CueForm,
    speaker: tuple[int, int],
    *,
    is_inverted: bool,
    alone: bool,
) -> list[tuple[int, int]]:
    """The tokens that are what is said: before the speaker, and on from there, or after the cue."""
    after = speaker[1] if is_inverted else end
    left = None
    if not alone and not sentence.kinds[speaker[0]] & RELATIVE:
        ahead = not is_inverted and speaker[0] < place and speaker[1] <= place
        left = content_before(sentence, speaker[0] if ahead else verb, form)
    right = None if _adds_a_number(sentence, place) else content_after(sentence, after, form)
    if left is not None and right is not None and not is_inverted:
        if _is_answered(sentence, left[1] - 1, right) or _is_subordinate(sentence, *left):
            left = None
        elif has_verb(sentence, left[0]) and _is_told_before(sentence, after):
            right = None  # "It is a rule, he says, that helps him"
    if form.kind != "speech" and right is None and _finds_clause(sentence, after):
        return []
    if left is not None and (right is None or is_inverted or ends_with_quotation(sentence, left[1] - 1)):
        rest = resumed_content(sentence, after, left[1] - 1)
        if rest is not None:
            return [left, rest]
        return [] if is_opening(sentence, *left) else [left]
    return [(right, len(sentence))] if right is not None else []


def _is_told_before(sentence: OuterSentence, after: int) -> bool:
    """Whether what follows a cue says when, or goes on behind an interruption: "He was ill, Lee said when he left"."""
    return sentence.lower[after : after + 2] == [",", "that"] or sentence.lower[after : after + 1] in _WHEN


def _is_subordinate(sentence: OuterSentence, start: int, end: int) -> bool:
    """Whether what stands before a speaker is a clause that only opens a sentence: "While Lee was “ill,” he said it was fine"."""
    return end - start > 1 and sentence.kinds[start] & CONJUNCTION != 0 and sentence.lower[start] != "that"


def _finds_clause(sentence: OuterSentence, after: int) -> bool:
    """Whether a clause that is no speech follows, so that nothing before it is told: "Looking closer, he found she was late"."""
    return after < len(sentence) and sentence.kinds[after] & (SUBJECT | DETERMINER) != 0


def _is_answered(sentence: OuterSentence, place: int, right: int) -> bool:
    """Whether another one tells something behind a question that is over: “Why me?” Hassan said many people are afraid."""
    if sentence.lower[place] != QUOTATION or sentence.quoted_text(place)[-2:-1] not in {"?", "!"}:
        return False
    return not sentence.kinds[right] & (SUBJECT | QUOTED) and has_verb(sentence, right)


def _stands_beside(sentence: OuterSentence, speaker: tuple[int, int], verb: int) -> bool:
    """Whether the speaker begins a clause and stands right before the verb, but for what is inserted between commas."""
    reaches = speaker[1] == verb or _is_inserted(sentence, speaker[1], verb)
    return reaches and _opens_clause(sentence, speaker[0])


def _is_inserted(sentence: OuterSentence, start: int, verb: int) -> bool:
    """Whether what stands between commas before the verb does not say who the speaker is: ", meanwhile,", ", who left early,"."""
    inserted = sentence.lower[start + 1 : verb - 1]
    if not inserted or sentence.lower[start] != "," or sentence.lower[verb - 1] != ",":
        return False
    if inserted[0] == "who":
        return True
    return len(inserted) <= INSERTED and all(word in words("inserted") or word.endswith("ly") for word in inserted)


def _opens_clause(sentence: OuterSentence, i: int) -> bool:
    """Whether a clause begins with token ``i``: nothing stands before it, or a mark, a conjunction or an adverb."""
    if i == 0:
        return True
    before = sentence.kinds[i - 1]
    return not before & WORDLIKE or before & (CONJUNCTION | COORDINATOR | ADVERB | WEEKDAY) != 0


def _adds_a_number(sentence: OuterSentence, place: int) -> bool:
    """Whether a number, and no clause about it, follows "added": "Davis added 21 points", but not "added 21 people had died"."""
    lower = sentence.lower
    if lower[place] not in _ADDING or not (place + 1 < len(lower) and lower[place + 1][0].isdigit()):
        return False
    end = place + 2 + CLAUSE
    for word, kind in zip(lower[place + 2 : end], sentence.kinds[place + 2 : end], strict=True):
        if word in {",", "."} or kind & (CONJUNCTION | COORDINATOR):
            break
        if kind & FINITE or word.endswith("ed"):
            return False
    return True
