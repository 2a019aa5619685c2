"""What a story says of somebody where it names them: a title or a relative before, an age or an apposition behind."""

from __future__ import annotations

from newslint.grammar.names.known_words import is_place_or_body
from newslint.grammar.names.roles import role_of, roles
from newslint.grammar.word_classes import words as word_class
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.grammar.names.names import Name
    from newslint.people.mention import Mention

_FIRM_BEFORE = pattern(
    r"(?r)\b(?:[Ss]pokes\p{Ll}+ (?:for|at|of)|[Ss]hares? (?:of|in)|[Ss]takes? in|[Ee]mployees (?:of|at)|[Cc]ustomers (?:of|at)"
    r"|who (?:now )?(?:runs|owns|founded|co-founded)) $"
)
_NEXT_WORD = pattern(r" (\p{Ll}++)")
_DEGREE = pattern(r", (?:M\.?D|Ph\.?D|D\.?O|R\.?N|M\.?B\.?E|O\.?B\.?E|C\.?B\.?E|M\.?P|Q\.?C|K\.?C|Esq|[JS]r)\b")
_NAMED_SO = pattern(
    r", (?:who|which|(?:who |and )?like many \p{L}+)[^.;:“”\"]{0,60}? "
    r"(?:one|a single|first|last|middle|family|full|real|only) names?(?: only| alone)?\b"
)  # "Sutrisno, who goes by one name", "Layla, who gave only her first name"
_ROLE_PHRASE = pattern(r"(?r)(?:(?<=^|[.\n”\"] ?)(?:The|An?|His|Her|Its|Their)|(?<=\p{L}[’']s)) ([^,.;:“”\"\n’']+)$")
LONGEST_PHRASE = 80  # characters of "His spokesman in the years before the war"
APPOSED = (", a ", ", an ", ", the ", ", his ", ", her ")
AFTER = 90  # characters behind a name in which the story may say what the person is
NAMING = frozenset({"called", "named"})
PERSONAL_RELATIVES = frozenset({"who", "whose", "whom"})
LONGEST_PREPOSITION = 12  # characters
LONGEST_BEFORE_DEGREE = 3  # words of a name before ", MD"
WORDS_BEFORE = 25  # characters before a name in which a word for what the person is may stand


def follows_role(prose: str, name: Name) -> bool:
    """Whether a word for what people are stands before it: "his son Daniel", "her aide, Amadou Diallo", "a man called Bob".

    What a comma parts from the word has to be closed by another mark, but for a whole name: "to the participants, Ross told".
    """
    before = prose[max(0, name.start - WORDS_BEFORE) : name.start].split()
    if before and before[-1][-1] == "," and len(name.words) == 1 and prose[name.end : name.end + 1] not in {",", "."}:
        return False
    if before and before[-1] in NAMING:
        del before[-1]
    role = role_of(before[-1].rstrip(",")) if before else None
    if role is not None and role.use != "body":
        return True
    return len(name.words) > 1 and prose.startswith(", ", name.start - 2) and _tells_a_role(prose, name.start - 2)


def _tells_a_role(prose: str, end: int) -> bool:
    """Whether the phrase that ends here says what somebody is: "His spokesman of those years", "the mayor’s chief of staff"."""
    phrase = _ROLE_PHRASE.search(prose, max(0, end - LONGEST_PHRASE), end)
    if phrase is None:
        return False
    said = phrase.group(1).split()
    head = next((place for place, word in enumerate(said) if word in word_class("preposition")), 0)
    role = role_of(said[head - 1]) if head else None
    return role is not None and role.use != "body"


def stands_behind_role(prose: str, name: Name) -> bool:
    """Whether a word in small letters for what one person is stands right before it: "the water minister Omar Hassan"."""
    before = prose[max(0, name.start - WORDS_BEFORE) : name.start].split()
    if not before or prose[name.start - 1] != " " or is_place_or_body(name.words[-1]):
        return False
    return before[-1] in roles() and roles()[before[-1]].use != "body" and before[-1] not in word_class("also_of_bodies")


def follows_kin(prose: str, name: Name) -> bool:
    """Whether a name stands between commas behind a relative: "Her husband, Ramdas, was blunter"."""
    if not prose.startswith(",", name.end) or prose[name.start - 2 : name.start] != ", ":
        return False
    before = prose[max(0, name.start - WORDS_BEFORE) : name.start].split()
    return before[-1][:-1].lower() in word_class("kin")


