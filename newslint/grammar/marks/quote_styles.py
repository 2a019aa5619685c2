"""The styles of quotation marks, and which of them a pair of marks has."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.grammar.marks.mark import Mark

STYLES = {
    "“": "curly",
    "”": "curly",
    "‟": "curly",
    "‘": "curly-single",
    "‛": "curly-single",
    "’": "curly-single",
    '"': "straight",
    "'": "straight-single",
    "«": "guillemets",
    "»": "guillemets",
    "‹": "single-guillemets",
    "›": "single-guillemets",
    "„": "low",
    "‚": "low-single",
    "「": "corner",
    "」": "corner",
    "『": "corner",
    "』": "corner",
    "``": "typewriter",
    "‘‘": "curly",
    "‘’": "curly",
    "’’": "curly",
    "''": "typewriter",
    "`": "typewriter-single",
    "＂": "wide",
}


def style_of(mark: Mark) -> str:
    """The style of the pair that a mark opens: ``mixed`` for a curly and a straight mark, else that of the mark itself."""
    style = STYLES[mark.text]
    if mark.partner is None or mark.fault is not None or mark.partner.fault is not None:
        return style
    return "mixed" if (style == "straight") != (mark.partner.text in {'"', "''"}) and style in {"curly", "straight"} else style
