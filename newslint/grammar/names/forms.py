"""What a run of capitalised words says, wherever it stands: taken apart into titles, given names and surnames."""

from __future__ import annotations

from newslint import lexicon
from newslint.grammar.names.eastern_names import is_vietnamese, surname_first
from newslint.grammar.names.given_names import is_given
from newslint.grammar.names.roles import Role, role_of, roles
from newslint.grammar.word_classes import words as word_class
from newslint.record import Record
from newslint.remember import remember_latest

_OF_OFFICES = frozenset({"lord", "lady"})  # honorifics that begin the names of offices, too: "Lord Mayor"
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
    said by what follows, where that is a name too ("Supporters of Hillary Clinton"). ``initials`` are those that stand behind the
    given name: "HW" of "George H.W. Bush".
    """

    first: int
    place: int
    last: int
    title: str
    role: Role | None
    words: tuple[str, ...]
    likely: bool
    rest: Form | None
    initials: str = ""


@remember_latest(MOST_RUNS)
def form_of(run: str) -> Form | None:
    pieces = run.replace("\u00a0", " ").split(" ")
    first = _past_openers(pieces)
    end = _name_end(pieces, first)
    rest = None
    if end + 1 < len(pieces) and is_given(pieces[end + 1]):
        following = pieces[end + 1 :]
        rest = _form_of_pieces(following[: _name_end(following, 0)], 0, _length(pieces, end + 1), None)
    return _form_of_pieces(pieces[:end], first, 0, rest)


def _form_of_pieces(pieces: list[str], first: int, start: int, rest: Form | None) -> Form | None:
    """What the pieces of a run say, of which the first begins at ``start``."""
    if first >= len(pieces):
        return None
    role, place = _title(pieces, first)
    words = pieces[place:]
    if _is_office(words, role):
        return None
    while len(words) > 1 and words[-1].rstrip(".").lower() in _SUFFIXES:
        words.pop()
    initials = "".join(word for word in words[1:-1] if word.endswith(".") and word.replace(".", "").isupper()).replace(".", "")
    words = _without_nickname_and_initials(words)
    return Form(
        start + _length(pieces, first),
        start + _length(pieces, place),
        start + _length(pieces, len(pieces)) - 1,
        " ".join(pieces[first:place]),
        role,
        tuple(words),
        _likely(words, role),
        rest,
        initials,
    )


def _without_nickname_and_initials(words: list[str]) -> list[str]:
    """The words of a name that tell it apart: "Dwayne Johnson" of "Dwayne “The Rock” D. Johnson"."""
    initials = words[0].endswith(".")  # "S. K. Wankhede" keeps what "John F. Kennedy" drops
    kept = words[:1]
    called = False
    for word in words[1:]:
        called = called or not word[0].isalpha()
        if not called and (initials or not (len(word) == 2 and word[1] == ".")):
            kept.append(word)
        called = called and word[-1].isalpha()
    return kept


def _is_office(words: list[str], role: Role | None) -> bool:
    """Whether words name an office, and nobody who holds it: "Minister" of "Prime Minister", "Home Secretary", "Duke of York"."""
    if len(words) == 1:
        titled = role is not None and role.use == "honorific" and role.word not in _OF_OFFICES
        return not titled and words[0].lower() in word_class("capital_office")
    if role is not None or is_given(words[0]):
        return False
    return words[-1].lower() in word_class("capital_office") or (words[1] in _LINKS and words[0].lower() in roles())


def _past_openers(pieces: list[str]) -> int:
    """The first piece that is neither capitalised only for its place in the sentence nor a small word."""
    openers, particles = lexicon.words("openers.txt"), lexicon.words("name_particles.txt")
    first = 0
    while first < len(pieces) and (
        pieces[first] in openers
        or pieces[first] in particles
        or pieces[first] in _LINKS
        or _tells_whence(pieces[first], len(pieces) - first)
    ):
        if (
            pieces[first] in _MONTHS
            and first + 1 < len(pieces)
            and (not first or pieces[first - 1].lower() in word_class("conjunction"))
        ):
            break
        first += 1
    return first


def _tells_whence(piece: str, left: int) -> bool:
    """Whether a word stands before a name, of which so many pieces are left, and tells of it: "London-based", "Lib" and "Dem"."""
    if piece in word_class("party"):
        return left > WHOLE
    return "-" in piece and piece.rpartition("-")[2] in word_class("hyphenated")


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


def _title(pieces: list[str], first: int) -> tuple[Role | None, int]:
    """The role that the title words from ``first`` end with, and where the name after them begins."""
    known = roles()
    last = len(pieces) - 1
    while last > first and pieces[last].rstrip(".").lower() in _SUFFIXES:  # "King Jr."
        last -= 1
    for place in range(last, first, -1):
        role = known.get(pieces[place - 1].lower().rstrip("."))
        if role is None or pieces[place] in _LINKS or (role.use == "honorific" and pieces[place - 1][1:].isupper()):
            continue
        if role.word in word_class("also_of_places") and place - first > 1 and is_given(pieces[place - 2]):  # "Roy St. John"
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
    behind = _behind_body(pieces, first)
    return None, behind or first


def _behind_body(pieces: list[str], first: int) -> int:
    """Where a name begins behind that of a body: "Tom Kinton" of "Logan Airport Tom Kinton"; 0 where none does."""
    heads = lexicon.words("organisation_heads.txt")
    for place in range(first + 1, len(pieces) - 1):
        body = pieces[place - 1]
        if body in heads and body.lower() not in word_class("surname") and is_given(pieces[place]):
            return place if not {pieces[place], pieces[place + 1]} & heads else 0
    return 0


def _is_name(pieces: list[str], place: int, first: int) -> bool:
    """Whether a given name and a surname follow a role: "New York City Public Advocate Trish James"."""
    if place + 1 == len(pieces):
        return False
    after_other_words = place > first + 1 and place + 2 == len(pieces)
    return is_given(pieces[place]) or (after_other_words and pieces[-1] not in lexicon.words("organisation_heads.txt"))


def _likely(words: list[str], role: Role | None) -> bool:
    if len(words) > LONGEST_NAME or (role is not None and role.word in word_class("also_of_places")):
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
