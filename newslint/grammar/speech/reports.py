"""Speech as sentences report it: a cue, its speaker, and the stretches that are attributed.

Every cue of a sentence is tried: the noun group in the speaker's place is found first, then what is reported, which
stands after the cue ("said that talks would go on"), before it ("“Yes,” she said") or on both sides.
"""

from __future__ import annotations

from newslint.grammar.speech.contents import content_after, content_before, is_statement, past_coordinator, resumed_content
from newslint.grammar.speech.cues import CueForm, cue_forms
from newslint.grammar.speech.inversion import CLAUSE, ends_with_quotation, may_be_inverted
from newslint.grammar.speech.nouns import is_gerund_noun, is_noun, precedes_verb
from newslint.grammar.speech.outer import OuterSentence
from newslint.grammar.speech.speakers import subject_before, verb_group_start
from newslint.grammar.speech.subjects_ahead import first_subject, subject_after
from newslint.grammar.speech.tokens import QUOTATION, WORDLIKE
from newslint.grammar.word_classes import (
    ADVERB,
    CONJUNCTION,
    COORDINATOR,
    FINITE,
    RELATIVE,
    WEEKDAY,
    words,
)
from newslint.record import Record

ACCORDING = CueForm("according to", "speech", "qc", "base")
PUT = CueForm("put", "speech", "p", "past")
_ADDING = frozenset({"added", "adds"})
_BEING = frozenset({"is", "are", "was", "were", "be", "been", "being", "’s", "'s"})
_HAVING = frozenset({"has", "have", "had"})
INSERTED = 3  # words of ", for his part,"
_SPEECH_MARKS = frozenset(",.?!…:—–-") | {"--"}


class Report(Record):
    """One cue and what it reports. ``speaker``, ``cue`` and ``parts`` are places of tokens, [i, j).

    ``verb`` is where the cue's verb group begins ("has also said" at "has"). ``beside`` tells that the speaker stands right
    at the cue, with nothing else in the speaker's place.
    """

    sentence: OuterSentence
    form: CueForm
    cue: tuple[int, int]
    speaker: tuple[int, int] | None
    parts: list[tuple[int, int]]
    beside: bool
    verb: int


def reports(sentence: OuterSentence) -> list[Report]:
    """All reports of a sentence, in the order of their cues."""
    if not sentence.cues:
        return []
    found: list[Report] = []
    forms = cue_forms()
    subject: tuple[int, int] | None = None
    floor = 0
    for place in sentence.cues:
        word = sentence.lower[place]
        if word == "according":
            report = _according(sentence, place)
        elif "p" in forms[word].frames:
            report = _put_so(sentence, place)
        else:
            report = _report(sentence, place, forms[word], subject, floor)
        if report is None:
            continue
        found.append(report)
        if word != "according" and "p" not in forms[word].frames:
            if report.speaker and not _is_relative(sentence, report.speaker):
                subject = report.speaker
            floor = place + 1
    _settle(sentence, found)
    return [report for report in found if report.parts]


def _is_relative(sentence: OuterSentence, speaker: tuple[int, int]) -> bool:
    return speaker[1] - speaker[0] == 1 and sentence.kinds[speaker[0]] & RELATIVE != 0


def _report(sentence: OuterSentence, place: int, form: CueForm, inherited: tuple[int, int] | None, floor: int) -> Report | None:
    lower, kinds = sentence.lower, sentence.kinds
    verb = verb_group_start(sentence, place)
    group = lower[verb:place]
    if form.tense == "gerund" and (precedes_verb(sentence, place) if group else is_gerund_noun(sentence, place)):
        return None
    if is_noun(sentence, place, verb, form) or (form.tense == "participle" and not group):  # "the best known face"
        return None
    if _is_passive(group, form):
        return _told_by(sentence, place, form, verb)
    speaker = None
    inverted = False
    before = lower[verb - 1] if verb > 0 else ""
    if (form.tense == "gerund" and not group) or "to" in group:
        speaker = inherited or first_subject(sentence, place)
    elif (before == QUOTATION or before in _SPEECH_MARKS) and "q" in form.frames and may_be_inverted(sentence, place, verb):
        speaker = subject_after(sentence, place)
        inverted = speaker is not None
    if speaker is None:
        speaker = subject_before(sentence, verb, floor)
    if speaker is None and (verb == 0 or before in {",", ")"} or kinds[verb - 1] & COORDINATOR):
        speaker = inherited or first_subject(sentence, place, int(lower[0] == QUOTATION))
    if speaker is None:
        return None
    edge = speaker[0] if speaker[0] < place and speaker[1] <= place else verb
    after = speaker[1] if inverted else place + 1
    relative = kinds[speaker[0]] & RELATIVE
    left = (
        not relative and not (form.tense == "gerund" and not group) and content_before(sentence, verb if inverted else edge, form)
    )
    right = None if _adds_a_number(sentence, place) else content_after(sentence, after, form)
    parts: list[tuple[int, int]] = []
    if left and (right is None or ends_with_quotation(sentence, left[1] - 1) or inverted):
        parts.append(left)
        rest = resumed_content(sentence, after, left[1] - 1)
        if rest:
            parts.append(rest)
    elif right is not None:
        parts.append((right, len(lower)))
    bare_stem = form.tense == "base" and not group  # "Smith say" is no English: it is "stress", or a plural noun
    reaches = speaker[1] == verb or _is_inserted(sentence, speaker[1], verb)
    beside = not bare_stem and (inverted or (reaches and _opens_clause(sentence, speaker[0])))
    if form.tense == "gerund" and before == "," and speaker[1] < place:  # "Hassan declined, saying it was too late"
        beside = _opens_clause(sentence, speaker[0]) and lower[speaker[1]] in words("answering")
    return Report(sentence, form, (place, place + 1), speaker, parts, beside, verb)


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


