"""Scores and votes of the headline ("Albion beat City 3-1") that the story begins with otherwise ("a 3-2 win over City")."""

from __future__ import annotations

from itertools import pairwise

from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newslint.grammar.numbers.quantities import Quantity

BEFORE = 60  # code points before a score in which the verb that tells its kind stands
BEGINNING = 3  # paragraphs of a story in which its score is told first

_DASHES = frozenset("-–")
_ENDS = pattern(r"(?![-–\w])")
_THEN_WON = pattern(r" (?:(?:[\p{L}’'-]+ ){1,2})?(?:wins?|victory|defeat|loss|draw|decision|vote|ruling|rout|triumph)\b")
_WON = pattern(
    r"(?r)\b(?:beat|beats|beaten|won|wins?|lost|loses?|lose|drew|draws?|drawn|defeat\p{Ll}*|victory|loss|edged?|edges|voted?|votes"
    r"|ruled?|rules|passe[ds]|approve[ds]|reject\p{Ll}*)\b[^\d.;:!?\n“”\"]{0,48}$"
)


def below(above: Sequence[Quantity], story: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """A number of the headline's only score, and what that of the story has in its place, where they are not of one score."""
    told = _scores(above)
    if len(told) != 1 or not _is_result(told[0]):
        return
    scores = _scores(story)
    results = [score for score in scores if score[0].paragraph < story[0].paragraph + BEGINNING and _is_result(score)]
    if not results or any(_values(score) == _values(told[0]) for score in scores):
        return
    if len({_values(score) for score in results}) == 1:
        ours, theirs = told[0], results[0]
        yield next(
            ((one, other) for one, other in zip(ours, theirs, strict=True) if one.value != other.value), (ours[0], theirs[0])
        )


def _scores(numbers: Sequence[Quantity]) -> list[tuple[Quantity, Quantity]]:
    """The two numbers of each score."""
    return [(one, two) for one, two in pairwise(numbers) if _are_score(one, two)]


def _are_score(one: Quantity, two: Quantity) -> bool:
    prose = one.document.prose
    beside = one.end + 1 == two.start and prose[one.end] in _DASHES
    return beside and not (one.percent or two.percent or one.currency) and _ENDS.match(prose, two.end) is not None


def _values(score: tuple[Quantity, Quantity]) -> tuple[float, ...]:
    """The numbers of a score, whoever is named first."""
    return tuple(sorted(number.value for number in score))


def _is_result(score: tuple[Quantity, Quantity]) -> bool:
    """Whether a score is of a match or a vote, and no span of years or pages."""
    prose, (one, two) = score[0].document.prose, score
    return _THEN_WON.match(prose, two.end) is not None or _WON.search(prose, max(0, one.start - BEFORE), one.start) is not None
