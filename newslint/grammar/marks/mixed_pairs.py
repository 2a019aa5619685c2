"""Of two marks that make a pair and are of different kinds, finds the one that is wrong: the one the story seldom uses."""

from __future__ import annotations

from collections import Counter

from newslint.grammar.marks.glyphs import CLOSERS, OPENERS
from newslint.grammar.marks.mark import Mark
from newslint.grammar.marks.quote_styles import STYLES

SETTLED = 3  # how many times as often as another a mark must stand in a story to be its style
ACCEPTED = 2  # how many times a mark must stand in a story to be more than a slip

SUBSTITUTES = frozenset({("“", "’’"), ('"', "''"), ("''", '"')})  # what may close a quotation, and seldom does
HALF_STRAIGHT = ({"“", '"'}, {"”", '"'}, {"‘", "'"}, {"’", "'"})


def judge_mixed_pairs(prose: str, paragraphs: list[list[Mark]]) -> None:
    """Sees to the pairs of a curly and a straight mark, and of a single and a double one.

    Where the story uses curly and straight ones all the time, no single pair is at fault: that is a matter of its style. Where
    it has no other quotations, its apostrophes tell, and of a single and a double one the single is wrong.
    """
    everything = [mark for found in paragraphs for mark in found]
    _judge_substitutes(everything)
    _judge_foreign(everything)
    mixed = [mark for mark in everything if mark.fault == "mismatched" and _is_mixed(mark)]
    unequal = [mark for mark in everything if mark.fault == "mismatched" and _is_unequal(mark)]
    if not mixed and not unequal:
        return
    counts: dict[str, int] = {}
    for mark in everything:
        if mark.opens and mark.fault is None and mark.partner is not None and mark.partner.fault is None:
            counts[mark.text] = counts.get(mark.text, 0) + 1
    for mark in [*mixed, *unequal]:
        opened = mark if mark.opens else mark.partner
        closed = mark.partner if mark.opens else mark
        assert opened is not None
        assert closed is not None
        as_opened = counts.get(opened.text, 0)
        as_closed = counts.get(OPENERS.get(closed.text, closed.text), 0)
        more, fewer = max(as_opened, as_closed), min(as_opened, as_closed)
        mark.fault = mark.expected = None
        is_style = len(mixed) > max(more, 1) or (fewer >= ACCEPTED and more < SETTLED * fewer)
        if is_style and opened.single == closed.single:
            continue
        if opened.single is closed.single:
            strange = _looks_strange(prose, opened, counts)
        else:
            how_opened, how_closed = _strangeness(prose, opened, counts), _strangeness(prose, closed, counts)
            strange = opened.single if how_opened == how_closed else how_opened > how_closed
            mark.unsure = how_opened == how_closed and as_closed == as_opened
        if as_closed > as_opened or (as_closed == as_opened and strange):
            opened.fault, opened.expected = "mismatched", OPENERS.get(closed.text, closed.text)
        else:
            closed.fault, closed.expected = "mismatched", CLOSERS.get(opened.text, opened.text)


def _judge_substitutes(everything: list[Mark]) -> None:
    """Of two marks that may close the same, one is wrong where the story uses the other: ’’ where the others are ”."""
    pairs = [(mark.partner, mark) for mark in everything if not mark.opens and mark.partner is not None and mark.fault is None]
    times = Counter((opened.text, closed.text) for opened, closed in pairs)
    if times.keys().isdisjoint(SUBSTITUTES):
        return
    left_open = {mark.block: mark for mark in everything if mark.fault == "unclosed" and mark.text in "‘'"}
    for opened, closed in pairs:
        usual = CLOSERS.get(opened.text, opened.text)
        alike, others = times[opened.text, closed.text], times[opened.text, usual]
        if (opened.text, closed.text) in SUBSTITUTES and (others > alike or others == alike == 1):
            closed.fault, closed.expected = "mismatched", usual
            other = left_open.get(closed.block)
            if other is not None and CLOSERS[other.text] == closed.text[0] and other.start < closed.start:
                # “He said, ‘Go.’’ or ‘He said, “Go.’’
                closed.expected = f"{closed.text[0]}{usual}" if opened.start < other.start else f"{usual}{closed.text[0]}"
                other.fault = None


def _judge_foreign(everything: list[Mark]) -> None:
    """Of two marks of different styles, the one is wrong whose style the story has nowhere else: “… in a story of « ».

    The pairing has blamed the closing one.
    """
    foreign = [
        mark
        for mark in everything
        if mark.fault == "mismatched"
        and mark.partner is not None
        and not mark.opens
        and not mark.bracket
        and _family(mark) != _family(mark.partner)
    ]
    if not foreign:
        return
    sound = [mark for mark in everything if mark.opens and not mark.bracket and mark.fault is None and mark.partner is not None]
    families = Counter(_family(mark) for mark in sound if mark.partner is not None and mark.partner.fault is None)
    for mark in foreign:
        opened = mark.partner
        assert opened is not None
        if families[_family(mark)] > families[_family(opened)] and mark.text in OPENERS and not _is_mixed(mark):
            mark.fault = mark.expected = None
            opened.fault, opened.expected = "mismatched", OPENERS[mark.text]


def _family(mark: Mark) -> str:
    """The kind of marks that it belongs to, whether single or double."""
    return STYLES[mark.text].removesuffix("-single").removeprefix("single-")


def _looks_strange(prose: str, mark: Mark, counts: dict[str, int]) -> bool:
    """Whether a mark is straight and the double marks of the story, or its apostrophes, are curly; or the other way round."""
    straight, curly = counts.get('"', 0), counts.get("“", 0)
    if straight == curly or not mark.single:
        straight, curly = prose.count("'"), prose.count("’")
    return straight != curly and (mark.means == 0) is (curly > straight)


def _strangeness(prose: str, mark: Mark, counts: dict[str, int]) -> int:
    """How far a mark is from the curly ones, or the straight ones, of a story: 2 for marks that news copy seldom has."""
    if len(mark.text) > 1 or _family(mark) not in {"curly", "straight"}:
        return 2
    return int(_looks_strange(prose, mark, counts))


def _is_mixed(mark: Mark) -> bool:
    partner = mark.partner
    return partner is not None and {mark.text, partner.text} in HALF_STRAIGHT


def _is_unequal(mark: Mark) -> bool:
    """Whether a single mark closes a double one or the other way round, and neither stands inside another quotation."""
    if mark.partner is None or mark.bracket or mark.opens or mark.inside:
        return False
    return mark.single != mark.partner.single
