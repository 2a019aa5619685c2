"""Offices that one person does not hold at a time, as the titles before a name tell them."""

from __future__ import annotations

from newslint.analyses.mentions import Mention
from newslint.grammar.word_classes import words
from newslint.record import Record

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
    "cmdr": "commander",
    "sen": "senator",
    "rep": "representative",
    "congressman": "representative",
    "congresswoman": "representative",
    "gov": "governor",
    "justice": "judge",
    "premier": "prime minister",
    "defence": "defense",
    "home": "interior",
    "labour": "labor",
    "transportation": "transport",
    "treasury": "finance",
    "vice-president": "vice president",
    "attorney-general": "attorney general",
}
_MINISTERS = frozenset({"minister", "secretary"})
_GENERALS = frozenset({"attorney", "surgeon", "solicitor", "director", "secretary", "governor", "inspector"})
_ANOTHER_TIME = frozenset({"former", "then", "future", "onetime", "late"})
LONGEST_ADVERB = 12  # characters before a title in which "former" may stand


class Office(Record):
    """An office as a title tells it: ``name`` "prime minister" is of the ``kind`` "state"."""

    kind: str
    name: str

    def excludes(self, other: Office) -> bool:
        """Whether nobody holds both at a time; a general may well be the minister of defense, or the president."""
        return self.name != other.name and {self.kind, other.kind} != {"rank", "state"}


def office(title: str) -> Office | None:
    """The office that a title tells; None for a title that may stand beside others, as "Chairman" and "Dr." do."""
    if title.lower() == "secretary of state":
        return Office("state", title.lower())
    told = " ".join(_ONE_NAME.get(word, word) for word in title.lower().replace(".", "").split(" of ")[0].split()).split()
    if not told:
        return None
    head, before = told[-1], told[:-1]
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
        return Office("state", head)
    return Office("other", head) if head in words("office") else None


def held(mention: Mention) -> Office | None:
    """The office that the title of a mention gives the person now; None where there is none, or it is a former one's."""
    title = mention.title or mention.honorific
    told = office(title) if title and not mention.quoted else None
    if told is None or title is None:
        return None
    begin = mention.start - len(title) - 1
    before = mention.document.prose[max(0, begin - LONGEST_ADVERB) : begin].lower().split()
    return None if before and before[-1] in _ANOTHER_TIME else told