def is_presented(prose: str, name: Name, *, alone: bool = False) -> bool:
    """Whether the story goes on to say what sort of person this is: "Neera Tanden, a supporter", "Mao Ning, who said".

    ``alone`` tells that the name is one word, so that words for what firms are as well say nothing: "Pfizer, the maker".
    """
    last = name.words[-1]
    if not prose.startswith(", ", name.end) or (is_place_or_body(last) and last.lower() not in word_class("surname")):
        return False
    if name.age is not None or (len(name.words) <= LONGEST_BEFORE_DEGREE and _DEGREE.match(prose, name.end) is not None):
        return True
    said = prose[name.end + 2 : name.end + AFTER].split(",")[0].split(".")[0].split()
    if not said or said[0] in PERSONAL_RELATIVES:
        before = prose[max(0, name.start - LONGEST_PREPOSITION) : name.start].split()
        return bool(said) and (not before or before[-1].lower() not in word_class("preposition"))
    head = _head(said)
    if said[0] not in word_class("determiner"):  # "Omar Hassan, vice president for research"
        told = head in roles() and roles()[head].use != "body" and head not in word_class("also_of_bodies")
        return told and head != said[-1] and said[0] not in word_class("coordinator") and said[0] not in word_class("conjunction")
    role = role_of(head)
    return role is not None and role.use != "body" and not (alone and head in word_class("also_of_bodies"))


def is_said_to_be_all(prose: str, name: Name) -> bool:
    """Whether the story says that it gives no more of a name: "Layla, who asked that her last name not be used"."""
    return prose.startswith(", ", name.end) and _NAMED_SO.match(prose, name.end) is not None


def _head(said: list[str]) -> str:
    """The noun of an apposition that consists of these words: "nurse" of "a nurse from Leeds"; nothing where there is none."""
    place = next((place for place, word in enumerate(said) if word in word_class("preposition") or word == "who"), len(said))
    return said[place - 1] if place else ""


def is_presented_as_body(prose: str, start: int, end: int) -> bool:
    """Whether the story tells of a firm where it names one: "Lathos, the maker of", "Lathos, which", "shares of Lathos"."""
    if prose.startswith(", which ", end) or _FIRM_BEFORE.match(prose, max(0, start - WORDS_BEFORE), start) is not None:
        return True
    if not prose.startswith(APPOSED, end):
        return False
    said = prose[end + 2 : end + AFTER].split(",")[0].split(".")[0].split()
    head = _head(said) or (said[-1] if said else "")
    return head in word_class("firm")


def is_used_alone(prose: str, start: int, end: int) -> bool:
    """Whether a name at [start, end) goes with no noun: "Hassan’s team", "led by Hassan of Leeds", "all that Hassan knew"."""
    before = prose[max(0, start - LONGEST_PREPOSITION) : start].split()
    if before and before[-1].lower() in word_class("determiner"):
        return False
    if prose.startswith(("’s ", "'s "), end):
        owned = _NEXT_WORD.match(prose, end + 2)
        return owned is None or owned.group(1) not in word_class("eponymous")  # "Alzheimer’s disease"
    following = _NEXT_WORD.match(prose, end)
    if following is None:
        return prose[end : end + 1] == "." or prose.startswith((" — ", " – "), end)
    word = following.group(1)
    return word.endswith("ly") or any(
        word in word_class(name) for name in ("preposition", "conjunction", "personal", "irregular")
    )


def gender_beside(mention: Mention) -> str | None:
    """The gender that a word beside a name tells: "her husband, Omar", "the actress Ann Lee", "Ann Lee, the former queen"."""
    prose = mention.document.prose
    before = prose[max(0, mention.start - WORDS_BEFORE) : mention.start].split()
    if before and before[-1][-1] == "," and prose[mention.end : mention.end + 1] == ",":
        gender = _gender_of(before[-1][:-1])
    else:
        gender = _gender_of(before[-1]) if before and prose[mention.start - 1] == " " else None
    if gender is None and prose.startswith(APPOSED, mention.end):
        gender = _gender_of(_head(prose[mention.end + 2 : mention.end + AFTER].split(",")[0].split(".")[0].split()))
    return gender


def _gender_of(word: str) -> str | None:
    """The gender of whomever a word in small letters means, where it is used of one only: "actress", but not "chairman"."""
    role = roles().get(word)
    return role.gender if role is not None and word not in word_class("of_either") else None
