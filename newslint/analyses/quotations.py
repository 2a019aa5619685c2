"""The table ``quotations``: a row is a quoted passage, from its opening to its closing mark.

Where the closing mark is missing, the passage ends at the next quotation or with its paragraph. A quotation of several
paragraphs is one row a paragraph, all but the last of them ``continued``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from operator import attrgetter

from newslint.analyses._ending_style import are_ends_mixed, is_american
from newslint.document import Document
from newslint.fact import Stretch
from newslint.grammar.marks.missing_marks import blocks_at_fault, missing_marks
from newslint.grammar.marks.quote_styles import STYLES
from newslint.grammar.marks.quoted_passage import QuotedPassage
from newslint.grammar.marks.quoted_passages import quoted_passages
from newslint.grammar.page.display import is_in_display_type
from newslint.kept import kept

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.analyses.attributions import Attribution
    from newslint.people.mention import Mention

NEIGHBOURS = 8  # how many attributions that begin before a quotation's end may be the one that gives it
EDGE = " \u00a0.,;:!?…-–—"


class Quotation(QuotedPassage):
    """A quoted passage among the others of the story, and who says it."""

    _for_rules = (
        *QuotedPassage._for_rules,
        "style_mark",
        "alone",
        "display",
        "ends_like",
        "ends_mixed",
        "end_mark",
        "ending",
        "turned_ending",
        "around",
        "wording",
        "repeated",
        "orphaned",
        "beside_fault",
        "holds_fault",
        "unlike_around",
        "outer_style",
        "reworded",
    )

    @property
    def style_mark(self) -> Stretch:
        """The mark that shows its style: the opening one, or of a curly and a straight mark that make a pair the straight one."""
        if self.style == "mixed" and self.close is not None and STYLES[self.open] == "curly":
            return Stretch(self.document, self.end - len(self.close), self.end)
        return Stretch(self.document, self.start, self.start + len(self.open))

    @property
    def alone(self) -> bool:
        """Whether it is all that its block holds."""
        block = self.document.block_at(self.start)
        return (self.start, self.end) == (block.start, block.end)

    @property
    def display(self) -> bool:
        """Whether it stands in display type: in a headline, a caption, or a line that is short or does not end like a sentence.

        A short first paragraph, and one below it, may be the headline and its second line.
        """
        return is_in_display_type(self.document, self.start)

    @property
    def ends_like(self) -> str:
        """What its end is to be compared with: in American copy with all others, else with those of its extent.

        French sets commas and full stops outside « ».
        """
        if self.style == "guillemets":
            return self.style
        return "all" if self.document.get(is_american) else self.extent

    @property
    def ends_mixed(self) -> bool:
        """Whether ``end_punctuation`` is not the same of all quotations of the story."""
        return self.document.get(are_ends_mixed)

    @property
    def end_mark(self) -> Stretch | None:
        """The full stop or comma that ``end_punctuation`` tells of."""
        place = {"inside": self.inner_end - 1, "outside": self.end}.get(self.end_punctuation or "")
        return None if place is None else Stretch(self.document, place, place + 1)

    @property
    def ending(self) -> Stretch | None:
        """The closing mark together with ``end_mark``."""
        if self.end_mark is None:
            return None
        return Stretch(self.document, min(self.inner_end, self.end_mark.start), max(self.end, self.end_mark.end))

    @property
    def turned_ending(self) -> str | None:
        """``ending`` the other way round: ``”.`` for ``.”``."""
        if self.end_mark is None or self.close is None:
            return None
        return self.close + self.end_mark.text if self.end_punctuation == "inside" else self.end_mark.text + self.close

    @property
    def around(self) -> Quotation | None:
        """The quotation it stands directly inside of."""
        return self.document.get(_surroundings).get(self)

    @property
    def wording(self) -> str:
        """Its words in lower case, without what punctuation stands at its end or its beginning."""
        return self.document.prose[self.inner_start : self.inner_end].lower().replace("’", "'").strip(EDGE)

    @property
    def repeated(self) -> bool:
        """Whether another quotation has the same wording; for those that stand inside no other."""
        return self in self.document.get(find_repeated)

    @property
    def beside_fault(self) -> bool:
        """Whether a mark is missing in its paragraph or in the one above, so that nobody can be sure what stands inside what."""
        return self.document.block_at(self.start).number in self.document.get(blocks_at_fault)

    @property
    def holds_fault(self) -> bool:
        """Whether a mark inside it is missing its other."""
        places = self.document.get(missing_marks)
        return bisect_left(places, self.inner_start) < bisect_left(places, self.inner_end)

    @property
    def unlike_around(self) -> bool:
        """Whether it is in straight marks and the quotation around it in curly ones, or the other way round."""
        around = self.around
        return around is not None and {self.style.split("-")[0], around.style.split("-")[0]} == {"curly", "straight"}

    @property
    def outer_style(self) -> str:
        """The style that its set of marks has around no other quotation: ``curly`` for the ‘ ’ of “ ‘ ’ ”."""
        if self.depth == 1:
            return self.style
        return self.style.removesuffix("-single") if self.style.endswith("-single") else f"{self.style}-single"

    @property
    def orphaned(self) -> bool:
        """Whether it is all of its paragraph, and none beside it says whose words it is."""
        from newslint.analyses._orphans import is_orphaned, is_set_apart

        return is_set_apart(self) and is_orphaned(self, self.speaker)

    @property
    def reworded(self) -> Quotation | None:
        """An earlier quotation of the same words but for one or two of them."""
        return self.document.get(_rewordings).get(self)

    @kept
    def attribution(self) -> Attribution | None:
        """The attribution that gives these words to somebody."""
        rows, starts = self.document.get(_attributions)
        place = bisect_left(starts, self.end)
        for row in reversed(rows[max(0, place - NEIGHBOURS) : place]):
            if row.end > self.start:
                return row
        return None

    @property
    def speaker(self) -> Mention | None:
        """The mention of whoever says it."""
        attribution = self.attribution
        return None if attribution is None else attribution.speaker


def _surroundings(document: Document) -> dict[Quotation, Quotation]:
    """The quotation that each stands directly inside of; those that stand inside of none are left out."""
    inside: dict[Quotation, Quotation] = {}
    still_open: list[Quotation] = []
    for row in document.get(find):
        while still_open and still_open[-1].end <= row.start:
            still_open.pop()
        if still_open:
            inside[row] = still_open[-1]
        still_open.append(row)
    return inside


def find(document: Document) -> list[Quotation]:
    """The quotations, in order of their opening marks."""
    return [
        Quotation(
            document,
            one.start,
            one.end,
            one.open,
            one.close,
            one.style,
            one.depth,
            one.continued,
            one.sound,
            one.inner_start,
            one.inner_end,
        )
        for one in document.get(quoted_passages)
    ]


def find_ends_mixed(document: Document) -> list[Quotation]:
    """All quotations of a story that sets its full stops and commas on both sides of the closing mark, in order."""
    return document.get(find) if document.get(are_ends_mixed) else []


def find_repeated(document: Document) -> list[Quotation]:
    """The quotations, inside no other, that have the wording of another, in order."""
    rows = [(row, row.wording) for row in document.get(find) if row.depth == 1]
    times = Counter([wording for _, wording in rows])
    return [row for row, wording in rows if times[wording] > 1]


def find_reworded(document: Document) -> list[Quotation]:
    """The quotations that give an earlier one in other words, in order."""
    return sorted(document.get(_rewordings), key=attrgetter("start"))


def _rewordings(document: Document) -> dict[Quotation, Quotation]:
    from newslint.grammar.marks.rewording import rewordings

    return rewordings(document, document.get(find))


def _attributions(document: Document) -> tuple[Sequence[Attribution], list[int]]:
    """The attributions, and where they begin."""
    rows = document.table("attributions")
    return rows, [row.start for row in rows]
