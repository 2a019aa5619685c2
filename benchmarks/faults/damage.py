"""Damage to a text: wrong encodings, leftover markup, characters nobody sees; and passages pasted twice."""

from __future__ import annotations

import contextlib
import re
from random import Random

from benchmarks.faults.fault import Fault, one_of, replaced


def mojibake(text: str, rng: Random) -> Fault | None:
    """A character was damaged by a wrong encoding."""
    found = list(re.finditer(r"[^\x00-\x7f]", text))
    if found and rng.random() < 0.6:
        match = rng.choice(found)
        character = match.group()
        damages = {"lost": "\ufffd", "lost in latin-1": "ï¿½", "question": "?"}
        damages.pop("question")
        try:
            damages["cp1252"] = character.encode("utf-8").decode("cp1252")
        except UnicodeDecodeError:
            damages["latin-1"] = character.encode("utf-8").decode("latin-1")
        with contextlib.suppress(UnicodeDecodeError):
            damages["twice"] = character.encode("utf-8").decode("cp1252").encode("utf-8").decode("cp1252")
        with contextlib.suppress(UnicodeDecodeError):
            damages["mac"] = character.encode("utf-8").decode("mac-roman")
        kind = rng.choice(list(damages))
        return replaced(text, f"mojibake/{kind}", match.span(), damages[kind])
    forms = {
        "apostrophe": (r"(?<=[a-z])['’](?=[a-z])", "â€™"),
        "opening": (r"(?<= )[“\"](?=[a-zA-Z])", "â€œ"),
        "closing": (r"(?<=[a-z.,])[”\"](?= )", "â€\u009d"),
        "closing lost": (r"(?<=[a-z.,])[”\"](?= )", "â€"),
        "dash": (r"(?<= )(?:—|–|--|-)(?= )", "â€”"),
        "space": (r"(?<=[a-z]) (?=[a-z])", "Â\u00a0"),
        "space lost": (r"(?<=[a-z]) (?=[a-z])", "Â "),
        "pound": (r"\$(?=\d)", "Â£"),
        "accent": (r"(?<=[a-z])e(?=\b)", "Ã©"),
        "umlaut": (r"(?<=[a-z])u(?=[a-z])", "Ã¼"),
        "tilde": (r"(?<=[a-z])n(?=[a-z])", "Ã±"),
        "grave": (r"(?<=[a-z])a(?=[a-z])", "Ã\u00a0"),
        "entity-like": (r"(?<=[a-z])['’](?=[a-z])", "\u0092"),
        "degree": (r"(?<=\d)(?= percent)", "Â°"),
        "bullet": (r"(?<=\n)(?=[A-Z])", "â€¢ "),
        "bom": (r"(?<=\n)(?=[A-Z])", "ï»¿"),
        "euro": (r"\$(?=\d)", "â‚¬"),
    }
    return one_of(text, rng, "mojibake", forms)


def leftover_markup(text: str, rng: Random) -> Fault | None:
    """Markup or an entity stands in the prose."""
    words = list(re.finditer(r"(?<=[a-z] )[a-z]{4,}(?= [a-z])", text))
    spaces = list(re.finditer(r"(?<=[a-z]) (?=[a-z])", text))
    paragraphs = list(re.finditer(r"(?<=\n)[A-Z][^\n]{80,600}", text))
    if not words or not spaces or not paragraphs:
        return None
    around = [
        ("<b>", "</b>"),
        ("<strong>", "</strong>"),
        ("[b]", "[/b]"),
        ("**", "**"),
        ("<em>", "</em>"),
        ('<span class="x">', "</span>"),
    ]
    around += [
        ('<a href="https://example.org">', "</a>"),
        ("[url=http://example.org]", "[/url]"),
        ("{{", "}}"),
        ("&lt;b&gt;", "&lt;/b&gt;"),
    ]
    around += [
        ("[", "](https://example.org/a)"),
        ("__", "__"),
        ("[[", "]]"),
        ("<i>", "</i>"),
        ("*", "*"),
        ("<u>", "</u>"),
        ("{", "}"),
    ][:4]
    single = [
        "&nbsp;",
        "&amp;nbsp;",
        "&#8217;",
        "&amp;#8217;",
        "&rsquo;",
        "&mdash;",
        "<br>",
        "<br />",
        "</p>",
        "<p>",
        "&quot;",
        "&#x2019;",
        "&amp;",
        "&amp;amp;",
    ]
    single += [
        "<!-- more -->",
        "\\n",
        "{{ad}}",
        "[caption]",
        "&hellip;",
        "\\u2019",
        "%20",
        "&#160;",
        "</div>",
        "&lsquo;",
        "<o:p></o:p>",
        "[embed]",
        "&ndash;",
        "&#39;",
        "&nbsp",
    ]
    choice = rng.random()
    if choice < 0.4:
        match = rng.choice(words)
        before, after = rng.choice(around)
        return replaced(text, f"leftover-markup/{before}", match.span(), before + match.group() + after)
    if choice < 0.8:
        code = rng.choice(single)
        return replaced(text, f"leftover-markup/{code}", rng.choice(spaces).span(), f" {code} " if rng.random() < 0.5 else code)
    match = rng.choice(paragraphs)
    before = rng.choice(["<p>", "## ", "> ", "<h2>", "<li>", "&#8226; ", '<div class="body">'])
    return replaced(text, f"leftover-markup/paragraph {before}", (match.start(), match.start()), before)


