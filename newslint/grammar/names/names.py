"""Names as they stand in the prose: runs of capitalised words, taken apart into titles, given names and surnames."""

from __future__ import annotations

from newslint import lexicon
from newslint.document import Document
from newslint.grammar.names.eastern_names import is_vietnamese, surname_first
from newslint.grammar.names.roles import Role, role_of, roles
from newslint.grammar.word_classes import words as word_class
from newslint.patterns import pattern
from newslint.record import Record
from newslint.remember import remember_latest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.parts import Part

_WORD = r"\p{Lu}[\p{L}\p{M}\p{N}]*+(?:[’'‘-](?!s\b)[\p{L}\p{M}]++)*+"
_STOPPED = (
    r"(?:Mr|Mrs|Ms|Dr|Sens?|Reps?|Govs?|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Cpl|Adm|Prof|Rev|St|Fr|Jr|Sr"
    r"|Supt|Det|Insp|Ald|Amb|Asst|Assoc|Dist|Atty|Smt|Hon)\."
)
_PARTICLE = (
    r"(?:de|da|do|dos|das|del|della|di|du|der|den|van|von|vom|zu|zum|zur|bin|ibn|bint|ben|abu"
    r"|la|le|el|al|y|e|ter|ten|af|av|ap|ab|of|for|the)"
)
_ONE = rf"(?:{_WORD}(?:\.(?:(?<=\b\p{{Lu}}\.)(?:\p{{Lu}}\.)*|(?<=\b{_STOPPED})))?)"
_NICKNAME = r"(?: (?:“\p{Lu}\p{L}+”|\"\p{Lu}\p{L}+\"|\(\p{Lu}\p{L}+\)|‘\p{Lu}\p{L}+’))"
_RUN = pattern(
    rf"(?:(?<![\p{{L}}\p{{N}}@#/_.’'-])|(?<=\b(?:[ae]l-|[DM]r\.|M[sr]s?\.))){_ONE}"
    rf"(?:{_NICKNAME}?[ \u00a0](?:{_PARTICLE}[ \u00a0]){{0,2}}(?:[ae]l-|de|di|la|van|mac)?{_ONE})*"
)
_AGE = pattern(
    r", (?:now |aged |who (?:is|turns|turned) |an? (?=\d+-year-old))?(?<age>\d{1,3})"
    r"(?=[,;.)]| and | of |-year-old| (?:on|this|last) )"
    r"| \((?:aged )?(?<age>\d{1,3})\)"
    r"| (?:is|turns|turned)(?: now)? (?<age>\d{1,3})(?=[,;.]| years old| and | on \p{Lu}| this | last )"
)
_BEFORE_FIGURE = frozenset({", ", " ("})
_BEFORE_AGE = frozenset({", n", ", a", ", w", " (a", " is", " tu"})
_QUOTES = ' “”"‘’—'
ARTICLES = frozenset({"al-", "el-"})
ARTICLE = "al-"  # as long as any of them
_LINKS = frozenset({"of", "for", "the"})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "md", "phd", "kc", "qc", "mp", "msp", "obe", "cbe", "mbe", "frs"})
_VERBS_AS_WELL = frozenset({"Will", "May", "Grant", "Sue", "Rob", "Pat", "Drew", "Chase", "Hope", "Mark", "Bill", "Guy", "Wade"})
NO_INITIALS = frozenset({"U.S.", "U.K.", "U.N.", "E.U.", "D.C.", "N.Y.", "L.A.", "U.A.E.", "U.S.A.", "M.D."})
_MONTHS = frozenset({"April", "June"})  # that are women's names too: "When June Abernathy retired"
LONGEST_NAME = 5  # words


WHOLE = 2  # words of a given name and a surname
MOST_RUNS = 10_000  # runs of several words that are remembered with what they say


class Form(Record):
    """What a run of capitalised words says wherever it stands.

    ``title`` is what goes before the name ("Foreign Minister"), ``words`` the name itself, without suffixes. ``likely`` tells
    that the run has the form of a person's name; a single word is never likely without a title. ``first``, ``place`` and
    ``last`` are where the title, the name, and what follows begin, in code points from the beginning of the run. ``rest`` is
    said by what follows, where that is a name too ("Supporters of Hillary Clinton").
    """

    first: int
    place: int
    last: int
    title: str
    role: Role | None
    words: tuple[str, ...]
    likely: bool
    rest: Form | None


