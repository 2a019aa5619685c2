"""Faults in quotation marks: of the wrong kind, left out, of another style than the story's, in the wrong place."""

from __future__ import annotations

import itertools
import re
from random import Random

from benchmarks.faults.fault import Fault, Stretch, replaced

_PAIRS = {
    "curly": re.compile(r"(?<![\w“])“(?=[\w‘])[^“”\"\n]{12,400}”(?![\w”])"),
    "straight": re.compile(r"(?<![\w\"”“])\"(?=\w)[^“”\"\n]{12,400}\"(?![\w\"])"),
    "british": re.compile(r"(?<!\w)‘(?=\w)(?:[^‘’“”\"\n]|(?<=\w)’(?=\w)){12,400}’(?!\w)"),
    "low": re.compile(r"„[^„“”\"\n]{12,400}“"),
    "guillemets": re.compile(r"«[^«»\"\n]{12,400}»"),
}
_NESTED = re.compile(r"“[^“”\n]{0,200}?(?<!\w)(‘(?=\w)[^‘’“”\n]{4,100}’)(?!\w)[^“”\n]{0,200}”")
CLOSINGS = {
    "curly": ["»", " »", "’", "“", '"', "''", "‘", "«"],
    "straight": ["”", "“", "»", "'", "’"],
    "british": ["”", '"', "‘", "'", "»"],
    "low": ['"', "»", "„"],
    "guillemets": ["”", '"', "«"],
}
OPENINGS = {
    "curly": ["”", '"', "«", "„", "‘", "``"],
    "straight": ["“", "”", "«", "'"],
    "british": ["“", '"', "’", "'"],
    "low": ['"', "»", "“"],
    "guillemets": ["“", '"', "»"],
}


def styled(text: str, style: str) -> str | None:
    """An article of double curly quotations with the marks of another style; None where it has other marks already."""
    if style in {"curly", "straight"}:
        return text
    if '"' in text or text.count("“") != text.count("”") or text.count("“") < 3:
        return None
    if style == "british":
        if "‘" in text or re.search(r"’(?!\w)", text.replace("s’ ", "")):
            return None
        return text.replace("“", "‘").replace("”", "’").replace("s’ ", "s ")
    opening, closing = {"low": "„“", "guillemets": "«»"}[style]
    return text.replace("“", opening).replace("”", closing)


def pairs(text: str, style: str) -> list[re.Match[str]]:
    """The quotations of a style whose paragraph has no mark too few."""
    found = []
    for match in _PAIRS[style].finditer(text):
        line = text[text.rfind("\n", 0, match.start()) + 1 : (text.find("\n", match.end()) + len(text) + 1) % (len(text) + 1)]
        if line.count("“") == line.count("”") and line.count('"') % 2 == 0:
            found.append(match)
    return found


def marks_of(match: re.Match[str]) -> list[Stretch]:
    return [(match.start(), match.start() + 1), (match.end() - 1, match.end())]


def _chosen(text: str, rng: Random, fewest: int = 2) -> tuple[str, str, list[re.Match[str]]] | None:
    """A style, the text in it and its quotations."""
    for style in rng.sample(list(_PAIRS), len(_PAIRS)):
        copy = styled(text, style)
        found = pairs(copy, style) if copy is not None else []
        if copy is not None and len(found) >= fewest:
            return style, copy, found
    return None


def wrong_closing_mark(text: str, rng: Random) -> Fault | None:
    """A quotation is closed by a mark of another kind."""
    return _wrong_mark(text, rng, CLOSINGS, closing=True)


def wrong_opening_mark(text: str, rng: Random) -> Fault | None:
    """A quotation is opened by a mark of another kind."""
    return _wrong_mark(text, rng, OPENINGS, closing=False)


def _wrong_mark(text: str, rng: Random, others: dict[str, list[str]], *, closing: bool) -> Fault | None:
    chosen = _chosen(text, rng)
    if chosen is None:
        return None
    style, copy, found = chosen
    opens, closes = marks_of(rng.choice(found))
    new = rng.choice(others[style])
    wrong, partner = (closes, opens) if closing else (opens, closes)
    return replaced(copy, f"mismatched-quote/{style} {'closed' if closing else 'opened'} by {new.strip()}", wrong, new, [partner])


