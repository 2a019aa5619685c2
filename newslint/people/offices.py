"""Offices that one person does not hold at a time, as the titles before a name tell them."""

from __future__ import annotations

from newslint.grammar.word_classes import words
from newslint.patterns import pattern
from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.people.mention import Mention

_ONE_NAME = {
    "gen": "general",
    "col": "colonel",
    "maj": "major",
    "capt": "captain",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "cpl": "corporal",
    "pvt": "private",
    "adm": "admiral",
    "supt": "superintendent",
    "insp": "inspector",
    "cmdr": "commander",
    "sen": "senator",
    "rep": "representative",
    "congressman": "representative",
    "congresswoman": "representative",
    "gov": "governor",
    "justice": "judge",
    "councilman": "councilmember",
    "councilwoman": "councilmember",
    "premier": "prime minister",
    "defence": "defense",
    "ceo": "chief executive",
    "cfo": "chief financial officer",
    "home": "interior",
    "labour": "labor",
    "transportation": "transport",
    "treasury": "finance",
    "vice-president": "vice president",
    "attorney-general": "attorney general",
}
_MINISTERS = frozenset({"minister", "secretary"})
_CHIEFS = {"executive": "business", "officer": "business", "director": "business", "chief": "other"}
_CHARGES = frozenset(
    {"chief", "finance", "police", "fire"}
    | {f"chief {charge}" for charge in ("financial", "operating", "technology", "medical", "product", "marketing", "legal")}
)  # what makes of an officer, a director or a chief one of whom there is one at a time
_SEATS = frozenset({"senator", "representative"})  # that ministers hold in many countries, and governors in none
_CLERGY = frozenset({"bishop", "archbishop", "cardinal"})
_PRESIDED_OVER = frozenset(
    {"senate", "house", "assembly", "council", "board", "union", "bank", "company", "club", "university", "college", "court"}
)
_PROFESSORS = frozenset({"assistant", "associate"})
_GENERALS = frozenset({"attorney", "surgeon", "solicitor", "director", "secretary", "governor", "inspector"})
_NAMING = frozenset({"full", "surname", "titled"})  # the kinds of mentions that may tell an office
_DETERMINERS = frozenset({"the", "a", "an"})
_PHRASE = pattern(r"[^,.;:“”\"—(\n]{0,80}")
_LAST_PHRASE = pattern(r"(?r)[^,.;:“”\"—(\n]*+")
LONGEST_PHRASE = 60  # characters before a name in which an office is looked for
LONGEST_ADVERB = 12  # characters before a title in which "former" may stand


class Office(Record):
    """An office as a title tells it: ``name`` "prime minister" is of the ``kind`` "state"."""

    kind: str
    name: str

    def excludes(self, other: Office) -> bool:
        """Whether nobody holds both at a time.

        A general may well be the minister of defense, or the president, a senator a minister, and a cardinal an archbishop.
        """
        names = {self.name, other.name}
        if not _SEATS.isdisjoint(names) and any(name.endswith((" minister", " general")) for name in names):
            return False
        if names <= _CLERGY:
            return False
        if self.kind != other.kind and not {"school", "business"}.isdisjoint((self.kind, other.kind)):
            return False
        if self.kind == other.kind == "rank" and (self.name.endswith(f" {other.name}") or other.name.endswith(f" {self.name}")):
            return False  # a major general is a general from then on
        return self.name != other.name and {self.kind, other.kind} != {"rank", "state"}