def _is_passive(group: list[str], form: CueForm) -> bool:
    if not group or form.tense not in {"past", "participle"} or _BEING.isdisjoint(group):
        return False
    return "been" in group or _HAVING.isdisjoint(group)


def _told_by(sentence: OuterSentence, place: int, form: CueForm, verb: int) -> Report | None:
    """What somebody says to whom a passive is told of: "Lee was told by Hassan that it was late"."""
    if sentence.lower[place + 1 : place + 2] != ["by"]:
        return None
    speaker = subject_after(sentence, place + 1)
    if speaker is None or speaker[1] + 1 >= len(sentence) or sentence.lower[speaker[1]] not in {"that", ":", QUOTATION}:
        return None
    begins = speaker[1] if sentence.lower[speaker[1]] == QUOTATION else speaker[1] + 1
    return Report(sentence, form, (place, place + 1), speaker, [(begins, len(sentence))], True, verb)


def _according(sentence: OuterSentence, place: int) -> Report | None:
    lower = sentence.lower
    if place + 2 >= len(lower) or lower[place + 1] != "to":
        return None
    speaker = subject_after(sentence, place + 1)
    if speaker is None:
        return None
    parts: list[tuple[int, int]] = []
    end = place
    while end > 0 and lower[end - 1] in {",", "—", "–", "--"}:
        end -= 1
    if end > past_coordinator(sentence, 0):
        start = past_coordinator(sentence, 0)
        if lower[end - 1] == QUOTATION and (end == 1 or lower[end - 2] == ","):
            start = end - 1
        parts.append((start, end))
    else:
        comma = next((k for k in range(speaker[1], len(lower)) if lower[k] == ","), None)
        if comma is not None and comma + 1 < len(lower):
            parts.append((comma + 1, len(lower)))
    return Report(sentence, ACCORDING, (place, place + 2), speaker, parts, beside=True, verb=place)


def _put_so(sentence: OuterSentence, place: int) -> Report | None:
    """What "as Ann Lee put it" reports: the words before it, or behind it where the sentence opens with it."""
    lower = sentence.lower
    speaker = subject_before(sentence, place, 0) if lower[place + 1 : place + 2] == ["it"] else None
    if speaker is not None and lower[speaker[0]] == "as" and speaker[1] - speaker[0] > 1:  # with a capital
        speaker = speaker[0] + 1, speaker[1]
    if speaker is None or speaker[0] == 0 or lower[speaker[0] - 1] != "as":
        return None
    start, end = speaker[0] - 1, place + 2
    parts = []
    if start and lower[start - 1] == QUOTATION:
        parts.append((start - 1, start))
    elif start > 1 and lower[start - 1] in _SPEECH_MARKS:
        parts.append((past_coordinator(sentence, 0), start - 1))
        rest = resumed_content(sentence, end, start - 2)
        parts += [rest] if rest is not None else []
    elif start == 0 and end + 1 < len(lower) and lower[end] in {",", ":"}:
        parts.append((end + 1, len(lower)))
    return Report(sentence, PUT, (place, place + 1), speaker, parts, beside=True, verb=place)


def _settle(sentence: OuterSentence, found: list[Report]) -> None:
    """Ends each part where the next report of the sentence begins, and at the sentence's last mark."""
    lower = sentence.lower
    n = len(lower)
    while n > 0 and lower[n - 1] in {".", "!", "?", ";", ":", "…", "..."}:
        n -= 1
    cuts = [_cut(sentence, report) for report in found[1:]]
    for place, report in enumerate(found):
        settled = []
        for start, end in report.parts:
            end = min(end, n)
            for cut in (*cuts[place:], _announced(sentence, start, end)):
                if start < cut < end:
                    end = cut
            announced = start > 0 and lower[start - 1] in {":", ","}
            if lower[start] == QUOTATION and (announced or is_statement(sentence, start)):
                end = start + 1
            if start < end:
                settled.append((start, end))
        report.parts = settled


def _announced(sentence: OuterSentence, start: int, end: int) -> int:
    """Where a statement in quotation marks follows a colon, and is not reported by the cue but announced: the colon's token."""
    for place in sentence.quotations:
        if start < place - 1 and place < end and sentence.lower[place - 1] == ":" and is_statement(sentence, place):
            return place - 1
    return end


def _cut(sentence: OuterSentence, report: Report) -> int:
    """Where the words before this report end, if it is not part of what they say; a huge number otherwise."""
    lower, first = sentence.lower, report.verb
    if report.form is ACCORDING:
        return first - (lower[first - 1] == ",")
    before = lower[first - 1] if first else ""
    if report.form.tense == "gerund" and before == ",":
        return first - 1
    if before in {"and", "but"}:
        return first - 1 - (lower[first - 2] == ",")
    if report.speaker and report.speaker[1] <= first:
        edge = report.speaker[0]
        if edge > 1 and lower[edge - 1] in {"and", "but", "while", "although", "though"} and lower[edge - 2] == ",":
            return edge - 2
    return 1 << 30
