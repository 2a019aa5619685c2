"""Where the story says "he" of somebody who is "she" everywhere else, and whoever else it may mean there."""

from __future__ import annotations

from collections import Counter

from newslint import lexicon
from newslint.grammar.names.given_names import usual_gender
from newslint.grammar.names.roles import role_of
from newslint.grammar.word_classes import words as word_class
from newslint.patterns import pattern
from newslint.people.mention import NAMING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.people.genders import Votes
    from newslint.people.mention import Mention
    from newslint.people.person import Person

_QUOTED = pattern(r"“[^”]*+”|\"[^\"]*+\"")
_OUTSIDE = pattern(
    r"(?r)\b(?:involved (?:in|with)|part of|affiliated with|associated with|connected (?:to|with)) $"
)  # ... his study
_NAMED = pattern(r"\b(\p{Lu}[\p{L}’'-]++) (\p{Lu}[\p{L}’'-]++)")
UNNAMED = 100  # characters before a pronoun in which somebody without a name may be told of
LONGEST_QUOTED = 600  # characters of that with what is quoted in it
SINGLED = 3  # words before a plural in which "one of" may stand
GROUP = 5  # words of "an assistant professor", at most
_SAYING_WHAT = frozenset({"as", "is", "was", "be", "been", "being", "became", "becoming"})
INDEFINITE = frozenset({"one", "another", "One", "Another"})
RIVAL = 4.0  # how far behind the likeliest person one whose given name fits the pronoun is still reckoned with
UNTOLD_RIVAL = 3.0  # the same, where neither the story nor the given name tells the gender
MANY = 3  # pronouns of one gender beside which a single one of the other stands out
FIRM = 2  # votes that make a gender certain enough to call another pronoun a clash


def clashing(
    votes: Votes,
    lone: str | None,
    flow: Person | None,
    best: Person | None,
    gender: str,
    weights: dict[int, tuple[float, Person]],
) -> Person | None:
    """The person whom a pronoun must mean though the story uses the other one of them; None where it may be right."""
    if flow is None:
        return None
    likeliest = weights[id(flow)][0]
    other = "female" if gender == "male" else "male"
    cast = votes.count(flow, other)
    for weight, person in weights.values():
        if votes.count(person, gender) > 1:
            return None
        usual = usual_gender(person.given)
        if usual == gender and weight > likeliest - RIVAL:
            return None
        if usual is None and person.given is not None and weight > likeliest - UNTOLD_RIVAL and not votes.count(person, other):
            return None
    if cast >= FIRM and best is not None:
        return flow
    return flow if gender == lone and (cast or usual_gender(flow.given) == other) else None


def contradicts(votes: Votes, person: Person, gender: str) -> bool:
    """Whether a person is surely of the other gender than this one."""
    other = "female" if gender == "male" else "male"
    return votes.gender(person) != gender and (votes.count(person, other) >= FIRM or usual_gender(person.given) == other)


def is_nobody_else(votes: Votes, mention: Mention, flow: Person, gender: str, weights: dict[int, tuple[float, Person]]) -> bool:
    """Whether whoever is spoken of is of the other gender, nobody else may be meant, and nobody is told of without a name."""
    likeliest = weights[id(flow)][0]
    for weight, person in weights.values():
        if contradicts(votes, person, gender):
            continue
        fits = gender in (votes.gender(person), usual_gender(person.given))
        if person is flow or weight > likeliest - (RIVAL if fits else UNTOLD_RIVAL):
            return False
    prose = mention.document.prose
    if _OUTSIDE.search(prose, max(0, mention.start - UNNAMED), mention.start) is not None:
        return False
    return not _is_told_of(prose[max(0, mention.start - 2 * UNNAMED) : mention.start], gender)