def invisible_character(text: str, rng: Random) -> Fault | None:
    """A character that cannot be seen, or a letter of another script in a word."""
    inside = list(re.finditer(r"(?<=[a-z]{2})(?=[a-z]{3})", text))
    between = list(re.finditer(r"(?<=[a-z] )(?=[a-z])", text))
    if not inside or not between:
        return None
    unseen = {
        "zwsp": "\u200b",
        "shy": "\u00ad",
        "bom": "\ufeff",
        "rlo": "\u202e",
        "lrm": "\u200e",
        "zwnj": "\u200c",
        "zwj": "\u200d",
        "wj": "\u2060",
    }
    unseen |= {
        "rlm": "\u200f",
        "pdf": "\u202c",
        "lri": "\u2066",
        "ls": "\u2028",
        "mvs": "\u180e",
        "control": "\x07",
        "backspace": "\x08",
        "vt": "\x0b",
        "nel": "\x85",
    }
    alike = {
        "a": "а",
        "e": "е",
        "o": "о",
        "c": "с",
        "p": "р",
        "x": "х",
        "y": "у",
        "i": "і",
        "A": "А",
        "B": "В",
        "C": "С",
        "E": "Е",
        "H": "Н",
        "K": "К",
        "M": "М",
    }
    alike |= {"O": "О", "P": "Р", "T": "Т", "X": "Х", "S": "Ѕ", "v": "ν", "n": "п"}
    if rng.random() < 0.6:
        kind = rng.choice(list(unseen))
        match = rng.choice(inside + between)
        return replaced(text, f"invisible-character/{kind}", match.span(), unseen[kind])
    letters = list(re.finditer(r"(?<=[a-z])[aeocpxyi](?=[a-z])|\b[ABCEHKMOPTXS](?=[a-z]{2})|(?<=[a-z])[ae]\b", text))
    if not letters:
        return None
    match = rng.choice(letters)
    return replaced(text, f"invisible-character/look-alike {match.group()}", match.span(), alike[match.group()])


def repeated_passage(text: str, rng: Random) -> Fault | None:
    """A paragraph or sentence is pasted a second time, as it was or with a word or two changed."""
    lines = list(re.finditer(r"[^\n]+", text))
    long = [
        m
        for m in lines[1:]
        if len(m.group().split()) >= 18 and m.group()[-1] in '.”"' and m.group()[0].isupper() | (m.group()[0] in '“"')
    ]
    if len(long) < 4:
        return None
    source = rng.choice(long)
    kind = rng.choice(["paragraph", "paragraph changed", "sentence", "sentence changed", "paragraph beside"])
    words = source.group()
    place = source
    if kind.startswith("sentence"):
        sentences = [
            s for s in re.findall(r"(?:(?<=[.?] )|(?<=^))[A-Z][^.?“”\"]{60,300}[.](?= [A-Z]|$)", words) if len(s.split()) >= 12
        ]
        if not sentences:
            return None
        words = rng.choice(sentences)
    if kind.endswith("changed"):
        swaps = list(re.finditer(r"(?<=[a-z] )(?:the|a|said|says|may|also|new|study|people|of|have|is|are|was)(?= [a-z])", words))
        if len(swaps) < 2:
            return None
        for swap in sorted(rng.sample(swaps, 2), key=lambda m: -m.start()):
            new = {
                "the": "this",
                "a": "one",
                "said": "added",
                "says": "adds",
                "may": "might",
                "also": "even",
                "study": "report",
            }.get(swap.group(), "the")
            words = words[: swap.start()] + new + words[swap.end() :]
    if kind.startswith("sentence"):
        target = rng.choice([m for m in long if m is not source and m.group()[-1] == "."] or [None])
        if target is None:
            return None
        new, at = " " + words, target.end()
    else:
        at = place.end() if kind == "paragraph beside" else rng.choice([m for m in long if m is not source]).end()
        new = "\n" + words
    separator = "\n" * (2 if "\n\n" in text else 1)
    new = new.replace("\n", separator)
    return replaced(text, f"repeated-passage/{kind}", (at, at), new, [source.span()])