def wrong_inner_mark(text: str, rng: Random) -> Fault | None:
    """A quotation inside another is opened or closed by a mark of another kind."""
    found = list(_NESTED.finditer(text))
    if not found:
        return None
    start, end = rng.choice(found).span(1)
    if rng.random() < 0.5:
        return replaced(text, "mismatched-inner-quote/closed", (end - 1, end), rng.choice(["”", "'", "‘"]), [(start, start + 1)])
    return replaced(text, "mismatched-inner-quote/opened", (start, start + 1), rng.choice(["“", "'", "’"]), [(end - 1, end)])


def unclosed_quote(text: str, rng: Random) -> Fault | None:
    """The closing mark of a quotation is left out."""
    return _left_out(text, rng, "unclosed-quote", opening=False)


def unopened_quote(text: str, rng: Random) -> Fault | None:
    """The opening mark of a quotation is left out."""
    return _left_out(text, rng, "unopened-quote", opening=True)


def _left_out(text: str, rng: Random, kind: str, *, opening: bool) -> Fault | None:
    chosen = _chosen(text, rng)
    if chosen is None:
        return None
    style, copy, found = chosen
    match = rng.choice(found)
    where = rng.choice(["", "", "caption", "list item", "headline"])
    quotation = match.group()
    if where == "headline":
        quotation = quotation[:1] + " ".join(quotation[1:-1].rstrip(",.").split()[:5]) + quotation[-1]
        copy = f"Officials call the plan {quotation}\n\n{copy}"
        match_start = len("Officials call the plan ")
    elif where:
        before, after = ("FILE PHOTO: ", " REUTERS/Jane Doe") if where == "caption" else ("- ", "")
        first = copy.rfind("\n", 0, match.start()) + 1
        last = (copy.find("\n", match.end()) + len(copy) + 1) % (len(copy) + 1)
        copy = copy[:first] + before + copy[first:last] + after + copy[last:]
        match_start = match.start() + len(before)
    else:
        match_start = match.start()
    first_mark = (match_start, match_start + 1)
    last_mark = (match_start + len(quotation) - 1, match_start + len(quotation))
    out, other = (first_mark, last_mark) if opening else (last_mark, first_mark)
    return replaced(copy, f"{kind}/{style} {where}".rstrip(), out, "", [other])


def unclosed_bracket(text: str, rng: Random) -> Fault | None:
    """One of two brackets is left out, or is of another kind."""
    brackets = {"(": ")", "[": "]"}
    found = [m for m in re.finditer(r"\([^()\[\]\n]{2,120}\)|\[[^()\[\]\n]{2,120}\]", text) if "http" not in m.group()]
    if not found or any(text.count(a) != text.count(b) for a, b in brackets.items()):
        return None
    match = rng.choice(found)
    copy = text
    kind = rng.choice("([{")
    if match.group()[0] != kind and rng.random() < 0.5:
        copy = text[: match.start()] + kind + match.group()[1:-1] + {**brackets, "{": "}"}[kind] + text[match.end() :]
    opening, closing = marks_of(match)
    how = rng.choice(["opening", "closing", "wrong"])
    if how == "wrong":
        wrong = rng.choice([b for b in ")]}" if b != copy[closing[0]]])
        return replaced(copy, "unclosed-bracket/wrong", closing, wrong, [opening])
    out, other = (opening, closing) if how == "opening" else (closing, opening)
    return replaced(copy, f"unclosed-bracket/{how} {copy[out[0]]}", out, "", [other])


def quote_style_mix(text: str, rng: Random) -> Fault | None:
    """One quotation has marks of another style than all others."""
    curly, straight = pairs(text, "curly"), pairs(text, "straight")
    if len(curly) >= 3 and '"' not in text:
        found, new, style = curly, rng.choice(['""', "‘’", "«»", "„“", "''"]), "curly"
    elif len(straight) >= 3 and "“" not in text and "”" not in text:
        found, new, style = straight, rng.choice(["“”", "''", "«»"]), "straight"
    else:
        return None
    plain = [m for m in found if not re.search("['‘]|’ ", m.group())]
    match = rng.choice(plain or found)
    whole = new[0] + match.group()[1:-1] + new[1]
    others = [m.span() for m in found if m is not match]
    return replaced(text, f"quote-style-mix/{style} and {new}", match.span(), whole, others)


