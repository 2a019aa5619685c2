"""The flow of a story's speech: reports sentence by sentence, and quotations that go on without a cue of their own."""

from __future__ import annotations

from operator import attrgetter

from newslint.document import Document
from newslint.grammar.speech.announcing import announcer, is_introduced_by_name, told_of_before
from newslint.grammar.speech.outer import OuterSentence, Quoted, outer_sentences, outermost_quotations
from newslint.grammar.speech.rejoining import give_to_one_speaker
from newslint.grammar.speech.report import Report
from newslint.grammar.speech.reports import reports
from newslint.grammar.speech.speakers import goes_on_speaking
from newslint.grammar.speech.tokens import CAPITAL, QUOTATION, WORDLIKE
from newslint.grammar.speech.told import Loose, Spoken, Told
from newslint.grammar.speech.transcript import Turn, turns
from newslint.grammar.speech.works import names_work
from newslint.grammar.word_classes import COORDINATOR, SUBJECT
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.parts import Part

SHORTEST = 3  # tokens of a sentence with a quotation, a speaker and a verb
TAG = 3  # tokens of a name, a verb and a full stop
LONGEST_TAG = 5  # tokens of a quotation and a name
_DASHES = frozenset("-–—―")
_WORD = r"\p{Lu}[\p{L}.’'-]*+"
_SIGNATURE = pattern(rf"({_WORD}(?: {_WORD}){{0,5}})(?:,[^\n]*)?")
_SIGNED = pattern(  # behind a quotation
    rf"[ \n]?[-–—―]+ ?({_WORD}(?: {_WORD}){{1,5}}(?=[,.(\n;]|$)|\p{{Lu}}[\p{{L}}’'-]*+(?=\.?(?:\n|$)))"
)
SPOKEN_WORDS = 4  # a shorter quotation without a cue may be a title, a nickname or a scare quote


def spoken(document: Document) -> list[Spoken]:
    """All reported speech of the document, in order."""
    found: list[Spoken] = []
    last: Spoken | None = None
    last_block = -1
    carried_on: set[int] = set()
    for (start, part), quoted in zip(document.parts, document.get(outermost_quotations), strict=True):
        for told in part.rows(start, told_within, quoted):
            block = document.block_at(told.start).number
            if block != last_block:
                carried = last if block == last_block + 1 else None
                here: Spoken | None = None
            last_block = block
            rows = list(told.rows)
            for quotation in told.loose:
                words = quotation.first, quotation.after
                signature = _signature(document, quotation)
                if signature is not None:
                    rows.append(Spoken(*words, "direct", None, None, signature, True))
                    continue
                if not quotation.alone and not (rows and quotation.resumes and rows[-1].kind == "direct"):
                    continue
                if quotation.subject is not None and (not rows or quotation.beside):
                    rows.append(Spoken(*words, "direct", None, None, quotation.subject, True, quotation.beside))
                    continue
                if quotation.before is not None and not rows and (here is None or quotation.answers):
                    rows.append(Spoken(*words, "direct", None, None, quotation.before, False))
                    continue
                earlier = [row for row in rows if row.start < quotation.first]
                source = _leading(earlier) if earlier else here or (_leading(rows) if rows else carried)
                carried_on.add(quotation.first)
                rows.append(_carried_on(*words, source, sure=here is not None or bool(rows)))
            rows.sort(key=attrgetter("start"))
            found.extend(rows)
            if rows:
                here = last = _leading(rows)
                last_block = document.block_at(rows[-1].start).number
    if carried_on:
        give_to_one_speaker(document, found, carried_on)
    said = [turn for turn in document.get(turns) if turn.label is not None]
    return sorted([*_behind_labels(found, said), *map(_turned, said)], key=attrgetter("start")) if said else found


def _turned(turn: Turn) -> Spoken:
    return Spoken(turn.start, turn.end, "direct", None, None, turn.label, True)


def _behind_labels(found: list[Spoken], said: list[Turn]) -> list[Spoken]:
    """What is reported within the turns of a transcript, without the labels that it may seem to begin with."""
    behind = {place: turn.start for turn in said if turn.label is not None for place in range(turn.label[0], turn.start)}
    rows = []
    for speech in found:
        start = behind.get(speech.start, speech.start)
        if start != speech.start:
            told = speech.kind, speech.form, speech.cue, speech.speaker, speech.sure, speech.beside
            speech = Spoken(start, speech.end, *told)
        if start < speech.end:
            rows.append(speech)
    return rows


def told_within(part: Part, quoted: Sequence[Quoted]) -> list[Told]:
    """What each sentence of a part with these quotations tells of what was said."""
    found = []
    for sentence in outer_sentences(part, quoted):
        rows = []
        claimed: set[int] = set()
        for report in reports(sentence):
            for words in report.parts:
                rows.append(_row(sentence, report, words, claimed))
        loose = [_loose(sentence, place, part, quoted) for place in sentence.quotations if place not in claimed]
        found.append(Told(sentence.start, rows, loose))
    return found


