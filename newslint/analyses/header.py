"""The table ``header``: a row is a header field, as ``date 2023-06-20``, ``title: …`` or one of the front matter."""

from __future__ import annotations

from newslint import lexicon
from newslint.document import Document
from newslint.fact import Fact, Stretch
from newslint.grammar.dates.almanac import Day, read_day, written
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_LINES_ABOVE = 6  # blocks that may stand above the first paragraph of text
LONGEST_DATE_LINE = 40  # code points

_FIELD = pattern(r"(\s*)(dated?(?=\d)|[\w-]+)(\s*[:=;]\s*|\s+[-–]\s+|\s+|)(.*?)(\s*)", 18)  # regex.DOTALL, regex.IGNORECASE
_DATE_NAMES = ("date", "published", "publication", "updated", "dated")


class HeaderField(Fact):
    """A header field.

    ``name`` is in lower case, and ``date`` where that was mistyped; ``key`` is as it stands there, ``raw`` the whole line,
    ``separator`` what stands between name and value, ``padded`` whether white space stands around the line. ``form`` names
    the form of a date (``YYYY-MM-DD``), ``date`` is the day itself, ``YYYY-MM-DD``, and empty where there is no such day.
    """

    _for_rules = ("joint", "repair", "written")

    name: str
    key: str
    value: str
    raw: str
    separator: str
    padded: bool

    @property
    def form(self) -> str | None:
        day = self._day()
        if day is None:
            return None
        return day.form if self.structured or self.value[0].isalnum() else f"{day.form} (quoted)"

    @property
    def date(self) -> str | None:
        day = self._day()
        return day.iso if day is not None and day.exists else None

    @property
    def structured(self) -> bool:
        """Whether the file's format has fields of its own, as front matter has."""
        return self.document.format not in {"plain", "text"}

    @property
    def joint(self) -> str:
        """What should stand between name and value."""
        return ": " if self.separator.strip() in {":", "="} else " "

    @property
    def repair(self) -> Stretch | None:
        """The line, where it is clear what it should be."""
        day = self._day()
        clear = day is not None and day.exists and not day.ambiguous
        return Stretch(self.document, self.start, self.end) if clear else None

    @property
    def written(self) -> dict[str, str]:
        """The date in every form a house may want, by the form's name."""
        day = self._day()
        return written(day.year, day.month, day.day) if day is not None and day.exists else {}

    def _day(self) -> Day | None:
        return read_day(self.value.strip("\"'“”‘’()"))


def find(document: Document) -> list[HeaderField]:
    """The header's fields, in order."""
    rows = []
    for block in document.blocks:
        if block.role != "header":
            continue
        raw = document.prose[block.start : block.end]
        match = _FIELD.fullmatch(raw)
        if match is None:
            continue
        before, key, separator, value, after = match.groups()
        name = "date" if key.lower() in lexicon.words("date_slips.txt") else key.lower()
        rows.append(HeaderField(document, block.start, block.end, name, key, value, raw, separator, bool(before or after)))
    return rows


def publication_field(document: Document) -> HeaderField | None:
    """The header field that tells the day of publication."""
    for field in document.get(find):
        if field.name in _DATE_NAMES and field.date is not None and field.repair is not None:
            return field
    return None


def publication_day(document: Document) -> Day | None:
    """The day the story was published: by its header, by what its format says, or by a line above the story that is a date."""
    field = publication_field(document)
    if field is not None and field.date is not None:
        return read_day(field.date)
    published = read_day((document.published or "")[:10])
    if published is None:
        published = next(_days_above(document), None)
    return published if published is not None and published.exists else None


def _days_above(document: Document) -> Iterator[Day]:
    """The days that lines of their own give above the first paragraph of text: "June 19, 2023"."""
    for block in document.blocks[:MOST_LINES_ABOVE]:
        if block.end - block.start > LONGEST_DATE_LINE:
            if block.role == "paragraph":
                return
        elif document.prose[block.end - 1 : block.end].isdigit():
            day = read_day(document.prose[block.start : block.end])
            if day is not None and not day.ambiguous:
                yield day
