"""Numbers that announce things, and the things that follow: begun with ordinals ("First, …"), as a list, or behind a colon."""

from __future__ import annotations

from newslint.fact import Stretch
from newslint.grammar.page.lists import lists
from newslint.grammar.sentences import sentence_bounds
from newslint.patterns import pattern

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
_ITEM = pattern(r"(?:the |The |in )?(?P<first>(?<=\b)[Aa]n?(?= )|[\p{L}\d])[^\s,]*(?: [^\s,]+){0,6}")


def announced(numbers: Sequence[Quantity]) -> dict[Quantity, tuple[Stretch, ...]]:
    """Numbers of things that follow, and where each of the things stands."""
    found = {}
    for number in numbers:
        if not 2 <= number.value <= MOST_THINGS or number.percent or number.currency or number.noun is None:
            continue
        if number.approximate or number.measured:
            continue
        things = _listed(number) or _behind_colon(number) or _begun_with_ordinals(number)
        if things:
            found[number] = things
    return found


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


def _behind_colon(number: Quantity) -> tuple[Stretch, ...]:
    """The items of one shape behind a colon in its sentence ("three sites: the pier, the mill and the quarry")."""
    document = number.document
    if ": " not in document.prose[number.end : number.end + COLON_WITHIN]:
        return ()
    match = _BEHIND_COLON.match(document.prose, number.end)
    if match is None:
        return ()
    start, end = match.span("list")
    if document.prose[end : sentence_bounds(document, start)[1]].strip(" .\n"):  # "Harlow and Govs. Prewett"
        return ()
    joints = list(_BETWEEN_ITEMS.finditer(document.prose, start, end))
    if not joints or joints[-1].group() == ", " or any(_JOINED.search(joint.group()) for joint in joints[:-1]):
        return ()
    bounds = zip([start, *(joint.end() for joint in joints)], [*(joint.start() for joint in joints), end], strict=True)
    items = [_ITEM.fullmatch(document.prose, *place) for place in bounds]
    shapes = {item and (item.group("first").isupper(), item.group("first").isdigit()) for item in items}
    if len(shapes) > 1 or None in shapes or len(items) == 2 * number.value:  # "Portland, Oregon, and Austin, Texas"
        return ()
    off = abs(len(items) - number.value)
    return tuple(Stretch(document, *item.span()) for item in items if item) if off <= MOST_OFF else ()
