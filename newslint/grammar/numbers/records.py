"""Games and votes: "won three of its five games and lost two", "the nine justices ruled 5-4"."""

from __future__ import annotations

from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newslint.grammar.numbers.quantities import Quantity

WINS_WITHIN = 10  # code points before a number: of a team's record
VOTE_WITHIN = 24  # code points before a vote in which the word for it stands
JOINTS = ("-", "–", " to ")
MOST_OFF = 2  # games by which a record may miss the games that it is of
_DASHES = frozenset("-–")

_WON_OF = pattern(r" of (?:the|its|his|her|their|our) (?:(?:last|past|first) )?$")
_AND_LOST = pattern(r"[^\d.;:\n“”\"]{2,40}\b(?:and|but) lost $")
_DRAWN = pattern(r"(?: \p{Ll}+){0,2},? (?:drawn|drew|drawing|tied|with) $")
_THEN_LOST = pattern(r"(?: draws)?,? (?:and|but)(?: have| has)? (?:lost|losing) $")
_WON_BEFORE = pattern(r"(?r)\bw[io]n(?:ning)? ")
_LOST_NONE = pattern(r"(?: draws)?,? (?:and|but)(?: have| has)? lost none\b")
_THERE = pattern(r" (?:\p{Ll}+ )?(?:there|present|voting|taking part)\b")
_GAMES = frozenset({"game", "match"})
_VOTES = pattern(r"\b(?:voted|ruled|vote|ruling|decision|split|divided)\b")
_VOTERS = frozenset({"justice", "judge", "member", "senator", "juror", "councilor", "councillor", "commissioner"})


def of_games(prose: str, numbers: list[Quantity]) -> Iterator[tuple[Quantity, list[Quantity], bool]]:
    """The games of one sentence, how many of them were won, drawn and lost, and whether these are all."""
    for won, total, drawn, lost in zip(numbers, numbers[1:], numbers[2:], numbers[3:], strict=False):
        if _WON_OF.fullmatch(prose[won.end : total.start]) and _is_won_drawn_and_lost(prose, won, total, drawn, lost):
            yield total, [won, drawn, lost], True
    for won, total, lost in zip(numbers, numbers[1:], numbers[2:], strict=False):
        if (
            prose.startswith(" of ", won.end)
            and _WON_OF.fullmatch(prose[won.end : total.start])
            and total.noun is not None
            and _is_won_and_lost(prose, won, total, lost)
        ):
            yield total, [won, lost], False


def of_votes(numbers: list[Quantity]) -> Iterator[tuple[Quantity, list[Quantity]]]:
    """ "The board voted 6-3, with all nine members there": all of them, and the two sides."""
    for ayes, noes, total in zip(numbers, numbers[1:], numbers[2:], strict=False):
        prose = ayes.document.prose
        if prose[ayes.end : noes.start] not in JOINTS or total.noun not in _VOTERS or not _THERE.match(prose, total.end):
            continue
        voted = _VOTES.search(prose, max(0, ayes.start - VOTE_WITHIN), ayes.start)
        if voted is not None and prose.endswith("with all ", 0, total.start):
            yield total, [ayes, noes]


def of_seasons(numbers: Sequence[Quantity]) -> Iterator[tuple[Quantity, list[Quantity]]]:
    """ "They have 21 points from nine games. They have won six, drawn three and lost none": the games, and these."""
    for at, won in enumerate(numbers[:-1]):
        prose = won.document.prose
        if not prose.endswith("won ", 0, won.start) or not _DRAWN.fullmatch(prose, won.end, numbers[at + 1].start):
            continue
        parts = [won, numbers[at + 1]]
        if at + 2 < len(numbers) and _THEN_LOST.fullmatch(prose, parts[1].end, numbers[at + 2].start):
            parts.append(numbers[at + 2])
        elif not _LOST_NONE.match(prose, parts[1].end):
            continue
        block = won.document.block_at(won.start)
        games = [number for number in numbers[:at] if number.start >= block.start and number.noun in _GAMES]
        come_to = sum(part.value for part in parts)
        if games and not games[-1].approximate and abs(come_to - games[-1].value) <= MOST_OFF:
            yield games[-1], parts


def is_vote_of(prose: str, total: Quantity, ayes: Quantity, noes: Quantity) -> bool:
    """Whether a vote ("5-4") stands behind the number of those who took it ("the nine justices ruled 5-4")."""
    beside = ayes.end + 1 == noes.start and prose[ayes.end] in _DASHES
    return beside and total.noun in _VOTERS and _VOTES.search(prose, total.end, ayes.start) is not None


def _is_won_and_lost(prose: str, won: Quantity, total: Quantity, lost: Quantity) -> bool:
    """Whether games won and lost stand beside the number of games ("won 3 of its 5 games and lost 2")."""
    if _WON_BEFORE.match(prose, max(0, won.start - WINS_WITHIN), won.start) is None:
        return False
    return _AND_LOST.fullmatch(prose[total.end : lost.start]) is not None


def _is_won_drawn_and_lost(prose: str, won: Quantity, total: Quantity, drawn: Quantity, lost: Quantity) -> bool:
    """Whether games drawn stand between those won and lost, too ("won 3 of its 6 games, drawn 1 and lost 2")."""
    if _WON_BEFORE.match(prose, max(0, won.start - WINS_WITHIN), won.start) is None:
        return False
    drew = _DRAWN.fullmatch(prose[total.end : drawn.start]) is not None
    return drew and _THEN_LOST.fullmatch(prose[drawn.end : lost.start]) is not None
