"""Numbers that announce things, and the things that follow: begun with ordinals ("First, …"), as a list, or behind a colon."""

from __future__ import annotations

from newslint.fact import Stretch
from newslint.grammar.page.lists import lists
from newslint.grammar.sentences import sentence_bounds
from newslint.grammar.words import numerals
from newslint.patterns import pattern
from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.grammar.numbers.quantities import Quantity

ANNOUNCED = frozenset({"reason", "step", "point", "goal", "question", "problem", "way", "condition", "option", "rule", "lesson"})
ORDINALS = tuple(
    rf"\b(?:{word}|{word.lower()})(?:(?:ly)?,| (?:is|was|are|were)\b)"
    for word in ("First", "Second", "Third", "Fourth", "Fifth", "Sixth")
)
LONGEST_POINT = 600  # code points from one point of a list to the next
MOST_THINGS = 20  # that a list is announced to have
COLON_WITHIN = 83  # code points behind a number in which the colon before its list stands
FEWEST_ITEMS = 2  # of a list
MOST_OFF = 2  # by which a list behind a colon may differ from the number that announces it, and still be the list meant

_TO_COLON = pattern(r"[^\d.:;!?()\n“”\"]{1,80}:$")
_YEARS = r"(?:in )?(?:\d{4}(?:, and |, | and )?){2,10}"
_BEHIND_COLON = pattern(rf"[^\d.:;!?()\n“”\"]{{1,80}}: (?P<list>[^\d:;!?()\n“”\"—–]{{8,300}}?|{_YEARS})(?:\.(?=\s|$)|\n|$)")
_BETWEEN_ITEMS = pattern(r",? and |,? or |, ")
_JOINED = pattern(r" (?:and|or) ")
_NAME = r"\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,2}"
_NAMES_BEHIND = pattern(
    rf" \p{{Ll}}+, (?P<name>{_NAME})(?:, (?P<name>{_NAME}))*,? and (?P<last>{_NAME})"
    r"(?=[.;\n]|, (?:and (?:an?|two|three|four|five|six|seven|his|her|their|by)|who|as well|was|were|are|have|had|will|said)\b)"
)
_TIMES_IN_YEARS = pattern(
    r" times?, in (?P<year>(?:19|20)\d\d)(?:, (?P<year>(?:19|20)\d\d))*,? and (?P<year>(?:19|20)\d\d)(?=[.;,\n])"
)
_ITEM = pattern(r"(?:the |The |in )?(?P<first>(?<=\b)[Aa]n?(?= )|[\p{L}\d])[^\s,]*(?: [^\s,]+){0,6}")


class Points(Record):
    """How many things follow, and where each that is listed stands ("two boys" are one item, and two things)."""

    count: int
    places: tuple[Stretch, ...]


def announced(numbers: Sequence[Quantity]) -> dict[Quantity, Points]:
    """Numbers of things that follow, and what follows."""
    found = {}
    for number in numbers:
        if not 2 <= number.value <= MOST_THINGS or number.percent or number.currency or number.noun is None:
            continue
        if number.approximate:
            continue
        things = _in_years(number) if number.measured else _behind(number)
        if things is not None:
            found[number] = things
    return found


def _behind(number: Quantity) -> Points | None:
    places = _listed(number)
    if places:
        return Points(len(places), places)
    things = _behind_colon(number) or _by_name(number)
    if things is not None:
        return things
    places = _begun_with_ordinals(number)
    return Points(len(places), places) if places else None


def _begun_with_ordinals(number: Quantity) -> tuple[Stretch, ...]:
    """The ordinals that begin points in the same or the next paragraphs."""
    document, at = number.document, number.end
    found: list[Stretch] = []
    for ordinal in ORDINALS if number.noun in ANNOUNCED and number.value <= len(ORDINALS) else ():
        match = pattern(ordinal).search(document.prose, at, at + LONGEST_POINT)
        if match is None:
            break
        found.append(Stretch(document, *match.span()))
        at = match.end()
    return tuple(found)


def _listed(number: Quantity) -> tuple[Stretch, ...]:
    """The items of the list that follows its paragraph, where that ends with a colon, or its heading."""
    document = number.document
    block = document.block_at(number.start)
    following = block.number + 1
    if following >= len(document.blocks) or document.blocks[following].role != "list-item":
        return ()
    if block.role != "heading" and _TO_COLON.fullmatch(document.prose, number.end, block.end) is None:
        return ()
    items = next((items for items in document.get(lists) if items[0] == following), [])
    if len(items) < FEWEST_ITEMS:
        return ()
    return tuple(Stretch(document, item.start, item.end) for item in (document.blocks[place] for place in items))


def _behind_colon(number: Quantity) -> Points | None:
    """The items of one shape behind a colon in its sentence ("three sites: the pier, the mill and the quarry")."""
    document = number.document
    if ": " not in document.prose[number.end : number.end + COLON_WITHIN]:
        return None
    match = _BEHIND_COLON.match(document.prose, number.end)
    if match is None:
        return None
    start, end = match.span("list")
    if document.prose[end : sentence_bounds(document, start)[1]].strip(" .\n"):  # "Harlow and Govs. Prewett"
        return None
    joints = list(_BETWEEN_ITEMS.finditer(document.prose, start, end))
    if not joints or joints[-1].group() == ", " or any(_JOINED.search(joint.group()) for joint in joints[:-1]):
        return None
    bounds = zip([start, *(joint.end() for joint in joints)], [*(joint.start() for joint in joints), end], strict=True)
    items = [_ITEM.fullmatch(document.prose, *place) for place in bounds]
    shapes = {item and (item.group("first").isupper(), item.group("first").isdigit()) for item in items}
    if len(shapes) > 1 or None in shapes or len(items) == 2 * number.value:  # "Portland, Oregon, and Austin, Texas"
        return None
    counts = [numerals.UNITS.get(item.group().partition(" ")[0].lower(), 1) for item in items if item]
    if not all(counts):  # "a dozen" and the like
        return None
    return _near(number, sum(counts), [item.span() for item in items if item])


def _by_name(number: Quantity) -> Points | None:
    """The names right behind what it counts ("two daughters, Ann and Jane")."""
    prose = number.document.prose
    match = _NAMES_BEHIND.match(prose, number.end)
    if match is None:
        return None
    names = [match.span("last"), *match.spans("name")]
    return _near(number, len(names), sorted(names)) if len(names) != 2 * number.value else None


def _in_years(number: Quantity) -> Points | None:
    """The years in which something was "three times, in 1975, 1979 and 1983"."""
    match = _TIMES_IN_YEARS.match(number.document.prose, number.end)
    return _near(number, len(match.spans("year")), match.spans("year")) if match is not None else None


def _near(number: Quantity, count: int, places: list[tuple[int, int]]) -> Points | None:
    """What follows, where it is not so far from what was announced that something else must be meant."""
    off = abs(count - number.value)
    return Points(count, tuple(Stretch(number.document, *place) for place in places)) if off <= MOST_OFF else None
