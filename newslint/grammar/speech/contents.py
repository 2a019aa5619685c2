"""What a cue reports, before it or after it: where in the sentence the words attributed begin and end."""

from __future__ import annotations

from newslint.grammar.speech.between import past_adverbial, past_group, past_insertion, that_behind_addressee
from newslint.grammar.speech.cues import CueForm
from newslint.grammar.speech.inversion import has_verb
from newslint.grammar.speech.outer import OuterSentence
from newslint.grammar.speech.tokens import CAPITAL, QUOTATION, WORDLIKE
from newslint.grammar.speech.works import names_work, opens_with_work
from newslint.grammar.word_classes import COORDINATOR, FINITE, PREPOSITION, words

ADVERBIALS = 6  # of when, where and how, between a cue and what is said
ANNOUNCING = 9  # words of whom or what something is said to, before a colon and a quotation
OPENING = 7  # tokens of an opening such as "In the U.S.", with which nothing is told yet
_ASIDE = frozenset({"who", "which", "but", "and", "as", "in", "after", "when", "while", "citing"})  # begin what nobody says
_DASHES = frozenset("—–-") | {"--"}


def content_before(sentence: OuterSentence, edge: int, form: CueForm) -> tuple[int, int] | None:
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
        if start == 0 and not comma and opens_with_work(sentence):
            return None
        whole = (
            start == 0 or lower[start - 1] in {":", ".", ";"} or (lower[start - 1] in _DASHES and is_statement(sentence, start))
        )
        return (start, end) if whole else (past_coordinator(sentence, 0), end)
    if not comma or "c" not in form.frames:
        return None
    return past_coordinator(sentence, 0), end


def is_opening(sentence: OuterSentence, start: int, end: int) -> bool:
    """Whether nothing but a preposition with its noun stands there: "In cases of dispute, judges decide"."""
    if not sentence.kinds[start] & PREPOSITION or end - start > OPENING or "," in sentence.lower[start:end]:
        return False
    return not _tells_something(sentence, end)


def past_coordinator(sentence: OuterSentence, i: int) -> int:
    while i < len(sentence) and (
        sentence.lower[i] in {"but", "and", "yet", "still", "so", "meanwhile", "also"} or sentence.lower[i] == ","
    ):
        i += 1
    return i


def content_after(sentence: OuterSentence, start: int, form: CueForm) -> int | None:
    """The token with which what is said begins after the cue; None where nothing is said there."""
    lower = sentence.lower
    n = len(lower)
    i = start
    if "w" in form.frames and i < n and lower[i] in words("question"):
        return i
    if "a" in form.frames and i < n and lower[i] not in {"that", QUOTATION, ",", ":", "."}:
        that = that_behind_addressee(sentence, start)
        if that is not None:
            return that + 1
        i = past_group(sentence, i)
        if "c" in form.frames and start < i < n and sentence.kinds[i] & FINITE:  # "warned some trains would be late"
            return start
    if lower[i : i + 2] == ["to", "be"] and not ("i" in form.frames and form.kind == "speech"):  # "what they say to be a mistake"
        return None
    if form.kind == "finding" and i < n and lower[i] in words("reflexive"):  # "found himself alone"
        return None
    if lower[i : i + 1] == ["back"]:  # "wrote back, “No.”"
        i += 1
    behind_to = "i" in form.frames and lower[i : i + 1] == ["to"]  # "promised to quit if"
    for _ in range(ADVERBIALS):
        past = past_insertion(sentence, i) if lower[i : i + 1] == [","] else past_adverbial(sentence, i)
        if past == i:
            break
        i = past
    if behind_to and lower[i : i + 1] != [QUOTATION]:
        return None
    if lower[i : i + 1] == [","]:
        if lower[i + 1 : i + 2] == ["that"] and form.tense != "gerund":
            return i + 2 if i + 2 < n else None
        i += 1
        if lower[i : i + 1] != [QUOTATION]:
            return None
    if i >= n or (lower[i] == QUOTATION and names_work(sentence, i)):
        return None
    if lower[i] in {"that", ":"}:
        if i + 1 == n:
            return None
        return i if sentence.kinds[i + 1] & FINITE else i + 1  # "says that is no matter"
    return i if lower[i] == QUOTATION else _clause_at(sentence, i, form)


