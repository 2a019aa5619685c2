"""Names as they stand in the prose: runs of capitalised words, and the ages beside them."""

from __future__ import annotations

from newslint import lexicon
from newslint.document import Document
from newslint.grammar.names.eastern_names import surname_first
from newslint.grammar.names.forms import WHOLE, Form, form_of
from newslint.grammar.names.known_words import is_known
from newslint.grammar.names.roles import Role, roles
from newslint.grammar.word_classes import words as word_class
from newslint.patterns import pattern
from newslint.record import Record

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
    r"|la|le|el|al|ag|ould|y|e|ter|ten|af|av|ap|ab|of|for|the)"
)
_ONE = rf"(?:{_WORD}(?:\.(?:(?<=\b\p{{Lu}}\.)(?:\p{{Lu}}\.)*|(?<=\b{_STOPPED})))?)"
_CALLED = r"\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2}"
_NICKNAME = rf"(?: (?:“{_CALLED}”|\"{_CALLED}\"|\(\p{{Lu}}\p{{L}}+\)|‘{_CALLED}’))"
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
_SAINTS = frozenset({"St.", "St", "Saint"})  # that surnames begin with
ARTICLES = frozenset({"al-", "el-"})
ARTICLE = "al-"  # as long as any of them


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
    initials: str = ""

    def moved(self, by: int) -> Name:
        """The same name, so many code points further on."""
        place = self.start + by, self.end + by, self.at + by
        return Name(*place, self.title, self.role, self.words, self.likely, self.opening + by, self.age, self.initials)

    @property
    def surname(self) -> str:
        """The last word of the name, with its particles; the first of a name like "Park Ji-hoon"."""
        if surname_first(self.words):
            return self.words[0]
        i = len(self.words) - 1
        while i > 1 and (self.words[i - 1] in lexicon.words("name_particles.txt") or self.words[i - 1] in _SAINTS):
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
        start, end = match.span()
        if run in openers or prose[start - 2 : start] == "& " or prose[end : end + 2] == " &":  # "Ernst & Young"
            continue
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
        form = form_of(run)
        while form is not None:
            end = start + form.last
            age = _age(prose, end)
            if len(form.words) > WHOLE and not form.likely and form.role is None:
                form = _past_role(form, prose, start)
            at, told = start + form.place, (form.title, form.role, form.words, form.likely)
            found.append(Name(start + form.first, end, at, *told, start, age, form.initials))
            form = form.rest
    return found


def _past_role(form: Form, prose: str, start: int) -> Form:
    """What a run says whose first word tells what somebody is or whence: "Landlord ..." at the beginning, "Belgian ..."."""
    word = form.words[0]
    role = roles().get(word.lower())
    opens = role is not None and role.use == "role" and opens_sentence(prose, start)
    if not opens and word.lower() not in word_class("national"):
        return form
    place = form.place + len(word) + 1
    return Form(form.first, place, form.last, word, role, form.words[1:], False, form.rest)


def with_rare_given_names(found: list[Name]) -> list[Name]:
    """The same names, where what seems to be a title is somebody’s given name: "Ottoline Mary Venn" of "Ottoline Crane"."""
    titles = {name.title for name in found if name.title and name.role is None and not name.title.isupper()}
    titles = {title for title in titles if not is_known(title)}
    given = {name.words[0] for name in found if len(name.words) > 1 and name.words[0] in titles} if titles else titles
    if not given:
        return found
    return [
        Name(name.start, name.end, name.start, "", None, (name.title, *name.words), True, name.opening, name.age)
        if name.title in given
        else name
        for name in found
    ]


def opens_sentence(prose: str, start: int) -> bool:
    """Whether a sentence or a quotation begins here, so that any word would be capitalised."""
    before = prose[max(0, start - 4) : start]
    stripped = before.rstrip(_QUOTES)
    return not stripped or before[-1] in '“"‘(' or stripped[-1] in ".?!:\n"


def _may_have_age(prose: str, start: int, end: int) -> bool:
    """Whether a number behind a surname is no minute or score of a match: "Lindqvist (12)", "Kerr (Reyes, 64)"."""
    return prose[end : end + 2] != " (" and prose[start - 1 : start] != "("


def _age(prose: str, end: int) -> int | None:
    following = prose[end : end + 3]
    if following not in _BEFORE_AGE and not (following[:2] in _BEFORE_FIGURE and following[2:].isdigit()):
        return None
    match = _AGE.match(prose, end)
    return int(match.group("age")) if match else None
