"""What the words for people tell: titles before a name, honorifics, roles, and the bodies that speak as people do."""

from __future__ import annotations

from newslint import lexicon
from newslint.record import Record
from newslint.remember import remember, remember_latest

MOST_WORDS = 10_000  # that are remembered with their roles
GENDERS = {"m": "male", "f": "female", "-": None}


class Role(Record):
    """A word for a person: ``use`` is ``honorific``, ``title``, ``role`` or ``body``; ``gender`` what it tells, if anything."""

    word: str
    gender: str | None
    use: str


@remember
def roles() -> dict[str, Role]:
    """Every role word, in lower case, singular and without a full stop."""
    return {word: Role(word, GENDERS[gender], use) for word, gender, use in lexicon.columns("roles.tsv")}


@remember_latest(MOST_WORDS)
def role_of(word: str) -> Role | None:
    """The role a word names, in the singular or the plural, capitalised or not."""
    known = roles()
    lower = word.lower().rstrip(".")
    found = known.get(lower)
    if found is None and lower.endswith("s"):
        found = known.get(lower[:-1]) or known.get(lower[:-2]) or known.get(lower[:-3] + "y")
    if found is None and lower.endswith("men"):
        found = known.get(lower[:-2] + "an")
    if found is None and "-" in lower:
        found = known.get(lower.rsplit("-", 1)[1])
    return found
