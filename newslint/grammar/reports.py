"""Speech as sentences report it: a cue, its speaker, and the stretches that are attributed.

Every cue of a sentence is tried: the noun group in the speaker's place is found first, then what is reported, which
stands after the cue ("said that talks would go on"), before it ("“Yes,” she said") or on both sides.
"""

from __future__ import annotations

from newslint.grammar.cues import CueForm, cue_forms
from newslint.grammar.outer import QUOTATION, OuterSentence
from newslint.grammar.roles import role_of
from newslint.grammar.speakers import subject_after, subject_before, verb_group_start
from newslint.grammar.word_classes import words
from newslint.record import Record

ACCORDING = CueForm("according to", "speech", "qc", "base")
ADDRESSEE = 14  # words that may name the one addressed before "that"
_DASHES = frozenset("—–-") | {"--"}
_SPEECH_MARKS = frozenset(",.?!…:—–-") | {"--"}


class Report(Record):
    """One cue and what it reports. ``speaker``, ``cue`` and ``parts`` are places of tokens, [i, j).

    ``beside`` tells that the speaker stands right at the cue, with nothing else in the speaker's place.
    """

    sentence: OuterSentence
    form: CueForm
    cue: tuple[int, int]
    speaker: tuple[int, int] | None
    parts: list[tuple[int, int]]
    beside: bool


def reports(sentence: OuterSentence) -> list[Report]:
    """All reports of a sentence, in the order of their cues."""
    found: list[Report] = []
    forms = cue_forms()
    subject: tuple[int, int] | None = None
    floor = 0
    for place in sentence.cues:
        word = sentence.lower[place]
        if word == "according":
            report = _according(sentence, place)
        else:
            report = _report(sentence, place, forms[word], subject, floor)
        if report is None:
            continue
        found.append(report)
        if word != "according":
            if report.speaker and lower_of(sentence, report.speaker) not in words("relative"):
                subject = report.speaker
            floor = place + 1
    _settle(sentence, found)
    return [report for report in found if report.parts]


def lower_of(sentence: OuterSentence, place: tuple[int, int]) -> str:
    return " ".join(sentence.lower[place[0] : place[1]])


def _report(sentence: OuterSentence, place: int, form: CueForm, inherited: tuple[int, int] | None, floor: int) -> Report | None:
    lower = sentence.lower
    verb = verb_group_start(sentence, place)
    group = lower[verb:place]
    if _is_noun(sentence, place, verb, form) or _is_passive(group, form):
        return None
    speaker = None
    inverted = False
    before = lower[verb - 1] if verb > 0 else ""
    if (form.tense == "gerund" and not group) or "to" in group:
        speaker = inherited or first_subject(sentence, place)
    elif (before == QUOTATION or before in _SPEECH_MARKS) and "q" in form.frames and _may_be_inverted(sentence, place):
        speaker = subject_after(sentence, place)
        inverted = speaker is not None
    if speaker is None:
        speaker = subject_before(sentence, verb, floor)
    if speaker is None and (verb == 0 or before in words("coordinator") or before in {",", ")"}):
        speaker = inherited or first_subject(sentence, place)
    if speaker is None:
        return None
    edge = speaker[0] if speaker[0] < place and speaker[1] <= place else verb
    after = speaker[1] if inverted else place + 1
    relative = lower[speaker[0]] in words("relative")
    left = (
        not relative and not (form.tense == "gerund" and not group) and _left_content(sentence, verb if inverted else edge, form)
    )
    right = _right_content(sentence, after, form)
    parts: list[tuple[int, int]] = []
    if left and (right is None or _is_quotation_end(sentence, left[1] - 1) or inverted):
        parts.append(left)
        rest = _resumed(sentence, after)
        if rest:
            parts.append(rest)
    elif right is not None:
        parts.append((right, len(lower)))
    bare_stem = form.tense == "base" and not group  # "Smith say" is no English: it is "stress", or a plural noun
    beside = not bare_stem and (inverted or (speaker[1] == verb and _opens_clause(sentence, speaker[0])))
    return Report(sentence, form, (place, place + 1), speaker, parts, beside)