def _clause_at(sentence: OuterSentence, i: int, form: CueForm) -> int | None:
    """The token with which what is said begins, where no mark and no "that" does: a clause, or the words that a cue takes."""
    word = sentence.lower[i]
    if not sentence.kinds[i] & WORDLIKE and word[0] not in "$‘'’#@":
        return None
    if "q" in form.frames:
        quotation = _announced(sentence, i)
        if quotation is not None:
            return quotation
    if "w" in form.frames and word in words("question"):
        return i
    if form.kind != "speech" and "q" not in form.frames and not (form.lemma == "think" and has_verb(sentence, i)):
        return None
    takes_it = "c" in form.frames or "n" in form.frames or ("m" in form.frames and _quotes_within(sentence, i))
    return i if takes_it else None


def _announced(sentence: OuterSentence, i: int) -> int | None:
    """The quotation behind a colon that ends whom the words from ``i`` are said to: "told Radio Leeds’ breakfast show: “No.”"""
    for k in range(i, min(i + ANNOUNCING, len(sentence) - 1)):
        if sentence.lower[k] == ":":
            return k + 1 if sentence.lower[k + 1] == QUOTATION else None
        if sentence.lower[k] in {",", ";", QUOTATION} or sentence.kinds[k] & FINITE:
            return None
    return None


def _quotes_within(sentence: OuterSentence, i: int) -> bool:
    """Whether a quotation stands before the clause that begins at ``i`` is over: called the talks “frank”."""
    for word in sentence.lower[i:]:
        if word == QUOTATION:
            return True
        if word in {",", ".", ";", ":"}:
            return False
    return False


def resumed_content(sentence: OuterSentence, after: int, last: int) -> tuple[int, int] | None:
    """What goes on after an interruption: "The plan, he said, is to wait" resumes at "is".

    ``last`` is the last token before it. A quotation goes on with a quotation only: what follows “Yes,” she said, is told of her.
    Behind a verb "the" begins an apposition ("It failed, she said, the latest of its kind"), and a clause without one ("Still,
    she said, the plan is to wait").
    """
    lower = sentence.lower
    n = len(lower)
    for i in range(after, n):
        if lower[i] == QUOTATION:
            if i > 0 and lower[i - 1] in {",", ":", "."} and not names_work(sentence, i):
                return i, i + 1
            if lower[last] == QUOTATION:
                return None
            break
    if lower[last] == QUOTATION:
        return None
    if after + 1 >= n or lower[after] not in {",", "—", "--"}:
        return None
    following = lower[after + 1]
    if following in {"a", "an", "the"}:
        return None if last >= OPENING or _tells_something(sentence, last + 1) else (after + 1, n)
    if following.endswith("ing") or (following in _ASIDE and not _goes_on(sentence, after + 1)):
        return None
    return after + 1, n


def _goes_on(sentence: OuterSentence, place: int) -> bool:
    """Whether "and" or "but" goes on with a verb of what is said: "It is late, he said, and should end"."""
    goes_on = sentence.kinds[place] & COORDINATOR and place + 1 < len(sentence)
    return bool(goes_on) and sentence.kinds[place + 1] & FINITE != 0


def _tells_something(sentence: OuterSentence, end: int) -> bool:
    """Whether a verb stands before token ``end``, so that the sentence is no mere opening as in "Still," or "In May,"."""
    for kind, word in zip(sentence.kinds[:end], sentence.lower[:end], strict=True):
        if not kind & CAPITAL and (kind & FINITE or word.endswith("ed") or word in words("irregular")):
            return True
    return False


def is_statement(sentence: OuterSentence, place: int) -> bool:
    text = sentence.quoted_text(place)
    return len(text) > 2 and text[-2] in ",.?!" and len(text.split()) > 3