def _is_told_of(text: str, gender: str) -> bool:
    """Whether words tell of somebody without a name who may be of this gender: "a patient", and no "nurse Lee"."""
    words = text.split()
    for place, word in enumerate(words):
        bare = word.strip(",.“”")
        role = role_of(bare) if bare.islower() else None
        if role is None or role.use == "body" or role.gender not in (None, gender) or not bare.endswith(role.word):
            continue
        if role.gender == gender or not (_is_before_name(words, place) or _is_said_of_someone(words, place)):
            return True
    return False


def _is_before_name(words: list[str], place: int) -> bool:
    return place + 1 < len(words) and words[place + 1][0].isupper() and words[place].isalpha()


def _is_said_of_someone(words: list[str], place: int) -> bool:
    """Whether a word for a person says what somebody named is: behind a comma, "as" or "is", and modifiers."""
    for before in reversed(words[max(0, place - GROUP) : place]):
        if before.endswith(",") or before in _SAYING_WHAT:
            return True
        if not before.islower():
            return False
    return False


def _is_body(word: str) -> bool:
    return word in lexicon.words("organisation_heads.txt") and word.lower() not in word_class("surname")


def tells_of(mention: Mention, gender: str) -> bool:
    """Whether somebody else is told of before: "his mother", "one voter", "one of the women", or a name that fits."""
    prose = mention.document.prose
    paragraph = mention.document.block_at(mention.start).start
    before = prose[max(0, min(mention.start - UNNAMED, max(paragraph, mention.start - 2 * UNNAMED))) : mention.start]
    narrated = _QUOTED.sub(" ", prose[max(paragraph, mention.start - LONGEST_QUOTED) : mention.start])
    for name in _NAMED.finditer(narrated[-2 * UNNAMED :]):
        if usual_gender(name.group(1)) == gender and not _is_body(name.group(2)):  # but "Stanford University"
            return True
    words = _QUOTED.sub(" ", before).split()
    for place, word in enumerate(words):
        word = word.strip(",.“”").lower()
        role = role_of(word)
        if role is None:
            continue
        singled = not INDEFINITE.isdisjoint(words[max(0, place - SINGLED) : place])
        if role.gender == gender and (singled or word.endswith(role.word)):
            return True
        one = place > 0 and words[place - 1] in INDEFINITE and not (place > 1 and words[place - 2].endswith(","))
        if role.use == "role" and role.gender is None and one:
            return True
    return False


def lone_gender(rows: list[tuple[Mention, int, int, bool]]) -> str | None:
    """The gender of a pronoun that the narrator uses once in the whole story, amid many of the other one."""
    counts = {"male": 0, "female": 0}
    for mention, _, _, quoted in rows:
        if mention.kind == "pronoun" and mention.gender is not None and not quoted:
            counts[mention.gender] += 1
    rare = min(counts, key=lambda gender: counts[gender])
    return rare if counts[rare] == 1 and max(counts.values()) >= MANY else None


def clear_of_the_unnamed(rows: list[tuple[Mention, int, int, bool]]) -> None:
    """Takes back the clashes of a gender of which the narrator uses another pronoun that fits nobody the story names.

    Somebody without a name, or with one that is not known for a name, is spoken of then. Where the paragraph names the person
    whom the pronoun does not fit, only another such pronoun in it counts.
    """
    clashes = [(mention, block) for mention, _, block, _ in rows if mention.clash is not None and mention.kind == "pronoun"]
    if not clashes:
        return
    unnamed = {
        (mention.gender, block)
        for mention, _, block, quoted in rows
        if mention.kind == "pronoun" and mention.person is None and not quoted
    }
    named = {(id(mention.person), block) for mention, _, block, _ in rows if mention.kind in NAMING}
    several = Counter(mention.gender for mention, _ in clashes)
    for mention, block in clashes:
        beside = (id(mention.clash), block) in named
        spoken_of = (mention.gender, block) in unnamed if beside else any(gender == mention.gender for gender, _ in unnamed)
        if spoken_of or several[mention.gender] > 1:
            mention.clash = mention.person = None