def _opens_clause(sentence: OuterSentence, i: int) -> bool:
    """Whether a clause begins with token ``i``: nothing stands before it, or a mark, a conjunction or an adverb."""
    if i == 0:
        return True
    before = sentence.lower[i - 1]
    return not before[0].isalnum() or any(before in words(name) for name in ("conjunction", "coordinator", "adverb", "weekday"))


def _is_noun(sentence: OuterSentence, place: int, verb: int, form: CueForm) -> bool:
    """Whether the word is a noun or an adjective here: "the report", "his claims", "reported cases"."""
    if place == 0:
        return form.tense != "past"
    before = sentence.lower[verb - 1] if verb > 0 else ""
    if verb == place and before in words("determiner") and before != "all":
        return True
    if sentence.words[place][0].isupper() and (
        sentence.words[place - 1].islower() or sentence.words[place] in {"State", "States"}
    ):
        return True
    if form.tense in {"base", "present"} and "h" in form.frames and verb == place:
        following = sentence.lower[place + 1] if place + 1 < len(sentence) else "."
        if following == "," and place + 2 < len(sentence):
            following = sentence.lower[place + 2]
        return not (
            before in words("subject")
            or before in words("relative")
            or following in {"that", QUOTATION, ":", "he", "she", "they", "it"}
        )
    if form.tense == "base" and verb == place:
        return before in words("preposition") or before in {"he", "she", "it"}
    return False


def _is_passive(group: list[str], form: CueForm) -> bool:
    being = {"is", "are", "was", "were", "be", "been", "being", "’s", "'s"}
    return (
        form.tense in {"past", "participle"}
        and any(word in being for word in group)
        and not ({"has", "have", "had"} & set(group) and "been" not in group)
    )


def _may_be_inverted(sentence: OuterSentence, place: int) -> bool:
    following = sentence.words[place + 1] if place + 1 < len(sentence) else "."
    lower = following.lower()
    if following == QUOTATION or not following[0].isalnum() or lower in words("preposition") or lower in words("conjunction"):
        return False
    if lower in words("time") or lower.endswith("ly") or lower in words("adverb"):
        return False
    before = sentence.lower[verb_group_start(sentence, place) - 1]
    if before == QUOTATION or sentence.lower[place - 2 : place] == [QUOTATION, ","]:
        return True
    if lower in words("subject") or sentence.lower[place] not in words("inverting") or _has_verb(sentence, place + 1):
        return False
    group = subject_after(sentence, place)
    return group is not None and (following[0].isupper() or role_of(_head(sentence, group)) is not None)


def _head(sentence: OuterSentence, group: tuple[int, int]) -> str:
    """The word a noun group is about: the last before a preposition."""
    for i in range(group[0] + 1, group[1]):
        if sentence.lower[i] in words("preposition"):
            return sentence.lower[i - 1]
    return sentence.lower[group[1] - 1]


def _has_verb(sentence: OuterSentence, start: int) -> bool:
    for word in sentence.lower[start : start + 12]:
        if word in {",", "."}:
            return False
        if word in words("finite"):
            return True
    return False


def _is_quotation_end(sentence: OuterSentence, i: int) -> bool:
    while i >= 0 and sentence.lower[i] in {",", "—", "-", "–", "--"}:
        i -= 1
    return i >= 0 and sentence.lower[i] == QUOTATION


def first_subject(sentence: OuterSentence, before: int, start: int = 0) -> tuple[int, int] | None:
    """The noun group that opens the sentence from token ``start``, past an introduction that a comma ends."""
    lower, spelled = sentence.lower, sentence.words
    i = start
    while i < before and (lower[i] in words("coordinator") or lower[i] in words("adverb") or lower[i] == ","):
        i += 1
    if i < before and (
        lower[i] in words("preposition") or lower[i] in words("conjunction") or lower[i].endswith("ing") or lower[i] == "asked"
    ):
        while i < before and lower[i] != ",":
            i += 1
        i += 1
    if i >= before or lower[i] == QUOTATION:
        return None
    if lower[i] in words("subject"):
        return i, i + 1
    j = i
    while j < before:
        word = lower[j]
        if word == "." and len(spelled[j - 1]) <= 4:
            j += 1
            continue
        if not word[0].isalnum() and word not in {"’s", "'s"}:
            break
        if (
            word in words("finite")
            or word in words("preposition")
            or word in words("conjunction")
            or (word.endswith("ed") and j > i)
        ):
            break
        if j > i and spelled[j - 1][0].isupper() and spelled[j].islower() and j - 1 > i and word not in {"’s", "'s"}:
            break
        j += 1
    return (i, j) if j > i else None