def quote_punctuation_mix(text: str, rng: Random) -> Fault | None:
    """A full stop or comma stands outside its quotation mark, all others inside, or the other way round."""
    inside = list(re.finditer(r"(?<=[a-z])([.,])([”\"])(?=\s|$)", text))
    outside = list(re.finditer(r"(?<=[a-z])([”\"])([.,])(?=\s|$)", text))
    if len(inside) >= 4 and not outside:
        match, others = rng.choice(inside), inside
        kind = "outside"
    elif len(outside) >= 3 and not inside:
        match, others = rng.choice(outside), outside
        kind = "inside"
    else:
        return None
    new = match.group(2) + match.group(1)
    mark = match.group(1) if kind == "outside" else match.group(2)
    return replaced(text, f"quote-punctuation-mix/{mark} {kind}", match.span(), new, [m.span() for m in others if m is not match])


def spaced_quote(text: str, rng: Random) -> Fault | None:
    """A space stands between a mark and the words it encloses."""
    chosen = _chosen(text, rng)
    if chosen is None:
        return None
    style, copy, found = chosen
    if style in {"guillemets", "low"}:
        return None
    match = rng.choice(found)
    space = rng.choice([" ", " ", "\u00a0", "  "])
    how = rng.choice(["before", "after", "both"])
    words = match.group()[1:-1]
    new = match.group()[0] + space * (how != "after") + words + space * (how != "before") + match.group()[-1]
    fault = replaced(copy, f"spaced-quote/{style} {how}", match.span(), new)
    start, end = fault.places[0]
    return fault._replace(places=[(start, start + 3), (end - 3, end)])


def same_mark_nested(text: str, rng: Random) -> Fault | None:
    """A quotation inside another has the same marks as the one around it."""
    found = list(_NESTED.finditer(text))
    if found and rng.random() < 0.5:
        start, end = rng.choice(found).span(1)
        return replaced(text, "same-mark-nested/given", (start, end), "“" + text[start + 1 : end - 1] + "”")
    style = "curly" if "“" in text else "straight"
    words = [
        (match.start() + word.start(1), match.start() + word.end(1), match)
        for match in pairs(text, style)
        for word in [re.search(r"(?<=[a-z] )([a-z]{4,} [a-z]{3,})(?= [a-z]+ )", match.group())]
        if word is not None and "‘" not in match.group() and "'" not in match.group()
    ]
    if not words:
        return None
    start, end, match = rng.choice(words)
    opening, closing = match.group()[0], match.group()[-1]
    return replaced(text, f"same-mark-nested/{style}", (start, end), opening + text[start:end] + closing, marks_of(match))


def reopened_quote(text: str, rng: Random) -> Fault | None:
    """A quotation of several paragraphs is not opened again in the second, or is closed at the end of the first."""
    lines = list(re.finditer(r"[^\n]+", text))
    found = []
    for one, other in itertools.pairwise(lines):
        unclosed = one.group().count("“") == one.group().count("”") + 1 and one.group().rfind("“") > one.group().rfind("”")
        if unclosed and other.group().startswith("“") and one.group()[-1] in ".?!":
            found.append((one, other))
    if not found:
        return None
    one, other = rng.choice(found)
    opened = one.start() + one.group().rfind("“")
    if rng.random() < 0.5:
        word = re.match(r"“\S+", other.group())
        assert word is not None
        new = (other.start(), other.start() + word.end())
        return replaced(text, "reopened-quote/not opened", new, word.group()[1:], [(opened, opened + 1)])
    return replaced(
        text, "reopened-quote/closed", (one.end(), one.end()), "”", [(opened, opened + 1), (other.start(), other.start() + 1)]
    )