def office(title: str) -> Office | None:
    """The office that a title tells; None for a title that may stand beside others, as "Chairman" and "Dr." do."""
    if title.lower() == "secretary of state":
        return Office("state", title.lower())
    named = title.lower().replace(".", "").replace(" for ", " of ").split(" of ")
    if len(named) > 1 and named[0] in _MINISTERS:
        named[0] = f"{named[1]} {named[0]}"  # "minister of defense"
    told = " ".join(_ONE_NAME.get(word, word) for word in named[0].split()).split()
    if not told:
        return None
    if told[-2:] == ["executive", "officer"]:  # whom others call the chief executive
        told.pop()
    head, before = told[-1], told[:-1]
    if head == "professor" and before:
        return Office("school", f"{before[-1]} professor") if before[-1] in _PROFESSORS else None
    if head in _CHIEFS and before:
        charge = " ".join(before[-2:]) if head == "officer" else before[-1]
        return Office(_CHIEFS[head], f"{charge} {head}") if charge in _CHARGES else None
    if not words("understudy").isdisjoint(before) and head not in words("rank"):
        return None
    if head in _MINISTERS:
        charges = [word for word in before if word in words("portfolio")]
        return Office("state", f"{charges[-1]} minister") if charges else None
    if head == "general" and before and before[-1] in _GENERALS:
        return Office("state", "attorney general") if before[-1] == "attorney" else None
    if head in words("rank"):
        return Office("rank", " ".join(word for word in told if word in words("rank")))
    if before and before[-1] in words("understudy"):
        return None
    if head in words("head"):
        return Office("state", head) if _PRESIDED_OVER.isdisjoint(before) else None
    return Office("other", head) if head in words("office") else None


def title_told(mention: Mention) -> str | None:
    """The title that a mention gives the person for now: before the name ("Gov. Lopez"), or in apposition to it."""
    title = mention.title or mention.honorific
    prose = mention.document.prose
    if title is not None and office(title) is not None:
        begin = mention.start - len(title) - 1
        adverb = prose[max(0, begin - LONGEST_ADVERB) : begin].lower().split()
        return None if adverb and adverb[-1] in words("another_time") else title
    if prose.startswith(", ", mention.end):
        phrase = _PHRASE.match(prose, mention.end + 2)
        told = _told_by(phrase.group().split()) if phrase is not None else None
        if told is not None:
            return told
    if prose[mention.start - 1 : mention.start] != " ":
        return None
    if prose[mention.start - 2 : mention.start - 1].islower():
        last = prose[prose.rfind(" ", 0, mention.start - 1) + 1 : mention.start - 1]
        if last not in words("apposed_office"):
            return None
        group = _group_before(prose, mention.start - 1)
        return _told_by(group) if words("office_end").isdisjoint(group) else None
    if prose[mention.start - 2] == "," and prose[mention.start - 3 : mention.start - 2].islower():
        group = _group_before(prose, mention.start - 2)
        placed = bool(group) and group[0] in _DETERMINERS and words("office_end").isdisjoint(group)
        return _told_by(group) if placed or group[-2:-1] in (["of"], ["for"]) else None
    return None


def _group_before(prose: str, end: int) -> list[str]:
    """The words of the noun group that ends here: "the foreign minister" of "and so did the foreign minister"."""
    phrase = _LAST_PHRASE.match(prose, max(0, end - LONGEST_PHRASE), end)
    group = phrase.group().lower().split() if phrase is not None else []
    first = next((place for place in range(len(group) - 1, -1, -1) if group[place] in _DETERMINERS), None)
    if first is not None:
        return [] if first and group[first - 1] in {"of", "for"} else group[first:]
    last = next((place for place in range(len(group) - 1, -1, -1) if group[place] in words("preposition")), -1)
    return group[last + 1 :]


def _told_by(phrase: list[str]) -> str | None:
    """The office that a noun group begins with: "foreign minister" of "the Egyptian foreign minister since May"."""
    last = next((place for place, word in enumerate(phrase) if word in words("office_end")), len(phrase))
    told = [word for word in phrase[:last] if word not in _DETERMINERS]
    if not told or told[-1] not in words("apposed_office") or not words("another_time").isdisjoint(phrase):
        return None
    following = " ".join(phrase[last : last + 3])
    if following.startswith(("at the time", "in the", "until", "since", "and")):
        return None
    if told[-1] in words("head") and phrase[last : last + 1] == ["of"]:  # of a university, a bank
        return None
    if told[-1] in _MINISTERS and phrase[last : last + 1] in (["of"], ["for"]):
        told += phrase[last : last + 2]
    return " ".join(told)


def held(mention: Mention) -> Office | None:
    """The office that a mention gives the person now; None where there is none, or it is a former one's."""
    title = title_told(mention) if mention.kind in _NAMING else None
    return office(title) if title and not mention.quoted else None