class Name(Record):
    """A run of capitalised words at [start, end) that may name a person; what it says is told as in its ``Form``.

    ``at`` is where the name begins, after its title, and ``opening`` where the run does, with words that are capitalised only
    because they open a sentence.
    """

    start: int
    end: int
    at: int
    title: str
    role: Role | None
    words: tuple[str, ...]
    likely: bool
    opening: int
    age: int | None = None

    def moved(self, by: int) -> Name:
        """The same name, so many code points further on."""
        place = self.start + by, self.end + by, self.at + by
        return Name(*place, self.title, self.role, self.words, self.likely, self.opening + by, self.age)

    @property
    def surname(self) -> str:
        """The last word of the name, with its particles; the first of a name like "Park Ji-hoon"."""
        if surname_first(self.words):
            return self.words[0]
        i = len(self.words) - 1
        while i > 1 and self.words[i - 1] in lexicon.words("name_particles.txt"):
            i -= 1
        return " ".join(self.words[i:])

    @property
    def given(self) -> str | None:
        """The first word of a name of several, or the last where the surname comes first."""
        return None if len(self.words) < WHOLE else self.words[-1 if surname_first(self.words) else 0]


def names(document: Document) -> list[Name]:
    """All runs of capitalised words that may name somebody, in order."""
    return list(document.find(names_within))


def names_within(part: Part) -> list[Name]:
    """The same for a part of the prose: no run goes over the end of a block."""
    prose = part.text
    openers, particles = lexicon.words("openers.txt"), lexicon.words("name_particles.txt")
    found = []
    for match in _RUN.finditer(prose):
        run = match.group()
        if run in openers:
            continue
        start, end = match.span()
        if prose[start - 1 : start] == "-":
            start -= len(ARTICLE)
            run = prose[start:end]
        if " " not in run and "\u00a0" not in run:
            if run not in particles:
                age = _age(prose, end)
                if age is not None and not _may_have_age(prose, start, end):
                    age = None
                found.append(Name(start, end, start, "", None, (run,), False, start, age))
            continue
        form = _form(run)
        while form is not None:
            end = start + form.last
            age = _age(prose, end)
            if len(form.words) > WHOLE and not form.likely and form.role is None:
                form = _past_role(form, prose, start)
            name = Name(start + form.first, end, start + form.place, form.title, form.role, form.words, form.likely, start, age)
            found.append(name)
            form = form.rest
    return found


def _past_role(form: Form, prose: str, start: int) -> Form:
    """What a run says whose first word, for what somebody is, only has a capital because it opens a sentence: "Landlord ..."."""
    word = form.words[0]
    role = roles().get(word.lower())
    if role is None or role.use != "role" or not opens_sentence(prose, start):
        return form
    place = form.place + len(word) + 1
    return Form(form.first, place, form.last, word, role, form.words[1:], False, form.rest)


@remember_latest(MOST_RUNS)
def _form(run: str) -> Form | None:
    pieces = run.replace("\u00a0", " ").split(" ")
    first = _past_openers(pieces)
    end = _name_end(pieces, first)
    rest = None
    if end + 1 < len(pieces) and is_given(pieces[end + 1]):
        following = pieces[end + 1 :]
        rest = _form_of(following[: _name_end(following, 0)], 0, _length(pieces, end + 1), None)
    return _form_of(pieces[:end], first, 0, rest)


def _form_of(pieces: list[str], first: int, start: int, rest: Form | None) -> Form | None:
    """What the pieces of a run say, of which the first begins at ``start``."""
    if first >= len(pieces):
        return None
    role, place = _title(pieces, first)
    words = pieces[place:]
    while len(words) > 1 and words[-1].rstrip(".").lower() in _SUFFIXES:
        words.pop()
    initials = words[0].endswith(".")  # "S. K. Wankhede" keeps what "John F. Kennedy" drops
    words = [
        words[0],
        *(word for word in words[1:] if word[0].isalpha() and (initials or not (len(word) == 2 and word[1] == "."))),
    ]
    return Form(
        start + _length(pieces, first),
        start + _length(pieces, place),
        start + _length(pieces, len(pieces)) - 1,
        " ".join(pieces[first:place]),
        role,
        tuple(words),
        _likely(words, role),
        rest,
    )


def _past_openers(pieces: list[str]) -> int:
    """The first piece that is neither capitalised only for its place in the sentence nor a small word."""
    openers, particles = lexicon.words("openers.txt"), lexicon.words("name_particles.txt")
    first = 0
    while first < len(pieces) and (pieces[first] in openers or pieces[first] in particles or pieces[first] in _LINKS):
        if (
            pieces[first] in _MONTHS
            and first + 1 < len(pieces)
            and (not first or pieces[first - 1].lower() in word_class("conjunction"))
        ):
            break
        first += 1
    return first