def _left_content(sentence: OuterSentence, edge: int, form: CueForm) -> tuple[int, int] | None:
    """The tokens before the speaker that are what is said: a quotation, or a clause up to a comma."""
    lower = sentence.lower
    end = edge
    comma = end > 0 and lower[end - 1] in {",", "—", "–", "--"}
    if comma:
        end -= 1
    if end <= 0:
        return None
    if lower[end - 1] == QUOTATION:
        start = end - 1
        whole = (
            start == 0 or lower[start - 1] in {":", "."} or (lower[start - 1] in _DASHES and _closed_statement(sentence, start))
        )
        return (start, end) if whole else (_past_coordinator(sentence, 0), end)
    if not comma or "c" not in form.frames:
        return None
    return _past_coordinator(sentence, 0), end


def _past_coordinator(sentence: OuterSentence, i: int) -> int:
    while i < len(sentence) and (
        sentence.lower[i] in {"but", "and", "yet", "still", "so", "meanwhile", "also"} or sentence.lower[i] == ","
    ):
        i += 1
    return i


def _right_content(sentence: OuterSentence, start: int, form: CueForm) -> int | None:
    """The token with which what is said begins after the cue; None where nothing is said there."""
    lower, spelled = sentence.lower, sentence.words
    i = start
    n = len(lower)
    if "a" in form.frames and i < n and lower[i] not in {"that", QUOTATION, ",", ":", "."}:
        i = _past_group(sentence, i)
        that = next((k for k in range(start, min(n, start + ADDRESSEE)) if lower[k] == "that"), None)
        if (
            that is not None
            and that + 1 < n
            and not any(word in {",", QUOTATION, ":"} or word in words("finite") for word in lower[start:that])
        ):
            return that + 1
    for _ in range(6):
        if i >= n:
            return None
        word = lower[i]
        if word in {QUOTATION}:
            return i
        if word == "that":
            return i + 1 if i + 1 < n else None
        if word == ":":
            return i + 1 if i + 1 < n else None
        if word == ",":
            if i + 1 < n and lower[i + 1] in {QUOTATION}:
                return i + 1
            if i + 1 < n and lower[i + 1] == "that" and form.tense != "gerund":
                return i + 2
            closing = next((k for k in range(i + 1, min(n, i + 14)) if lower[k] == ","), None)
            if closing and closing + 1 < n and lower[closing + 1] in {"that", QUOTATION} and i > start - 1:
                i = closing + 1
                continue
            return None
        if word == "." and i == n - 1:
            return None
        if word in words("weekday") or (
            word in {"last", "this", "late", "early", "earlier"} and i + 1 < n and lower[i + 1] in words("timeunit")
        ):
            i += 1
            while i < n and lower[i] in words("timeunit"):
                i += 1
            continue
        if (word in words("adverb") and word not in {"all", "both", "even", "only", "just", "now"}) or (
            word.endswith("ly") and spelled[i].islower() and word not in {"only", "family", "early"}
        ):
            i += 1
            continue
        if word in words("adjunct") and not _is_quantity(sentence, i):
            past = _past_group(sentence, i + 1)
            if past >= n or lower[past] in {".", ","}:
                if past < n and lower[past] == ",":
                    i = past
                    continue
                return None
            i = past
            continue
        break
    if i >= n or not (lower[i][0].isalnum() or lower[i][0] in "$‘'’#@"):
        return None
    if "w" in form.frames and lower[i] in {"whether", "if", "how", "why", "what", "who", "when", "where"}:
        return i
    if "i" in form.frames and lower[i] == "to":
        return i
    if form.kind != "speech" and "q" not in form.frames and not (form.lemma == "think" and _has_verb(sentence, i)):
        return None
    if "c" in form.frames or "n" in form.frames:
        return i
    return None