def _loose(sentence: OuterSentence, place: int, part: Part, quoted: Sequence[Quoted]) -> Loose:
    quotation = sentence.quotations[place]
    spoken = not names_work(sentence, place)
    alone, resumes = spoken and _stands_alone(sentence, place), spoken and _is_resumed(sentence, place)
    subject = announcer(sentence, place)
    bounds = quotation.start, quotation.end, *quotation.inner
    beside = _is_tag(sentence) or is_introduced_by_name(sentence, place)
    before, answers = told_of_before(part, quoted, sentence.start) if place == 0 and alone else (None, False)
    return Loose(*bounds, place == 0, alone, resumes, subject, beside, before, answers)


def _row(sentence: OuterSentence, report: Report, words: tuple[int, int], claimed: set[int]) -> Spoken:
    start, end = words
    while start < end - 1 and sentence.lower[start] in {",", "—", "–", "-", "--"}:
        start += 1
    while end - 1 > start and sentence.lower[end - 1] in {",", "—", "–", "-", "--", ";", ":"}:
        end -= 1
    quoted = [place for place in range(start, end) if sentence.words[place] == QUOTATION]
    claimed.update(quoted)
    first, last = sentence.span(start, end)
    if len(quoted) == end - start:
        kind = "direct"
        if len(quoted) == 1:
            first, last = sentence.quotations[start].inner
    else:
        kind = "mixed" if quoted else "indirect"
    cue = sentence.span(*report.cue)
    speaker = report.speaker and sentence.span(*report.speaker)
    return Spoken(first, last, kind, report.form, cue, speaker, True, report.beside)


def _leading(rows: list[Spoken]) -> Spoken:
    """Of the rows of one sentence, the one whose speaker a quotation after it goes on with.

    That is the last one, or whoever tells of it: in "Lee said the study suggested that it failed" it is Lee.
    """
    last = ([row for row in rows if row.kind == "direct"] or rows)[-1]
    return next((row for row in rows if row.kind != "direct" and row.start < last.start and last.end <= row.end), last)


def _is_tag(sentence: OuterSentence) -> bool:
    """Whether a name and a verb are all that follows a quotation: “A shame,” Nguyen bewailed."""
    tag = sentence.words[1:]
    return len(tag) == TAG and tag[0][0].isupper() and tag[1].islower() and tag[1].endswith("ed") and tag[2] == "."


def _signature(document: Document, quotation: Loose) -> tuple[int, int] | None:
    """Who has signed a quotation, behind it or in the next paragraph, after a dash: “We won.” — Ann Lee, mayor."""
    prose, block = document.prose, document.block_at(quotation.start)
    if not quotation.opens or quotation.start != block.start:
        return None
    following = document.blocks[block.number + 1 : block.number + 3]
    dash = prose[quotation.end : quotation.end + 2].strip()[:1]
    if dash and dash in _DASHES:
        signed = _SIGNED.match(prose, quotation.end)
    elif [one.role == "list-item" for one in following][:2] in ([True], [True, False]):  # its dash reads as that of a list
        signed = _SIGNATURE.fullmatch(prose, following[0].start, following[0].end)
    else:
        return None
    return signed.span(1) if signed is not None else None


def _is_resumed(sentence: OuterSentence, place: int) -> bool:
    """Whether a few words may go on with what was said before a comma: “The crust,” he submitted, “tells.”"""
    return place > 0 and sentence.lower[place - 1] == "," and sentence.quoted_text(place)[-2:-1] in {".", "!", "?"}


def _is_tagged(sentence: OuterSentence, text: str) -> bool:
    """Whether "he" and a verb follow a quotation that a comma ends: “The crust alone,” he submitted; “And,” Hassan went on."""
    if text[-2:-1] != "," or len(sentence) <= SHORTEST:
        return False
    kinds, verb = sentence.kinds, 1
    while verb < LONGEST_TAG and verb < len(sentence) and kinds[verb] & CAPITAL:
        verb += 1
    if kinds[1] & SUBJECT:
        verb = 2
        if sentence.lower[2].endswith("ed"):
            return not kinds[3] & WORDLIKE
    return 1 < verb < len(sentence) - 2 and goes_on_speaking(sentence, verb) and not kinds[verb + 2] & WORDLIKE


def _is_gone_on_with(sentence: OuterSentence, place: int) -> bool:
    """Whether a quotation stands behind a colon and "went on": Hassan went on: “It is over.”"""
    return place > TAG and sentence.lower[place - 1] == ":" and goes_on_speaking(sentence, place - TAG)


def _stands_alone(sentence: OuterSentence, place: int) -> bool:
    """Whether a quotation without a cue is a statement of its own: it begins the sentence, or ends it after a colon."""
    text = sentence.quoted_text(place)
    tagged = place == 0 and (len(sentence) == 1 or _is_tagged(sentence, text))
    if len(text.split()) < SPOKEN_WORDS and not tagged and not _is_gone_on_with(sentence, place):
        return False
    before = sentence.lower[place - 1] if place else ""
    joined = place == 1 and sentence.kinds[0] & COORDINATOR != 0  # But “he is late.”
    if place and not joined and before not in {":", QUOTATION, ",", "."}:
        return False
    following = sentence.lower[place + 1] if place + 1 < len(sentence) else "."
    return following in {".", QUOTATION, ",", "—", "-"} or text[-2:-1] in {".", "!", "?", ","}


def _carried_on(start: int, end: int, source: Spoken | None, *, sure: bool) -> Spoken:
    if source is None:
        return Spoken(start, end, "direct", None, None, None, False)
    return Spoken(start, end, "direct", source.form, source.cue, source.speaker, sure, source.beside)
