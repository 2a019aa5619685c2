"""The characters of quotation marks and brackets: which closes which."""

from __future__ import annotations

CLOSERS = {
    "“": "”",
    "„": "“",
    "‟": "”",
    "«": "»",
    '"': '"',
    "＂": "＂",
    "``": "''",
    "‘‘": "’’",
    "‘’": "’’",  # what a word processor makes of two straight single marks
    "「": "」",
    "『": "』",
    "‘": "’",
    "‚": "‘",
    "‛": "’",
    "‹": "›",
    "'": "'",
    "`": "'",
    "(": ")",
    "[": "]",
    "{": "}",
}
OPENERS = {closing: opening for opening, closing in CLOSERS.items() if opening not in {*"„‟‚‛`", "‘’"}}
ALSO_CLOSED_BY = {  # other closing marks that printers and keyboards use
    ("„", "”"),
    ("‚", "’"),
    ("`", "’"),
    ("“", "’’"),
    ("‘‘", "”"),
    ("‘’", "”"),
    ("''", "''"),
    ("''", '"'),
    ('"', "''"),
    ("»", "«"),
    ("›", "‹"),
}
SINGLES = frozenset("‘’‚‛‹›'`´")
BRACKETS = frozenset("()[]{}")