def _is_quantity(sentence: OuterSentence, i: int) -> bool:
    """Whether a number begins here: "at least three", "about 40", "over a dozen"."""
    following = sentence.lower[i + 1] if i + 1 < len(sentence) else "."
    return following in {"least", "most"} or (following[0].isdigit() and sentence.lower[i] in words("quantity"))


def _past_group(sentence: OuterSentence, i: int) -> int:
    """The token after the noun group that begins at ``i``: an addressee, or what a preposition governs."""
    lower, spelled = sentence.lower, sentence.words
    n = len(lower)
    if i < n and lower[i] in {"me", "us", "him", "her", "them", "you", "it"}:
        return i + 1
    j = i
    while j < n:
        word = lower[j]
        if word in {"that", ":", ",", QUOTATION, "."} or word in words("weekday") or word in words("finite"):
            if word == "." and j + 1 < n and j > i:
                j += 1
                continue
            break
        if j > i and (
            word in words("subject")
            or (word in words("determiner") and lower[j - 1] not in words("preposition") and lower[j - 1] != "and")
        ):
            break
        if j > i and word in words("adjunct") and word not in {"of"}:
            break
        if (
            j > i
            and spelled[j][0].isupper()
            and spelled[j - 1].islower()
            and lower[j - 1] not in words("determiner")
            and lower[j - 1] not in words("preposition")
            and lower[j - 1] != "and"
        ):
            break
        j += 1
    return j


def _resumed(sentence: OuterSentence, after: int) -> tuple[int, int] | None:
    """What goes on after an interruption: "The plan, he said, is to wait" resumes at "is"."""
    lower = sentence.lower
    n = len(lower)
    for i in range(after, n):
        if lower[i] == QUOTATION:
            if i > 0 and lower[i - 1] in {",", ":", "."}:
                return i, i + 1
            return None
    if (
        after < n
        and lower[after] in {",", "—", "--"}
        and after + 1 < n
        and not lower[after + 1].endswith("ing")
        and lower[after + 1]
        not in {"who", "a", "an", "the", "which", "but", "and", "as", "in", "after", "when", "while", "citing"}
    ):
        return after + 1, n
    return None


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
    if end > _past_coordinator(sentence, 0):
        start = _past_coordinator(sentence, 0)
        if lower[end - 1] == QUOTATION and (end == 1 or lower[end - 2] == ","):
            start = end - 1
        parts.append((start, end))
    else:
        comma = next((k for k in range(speaker[1], len(lower)) if lower[k] == ","), None)
        if comma is not None and comma + 1 < len(lower):
            parts.append((comma + 1, len(lower)))
    return Report(sentence, ACCORDING, (place, place + 2), speaker, parts, beside=False)


def _settle(sentence: OuterSentence, found: list[Report]) -> None:
    """Ends each part where the next report of the sentence begins, and at the sentence's last mark."""
    lower = sentence.lower
    n = len(lower)
    while n > 0 and lower[n - 1] in {".", "!", "?", ";", ":", "…", "..."}:
        n -= 1
    cuts = [_cut(sentence, report) for report in found]
    for place, report in enumerate(found):
        settled = []
        for start, end in report.parts:
            end = min([end, n, *(cut for cut in cuts[place + 1 :] if cut > start)])
            announced = start > 0 and lower[start - 1] in {":", ","}
            if lower[start] == QUOTATION and (announced or _closed_statement(sentence, start)):
                end = start + 1
            if start < end:
                settled.append((start, end))
        report.parts = settled


def _closed_statement(sentence: OuterSentence, place: int) -> bool:
    text = sentence.quotations[place].text
    return len(text) > 2 and text[-2] in ",.?!" and len(text.split()) > 3


def _cut(sentence: OuterSentence, report: Report) -> int:
    """Where the words before this report end, if it is not part of what they say; a huge number otherwise."""
    lower = sentence.lower
    first = verb_group_start(sentence, report.cue[0])
    if report.form is ACCORDING:
        return report.cue[0] - (lower[report.cue[0] - 1] == ",")
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