def _name_end(pieces: list[str], first: int) -> int:
    """Where "of", "for" or a verb or a preposition of a headline cuts a run.

    "Ann Lee of St. Louis" and "Ann Lee Says Omar Hassan" end after "Lee", "Secretary of State Ann Lee" goes on.
    """
    known = roles()
    for place in range(first + 1, len(pieces)):
        before = pieces[place - 1]
        named = before.lower() not in known or (place - first > 1 and is_given(pieces[place - 2]))  # "Philip Baker of"
        if named and pieces[place] in _LINKS and before not in _LINKS:
            return place
        if place - first > 1 and pieces[place].lower() in word_class("headline"):
            return place
    return len(pieces)


def _length(pieces: list[str], count: int) -> int:
    """How many characters the first ``count`` pieces take, the space after each included."""
    return sum(len(piece) + 1 for piece in pieces[:count])


def opens_sentence(prose: str, start: int) -> bool:
    """Whether a sentence or a quotation begins here, so that any word would be capitalised."""
    before = prose[max(0, start - 4) : start]
    stripped = before.rstrip(_QUOTES)
    return not stripped or before[-1] in '“"‘(' or stripped[-1] in ".?!:\n"


def _title(pieces: list[str], first: int) -> tuple[Role | None, int]:
    """The role that the title words from ``first`` end with, and where the name after them begins."""
    known = roles()
    for place in range(len(pieces) - 1, first, -1):
        role = known.get(pieces[place - 1].lower().rstrip("."))
        if role is None or pieces[place] in _LINKS or (role.use == "honorific" and pieces[place - 1][1:].isupper()):
            continue
        if role.use in {"title", "honorific"} or (role.use == "role" and _is_name(pieces, place, first)):
            return role, place
    if (
        len(pieces) - first > 2
        and is_given(pieces[first + 1])
        and not is_given(pieces[first])
        and not is_vietnamese(pieces[first:])
    ):
        return role_of(pieces[first]), first + 1  # "Substitute Luca Bianchi", "Promoter Stan Weiss"
    for place in range(first + 1, len(pieces) - 2):
        if pieces[place] == "of":  # the title itself holds an "of": "Secretary of State Antony Blinken"
            for after in range(place + 2, len(pieces) - 1):
                if is_given(pieces[after]):
                    return known.get(pieces[place - 1].lower()), after
    return None, first


def _is_name(pieces: list[str], place: int, first: int) -> bool:
    """Whether a given name and a surname follow a role: "New York City Public Advocate Trish James"."""
    if place + 1 == len(pieces):
        return False
    after_other_words = place > first + 1 and place + 2 == len(pieces)
    return is_given(pieces[place]) or (after_other_words and pieces[-1] not in lexicon.words("organisation_heads.txt"))


def _likely(words: list[str], role: Role | None) -> bool:
    if len(words) > LONGEST_NAME:
        return False
    if surname_first(words) or (is_vietnamese(words) and words[-1] not in lexicon.words("organisation_heads.txt")):
        return True
    heads = lexicon.words("organisation_heads.txt")
    places = lexicon.words("places.txt")
    first, last = words[0], words[-1]
    whole = len(words) == WHOLE and is_given(first)
    titled = whole and role is not None and role.use != "role" and last.lower() in word_class("surname")  # "Dr. Rich Church"
    if (
        (last in heads and not titled)
        or (first in heads and not is_given(first))
        or ("-" in last and last.rpartition("-")[2].islower())  # "Beverly Hills-based"
        or any(word.isupper() and len(word) > 2 and not _is_initials(word) for word in words)
    ):
        return False
    if last in places:  # "Jack London", "Senator Mary Israel", but "Will China", "Victoria Australia"
        return whole and first not in places and first not in _VERBS_AS_WELL
    if role is not None:
        return True
    if len(words) < WHOLE or last in lexicon.words("organisations.txt"):
        return False
    return is_given(first) or (first.endswith(".") and first not in NO_INITIALS)


def _is_initials(word: str) -> bool:
    """Whether it is the "T.J." of a person, and no "U.S." of a name that is nobody's."""
    return word[1] == "." and word.replace(".", "") not in lexicon.words("known_abbreviations.txt")


def is_given(word: str) -> bool:
    """Whether a word is a known given name, of men or of women."""
    return word in lexicon.words("given_names_male.txt") or word in lexicon.words("given_names_female.txt")


def _may_have_age(prose: str, start: int, end: int) -> bool:
    """Whether a number behind a surname is no minute or score of a match: "Lindqvist (12)", "Kerr (Reyes, 64)"."""
    return prose[end : end + 2] != " (" and prose[start - 1 : start] != "("


def _age(prose: str, end: int) -> int | None:
    following = prose[end : end + 3]
    if following not in _BEFORE_AGE and not (following[:2] in _BEFORE_FIGURE and following[2:].isdigit()):
        return None
    match = _AGE.match(prose, end)
    return int(match.group("age")) if match else None
