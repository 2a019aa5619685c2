"""Suppressions: comments in a story that silence rules there.

``newslint: allow RULE -- why`` is for the block the comment stands in, or the next one; ``allow-file RULE`` for the
whole document; ``off RULE`` and ``on RULE`` for what stands between them. XML allows no ``--`` in a comment, so a dash
or ``because`` may stand before the reason, too.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from newslint.errors import suggestion
from newslint.gathering import without
from newslint.patterns import pattern
from newslint.record import Record
from newslint.violation import Edit, Fix, Place, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from newslint.document import Comment, Document

UNUSED, UNSCOPED, UNEXPLAINED = "unused-suppression", "unscoped-suppression", "unexplained-suppression"
SUMMARIES = {
    UNUSED: "A suppression silences nothing.",
    UNSCOPED: "A suppression does not say which rule it is for.",
    UNEXPLAINED: "A suppression gives no reason.",
}
SEVERITY = "warning"

_COMMENT = pattern(r"(?s)\s*newslint\s*:\s*(\S+)(.*)")
_REASON = pattern(r"(?:^|\s)(?:--+|[–—]|because\b)\s*")
_VERBS = ("allow", "allow-file", "off", "on")


class Suppression(Record):
    """What one comment silences: ``rules`` (all, if it names none) in [start, end) of the source."""

    comment: Comment
    rules: tuple[str, ...]
    reason: str | None
    start: int
    end: int
    problem: str | None = None  # what is wrong with the comment, if it cannot be understood

    def covers(self, place: Place, rule: str) -> bool:
        """Whether it silences a rule at this place."""
        return self.start <= place.start < max(self.end, self.start + 1) and (not self.rules or rule in self.rules)


class Policy(Record):
    """What there is to say about suppressions: the rules that ran, those that exist, and the severities of complaints.

    A complaint whose severity is ``off`` is not made.
    """

    ran: frozenset[str]
    exists: Callable[[], Iterable[str]]
    severities: Mapping[str, str] = {}
    require_reason: bool = False


def apply_suppressions(document: Document, violations: Sequence[Violation], policy: Policy) -> list[Violation]:
    """The violations that no comment silences, and those that comments give rise to, sorted."""
    suppressions = find_suppressions(document)
    if not suppressions:
        return list(violations)
    find = _Finder(suppressions)
    used: dict[int, set[str]] = {}
    kept = []
    for violation in violations:
        left = without(violation, _silencer(find, violation.rule, used))
        if left is not None:
            kept.append(left)
    for number, one in enumerate(suppressions):
        kept += _complaints(document, one, used.get(number, set()), policy)
    return sorted(kept, key=Violation.sort_key)


def find_suppressions(document: Document) -> list[Suppression]:
    """What the comments of a document silence, in order of where that begins."""
    found = []
    ends = _Ends(len(document.source))
    for comment in reversed(document.comments):
        match = _COMMENT.fullmatch(comment.text)
        if match is None:
            continue
        named, *reasons = _REASON.split(match[2], maxsplit=1)
        rules = tuple(named.replace(",", " ").split())
        reason = reasons[0].strip() or None if reasons else None
        verb = match[1]
        if verb == "on":
            ends.begin(rules, comment.start)
            continue
        problem = None if verb in _VERBS else f"“{verb}” is none of {', '.join(_VERBS)}{suggestion(verb, _VERBS)}"
        if problem is not None:
            start = end = comment.start
        elif verb == "allow-file":
            start, end = 0, len(document.source)
        elif verb == "off":
            start, end = comment.end, ends.of(rules)
        else:
            start, end = _block(document, comment)
        found.append(Suppression(comment, rules, reason, start, end, problem))
    return sorted(found, key=lambda one: (one.start, one.comment.start))


class _Ends:
    """Where an ``off`` ends: at the next ``on`` for one of its rules or for all. Comments are told to it backwards."""

    def __init__(self, end: int) -> None:
        self._by_rule: dict[str, int] = {}
        self._for_all = self._for_any = end

    def begin(self, rules: tuple[str, ...], start: int) -> None:
        self._for_any = start
        if not rules:
            self._for_all = start
        self._by_rule.update(dict.fromkeys(rules, start))

    def of(self, rules: tuple[str, ...]) -> int:
        if not rules:
            return self._for_any
        return min(self._for_all, *(self._by_rule.get(rule, self._for_all) for rule in rules))


class _Finder:
    """Finds the suppression that silences a rule somewhere: the one that begins last."""

    def __init__(self, suppressions: Sequence[Suppression]) -> None:
        self._all = suppressions
        self._starts = [one.start for one in suppressions]
        self._furthest = list(accumulate((max(one.end, one.start + 1) for one in suppressions), max))

    def covering(self, place: Place, rule: str) -> int | None:
        """Its number; None where the rule may speak."""
        number = bisect_right(self._starts, place.start) - 1
        while number >= 0 and self._furthest[number] > place.start:
            if self._all[number].covers(place, rule):
                return number
            number -= 1
        return None


def _silencer(find: _Finder, rule: str, used: dict[int, set[str]]) -> Callable[[Place], bool]:
    """Tells whether a rule is silenced at a place, and notes by which suppression."""

    def is_silenced(place: Place) -> bool:
        number = find.covering(place, rule)
        if number is not None:
            used.setdefault(number, set()).add(rule)
        return number is not None

    return is_silenced


def _block(document: Document, comment: Comment) -> tuple[int, int]:
    """The stretch of the source of the block a comment stands in or right behind, or of the next one."""
    blocks = document.blocks
    number = bisect_right(blocks, comment.offset, key=lambda block: block.end)
    if number > 0:
        span = document.locate(blocks[number - 1].start, blocks[number - 1].end)
        if span.end <= comment.start and not document.source[span.end : comment.start].strip(" \t"):
            return span.start, comment.end
    if number == len(blocks):
        return comment.end, comment.end
    span = document.locate(blocks[number].start, blocks[number].end)
    return min(span.start, comment.start), max(span.end, comment.end)


def _complaints(document: Document, one: Suppression, used: set[str], policy: Policy) -> Iterator[Violation]:
    for rule, message, fix in _faults(document, one, used, policy):
        severity = policy.severities.get(rule, SEVERITY)
        if severity != "off":
            yield Violation(rule, severity, message, _place(document, one.comment), fix=fix)


def _faults(document: Document, one: Suppression, used: set[str], policy: Policy) -> Iterator[tuple[str, str, Fix | None]]:
    if one.problem is not None:
        yield UNUSED, one.problem, None
        return
    if not one.rules:
        yield UNSCOPED, "This silences every rule; name the rules it is for.", None
    idle = [rule for rule in one.rules if rule in policy.ran and rule not in used]
    if idle:
        fix = Fix(True, (_deletion(document, one.comment),)) if len(idle) == len(one.rules) else None
        yield UNUSED, f"Nothing here needs this: {', '.join(idle)} {'has' if len(idle) == 1 else 'have'} nothing to report.", fix
    strange = [rule for rule in one.rules if rule not in policy.ran]
    known = set(policy.exists()) if strange else set()
    for rule in strange:
        if rule not in known:
            yield UNUSED, f"There is no rule “{rule}”{suggestion(rule, known)}.", None
    if policy.require_reason and one.reason is None:
        yield UNEXPLAINED, "Say why, after two dashes: newslint: allow RULE -- reason", None


def _deletion(document: Document, comment: Comment) -> Edit:
    """The edit that takes a comment away, with its line where nothing else stands in it."""
    source, start, end = document.source, comment.start, comment.end
    before = start
    while before > 0 and source[before - 1] in " \t":
        before -= 1
    after = end
    while source[after : after + 1] in (" ", "\t"):
        after += 1
    alone = before == 0 or source[before - 1] in "\r\n"
    if alone and source.startswith("\r\n", after):
        return Edit(before, after + 2, "")
    if alone and source[after : after + 1] in ("\r", "\n"):
        return Edit(before, after + 1, "")
    return Edit(before, end, "") if before < start else Edit(start, end, "")


def _place(document: Document, comment: Comment) -> Place:
    line, column = document.position(comment.start)
    end_line, end_column = document.position(comment.end)
    return Place(document.path, comment.start, comment.end, line, column, end_line, end_column)
