"""Speech as sentences report it: every cue of a sentence is tried, and what one reports ends where the next begins."""

from __future__ import annotations

from itertools import pairwise

from newslint.grammar.speech.clauses import clause_report
from newslint.grammar.speech.contents import is_statement
from newslint.grammar.speech.cues import cue_forms
from newslint.grammar.speech.outer import OuterSentence
from newslint.grammar.speech.report import Report
from newslint.grammar.speech.set_phrases import ACCORDING, according, as_said, in_words, put_so
from newslint.grammar.speech.tokens import QUOTATION
from newslint.grammar.word_classes import RELATIVE


def reports(sentence: OuterSentence) -> list[Report]:
    """All reports of a sentence, in the order of their cues."""
    worded = in_words(sentence)
    if not sentence.cues:
        return [] if worded is None else [worded]
    found: list[Report] = []
    forms = cue_forms()
    subject: tuple[int, int] | None = None
    floor = 0
    has_as = "as" in sentence.lower
    for place in sentence.cues:
        word = sentence.lower[place]
        if word == "according":
            report = according(sentence, place)
        elif "p" in forms[word].frames:
            report = put_so(sentence, place)
        else:
            report = as_said(sentence, place, forms[word]) if has_as else None
            report = report or clause_report(sentence, place, forms[word], subject, floor)
        if report is None:
            continue
        found.append(report)
        if word != "according" and "p" not in forms[word].frames:
            if report.speaker and not _is_relative(sentence, report.speaker):
                subject = report.speaker
            floor = place + 1
    _settle(sentence, found)
    if len(found) > 1:
        _tell_once(found)
    if worded is not None and not any(start <= worded.parts[0][0] < end for report in found for start, end in report.parts):
        found.append(worded)
    return [report for report in found if report.parts]


def _is_relative(sentence: OuterSentence, speaker: tuple[int, int]) -> bool:
    return speaker[1] - speaker[0] == 1 and sentence.kinds[speaker[0]] & RELATIVE != 0


def _settle(sentence: OuterSentence, found: list[Report]) -> None:
    """Ends each part where the next report of the sentence begins, and at the sentence's last mark."""
    lower = sentence.lower
    n = len(lower)
    while n > 0 and lower[n - 1] in {".", "!", "?", ";", ":", "…", "..."}:
        n -= 1
    cuts = [_cut(sentence, earlier, report) for earlier, report in pairwise(found)]
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


def _tell_once(found: list[Report]) -> None:
    """Leaves words to one report: the later of two, which stands nearer, unless it tells only of a gesture or of a source.

    So in "Nobody answered, Hassan noted, “which is an answer”"; but not in "“If we lose,” says Hassan, shrugging, “we lose”".
    """
    told: dict[tuple[int, int], Report] = {}
    for report in found:
        for words in list(report.parts):
            other = told.get(words)
            yields = report.form.tense == "gerund" or report.form is ACCORDING
            if other is not None:
                (report if yields else other).parts.remove(words)
            if other is None or not yields:
                told[words] = report


def _announced(sentence: OuterSentence, start: int, end: int) -> int:
    """Where a statement in quotation marks follows a colon or semicolon, and is announced, not reported: the mark's token."""
    for place in sentence.quotations:
        if start < place - 1 and place < end and sentence.lower[place - 1] in {":", ";"} and is_statement(sentence, place):
            return place - 1
    return end


def _cut(sentence: OuterSentence, earlier: Report, report: Report) -> int:
    """Where the words of the report before this one end, if it is not part of what they say; a huge number otherwise."""
    lower, first = sentence.lower, report.verb
    if report.form is ACCORDING:
        return first - (lower[first - 1] == ",")
    before = lower[first - 1] if first else ""
    if report.form.tense == "gerund" and before == ",":
        return first - 1
    if before in {"and", "but"}:
        return first - 1 - (lower[first - 2] == ",")
    if before == "," and earlier.speaker and _is_relative(sentence, earlier.speaker):  # "Lee, who said it was late, said he knew"
        return first - 1
    if report.speaker and report.speaker[1] <= first:
        edge = report.speaker[0]
        if edge > 1 and lower[edge - 1] in {"and", "but", "while", "although", "though"} and lower[edge - 2] == ",":
            return edge - 2
    return 1 << 30
